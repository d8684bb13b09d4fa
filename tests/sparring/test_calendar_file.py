"""The calendar file: as any calendar program reads it, and right across both clock changes."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.sparring.calendar_file import Entry, write_calendar

ZONE = ZoneInfo("Europe/Copenhagen")
MADE = datetime(2026, 3, 20, 12, 0, 30, 5, tzinfo=UTC)
NAMES = "Sparring med Åse, Søren og Ærø; en, to\\tre og mange flere kolleger fra hele huset"


def entry(starts: datetime, *, cancelled: bool = False, sequence: int = 0) -> Entry:
    """An entry of half an hour."""
    return Entry(
        uid="7b5c2a1e-0000-5000-8000-000000000000",
        sequence=sequence,
        starts=starts,
        length=timedelta(minutes=30),
        title=NAMES,
        text="Makkersparring, 30 minutter. Du er fokusperson.",
        made=MADE,
        cancelled=cancelled,
    )


def read(content: bytes) -> tuple[Any, Any, Any]:
    """The calendar, its zone and its event."""
    calendar = Calendar.from_ical(content)
    (zone,) = calendar.walk("VTIMEZONE")
    (event,) = calendar.walk("VEVENT")
    return calendar, zone, event


def test_everything_that_a_phone_needs_stands_in_it() -> None:
    calendar, _, event = read(
        write_calendar(entry(datetime(2026, 3, 24, 9, 30, tzinfo=ZONE)), ZONE)
    )
    assert calendar["version"] == "2.0"
    assert calendar["method"] == "PUBLISH"
    assert event["uid"] == "7b5c2a1e-0000-5000-8000-000000000000"
    assert event["sequence"] == 0
    assert event["dtstart"].dt == datetime(2026, 3, 24, 9, 30, tzinfo=ZONE)
    assert event["dtstart"].params["TZID"] == "Europe/Copenhagen"
    assert event["duration"].dt == timedelta(minutes=30)
    assert event["dtstamp"].dt == datetime(2026, 3, 20, 12, 0, 30, tzinfo=UTC)
    assert event["summary"] == NAMES
    assert event["description"] == "Makkersparring, 30 minutter. Du er fokusperson."
    assert event["status"] == "CONFIRMED"
    (alarm,) = event.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(minutes=-10)
    assert alarm["action"] == "DISPLAY"
    # Nobody is invited, so no phone sends an answer to anybody.
    assert "attendee" not in event
    assert "organizer" not in event


def test_a_cancelled_one_takes_the_place_of_the_earlier_one() -> None:
    starts = datetime(2026, 3, 24, 9, 30, tzinfo=ZONE)
    calendar, _, event = read(write_calendar(entry(starts, cancelled=True, sequence=1), ZONE))
    assert calendar["method"] == "CANCEL"
    assert event["status"] == "CANCELLED"
    assert event["sequence"] == 1
    assert event.walk("VALARM") == []


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    content = write_calendar(entry(datetime(2026, 3, 24, 9, 30, tzinfo=ZONE)), ZONE)
    lines = content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    assert any(line.startswith(b" ") for line in lines)


@pytest.mark.parametrize(
    ("wall", "offset"),
    [
        (datetime(2026, 3, 27, 10, 0), 1),
        (datetime(2026, 3, 29, 1, 59, 59), 1),
        (datetime(2026, 3, 29, 3, 0), 2),
        (datetime(2026, 3, 30, 10, 0), 2),
        (datetime(2026, 10, 23, 10, 0), 2),
        (datetime(2026, 10, 25, 3, 0), 1),
        (datetime(2026, 10, 26, 10, 0), 1),
        (datetime(2026, 1, 4, 10, 0), 1),
        (datetime(2026, 12, 30, 10, 0), 1),
    ],
)
def test_a_program_that_goes_by_the_file_s_own_zone_shows_the_same_hour(
    wall: datetime, offset: int
) -> None:
    content = write_calendar(entry(wall.replace(tzinfo=ZONE)), ZONE)
    _, zone, event = read(content)
    own = zone.to_tz(lookup_tzid=False)
    assert wall.replace(tzinfo=own).utcoffset() == timedelta(hours=offset)
    assert event["dtstart"].dt.utcoffset() == timedelta(hours=offset)
    assert event["dtstart"].dt.replace(tzinfo=None) == wall


def test_the_onset_of_summer_time_is_written_as_the_wall_time_before_it() -> None:
    content = write_calendar(entry(datetime(2026, 3, 30, 10, tzinfo=ZONE)), ZONE)
    _, zone, _ = read(content)
    onsets = {part["dtstart"].dt for part in zone.walk("DAYLIGHT")}
    assert datetime(2026, 3, 29, 2, 0) in onsets
    assert datetime(2026, 10, 25, 3, 0) in {part["dtstart"].dt for part in zone.walk("STANDARD")}


def test_a_zone_without_summer_time_has_its_one_offset() -> None:
    reykjavik = ZoneInfo("Atlantic/Reykjavik")
    content = write_calendar(entry(datetime(2026, 3, 30, 10, tzinfo=reykjavik)), reykjavik)
    _, zone, event = read(content)
    assert [part["tzoffsetto"].td for part in zone.walk("STANDARD")] == [timedelta(0)]
    assert zone.walk("DAYLIGHT") == []
    assert event["dtstart"].dt == datetime(2026, 3, 30, 10, tzinfo=reykjavik)
