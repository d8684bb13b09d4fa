"""Whom the bot chooses: across the house, not always the same ones, and the same for a seed."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cases.rules_choice import Candidate, fair_choice

PROFESSIONS = ["caseworker", "company_consultant", "job_broker"]


def house(count: int) -> list[Candidate]:
    """So many people in four departments and three professions."""
    return [Candidate(f"p{n}", n % 4, PROFESSIONS[n % 3]) for n in range(count)]


def test_other_departments_and_professions_come_first() -> None:
    everybody = house(24)
    chosen = fair_choice(everybody, everybody[0], 3, 7)
    by_key = {one.key: one for one in everybody}
    assert {by_key[key].department for key in chosen} == {1, 2, 3}
    assert by_key[chosen[0]].profession != "caseworker"


def test_who_was_asked_lately_or_has_no_room_this_week_waits() -> None:
    anna, bo, cem, dorthe = (Candidate(name, 1, None) for name in ("anna", "bo", "cem", "dorthe"))
    asked = Candidate("bo", 1, None, asked_lately=1)
    full = Candidate("cem", 1, None, has_room=False)
    for seed in range(20):
        assert fair_choice([asked, full, dorthe], anna, 1, seed) == ["dorthe"]
        assert fair_choice([asked, full, dorthe], anna, 3, seed) == ["dorthe", "bo", "cem"]
    assert {fair_choice([bo, cem, dorthe], anna, 1, seed)[0] for seed in range(20)} == {
        "bo", "cem", "dorthe",
    }  # fmt: skip


def test_over_sixty_cases_nobody_is_asked_much_more_than_another() -> None:
    everybody = house(20)
    load: Counter[str] = Counter()
    for turn in range(60):
        known = [
            Candidate(one.key, one.department, one.profession, load[one.key]) for one in everybody
        ]
        load.update(fair_choice(known, everybody[turn % 20], 4, turn))
    assert sum(load.values()) == 240
    assert max(load.values()) - min(load[one.key] for one in everybody) <= 3


@settings(max_examples=60)
@given(
    people=st.lists(
        st.builds(
            Candidate,
            st.sampled_from("abcdefghij"),
            st.none() | st.integers(1, 3),
            st.none() | st.sampled_from(PROFESSIONS),
            st.integers(0, 3),
            st.booleans(),
        ),
        unique_by=lambda one: one.key,
    ),
    count=st.integers(0, 6),
    seed=st.integers(0, 2**31 - 1),
)
def test_never_the_bringer_never_twice_and_always_the_same_for_a_seed(
    people: list[Candidate], count: int, seed: int
) -> None:
    bringer = Candidate("a", 1, "caseworker")
    chosen = fair_choice(people, bringer, count, seed)
    others = {one.key for one in people} - {"a"}
    assert len(chosen) == len(set(chosen)) == min(count, len(others))
    assert set(chosen) <= others
    assert fair_choice(people[::-1], bringer, count, seed) == chosen
