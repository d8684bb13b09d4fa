"""Nobody administers anything for thirty months, and it never falls silent."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from bot import programmes
from tests.learning.office import Office, weeks

BEGIN = date(2026, 11, 24)
WEEKS = 131


@pytest.mark.timeout(110)
def test_in_thirty_months_of_nobody_choosing_the_question_comes_every_open_week(
    office: Office,
) -> None:
    keen, silent = office.person("Mette"), office.person("Lars")
    calendar = office.stage.turn().calendar
    came: dict[str, list[date]] = {keen.key: [], silent.key: []}
    titles: list[str] = []
    for tuesday in weeks(BEGIN, WEEKS):
        monday = tuesday - timedelta(days=1)
        office.look(calendar.working_day_from(monday))
        day = calendar.weekly_day(1, tuesday)
        if day is None:
            continue
        office.at(day)
        for person in (keen, silent):
            for letter in office.letters(office.stage.reload(person)):
                assert "<i>" in letter.text
                came[person.key].append(day)
                if person == keen:
                    office.write(keen, "Jeg prøvede noget.", reply_to=letter.subject)
        place = _place(office, keen.department, day)
        if not titles or titles[-1] != place.programme.id:
            titles.append(place.programme.id)
    assert titles == ["faelles-fagligt-fundament", "grundrytme"]
    open_days = [
        day
        for tuesday in weeks(BEGIN, WEEKS)
        if (day := calendar.weekly_day(1, tuesday)) is not None
    ]
    assert came[keen.key] == open_days
    # Who never answers hears every second week, and is never put on pause.
    silent_now = office.stage.reload(silent)
    assert (silent_now.pace, silent_now.paused) == (2, False)
    assert set(came[silent.key]) <= set(open_days)
    gaps = [later - day for day, later in pairwise(came[silent.key])]
    # Two weeks, or, when their week is closed, four; the summer adds what it closes.
    assert max(gaps) <= timedelta(weeks=8)
    assert came[silent.key][-1] >= open_days[-3]
    questions = [question for _, question in office.asked(keen)]
    assert len(set(questions)) == 60
    assert office.stage.db.rows("select kind from faults") == []


def test_where_colleagues_vote_one_programme_follows_the_other_for_thirty_months(
    office: Office,
) -> None:
    colleagues = [office.person(f"Kollega {number}") for number in range(6)]
    office.begin(BEGIN)
    calendar = office.stage.turn().calendar
    titles: list[str] = []
    for tuesday in weeks(BEGIN, WEEKS):
        office.look(calendar.working_day_from(tuesday - timedelta(days=1)))
        office.at(calendar.working_day_from(tuesday))
        vote = office.stage.db.row("select run from programme_votes where state = 'open'")
        if vote is not None:
            for one in colleagues:
                office.tap(one, f"programmes.ballot:{vote['run']}:1")
        place = _place(office, colleagues[0].department, tuesday)
        if not titles or titles[-1] != place.programme.id:
            titles.append(place.programme.id)
    round_of_four = [
        "faelles-fagligt-fundament",
        "feedback-i-hverdagen",
        "match-og-fremdrift",
        "tre-ben",
    ]
    assert titles == [*round_of_four, *round_of_four, *round_of_four[:2]]
    with office.stage.db.transaction():
        turn = office.stage.turn()
        ended = programmes.ended_between(
            turn.db, turn.library, BEGIN, turn.now.date(), turn.calendar
        )
    assert [one.programme for one in ended] == titles[:-1]
    assert all(one.last.weekday() == 6 for one in ended)
    assert office.stage.db.value("select count(*) from programme_ballots") <= 6


def _place(office: Office, department: int | None, day: date) -> programmes.Place:
    turn = office.stage.turn()
    place = programmes.place(turn.db, turn.library, department, day, turn.calendar)
    assert place is not None
    return place
