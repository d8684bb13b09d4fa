"""The facilitator chooses the form of the next round; it is said where the round is."""

import pytest

from bot import people, sparring
from tests.facilitator.stage import STALE, Room, toasts


def planned(room: Room) -> None:
    room.in_transaction(lambda turn: sparring.start_schedule(turn.db, turn.calendar, turn.now))


def test_pairs_until_something_else_is_chosen(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    planned(room)
    screen = room.follow(anna, "facilitate.round", "Vælg form")
    assert screen.text == (
        "Næste runde er i par. Formen gælder, til du vælger en anden. Hvad skal det være?"
    )
    assert screen.labels == ["Tre og tre", "På tværs", "Tilbage"]
    trios = room.follow(anna, screen.data("Tre og tre"))
    assert trios.text.startswith("Næste runde er i grupper på tre, hvor det går op.")
    assert trios.labels == ["Par", "På tværs", "Tilbage"]
    assert room.follow(anna, "facilitate.round").text.endswith(
        "Næste runde begynder onsdag den 2. december. "
        "Næste runde er i grupper på tre, hvor det går op."
    )
    room.follow(anna, trios.data("Par"))
    assert sparring.chosen_form(room.stage.db) == "pairs"


def test_caseworkers_with_company_consultants(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    for name in ("Bo", "Carl"):
        room.stage.person(name)
    planned(room)
    first = room.follow(anna, "facilitate.form", "På tværs", "Faggrupper")
    assert first.text == "Hvem skal mødes med nogen udefra?"
    second = room.follow(anna, first.data("Sagsbehandler"))
    assert second.text == "Sagsbehandler skal mødes med hvem?"
    assert "Sagsbehandler" not in second.labels
    chosen = room.follow(anna, second.data("Virksomhedskonsulent"))
    assert chosen.text.startswith(
        "Næste runde sætter sagsbehandler sammen med virksomhedskonsulent, hvor det går op."
    )
    assert sparring.chosen_form(room.stage.db) == (
        "across:profession:caseworker:company_consultant"
    )
    ask = room.follow(anna, "facilitate.start")
    assert "Næste runde sætter sagsbehandler sammen med virksomhedskonsulent" in ask.text


def test_two_departments(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    by = room.follow(anna, "facilitate.form_across")
    assert by.labels == ["Faggrupper", "Tilbage"]
    room.stage.person("Bo", department="Job")
    by = room.follow(anna, "facilitate.form_across")
    chosen = room.follow(anna, by.data("Afdelinger"), "Ung", "Job")
    assert chosen.text.startswith("Næste runde sætter Ung sammen med Job, hvor det går op.")
    job = next(one.id for one in people.departments(room.stage.db) if one.name == "Job")
    with room.stage.db.transaction():
        room.stage.db.execute("update departments set closed = 1 where id = ?", (job,))
    assert room.follow(anna, "facilitate.form").text.startswith("Næste runde er i par.")


@pytest.mark.parametrize(
    "data",
    [
        "facilitate.form_set",
        "facilitate.form_set:fours",
        "facilitate.form_set:p:0:0",
        "facilitate.form_set:p:0:99",
        "facilitate.form_set:d:1:2",
        "facilitate.form_set:x:0:1",
        "facilitate.form_first:x",
        "facilitate.form_second:p:99",
        "facilitate.form_second",
    ],
)
def test_a_made_up_form_changes_nothing(room: Room, data: str) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    assert toasts(room.tap(anna, data)) == [STALE]
    assert sparring.chosen_form(room.stage.db) == "pairs"


def test_every_button_of_a_form_fits_in_what_telegram_takes(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    for place in range(len(people.PROFESSIONS)):
        screen = room.follow(anna, f"facilitate.form_second:p:{place}")
        assert all(len(screen.data(label).encode()) <= 64 for label in screen.labels)
