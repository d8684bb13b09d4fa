"""A colleague is found by the name that was typed, however it was spelt."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import people
from bot.people.naming import find_by_name
from bot.people.rules import Person
from tests.turns import open_stage


@pytest.fixture(scope="module")
def somebody(tmp_path_factory: pytest.TempPathFactory) -> Person:
    return open_stage(tmp_path_factory.mktemp("names")).person("Mette")


def found(text: str, somebody: Person, *names: str) -> list[str]:
    among = [replace(somebody, key=name, name=name) for name in names]
    return [person.name for person in find_by_name(text, among)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("søren", "Søren B"),
        ("Soren", "Søren B"),
        ("soeren", "Søren B"),
        ("Søren", "Soeren"),
        ("ase", "Åse"),
        ("aase", "Åse"),
        ("åse", "Aase"),
        ("haakan", "Håkan"),
        ("jose", "José"),
        ("lukasz", "Łukasz"),
        ("mete", "Mette K"),
        ("mettte", "Mette K"),
        ("kristofer", "Christoffer"),
        ("Fatima Z", "Fatima-Zahra"),
        ("larsen mette", "Mette Larsen"),
        ("  METTE  ", "mette"),
        ("me", "Mette"),
        ("Mikael", "Michael"),
        ("Sophie", "Sofie"),
        ("cathrine", "Katrine"),
    ],
)
def test_a_name_is_found_despite_its_spelling(typed: str, name: str, somebody: Person) -> None:
    assert found(typed, somebody, name, "Quentin") == [name]


@pytest.mark.parametrize("typed", ["", " ", "?!", "bo", "mette mette", "mettes kollega", "tte"])
def test_what_means_nobody_finds_nobody(typed: str, somebody: Person) -> None:
    assert found(typed, somebody, "Mette") == []


def test_whoever_is_spelt_as_typed_comes_first(somebody: Person) -> None:
    names = ("Metta", "Mette Å", "Mette A", "Jette", "Mette")
    assert found("mette", somebody, *names) == ["Mette", "Mette A", "Mette Å", "Jette", "Metta"]


def test_60_colleagues_of_the_same_first_name_are_all_found_in_danish_order(
    somebody: Person,
) -> None:
    names = [f"Anne {letter}{number}" for letter in "ABCÆØÅ" for number in range(10)]
    assert found("anne", somebody, *reversed(names)) == names
    assert found("anne ø3", somebody, *names)[0] == "Anne Ø3"


@given(text=st.text(max_size=30), name=st.text(min_size=1, max_size=30))
def test_any_text_may_be_typed(text: str, name: str) -> None:
    person = _PERSON
    assert find_by_name(text, [replace(person, name=name)]) in ([], [replace(person, name=name)])


_PERSON = Person(
    key="k", name="Mette", language="da", status="active", step=None, department=None,
    department_name=None, profession=None, leader=False, facilitator=False, weekday=1,
    clock=people.rules.DEFAULT_CLOCK, sparring=True, paused=False, away_until=None, pace=1,
    silences=0, reminders=0, awaiting=None, awaiting_until=None, locked_until=None,
    reachable=True, joined=0, seen=0,
)  # fmt: skip


def test_a_name_finds_itself(tmp_path: Path) -> None:
    stage = open_stage(tmp_path)
    names = ["Mette", "Søren B", "Åse", "Fatima-Zahra", "Ålborg Ærø", "O'Neill", "Jens Peter"]
    everybody = [stage.person(name) for name in names]
    for person in everybody:
        assert find_by_name(person.name, everybody)[0].name == person.name
