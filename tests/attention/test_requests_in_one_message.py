"""What colleagues ask of a person is told in one message a week, however much it is."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot import attention
from bot.attention import Kind
from bot.feature import Feature, OpenItem
from bot.people.rules import Person
from bot.requests import want_requests, write_requests
from tests.turns import MONDAY, Stage, open_stage

TODAY = MONDAY.date()


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return open_stage(tmp_path)


def end(stage: Stage, person: Person, state: str = "sent") -> None:
    with stage.db.transaction():
        stage.db.execute("update wants set state = ? where person = ?", (state, person.key))


def waiting(stage: Stage, person: Person) -> list[tuple[str, str, str]]:
    return [
        (row["subject"], row["earliest"], row["last"])
        for row in stage.db.rows(
            "select subject, earliest, last from wants where person = ? and state = 'waiting'"
            " order by id",
            (person.key,),
        )
    ]


def test_several_requests_of_a_week_wait_as_one_message(stage: Stage) -> None:
    mette = stage.person("Mette")
    for _ in range(3):
        assert stage.run(want_requests, mette) == TODAY
    assert waiting(stage, mette) == [("2026-48", "2026-11-23", "2026-11-27")]


@pytest.mark.parametrize("state", ["sent", "expired"])
def test_after_this_week_s_message_the_next_waits_for_next_week(stage: Stage, state: str) -> None:
    mette = stage.person("Mette")
    stage.run(want_requests, mette)
    end(stage, mette, state)
    assert stage.run(want_requests, mette) == date(2026, 11, 30)
    assert stage.run(want_requests, mette) == date(2026, 11, 30)
    assert waiting(stage, mette) == [("2026-49", "2026-11-30", "2026-12-04")]


def test_a_message_that_was_of_no_use_does_not_use_up_the_week(stage: Stage) -> None:
    mette = stage.person("Mette")
    stage.run(want_requests, mette)
    stage.run(lambda turn: attention.settle(turn.db, mette.key, Kind.REQUESTS, "2026-48", turn.now))
    assert stage.run(want_requests, mette) == TODAY


def test_on_a_friday_there_is_still_a_working_day_to_tell_it(stage: Stage) -> None:
    mette = stage.person("Mette")
    stage.now = MONDAY + timedelta(days=4)
    assert stage.run(want_requests, mette) == date(2026, 11, 27)
    assert waiting(stage, mette) == [("2026-48", "2026-11-27", "2026-11-30")]


def test_the_message_has_a_button_each_and_not_a_word_of_what_is_asked(stage: Stage) -> None:
    mette = stage.person("Mette")
    asked = [OpenItem("Giv feedback", "feedback.open:1")]
    cases = [OpenItem("Se en case", "case.open:2"), OpenItem("Se en case", "case.open:3")]
    rooms = [
        Feature("feedback", requests=lambda turn, person: asked),
        Feature("people"),
        Feature("cases", requests=lambda turn, person: cases),
    ]
    letter = write_requests(lambda: rooms)(stage.turn(), mette, "2026-48")
    assert letter is not None
    assert letter.text == "Kolleger har spurgt dig om 3 ting. Tryk, når det passer dig."
    assert [row[0].data for row in letter.keyboard] == [
        "feedback.open:1", "case.open:2", "case.open:3",
    ]  # fmt: skip
    asked.append(OpenItem("Feedback til dig", "feedback.read:4", asks=False))
    letter = write_requests(lambda: rooms)(stage.turn(), mette, "2026-48")
    assert letter is not None
    assert letter.text == "Kolleger har 4 ting til dig. Tryk, når det passer dig."
    asked.clear()
    cases.pop()
    letter = write_requests(lambda: rooms)(stage.turn(), mette, "2026-48")
    assert letter is not None
    assert letter.text == "En kollega har spurgt dig om noget. Tryk, når det passer dig."
    cases.clear()
    assert write_requests(lambda: rooms)(stage.turn(), mette, "2026-48") is None
