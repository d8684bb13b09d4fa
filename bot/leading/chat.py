"""Leading in the chat: /overblik, the staff meeting's hand-out, the evaluation. For leaders only.

Whoever has lost the role finds a stale button in the same moment.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot import schedule
from bot.access import may
from bot.feature import Computed, CountDone, Feature, OverviewLine, Personal, Records
from bot.leading import evaluation, handout, store
from bot.leading.jobs import count_job, send_monthly
from bot.leading.ordering import order_evaluation
from bot.leading.overview import word_overview
from bot.leading.planning import COUNT, EVALUATION, HANDOUT, MONTHLY
from bot.leading.rules import next_handout
from bot.people import Person
from bot.retention import Retention
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, in_rows


def feature(
    counters: Callable[[], Sequence[CountDone]], lines: Callable[[], Sequence[OverviewLine]]
) -> Feature:
    """The room's commands, buttons and jobs; it is given what the other rooms count and say."""

    def show(turn: Turn) -> tuple[Html, Keyboard]:
        return word_overview(turn, turn.who, lines()), _keyboard(turn)

    return Feature(
        name="leading",
        commands={
            "overblik": lambda turn, _: turn.reply(*show(turn)),
            "overview": lambda turn, _: turn.reply(*show(turn)),
        },
        taps={
            "lead.home": lambda turn, _: turn.reply(*show(turn)),
            "lead.meeting": _tap_meeting,
            "lead.monthly": _tap_monthly,
            "lead.evaluation": _tap_evaluation,
        },
        jobs={COUNT: count_job(counters), MONTHLY: send_monthly},
        computed={
            HANDOUT: Computed(handout.ask_handout, handout.send_handout),
            EVALUATION: Computed(evaluation.ask_evaluation, evaluation.send_evaluation),
        },
        on_changed=_follow_role,
        personal=Personal(export=_export, retain=_retain),
    )


def _keyboard(turn: Turn) -> Keyboard:
    is_monthly = schedule.due_of(turn.db, MONTHLY, turn.who.key) is not None
    say = turn.say
    monthly = "leading-button-stop" if is_monthly else "leading-button-monthly"
    buttons = [
        Button(say("leading-button-meeting"), "lead.meeting"),
        Button(say(monthly), "lead.monthly"),
        Button(say("leading-button-evaluation"), "lead.evaluation"),
        Button(say("leading-button-pulse"), "pulse.home"),
    ]
    if may(turn.who, "goals.shared"):
        buttons.append(Button(say("leading-button-goals"), "goals.shared"))
    return in_rows([*buttons, Button(say("button-menu"), "menu.show")])


def _tap_meeting(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Personalemøde*: made once, however often it is tapped meanwhile."""
    if schedule.due_of(turn.db, HANDOUT, turn.who.key) is None:
        schedule.set_due(turn.db, HANDOUT, turn.who.key, turn.now)
    turn.toast(turn.say("leading-making"))


def _tap_monthly(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Hver måned*, or no more."""
    if schedule.due_of(turn.db, MONTHLY, turn.who.key) is None:
        when = next_handout(turn.calendar, turn.now)
        schedule.set_due(turn.db, MONTHLY, turn.who.key, when)
        turn.reply(turn.say("leading-monthly", day=when.date()))
    else:
        schedule.cancel(turn.db, MONTHLY, turn.who.key)
        turn.reply(turn.say("leading-monthly-off"))


def _tap_evaluation(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Evaluering*: made once, however often it is tapped meanwhile."""
    order_evaluation(turn, turn.who, turn.now)
    turn.toast(turn.say("leading-making"))


def _follow_role(turn: Turn, person: Person) -> None:
    """Whoever neither leads nor facilitates any more is sent nothing of it."""
    if not (person.is_active and (person.leader or person.facilitator)):
        for job in (MONTHLY, HANDOUT, EVALUATION):
            schedule.cancel(turn.db, job, person.key)


def _export(_turn: Turn, _person: Person) -> Records:
    """Nothing: a month's counts are of nobody, and what is planned is exported by the schedule."""
    return {}


def _retain(turn: Turn, limits: Retention) -> None:
    """Forget counts that have had their time."""
    store.forget_before(turn.db, turn.now.date() - timedelta(days=limits.month_counts))
