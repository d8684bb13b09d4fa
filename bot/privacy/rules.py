"""What is written down for a person: their own rows as JSON, and as a text to read.

Pure: no rows, no chat.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from bot.clock import WorkCalendar
from bot.texts import FORMS, format_moment

RETAIN_CLOCK = time(3, 10)
"""At night, and outside the hour that the clock changes leave out or repeat."""


def tonight(calendar: WorkCalendar, now: datetime) -> datetime:
    """The next 3.10 at night."""
    today = calendar.local(now).date()
    moment = calendar.at(today, RETAIN_CLOCK)
    return moment if moment > now else calendar.at(today + timedelta(days=1), RETAIN_CLOCK)


def as_json(head: Mapping[str, Any], records: Mapping[str, Any], zone: tzinfo) -> bytes:
    """Everything as JSON (UTF-8, indented); instants as ISO texts in the workplace's zone."""

    def plain(value: object) -> str:
        if isinstance(value, datetime):
            return value.astimezone(zone).isoformat()
        if isinstance(value, time):
            return value.isoformat("minutes")
        if isinstance(value, date):
            return value.isoformat()
        raise TypeError(f"A value of the type {type(value).__name__} cannot be exported.")

    text = json.dumps({**head, **records}, ensure_ascii=False, indent=2, default=plain)
    return f"{text}\n".encode()


def word_moment(language: str, value: date | time, zone: tzinfo) -> str:
    """A day, a wall time or both, with the year: "24.11.2026 kl. 9.15", "2026-11-24 9:15"."""
    danish = FORMS[language].like == "da"
    if isinstance(value, time):
        return format_moment(language, value)
    local = value.astimezone(zone) if isinstance(value, datetime) else value
    day = f"{local.day}.{local.month}.{local.year}" if danish else f"{local:%Y-%m-%d}"
    if not isinstance(local, datetime):
        return day
    return f"{day}{' kl. ' if danish else ' '}{word_moment(language, local.time(), zone)}"


def settings_changed(names: Sequence[str], raised: Mapping[str, tuple[int, str]]) -> str:
    """What the log says of changed settings: their names, and why something is kept longer."""
    reasons = [
        f"retention.{name} is {days} days: {reason}" for name, (days, reason) in raised.items()
    ]
    return "; ".join(filter(None, [", ".join(names), *reasons]))
