"""The clock of a talk, by itself: whatever is pressed and however late, it adds up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from bot.matching.people import Role
from bot.reflection.library import Protocol, load, packaged_prompts
from bot.sparring import rules_talk
from bot.sparring.rules import Round, Seat, SparringGroup
from bot.sparring.rules_talk import LATE_SECONDS, PAUSE_SECONDS, WAIT_SECONDS, Talk
from tests.turns import MONDAY

LIBRARY = load([packaged_prompts()])
TALKS = [one for one in LIBRARY.protocols.values() if one.form == "talk"]
PAIR = LIBRARY.protocol("makkersparring")
DOORWAY = LIBRARY.protocol("doerkarm")
CLOCK = LIBRARY.protocol("trio-kort")
START = 1_000_000


def begun(protocol: Protocol, at: int = START) -> Talk:
    """A talk whose first phase begins then."""
    return rules_talk.begin(Talk(1, protocol.id, "waiting", at), at)


def group(*roles: Role, offline: tuple[Role, ...] = ()) -> SparringGroup:
    """A group with those roles; `offline` are the roles of those without Telegram."""
    seats = tuple(
        Seat(
            number, f"person-{number}", role, False, False, 0, False, None, None, None, None,
            offline=role in offline,
        )
        for number, role in enumerate(roles, 1)
    )  # fmt: skip
    today = MONDAY.date()
    return SparringGroup(
        1, Round(1, 7, today, today, True), "makkersparring", None, None, True, True, seats
    )


def test_there_are_talks_of_30_10_45_and_30_minutes() -> None:
    lengths = {one.id: (len(one.roles), one.minutes) for one in TALKS}
    assert lengths == {
        "makkersparring": (2, 30),
        "doerkarm": (2, 10),
        "trio": (3, 45),
        "trio-kort": (3, 30),
    }


@pytest.mark.parametrize("protocol", TALKS, ids=lambda one: one.id)
def test_a_talk_that_nobody_touches_lasts_its_minutes_and_meets_every_phase(
    protocol: Protocol,
) -> None:
    talk = begun(protocol)
    met = []
    while talk.is_on:
        met.append(talk.place)
        due = rules_talk.due_at(talk, protocol)
        assert due is not None
        assert rules_talk.let_pass(talk, protocol, due - 1) == talk
        talk = rules_talk.let_pass(talk, protocol, due)
    assert talk.state == "ended"
    assert talk.since - START == protocol.minutes * 60
    assert met == [
        (turn, phase) for turn in range(protocol.turns) for phase in range(len(protocol.phases))
    ]


def test_the_next_phase_begins_when_it_is_pressed() -> None:
    talk = rules_talk.go_on(begun(DOORWAY), DOORWAY, START + 20)
    assert talk.place == (0, 1)
    assert rules_talk.ends_at(talk, DOORWAY) == START + 20 + 3 * 60


def test_two_minutes_more_move_what_comes_after_and_hold_for_one_phase() -> None:
    talk = rules_talk.add_time(rules_talk.add_time(begun(DOORWAY)))
    assert rules_talk.ends_at(talk, DOORWAY) == START + 60 + 240
    following = rules_talk.let_pass(talk, DOORWAY, START + 300)
    assert following.place == (0, 1)
    assert rules_talk.ends_at(following, DOORWAY) == START + 300 + 180


def test_a_pause_moves_the_end_by_as_long_as_it_lasts() -> None:
    talk = rules_talk.pause(begun(DOORWAY), START + 45)
    assert rules_talk.seconds_left(talk, DOORWAY) == 15
    assert rules_talk.let_pass(talk, DOORWAY, START + 3000) == talk
    assert rules_talk.ends_at(rules_talk.resume(talk, START + 3000), DOORWAY) == START + 3015


def test_a_pause_of_two_hours_ends_the_talk() -> None:
    talk = rules_talk.pause(begun(DOORWAY), START + 45)
    assert rules_talk.let_pass(talk, DOORWAY, START + 45 + PAUSE_SECONDS - 1) == talk
    over = rules_talk.let_pass(talk, DOORWAY, START + 45 + PAUSE_SECONDS + 500)
    assert (over.state, over.since) == ("stopped", START + 45 + PAUSE_SECONDS)


def test_waiting_ends_after_twenty_minutes() -> None:
    talk = Talk(1, "doerkarm", "waiting", START)
    assert rules_talk.let_pass(talk, DOORWAY, START + WAIT_SECONDS - 1) == talk
    assert rules_talk.let_pass(talk, DOORWAY, START + WAIT_SECONDS).state == "stopped"


def test_after_an_outage_the_talk_is_where_it_would_have_been() -> None:
    talk = rules_talk.let_pass(begun(PAIR), PAIR, START + 17 * 60)
    assert talk.place == (0, 3)
    assert rules_talk.ends_at(talk, PAIR) == START + 21 * 60


def test_whoever_finds_the_talk_just_over_gets_its_last_phase_in_full() -> None:
    talk = rules_talk.let_pass(begun(PAIR), PAIR, START + 30 * 60 + LATE_SECONDS)
    assert talk.state == "running"
    assert rules_talk.is_last(talk, PAIR)
    assert talk.since == START + 30 * 60 + LATE_SECONDS


def test_a_talk_that_was_over_for_longer_has_ended_when_it_would_have() -> None:
    at = START + 30 * 60 + LATE_SECONDS + 1
    talk = rules_talk.let_pass(begun(PAIR), PAIR, at)
    assert (talk.state, talk.since) == ("ended", START + 30 * 60)
    assert rules_talk.is_late(talk, at)


def test_the_last_phase_ends_once_however_late_it_is_noticed() -> None:
    last = begun(DOORWAY)
    for _ in DOORWAY.phases[1:]:
        last = rules_talk.go_on(last, DOORWAY, START + 100)
    ended = rules_talk.let_pass(last, DOORWAY, START + 100 + 120 + 600)
    assert (ended.state, ended.since) == ("ended", START + 220)
    assert not rules_talk.is_late(ended, START + 820)


def test_the_sparring_partner_or_the_interviewer_of_the_turn_keeps_the_time() -> None:
    two = group("focus_person", "sparring_partner")
    keeper = rules_talk.timekeeper(two, PAIR, 0)
    assert keeper is not None
    assert keeper.role == "sparring_partner"
    three = group("focus_person", "interviewer", "reflecting_colleague")
    keepers = [rules_talk.timekeeper(three, CLOCK, turn) for turn in range(3)]
    assert [one.role for one in keepers if one] == [
        "interviewer",
        "focus_person",
        "reflecting_colleague",
    ]


@pytest.mark.parametrize(
    ("offline", "keeper"),
    [
        (("interviewer",), "reflecting_colleague"),
        (("interviewer", "reflecting_colleague"), "focus_person"),
        (("focus_person",), "interviewer"),
    ],
)
def test_somebody_on_telegram_keeps_the_time(offline: tuple[Role, ...], keeper: Role) -> None:
    three = group("focus_person", "interviewer", "reflecting_colleague", offline=offline)
    found = rules_talk.timekeeper(three, LIBRARY.protocol("trio"), 0)
    assert found is not None
    assert found.role == keeper


def test_nobody_keeps_the_time_where_nobody_is_on_telegram() -> None:
    two = group("focus_person", "sparring_partner", offline=("focus_person", "sparring_partner"))
    assert rules_talk.timekeeper(two, PAIR, 0) is None


def test_a_talk_fits_a_group_with_exactly_its_roles() -> None:
    assert rules_talk.fits(group("sparring_partner", "focus_person"), PAIR)
    assert not rules_talk.fits(group("focus_person"), PAIR)
    assert not rules_talk.fits(group("focus_person", "interviewer", "reflecting_colleague"), PAIR)


def test_in_the_trio_on_the_clock_each_has_each_role_once() -> None:
    three = group("focus_person", "interviewer", "reflecting_colleague")
    for seat in three.seats:
        had = [rules_talk.role_now(seat, CLOCK, turn) for turn in range(CLOCK.turns)]
        assert sorted(had) == sorted(CLOCK.roles)
    for turn in range(CLOCK.turns):
        roles = {rules_talk.role_now(seat, CLOCK, turn) for seat in three.seats}
        assert roles == set(CLOCK.roles)


@given(st.sampled_from(TALKS), st.integers(0, 60), st.integers(0, 4 * 3600))
def test_however_late_it_is_looked_at_it_runs_in_time_or_is_over(
    protocol: Protocol, presses: int, seconds: int
) -> None:
    talk = begun(protocol)
    for _ in range(presses % sum(protocol.turns for _ in protocol.phases)):
        talk = rules_talk.go_on(talk, protocol, START)
    late = rules_talk.let_pass(talk, protocol, START + seconds)
    assert late.place >= talk.place
    if late.is_on:
        assert late.since <= START + seconds < rules_talk.ends_at(late, protocol)
    assert rules_talk.let_pass(late, protocol, START + seconds) == late


class AnyTalk(RuleBasedStateMachine):
    """Presses at any second, and a job that is run whenever it is due, as while the bot is on."""

    protocol: Protocol
    talk: Talk

    @initialize(protocol=st.sampled_from(TALKS))
    def start(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.at = START
        self.talk = begun(protocol)
        self.extra = self.paused = self.skipped = 0
        self.places = [self.talk.place]

    def let_pass_until(self, at: int) -> None:
        """Go to that instant, stopping whenever something is due on the way."""
        while self.talk.is_on:
            due = rules_talk.due_at(self.talk, self.protocol)
            assert due is not None
            if due > at:
                break
            self.at = due
            self.become(rules_talk.let_pass(self.talk, self.protocol, due))
        self.at = at

    def become(self, talk: Talk) -> None:
        self.talk = talk
        if talk.is_on and talk.place != self.places[-1]:
            self.places.append(talk.place)

    @rule(seconds=st.integers(0, 900))
    def wait(self, seconds: int) -> None:
        self.let_pass_until(self.at + seconds)

    @precondition(lambda self: self.talk.state == "running")
    @rule()
    def press_next(self) -> None:
        self.skipped += rules_talk.ends_at(self.talk, self.protocol) - self.at
        self.become(rules_talk.go_on(self.talk, self.protocol, self.at))

    @precondition(lambda self: self.talk.state == "running")
    @rule()
    def press_more(self) -> None:
        self.extra += rules_talk.MORE_SECONDS
        self.become(rules_talk.add_time(self.talk))

    @precondition(lambda self: self.talk.state == "running")
    @rule(seconds=st.integers(0, PAUSE_SECONDS - 1))
    def pause_and_resume(self, seconds: int) -> None:
        self.become(rules_talk.pause(self.talk, self.at))
        self.let_pass_until(self.at + seconds)
        self.paused += seconds
        self.become(rules_talk.resume(self.talk, self.at))

    @invariant()
    def a_phase_never_goes_back(self) -> None:
        assert self.places == sorted(set(self.places))

    @invariant()
    def what_runs_is_never_overdue(self) -> None:
        if self.talk.state == "running":
            assert self.talk.since <= self.at < rules_talk.ends_at(self.talk, self.protocol)

    @invariant()
    def the_time_adds_up(self) -> None:
        whole = self.protocol.minutes * 60 + self.extra + self.paused - self.skipped
        if self.talk.state == "ended":
            assert self.talk.since - START == whole
        else:
            ahead = self.protocol.phases[self.talk.phase + 1 :]
            turns = self.protocol.turns - 1 - self.talk.turn
            left = sum(phase.minutes for phase in ahead) * 60
            left += turns * sum(phase.minutes for phase in self.protocol.phases) * 60
            assert rules_talk.ends_at(self.talk, self.protocol) + left - START == whole


AnyTalk.TestCase.settings = settings(max_examples=60, stateful_step_count=30)
TestAnyTalk = AnyTalk.TestCase
