"""Who may do what: one table, asked before every command and every button.

The first word of a button's name is its room; a command has a room of its own below.
"""

from enum import IntEnum

from bot.people.rules import Person


class Standing(IntEnum):
    """How far somebody has come; each may do what those before may."""

    STRANGER = 0
    JOINING = 1
    UNCONFIRMED = 2
    COLLEAGUE = 3


ROOMS: dict[str, Standing] = {
    "join": Standing.STRANGER,
    "privacy": Standing.STRANGER,
    "help": Standing.STRANGER,
    "menu": Standing.UNCONFIRMED,
    "me": Standing.UNCONFIRMED,
    "reflect": Standing.UNCONFIRMED,
    "toolbox": Standing.UNCONFIRMED,
    "sparring": Standing.COLLEAGUE,
    "facilitate": Standing.COLLEAGUE,
}
"""The least standing for each room."""

FACILITATOR_ROOMS = frozenset({"facilitate"})
"""Rooms that only an active facilitator enters."""


def standing(person: Person | None) -> Standing:
    """Where somebody stands; who has left is a stranger."""
    if person is None or person.status == "left":
        return Standing.STRANGER
    return {
        "joining": Standing.JOINING,
        "unconfirmed": Standing.UNCONFIRMED,
        "active": Standing.COLLEAGUE,
    }[person.status]


def may(person: Person | None, name: str) -> bool:
    """Whether that person may use the button or command `name` ("room.action").

    Raises KeyError for a room that the table does not have, so that none is forgotten.
    """
    room = name.partition(".")[0]
    if standing(person) < ROOMS[room]:
        return False
    return room not in FACILITATOR_ROOMS or (person is not None and person.facilitator)
