"""A group's agreed time as a calendar file (iCalendar, RFC 5545) that any phone can take.

It names the people and the form of the talk, and nothing that is said in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Event, Timezone

NAME = "sparring.ics"
ALARM_BEFORE = timedelta(minutes=10)
_PRODUCT = "-//Makker//Sparring//DA"
_LONG_AGO = datetime(1970, 1, 1)  # noqa: DTZ001 - a wall time, as RFC 5545 wants it
_SECOND = timedelta(seconds=1)
_QUARTER = timedelta(minutes=15)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a calendar: the same `uid` and a higher `sequence` replace what was there.

    `starts` is an aware time; `made` the instant at which the file is written.
    """

    uid: str
    sequence: int
    starts: datetime
    length: timedelta
    title: str
    text: str
    made: datetime
    cancelled: bool = False


def write_calendar(entry: Entry, zone: ZoneInfo) -> bytes:
    """The file: with the zone's own rules around that time, folded lines and CRLF.

    It is published, not sent as an invitation: a phone that opens it asks nobody for an answer.
    """
    # The library takes 9 MB and a tenth of a second; most turns never need it.
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if entry.cancelled else "PUBLISH")
    calendar.add_component(_zone(zone, entry.starts.astimezone(zone)))
    calendar.add_component(_event(entry, zone))
    return bytes(calendar.to_ical())


def _event(entry: Entry, zone: ZoneInfo) -> "Event":
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.made.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", entry.starts.astimezone(zone))
    event.add("duration", entry.length)
    event.add("summary", entry.title)
    event.add("description", entry.text)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    if not entry.cancelled:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", -ALARM_BEFORE)
        alarm.add("description", entry.title)
        event.add_component(alarm)
    return event


def _zone(zone: ZoneInfo, around: datetime) -> "Timezone":
    """The offsets that hold from the year before that time to the end of its year.

    Written here, since the library puts the onset of summer time an hour late: its wall time is
    to be that of the offset before the change (RFC 5545, 3.6.5).
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    found = Timezone()
    found.add("tzid", str(zone))
    first = datetime(around.year - 1, 1, 1, tzinfo=zone)
    onsets = [(_LONG_AGO, first, first)]
    for change in _changes(zone, around.year):
        before = (change - _SECOND).astimezone(zone)
        onsets.append((before.replace(tzinfo=None) + _SECOND, before, change.astimezone(zone)))
    for wall, before, after in onsets:
        part = TimezoneDaylight() if after.dst() else TimezoneStandard()
        part.add("dtstart", wall)
        part.add("tzoffsetfrom", before.utcoffset())
        part.add("tzoffsetto", after.utcoffset())
        part.add("tzname", after.tzname())
        found.add_component(part)
    return found


def _changes(zone: ZoneInfo, year: int) -> Iterator[datetime]:
    """The instants (UTC) at which the zone's offset changes in that year and the one before."""
    moment = datetime(year - 1, 1, 1, tzinfo=UTC)
    while moment.year <= year:
        if _offset(moment, zone) != _offset(moment + _DAY, zone):
            change = moment
            while _offset(change, zone) == _offset(moment, zone):
                change += _QUARTER
            yield change
        moment += _DAY


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()
