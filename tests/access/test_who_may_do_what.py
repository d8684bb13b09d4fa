"""Who may do what: one table, asked before every command and every button."""

from dataclasses import replace
from datetime import time

import pytest

from bot.access import FACILITATOR_ROOMS, ROOMS, Standing, may, standing
from bot.app import Makker
from bot.people.rules import Person, Status
from bot.transport.routing import ROOM_OF_COMMAND

METTE = Person(
    key="k", name="Mette", language="da", status="active", step=None, department=1,
    department_name="Job", profession="caseworker", leader=False, facilitator=False, weekday=1,
    clock=time(9, 15), sparring=True, paused=False, away_until=None, pace=1, silences=0,
    reminders=0, awaiting=None, awaiting_until=None, locked_until=None, reachable=True, joined=0,
    seen=0,
)  # fmt: skip

EVERYBODY = {"join", "privacy", "help"}
FROM_UNCONFIRMED = EVERYBODY | {"menu", "me", "reflect", "toolbox"}
COLLEAGUES = FROM_UNCONFIRMED | {"sparring"}


def person(status: Status, *, facilitator: bool = False) -> Person:
    return replace(METTE, status=status, facilitator=facilitator)


@pytest.mark.parametrize(
    ("who", "where"),
    [
        (None, Standing.STRANGER),
        (person("left"), Standing.STRANGER),
        (person("joining"), Standing.JOINING),
        (person("unconfirmed"), Standing.UNCONFIRMED),
        (person("active"), Standing.COLLEAGUE),
    ],
)
def test_where_somebody_stands(who: Person | None, where: Standing) -> None:
    assert standing(who) == where


@pytest.mark.parametrize(
    ("who", "rooms"),
    [
        (None, EVERYBODY),
        (person("left", facilitator=True), EVERYBODY),
        (person("joining", facilitator=True), EVERYBODY),
        (person("unconfirmed", facilitator=True), FROM_UNCONFIRMED),
        (person("active"), COLLEAGUES),
        (person("active", facilitator=True), COLLEAGUES | {"facilitate"}),
    ],
    ids=["stranger", "left", "joining", "unconfirmed", "colleague", "facilitator"],
)
def test_the_rooms_that_somebody_enters(who: Person | None, rooms: set[str]) -> None:
    assert {room for room in ROOMS if may(who, room)} == rooms
    assert {room for room in ROOMS if may(who, f"{room}.anything")} == rooms


def test_a_leader_is_a_colleague_here() -> None:
    leader = replace(METTE, leader=True)
    assert {room for room in ROOMS if may(leader, room)} == COLLEAGUES


def test_a_pause_takes_nothing_away() -> None:
    assert {room for room in ROOMS if may(replace(METTE, paused=True), room)} == COLLEAGUES


def test_a_room_that_the_table_does_not_have_is_an_error() -> None:
    with pytest.raises(KeyError):
        may(person("active"), "cellar.door")


def test_every_command_and_every_button_has_a_room_in_the_table(makker: Makker) -> None:
    assert set(makker._routes.commands) == set(ROOM_OF_COMMAND)
    assert set(ROOM_OF_COMMAND.values()) <= set(ROOMS)
    assert {name.partition(".")[0] for name in makker.tap_names()} <= set(ROOMS)
    assert set(ROOMS) >= FACILITATOR_ROOMS
