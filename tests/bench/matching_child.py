"""What the child process of the bench runs; it loads no more than the bot's own child."""

import resource
from typing import TYPE_CHECKING

from bot.sparring import match_round

if TYPE_CHECKING:
    from bot.matching.people import Plan
    from bot.sparring import RoundInputs


def plan_and_peak(inputs: "RoundInputs") -> "tuple[Plan, float]":
    """Give the plan of a round and the most memory the process has held, in MB."""
    plan = match_round(inputs)
    return plan, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1_024 / 1e6
