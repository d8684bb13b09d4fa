"""Was it held, why not, and one next step; what a week's message says of sparring.

Each answers alone; what the others said is shown to nobody.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from bot import attention, guarding, people
from bot.attention import Kind
from bot.feature import Line
from bot.people import Person
from bot.sparring import chat_partner, rules, store, store_rounds, talking
from bot.sparring.asking import await_step, stop_awaiting_step
from bot.sparring.letters import held_keyboard, write_held
from bot.sparring.planning import next_round_date
from bot.sparring.rules import Outcome, Reason, Seat, SparringGroup, StepState
from bot.transport import Button, Turn, in_rows, number, stale

ASK_AGAIN_DAYS = 2
_OUTCOMES: dict[str, Outcome] = {outcome: outcome for outcome in rules.OUTCOMES}
_REASONS: dict[str, Reason] = {reason: reason for reason in rules.REASONS}
_STEPS: dict[str, StepState] = {"done": "done", "not_yet": "not_yet", "other": "other"}


def find_own_seat(turn: Turn, seat_id: int) -> tuple[SparringGroup, Seat] | None:
    """The person's own seat with that id and its group, or None."""
    group = store.group_of_seat(turn.db, seat_id)
    if group is None:
        return None
    seat = group.seat(seat_id)
    return (group, seat) if seat in group.here and seat.person == turn.who.key else None


def tap_ask_held(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Ask once more whether it was held, from *Det venter*."""
    own = find_own_seat(turn, number(arguments))
    letter = None if own is None else write_held(turn, turn.who, f"held:{own[1].id}")
    if letter is None:
        stale(turn)
        return
    turn.reply(letter.text, letter.keyboard, subject=letter.subject)


def tap_held(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ja, holdt*, *Delvist*, *Senere* or *Nej*."""
    own = find_own_seat(turn, number(arguments))
    outcome = _OUTCOMES.get(arguments[1]) if len(arguments) > 1 else None
    if own is None or outcome is None:
        stale(turn)
        return
    group, seat = own
    if seat.outcome == outcome:
        return
    if seat.outcome not in (None, "later"):
        stale(turn)
        return
    if turn.now.date() > rules.answer_deadline(group):
        turn.edit(turn.say("sparring-too-late"))
        return
    store.set_outcome(turn.db, seat.id, outcome)
    people.release(turn.db, turn.who)
    for subject in (f"held:{seat.id}", f"later:{seat.id}"):
        attention.settle(turn.db, turn.who.key, Kind.HELD, subject, turn.now)
    attention.settle(turn.db, turn.who.key, Kind.HALFWAY, f"group:{group.id}", turn.now)
    if outcome == "later":
        _ask_later(turn, group, seat)
    elif outcome == "held":
        _ask_step(turn, seat)
    else:
        turn.edit(turn.say(f"sparring-why-{outcome}"), _reasons(turn, seat))


def tap_why(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Why it was not held, or not wholly; *Vil ikke sige* is an answer like the others."""
    own = find_own_seat(turn, number(arguments))
    reason = _REASONS.get(arguments[1]) if len(arguments) > 1 else None
    if own is None or reason is None or own[1].outcome not in ("partly", "no"):
        stale(turn)
        return
    _, seat = own
    if seat.reason == reason:
        return
    if seat.reason is not None:
        stale(turn)
        return
    store.set_reason(turn.db, seat.id, reason)
    if seat.outcome == "partly":
        _ask_step(turn, seat)
    elif not chat_partner.offer_another(turn, *own):
        turn.edit(turn.say("sparring-not-held"))


def tap_ask_step(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Ask once more for the next step, from *Det venter*."""
    own = find_own_seat(turn, number(arguments))
    if own is None or not step_is_open(own[0], own[1], turn.now.date()):
        stale(turn)
        return
    await_step(turn, turn.who, own[1])
    turn.reply(turn.say("sparring-step-ask"), _skip_step(turn, own[1]), subject=f"next:{own[1].id}")


def step_is_open(group: SparringGroup, seat: Seat, today: date) -> bool:
    """Whether a next step may still be written: after a talk, and not skipped."""
    return (
        seat.outcome in ("held", "partly")
        and seat.next_step_state is None
        and today <= rules.answer_deadline(group)
    )


def take_step(turn: Turn, item: str, text: str) -> None:
    """Keep a next step that was written; only its writer ever sees it."""
    own = find_own_seat(turn, number((item,)))
    if own is None or turn.now.date() > rules.answer_deadline(own[0]):
        turn.reply(turn.say("sparring-too-late"))
        return
    _, seat = own
    if seat.outcome not in ("held", "partly") and not talking.has_talked(turn, own[0]):
        turn.reply(turn.say("sparring-buttons-first"), held_keyboard(turn.say, seat))
        return
    if len(text) > rules.STEP_LENGTH:
        turn.reply(turn.say("sparring-too-long", length=len(text), room=rules.STEP_LENGTH))
        return
    if guarding.ask_first(turn, text, f"next:{seat.id}"):
        return
    store.write_step(turn.db, seat.id, text, turn.now.date())
    stop_awaiting_step(turn, turn.who, seat)
    turn.remember_incoming(f"next:{seat.id}")
    undo = Button(str(turn.say("button-cancel")), f"sparring.forget:{seat.id}")
    bring = Button(str(turn.say("cases-button-bring-as")), "cases.bring")
    goal = Button(str(turn.say("goals-button-from")), f"goals.from:sparring:{seat.id}")
    turn.reply(turn.say("sparring-step-kept", step=text), [[undo, bring], [goal]])
    talking.ask_after_step(turn, own[0])


def edit_step(turn: Turn, item: str, text: str) -> None:
    """The message with the next step was edited: the step follows."""
    own = find_own_seat(turn, number((item,)))
    if own is None or own[1].next_step is None or own[1].next_step == text:
        return
    if len(text) > rules.STEP_LENGTH:
        turn.reply(turn.say("sparring-too-long", length=len(text), room=rules.STEP_LENGTH))
        return
    if guarding.ask_first(turn, text, f"next:{item}", edited=True):
        return
    store.change_step(turn.db, own[1].id, text)
    turn.reply(turn.say("sparring-step-changed"))


def tap_skip_step(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Spring over*: no next step this time."""
    own = find_own_seat(turn, number(arguments))
    if own is None or own[1].next_step is not None:
        stale(turn)
        return
    if own[1].next_step_state == "skipped":
        return
    store.set_step_state(turn.db, own[1].id, "skipped")
    stop_awaiting_step(turn, turn.who, own[1])
    bring = Button(str(turn.say("cases-button-bring-as")), "cases.bring")
    turn.edit(turn.say("sparring-step-skipped"), [[bring]])
    talking.ask_after_step(turn, own[0])


def tap_forget_step(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortryd*: the next step that was kept is wiped."""
    own = find_own_seat(turn, number(arguments))
    if own is None:
        stale(turn)
        return
    if own[1].next_step is None:
        return
    store.forget_step(turn.db, own[1].id)
    turn.edit(turn.say("sparring-step-forgotten"))


def tap_step(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Gjort*, *Ikke endnu* or *Noget andet skete*, under a message that brought the step back."""
    own = find_own_seat(turn, number(arguments))
    state = _STEPS.get(arguments[1]) if len(arguments) > 1 else None
    if own is None or state is None or own[1].next_step is None:
        stale(turn)
        return
    store.set_step_state(turn.db, own[1].id, state)
    turn.toast(turn.say(f"sparring-step-{state.replace('_', '-')}"))


def write_week_line(turn: Turn, person: Person, day: date) -> Line | None:
    """The line of a week's message: an own next step, else *Spring denne over* before a round."""
    is_locked = person.locked_until is not None and turn.at < person.locked_until
    say = turn.say_to(person)
    for step in [] if is_locked else store.open_steps(turn.db, person.key):
        if rules.step_is_ripe(step.written, step.shown, day):
            store.note_step_shown(turn.db, step.seat, day)
            return Line(
                say("sparring-step-back", step=step.text),
                (
                    Button(str(say("sparring-button-done")), f"sparring.step:{step.seat}:done"),
                    Button(
                        str(say("sparring-button-not-yet")), f"sparring.step:{step.seat}:not_yet"
                    ),
                    Button(
                        str(say("sparring-button-something-else")),
                        f"sparring.step:{step.seat}:other",
                    ),
                ),
            )
    coming = next_round_date(turn.db, turn.calendar)
    if (
        coming is None
        or not person.sparring
        or store_rounds.skips_next(turn.db, person.key)
        or not rules.skip_line_is_due(coming, day, _weeks_after(turn, person, day, coming))
    ):
        return None
    skip = Button(str(say("sparring-button-skip-this")), f"sparring.skip:{coming.isoformat()}")
    return Line(say("sparring-round-comes", date=coming), (skip,))


def _weeks_after(turn: Turn, person: Person, day: date, until: date) -> Sequence[date]:
    from bot import reflection

    return reflection.week_days(turn, person, day + timedelta(days=1), until)


def _ask_later(turn: Turn, group: SparringGroup, seat: Seat) -> None:
    day = turn.calendar.add_working_days(turn.now.date(), ASK_AGAIN_DAYS)
    if day > rules.answer_deadline(group):
        turn.edit(turn.say("sparring-later-waits"))
        return
    attention.want(
        turn,
        turn.who,
        Kind.HELD,
        f"later:{seat.id}",
        earliest=day,
        last=turn.calendar.add_working_days(day, ASK_AGAIN_DAYS),
    )
    turn.edit(turn.say("sparring-later", date=day))


def _ask_step(turn: Turn, seat: Seat) -> None:
    if seat.next_step_state is not None:
        turn.edit(turn.say("sparring-thanks"))
        return
    await_step(turn, turn.who, seat)
    turn.edit(turn.say("sparring-step-ask"), _skip_step(turn, seat))


def _skip_step(turn: Turn, seat: Seat) -> list[list[Button]]:
    return [[Button(str(turn.say("sparring-button-skip-step")), f"sparring.nostep:{seat.id}")]]


def _reasons(turn: Turn, seat: Seat) -> list[list[Button]]:
    return in_rows(
        Button(
            str(turn.say(f"sparring-button-{reason.replace('_', '-')}")),
            f"sparring.why:{seat.id}:{reason}",
        )
        for reason in rules.REASONS
    )
