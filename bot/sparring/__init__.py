"""Sparring rounds: who is put together with whom, for how long, and what became of it.

What other rooms may use is named here.
"""

from bot.sparring.candidates import chosen_form, match_round, plan_round
from bot.sparring.crossing import half_year
from bot.sparring.jobs_cards import order_cards
from bot.sparring.overview import count_available, own_step, partners, round_overview
from bot.sparring.planning import (
    interval,
    next_round_date,
    set_form,
    set_interval,
    skip_next_round,
    start_schedule,
)
from bot.sparring.rules_crossing import Crossing, HalfYear, RoundShare
from bot.sparring.rules_round import (
    ACROSS,
    IN_PAIRS,
    IN_TRIOS,
    Account,
    HiddenCounts,
    NotStarted,
    OutcomeCounts,
    RoundInputs,
    RoundOverview,
    RoundStarted,
    read_form,
    write_across,
)
from bot.sparring.starting import is_in_hand, start_round_now
from bot.sparring.store import forget_steps_of
from bot.sparring.store_rounds import blocked_by

__all__ = [
    "ACROSS",
    "IN_PAIRS",
    "IN_TRIOS",
    "Account",
    "Crossing",
    "HalfYear",
    "HiddenCounts",
    "NotStarted",
    "OutcomeCounts",
    "RoundInputs",
    "RoundOverview",
    "RoundShare",
    "RoundStarted",
    "blocked_by",
    "chosen_form",
    "count_available",
    "forget_steps_of",
    "half_year",
    "interval",
    "is_in_hand",
    "match_round",
    "next_round_date",
    "order_cards",
    "own_step",
    "partners",
    "plan_round",
    "read_form",
    "round_overview",
    "set_form",
    "set_interval",
    "skip_next_round",
    "start_round_now",
    "start_schedule",
    "write_across",
]
