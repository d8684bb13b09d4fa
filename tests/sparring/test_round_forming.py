"""A round forms by itself: on its day, of those who are available, and once."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot import people, sparring
from bot.people.rules import Person
from bot.sparring import candidates, store, store_rounds
from bot.sparring.personal import retain
from bot.sparring.rules_round import NotStarted, RoundInputs, RoundStarted
from tests.sparring.rounds import Workplace
from tests.turns import ZONE

FIRST = date(2026, 12, 2)
SECOND = date(2026, 12, 16)


def starts(workplace: Workplace) -> list[str]:
    """The days on which rounds began."""
    rows = workplace.stage.db.rows("select starts from rounds order by id")
    return [row["starts"] for row in rows]


def grouped(workplace: Workplace, number: int = 1) -> list[list[str]]:
    """The names in each group of a round, sorted."""
    groups = store.groups_of_round(workplace.stage.db, number)
    return sorted(sorted(workplace.names([seat.person for seat in one.here])) for one in groups)


def planned(workplace: Workplace, day: date, seed: int) -> RoundInputs:
    """All that the matching would be given for a round on that day."""
    calendar = workplace.stage.settings.calendar()
    return candidates.plan_round(workplace.stage.db, calendar, day, seed)


def kept(workplace: Workplace) -> dict[str, list[dict[str, Any]]]:
    """All that is kept of rounds and of what is due."""
    tables = ("rounds", "sparring_groups", "seats", "left_over", "schedule", "wants", "outbox")
    return {name: workplace.stage.db.rows(f"select * from {name}") for name in tables}


def set_unreachable(workplace: Workplace, person: Person) -> None:
    with workplace.stage.db.transaction():
        people.set_reachable(workplace.stage.db, person.key, reachable=False)


def test_the_first_round_forms_on_the_second_wednesday_at_nine(workplace: Workplace) -> None:
    workplace.colleagues("Anna", "Bo", "Cem", "Dora")
    workplace.start()
    workplace.move_to(FIRST, "8.59")
    assert starts(workplace) == []
    workplace.move_to(FIRST, "9.00")
    assert starts(workplace) == ["2026-12-02"]
    assert len(grouped(workplace)) == 2


def test_a_restart_leaves_the_plan_as_it_is(workplace: Workplace) -> None:
    workplace.start()
    workplace.move_to(date(2026, 11, 30), "8.00")
    workplace.start()
    calendar = workplace.stage.settings.calendar()
    assert sparring.next_round_date(workplace.stage.db, calendar) == FIRST


def test_four_rounds_come_every_second_week_and_then_every_fourth_but_in_no_closed_week(
    workplace: Workplace,
) -> None:
    workplace.colleagues("Anna", "Bo", "Cem", "Dora")
    workplace.start()
    workplace.move_to(date(2027, 4, 30), "12.00")
    # 30 December is in a closed week, and so is 17 February.
    assert starts(workplace) == [
        "2026-12-02",
        "2026-12-16",
        "2027-01-06",
        "2027-01-20",
        "2027-02-24",
        "2027-03-24",
        "2027-04-21",
    ]


def test_nine_stays_nine_over_both_clock_changes(workplace: Workplace) -> None:
    workplace.colleagues("Anna", "Bo", "Cem", "Dora")
    workplace.start()
    workplace.move_to(date(2027, 11, 30), "12.00")
    walls = {
        datetime.fromtimestamp(row["at"], ZONE).strftime("%H.%M")
        for row in workplace.stage.db.rows("select at from ran where job = 'sparring.round'")
    }
    assert walls == {"09.00"}


def test_complaint_5_paused_people_are_still_matched(workplace: Workplace) -> None:
    workplace.colleagues("Anna", "Bo")
    paused, away, silent, skips = workplace.colleagues("Cem", "Dora", "Ea", "Finn")
    workplace.stage.person("Gry", sparring=False)
    with workplace.stage.db.transaction():
        people.change(workplace.stage.db, paused.key, paused=1)
        people.change(workplace.stage.db, away.key, away_until="2026-12-03")
        store_rounds.skip_next(workplace.stage.db, skips.key, workplace.stage.now)
    set_unreachable(workplace, silent)
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    assert grouped(workplace) == [["Anna", "Bo"]]
    # Who was away is back for the next round, and skipping was for one round only.
    workplace.move_to(SECOND, "9.30")
    names = [name for group in grouped(workplace, 2) for name in group]
    assert sorted(names) == ["Anna", "Bo", "Dora", "Finn"]


def test_nobody_meets_their_own_leader_or_whom_they_blocked(workplace: Workplace) -> None:
    leader = workplace.stage.person("Lone", role="leader", department="Ung")
    worker = workplace.stage.person("Ali", department="Ung")
    anna, bo = workplace.colleagues("Anna", "Bo", department="Job")
    with workplace.stage.db.transaction():
        store_rounds.block(workplace.stage.db, anna.key, leader.key)
    workplace.start()
    workplace.move_to(date(2027, 3, 1), "12.00")
    met = {
        frozenset(workplace.names([seat.person for seat in group.seats]))
        for number in range(1, 6)
        for group in store.groups_of_round(workplace.stage.db, number)
    }
    assert met == {frozenset({"Lone", "Bo"}), frozenset({"Ali", "Anna"})}
    assert {worker.name, bo.name} == {"Ali", "Bo"}


def test_an_odd_number_makes_exactly_one_trio_of_thirty_minutes(workplace: Workplace) -> None:
    workplace.colleagues("Anna", "Bo", "Cem", "Dora", "Ea", "Finn", "Gry")
    workplace.start()
    workplace.move_to(FIRST, "9.00")
    groups = store.groups_of_round(workplace.stage.db, 1)
    assert sorted((len(group.here), group.protocol) for group in groups) == [
        (2, "makkersparring"),
        (2, "makkersparring"),
        (3, "trio-kort"),
    ]


def test_the_same_inputs_give_the_same_round_again(workplace: Workplace) -> None:
    workplace.colleagues(*"ABCDEFGHI")
    day = workplace.stage.now.date()
    first = planned(workplace, day, seed=7)
    again = planned(workplace, day, seed=7)
    assert first == again
    assert candidates.match_round(first) == candidates.match_round(again)


def test_the_seed_and_the_counts_of_a_round_are_kept(workplace: Workplace) -> None:
    workplace.colleagues("Anna", "Bo", "Cem", "Dora")
    workplace.start()
    workplace.move_to(FIRST, "9.00")
    row = workplace.stage.db.row("select seed, ends, explanation from rounds")
    assert row is not None
    assert 0 <= row["seed"] < 2**31
    assert row["ends"] == "2026-12-15"
    assert row["explanation"] == (
        '{"pairs":2,"new_pairs":2,"across_departments":0,"repeats":0,"left_over":0,"why_repeats":{}}'
    )


def test_a_round_is_started_at_once_and_the_next_one_is_planned_from_it(
    workplace: Workplace,
) -> None:
    anna, _ = workplace.colleagues("Anna", "Bo")
    workplace.start()
    started = workplace.stage.act(anna, sparring.start_round_now)
    assert started == RoundStarted(1, 1, 2, 0, date(2026, 12, 4))
    calendar = workplace.stage.settings.calendar()
    assert sparring.next_round_date(workplace.stage.db, calendar) == date(2026, 12, 9)


def test_a_round_started_twice_on_a_day_changes_nothing_and_says_so(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.stage.act(anna, sparring.start_round_now)
    before = kept(workplace)
    assert workplace.stage.act(bo, sparring.start_round_now) is NotStarted.ALREADY
    assert kept(workplace) == before


def test_with_too_few_a_round_cannot_be_started_and_nothing_changes(workplace: Workplace) -> None:
    anna = workplace.stage.person("Anna")
    workplace.start()
    before = kept(workplace)
    assert workplace.stage.act(anna, sparring.start_round_now) is NotStarted.TOO_FEW
    assert kept(workplace) == before


def test_complaint_7_several_matches_at_once(workplace: Workplace) -> None:
    anna, *_ = workplace.colleagues("Anna", "Bo", "Cem")
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    workplace.move_to(FIRST + timedelta(days=1), "9.30")
    workplace.stage.act(anna, sparring.start_round_now)
    assert workplace.stage.db.rows("select id, ends, state from rounds") == [
        {"id": 1, "ends": "2026-12-03", "state": "closed"},
        {"id": 2, "ends": "2026-12-15", "state": "open"},
    ]
    assert workplace.group(anna).round.number == 2
    # The first round's letters are let go: it was open for a day only.
    waiting = workplace.stage.db.rows(
        "select distinct kind, subject from wants where state = 'waiting' order by kind, subject"
    )
    seats = sorted(seat.id for seat in workplace.group(anna).seats)
    assert [(row["kind"], row["subject"]) for row in waiting] == [
        ("halfway", "group:2"),
        *[("held", f"held:{seat}") for seat in seats],
        ("pair", "group:2"),
    ]


def test_a_round_that_is_closed_early_after_some_days_is_still_asked_about(
    workplace: Workplace,
) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    seat = workplace.group(anna).seat_of(anna.key)
    assert seat is not None
    workplace.move_to(date(2026, 12, 8), "8.30")
    workplace.stage.act(bo, sparring.start_round_now)
    row = workplace.stage.db.row(
        "select earliest, last from wants where subject = ?", (f"held:{seat.id}",)
    )
    assert row == {"earliest": "2026-12-08", "last": "2026-12-11"}


def test_nobody_is_told_of_others_when_there_are_too_few_and_the_one_comes_first_next_time(
    workplace: Workplace,
) -> None:
    anna = workplace.stage.person("Anna")
    workplace.stage.person("Bo", sparring=False)
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    messages = workplace.stage.out()
    assert [(one.to, one.text) for one in messages] == [
        (
            anna.key,
            "Der er ikke nok ledige lige nu, så denne runde bliver ikke til noget. "
            "Du kommer først i den næste.",
        )
    ]
    # Such a round does not count among the first four, and the next one is two weeks later.
    calendar = workplace.stage.settings.calendar()
    assert sparring.next_round_date(workplace.stage.db, calendar) == SECOND
    found = planned(workplace, SECOND, 1).candidates
    assert [(one.key, one.waiting) for one in found] == [(anna.key, 1)]


def test_complaint_10_those_left_over_come_first_next_time(workplace: Workplace) -> None:
    """Lone leads both others, so one of them can meet Vera and two people are left over."""
    workplace.stage.person("Lone", role="leader", department="Ung")
    ali = workplace.stage.person("Ali", department="Ung")
    bea = workplace.stage.person("Bea", department="Ung")
    with workplace.stage.db.transaction():
        store_rounds.block(workplace.stage.db, ali.key, bea.key)
    workplace.stage.person("Vera", department="Job")
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    (pair,) = grouped(workplace)
    left = sorted({"Ali", "Bea", "Lone"} - set(pair))
    told = [one for one in workplace.stage.out() if one.subject is None]
    assert sorted(workplace.names([one.to for one in told])) == left
    assert {one.text for one in told} == {
        "Denne gang gik det ikke op, så du har ingen sparringsmakker. "
        "Du kommer først i næste runde."
    }
    workplace.move_to(SECOND, "9.30")
    (second,) = grouped(workplace, 2)
    assert set(second) <= {*left, "Vera"}
    assert second != pair


def test_a_pair_whose_talk_was_not_held_comes_before_others(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    with workplace.stage.db.transaction():
        for seat in workplace.group(anna).seats:
            store.set_outcome(
                workplace.stage.db, seat.id, "no" if seat.person == bo.key else "held"
            )
    waiting = {one.key: one.waiting for one in planned(workplace, SECOND, 1).candidates}
    assert waiting == {anna.key: 0, bo.key: 1}


def test_who_was_focus_person_is_partner_next_time(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    roles = []
    for day in (FIRST, SECOND):
        workplace.move_to(day, "9.30")
        group = workplace.group(anna)
        roles.append({seat.person: seat.role for seat in group.seats})
    assert {roles[0][anna.key], roles[0][bo.key]} == {"focus_person", "sparring_partner"}
    assert roles[1] == {anna.key: roles[0][bo.key], bo.key: roles[0][anna.key]}


def test_a_round_missed_for_two_days_forms_at_the_next_working_moment(
    workplace: Workplace,
) -> None:
    workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.stage.now = datetime(2026, 12, 3, 20, 0, tzinfo=ZONE)
    workplace.move_to(date(2026, 12, 4), "8.00")
    assert starts(workplace) == ["2026-12-04"]
    calendar = workplace.stage.settings.calendar()
    assert sparring.next_round_date(workplace.stage.db, calendar) == SECOND


def test_a_round_missed_for_a_week_is_let_go_and_the_facilitators_are_told(
    workplace: Workplace,
) -> None:
    workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.stage.now = datetime(2026, 12, 7, 7, 0, tzinfo=ZONE)
    workplace.move_to(date(2026, 12, 7), "9.00")
    assert starts(workplace) == []
    assert workplace.stage.db.rows("select kind, detail from faults") == [
        {"kind": "missed", "detail": "sparring.round"}
    ]
    workplace.move_to(date(2026, 12, 9), "9.00")
    assert starts(workplace) == ["2026-12-09"]


def test_the_facilitator_chooses_the_weeks_between_rounds(workplace: Workplace) -> None:
    db, calendar = workplace.stage.db, workplace.stage.settings.calendar()
    workplace.colleagues("Anna", "Bo")
    workplace.start()
    with db.transaction():
        # The very first round keeps its day.
        assert sparring.set_interval(db, calendar, workplace.stage.now, 3) == FIRST
    workplace.move_to(FIRST, "9.30")
    assert sparring.next_round_date(db, calendar) == date(2027, 1, 6)
    with db.transaction():
        assert sparring.set_interval(db, calendar, workplace.stage.now, 1) == date(2026, 12, 9)
        assert sparring.interval(db) == 1
        assert sparring.set_interval(db, calendar, workplace.stage.now, None) == SECOND
        assert sparring.interval(db) is None
        with pytest.raises(ValueError, match="9 weeks between rounds cannot be; choose 1 to 8"):
            sparring.set_interval(db, calendar, workplace.stage.now, 9)


def test_the_facilitator_leaves_out_the_next_round(workplace: Workplace) -> None:
    db, calendar = workplace.stage.db, workplace.stage.settings.calendar()
    workplace.start()
    with db.transaction():
        assert sparring.skip_next_round(db, calendar, workplace.stage.now) == SECOND
    assert sparring.next_round_date(db, calendar) == SECOND


def test_a_round_that_is_over_is_closed_and_partners_are_partners_no_more(
    workplace: Workplace,
) -> None:
    db, calendar = workplace.stage.db, workplace.stage.settings.calendar()
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    with db.transaction():
        sparring.set_interval(db, calendar, workplace.stage.now, 4)
    workplace.move_to(date(2026, 12, 15), "23.00")
    assert [one.key for one in sparring.partners(db, anna.key)] == [bo.key]
    workplace.move_to(date(2026, 12, 16), "8.00")
    assert sparring.partners(db, anna.key) == []


def test_who_was_with_whom_is_forgotten_after_a_year_and_rounds_are_still_counted(
    workplace: Workplace,
) -> None:
    db = workplace.stage.db
    anna, _ = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    with db.transaction():
        people.change(db, anna.key, sparring=0)
    workplace.move_to(FIRST + timedelta(days=365), "12.00")
    workplace.stage.run(retain, workplace.stage.settings.retention)
    assert db.value("select count(*) from seats") == 2
    workplace.move_to(FIRST + timedelta(days=366), "12.00")
    workplace.stage.run(retain, workplace.stage.settings.retention)
    assert db.value("select count(*) from sparring_groups") == 0
    assert db.value("select count(*) from seats") == 0
    assert store_rounds.count_formed(db) == 1


def test_a_plan_that_was_lost_is_made_anew_at_night(workplace: Workplace) -> None:
    """Complaint 7 too: it stops silently."""
    workplace.start()
    with workplace.stage.db.transaction():
        workplace.stage.db.execute("delete from schedule where job = 'sparring.round'")
    calendar = workplace.stage.settings.calendar()
    assert sparring.next_round_date(workplace.stage.db, calendar) is None
    workplace.move_to(date(2026, 11, 24), "6.00")
    assert sparring.next_round_date(workplace.stage.db, calendar) == FIRST
