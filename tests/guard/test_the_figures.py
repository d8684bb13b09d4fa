"""The guard's figures hold on made texts with names of another source, as in `make bench`."""

import random

import pytest
from faker import Faker

from bot.guard import Category, hard_hits
from tests.bench import guard
from tests.guard import held_out


@pytest.fixture
def draw() -> random.Random:
    return random.Random(guard.SEED)


@pytest.fixture
def faker() -> Faker:
    made = Faker("da_DK")
    made.seed_instance(guard.SEED)
    return made


def test_there_are_at_least_sixty_patterns() -> None:
    assert len(set(held_out.PATTERNS)) >= 60
    assert all(pattern.count("{}") == 1 for pattern in held_out.PATTERNS)


def test_hard_recall(draw: random.Random, faker: Faker) -> None:
    assert guard.hard_recall(draw, lambda: held_out.draw_cpr(draw), Category.CPR) == 100
    assert guard.hard_recall(draw, lambda: held_out.draw_phone(draw), Category.PHONE) >= 99
    assert guard.hard_recall(draw, lambda: held_out.draw_email(draw, faker), Category.EMAIL) >= 99
    found = guard.hard_recall(draw, lambda: held_out.draw_address(draw, faker), Category.ADDRESS)
    assert found >= 97


def test_names_recall(draw: random.Random) -> None:
    names = held_out.draw_names(draw, 2 * guard.TEXTS)
    firsts = iter(first for first, _ in names)
    fulls = iter(f"{first} {last}" for first, last in names)
    assert guard.soft_recall(draw, lambda: next(fulls)) >= 97
    assert guard.soft_recall(draw, lambda: next(firsts)) >= 90


@pytest.mark.parametrize("text", ["bo12", "Hold bo12 mødes", "Modul xx00 er nyt", "zz99 1234"])
def test_two_letters_and_two_digits_are_no_account_and_no_fault(text: str) -> None:
    assert hard_hits(text) == ()
