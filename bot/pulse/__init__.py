"""The month's pulse: a few sentences answered on a scale, kept as counts and shown as means.

What other rooms may ask of it stands here; the talk itself is in chat.py.
"""

from bot.pulse.planning import start_schedule
from bot.pulse.results import history, latest, result
from bot.pulse.rules import (
    FEWEST,
    NOWHERE,
    Group,
    ItemResult,
    Mean,
    Result,
    shown_beside,
)
from bot.pulse.words import decimal, month_of, title_of, word_line, word_result, word_scale

__all__ = [
    "FEWEST",
    "NOWHERE",
    "Group",
    "ItemResult",
    "Mean",
    "Result",
    "decimal",
    "history",
    "latest",
    "month_of",
    "result",
    "shown_beside",
    "start_schedule",
    "title_of",
    "word_line",
    "word_result",
    "word_scale",
]
