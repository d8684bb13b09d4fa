"""A facilitator invites by link and QR picture, and calls a link back."""

import re

from bot import people
from tests.facilitator.stage import STALE, Room, at, shown, toasts

LINK = re.compile(r"https://t\.me/makker_bot\?start=([A-Za-z0-9_-]{22})")


def test_a_link_for_one_colleague_comes_with_its_qr_picture(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    roles = room.follow(anna, "facilitate.invite")
    assert roles.text == "Hvem vil du invitere?"
    assert roles.labels == ["Kollega", "Leder", "Tovholder", "Tilbage"]
    departments = room.follow(anna, roles.data("Kollega"))
    assert departments.text == "Hvilken afdeling hører vedkommende til?"
    assert departments.labels == ["Ung", "Lad dem vælge selv", "Tilbage"]
    days = room.follow(anna, departments.data("Ung"))
    assert days.text == "Hvor længe skal linket virke?"
    assert days.labels == ["I 7 dage", "I 14 dage", "I 30 dage", "Tilbage"]
    reach = room.follow(anna, days.data("I 14 dage"))
    assert reach.labels == ["Til én", "Til flere", "Tilbage"]

    edited, picture, *_ = room.tap(anna, reach.data("Til én"))

    assert edited.text == "Linket er lavet og vises kun her. Giv det til den, det er til."
    assert picture.method == "sendPhoto"
    link = LINK.search(picture.text)
    assert link is not None
    assert picture.text == (
        "Et link til én kollega. Det virker til og med mandag den 7. december.\n\n" + link[0]
    )
    png = room.stage.db.value("select file from outbox where method = 'sendPhoto'")
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    found = people.find_invitation(room.stage.db, link[1], at(7, 0, month=12).date())
    assert found is not None
    assert (found.role, found.department_name, found.many) == ("colleague", "Ung", False)
    assert people.find_invitation(room.stage.db, link[1], at(8, 0, month=12).date()) is None


def test_a_second_fast_tap_makes_no_second_link(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    reach = room.follow(anna, "facilitate.invite", "Kollega", "Lad dem vælge selv", "I 7 dage")
    room.tap(anna, reach.data("Til flere"))
    again = room.tap(anna, reach.data("Til flere"))
    assert toasts(again) == [STALE]
    (invitation,) = people.open_invitations(room.stage.db, room.stage.now.date())
    assert (invitation.department, invitation.many) == (None, True)


def test_a_leaders_and_a_facilitators_link_are_for_one_only(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    for role in ("Leder", "Tovholder"):
        room.follow(anna, "facilitate.invite", role, "Ung", "I 30 dage")
    made = people.open_invitations(room.stage.db, room.stage.now.date())
    assert [(one.role, one.many) for one in made] == [("facilitator", False), ("leader", False)]
    newest = made[0].id
    forged = room.tap(anna, f"facilitate.invite_make:facilitator:0:7:many:{newest}")
    assert toasts(forged) == [STALE]
    assert len(people.open_invitations(room.stage.db, room.stage.now.date())) == 2


def test_open_links_are_listed_and_called_back(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    room.follow(anna, "facilitate.invite", "Kollega", "Ung", "I 7 dage", "Til flere")
    room.follow(anna, "facilitate.invite", "Leder", "Lad dem vælge selv", "I 30 dage")
    listed = room.follow(anna, "facilitate.invite", "Se åbne links (2)")
    assert listed.text == (
        "De her links kan stadig bruges. Skal et af dem stoppes?\n\n"
        "1. Leder, vælger selv afdeling, til og med onsdag den 23. december, til én\n"
        "2. Kollega, Ung, til og med mandag den 30. november, til flere (brugt af 0)"
    )
    said = room.tap(anna, listed.data("Tilbagekald 2"))
    assert toasts(said) == ["Linket virker ikke mere."]
    assert shown(said).labels == ["Tilbagekald 1", "Tilbage"]
    assert toasts(room.tap(anna, listed.data("Tilbagekald 2"))) == [STALE]
    room.tap(anna, listed.data("Tilbagekald 1"))
    assert people.open_invitations(room.stage.db, room.stage.now.date()) == []


def test_forged_invitation_buttons_change_nothing(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    for data in (
        "facilitate.invite_as:king",
        "facilitate.invite_until:colleague:99",
        "facilitate.invite_until:colleague",
        "facilitate.invite_many:colleague:0:9",
        "facilitate.invite_make:colleague:0:7:one",
        "facilitate.invite_make:colleague:0:1000:one:0",
        "facilitate.revoke:1",
        "facilitate.revoke:x",
        "facilitate.revoke",
    ):
        assert toasts(room.tap(anna, data)) == [STALE], data
    assert people.open_invitations(room.stage.db, room.stage.now.date()) == []


def test_many_departments_come_in_pages(room: Room) -> None:
    anna = room.stage.person("Anna", department="Afdeling 01", role="facilitator")
    for place in range(2, 11):
        room.stage.run(
            lambda turn, place=place: people.add_department(turn.db, f"Afdeling {place:02}")
        )
    first = room.follow(anna, "facilitate.invite", "Kollega")
    assert first.labels[:8] == [f"Afdeling {place:02}" for place in range(1, 9)]
    assert first.labels[8:] == ["Vis flere", "Lad dem vælge selv", "Tilbage"]
    second = room.follow(anna, first.data("Vis flere"))
    assert second.labels == [
        "Afdeling 09",
        "Afdeling 10",
        "Vis forrige",
        "Lad dem vælge selv",
        "Tilbage",
    ]
