"""A person's own log: all rows about them, as JSON and as a text that can be read.

Nobody else's words or names are in it.
"""

from collections.abc import Mapping, Sequence
from datetime import date, time
from html import unescape
from typing import Any

from bot import attention, schedule, transport
from bot.feature import Personal, Records
from bot.privacy import store
from bot.privacy.rules import as_json, word_moment
from bot.texts import Html
from bot.transport import Turn

JSON_NAME, TEXT_NAME = "makker.json", "makker.txt"


def collect(turn: Turn, rooms: Sequence[Personal]) -> Records:
    """All records about the person of the turn, from every room; empty kinds are left out."""
    key = turn.who.key
    found: dict[str, Sequence[Mapping[str, Any]]] = {}
    for room in rooms:
        found.update(room.export(turn, turn.who))
    found["planned"] = schedule.plans_of(turn.db, key)
    found["wants"] = attention.export_wants(turn.db, key)
    found["reached"] = attention.export_reached(turn.db, key)
    found["messages"] = transport.export_messages(turn.db, key)
    found["audit"] = store.audit_about(turn.db, key)
    return {kind: rows for kind, rows in found.items() if rows}


def send_log(turn: Turn, rooms: Sequence[Personal]) -> None:
    """Send the person of the turn their log as two files, and note that it was done."""
    records = collect(turn, rooms)
    store.write_audit(
        turn, "export", subject=turn.who.key, by=None if turn.came is not None else "time"
    )
    head = {"organisation": turn.settings.organisation, "made": turn.now}
    caption = turn.say("privacy-export")
    turn.document(as_json(head, records, turn.calendar.zone), JSON_NAME, caption)
    turn.document(as_text(turn, records).encode(), TEXT_NAME, turn.say("privacy-export-text"))


def as_text(turn: Turn, records: Records) -> str:
    """The records as a text in the person's language, one line a field."""
    parts = [_say(turn, "privacy-log-title", name=turn.who.name, organisation=_organisation(turn))]
    parts.append(_word(turn, "made", turn.now))
    for kind, rows in records.items():
        parts.append(f"\n## {_say(turn, f'privacy-log-{kind}')} ({len(rows)})")
        parts.extend(_lines(turn, row) for row in rows)
    return "\n".join(parts) + "\n"


def _lines(turn: Turn, row: Mapping[str, Any], indent: str = "") -> str:
    lines = []
    for name, value in row.items():
        if value is None or value == []:
            continue
        label = _say(turn, f"privacy-field-{name}")
        if isinstance(value, list):
            lines.append(f"{indent}{label}:")
            lines.extend(_lines(turn, one, f"{indent}  ") for one in value)
        else:
            words = _word(turn, name, value).replace("\n", f"\n{indent}  ")
            lines.append(f"{indent}{label}: {words}")
    return "\n".join(lines) + "\n"


def _word(turn: Turn, name: str, value: object) -> str:
    if isinstance(value, bool):
        return _say(turn, "privacy-yes" if value else "privacy-no")
    if isinstance(value, (date, time)):
        return word_moment(turn.who.language, value, turn.calendar.zone)
    key = f"privacy-value-{name}-{value}"
    if name == "profession":
        key = f"people-profession-{value}"
    return _say(turn, key) if turn.texts.has(key) else str(value)


def _say(turn: Turn, key: str, **values: str | Html) -> str:
    # What is HTML in a message is plain in a file.
    return unescape(turn.say(key, **values))


def _organisation(turn: Turn) -> str:
    return turn.settings.organisation
