"""Programmes: which runs for whom, where it stands, and what comes after it.

What other rooms may ask of it stands here; the talk itself is in chat.py. Nothing here imports
reflection when it is loaded: reflection asks this room which week it is.
"""

from bot.programmes.opening import word_opening
from bot.programmes.places import (
    Ended,
    ended_between,
    leaders_week,
    place,
    place_for,
    title_of,
    week_for,
)
from bot.programmes.planning import start_schedule
from bot.programmes.rules import Place, ProgrammeWeek

__all__ = [
    "Ended",
    "Place",
    "ProgrammeWeek",
    "ended_between",
    "leaders_week",
    "place",
    "place_for",
    "start_schedule",
    "title_of",
    "week_for",
    "word_opening",
]
