"""Who may do what: one table, asked before every command and every button."""

from dataclasses import replace
from datetime import time

import pytest

from bot.access import TABLE, Role, is_member, may, may_write, roles_of
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
OWN_DATA = {"privacy.export", "privacy.erase", "privacy.erase_now", "privacy.keep"}
FROM_UNCONFIRMED = EVERYBODY | OWN_DATA | {"menu", "me", "reflect", "toolbox", "guarding"}
COLLEAGUES = FROM_UNCONFIRMED | {
    "sparring",
    "feedback",
    "cases",
    "goals",
    "find",
    "programmes.vote",
    "programmes.ballot",
    "minutes",
    "glossary",
    "pulse",
    "reflect.others",
    "join.role",
    "join.no_role",
    "privacy.again",
}
FACILITATING = {
    "facilitate", "programmes", "learning", "calls", "tables", "minutes_lead", "glossary.close",
    "glossary.decide",
}  # fmt: skip
TAKING_OVER = {"me.take_over", "me.not_take_over"}
NAMES = [name for right in TABLE for name in right.names]
SPARRING_TEXTS = {"group", "note", "note-sent", "next", "move", "move-sent"}
FEEDBACK_TEXTS = {
    "feedback_whom", "feedback_wish", "feedback_ask", "feedback_part", "feedback_more",
    "feedback_used",
}  # fmt: skip
CASE_TEXTS = {"case_field", "case_whom", "case_ask", "case_answer", "case_lesson"}
GOAL_TEXTS = {"goal_text", "goal_plan", "goal_scale", "goal_more", "goal_learned"}
LEADING = {
    "goals.shared", "goals.look", "goals.talked", "goals.not_talked", "goals.questions",
    "goals.ask",
}  # fmt: skip
TOGETHER_TEXTS = {
    "minute_code", "minute_answer", "minute_open", "glossary_word", "glossary_wording",
}  # fmt: skip
OWN_TEXTS = {"me-name", "me-away", "recovery", "asked", "answer", "saved", "held"}


def person(status: Status, *, leader: bool = False, facilitator: bool = False) -> Person:
    return replace(METTE, status=status, leader=leader, facilitator=facilitator)


@pytest.mark.parametrize(
    ("who", "roles"),
    [
        (None, {Role.STRANGER}),
        (person("left", leader=True, facilitator=True), {Role.LEFT}),
        (person("joining", facilitator=True), {Role.JOINING}),
        (person("unconfirmed", facilitator=True), {Role.UNCONFIRMED}),
        (person("active"), {Role.COLLEAGUE}),
        (person("active", leader=True), {Role.COLLEAGUE, Role.LEADER}),
        (
            person("active", leader=True, facilitator=True),
            {Role.COLLEAGUE, Role.LEADER, Role.FACILITATOR},
        ),
    ],
)
def test_what_somebody_is_now(who: Person | None, roles: set[Role]) -> None:
    assert roles_of(who) == roles


@pytest.mark.parametrize(
    ("who", "names"),
    [
        (None, EVERYBODY),
        (person("left", facilitator=True), EVERYBODY),
        (person("joining", facilitator=True), EVERYBODY | OWN_DATA),
        (person("unconfirmed", facilitator=True, leader=True), FROM_UNCONFIRMED),
        (person("active"), COLLEAGUES),
        (person("active", leader=True), COLLEAGUES | TAKING_OVER | LEADING | {"lead"}),
        (
            person("active", facilitator=True),
            COLLEAGUES | TAKING_OVER | FACILITATING | {"lead"},
        ),
    ],
    ids=["stranger", "left", "joining", "unconfirmed", "colleague", "leader", "facilitator"],
)
def test_what_somebody_may_use(who: Person | None, names: set[str]) -> None:
    assert {name for name in NAMES if may(who, name)} == names


@pytest.mark.parametrize(
    ("who", "kinds"),
    [
        (None, set()),
        (person("left"), set()),
        (person("joining"), {"join-name"}),
        (person("unconfirmed"), {"join-name"} | OWN_TEXTS),
        (
            person("active"),
            {"join-name", "find_query", "pulse"}
            | OWN_TEXTS
            | SPARRING_TEXTS
            | FEEDBACK_TEXTS
            | CASE_TEXTS
            | GOAL_TEXTS
            | TOGETHER_TEXTS,
        ),
    ],
    ids=["stranger", "left", "joining", "unconfirmed", "colleague"],
)
def test_what_somebody_may_write(who: Person | None, kinds: set[str]) -> None:
    assert {kind for right in TABLE for kind in right.writes if may_write(who, kind)} == kinds


def test_g16_a_leader_who_is_a_facilitator_gets_what_each_gets_and_no_more() -> None:
    both = person("active", leader=True, facilitator=True)
    either = (person("active", leader=True), person("active", facilitator=True))
    for name in NAMES:
        assert may(both, name) == any(may(one, name) for one in either)


def test_a_pause_takes_nothing_away() -> None:
    assert {name for name in NAMES if may(replace(METTE, paused=True), name)} == COLLEAGUES


def test_who_has_been_through_joining_is_a_member_until_they_leave() -> None:
    assert [is_member(person(one)) for one in ("joining", "unconfirmed", "active", "left")] == [
        False,
        True,
        True,
        False,
    ]
    assert not is_member(None)


def test_what_the_table_does_not_have_is_an_error() -> None:
    with pytest.raises(KeyError):
        may(person("active"), "cellar.door")
    with pytest.raises(KeyError):
        may_write(person("active"), "graffiti")


def test_nothing_stands_in_two_rows() -> None:
    kinds = [kind for right in TABLE for kind in right.writes]
    assert sorted(NAMES) == sorted(set(NAMES))
    assert sorted(kinds) == sorted(set(kinds))


def test_everything_that_the_features_have_stands_in_the_table(makker: Makker) -> None:
    routes = makker._rooms.routes
    kinds = {kind for right in TABLE for kind in right.writes}
    rooms = {name for name in NAMES if "." not in name}
    assert set(routes.commands) == set(ROOM_OF_COMMAND)
    assert set(ROOM_OF_COMMAND.values()) <= set(NAMES)
    assert {name.partition(".")[0] for name in makker.tap_names()} == rooms
    assert {name for name in NAMES if "." in name} <= makker.tap_names()
    assert set(routes.texts) | set(routes.edits) == kinds
