"""The library of what colleagues let everybody find, and its search.

What other rooms may ask of it stands here; the talk itself is in chat.py.
"""

from bot.finding.entries import add_case, add_lesson, add_reflection, remove
from bot.finding.index import start_schedule
from bot.finding.lessons import lesson_for, newest_lessons, quote_lesson

__all__ = [
    "add_case",
    "add_lesson",
    "add_reflection",
    "lesson_for",
    "newest_lessons",
    "quote_lesson",
    "remove",
    "start_schedule",
]
