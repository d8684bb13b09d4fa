"""The round on one screen: names, no reasons, outcomes as counts; counts for one's own people."""

from datetime import date

from bot import people, sparring
from bot.sparring import store
from bot.sparring.rules import Outcome
from bot.sparring.rules_round import HiddenCounts, OutcomeCounts
from tests.sparring.rounds import Workplace

FIRST = date(2026, 12, 2)


def test_there_is_nothing_to_see_before_the_first_round(workplace: Workplace) -> None:
    assert sparring.round_overview(workplace.stage.db, FIRST) is None


def test_complaint_6_nobody_can_see_who_was_matched_met_paused_or_was_left_out(
    workplace: Workplace,
) -> None:
    db = workplace.stage.db
    anna, bo = workplace.colleagues("Anna", "Bo")
    paused, silent = workplace.colleagues("Åse", "Ærø")
    workplace.stage.person("Østen", sparring=False)
    with db.transaction():
        people.change(db, paused.key, paused=1)
        people.set_reachable(db, silent.key, reachable=False)
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    group = workplace.group(anna)
    seats = {seat.person: seat.id for seat in group.seats}
    workplace.tap(anna, f"sparring.held:{seats[anna.key]}:partly")
    workplace.tap(bo, f"sparring.new:{group.id}")
    overview = sparring.round_overview(db, FIRST)
    assert overview is not None
    assert (overview.number, overview.starts, overview.ends, overview.open) == (
        1,
        FIRST,
        date(2026, 12, 15),
        True,
    )
    assert [sorted(names) for names in overview.groups] == [["Anna", "Bo"]]
    assert overview.wants_new_partner == ("Bo",)
    assert overview.unreachable == ("Ærø",)
    # Whoever paused and whoever never wanted to stand side by side, in Danish order.
    assert overview.sat_out == ("Østen", "Åse")
    assert overview.outcomes == OutcomeCounts(not_answered=2)
    assert overview.hidden == HiddenCounts()


def test_who_leads_a_department_sees_counts_for_its_people(workplace: Workplace) -> None:
    db = workplace.stage.db
    anna = workplace.stage.person("Anna", department="Job")
    ali = workplace.stage.person("Ali", department="Ung")
    bea = workplace.stage.person("Bea", department="Ung", sparring=False)
    silent = workplace.stage.person("Carl", department="Ung")
    workplace.stage.person("Dan", department="Job", sparring=False)
    with db.transaction():
        people.set_reachable(db, silent.key, reachable=False)
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.tap(ali, "sparring.new:1")
    assert bea.department is not None
    overview = sparring.round_overview(db, FIRST, hidden_departments=[bea.department])
    assert overview is not None
    assert overview.groups == ((anna.name,),)
    assert overview.wants_new_partner == ()
    assert overview.unreachable == ()
    assert overview.sat_out == ("Dan",)
    assert overview.hidden == HiddenCounts(matched=1, unreachable=1, wants_new_partner=1, sat_out=1)
    assert overview.outcomes == OutcomeCounts(not_answered=2)


def test_who_cannot_come_after_all_and_who_is_left_alone_sit_out(workplace: Workplace) -> None:
    db = workplace.stage.db
    _, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.change(bo, paused=1)
    overview = sparring.round_overview(db, FIRST)
    assert overview is not None
    assert overview.groups == ()
    assert overview.sat_out == ("Anna", "Bo")
    assert overview.outcomes == OutcomeCounts()


def test_a_round_with_too_few_is_seen_by_the_facilitator(workplace: Workplace) -> None:
    workplace.stage.person("Anna")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    overview = sparring.round_overview(workplace.stage.db, FIRST)
    assert overview is not None
    assert (overview.number, overview.groups, overview.sat_out) == (1, (), ("Anna",))


def test_one_who_has_left_is_no_longer_named(workplace: Workplace) -> None:
    anna, bo, cem = workplace.colleagues("Anna", "Bo", "Cem")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.leave(cem)
    overview = sparring.round_overview(workplace.stage.db, FIRST)
    assert overview is not None
    assert [sorted(names) for names in overview.groups] == [[anna.name, bo.name]]
    assert overview.sat_out == ()


def test_all_four_outcomes_are_counted(workplace: Workplace) -> None:
    db = workplace.stage.db
    workplace.colleagues("Anna", "Bo", "Cem", "Dora", "Ea", "Finn")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    seats = [seat.id for group in store.groups_of_round(db, 1) for seat in group.seats]
    with db.transaction():
        said: list[Outcome] = ["held", "held", "partly", "later", "no"]
        for seat, outcome in zip(seats, said, strict=False):
            store.set_outcome(db, seat, outcome)
    overview = sparring.round_overview(db, date(2026, 12, 20))
    assert overview is not None
    assert not overview.open
    assert overview.outcomes == OutcomeCounts(held=2, partly=1, later=1, no=1, not_answered=1)


def test_how_many_would_take_part_now(workplace: Workplace) -> None:
    workplace.colleagues("Anna", "Bo")
    workplace.stage.person("Cem", sparring=False)
    calendar = workplace.stage.settings.calendar()
    assert sparring.count_available(workplace.stage.db, calendar, FIRST) == 2
