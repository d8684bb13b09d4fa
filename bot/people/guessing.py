"""Slows whoever guesses codes: after five wrong ones in ten minutes none is looked up for an hour.

In memory only, by the Telegram account; a restart forgets it, and 128 random bits hold without it.
"""

from dataclasses import dataclass, field

MOST = 5
WITHIN_SECONDS = 600
BLOCKED_SECONDS = 3600
ACCOUNTS_SWEPT = 1000


@dataclass(slots=True)
class _Tries:
    wrong: list[int] = field(default_factory=list)
    blocked_until: int = 0


@dataclass(slots=True)
class Guesses:
    """Who has tried wrong codes lately; `at` is in seconds since 1970."""

    _tries: dict[int, _Tries] = field(default_factory=dict)

    def is_blocked(self, account: int, at: int) -> bool:
        """Whether no code of that account is looked up now."""
        known = self._tries.get(account)
        return known is not None and at < known.blocked_until

    def note_wrong(self, account: int, at: int) -> bool:
        """Count a wrong code; True when it was the one that shuts the account out."""
        if len(self._tries) >= ACCOUNTS_SWEPT:
            self._sweep(at)
        known = self._tries.setdefault(account, _Tries())
        known.wrong = [*(one for one in known.wrong if at - one < WITHIN_SECONDS), at]
        if len(known.wrong) < MOST:
            return False
        known.wrong.clear()
        known.blocked_until = at + BLOCKED_SECONDS
        return True

    def _sweep(self, at: int) -> None:
        self._tries = {
            account: known
            for account, known in self._tries.items()
            if at < known.blocked_until or any(at - one < WITHIN_SECONDS for one in known.wrong)
        }
