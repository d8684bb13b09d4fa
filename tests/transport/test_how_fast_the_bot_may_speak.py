"""Rates: 30 a second in all, one a second in a chat, 20 a minute in a group, 429 above all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.transport.rates import Limits, Rates

SEND = "sendMessage"


def test_thirty_in_a_second_and_the_next_when_the_first_is_a_second_old() -> None:
    rates = Rates()
    for number in range(30):
        assert rates.room(100.0 + number / 100) == 30 - number
        rates.note(number + 1, SEND, 100.0 + number / 100)
    assert rates.room(100.9) == 0
    assert rates.wait(100.75) == 0.25
    assert rates.room(101.0) == 1
    assert rates.wait(101.0) == 0.0
    assert rates.room(101.5) == 30


def test_a_private_chat_rests_a_second() -> None:
    rates = Rates()
    rates.note(7, SEND, 100.0)
    assert rates.resting(100.5) == {7: 101.0}
    assert rates.resting(101.0) == {}


def test_a_group_hears_twenty_in_a_minute() -> None:
    rates = Rates()
    moment, sent = 0.0, 0
    while moment < 60.0:
        if -5 not in rates.resting(moment):
            rates.note(-5, SEND, moment)
            sent += 1
        moment += 0.5
    assert sent == 20


def test_the_answer_to_a_tap_and_a_deletion_count_for_nothing() -> None:
    rates = Rates()
    for method in ("answerCallbackQuery", "deleteMessage", "leaveChat"):
        rates.note(7, method, 100.0)
    assert rates.room(100.0) == 30
    assert rates.resting(100.0) == {}


def test_when_telegram_says_wait_nothing_is_sent_until_then() -> None:
    rates = Rates()
    rates.pause(7.0, 100.0)
    assert rates.room(106.5) == 0
    assert rates.wait(106.5) == 0.5
    assert rates.room(107.0) == 30
    rates.pause(1.0, 103.0)
    assert rates.wait(104.0) == 3.0


def test_the_local_chat_has_no_rates_but_waits_when_it_is_told_to() -> None:
    rates = Rates(None)
    for number in range(100):
        rates.note(7, SEND, float(number))
    assert rates.room(100.0) == 1_000
    assert rates.resting(100.0) == {}
    assert rates.wait(100.0) == 0.0
    rates.pause(2.0, 100.0)
    assert rates.room(101.0) == 0
    assert rates.wait(101.0) == 1.0


def test_other_limits_can_be_given() -> None:
    rates = Rates(Limits(overall=2, private=0.5, group=6.0))
    rates.note(1, SEND, 0.0)
    rates.note(-1, SEND, 0.0)
    assert rates.room(0.5) == 0
    assert rates.resting(0.0) == {1: 0.5, -1: 6.0}


@given(
    st.lists(
        st.tuples(st.floats(0, 0.2), st.integers(-2, 40).filter(bool)), min_size=50, max_size=300
    )
)
def test_whoever_asks_first_never_speaks_too_fast(steps: list[tuple[float, int]]) -> None:
    rates, moment = Rates(), 0.0
    sent: list[tuple[float, int]] = []
    for step, chat in steps:
        moment += step
        if rates.room(moment) > 0 and chat not in rates.resting(moment):
            rates.note(chat, SEND, moment)
            sent.append((moment, chat))
    for at, chat in sent:
        assert len([one for one, _ in sent if at - 1.0 < one <= at]) <= 30
        rest = 1.0 if chat > 0 else 3.0
        assert [one for one, to in sent if to == chat and at - rest < one < at] == []


def test_what_was_held_up_on_the_way_counts_from_its_arrival() -> None:
    """Else a second's 30 that arrive late would meet the next second's 30 at Telegram."""
    rates = Rates(Limits())
    for chat in range(1, 31):
        rates.note(chat, "sendMessage", 0.0)
    for _ in range(30):
        rates.landed(0.0, 0.75)
    assert rates.room(1.5) == 0
    assert rates.wait(1.5) == 0.25
    assert rates.room(1.75) == 30


# A broadcast, and a reply while it goes on


def a_broadcast(rates: Rates, seconds: float) -> tuple[int, float]:
    """Send all that may be sent, each arriving at once.

    Gives how many went, and the longest that a reply would wait.
    """
    sent, longest = 0, 0.0
    for now in (tick / 1000 for tick in range(int(seconds * 1000))):
        while count := min(rates.room(now), rates.broadcasts(now)):
            rates.note_broadcasts(count, now)
            for _ in range(count):
                sent += 1
                rates.note(sent, "sendMessage", now)
        longest = max(longest, rates.wait(now))
    return sent, longest


def test_a_broadcast_goes_evenly_so_that_a_reply_never_waits_for_the_next_second() -> None:
    sent, longest = a_broadcast(Rates(Limits()), 66)
    assert sent >= 0.98 * 30 * 66
    assert longest <= 2 / 30


def test_one_of_a_broadcast_that_is_late_is_made_up_for_and_no_more() -> None:
    rates = Rates(Limits())
    assert rates.broadcasts(100.0) == 2
    rates.note_broadcasts(2, 100.0)
    assert rates.broadcasts(100.0) == 0
    assert rates.wait_for_broadcast(100.0) == pytest.approx(1 / 30)
    assert rates.broadcasts(100.0 + 1 / 30) == 1
    rates.note_broadcasts(1, 100.0 + 1 / 30)
    assert rates.broadcasts(100.9) == 2


def test_without_limits_a_broadcast_goes_as_fast_as_it_can() -> None:
    rates = Rates(None)
    rates.note_broadcasts(50, 1.0)
    assert rates.broadcasts(1.0) == 1000
    assert rates.wait_for_broadcast(1.0) == 0.0


def test_while_somebody_talks_a_broadcast_leaves_a_place_and_waits_until_there_is_another() -> None:
    rates = Rates()
    for number in range(29):
        rates.note(number + 1, "sendMessage", 100.0 + number / 100)
    now = 100.5
    assert rates.broadcasts(now) == 1
    assert rates.broadcasts(now, 1) == 0
    # A second after the oldest there are two places: one for the broadcast, one that stays free.
    assert rates.wait_for_broadcast(now, 1) == pytest.approx(0.51)
    assert rates.broadcasts(now) == 0
    assert rates.wait_for_broadcast(now) == pytest.approx(0.5)
    assert rates.broadcasts(101.0) == 1
    assert rates.broadcasts(now + 10, 0) == 2
