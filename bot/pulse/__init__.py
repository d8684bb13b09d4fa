"""The month's pulse: a few sentences answered on a scale, kept as counts and shown as means.

What other rooms may ask of it stands here; the talk itself is in chat.py.
"""

from bot.pulse.planning import start_schedule
from bot.pulse.results import history, latest, result
from bot.pulse.rules import Group, ItemResult, Mean, Result

__all__ = [
    "Group",
    "ItemResult",
    "Mean",
    "Result",
    "history",
    "latest",
    "result",
    "start_schedule",
]
