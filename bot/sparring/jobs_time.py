"""What time sets off about appointments: a reminder an hour before."""

from bot.feature import Due
from bot.people import Person
from bot.sparring import rules_time, store, talking, times
from bot.sparring.forming import members
from bot.sparring.letters import role_title
from bot.sparring.rules import SparringGroup
from bot.sparring.times import REMINDER_JOB
from bot.transport import Button, Priority, Turn, in_rows


def run_reminder(turn: Turn, due: Due) -> None:
    """Remind everybody in a group of their time, an hour before.

    It is an appointment, so neither quiet hours nor the attention budget hold it up. One that
    comes more than fifty minutes late is let go, and the facilitators are told.
    """
    group = store.find_group(turn.db, int(due.subject))
    if group is None or not group.is_whole or group.agreed_time is None:
        return
    if group.took_place or talking.has_talked(turn, group):
        return
    if group.agreed_time - turn.now < rules_time.REMINDED_AT_LEAST:
        turn.note_fault("missed", REMINDER_JOB)
        return
    for person in members(turn.db, group):
        _remind(turn, person, group)


def _remind(turn: Turn, person: Person, group: SparringGroup) -> None:
    say = turn.say_to(person)
    assert group.agreed_time is not None
    buttons = [
        Button(str(say("sparring-button-start-talk")), f"sparring.start:{group.id}"),
        Button(str(say("sparring-button-protocol")), f"sparring.course:{group.id}"),
        Button(str(say("sparring-button-move-or-cancel")), f"sparring.move:{group.id}"),
    ]
    turn.send(
        person,
        say(
            "sparring-reminder",
            clock=group.agreed_time.time(),
            minutes=turn.library.protocol(group.protocol).minutes,
            names=times.names_beside(turn, person, group),
            role=role_title(turn, person, group),
        ),
        in_rows(buttons),
        priority=Priority.APPOINTMENT,
        subject=f"group:{group.id}",
        expires=group.agreed_time,
    )


JOBS = {REMINDER_JOB: run_reminder}
