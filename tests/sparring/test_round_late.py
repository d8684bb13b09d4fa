"""Somebody comes while a round runs: asked, placed in its first half, and the pair is told."""

from datetime import date

import pytest

from bot import people, sparring
from bot.people.rules import Person
from bot.sparring import store, store_rounds, store_talks
from bot.sparring.rules_talk import Talk
from tests.sparring.rounds import STALE, Workplace

FIRST = date(2026, 12, 2)
THURSDAY = date(2026, 12, 3)
HALFWAY = date(2026, 12, 9)
QUESTION = "Der er en runde i gang til og med tirsdag den 15. december. Vil du med i den?"


def begin(workplace: Workplace, *names: str) -> list[Person]:
    """Start the first round with these colleagues, and let them read their notices."""
    found = workplace.colleagues(*names)
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.stage.out()
    return found


def come_late(workplace: Workplace, name: str = "Fatima") -> Person:
    """Somebody who is here, and not in sparring yet."""
    return workplace.stage.person(name, sparring=False)


def test_whoever_opts_in_is_asked_and_becomes_the_third_of_a_pair(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    roles = {seat.person: seat.role for seat in workplace.group(anna).seats}
    fatima = come_late(workplace)
    (asked,) = workplace.tap(fatima, "sparring.join")
    assert asked.text == f"Så er du med i sparring.\n\n{QUESTION}"
    assert asked.labels == ["Ja tak", "Fra næste runde"]
    assert sparring.partners(workplace.stage.db, fatima.key) == []
    (notice,) = workplace.tap(fatima, asked.data("Ja tak"))
    assert notice.text.startswith("Du er sat sammen med <b>")
    assert "Du er <b>reflekterende kollega</b>." in notice.text
    group = workplace.group(fatima)
    assert group.protocol == "trio-kort"
    assert {seat.person: seat.role for seat in group.here} == {
        fatima.key: "reflecting_colleague",
        **{
            key: "interviewer" if role == "sparring_partner" else role
            for key, role in roles.items()
        },
    }
    # A second tap changes nothing.
    assert workplace.tap(fatima, asked.data("Ja tak")) == []
    assert workplace.group(fatima) == group
    workplace.move_to(THURSDAY, "9.20")
    told = {one.to: one for one in workplace.stage.out()}
    assert set(told) == {anna.key, bo.key}
    focus = next(key for key, role in roles.items() if role == "focus_person")
    assert focus is not None
    assert told[focus].text == (
        "Fatima kommer med, så I er tre. "
        "Formen er nu Kort triosparring, og du er <b>fokusperson</b>."
    )
    assert "Skriv en besked" in told[focus].labels


def test_from_the_next_round_is_an_answer_like_the_other(workplace: Workplace) -> None:
    begin(workplace, "Anna", "Bo")
    fatima = come_late(workplace)
    (asked,) = workplace.tap(fatima, "sparring.join")
    (fine,) = workplace.tap(fatima, asked.data("Fra næste runde"))
    assert fine.text == "Helt fint. Du er med fra næste runde."
    assert sparring.partners(workplace.stage.db, fatima.key) == []
    # It is not asked again, whatever else changes about them.
    workplace.change(fatima, weekday=4)
    workplace.move_to(THURSDAY, "9.20")
    assert workplace.news(fatima) == []


def test_who_was_left_over_comes_before_a_pair(workplace: Workplace) -> None:
    lone = workplace.stage.person("Lone", role="leader", department="Ung")
    ali = workplace.stage.person("Ali", department="Ung")
    bea = workplace.stage.person("Bea", department="Ung")
    with workplace.stage.db.transaction():
        store_rounds.block(workplace.stage.db, ali.key, bea.key)
    workplace.stage.person("Vera", department="Job")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    waiting = store_rounds.left_over(workplace.stage.db, 1)
    assert len(waiting) == 2
    fatima = come_late(workplace)
    workplace.tap(fatima, "sparring.join")
    workplace.tap(fatima, "sparring.late:1:yes")
    group = workplace.group(fatima)
    assert group.origin == "late"
    assert set(group.others(fatima.key)) < waiting
    assert store_rounds.left_over(workplace.stage.db, 1) == waiting - set(group.others(fatima.key))
    assert lone.key is not None


def test_only_in_the_first_half_of_a_round(workplace: Workplace) -> None:
    begin(workplace, "Anna", "Bo")
    fatima, gry = come_late(workplace), come_late(workplace, "Gry")
    workplace.move_to(date(2026, 12, 8), "12.00")
    (asked,) = workplace.tap(fatima, "sparring.join")
    assert QUESTION in asked.text
    workplace.move_to(HALFWAY, "9.00")
    (late,) = workplace.tap(fatima, asked.data("Ja tak"))
    assert late.text == (
        "Runden er for langt henne til, at du kan nå den. Du er med fra næste runde."
    )
    (joined,) = workplace.tap(gry, "sparring.join")
    assert QUESTION not in joined.text


def test_nobody_is_put_with_their_own_leader_or_somebody_blocked(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    fatima = come_late(workplace)
    with workplace.stage.db.transaction():
        store_rounds.block(workplace.stage.db, bo.key, fatima.key)
    workplace.tap(fatima, "sparring.join")
    (none,) = workplace.tap(fatima, "sparring.late:1:yes")
    assert none.text == (
        "Der er ingen plads i runden lige nu. Bliver der en, hører du fra mig; "
        "ellers er du med fra næste runde."
    )
    assert workplace.tap(fatima, "sparring.late:1:yes") == []
    assert len(workplace.group(anna).here) == 2
    # They wait like those left over: the next who comes is put together with them.
    gry = come_late(workplace, "Gry")
    workplace.tap(gry, "sparring.join")
    workplace.tap(gry, "sparring.late:1:yes")
    assert sparring.partners(workplace.stage.db, gry.key) == [workplace.stage.reload(fatima)]


@pytest.mark.parametrize("what", ["own", "talk", "wish", "answer", "away"])
def test_a_pair_that_is_under_way_is_left_alone(workplace: Workplace, what: str) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    db = workplace.stage.db
    group = workplace.group(anna)
    seat = group.seat_of(anna.key)
    assert seat is not None
    if what == "own":
        workplace.tap(anna, f"sparring.own:{group.id}")
    elif what == "wish":
        workplace.tap(anna, f"sparring.new:{group.id}")
    elif what == "answer":
        workplace.tap(anna, f"sparring.held:{seat.id}:later")
    elif what == "away":
        workplace.change(bo, away_until="2026-12-10")
    else:
        with db.transaction():
            talk = Talk(group.id, group.protocol, "waiting", int(workplace.stage.now.timestamp()))
            store_talks.keep(db, talk)
    fatima = come_late(workplace)
    workplace.tap(fatima, "sparring.join")
    (none,) = workplace.tap(fatima, "sparring.late:1:yes")
    assert none.text.startswith("Der er ingen plads i runden lige nu.")
    assert len(workplace.group(anna).here) == 2


def test_who_comes_back_from_a_pause_is_asked_once_at_their_own_time(workplace: Workplace) -> None:
    gry = workplace.stage.person("Gry")
    with workplace.stage.db.transaction():
        people.change(workplace.stage.db, gry.key, paused=1)
    begin(workplace, "Anna", "Bo")
    workplace.change(gry, paused=0)
    workplace.move_to(THURSDAY, "9.20")
    (asked,) = workplace.news(gry)
    assert asked.text == QUESTION
    workplace.change(gry, weekday=3)
    workplace.move_to(date(2026, 12, 4), "9.20")
    assert workplace.news(gry) == []
    # It stands on the screen as well.
    assert "Vær med nu" in workplace.command(gry).labels
    (notice,) = workplace.tap(gry, asked.data("Ja tak"))
    assert notice.text.startswith("Du er sat sammen med")


def test_who_joins_makker_is_asked_and_who_skips_or_is_in_is_not(workplace: Workplace) -> None:
    skips = workplace.stage.person("Siv")
    with workplace.stage.db.transaction():
        store_rounds.skip_next(workplace.stage.db, skips.key, workplace.stage.now)
    anna, _ = begin(workplace, "Anna", "Bo")
    new = workplace.stage.person("Ny")
    for person in (skips, anna, new):
        workplace.change(person, weekday=2)
    workplace.move_to(THURSDAY, "9.20")
    assert [(one.to, one.text) for one in workplace.stage.out()] == [(new.key, QUESTION)]


def test_a_question_that_comes_too_late_is_not_asked(workplace: Workplace) -> None:
    begin(workplace, "Anna", "Bo")
    new = workplace.stage.person("Ny")
    workplace.move_to(date(2026, 12, 8), "18.00")
    workplace.change(new, pace=2)
    workplace.move_to(date(2026, 12, 14), "12.00")
    assert QUESTION not in [one.text for one in workplace.news(new)]


def test_a_pair_that_has_not_read_its_notice_finds_all_three_in_it(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(FIRST, "9.05")
    fatima = come_late(workplace)
    workplace.tap(fatima, "sparring.join")
    workplace.tap(fatima, "sparring.late:1:yes")
    workplace.move_to(date(2026, 12, 4), "9.20")
    messages = workplace.stage.out()
    assert sorted(workplace.names([one.to for one in messages])) == ["Anna", "Bo"]
    assert all("Fatima" in one.text and "triosparring" in one.text for one in messages)
    assert {anna.key, bo.key, fatima.key} == {s.person for s in workplace.group(anna).here}


@pytest.mark.parametrize("data", ["sparring.late:2:yes", "sparring.late:1:x", "sparring.late"])
def test_a_made_up_answer_changes_nothing(workplace: Workplace, data: str) -> None:
    begin(workplace, "Anna", "Bo")
    fatima = come_late(workplace)
    workplace.tap(fatima, "sparring.join")
    (stale,) = workplace.tap(fatima, data)
    assert stale.text == STALE
    assert sparring.partners(workplace.stage.db, fatima.key) == []


def test_the_newcomer_is_asked_whether_it_was_held(workplace: Workplace) -> None:
    begin(workplace, "Anna", "Bo")
    fatima = come_late(workplace)
    workplace.tap(fatima, "sparring.join")
    workplace.tap(fatima, "sparring.late:1:yes")
    seat = workplace.group(fatima).seat_of(fatima.key)
    assert seat is not None
    workplace.move_to(date(2026, 12, 16), "12.00")
    assert any(
        f"sparring.held:{seat.id}:held" in str(one.payload) for one in workplace.news(fatima)
    )
    assert store.find_group(workplace.stage.db, 1) is not None
