"""What users of other pairing bots complain of, numbered as in the list that is kept of it."""

from dataclasses import replace

from bot.matching.change import late_joiner
from bot.matching.match import Candidate, Group, Meeting, match
from tests.matching.teams import count_trios, list_groups, make_team, play


def test_complaint_1_the_same_partner_again() -> None:
    season = play(make_team(18), rounds=26, seed=1)
    assert season.repeats_within_four == 0
    assert season.first_repeat == 18  # after 17 rounds everybody has met everybody


def test_complaint_2_a_small_team_hits_the_hard_wall_and_people_are_dropped() -> None:
    for size in (2, 3, 4, 5):
        assert play(make_team(size), rounds=26, seed=1).left_out == 0


def test_complaint_2_of_two_who_only_have_each_other_the_oldest_meeting_is_repeated() -> None:
    team = make_team(4)
    rounds = [("p0000", "p0001"), ("p0000", "p0002"), ("p0000", "p0003")]
    others = [("p0002", "p0003"), ("p0001", "p0003"), ("p0001", "p0002")]
    history = [
        Meeting(number, pair)
        for number, pairs in enumerate(zip(rounds, others, strict=True), start=1)
        for pair in pairs
    ]
    plan = match(team, history, round_no=4, seed=1)
    assert list_groups(plan) == [{"p0000", "p0001"}, {"p0002", "p0003"}]


def test_complaint_3_the_odd_one_out_sits_in_a_trio() -> None:
    plan = match(make_team(9), [], round_no=1, seed=1)
    assert plan.left_out == ()
    assert count_trios(plan) == 1


def test_complaint_3_the_trio_does_not_ignore_history() -> None:
    team = make_team(5)
    history = [Meeting(1, ("p0000", "p0001", "p0002")), Meeting(1, ("p0003", "p0004"))]
    for seed in range(20):
        plan = match(team, history, round_no=2, seed=seed)
        (trio,) = (group for group in list_groups(plan) if len(group) == 3)
        # Whichever three of these five sit together, two of them have met.
        assert len(trio & {"p0000", "p0001", "p0002"}) < 3
        assert len(plan.explanation.repeats) == 1


def test_complaint_5_only_those_who_are_given_are_matched() -> None:
    team = make_team(10)
    history = [Meeting(1, ("p0000", "p0009"))]
    present = [person for person in team if person.key not in ("p0000", "p0009")]
    plan = match(present, history, round_no=2, seed=1)
    seated = {key for group in plan.groups for key in group.members}
    assert seated == {person.key for person in present}


def test_complaint_10_those_left_over_come_first_next_time() -> None:
    # Three who may only meet the same one: two of them must wait.
    hub = Candidate("hub")
    others = [Candidate(key, blocked=frozenset({"a", "b", "c"} - {key})) for key in ("a", "b", "c")]
    met = set()
    waiting = dict.fromkeys("abc", 0)
    for round_no in (1, 2, 3):
        people = [hub, *(replace(one, waiting=waiting[one.key]) for one in others)]
        plan = match(people, [], round_no=round_no, seed=round_no)
        assert len(plan.left_out) == 2
        met |= {key for group in plan.groups for key in group.members}
        for key in waiting:
            waiting[key] = waiting[key] + 1 if key in plan.left_out else 0
    assert met == {"hub", "a", "b", "c"}


def test_complaint_11_a_late_joiner_is_never_matched_with_someone_they_blocked() -> None:
    anna, bent, carl, dora = map(Candidate, ("anna", "bent", "carl", "dora"))
    joiner = Candidate("eva", blocked=frozenset({"anna"}))
    first = Group(("anna", "bent"), (("anna", "focus_person"), ("bent", "sparring_partner")))
    second = Group(("carl", "dora"), (("carl", "focus_person"), ("dora", "sparring_partner")))
    history = [Meeting(1, ("eva", "carl"))]
    everybody = [anna, bent, carl, dora]
    change = late_joiner([first, second], joiner, everybody, history, round_no=2, seed=1)
    assert change.removed == (second,)
    change = late_joiner([first], joiner, everybody, history, round_no=2, seed=1)
    assert (change.removed, change.added, change.left_out) == ((), (), ("eva",))
