"""Litestream beside the bot: a copy of the database elsewhere that is at most a second old.

Knows no feature. Litestream copies; Makker starts and watches it, and gets a copy back by it.
"""

from bot.replication.litestream import (
    Fetched,
    NoReplicaError,
    fetch,
    litestream_for,
    refuse_to_begin_anew,
)
from bot.replication.rules import FAULT, fault_from
from bot.replication.telling import note
from bot.replication.watching import Replication

__all__ = [
    "FAULT",
    "Fetched",
    "NoReplicaError",
    "Replication",
    "fault_from",
    "fetch",
    "litestream_for",
    "note",
    "refuse_to_begin_anew",
]
