"""The sparring round for the facilitator: how it stands, a new one now, and how often.

By name only who was matched, who is unreachable and who wants a new partner; never why.
"""

from collections.abc import Sequence

from bot import people, sparring
from bot.facilitator.chat_form import say_form
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
from bot.facilitator.rules import INTERVALS, LEAST_SHOWN, pack
from bot.sparring import Account, NotStarted, OutcomeCounts, RoundOverview, RoundStarted
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
    rows.append(
        [
            button(turn, "facilitator-button-start", "facilitate.start"),
            button(turn, "facilitator-button-form", "facilitate.form"),
        ]
    )
    if overview is not None and overview.cards:
        rows.append([button(turn, "facilitator-button-cards", "facilitate.cards")])
    if overview is not None:
        rows.append([button(turn, "facilitator-button-picture", "facilitate.picture")])
    rows.append(back(turn, "facilitate.home"))
    return Screen(Html(text), rows)


def ask_start(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Start en runde*: what would happen, before it does."""
    today = turn.now.date()
    count = sparring.count_available(turn.db, turn.calendar, today)
    if count < FEWEST:
        text = turn.say("facilitator-start-too-few", count=count)
        show(turn, Screen(text, [back(turn, "facilitate.home")]))
        return
    overview = sparring.round_overview(turn.db, today)
    lines = [turn.say("facilitator-start", count=count)]
    form = sparring.chosen_form(turn.db)
    if form != sparring.IN_PAIRS:
        lines.append(say_form(turn, form))
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
    elif started is not NotStarted.TOO_FEW:
        text = turn.say(f"facilitator-start-{started.value.replace('_', '-')}")
    else:
        count = sparring.count_available(turn.db, turn.calendar, turn.now.date())
        text = turn.say("facilitator-start-too-few", count=count)
    rows = [
        [button(turn, "facilitator-button-round", "facilitate.round")],
        back(turn, "facilitate.home"),
    ]
    show(turn, Screen(text, rows))


def order_cards(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Kort til print*: the cards of the round come as one file when it is set."""
    if not sparring.order_cards(turn):
        say_stale(turn)
        return
    turn.toast(turn.say("facilitator-cards-coming"))


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
    """What people say became of the talks, as counts, once five have answered."""
    if not (outcomes.held or outcomes.partly or outcomes.later or outcomes.no):
        return say("facilitator-outcomes-few")
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
    if hidden.matched >= LEAST_SHOWN:
        lines.append(str(turn.say("facilitator-round-own", count=hidden.matched)))
    if overview.account is not None:
        lines += ["", *_account(turn, overview.account)]
    lines += ["", str(say_outcomes(turn.say, overview.outcomes))]
    lists = (
        ("wishes", overview.wants_new_partner, hidden.wants_new_partner),
        ("unreachable", overview.unreachable, hidden.unreachable),
        ("sat-out", overview.sat_out, hidden.sat_out),
    )
    for name, shown, count in lists:
        if shown or count >= LEAST_SHOWN:
            lines += ["", *_list(turn, f"facilitator-round-{name}", shown, count)]
    if departments_led(turn):
        lines += ["", str(turn.say("facilitator-round-own-few"))]
    return lines


def _account(turn: Turn, account: Account) -> list[str]:
    """How the round came out when it was formed, and what forced people to meet again."""
    told = turn.say(
        "facilitator-account",
        new=account.new_pairs,
        pairs=account.pairs,
        across=account.across_departments,
        left_over=account.left_over,
    )
    lines = [str(told)]
    for reason, count in account.why_repeats.items():
        why = turn.say(f"facilitator-again-{reason.replace('_', '-')}", count=count)
        lines.append(f"• {why}")
    return lines


def _list(turn: Turn, text: str, shown: Sequence[str], count: int) -> list[str]:
    lines = [str(turn.say(text))]
    lines += (_bullet(turn, [name]) for name in shown)
    if count >= LEAST_SHOWN:
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
    coming = turn.say("facilitator-next", day=planned)
    form = sparring.chosen_form(turn.db)
    return coming if form == sparring.IN_PAIRS else Html(f"{coming} {say_form(turn, form)}")
