"""What feedback keeps: closing for wishes, how long, whose data it is, and how many gave."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot import feedback, people
from bot.feedback.personal import export, retain
from bot.retention import Retention
from tests.feedback.office import GIFT, PARTS, STALE, TODAY, WISH, Office, texts, toast, told
from tests.turns import MONDAY

AT = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)


def rows(office: Office, table: str) -> list[dict[str, object]]:
    return office.stage.db.rows(f"select * from {table}")


@pytest.mark.parametrize("weeks", [1, 2, 4])
def test_one_can_close_for_wishes_for_a_while(office: Office, weeks: int) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    shown = office.tap(bo, "feedback.close")[0]
    assert shown.labels == ["1 uge", "2 uger", "4 uger", "Tilbage"]
    said = office.press(bo, shown, "1 uge" if weeks == 1 else f"{weeks} uger")[0]
    until = TODAY + timedelta(weeks=weeks)
    assert said.text.startswith("Så får du ingen ønsker om feedback indtil mandag den ")
    home = office.home(bo)
    assert home.text.startswith("Du får ingen ønsker om feedback indtil mandag den ")
    assert "Åbn for ønsker" in home.labels
    assert toast(office.tap(anna, f"feedback.whom:p:{bo.key}")) == "Bo kan ikke spørges lige nu."
    office.move_to(until, "8.30")
    assert texts(office.tap(anna, f"feedback.whom:p:{bo.key}"), anna) != []
    assert "Luk for ønsker" in office.home(bo).labels


def test_what_one_was_asked_before_closing_stays_and_one_may_open_again(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    office.tap(bo, "feedback.close_for:4")
    assert office.labels(bo) == ["Ønske om feedback"]
    assert office.tap(bo, "feedback.reopen")[0].text == "Nu kan kolleger spørge dig igen."
    assert toast(office.tap(bo, "feedback.close_for:3")) == STALE
    assert rows(office, "feedback_closed") == []
    office.ask(anna, bo)


def test_drafts_go_after_14_days_without_a_touch(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.draft(anna, bo)
    office.give(anna, bo, send=False)
    office.in_days(14, "8.30")
    office.stage.run(retain, Retention())
    assert len(rows(office, "feedback")) == len(rows(office, "feedback_requests")) == 1
    office.in_days(1)
    office.stage.run(retain, Retention())
    for table in ("feedback", "feedback_words", "feedback_requests", "feedback_asks"):
        assert rows(office, table) == []


def test_feedback_and_wishes_go_after_six_months_here_and_in_the_chats(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    answer = office.answer(bo)
    ask = office.ask_id(bo)
    with office.stage.db.transaction():
        for person, number, subject, author in (
            (anna, 61, f"feedback:{answer}", bo),
            (bo, 62, f"feedback_ask:{ask}", anna),
        ):
            office.stage.db.execute(
                "insert into messages (person, message_id, subject, words_of, at)"
                " values (?, ?, ?, ?, 0)",
                (person.key, number, subject, author.key),
            )
    office.stage.now = MONDAY + timedelta(days=183)
    office.stage.run(retain, Retention())
    assert len(rows(office, "feedback")) == 1
    office.stage.now = MONDAY + timedelta(days=184)
    office.stage.out()
    office.stage.run(retain, Retention())
    sent = office.stage.out()
    for person, number in ((anna, 61), (bo, 62)):
        assert [(one.payload["message_id"], one.text) for one in told(sent, person)] == [
            (number, "Slettet, som aftalt.")
        ]
    for table in ("feedback", "feedback_words", "feedback_requests", "feedback_asks"):
        assert rows(office, table) == []


def test_a_limit_that_is_lowered_counts(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.give(anna, bo)
    office.tap(bo, "feedback.close_for:1")
    office.in_days(31)
    office.stage.run(retain, Retention(feedback=30))
    assert rows(office, "feedback") == rows(office, "feedback_closed") == []


def test_the_export_has_ones_own_words_and_nobody_elses(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo, kind="next")
    answer = office.answer(bo)
    office.give(anna, bo)
    office.tap(anna, f"feedback.thanks:{answer}")
    office.tap(bo, "feedback.close_for:1")
    of_anna = office.stage.run(export, office.stage.reload(anna))
    of_bo = office.stage.run(export, office.stage.reload(bo))
    assert of_anna["feedback_wishes"] == [
        {
            "state": "open", "kind": "next", "wish": WISH, "people": 1, "at": AT,
            "last": date(2026, 11, 30),
        }
    ]  # fmt: skip
    assert of_anna["feedback_given"] == [{"at": AT, "saw": GIFT[0], "led_to": GIFT[1]}]
    assert of_anna["feedback_received"] == [
        {"at": AT, "opened": None, "thanked": True, "shown_to_partners": 0, "used": None}
    ]
    assert of_bo["feedback_asks"] == [
        {"at": AT, "last": date(2026, 11, 30), "opened": AT, "state": "answered"}
    ]
    assert of_bo["feedback_given"] == [
        {"at": AT, "situation": PARTS[0], "saw": PARTS[1], "thought": PARTS[2]}
    ]
    assert of_bo["feedback_closed"] == [{"until": date(2026, 11, 30)}]
    assert "Anna" not in str(of_bo)
    assert WISH not in str(of_bo)
    assert PARTS[0] not in str(of_anna)


def test_while_locked_the_export_leaves_out_earlier_words(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.give(anna, bo)
    office.ask(anna, bo)
    office.in_days(1)
    with office.stage.db.transaction():
        until = int((office.stage.now + timedelta(days=30)).timestamp())
        people.change(office.stage.db, anna.key, locked_until=until)
    exported = office.stage.run(export, office.stage.reload(anna))
    assert exported["feedback_given"] == [{"at": AT}]
    assert exported["feedback_wishes"][0]["wish"] is None


def test_what_stayed_locked_is_forgotten_and_what_came_since_stays(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.give(anna, bo)
    office.give(bo, anna)
    office.ask(anna, bo)
    office.in_days(1)
    moved = int(office.stage.now.timestamp())
    new = office.give(anna, bo)
    with office.stage.db.transaction():
        feedback.forget_before(office.stage.db, anna.key, moved)
    assert [row["id"] for row in rows(office, "feedback")] == [new]
    assert rows(office, "feedback_requests") == []


def test_somebody_erased_takes_their_feedback_along_and_leaves_an_empty_place(
    office: Office,
) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    office.ask(anna, bo, cem)
    office.answer(bo)
    office.give(anna, bo)
    with office.stage.db.transaction():
        office.stage.db.execute("delete from people where id = ?", (bo.key,))
    assert rows(office, "feedback") == rows(office, "feedback_words") == []
    asked = office.stage.db.rows("select person, state from feedback_asks order by id")
    assert asked == [
        {"person": None, "state": "answered"},
        {"person": cem.key, "state": "asked"},
    ]
    card = office.tap(anna, "feedback.wish:1")[0].text
    assert "til en tidligere kollega og Cem." in card


def test_how_many_gave_feedback_is_a_count_of_people(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    for giver in (anna, anna, bo):
        office.give(giver, cem)
    office.give(cem, anna, send=False)
    start = int(MONDAY.timestamp())
    assert feedback.count_givers(office.stage.db, start, start + 1) == 2
    assert feedback.count_givers(office.stage.db, start + 1, start + 99) == 0
