"""The database: one file, one connection, transactions that end before anything is awaited.

Everything else asks a `store.py`; those ask here.
"""

from bot.storage.database import (
    Database,
    StorageError,
    open_database,
    read_only,
    storage_trouble,
)

__all__ = ["Database", "StorageError", "open_database", "read_only", "storage_trouble"]
