"""The sparring round for the facilitator: how it stands, a new one now, and how often.

By name only who was matched, who is unreachable and who wants a new partner; never why.
"""

from collections.abc import Sequence

from bot import people, sparring
from bot.facilitator.chat_parts import (
    Screen,
    back,
    button,
    departments_led,
    number,
    page_number,
    page_row,
    say_stale,
    show,
)
from bot.facilitator.rules import INTERVALS, pack
from bot.sparring import NotStarted, OutcomeCounts, RoundOverview, RoundStarted
from bot.texts import Html, Say
from bot.transport import Button, Turn

AUTOMATIC = "auto"
FEWEST = 2
"""Fewer people than this make no pair."""


def show_round(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Runden nu*."""
    show(turn, round_screen(turn, page_number(arguments)))


def round_screen(turn: Turn, shown: int = 0) -> Screen:
    """The newest round: names, counts, and when the next one comes; in pages when it is long."""
    overview = sparring.round_overview(
        turn.db, turn.now.date(), hidden_departments=departments_led(turn)
    )
    pages = pack(
        [turn.say("facilitator-round-none")] if overview is None else _paragraphs(turn, overview)
    )
    shown = min(shown, len(pages) - 1)
    text = pages[shown].strip()
    if shown == len(pages) - 1:
        text = f"{text}\n\n{_next_line(turn)}"
    rows = page_row(turn, shown, "facilitate.round", shown > 0, shown < len(pages) - 1)
    rows.append([button(turn, "facilitator-button-start", "facilitate.start")])
    rows.append(back(turn, "facilitate.home"))
    return Screen(Html(text), rows)


def ask_start(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Start en runde*: what would happen, before it does."""
    today = turn.now.date()
    count = sparring.count_available(turn.db, today)
    if count < FEWEST:
        text = turn.say("facilitator-start-too-few", count=count)
        show(turn, Screen(text, [back(turn, "facilitate.home")]))
        return
    overview = sparring.round_overview(turn.db, today)
    lines = [turn.say("facilitator-start", count=count)]
    if overview is not None and overview.open:
        lines.append(turn.say("facilitator-start-ends-open", ends=overview.ends))
    lines.append(turn.say("facilitator-start-sure"))
    rows = [
        [button(turn, "facilitator-button-start-yes", "facilitate.start_yes")],
        [button(turn, "button-cancel", "facilitate.home")],
    ]
    show(turn, Screen(Html(" ".join(lines)), rows))


def start(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Form a round now; a second one on the same day is not formed."""
    started = sparring.start_round_now(turn)
    if isinstance(started, RoundStarted):
        text = turn.say(
            "facilitator-started",
            people=started.people,
            groups=started.groups,
            left_over=started.left_over,
            ends=started.ends,
        )
    elif started is NotStarted.ALREADY:
        text = turn.say("facilitator-start-already")
    else:
        count = sparring.count_available(turn.db, turn.now.date())
        text = turn.say("facilitator-start-too-few", count=count)
    rows = [
        [button(turn, "facilitator-button-round", "facilitate.round")],
        back(turn, "facilitate.home"),
    ]
    show(turn, Screen(text, rows))


def show_rhythm(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Rytme*: how many weeks lie between rounds, and when the next one comes."""
    show(turn, _rhythm(turn))


def set_rhythm(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Choose every second week, every fourth, or as decided."""
    chosen = arguments[0] if len(arguments) == 1 else ""
    weeks = None if chosen == AUTOMATIC else number(chosen)
    if chosen != AUTOMATIC and weeks not in INTERVALS:
        say_stale(turn)
        return
    if weeks != sparring.interval(turn.db):
        sparring.set_interval(turn.db, turn.calendar, turn.now, weeks)
    show(turn, _rhythm(turn))


def skip_round(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Spring næste over*: the button names the day, so that a second tap skips no other."""
    planned = sparring.next_round_date(turn.db, turn.calendar)
    if planned is None or arguments != (planned.isoformat(),):
        say_stale(turn)
        return
    sparring.skip_next_round(turn.db, turn.calendar, turn.now)
    show(turn, _rhythm(turn))


def _rhythm(turn: Turn) -> Screen:
    chosen = sparring.interval(turn.db)
    planned = sparring.next_round_date(turn.db, turn.calendar)
    text = turn.say("facilitator-rhythm", weeks=chosen or 0)
    options = [(str(weeks), f"facilitator-button-weeks-{weeks}") for weeks in INTERVALS]
    rows = [
        [button(turn, label, f"facilitate.rhythm_set:{option}")]
        for option, label in [*options, (AUTOMATIC, "facilitator-button-automatic")]
        if option != str(chosen or AUTOMATIC)
    ]
    if planned is not None:
        label = str(turn.say("facilitator-button-skip-round"))
        rows.append([Button(label, f"facilitate.skip_round:{planned.isoformat()}")])
    rows.append(back(turn, "facilitate.home"))
    return Screen(Html(f"{text} {_next_line(turn)}"), rows)


def say_outcomes(say: Say, outcomes: OutcomeCounts) -> Html:
    """What people say became of the talks, as counts."""
    return say(
        "facilitator-outcomes",
        held=outcomes.held,
        partly=outcomes.partly,
        later=outcomes.later,
        no=outcomes.no,
        open=outcomes.not_answered,
    )


def _paragraphs(turn: Turn, overview: RoundOverview) -> list[str]:
    state = "open" if overview.open else "closed"
    lines = [
        str(
            turn.say(
                f"facilitator-round-{state}",
                number=overview.number,
                starts=overview.starts,
                ends=overview.ends,
            )
        ),
        "",
        str(turn.say("facilitator-round-groups", count=len(overview.groups))),
        *(_bullet(turn, group) for group in overview.groups),
    ]
    hidden = overview.hidden
    if hidden.matched:
        lines.append(str(turn.say("facilitator-round-own", count=hidden.matched)))
    lines += ["", str(say_outcomes(turn.say, overview.outcomes))]
    lists = (
        ("wishes", overview.wants_new_partner, hidden.wants_new_partner),
        ("unreachable", overview.unreachable, hidden.unreachable),
        ("sat-out", overview.sat_out, hidden.sat_out),
    )
    for name, shown, count in lists:
        if shown or count:
            lines += ["", *_list(turn, f"facilitator-round-{name}", shown, count)]
    return lines


def _list(turn: Turn, text: str, shown: Sequence[str], count: int) -> list[str]:
    lines = [str(turn.say(text))]
    lines += (_bullet(turn, [name]) for name in shown)
    if count:
        lines.append(str(turn.say("facilitator-round-own", count=count)))
    return lines


def _bullet(turn: Turn, names: Sequence[str]) -> str:
    # In the order of seats, the first would be known as the focus person.
    in_order = sorted(names, key=people.danish_order)
    return f"• {turn.say('facilitator-names', names=in_order)}"


def _next_line(turn: Turn) -> Html:
    planned = sparring.next_round_date(turn.db, turn.calendar)
    if planned is None:
        return turn.say("facilitator-next-none")
    return turn.say("facilitator-next", day=planned)
