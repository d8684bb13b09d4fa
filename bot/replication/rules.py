"""What Litestream is told, and what it tells: its configuration, its lines, its pauses.

Pure.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from bot.settings import REPLICA, Settings

FAULT = "replica.fault"
"""Under this name the database remembers since when, and why, nothing is replicated."""
LONGEST_PAUSE = 300.0
TOLD_AFTER = 60.0
"""So many seconds a store may be away before it is a fault: many are for a moment."""

# A change is seen within the first and on its way within the second: half a second in all.
_SEEN, _SENT = "250ms", "250ms"
# Each level is looked for in the store this often, and many stores take money for a look.
_LEVELS = ("1m", "10m", "1h")
_WELL = {
    *("sync recovered", "fetched latest L0 file from replica"),
    *("snapshot complete", "compaction complete"),
}


Kind = Literal["ended", "store"]
"""What went wrong: Litestream ended by itself, or the store does not take what it sends."""


@dataclass(frozen=True, slots=True)
class Said:
    """A line of Litestream's that matters: the store was reached, or it was not, and why."""

    well: bool
    reason: str = ""


def configuration(settings: Settings, database: Path) -> str:
    """Litestream's configuration for the one database, as JSON, which is YAML; without a secret.

    What is erased is in no copy after `replica_days`: a whole copy is made each day, and one that
    is a day younger goes, with the changes since.
    """
    return json.dumps(
        {
            "logging": {"level": "info", "type": "json", "stderr": True},
            "snapshot": {"interval": "24h", "retention": f"{(settings.replica_days - 1) * 24}h"},
            "l0-retention-check-interval": "1m",
            "levels": [{"interval": one} for one in _LEVELS],
            "shutdown-sync-timeout": "2s",
            "dbs": [
                {
                    "path": str(database.absolute()),
                    "monitor-interval": _SEEN,
                    "replica": {**_store(settings), "sync-interval": _SENT},
                }
            ],
        },
        indent=1,
    )


def _store(settings: Settings) -> dict[str, Any]:
    found = REPLICA.fullmatch(settings.replica)
    assert found is not None
    if found["bucket"] is not None:
        store: dict[str, Any] = {"type": "s3", "bucket": found["bucket"], "path": found["key"]}
        if settings.replica_region or settings.replica_endpoint:
            store["region"] = settings.replica_region or "us-east-1"
        if settings.replica_endpoint:
            store |= {"endpoint": settings.replica_endpoint, "force-path-style": True}
        return store
    return {
        "type": "sftp",
        "host": f"{found['host']}:{found['port'] or 22}",
        "user": found["user"],
        "path": found["path"],
        "key-path": str(settings.replica_key_file.absolute()) if settings.replica_key_file else "",
        "host-key": settings.replica_host_key,
    }


def environment(settings: Settings, around: Mapping[str, str]) -> dict[str, str]:
    """The environment that Litestream gets: nothing of Makker's, and the store's key."""
    given = {name: value for name, value in around.items() if not name.startswith("MAKKER_")}
    # Its S3 client cannot start with this one, and Go reads the other.
    if bundle := given.pop("AWS_CA_BUNDLE", None):
        given.setdefault("SSL_CERT_FILE", bundle)
    if settings.replica_key_id:
        given["LITESTREAM_ACCESS_KEY_ID"] = settings.replica_key_id
        given["LITESTREAM_SECRET_ACCESS_KEY"] = settings.replica_secret
    return given


def read_line(line: str) -> Said | None:
    """What a line of Litestream's log says of the store; None when it says nothing of it."""
    try:
        entry = json.loads(line)
    except ValueError:
        return Said(well=False, reason=_short(line)) if line.startswith("Error: ") else None
    if not isinstance(entry, dict):
        return None
    if entry.get("msg") in _WELL:
        return Said(well=True)
    if entry.get("level") == "ERROR":
        return Said(well=False, reason=_short(str(entry.get("error") or entry.get("msg"))))
    return None


def _short(reason: str) -> str:
    plain = " ".join(reason.removeprefix("Error: ").split()).rstrip(".")
    return plain if len(plain) <= 300 else f"{plain[:299]}…"


def pause_before(restart: int) -> float:
    """Seconds before the n-th start in a row: 1, 2, 4 … at most 5 minutes."""
    return min(LONGEST_PAUSE, 2.0 ** min(restart - 1, 10))


def reach_of(plan: str) -> datetime | None:
    """The moment that a plan of Litestream's reaches; None when there is nothing to restore."""
    try:
        files = json.loads(plan)["files"]
        moments = [datetime.fromisoformat(one["timestamp"]) for one in files]
    except (ValueError, KeyError, TypeError):
        return None
    return max(moments).astimezone(UTC) if moments else None


def fault_as_text(since: int, kind: Kind, reason: str) -> str:
    """A fault as the database remembers it."""
    return json.dumps({"since": since, "kind": kind, "reason": reason})


def fault_from(text: str | None) -> tuple[int, str] | None:
    """Since when nothing is replicated, and the sentence for the host; None: all is well."""
    if text is None:
        return None
    found = json.loads(text)
    what = {
        "ended": "Litestream ended by itself and is started anew",
        "store": "the place for it does not take what is sent",
    }[found["kind"]]
    reason = f" ({found['reason']})" if found["reason"] else ""
    return found["since"], f"{what}{reason}; the bot goes on, see the log."
