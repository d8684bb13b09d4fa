"""Asks before a text that may point to a person is kept, and offers other words for it.

Any room that takes free text asks here first; this room knows none of them.
"""

from bot.guarding.asking import Whole, ask_first, is_kept_private, look_at_whole, points_to_person

__all__ = ["Whole", "ask_first", "is_kept_private", "look_at_whole", "points_to_person"]
