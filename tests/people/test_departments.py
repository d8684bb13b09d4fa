"""Departments are made, renamed, merged and closed, and their leaders with them."""

import pytest

from bot import people
from bot.people.rules import Refusal, RefusedError
from tests.people.phone import House


def refusal(house: House, change: object, *arguments: object) -> Refusal:
    """The reason for which a change is refused."""
    assert callable(change)
    with pytest.raises(RefusedError) as refused, house.writing() as db:
        change(db, *arguments)
    return refused.value.reason


def named(house: House) -> dict[str, int]:
    """The open departments' ids by name, in their order."""
    return {one.name: one.id for one in people.departments(house.db)}


def test_departments_are_listed_in_danish_order(house: House) -> None:
    with house.writing() as db:
        for name in ("Ældre", "Ung", "Åben dør", "Job"):
            people.add_department(db, name)
    assert list(named(house)) == ["Job", "Ung", "Ældre", "Åben dør"]


def test_a_department_has_a_name_of_its_own_whatever_the_case(house: House) -> None:
    with house.writing() as db:
        people.add_department(db, "Ressourcer")
        job = people.add_department(db, "Job")
    assert refusal(house, people.add_department, "RESSOURCER") is Refusal.NAME_TAKEN
    assert refusal(house, people.rename_department, job, "ressourcer") is Refusal.NAME_TAKEN
    assert refusal(house, people.add_department, "  ") is Refusal.NAME_EMPTY
    assert refusal(house, people.add_department, "J" * 41) is Refusal.NAME_LONG
    with house.writing() as db:
        assert people.rename_department(db, job, " JOB  og virksomhed ") == "JOB og virksomhed"
    assert list(named(house)) == ["JOB og virksomhed", "Ressourcer"]


def test_a_department_with_people_is_not_closed(house: House) -> None:
    mette = house.stage.person("Mette", department="Ung")
    ung = named(house)["Ung"]
    assert refusal(house, people.close_department, ung) is Refusal.DEPARTMENT_NOT_EMPTY
    with house.writing() as db:
        other = people.add_department(db, "Job")
        people.change_department(db, mette, other)
        people.close_department(db, ung)
    assert list(named(house)) == ["Job"]
    assert [one.name for one in people.departments(house.db, closed=True)] == ["Job", "Ung"]
    assert refusal(house, people.close_department, ung) is Refusal.DEPARTMENT_MISSING
    assert refusal(house, people.rename_department, ung, "Ny") is Refusal.DEPARTMENT_MISSING


def test_the_name_of_a_closed_department_may_be_used_again(house: House) -> None:
    with house.writing() as db:
        people.close_department(db, people.add_department(db, "Ung"))
        people.add_department(db, "ung")
    assert list(named(house)) == ["ung"]


def test_a_closed_department_revokes_its_invitations(house: House) -> None:
    today = house.stage.now.date()
    with house.writing() as db:
        ung = people.add_department(db, "Ung")
        code = people.make_invitation(
            db, role="colleague", department=ung, until=today, many=False, now=house.stage.now
        ).code
        people.close_department(db, ung)
    assert people.find_invitation(house.db, code, today) is None


def test_a_merger_moves_people_and_invitations_and_opens_nothing_to_a_leader(house: House) -> None:
    mette = house.stage.person("Mette", department="Ung")
    lone = house.stage.person("Lone", department="Ung", role="leader")
    henrik = house.stage.person("Henrik", department="Job", role="leader")
    ids = named(house)
    today = house.stage.now.date()
    with house.writing() as db:
        code = people.make_invitation(
            db, role="colleague", department=ids["Ung"], until=today, many=True, now=house.stage.now
        ).code
        people.merge_departments(db, ids["Ung"], ids["Job"])
    assert list(named(house)) == ["Job"]
    assert house.stage.reload(mette).department_name == "Job"
    assert [one.name for one in people.leaders_of(house.db, ids["Job"])] == ["Henrik"]
    assert not house.stage.reload(lone).leader
    assert house.stage.reload(henrik).leader
    found = people.find_invitation(house.db, code, today)
    assert found is not None
    assert found.department_name == "Job"
    assert refusal(house, people.merge_departments, ids["Job"], ids["Job"]) is (
        Refusal.DEPARTMENT_MISSING
    )


def test_who_moves_away_leads_the_old_department_no_more(house: House) -> None:
    henrik = house.stage.person("Henrik", department="Job", role="leader")
    house.stage.person("Mette", department="Ung")
    ids = named(house)
    with house.writing() as db:
        people.change_department(db, henrik, ids["Ung"])
    assert people.leaders_of(house.db, ids["Job"]) == []
    assert people.leaders_of(house.db, ids["Ung"]) == []
    moved = house.stage.reload(henrik)
    assert (moved.department_name, moved.leader) == ("Ung", False)
    assert refusal(house, people.change_department, moved, 99) is Refusal.DEPARTMENT_MISSING


def test_a_leader_of_two_departments_keeps_the_one_they_did_not_leave(house: House) -> None:
    henrik = house.stage.person("Henrik", department="Job", role="leader")
    house.stage.person("Mette", department="Ung")
    house.stage.person("Ali", department="Ressourcer")
    ids = named(house)
    with house.writing() as db:
        people.set_lead(db, ids["Ung"], henrik.key, leads=True)
        people.change_department(db, henrik, ids["Ressourcer"])
    assert [one.name for one in people.led_by(house.db, henrik.key)] == ["Ung"]
    assert house.stage.reload(henrik).leader
