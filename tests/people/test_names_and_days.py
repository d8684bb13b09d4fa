"""What the rules say of names, their order, times of day, and days that people write."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guard import hard_hits
from bot.people.codes import (
    CODE,
    hash_code,
    hash_recovery_code,
    make_code,
    make_recovery_code,
)
from bot.people.rules import (
    NAME_LENGTH,
    Refusal,
    RefusedError,
    clean_name,
    clock_choices,
    danish_order,
    default_clock,
    may_be_away_until,
    read_day,
    same_name,
    suggest_name,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Mette   K ", "Mette K"),
        ("Mette\nK", "Mette K"),
        ("Me\u200btte", "Mette"),
        ("A\u030asa", "Åsa"),
        ("M" * 30, "M" * 30),
    ],
)
def test_a_name_is_kept_on_one_line_without_what_cannot_be_seen(written: str, kept: str) -> None:
    assert clean_name(written) == kept


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", Refusal.NAME_EMPTY),
        (" \u200b ", Refusal.NAME_EMPTY),
        ("12", Refusal.NAME_EMPTY),
        ("🙂", Refusal.NAME_EMPTY),
        ("M" * 31, Refusal.NAME_LONG),
    ],
)
def test_a_name_without_letters_or_above_30_characters_is_refused(
    written: str, reason: Refusal
) -> None:
    with pytest.raises(RefusedError) as refused:
        clean_name(written)
    assert refused.value.reason is reason


@given(st.text(max_size=60))
def test_a_name_that_is_kept_fits_on_one_line_and_stays_as_it_is(written: str) -> None:
    try:
        name = clean_name(written)
    except RefusedError:
        return
    assert 1 <= len(name) <= NAME_LENGTH
    assert name.splitlines() == [name]
    assert clean_name(name) == name


def test_names_are_alike_whatever_their_case() -> None:
    assert same_name("ÅSE", "åse")
    assert same_name("Mette K", "mette k")
    assert not same_name("Mette", "Mette K")


def test_the_first_name_is_suggested_unless_somebody_has_it() -> None:
    assert suggest_name(" Mette ", ["Anna"]) == "Mette"
    assert suggest_name("Mette", ["METTE"]) is None
    assert suggest_name("", []) is None


def test_names_are_sorted_as_danes_do_with_the_last_letters_last() -> None:
    names = ["Åse", "Zenia", "Øjvind", "Ægir", "anna", "Élise", "Bo", "Anna B", "Aage"]
    assert sorted(names, key=danish_order) == [
        "Aage", "anna", "Anna B", "Bo", "Élise", "Zenia", "Ægir", "Øjvind", "Åse",
    ]  # fmt: skip


def test_the_default_time_is_a_quarter_past_nine_inside_the_working_day() -> None:
    assert default_clock(time(8), time(16)) == time(9, 15)
    assert default_clock(time(10), time(16)) == time(10)
    assert default_clock(time(6), time(9)) == time(6)


def test_the_times_to_choose_among_lie_inside_the_working_day() -> None:
    assert clock_choices(time(8), time(16)) == [time(hour, 15) for hour in range(8, 16)]
    assert clock_choices(time(8, 30), time(11, 10)) == [time(9, 15), time(10, 15)]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("12.1.", date(2027, 1, 12)),
        ("12.1", date(2027, 1, 12)),
        ("12/1", date(2027, 1, 12)),
        ("den 12. januar", date(2027, 1, 12)),
        ("12 January", date(2027, 1, 12)),
        (" 1. Dec. ", date(2026, 12, 1)),
        ("24.11.", date(2026, 11, 24)),
        ("23.11.", date(2027, 11, 23)),
        ("12.1.2027", date(2027, 1, 12)),
        ("12-01-2027", date(2027, 1, 12)),
        ("2027-01-12", date(2027, 1, 12)),
        ("3. maj", date(2027, 5, 3)),
        ("3 May", date(2027, 5, 3)),
        ("3. mai", date(2027, 5, 3)),
        ("12. desember", date(2026, 12, 12)),
        ("31. oktober 2027", date(2027, 10, 31)),
    ],
)
def test_a_day_is_read_as_people_write_it(written: str, day: date) -> None:
    assert read_day(written, TODAY) == day


@pytest.mark.parametrize(
    "written", ["", "snart", "31.2.", "12.13.", "0.1.", "mandag", "12", "12.1.27.3", "29.2."]
)
def test_what_is_no_day_is_not_read_as_one(written: str) -> None:
    assert read_day(written, TODAY) is None


@given(st.text(alphabet="0123456789./- janmfdecokt", max_size=14))
def test_no_text_is_read_as_a_day_before_today_unless_it_names_the_year(written: str) -> None:
    day = read_day(written, TODAY)
    assert day is None or day > TODAY or str(day.year) in written


def test_one_comes_back_after_today_and_within_a_year() -> None:
    assert not may_be_away_until(TODAY, TODAY)
    assert may_be_away_until(date(2026, 11, 24), TODAY)
    assert may_be_away_until(date(2027, 11, 24), TODAY)
    assert not may_be_away_until(date(2027, 11, 25), TODAY)


def test_a_code_for_a_link_has_22_characters_and_is_kept_as_its_hash() -> None:
    codes = {make_code() for _ in range(50)}
    assert len(codes) == 50
    assert all(CODE.fullmatch(code) for code in codes)
    assert hash_code("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_recovery_code_is_letters_that_the_guard_lets_through() -> None:
    for _ in range(50):
        code = make_recovery_code()
        assert [len(group) for group in code.split("-")] == [4] * 8
        assert hard_hits(code) == ()


def test_a_recovery_code_is_known_however_it_is_written() -> None:
    code = "BCDF-GHJK-LMNP-QRST-VWXZ-BCDF-GHJK-LMNP"
    assert hash_recovery_code(code.lower().replace("-", " ")) == hash_recovery_code(code)
    assert hash_recovery_code(code[:-1] + "Q") != hash_recovery_code(code)
