"""The local chat's example organisation: fourteen people in four departments.

Twelve take part already; two have an invitation and begin where a newcomer begins.
"""

from dataclasses import dataclass
from datetime import time, timedelta

import httpx

from bot import people
from bot.people.rules import Person, Role
from bot.settings import Settings
from bot.transport import Button, Turn

TUESDAY = 1


@dataclass(frozen=True, slots=True)
class Colleague:
    """A made-up colleague. `joined` is False for those who hold an invitation."""

    name: str
    department: str
    profession: str
    role: Role = "colleague"
    joined: bool = True


JOB, RESOURCES, YOUTH, WORKSHOP = "Job og virksomhed", "Ressourcer", "Ung", "Værkstedet"

COLLEAGUES = (
    Colleague("Mette", JOB, "caseworker", joined=False),
    Colleague("Yusuf", WORKSHOP, "workshop_staff", joined=False),
    Colleague("Anna", RESOURCES, "coordinator", "facilitator"),
    Colleague("Henrik", JOB, "coordinator", "leader"),
    Colleague("Lone", RESOURCES, "coordinator", "leader"),
    Colleague("Søren", JOB, "company_consultant"),
    Colleague("Amira", JOB, "caseworker"),
    Colleague("Jonas", JOB, "company_consultant"),
    Colleague("Birgit", RESOURCES, "psychologist"),
    Colleague("Camilla", RESOURCES, "caseworker"),
    Colleague("Ali", YOUTH, "caseworker"),
    Colleague("Freja", YOUTH, "company_consultant"),
    Colleague("Torben", WORKSHOP, "workshop_staff"),
    Colleague("Dorthe", WORKSHOP, "workshop_staff"),
)

PROFESSION_NAMES = {
    "caseworker": "Sagsbehandler",
    "company_consultant": "Virksomhedskonsulent",
    "psychologist": "Psykolog",
    "workshop_staff": "Værkstedsmedarbejder",
    "coordinator": "Koordinator",
}

ROLE_NAMES = {"leader": "Leder", "facilitator": "Tovholder"}

EXAMPLE_SETTINGS = {
    "organisation": "Jobhuset (eksempel)",
    "controller": "Eksempel Kommune",
    "dpo_contact": "databeskyttelsesrådgiveren",
    "distress_contact": "din arbejdsmiljørepræsentant",
}
"""What the local chat says where a real organisation must have its own words."""


def with_examples(settings: Settings) -> Settings:
    """The settings with the example organisation's words wherever they are empty."""
    return settings.model_copy(
        update={key: value for key, value in EXAMPLE_SETTINGS.items() if not getattr(settings, key)}
    )


def people_the_world(turn: Turn, base_url: str) -> None:
    """Put the fourteen into the local chat, and those who take part into the database.

    Does nothing when the database has people already. The turn is at the local chat's time.
    """
    db, now = turn.db, turn.now
    if db.value("select 1 from people limit 1") is not None:
        return
    phones = httpx.Client(base_url=base_url, timeout=10, verify=False, trust_env=False)  # noqa: S501
    with phones as http, db.transaction():
        departments = {
            name: people.add_department(db, name) for name in (JOB, RESOURCES, YOUTH, WORKSHOP)
        }
        for colleague in COLLEAGUES:
            code = None
            if not colleague.joined:
                code = people.make_invitation(
                    db,
                    role=colleague.role,
                    department=departments[colleague.department],
                    until=now.date() + timedelta(days=90),
                    many=False,
                    now=now,
                ).code
            account = _phone(http, colleague, code)
            if colleague.joined:
                person = _join(turn, colleague, account, departments[colleague.department])
                say = turn.say_to(person)
                menu = [[Button(say("button-menu"), "menu.show")]]
                turn.send(person, say("demo-hello", name=person.name), menu)


def _phone(http: httpx.Client, colleague: Colleague, code: str | None) -> int:
    what = ROLE_NAMES.get(colleague.role, PROFESSION_NAMES[colleague.profession])
    answer = http.post(
        "/local/users",
        json={
            "first_name": colleague.name,
            "about": f"{what} · {colleague.department}",
            "start": code,
            "started": colleague.joined,
        },
    )
    answer.raise_for_status()
    return int(answer.json()["id"])


def _join(turn: Turn, colleague: Colleague, account: int, department: int) -> Person:
    person = people.add(
        turn.db,
        account,
        name=colleague.name,
        language="da",
        role=colleague.role,
        department=department,
        invitation=None,
        unconfirmed=False,
        now=turn.now - timedelta(days=1),
        weekday=TUESDAY,
        clock=time(9, 15),
    )
    people.change(
        turn.db, person.key, status="active", step=None, profession=colleague.profession, sparring=1
    )
    return person
