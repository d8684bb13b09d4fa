"""Rights and retention: what is kept about a person, to take along, to erase, and for how long.

Knows no feature; app.py hands it what each one exports, erases and retains.
"""

from bot.privacy.erased_list import add_to_list, erasures_in, list_erasures
from bot.privacy.store import AuditEntry, read_audit, write_audit

__all__ = ["AuditEntry", "add_to_list", "erasures_in", "list_erasures", "read_audit", "write_audit"]
