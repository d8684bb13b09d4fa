"""G-6: a canary goes through all the bot does; no log line and no other row ever holds it."""

import io
import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import structlog

from bot import reflection
from bot.logs import set_up_logs
from tests.guard_rules.rooms import SAVED, answers, asked, on_disk, tables_with
from tests.world import a_world

CANARY = "paradisfugleorkester"
WHERE_WORDS_MAY_BE = {"answers", "answer_versions", "seats"}
"""The tables that keep a person's words; messages in and out are gone once they are handled."""


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that is logged meanwhile, as the host would see it."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    stream = io.StringIO()
    set_up_logs(stream)
    root.setLevel(logging.DEBUG)
    yield stream
    root.handlers = handlers
    root.setLevel(level)
    structlog.reset_defaults()


async def test_a_canary_is_in_no_log_line_and_only_where_words_are_kept(
    tmp_path: Path, log: io.StringIO
) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.write(f"Det gik godt, {CANARY}.")
        assert (await mette.text()).startswith(SAVED)
        await mette.edit(message, f"Det gik rigtig godt, {CANARY}.")
        await mette.write(f"Og mere {CANARY}.")
        await mette.write(f"Jeg talte med Fatima om {CANARY}.")
        await mette.tap("Gem kun for mig")
        await mette.write(f"010190-1234 {CANARY}")
        await mette.send_kind("photo", caption=f"20304050 {CANARY}")
        await mette.write(f"/ukendt {CANARY}")
        await mette.write(f"{CANARY} " * 100)
        await world.move_to(world.now() + timedelta(days=9))
        assert CANARY in "".join(answers(world))
        assert tables_with(world, CANARY) <= WHERE_WORDS_MAY_BE
        assert tables_with(world, str(mette.id)) == {"accounts"}
        token = world.server.token
        assert token.encode() not in on_disk(world)
    said = log.getvalue()
    assert said.count("\n") > 0
    for secret in (CANARY, str(mette.id), token, token.partition(":")[2], "010190", "20304050"):
        assert secret not in said


async def test_a_handler_that_fails_quotes_nothing(
    tmp_path: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError(f"cannot keep {CANARY}")

    async with a_world(tmp_path) as world:
        mette = await asked(world)
        monkeypatch.setattr(reflection.chat_answers.store_answers, "save", fail)  # type: ignore[attr-defined]
        await mette.write(f"Det gik godt, {CANARY}.")
        faults = [row["detail"] for row in world.bot.db.rows("select detail from faults")]
        assert faults == ["ValueError"]
    said = log.getvalue()
    assert "ValueError" in said
    assert CANARY not in said
    assert str(mette.id) not in said
