"""Invitations are hashes: they open for those they are for, and nobody else learns anything."""

from datetime import date, timedelta

from bot import people
from bot.people import store_invitations
from bot.people.codes import hash_code, make_key
from tests.people.cleaning import clean
from tests.people.phone import House
from tests.turns import MONDAY

UNTIL = date(2026, 12, 7)


def invite(house: House, *, many: bool = False, until: date = UNTIL) -> people.Invitation:
    """An invitation for a colleague."""
    with house.writing() as db:
        return people.make_invitation(
            db, role="colleague", department=None, until=until, many=many, now=MONDAY
        )


def test_only_the_hash_of_a_code_is_kept(house: House) -> None:
    invitation = invite(house)
    assert house.db.rows("select code_hash from invitations") == [
        {"code_hash": hash_code(invitation.code)}
    ]


def test_an_invitation_holds_through_its_last_day(house: House) -> None:
    code = invite(house).code
    found = people.find_invitation(house.db, code, UNTIL)
    assert found == people.OpenInvitation(1, "colleague", None, None, UNTIL, many=False, used=0)
    assert people.find_invitation(house.db, code, UNTIL + timedelta(days=1)) is None


def test_a_single_invitation_is_used_once(house: House) -> None:
    invitation = invite(house)
    with house.writing() as db:
        assert store_invitations.use_invitation(db, invitation.id, MONDAY.date())
        assert not store_invitations.use_invitation(db, invitation.id, MONDAY.date())
    assert people.open_invitations(house.db, MONDAY.date()) == []


def test_an_invitation_for_many_counts_its_uses(house: House) -> None:
    invitation = invite(house, many=True)
    with house.writing() as db:
        for _ in range(3):
            assert store_invitations.use_invitation(db, invitation.id, MONDAY.date())
    assert [one.used for one in people.open_invitations(house.db, MONDAY.date())] == [3]


def test_a_revoked_invitation_opens_nothing(house: House) -> None:
    invitation = invite(house, many=True)
    with house.writing() as db:
        people.revoke_invitation(db, invitation.id)
        assert not store_invitations.use_invitation(db, invitation.id, MONDAY.date())
    assert people.find_invitation(house.db, invitation.code, MONDAY.date()) is None


def test_open_invitations_are_listed_the_newest_first(house: House) -> None:
    first, second = invite(house), invite(house, many=True)
    assert [one.id for one in people.open_invitations(house.db, MONDAY.date())] == [
        second.id, first.id,
    ]  # fmt: skip


def test_the_cleaning_forgets_an_invitation_14_days_after_its_last_day(house: House) -> None:
    invite(house, until=date(2026, 11, 9))
    invite(house, until=date(2026, 11, 8))
    house.run(clean, None)
    assert [row["until"] for row in house.db.rows("select until from invitations")] == [
        "2026-11-09"
    ]


def test_who_never_ended_joining_is_forgotten_after_30_days(house: House) -> None:
    phone = house.phone("Mette")
    phone.start(invite(house).code)
    phone.tap("Jeg har læst det")
    house.stage.now = MONDAY + timedelta(days=30)
    house.run(clean, None)
    assert phone.person is not None
    house.stage.now = MONDAY + timedelta(days=30, minutes=1)
    house.run(clean, None)
    assert house.db.rows("select * from people") == []
    assert house.db.rows("select * from accounts") == []


def test_no_key_of_a_person_can_be_taken_for_an_option() -> None:
    keys = [make_key() for _ in range(500)]
    assert len(set(keys)) == 500
    assert all(key.isascii() and key.isalnum() and len(key) == 16 for key in keys)
