"""The plain rules of the talk: later today, lengths, pages, order, whose week it is."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import WorkCalendar
from bot.reflection.rules_talk import (
    PAGE_LENGTH,
    Answer,
    AskedQuestion,
    Part,
    adds_to,
    escaped,
    fill_pages,
    find_time_later_today,
    in_sentence,
    is_week_of,
    own_since,
    replace_part,
    shorten,
    shuffle,
    split_line,
    what_about_rhythm,
)
from bot.texts import Html
from tests.turns import ZONE

CALENDAR = WorkCalendar(ZONE, closed_weeks=frozenset({7}))


@pytest.mark.parametrize(
    ("tapped", "again"),
    [
        ("2026-11-24 09:20", "11:20"),
        ("2026-11-24 13:30", "15:30"),
        ("2026-11-24 13:31", "15:30"),
        ("2026-11-24 15:29", "15:30"),
        ("2026-11-24 15:30", None),
        ("2026-11-24 17:00", None),
        ("2026-11-24 05:00", "08:00"),
        ("2026-11-24 06:40", "08:40"),
        ("2026-11-28 09:20", None),
        ("2026-12-24 09:20", None),
        ("2027-02-16 09:20", None),
    ],
)
def test_later_today_is_in_two_hours_or_when_the_last_half_hour_begins(
    tapped: str, again: str | None
) -> None:
    now = datetime.fromisoformat(tapped).replace(tzinfo=ZONE)
    found = find_time_later_today(now, CALENDAR)
    expected = None if again is None else datetime.combine(now.date(), time.fromisoformat(again))
    assert (None if found is None else found.replace(tzinfo=None)) == expected


@given(st.dates(date(2026, 1, 1), date(2028, 12, 31)), st.times())
def test_later_today_is_always_today_ahead_and_in_open_hours(day: date, clock: time) -> None:
    now = CALENDAR.at(day, clock)
    found = find_time_later_today(now, CALENDAR)
    if found is not None:
        assert found > now
        assert found.date() == now.date()
        assert CALENDAR.is_open(found)


@pytest.mark.parametrize(
    ("title", "inside"),
    [("Det gode match", "det gode match"), ("LAB-loven", "LAB-loven"), ("Å", "å"), ("", "")],
)
def test_a_title_inside_a_sentence(title: str, inside: str) -> None:
    assert in_sentence(title) == inside


@pytest.mark.parametrize(
    ("silences", "pace", "what"),
    [
        (0, 1, None),
        (1, 1, None),
        (2, 1, "ask"),
        (2, 2, "ask"),
        (3, 1, None),
        (4, 1, "halve"),
        (9, 1, "halve"),
        (4, 2, None),
    ],
)
def test_two_silences_ask_and_four_halve_the_pace(
    silences: int, pace: int, what: str | None
) -> None:
    assert what_about_rhythm(silences, pace) == what


def test_every_second_week_counts_on_over_a_year_of_53_weeks() -> None:
    anchor = date(2026, 12, 15)
    weeks = [date(2026, 12, 22), date(2026, 12, 29), date(2027, 1, 5), date(2027, 1, 12)]
    assert [is_week_of(anchor, day, 2) for day in weeks] == [False, True, False, True]
    assert all(is_week_of(anchor, day, 1) for day in weeks)
    assert is_week_of(anchor, date(2026, 12, 1), 2)


@given(st.text(), st.integers(min_value=5, max_value=200))
def test_a_shortened_text_is_a_beginning_that_fits(text: str, length: int) -> None:
    short = shorten(text, length)
    assert len(escaped(short)) <= length
    if short != text:
        assert short.endswith("…")
        assert text.startswith(short[:-1])


def test_a_text_that_fits_is_not_shortened() -> None:
    assert shorten("<b>", 9) == "<b>"
    assert shorten("<b>x", 9) == "<b…"


@given(st.lists(st.text(max_size=300).map(escaped), max_size=60))
def test_pages_hold_every_line_in_order_and_are_short_enough(lines: list[Html]) -> None:
    pages = fill_pages(lines, 2000)
    assert all(len(page) <= 2000 for page in pages)
    assert "".join(pages).replace("\n", "") == "".join(lines).replace("\n", "")


def test_a_line_that_fits_on_no_page_is_an_error() -> None:
    with pytest.raises(ValueError, match="A line of 3801 characters fits on no page of 3800"):
        fill_pages([Html("x" * (PAGE_LENGTH + 1))])


@given(st.text(alphabet="ab ", max_size=300))
def test_a_long_line_is_broken_between_words(text: str) -> None:
    pieces = list(split_line(text, 20))
    assert all(0 < len(piece) <= 20 for piece in pieces)
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")


@given(st.sets(st.integers(0, 10_000)), st.integers(0, 2**31))
def test_the_order_of_shared_answers_depends_on_the_seed_alone_and_one_more_moves_none(
    ids: set[int], seed: int
) -> None:
    order = shuffle(ids, seed)
    assert sorted(order) == sorted(ids)
    assert shuffle(sorted(ids, reverse=True), seed) == order
    assert [one for one in shuffle({*ids, 10_001}, seed) if one != 10_001] == order


def test_own_answers_show_from_the_move_on_while_the_account_is_locked() -> None:
    assert own_since(None) == 0
    assert own_since(3_000_000) == 3_000_000 - 2_592_000


def test_a_part_is_found_by_its_message() -> None:
    parts = (Part(1, "Et."), Part(2, "To."))
    assert replace_part(parts, 2, "Nyt.") == (Part(1, "Et."), Part(2, "Nyt."))
    assert replace_part(parts, 3, "Nyt.") is None


def _answer(changed: int) -> Answer:
    day = date(2026, 11, 24)
    return Answer(1, "key", "match.1", day, (Part(1, "Et."),), "me", changed, changed, 0)


def _open(at: int) -> AskedQuestion:
    return AskedQuestion(2, "key", "match.2", "own", None, date(2026, 11, 24), at, None, "open")


def test_a_text_is_added_within_fifteen_minutes_unless_something_was_asked_since() -> None:
    assert adds_to(_answer(1000), None, 1900) is True
    assert adds_to(_answer(1000), None, 1901) is False
    assert adds_to(_answer(1000), _open(999), 1100) is True
    assert adds_to(_answer(1000), _open(1000), 1100) is False
    assert adds_to(None, None, 1100) is False
