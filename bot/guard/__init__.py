"""What may not be kept: finds citizens' data in a text before anything is written.

Knows no feature, no chat and no database; everybody may ask it.
"""

from bot.guard.hard import hard_hits
from bot.guard.hits import Allow, Category, Hit
from bot.guard.normalise import Normalised, normalise

__all__ = ["Allow", "Category", "Hit", "Normalised", "hard_hits", "normalise"]
