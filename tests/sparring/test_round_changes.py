"""Somebody cannot come after all: the others are told without a reason, and nobody is stranded."""

from datetime import date

import pytest

from bot import people, sparring
from bot.people.rules import Person
from bot.sparring import store, store_rounds
from tests.sparring.rounds import STALE, Workplace

FIRST = date(2026, 12, 2)


def begin(workplace: Workplace, *names: str) -> list[Person]:
    """Start the first round with these colleagues, and let them read their notices."""
    found = workplace.colleagues(*names)
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.stage.out()
    return found


def partner_of(workplace: Workplace, person: Person) -> Person:
    """The one partner of a person."""
    (found,) = sparring.partners(workplace.stage.db, person.key)
    return found


def test_what_is_left_of_a_trio_goes_on_as_a_pair(workplace: Workplace) -> None:
    begin(workplace, "Anna", "Bo", "Cem")
    (group,) = store.groups_of_round(workplace.stage.db, 1)
    focus, interviewer, reflecting = (
        next(seat.person for seat in group.seats if seat.role == role)
        for role in ("focus_person", "interviewer", "reflecting_colleague")
    )
    assert focus is not None
    leaver = workplace.stage.reload(focus_person(workplace, focus))
    workplace.leave(leaver)
    workplace.move_to(date(2026, 12, 3), "9.20")
    told = {one.to: one for one in workplace.stage.out()}
    assert set(told) == {interviewer, reflecting}
    (other,) = workplace.names([reflecting])
    assert interviewer is not None
    assert told[interviewer].text == (
        f"{leaver.name} kan ikke alligevel denne gang. Du og {other} fortsætter som par, "
        "og du er <b>fokusperson</b>."
    )
    assert told[interviewer].labels == [
        "Passer mig",
        "Foreslå tider",
        "Vi har en tid",
        "Start sparring",
        "Skriv en besked",
        "Se forløbet",
        "Bed om en anden",
        "Skriv i stedet",
    ]
    (left,) = store.groups_of_round(workplace.stage.db, 1)
    assert left.protocol == "makkersparring"
    assert {seat.person: seat.role for seat in left.here} == {
        interviewer: "focus_person",
        reflecting: "sparring_partner",
    }


def focus_person(workplace: Workplace, key: str) -> Person:
    found = people.find(workplace.stage.db, key)
    assert found is not None
    return found


def test_a_notice_that_was_not_read_yet_tells_of_those_who_are_left(workplace: Workplace) -> None:
    anna, bo, cem = workplace.colleagues("Anna", "Bo", "Cem")
    workplace.start()
    workplace.move_to(FIRST, "9.05")
    workplace.leave(cem)
    workplace.move_to(date(2026, 12, 4), "9.20")
    messages = workplace.stage.out()
    assert sorted(workplace.names([one.to for one in messages])) == ["Anna", "Bo"]
    assert all("Form: Makkersparring" in one.text for one in messages)
    assert workplace.group(anna).others(anna.key) == (bo.key,)


def test_when_both_who_are_left_had_said_yes_the_time_is_agreed(workplace: Workplace) -> None:
    anna, bo, cem = begin(workplace, "Anna", "Bo", "Cem")
    workplace.tap(anna, "sparring.fits:1")
    workplace.tap(bo, "sparring.fits:1")
    workplace.leave(cem)
    told = [one for one in workplace.stage.out() if one.text.startswith("Aftalt")]
    assert sorted(workplace.names([one.to for one in told])) == ["Anna", "Bo"]
    assert workplace.group(anna).agreed == "suggested"


def test_one_who_is_left_alone_is_asked_whether_they_want_a_new_partner(
    workplace: Workplace,
) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    workplace.change(bo, paused=1)
    # Nothing of the round waits for Bo, so nothing of it is counted as not delivered.
    assert (
        workplace.stage.db.value(
            "select count(*) from wants where person = ? and state = 'waiting'", (bo.key,)
        )
        == 0
    )
    # Whoever paused reads that it is taken care of; Anna's message waits for her next free day.
    assert [(one.to, one.text) for one in workplace.stage.out()] == [
        (bo.key, "Jeg siger til Anna, at du ikke kan alligevel denne gang.")
    ]
    workplace.move_to(date(2026, 12, 3), "9.20")
    (offer,) = workplace.stage.out()
    assert (offer.to, offer.text) == (
        anna.key,
        "Bo kan ikke alligevel denne gang. Vil du have en ny sparringsmakker?",
    )
    assert offer.labels == ["Ja tak", "Ikke nu"]
    (waits,) = workplace.tap(anna, offer.data("Ja tak"))
    assert waits.text == (
        "Der er ingen ledig lige nu. Bliver der en, hører du fra mig; "
        "ellers kommer du først i næste runde."
    )
    assert workplace.tap(anna, offer.data("Ja tak")) == []
    assert "Du har ingen sparringsmakker i denne runde." in workplace.command(anna).text
    # Nobody asks her whether the talk was held, and she is not asked for a time.
    assert workplace.items(anna) == []
    workplace.move_to(date(2026, 12, 15), "23.00")
    assert workplace.stage.out() == []


def test_no_new_partner_wanted(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    workplace.leave(bo)
    workplace.move_to(date(2026, 12, 3), "9.20")
    (offer,) = workplace.stage.out()
    (fine,) = workplace.tap(anna, offer.data("Ikke nu"))
    assert fine.text == "Helt fint. Du kommer først i næste runde."


def test_two_who_are_left_alone_are_put_together(workplace: Workplace) -> None:
    anna, *others = begin(workplace, "Anna", "Bo", "Cem", "Dora")
    partner = partner_of(workplace, anna)
    first, second = (one for one in others if one.key != partner.key)
    workplace.leave(partner)
    workplace.leave(second)
    workplace.move_to(date(2026, 12, 3), "9.20")
    offers = {one.to: one for one in workplace.stage.out()}
    assert set(offers) == {anna.key, first.key}
    workplace.tap(anna, offers[anna.key].data("Ja tak"))
    (found,) = workplace.tap(first, offers[first.key].data("Ja tak"))
    assert found.method == "editMessageText"
    assert f"Du er sat sammen med <b>{anna.name}</b> til 30 minutters sparring" in found.text
    assert partner_of(workplace, anna).key == first.key
    # Anna is told as of any changed partner; a second tap of hers changes nothing.
    workplace.move_to(date(2026, 12, 4), "9.20")
    (notice,) = workplace.stage.out()
    assert (notice.to, notice.subject) == (anna.key, "group:3")
    assert workplace.tap(anna, offers[anna.key].data("Ja tak")) == []


def test_complaint_11_a_new_partner_is_never_one_who_was_blocked(workplace: Workplace) -> None:
    anna, *others = begin(workplace, "Anna", "Bo", "Cem", "Dora")
    partner = partner_of(workplace, anna)
    first, second = (one for one in others if one.key != partner.key)
    with workplace.stage.db.transaction():
        store_rounds.block(workplace.stage.db, first.key, anna.key)
    workplace.leave(partner)
    workplace.leave(second)
    workplace.move_to(date(2026, 12, 3), "9.20")
    offers = {one.to: one for one in workplace.stage.out()}
    workplace.tap(anna, offers[anna.key].data("Ja tak"))
    (waits,) = workplace.tap(first, offers[first.key].data("Ja tak"))
    assert waits.text.startswith("Der er ingen ledig lige nu.")
    assert sparring.partners(workplace.stage.db, anna.key) == []


def test_an_appointment_that_will_not_be_kept_is_told_at_once(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    workplace.tap(anna, "sparring.fits:1")
    workplace.tap(bo, "sparring.fits:1")
    workplace.stage.out()
    workplace.leave(bo)
    told = [one.text for one in workplace.stage.out() if one.to == anna.key]
    assert told == [
        "Bo kan ikke alligevel denne gang. Vil du have en ny sparringsmakker?",
        "Filen fjerner sparringen fredag den 4. december kl. 13.00 fra din kalender.",
    ]


def test_an_agreed_time_of_a_trio_holds_for_the_two_who_are_left(workplace: Workplace) -> None:
    trio = begin(workplace, "Anna", "Bo", "Cem")
    for person in trio:
        workplace.tap(person, "sparring.fits:1")
    workplace.stage.out()
    workplace.change(trio[0], paused=1)
    told = [one for one in workplace.stage.out() if one.to != trio[0].key]
    assert len(told) == 2
    assert all(
        one.text.endswith("Jeres tid holder: fredag den 4. december kl. 13.00.") for one in told
    )


@pytest.mark.parametrize(
    ("away_until", "stays"),
    [("2026-12-10", True), ("2026-12-15", True), ("2026-12-16", False)],
)
def test_a_few_days_away_are_no_reason_to_give_up_the_talk(
    workplace: Workplace, away_until: str, stays: bool
) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    workplace.change(bo, away_until=away_until)
    assert (sparring.partners(workplace.stage.db, anna.key) != []) is stays


def test_a_change_of_time_or_name_is_no_reason_either(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    workplace.change(bo, weekday=3)
    assert workplace.stage.out() == []
    assert partner_of(workplace, anna).key == bo.key


def test_who_leaves_after_the_talk_is_not_missed(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    seat = workplace.group(anna).seat_of(anna.key)
    assert seat is not None
    workplace.tap(anna, f"sparring.held:{seat.id}:held")
    workplace.leave(bo)
    workplace.move_to(date(2026, 12, 10), "9.20")
    assert workplace.stage.out() == []


def test_of_one_who_leaves_no_list_and_no_next_step_is_kept(workplace: Workplace) -> None:
    db = workplace.stage.db
    anna, bo = begin(workplace, "Anna", "Bo")
    seat = workplace.group(anna).seat_of(anna.key)
    assert seat is not None
    with db.transaction():
        store.set_outcome(db, seat.id, "held")
        store.write_step(db, seat.id, "Mine ord", FIRST)
        store_rounds.block(db, anna.key, bo.key)
        store_rounds.block(db, bo.key, anna.key)
        store_rounds.skip_next(db, anna.key, workplace.stage.now)
    workplace.leave(anna)
    assert db.value("select count(*) from seats where next_step is not null") == 0
    assert db.value("select count(*) from blocks") == 0
    assert db.value("select count(*) from round_skips") == 0


def test_an_offer_of_a_new_partner_ends_with_the_round(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    workplace.leave(bo)
    workplace.move_to(date(2026, 12, 3), "9.20")
    (offer,) = workplace.stage.out()
    workplace.move_to(date(2026, 12, 17), "9.00")
    (stale,) = workplace.tap(anna, offer.data("Ja tak"))
    assert stale.text == STALE
