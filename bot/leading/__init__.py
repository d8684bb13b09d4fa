"""Leading: the overview, the staff meeting's hand-out, the evaluation. Never who answered what.

What other rooms may ask of it stands here; the talk itself is in chat.py.
"""

from bot.leading.ordering import order_evaluation, order_for_all
from bot.leading.planning import start_schedule

__all__ = ["order_evaluation", "order_for_all", "start_schedule"]
