"""What may not be kept: finds citizens' data in a text before anything is written.

Knows no feature, no chat and no database; everybody may ask it.
"""

from bot.guard.finding import Finding, scan
from bot.guard.hard import hard_hits
from bot.guard.hits import Allow, Category, Hit, MarkerKind, SoftHit, SoftKind
from bot.guard.normalise import Normalised, normalise
from bot.guard.soft import repair, soft_hits

__all__ = [
    "Allow",
    "Category",
    "Finding",
    "Hit",
    "MarkerKind",
    "Normalised",
    "SoftHit",
    "SoftKind",
    "hard_hits",
    "normalise",
    "repair",
    "scan",
    "soft_hits",
]
