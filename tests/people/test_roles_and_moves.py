"""Roles, removal, and a new phone: who may be what, and whose answers open again."""

import re
from datetime import timedelta
from typing import Any

import pytest

from bot import people
from bot.people.rules import Refusal, RefusedError
from tests.people.cleaning import clean
from tests.people.phone import STALE, House, Phone

ENDED = "Det link virker ikke længere. Bed om et nyt der, hvor du fik det."


def move(house: House, phone: Phone) -> str:
    """A move code for somebody."""
    with house.writing() as db:
        return people.make_move(db, phone.me, house.stage.now)


def recovery_code(phone: Phone) -> str:
    """Make a recovery code as a person does, and read it."""
    phone.command("mig")
    phone.tap("Lav sikkerhedskode")
    phone.tap("Lav ny kode")
    found = re.search(r"<code>(.*)</code>", phone.last.text)
    assert found is not None
    return found[1]


def answer(house: House, phone: Phone) -> None:
    """Keep an answer of that person."""
    at = int(house.stage.now.timestamp())
    with house.writing() as db:
        db.execute(
            "insert into asked (person, question, origin, local_date, at, state)"
            " values (?, 'm8.1', 'own', '2026-11-23', ?, 'answered')",
            (phone.me.key, at),
        )
        db.execute(
            "insert into answers (person, asked, parts, made, changed)"
            " values (?, last_insert_rowid(), '[\"Et svar\"]', ?, ?)",
            (phone.me.key, at, at),
        )


def refusal(house: House, change: Any, *arguments: Any, **more: Any) -> Refusal:
    """The reason for which a change is refused."""
    with pytest.raises(RefusedError) as refused:
        house.run(lambda turn: change(turn, *arguments, **more))
    return refused.value.reason


def test_a_facilitator_is_made_and_unmade_but_never_the_last_one(house: House) -> None:
    anna = house.colleague("Anna", department="Ung", role="facilitator")
    mette = house.colleague("Mette", department="Ung")
    assert refusal(house, people.set_role, anna.me, "facilitator", holds=False) is (
        Refusal.LAST_FACILITATOR
    )
    house.run(lambda turn: people.set_role(turn, mette.me, "facilitator", holds=True))
    assert [one.name for one in people.facilitators(house.db)] == ["Anna", "Mette"]
    assert house.sent[-1].to == mette.me.key
    assert house.sent[-1].payload["commands"][-1]["command"] == "tovholder"
    house.run(lambda turn: people.set_role(turn, anna.me, "facilitator", holds=False))
    assert [one.name for one in people.facilitators(house.db)] == ["Mette"]


def test_a_leader_leads_their_own_department(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    house.run(lambda turn: people.set_role(turn, mette.me, "leader", holds=True))
    assert [one.name for one in people.led_by(house.db, mette.me.key)] == ["Ung"]
    house.run(lambda turn: people.set_role(turn, mette.me, "leader", holds=False))
    assert not mette.me.leader
    bo = house.colleague("Bo", department=None)
    assert refusal(house, people.set_role, bo.me, "leader", holds=True) is (
        Refusal.DEPARTMENT_MISSING
    )


def test_the_baton_is_passed_to_an_active_colleague(house: House) -> None:
    anna = house.colleague("Anna", department="Ung", role="facilitator")
    mette = house.colleague("Mette", department="Ung")
    house.run(people.hand_over, anna.me, mette.me)
    assert (anna.me.facilitator, mette.me.facilitator) == (False, True)
    with house.writing() as db:
        people.change(db, anna.me.key, status="unconfirmed")
    assert refusal(house, people.hand_over, mette.me, anna.me) is Refusal.NOT_ACTIVE
    assert refusal(house, people.set_role, anna.me, "facilitator", holds=True) is (
        Refusal.NOT_ACTIVE
    )
    house.run(people.hand_over, mette.me, mette.me)
    assert mette.me.facilitator


def test_who_is_removed_is_told_and_gets_no_further(house: House) -> None:
    mette = house.colleague("Mette", department="Ung", role="leader")
    key = mette.me.key
    code = move(house, mette)
    house.run(lambda turn: people.remove(turn, mette.me, house.calls.hooks().left))
    assert mette.last.text == (
        "Din tovholder har meldt dig ud af Makker, så jeg skriver ikke mere. "
        "Det, jeg har gemt om dig, slettes inden 30 dage."
    )
    assert mette.person is None
    assert house.calls.left == ["Mette"]
    assert people.led_by(house.db, key) == []
    assert house.phone("Mette").start(code) == ENDED


def test_a_new_account_takes_over_and_the_old_one_is_a_strangers(house: House) -> None:
    old = house.colleague("Mette", department="Ung")
    key, count = old.me.key, len(old.shown)
    code = recovery_code(old)
    new = house.phone("Mette")
    assert new.start(move(house, old)) == (
        "Velkommen, Mette. Makker følger dig nu på denne konto; dine tidligere svar er låst. "
        "Vil du skrive din sikkerhedskode?"
    )
    assert new.last.labels == ["Har den ikke"]
    assert new.me.key == key
    assert old.person is None
    assert len(old.shown) == count + 1
    assert new.me.locked_until == int((house.stage.now + timedelta(days=30)).timestamp())
    assert new.write("noget andet") == "Den kode passer ikke. Vil du prøve igen?"
    assert new.write(code.lower()) == ("Tak, koden passer. Dine tidligere svar er dine igen.")
    assert new.methods.count("deleteMessage") == 2
    assert new.me.locked_until is None
    assert new.me.awaits(house.stage.now) is None


def test_a_move_code_is_used_once_within_24_hours(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    code = move(house, mette)
    house.phone("Mette").start(code)
    assert house.phone("Bo").start(code) == ENDED
    anna = house.colleague("Anna", department="Ung")
    code = move(house, anna)
    house.stage.now += timedelta(hours=24)
    assert house.phone("Anna").start(code) == ENDED


def test_a_new_move_code_ends_the_one_before(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    first, second = move(house, mette), move(house, mette)
    phone = house.phone("Mette")
    assert phone.start(first) == ENDED
    assert phone.start(second).startswith("Velkommen, Mette.")


def test_without_the_code_the_earlier_answers_go_after_30_days(house: House) -> None:
    old = house.colleague("Mette", department="Ung")
    answer(house, old)
    house.stage.now += timedelta(minutes=1)
    recovery_code(old)
    new = house.phone("Mette")
    new.start(move(house, old))
    assert new.tap("Har den ikke") == (
        "Helt i orden. Dine tidligere svar slettes torsdag den 24. december, hvis du ikke finder "
        "koden; den kan skrives under /mig."
    )
    assert "Dine tidligere svar er låst indtil onsdag den 23. december." in new.command("mig")
    house.stage.now += timedelta(days=30) - timedelta(minutes=1)
    house.run(clean, None)
    assert len(house.db.rows("select * from answers")) == 1
    new.command("mig")
    assert new.tap("Lås svar op") == (
        "Skriv din sikkerhedskode, så får du dine tidligere svar tilbage."
    )
    new.tap("Har den ikke")
    house.stage.now += timedelta(minutes=1)
    house.run(clean, None)
    assert house.db.rows("select * from answers") == []
    assert new.me.locked_until is None


def test_the_code_still_opens_the_answers_later_under_me(house: House) -> None:
    old = house.colleague("Mette", department="Ung")
    code = recovery_code(old)
    new = house.phone("Mette")
    new.start(move(house, old))
    new.tap("Har den ikke")
    house.stage.now += timedelta(days=20)
    new.command("mig")
    new.tap("Lås svar op")
    assert new.write(code) == "Tak, koden passer. Dine tidligere svar er dine igen."


def test_who_never_made_a_code_is_told_that_the_answers_go(house: House) -> None:
    old = house.colleague("Mette", department="Ung")
    new = house.phone("Mette")
    assert new.start(move(house, old)) == (
        "Velkommen, Mette. Makker følger dig nu på denne konto. Dine tidligere svar er låst og "
        "slettes torsdag den 24. december, for der var ingen sikkerhedskode til dem."
    )
    assert new.me.awaits(house.stage.now) is None


def test_who_is_locked_out_cannot_make_a_code_that_opens_it(house: House) -> None:
    old = house.colleague("Mette", department="Ung")
    new = house.phone("Mette")
    new.start(move(house, old))
    new.forge("me.recovery")
    new.forge("me.new_code:none")
    assert new.toasts == [STALE, STALE]
    assert house.db.value("select recovery_hash from people") is None


def test_two_fast_taps_make_one_recovery_code(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("mig")
    mette.tap("Lav sikkerhedskode")
    screen = mette.last
    data = screen.out.data("Lav ny kode")
    mette.forge(data, screen)
    shown, kept = screen.text, house.db.value("select recovery_hash from people")
    mette.forge(data, screen)
    assert screen.text == shown
    assert house.db.value("select recovery_hash from people") == kept
    assert len(kept) == 64
    assert screen.labels == ["Tilbage"]
    mette.tap("Tilbage")
    assert "<code>" not in screen.text


def test_somebody_who_joined_anew_by_mistake_is_let_back_by_their_link(house: House) -> None:
    old = house.colleague("Mette", department="Ung")
    with house.writing() as db:
        invitation = people.make_invitation(
            db,
            role="colleague",
            department=None,
            until=house.stage.now.date(),
            many=False,
            now=house.stage.now,
        )
    new = house.phone("Mette")
    new.start(invitation.code)
    new.tap("Jeg har læst det")
    key = old.me.key
    new.start(move(house, old))
    assert new.me.key == key
    assert len(house.db.rows("select * from people")) == 1


def test_a_colleague_who_opens_anothers_move_link_stays_who_they_are(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    bo = house.colleague("Bo", department="Ung")
    code = move(house, mette)
    assert bo.start(code) == ("Du er allerede med, så linket er ikke brugt. Menuen har det hele.")
    assert (bo.me.name, mette.me.name) == ("Bo", "Mette")
    assert house.phone("Mette").start(code).startswith("Velkommen, Mette.")
