"""Who takes part, as a file that a spreadsheet opens with a double click, or as JSON."""

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO

from bot.escape import csv_cell
from bot.people.rules import Person

COLUMNS = ("name", "department", "profession", "roles", "status")


def people_as_csv(people: Iterable[Person]) -> bytes:
    """One row a person, as Excel in Danish reads it: UTF-8 with a mark, semicolons, CRLF.

    No cell is a formula, whatever somebody calls themselves.
    """
    return as_csv(
        COLUMNS,
        (
            (
                person.name,
                person.department_name or "",
                person.profession or "",
                roles_of(person),
                status_of(person),
            )
            for person in people
        ),
    )


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table as Excel in Danish reads it: UTF-8 with a mark, semicolons, CRLF; no formulas."""
    into = StringIO()
    table = csv.writer(into, delimiter=";")
    table.writerow(columns)
    for row in rows:
        table.writerow(map(csv_cell, row))
    return into.getvalue().encode("utf-8-sig")


def person_as_json(person: Person) -> str:
    """One person with the key that the commands take, as one line of JSON."""
    return json.dumps(
        {
            "key": person.key,
            "name": person.name,
            "department": person.department_name,
            "profession": person.profession,
            "leader": person.leader,
            "facilitator": person.facilitator,
            "status": status_of(person),
        },
        ensure_ascii=False,
    )


def roles_of(person: Person) -> str:
    """The roles beside colleague: "leader, facilitator"."""
    return ", ".join(["leader"] * person.leader + ["facilitator"] * person.facilitator)


def status_of(person: Person) -> str:
    """Where they stand, or that the bot cannot reach them, or was never to."""
    if not person.has_telegram:
        return "without Telegram"
    return person.status if person.reachable else "unreachable"
