"""What is due: the database decides, a timer only wakes it.

A row says what runs next for whom, in local wall time; running it and moving it on is one step.
"""

from bot.schedule.store import (
    bring_forward,
    cancel,
    clean,
    due_of,
    forget_person,
    is_planned,
    jobs_aside,
    next_due,
    plans_of,
    set_due,
)

__all__ = [
    "bring_forward",
    "cancel",
    "clean",
    "due_of",
    "forget_person",
    "is_planned",
    "jobs_aside",
    "next_due",
    "plans_of",
    "set_due",
]
