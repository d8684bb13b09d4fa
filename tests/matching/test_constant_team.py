"""A team that meets week after week: how long it lasts until two meet again."""

import pytest

from tests.matching.teams import make_team, play


@pytest.mark.parametrize("size", [6, 8, 12, 18, 20, 30])
def test_in_an_even_team_everybody_meets_everybody_before_anybody_meets_again(size: int) -> None:
    for seed in range(5):
        season = play(make_team(size), rounds=size - 1, seed=seed)
        assert season.repeats == 0
        assert season.pairs == size * (size - 1) // 2


def test_a_team_of_sixty_meets_for_fifty_nine_rounds_without_a_repeat() -> None:
    season = play(make_team(60), rounds=59, seed=1)
    assert (season.repeats, season.pairs) == (0, 1770)


@pytest.mark.parametrize("size", [12, 14, 18, 24])
def test_an_even_team_sees_no_repeat_within_four_rounds_in_half_a_year(size: int) -> None:
    for seed in range(5):
        season = play(make_team(size), rounds=26, seed=seed)
        assert (season.repeats_within_four, season.left_out) == (0, 0)


@pytest.mark.parametrize("size", [17, 19, 21])
def test_an_odd_team_sees_no_repeat_within_four_rounds_in_half_a_year(size: int) -> None:
    for seed in range(3):
        season = play(make_team(size), rounds=26, seed=seed)
        assert (season.repeats_within_four, season.left_out) == (0, 0)
        assert max(season.trio_seats) - min(season.trio_seats) <= 1


@pytest.mark.parametrize("size", [9, 11])
def test_nine_and_eleven_see_no_repeat_within_four_rounds_in_half_a_year(size: int) -> None:
    for seed in range(2 if size == 9 else 1):
        season = play(make_team(size), rounds=26, seed=seed)
        assert (season.repeats_within_four, season.left_out) == (0, 0)
        assert max(season.trio_seats) - min(season.trio_seats) <= 1


@pytest.mark.parametrize(("size", "pairs", "least"), [(5, 104, 68), (7, 130, 36)])
def test_five_and_seven_repeat_as_little_as_fair_seats_permit(
    size: int, pairs: int, least: int
) -> None:
    # Of five, every course of 26 rounds with fair seats was tried: none has fewer than 68. Of
    # seven, the widest search found none with fewer than 36.
    for seed in range(2):
        season = play(make_team(size), rounds=26, seed=seed)
        assert (season.pairs, season.repeats_within_four, season.left_out) == (pairs, least, 0)
        assert max(season.trio_seats) - min(season.trio_seats) == 1


@pytest.mark.parametrize("size", [3, 13])
def test_trio_seats_are_shared_fairly_in_a_small_team(size: int) -> None:
    for seed in range(2):
        seats = play(make_team(size), rounds=26, seed=seed).trio_seats
        assert sum(seats) == 3 * 26
        assert max(seats) - min(seats) <= 1


def test_four_departments_meet_across_for_half_a_year_without_a_repeat() -> None:
    for seed in range(3):
        season = play(make_team(40, departments=4), rounds=26, seed=seed)
        assert (season.repeats, season.left_out) == (0, 0)
        assert season.across_departments == season.pairs == 26 * 20
