"""Codes that are shown once: for an invitation, for a move to a new account, for getting back in.

Only their hashes are kept, so nobody who reads the database can use one.
"""

import hmac
import re
import secrets
from hashlib import sha256
from string import ascii_letters, digits

CODE = re.compile(r"[A-Za-z0-9_-]{22}")
# Consonants alone: no digits that the guard could take for a number, and no words.
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
_GROUPS, _GROUP_LENGTH = 8, 4


def make_code() -> str:
    """A code for a link: 22 characters that a deep link may hold, 128 random bits."""
    return secrets.token_urlsafe(16)


def make_key() -> str:
    """The key of a person: 16 letters and digits, 95 random bits.

    Without a dash: a terminal takes what begins with one for an option.
    """
    return "".join(secrets.choice(ascii_letters + digits) for _ in range(16))


def make_recovery_code() -> str:
    """A code to write down: eight groups of four letters, 138 random bits."""
    return "-".join(
        "".join(secrets.choice(_LETTERS) for _ in range(_GROUP_LENGTH)) for _ in range(_GROUPS)
    )


def hash_code(code: str) -> str:
    """What is kept of a link's code: SHA-256 in hexadecimal."""
    return sha256(code.encode()).hexdigest()


def hash_recovery_code(written: str) -> str:
    """The hash of a recovery code as a person wrote it: case, blanks and dashes do not count."""
    return hash_code(re.sub(r"[^A-Z]", "", written.upper()))


def is_recovery_code(written: str, kept: str | None) -> bool:
    """Whether that is the code whose hash is kept; compared in constant time."""
    return kept is not None and hmac.compare_digest(hash_recovery_code(written), kept)


def is_code(code: str, kept: str) -> bool:
    """Whether that is the link's code whose hash is kept; compared in constant time."""
    return hmac.compare_digest(hash_code(code), kept)
