"""The database: one file, one connection, transactions that end before anything is awaited.

Everything else asks a `store.py`; those ask here.
"""

from bot.storage.backup import Progress, copy_database, discard, put_in_place, take_in
from bot.storage.content import hide_content
from bot.storage.database import (
    Database,
    StorageError,
    open_database,
    read_only,
    storage_trouble,
)
from bot.storage.migrations import newest_step

__all__ = [
    "Database",
    "Progress",
    "StorageError",
    "copy_database",
    "discard",
    "hide_content",
    "newest_step",
    "open_database",
    "put_in_place",
    "read_only",
    "storage_trouble",
    "take_in",
]
