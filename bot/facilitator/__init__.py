"""What keeps it going: who is invited and who is here, the rounds, the brief, and what failed.

The facilitator sees names, rounds and counts, and never anybody's answers.
"""

from bot.facilitator.planning import start_schedule

__all__ = ["start_schedule"]
