"""The attention budget: what the bot starts by itself, in which order, until which day.

A feature says what it wants to tell somebody; here it is decided whether and when.
"""

from bot.attention.rules import Budget, Kind, Want
from bot.attention.store import (
    clean,
    count_expired,
    export_reached,
    export_wants,
    has_ended,
    is_known,
    is_waiting,
    settle,
    unplanned,
    want,
)

__all__ = [
    "Budget",
    "Kind",
    "Want",
    "clean",
    "count_expired",
    "export_reached",
    "export_wants",
    "has_ended",
    "is_known",
    "is_waiting",
    "settle",
    "unplanned",
    "want",
]
