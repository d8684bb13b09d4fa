"""Cases from practice: brought to colleagues, reflected on, given back, and learnt from.

What other rooms may use is named here; the talk itself is in chat.py.
"""

from bot.cases.bringing import bring_from
from bot.cases.rules_choice import Candidate, fair_choice

__all__ = ["Candidate", "bring_from", "fair_choice"]
