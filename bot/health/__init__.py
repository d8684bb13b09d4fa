"""Seeing what goes on: queues, what was set aside, whether the bot does its work.

For the host and a monitor; counts and reasons, nothing that anybody wrote.
"""

from bot.health.look import look
from bot.health.rules import (
    Aside,
    Health,
    Remark,
    State,
    as_metrics,
    as_object,
    judge,
    say_age,
    shape_of,
    worst,
)

__all__ = [
    "Aside",
    "Health",
    "Remark",
    "State",
    "as_metrics",
    "as_object",
    "judge",
    "look",
    "say_age",
    "shape_of",
    "worst",
]
