"""Learning goals: set in one's own words, followed up over three months, shared as one chooses.

What other rooms may use is named here. A leader's list of what is shared is the button
"goals.shared"; a partner's look is "goals.partner".
"""

from bot.goals.counting import count_active, learned_for_all
from bot.goals.personal import forget_before
from bot.goals.rules import Goal
from bot.goals.sharing import count_shared, shared_with, shown_by_partners

__all__ = [
    "Goal",
    "count_active",
    "count_shared",
    "forget_before",
    "learned_for_all",
    "shared_with",
    "shown_by_partners",
]
