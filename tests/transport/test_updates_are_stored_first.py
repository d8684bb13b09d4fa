"""The inbox: stored and committed before Telegram hears of it, and wiped when it is done."""

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.clock import instant
from bot.storage import StorageError, open_database
from bot.transport import store
from bot.transport.minimise import ALLOWED_UPDATES
from bot.transport.receive import LAST_POLL, Receiver
from tests.transport.updates import message
from tests.turns import MONDAY, Stage, open_stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = open_stage(tmp_path)
    yield stage
    stage.db.close()


class Telegram:
    """An Api whose answers to getUpdates are laid out beforehand; then it waits for ever."""

    def __init__(self, stage: Stage, *answers: list[dict[str, Any]] | TelegramError) -> None:
        self.stage = stage
        self.answers = list(answers)
        self.asked: list[tuple[int | None, int]] = []
        self.done = asyncio.Event()

    async def updates(self, offset: int | None, allowed: tuple[str, ...]) -> list[dict[str, Any]]:
        assert allowed == ("message", "edited_message", "callback_query", "my_chat_member")
        # What another program would find on the disk at the moment of the call.
        other = open_database(self.stage.db.path)
        self.asked.append((offset, other.value("select count(*) from inbox")))
        other.close()
        if not self.answers:
            self.done.set()
            await asyncio.Event().wait()
        answer = self.answers.pop(0)
        if isinstance(answer, TelegramError):
            raise answer
        return answer


def receiver(stage: Stage, telegram: Any = None, stored: Any = None) -> Receiver:
    return Receiver(
        telegram, stage.db, lambda text: ["cpr"] if "0101701234" in text else [],
        lambda: stage.now, stored or (lambda: None),
    )  # fmt: skip


async def run(stage: Stage, *answers: list[dict[str, Any]] | TelegramError) -> Telegram:
    """Receive all the answers."""
    telegram = Telegram(stage, *answers)
    task = asyncio.create_task(receiver(stage, telegram).run())
    waiting = asyncio.create_task(telegram.done.wait())
    await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED, timeout=30)
    waiting.cancel()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return telegram
    raise AssertionError("the receiver ended")


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the receiver slept, without sleeping."""
    times: list[float] = []
    real = asyncio.sleep

    async def sleep(seconds: float) -> None:
        times.append(seconds)
        await real(0)

    monkeypatch.setattr("bot.transport.receive.asyncio.sleep", sleep)
    return times


async def test_a_higher_offset_is_sent_only_when_the_updates_are_on_the_disk(stage: Stage) -> None:
    telegram = await run(
        stage,
        [message("en", update_id=700), message("to", update_id=701)],
        [message("tre", update_id=702)],
    )
    assert telegram.asked == [(None, 0), (702, 2), (703, 3)]


async def test_it_starts_without_an_offset_and_goes_back_to_none_when_all_is_confirmed(
    stage: Stage,
) -> None:
    # After an idle week Telegram's ids begin anew anywhere, also below the last offset.
    telegram = await run(stage, [message("en", update_id=700)], [], [message("to", update_id=3)])
    assert [offset for offset, _ in telegram.asked] == [None, 701, None, 4]
    assert stage.db.value("select count(*) from inbox") == 2


def test_the_same_update_is_stored_once(stage: Stage) -> None:
    calls = []
    inbox = receiver(stage, stored=lambda: calls.append(1))
    assert inbox.keep([message("en", update_id=700)]) == 701
    assert inbox.keep([message("en", update_id=700), message("to", update_id=701)]) == 702
    assert inbox.keep([message("to", update_id=701)]) == 702
    assert calls == [1, 1]
    assert [one.update_id for one in store.undone_updates(stage.db, 9)] == [700, 701]


def test_what_the_guard_refuses_is_in_no_file(stage: Stage) -> None:
    receiver(stage).keep([message("Ring til 0101701234")])
    (row,) = store.undone_updates(stage.db, 9)
    assert json.loads(row.payload)["message"]["makker"] == {"hits": ["cpr"]}
    for file in stage.db.path.parent.iterdir():
        assert b"0101701234" not in file.read_bytes()


def test_what_has_not_the_shape_of_an_update_is_kept_without_its_content(stage: Stage) -> None:
    broken = {"update_id": 5, "message": {"text": "hemmeligt"}}
    assert receiver(stage).keep([broken, message("god", update_id=6)]) == 7
    assert [
        json.loads(one.payload).get("malformed") for one in store.undone_updates(stage.db, 9)
    ] == [
        True,
        None,
    ]
    assert "hemmeligt" not in str(stage.db.rows("select * from inbox"))


def test_when_it_polled_last_is_noted_at_most_once_a_minute_while_nothing_comes(
    stage: Stage,
) -> None:
    inbox = receiver(stage)
    assert inbox.keep([]) is None
    first = str(instant(MONDAY))
    assert stage.db.get_meta(LAST_POLL) == first
    stage.now = MONDAY + timedelta(seconds=59)
    inbox.keep([])
    assert stage.db.get_meta(LAST_POLL) == first
    stage.now = MONDAY + timedelta(seconds=60)
    inbox.keep([])
    assert stage.db.get_meta(LAST_POLL) == str(instant(MONDAY) + 60)


async def test_what_goes_wrong_on_the_way_is_waited_out_and_the_offset_kept(
    stage: Stage, slept: list[float]
) -> None:
    telegram = await run(
        stage,
        [message("en", update_id=700)],
        NetworkError("gone"),
        NetworkError("gone"),
        NetworkError("gone"),
        RetryAfter(7),
        Conflict("two of us"),
        TelegramError("what?"),
        [message("to", update_id=701)],
        NetworkError("gone"),
    )
    assert [offset for offset, _ in telegram.asked] == [None, *[701] * 7, 702, 702]
    assert slept == [1.0, 2.0, 4.0, 7.0, 30.0, 30.0, 1.0]


async def test_a_token_that_is_refused_ends_it(stage: Stage) -> None:
    with pytest.raises(InvalidToken):
        await run(stage, InvalidToken("Unauthorized"))


async def test_a_full_disk_ends_it_before_anything_is_confirmed(stage: Stage) -> None:
    stage.db.value(f"pragma max_page_count = {stage.db.value('pragma page_count')}")
    telegram = Telegram(stage, [message("x" * 900, update_id=number) for number in range(99)])
    with pytest.raises(Exception, match="full") as caught:
        await receiver(stage, telegram).run()
    assert type(caught.value).__name__ in {"OperationalError", StorageError.__name__}
    assert telegram.asked == [(None, 0)]
    assert stage.db.value("select count(*) from inbox") == 0


def test_only_what_the_bot_understands_is_asked_for() -> None:
    assert ALLOWED_UPDATES == ("message", "edited_message", "callback_query", "my_chat_member")


def test_done_updates_are_wiped_at_once_and_forgotten_after_two_days(stage: Stage) -> None:
    receiver(stage).keep([message("en hemmelighed")])
    with stage.db.transaction():
        store.mark_done(stage.db, 1, 5000)
    assert stage.db.row("select payload, done from inbox") == {"payload": None, "done": 5000}
    for seconds, left in ((5000 + 48 * 3600, 1), (5001 + 48 * 3600, 0)):
        with stage.db.transaction():
            store.clean(stage.db, seconds, stage.settings.retention)
        assert stage.db.value("select count(*) from inbox") == left


def test_a_set_aside_payload_is_kept_for_a_week(stage: Stage) -> None:
    receiver(stage).keep([message("et svar")])
    for attempt in range(3):
        (row,) = store.undone_updates(stage.db, 9)
        assert row.attempts == attempt
        with stage.db.transaction():
            aside = store.count_attempt(stage.db, row, "ValueError", 5000)
        assert aside == (attempt == 2)
    assert store.undone_updates(stage.db, 9) == []
    assert "et svar" in stage.db.value("select payload from inbox")
    for seconds, left in ((5000 + 7 * 86400, 1), (5001 + 7 * 86400, 0)):
        with stage.db.transaction():
            store.clean(stage.db, seconds, stage.settings.retention)
        assert stage.db.value("select count(*) from inbox") == left


def test_updates_are_taken_up_in_the_order_in_which_they_came(stage: Stage) -> None:
    inbox = receiver(stage)
    inbox.keep([message("en", update_id=900), message("to", update_id=901)])
    stage.now = MONDAY + timedelta(days=9)
    inbox.keep([message("tre", update_id=12)])
    assert [one.update_id for one in store.undone_updates(stage.db, 9)] == [900, 901, 12]
    assert [one.update_id for one in store.undone_updates(stage.db, 2)] == [900, 901]
