"""Learning events and their after-processing: what was learnt comes back as questions.

What other rooms may ask of it stands here; the talk itself is in chat.py. Nothing here imports
reflection when it is loaded: reflection asks this room what is due.
"""

from bot.learning.processing import asked_before, note_asked, step_of_week, word_about
from bot.learning.rules import CAPTURE_QUESTION, Step

__all__ = [
    "CAPTURE_QUESTION",
    "Step",
    "asked_before",
    "note_asked",
    "step_of_week",
    "word_about",
]
