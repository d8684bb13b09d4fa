"""Long lists fit on screens, faults are put together, and small counts stay unsaid."""

from hypothesis import given
from hypothesis import strategies as st

from bot.facilitator.rules import (
    Fault,
    FaultCount,
    bundle,
    invitation_link,
    pack,
    page_of,
    shown_people,
)


def test_a_list_comes_in_pages_of_eight() -> None:
    page = page_of(range(20), 1)
    assert page.items == tuple(range(8, 16))
    assert (page.number, page.has_earlier, page.has_more) == (1, True, True)


def test_a_page_that_is_gone_is_the_last_one() -> None:
    page = page_of(range(3), 7)
    assert (page.items, page.number, page.has_earlier, page.has_more) == (
        (0, 1, 2),
        0,
        False,
        False,
    )


def test_an_empty_list_is_one_empty_page() -> None:
    page = page_of(range(0), 0)
    assert (page.items, page.has_earlier, page.has_more) == ((), False, False)


@given(st.lists(st.text(st.characters(exclude_characters="\n"), max_size=30)), st.integers(30, 90))
def test_packed_texts_hold_every_line_in_order_and_none_is_too_long(
    lines: list[str], length: int
) -> None:
    packed = pack(lines, length)
    assert all(len(text) <= length for text in packed)
    assert [line for text in packed for line in text.split("\n")] == lines


def test_faults_are_counted_by_kind_and_job_without_their_details() -> None:
    faults = [
        Fault(1, "message", "Bad Request: chat not found"),
        Fault(2, "job", "sparring.round"),
        Fault(3, "message", "Timed out"),
        Fault(4, "job", "tidy"),
    ]
    assert bundle(faults) == [
        FaultCount("message", "", 2),
        FaultCount("job", "sparring.round", 1),
        FaultCount("job", "tidy", 1),
    ]


def test_fewer_than_five_are_not_counted_out_loud() -> None:
    assert [shown_people(count) for count in (0, 1, 4, 5)] == [None, None, None, 5]


def test_an_invitation_is_a_deep_link_to_the_bot() -> None:
    assert invitation_link("makker_bot", "abc_-1") == "https://t.me/makker_bot?start=abc_-1"
