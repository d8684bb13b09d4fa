"""The log: no token, no address of a person, no text, whatever a library wants to say."""

import io
import json
import logging
from pathlib import Path

import pytest
import structlog
from telegram.error import InvalidToken, NetworkError

from bot.logs import redact, set_up_logs
from bot.transport.api import Api
from tests.transport.a_bot import TOKEN, build_application
from tests.transport.test_messages_go_out import a_real_post, a_server, page
from tests.turns import open_stage

SECRET = TOKEN.partition(":")[2]


@pytest.fixture
def everything(log: io.StringIO) -> io.StringIO:
    """The log with every library at its most talkative."""
    names = [
        "",
        "httpx",
        "httpcore",
        "telegram",
        "telegram.ext",
        "asyncio",
        "aiohttp",
        "apscheduler",
    ]
    for name in names:
        logging.getLogger(name).setLevel(logging.DEBUG)
    return log


@pytest.mark.parametrize(
    "text",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        f"https://api.telegram.org/file/bot{TOKEN}/photos/1.jpg",
        f"https://api.telegram.org/bot{TOKEN.replace(':', '%3A')}/getMe",
        f"ExtBot[token={TOKEN}]",
        f"'{TOKEN}'",
        f"id 42, token {TOKEN}.",
    ],
)
def test_a_token_is_found_wherever_it_stands(text: str) -> None:
    assert SECRET not in redact(text)
    assert "<token>" in redact(text)


@pytest.mark.parametrize(
    "text", ["kl. 9:15", "12:34:56", "2026-11-22T17:21:52", "sha256:" + "a" * 64]
)
def test_what_is_no_token_stays(text: str) -> None:
    assert redact(text) == text


async def test_no_call_over_a_real_connection_leaves_the_token_in_the_log(
    everything: io.StringIO, tmp_path: Path
) -> None:
    stage = open_stage(tmp_path)
    mette = stage.person("Mette")
    body = json.dumps({"ok": True, "result": {"message_id": 3}}).encode()
    async with a_server(page("200 OK", body)) as (url, asked), a_real_post(stage, url) as post:
        post.put("En hemmelig besked", mette)
        await post.deliver()
        assert TOKEN in asked[0]
    refused = page("401 Unauthorized", b'{"ok":false,"description":"Unauthorized"}')
    async with a_server(refused) as (url, _):
        api = Api(TOKEN, url, None)
        with pytest.raises(InvalidToken):
            await api.bot.initialize()
        with pytest.raises(InvalidToken):
            await api.updates(None, ("message",))
        await api._sending.shutdown()
        await api._waiting.shutdown()
    said = everything.getvalue()
    assert "telegram" in said
    assert SECRET not in said
    assert "En hemmelig besked" not in said
    stage.db.close()


async def test_no_library_that_is_asked_to_print_it_prints_the_token(
    everything: io.StringIO,
) -> None:
    application = await build_application()
    logger = logging.getLogger("telegram.ext")
    logger.error("The bot %r failed", application.bot)
    logger.error("The bot {!r} with {} failed".format(application.bot, TOKEN))  # noqa: G001, UP032
    logger.error(application.bot)
    try:
        raise NetworkError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except NetworkError:
        logger.exception("Failed at %s", TOKEN)
    own = structlog.get_logger("makker")
    own.error("failed", bot=application.bot, url=f"/bot{TOKEN}/x", more={"inner": [TOKEN]})
    own.error("failed", exc_info=InvalidToken(f"The token `{TOKEN}` was rejected"))
    await application.shutdown()
    said = everything.getvalue()
    assert said.count("failed") >= 3
    assert SECRET not in said
    assert "<token>" in said


def test_an_exception_is_named_with_where_it_was_raised_and_not_with_what_it_says(
    log: io.StringIO,
) -> None:
    try:
        raise ValueError("Mette skrev: det var svært")
    except ValueError as error:
        structlog.get_logger("makker").error("update failed", exc_info=error)
        logging.getLogger("telegram").warning("Failed with %s", error, exc_info=True)
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [line["error"] for line in lines] == ["ValueError", "ValueError"]
    assert [line["event"] for line in lines] == ["update failed", "Failed with %s"]
    assert all("test_the_log_holds_no_token.py:" in line["where"] for line in lines)
    assert "svært" not in log.getvalue()


def test_libraries_are_quiet_about_what_goes_well(log: io.StringIO) -> None:
    for name in ("httpx", "telegram.ext.Application", "apscheduler.scheduler", "uvicorn.access"):
        logging.getLogger(name).info("all is well")
    assert log.getvalue() == ""


def test_on_a_terminal_it_is_for_reading() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    terminal = Terminal()
    try:
        set_up_logs(terminal)
        structlog.get_logger("makker").info("started", token=TOKEN, rows=3)
    finally:
        root.handlers = handlers
        root.setLevel(level)
        structlog.reset_defaults()
    assert "started" in terminal.getvalue()
    assert "rows" in terminal.getvalue()
    assert SECRET not in terminal.getvalue()
