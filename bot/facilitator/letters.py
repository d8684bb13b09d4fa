"""What is written to facilitators: the Monday brief, and what did not go as it should.

Counts and plain words; never an answer, never a code.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from bot import attention, feedback, people, reflection, sparring
from bot.clock import instant
from bot.facilitator import store
from bot.facilitator.chat_people import NEW, unconfirmed
from bot.facilitator.chat_round import say_outcomes
from bot.facilitator.rules import (
    FEWEST_FACILITATORS,
    FaultCount,
    brief_weeks,
    shown_people,
)
from bot.feature import Letter
from bot.people import Person
from bot.texts import Html, Say
from bot.transport import Button, Turn

NOON_GREETING = time(10)


def write_brief(turn: Turn, person: Person) -> Letter:
    """The brief for a facilitator: what happened, and what waits for them; with its buttons."""
    say = turn.say_to(person)
    first, last = brief_weeks(turn.calendar, turn.now.date())
    happened = _say_happened(turn, say, person, first, last)
    waits = _say_waits(turn, say, person)
    morning = "yes" if turn.now.time() < NOON_GREETING else "no"
    if happened or waits:
        parts = [say("facilitator-brief", name=person.name, morning=morning)]
        parts += [_bullets(lines) for lines in (happened,) if lines]
        if waits:
            parts.append(Html(f"{say('facilitator-brief-waits')}\n{_bullets(waits)}"))
        text = Html("\n\n".join(parts))
    else:
        text = say("facilitator-brief-calm", name=person.name, morning=morning)
    return Letter(text, _brief_buttons(turn, say))


def write_faults(turn: Turn, person: Person, faults: Iterable[FaultCount]) -> Letter:
    """What did not go as it should since the last time, in plain words."""
    say = turn.say_to(person)
    lines = [_say_fault(turn, say, fault) for fault in faults]
    text = Html(
        f"{say('facilitator-faults')}\n{_bullets(lines)}\n\n{say('facilitator-faults-end')}"
    )
    return Letter(text)


def _say_happened(turn: Turn, say: Say, person: Person, first: date, last: date) -> list[Html]:
    """The weeks up to `last` as counts. Nobody learns of fewer than five who did something."""
    start, end = _midnight(turn, first), _midnight(turn, last + timedelta(days=1))
    lines = []
    joined = sum(start <= one.joined < end for one in people.everybody(turn.db) if one.is_active)
    if joined:
        lines.append(say("facilitator-brief-joined", count=joined))
    lines += _say_round(turn, say, person, first)
    expired = attention.count_expired(turn.db, start)
    if expired:
        lines.append(say("facilitator-brief-expired", count=expired))
    gave = shown_people(_count(turn, "feedback", first, start, end))
    if gave is not None:
        lines.insert(0, say("facilitator-brief-feedback", count=gave))
    shown = shown_people(_count(turn, "answered", first, start, end))
    if shown is not None:
        lines.insert(0, say("facilitator-brief-answered", count=shown))
    elif lines:
        lines.insert(0, say("facilitator-brief-too-few"))
    return lines


def _count(turn: Turn, what: str, first: date, start: int, end: int) -> int:
    """How many people answered or gave feedback, as the first brief on these weeks counted them.

    Counted anew for the next facilitator, it would tell who has left or erased in between.
    """
    told = store.told_count(turn.db, what, first)
    if told is None:
        told = (
            feedback.count_givers(turn.db, start, end)
            if what == "feedback"
            else reflection.count_answers(turn.db, start, end)[1]
        )
        store.tell_count(turn.db, what, first, told)
    return told


def _say_round(turn: Turn, say: Say, person: Person, first: date) -> list[Html]:
    today = turn.now.date()
    led = frozenset(one.id for one in people.led_by(turn.db, person.key))
    overview = sparring.round_overview(turn.db, today, hidden_departments=led)
    if overview is None or overview.ends < first:
        return []
    state = "open" if overview.open else "closed"
    lines = [
        say(
            f"facilitator-round-{state}",
            number=overview.number,
            starts=overview.starts,
            ends=overview.ends,
        )
    ]
    if not overview.open:
        lines.append(say_outcomes(say, overview.outcomes))
        planned = sparring.next_round_date(turn.db, turn.calendar)
        if planned is not None:
            lines.append(say("facilitator-next", day=planned))
    return lines


def _say_waits(turn: Turn, say: Say, person: Person) -> list[Html]:
    """What a facilitator may want to do something about; nothing of those whom they lead."""
    led = frozenset(one.id for one in people.led_by(turn.db, person.key))
    overview = sparring.round_overview(turn.db, turn.now.date(), hidden_departments=led)
    wishes = 0 if overview is None or not overview.open else len(overview.wants_new_partner)
    unreachable = sum(
        one.is_active and one.has_telegram and not one.reachable and one.department not in led
        for one in people.everybody(turn.db)
    )
    counts = (
        ("new", len(unconfirmed(turn))),
        ("wishes", wishes),
        ("unreachable", unreachable),
    )
    lines = [say(f"facilitator-waits-{name}", count=count) for name, count in counts if count]
    if len(people.facilitators(turn.db)) < FEWEST_FACILITATORS:
        lines.append(say("facilitator-waits-alone"))
    return lines


def _brief_buttons(turn: Turn, say: Say) -> list[list[Button]]:
    rows = []
    if count := len(unconfirmed(turn)):
        label = str(say("facilitator-button-new", count=count))
        rows.append([Button(label, f"facilitate.open:{NEW}")])
    rows.append(
        [
            Button(str(say("facilitator-button-round")), "facilitate.open:round"),
            Button(str(say("facilitator-button-home")), "facilitate.open:home"),
        ]
    )
    return rows


def _say_fault(turn: Turn, say: Say, fault: FaultCount) -> Html:
    text = f"facilitator-fault-{fault.kind}"
    if not turn.texts.has(text):
        text = "facilitator-fault-other"
    job = f"facilitator-job-{fault.job.replace('.', '-')}"
    if not turn.texts.has(job):
        job = "facilitator-job-other"
    return say(text, count=fault.count, job=say(job))


def _bullets(lines: Sequence[Html]) -> Html:
    return Html("\n".join(f"• {line}" for line in lines))


def _midnight(turn: Turn, day: date) -> int:
    return instant(datetime.combine(day, time(0), tzinfo=turn.calendar.zone))
