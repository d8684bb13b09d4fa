"""Sparring rounds: who is put together with whom, for how long, and what became of it.

What other rooms may use is named here.
"""

from bot.sparring.forming import match_round, plan_round, start_round_now
from bot.sparring.overview import count_available, partners, round_overview
from bot.sparring.planning import (
    interval,
    next_round_date,
    set_interval,
    skip_next_round,
    start_schedule,
)
from bot.sparring.rules import (
    HiddenCounts,
    NotStarted,
    OutcomeCounts,
    RoundInputs,
    RoundOverview,
    RoundStarted,
)
from bot.sparring.store import forget_steps_of

__all__ = [
    "HiddenCounts",
    "NotStarted",
    "OutcomeCounts",
    "RoundInputs",
    "RoundOverview",
    "RoundStarted",
    "count_available",
    "forget_steps_of",
    "interval",
    "match_round",
    "next_round_date",
    "partners",
    "plan_round",
    "round_overview",
    "set_interval",
    "skip_next_round",
    "start_round_now",
    "start_schedule",
]
