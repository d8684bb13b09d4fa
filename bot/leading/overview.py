"""The overview in words: what the last month shows, the programme's place, each room's own line."""

from collections.abc import Sequence
from datetime import date

from bot import people, pulse
from bot.feature import OverviewLine
from bot.leading import store
from bot.leading.rules import WHATS, WHOLE, Count
from bot.people import Person
from bot.texts import Html, Say
from bot.transport import Turn


def word_overview(turn: Turn, person: Person, lines: Sequence[OverviewLine]) -> Html:
    """One screen: the last month's counts of the whole and of what the person leads, and more.

    Rights are looked at now: a department that they lead no more is not in it.
    """
    say = turn.say_to(person)
    led = people.led_by(turn.db, person.key)
    month = store.newest_month(turn.db)
    parts = []
    if month is None:
        parts.append(say("leading-none"))
    else:
        day = date.fromisoformat(f"{month}-01")
        parts.append(say("leading-title", month=pulse.month_of(say, day)))
        counts = store.of_month(turn.db, month)
        parts.append(_word_group(say, counts, WHOLE, str(say("pulse-whole"))))
        parts += [_word_group(say, counts, one.id, one.name) for one in led]
    if sparred := _word_rounds(turn, say):
        parts.append(sparred)
    scopes = [None, *(one.id for one in led)]
    found = [line(turn, person, scope) for scope in scopes for line in lines]
    if said := [one for one in found if one is not None]:
        parts.append(Html("\n".join(said)))
    return Html("\n\n".join([*parts, say("leading-note")]))


def _word_group(say: Say, counts: Sequence[Count], department: int, name: str) -> Html:
    found = {one.what: one for one in counts if one.department == department}
    lines = [
        say(f"leading-{what}", people=found[what].people, times=found[what].times)
        for what in WHATS
        if what in found
    ]
    head = say("leading-group", name=name)
    return Html("\n".join([head, *(lines or [say("leading-few")])]))


def _word_rounds(turn: Turn, say: Say) -> Html | None:
    rounds = store.rounds(turn.db)
    if not rounds:
        return None
    last = rounds[-1]
    return say("leading-round", number=last.number, met=last.met, groups=last.groups)
