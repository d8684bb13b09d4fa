"""What goes wrong between match and meeting ends in a defined state, told in one sentence."""

from datetime import date

import pytest

from bot import people, sparring
from bot.people.rules import Person
from bot.sparring import store, store_rounds, store_talks
from bot.sparring.rules_round import NotStarted
from bot.sparring.rules_talk import Talk
from tests.sparring.rounds import Workplace

FIRST, THURSDAY = date(2026, 12, 2), date(2026, 12, 3)
GONE = "{} kan ikke alligevel denne gang. Vil du have en ny sparringsmakker?"


def begin(workplace: Workplace, *names: str) -> list[Person]:
    """Start the first round with these colleagues, and let them read their notices."""
    found = workplace.colleagues(*names)
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.stage.out()
    return found


def told(workplace: Workplace, person: Person, day: date = THURSDAY) -> list[str]:
    """What the person was told by the morning of that day."""
    workplace.move_to(day, "9.20")
    return [one.text for one in workplace.news(person)]


def open_pairs(workplace: Workplace) -> list[list[str]]:
    """The names of those who are put together in the open round."""
    groups = store.groups_of_round(workplace.stage.db, 1)
    return [
        sorted(workplace.names([seat.person for seat in one.here]))
        for one in groups
        if one.is_whole
    ]


def test_a_partner_who_leaves_between_match_and_meeting(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    workplace.leave(bo)
    assert open_pairs(workplace) == []
    assert told(workplace, anna) == [GONE.format("Bo")]


def test_a_partner_who_pauses_between_match_and_meeting(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    workplace.change(bo, paused=1)
    assert [one.text for one in workplace.news(bo)] == [
        "Jeg siger til Anna, at du ikke kan alligevel denne gang."
    ]
    assert open_pairs(workplace) == []
    assert told(workplace, anna) == [GONE.format("Bo")]


def test_a_partner_who_blocks_between_match_and_meeting(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    said = workplace.tap(bo, f"sparring.block:{anna.key}:on")
    assert said[-1].text == (
        "I er ikke længere sat sammen, og grunden får ingen at vide. "
        "Vil du have en ny sparringsmakker?"
    )
    assert open_pairs(workplace) == []
    # Anna hears what she would hear of anybody who cannot come.
    assert told(workplace, anna) == [GONE.format("Bo")]
    (waits,) = workplace.tap(bo, said[-1].data("Ja tak"))
    assert waits.text.startswith("Der er ingen ledig lige nu.")
    seat = store.groups_of_round(workplace.stage.db, 1)[0].seat_of(anna.key)
    assert seat is not None
    workplace.tap(anna, f"sparring.again:{seat.id}:yes")
    assert open_pairs(workplace) == []
    assert store_rounds.left_over(workplace.stage.db, 1) == {anna.key, bo.key}


def test_a_third_who_blocks_one_of_two_lets_the_others_go_on(workplace: Workplace) -> None:
    anna, bo, cem = begin(workplace, "Anna", "Bo", "Cem")
    workplace.tap(cem, f"sparring.block:{anna.key}:on")
    assert open_pairs(workplace) == [["Anna", "Bo"]]
    (sentence,) = told(workplace, bo)
    assert sentence.startswith("Cem kan ikke alligevel denne gang. Du og Anna fortsætter som par")


def test_a_block_of_somebody_else_or_near_the_end_or_after_the_talk(workplace: Workplace) -> None:
    anna, bo, cem, dora = begin(workplace, "Anna", "Bo", "Cem", "Dora")
    (partner,) = sparring.partners(workplace.stage.db, anna.key)
    stranger = next(one for one in (bo, cem, dora) if one.key != partner.key)
    workplace.tap(anna, f"sparring.block:{stranger.key}:on")
    assert sparring.partners(workplace.stage.db, anna.key) == [partner]
    seat = workplace.group(anna).seat_of(anna.key)
    assert seat is not None
    workplace.tap(anna, f"sparring.held:{seat.id}:held")
    assert len(workplace.tap(anna, f"sparring.block:{partner.key}:on")) == 1
    workplace.move_to(date(2026, 12, 14), "9.20")
    (other,) = sparring.partners(workplace.stage.db, stranger.key)
    said = workplace.tap(stranger, f"sparring.block:{other.key}:on")
    assert said[-1].text == (
        "I er ikke længere sat sammen, og grunden får ingen at vide. Du kommer først i næste runde."
    )


def test_an_appointment_is_taken_out_of_the_calendar_when_a_partner_leaves(
    workplace: Workplace,
) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    for person in (anna, bo):
        workplace.tap(person, "sparring.fits:1")
    workplace.stage.out()
    workplace.change(bo, paused=1)
    news = [one for one in workplace.stage.out() if one.to == anna.key]
    # The sentence comes first, then the file that takes the entry out.
    assert [one.method for one in news] == ["sendMessage", "sendDocument"]
    assert news[0].text == GONE.format("Bo")
    assert (
        workplace.stage.db.value("select count(*) from schedule where job = 'sparring.reminder'")
        == 0
    )


def test_a_talk_and_its_clock_stop_when_a_partner_leaves(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    now = int(workplace.stage.now.timestamp())
    with workplace.stage.db.transaction():
        talk = Talk(1, "makkersparring", "running", now)
        store_talks.keep(workplace.stage.db, talk)
    workplace.leave(bo)
    left = store_talks.find(workplace.stage.db, 1)
    assert left is not None
    assert left.is_over
    assert anna.is_active


def test_a_department_that_is_closed_and_its_people_moved_under_their_partner(
    workplace: Workplace,
) -> None:
    """Bo's department is laid under Lone's, who is his partner and now his leader."""
    db = workplace.stage.db
    lone = workplace.stage.person("Lone", role="leader", department="Ung")
    bo = workplace.stage.person("Bo", department="Job")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.stage.out()
    assert open_pairs(workplace) == [["Bo", "Lone"]]
    with db.transaction():
        people.merge_departments(db, bo.department or 0, lone.department or 0)
    workplace.change(bo, pace=1)
    assert open_pairs(workplace) == []
    assert [one.text for one in workplace.news(bo)] == [
        "Jeg siger til Lone, at du ikke kan alligevel denne gang."
    ]
    assert told(workplace, lone) == [GONE.format("Bo")]


def test_a_department_that_is_closed_leaves_other_pairs_as_they_are(workplace: Workplace) -> None:
    db = workplace.stage.db
    anna = workplace.stage.person("Anna", department="Ung")
    bo = workplace.stage.person("Bo", department="Job")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    with db.transaction():
        people.merge_departments(db, bo.department or 0, anna.department or 0)
    workplace.change(bo, pace=1)
    assert open_pairs(workplace) == [["Anna", "Bo"]]


def test_a_partner_who_becomes_one_s_leader(workplace: Workplace) -> None:
    db = workplace.stage.db
    anna, bo = begin(workplace, "Anna", "Bo")
    with db.transaction():
        people.set_lead(db, anna.department or 0, anna.key, leads=True)
    workplace.change(anna, pace=1)
    assert open_pairs(workplace) == []
    assert told(workplace, bo) == [GONE.format("Anna")]


def test_a_round_started_twice(workplace: Workplace) -> None:
    anna, _ = begin(workplace, "Anna", "Bo")
    before = workplace.stage.db.rows("select * from seats")
    assert workplace.stage.act(anna.key, sparring.start_round_now) is NotStarted.ALREADY
    assert workplace.stage.db.rows("select * from seats") == before


@pytest.mark.parametrize(("day", "kept"), [(date(2026, 12, 22), True), (date(2026, 12, 23), False)])
def test_an_answer_after_the_round_has_closed(workplace: Workplace, day: date, kept: bool) -> None:
    anna, _ = begin(workplace, "Anna", "Bo")
    seat = workplace.group(anna).seat_of(anna.key)
    assert seat is not None
    workplace.move_to(day, "9.20")
    (said, *_) = workplace.tap(anna, f"sparring.held:{seat.id}:no")
    outcome = store.group_of_seat(workplace.stage.db, seat.id)
    assert outcome is not None
    assert (outcome.seat(seat.id).outcome == "no") is kept
    late = "Den runde er afsluttet, så jeg har ikke gemt det. Tak alligevel."
    assert (said.text == late) is not kept
    if kept:
        # It is too late for another partner, and nothing is offered.
        (fine,) = workplace.tap(anna, f"sparring.why:{seat.id}:ill")
        assert fine.labels == []
