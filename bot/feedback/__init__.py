"""Feedback among colleagues: asked for or given unasked, read by one person, used or not.

What other rooms may use is named here.
"""

from bot.feedback.own import own_words
from bot.feedback.store_personal import count_givers, forget_before

__all__ = ["count_givers", "forget_before", "own_words"]
