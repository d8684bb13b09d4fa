"""Whoever does nothing for three rounds is asked whether they stay, before they are left out.

A sign is any use of this room; what people say to each other is never read for it.
"""

from collections.abc import Iterable

from bot import attention
from bot.attention import Kind
from bot.feature import Letter
from bot.people import Person
from bot.sparring import rules_round, store_silence
from bot.sparring.rules import Round
from bot.transport import Button, Turn

ASK_WITHIN_DAYS = 10


def ask_the_silent(turn: Turn, members: Iterable[Person], ending: Round) -> None:
    """Let the question wait for those of a closed round's people who gave no sign for three."""
    last = turn.calendar.add_working_days(turn.now.date(), ASK_WITHIN_DAYS)
    for person in members:
        if _is_silent(turn, person):
            attention.want(turn, person, Kind.HELD, f"silence:{ending.number}", last=last)


def write_silence(turn: Turn, person: Person, subject: str) -> Letter | None:
    """*Vil du stadig være med?*, asked once; from now on it counts as asked."""
    if not _is_silent(turn, person):
        return None
    store_silence.ask(turn.db, person.key, int(subject.partition(":")[2]), turn.now.date())
    say = turn.say_to(person)
    buttons = [
        Button(str(say("sparring-button-stay")), "sparring.stay"),
        Button(str(say("sparring-button-pause")), "me.pause"),
        Button(str(say("sparring-button-no-thanks")), "sparring.leave"),
    ]
    return Letter(say("sparring-silence"), [buttons[:1], buttons[1:]])


def note_sign(turn: Turn) -> None:
    """The person of the turn used this room; whoever was left out for silence is back, and told."""
    key = turn.who.key
    store_silence.note_sign(turn.db, key)
    if not store_silence.is_asked(turn.db, key):
        return
    was_out = store_silence.was_left_out(turn.db, key)
    store_silence.answer(turn.db, key)
    if was_out and turn.who.sparring:
        turn.reply(turn.say("sparring-silence-back"))


def _is_silent(turn: Turn, person: Person) -> bool:
    if not person.has_telegram or not person.sparring:
        return False
    if store_silence.is_asked(turn.db, person.key):
        return False
    signs = store_silence.signs(turn.db, person.key, rules_round.LEAST_DAYS_TO_MEET)
    return rules_round.is_silent(signs)
