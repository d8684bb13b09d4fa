"""*Vis billede*: how departments were put together, and how many talks came of it, as a picture.

It is drawn in a child process and comes when it is ready, with its numbers in words.
"""

from collections.abc import Mapping
from datetime import date

from babel.dates import format_interval, format_skeleton
from babel.numbers import format_percent

from bot import people, schedule, sparring
from bot.facilitator.chat_parts import say_stale
from bot.feature import Computed, Due, Tap, Task
from bot.people import Person
from bot.pictures import Bar, Chart, Drawn, HeatMap, Shares, draw
from bot.sparring import Crossing, HalfYear, RoundShare
from bot.texts import FORMS, Html, Say
from bot.transport import Turn

PICTURE = "facilitator.picture"
MOST_ROUNDS = 12
"""The newest rounds that are shown, so that the picture stays readable on a phone."""


def order_picture(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vis billede*: it is drawn once, however often it is tapped meanwhile."""
    if arguments:
        say_stale(turn)
        return
    found = sparring.half_year(turn.db, turn.now.date())
    if not found.together:
        turn.toast(turn.say("facilitator-picture-none"), alert=True)
        return
    if found.crossing is None and not found.shares:
        turn.toast(turn.say("facilitator-picture-few"), alert=True)
        return
    if schedule.due_of(turn.db, PICTURE, turn.who.key) is None:
        schedule.set_due(turn.db, PICTURE, turn.who.key, turn.now)
    turn.toast(turn.say("facilitator-picture-drawing"))


def ask_picture(turn: Turn, due: Due) -> Task | None:
    """What is to be drawn; nothing for somebody who is facilitator no more."""
    person = _facilitator(turn, due.subject)
    if person is None:
        return None
    found = sparring.half_year(turn.db, turn.now.date())
    chart = chart_of(turn.say_to(person), turn.settings.organisation, found)
    return Task(draw, (chart,)) if chart.panels else None


def send_picture(turn: Turn, due: Due, drawn: Drawn) -> None:
    """Send what was drawn."""
    person = _facilitator(turn, due.subject)
    if person is not None:
        turn.send_picture(person, drawn.png, Html(drawn.words))


def chart_of(say: Say, organisation: str, found: HalfYear) -> Chart:
    """The picture of a half-year; it has no panel where there is nothing to show."""
    shares = found.shares[-MOST_ROUNDS:]
    panels: list[HeatMap | Shares] = []
    if found.crossing is not None:
        panels.append(_heat_map(say, found.crossing))
    if shares:
        panels.append(_bars(say, shares))
    period = format_interval(found.first, found.last, "yMMMMd", locale=_locale(say))
    return Chart(
        str(say("facilitator-picture-title")),
        " · ".join(filter(None, (organisation, period))),
        tuple(panels),
        _caption(say, found),
    )


def _heat_map(say: Say, crossing: Crossing) -> HeatMap:
    note = [say("facilitator-picture-across-note")]
    if any(None in row for row in crossing.counts):
        note.append(say("facilitator-picture-hidden-note"))
    if None in crossing.names:
        note.append(say("facilitator-picture-others-note"))
    return HeatMap(
        str(say("facilitator-picture-across")),
        tuple(_name(say, crossing, name) for name in crossing.names),
        crossing.counts,
        " ".join(note),
    )


def _bars(say: Say, shares: tuple[RoundShare, ...]) -> Shares:
    return Shares(
        str(say("facilitator-picture-met")),
        tuple(
            Bar(
                str(say("facilitator-picture-round", number=one.number, day=_day(say, one.starts))),
                one.met / one.groups,
                _percent(say, one),
                str(say("facilitator-picture-of", met=one.met, groups=one.groups)),
            )
            for one in shares
        ),
        str(say("facilitator-picture-met-note")),
    )


def _caption(say: Say, found: HalfYear) -> str:
    """The main numbers in words."""
    lines = [f"<b>{say('facilitator-picture-title')}</b>"]
    if (crossing := found.crossing) is not None:
        lines.append(say("facilitator-picture-sum", across=crossing.across, within=crossing.within))
        if crossing.most is not None:
            first, second, count = crossing.most
            names = [_name(say, crossing, name) for name in (first, second)]
            lines.append(say("facilitator-picture-most", names=names, count=count))
    if found.shares:
        last = found.shares[-1]
        lines.append(
            say(
                "facilitator-picture-last",
                number=last.number,
                met=last.met,
                groups=last.groups,
                percent=_percent(say, last),
            )
        )
    return "\n".join(lines)


def _facilitator(turn: Turn, key: str) -> Person | None:
    person = people.find(turn.db, key)
    fits = person is not None and person.is_active and person.facilitator
    return person if fits else None


def _name(say: Say, crossing: Crossing, name: str | None) -> str:
    if name is not None:
        return name
    others = str(say("facilitator-picture-others"))
    return others if crossing.joined is None else f"{crossing.joined} + {others.lower()}"


def _percent(say: Say, share: RoundShare) -> str:
    return format_percent(share.met / share.groups, locale=_locale(say))


def _day(say: Say, day: date) -> str:
    return format_skeleton("MMMd", day, locale=_locale(say))


def _locale(say: Say) -> str:
    return FORMS[say.language].locale


TAPS: Mapping[str, Tap] = {"facilitate.picture": order_picture}
COMPUTED: Mapping[str, Computed] = {PICTURE: Computed(ask_picture, send_picture)}
