"""`makker init`: from nothing to the first invitation, one question at a time.

Each answer is in makker.toml at once, so it can be stopped anywhere and goes on from there.
"""

import asyncio
import os
from typing import Annotated

import typer

from bot.config_file import set_line
from bot.escape import one_line, plain
from bot.host import host
from bot.qr import show_qr
from bot.settings import CONFIG_FILE, Settings, is_token, load_settings, longest
from bot.startup import StartError
from bot.texts import LANGUAGES, Say, Texts
from bot.transport.api import Api, NotReachedError, UnknownTokenError

INVITATION_DAYS = 14
ASKED = ("organisation", "controller", "dpo_contact", "distress_contact")


def _spoken(language: str) -> str:
    if language not in LANGUAGES:
        raise typer.BadParameter(f"{language!r} is not one of {', '.join(LANGUAGES)}.")
    return language


def init(
    language: Annotated[
        str | None,
        typer.Option(parser=_spoken, metavar="|".join(LANGUAGES), help="Else the terminal's own."),
    ] = None,
) -> None:
    """Set Makker up on Telegram, step by step, to the first invitation; stop and go on at will."""
    say = Say(Texts(), language or _terminals_language())
    try:
        _tell(say, "host-init-hello", file=str(CONFIG_FILE.absolute()))
        username = _find_token(say)
        for key in ASKED:
            _ask(say, key)
    except typer.Abort:
        typer.echo()
        _tell(say, "host-init-stopped")
        raise typer.Exit(1) from None
    settings = load_settings()
    with host(settings) as desk:
        desk.claim(int(settings.token.partition(":")[0]), username)
        if desk.has_facilitator():
            _tell(say, "host-init-ready-already")
            return
        link = desk.invite("facilitator", None, INVITATION_DAYS)
    typer.echo()
    _tell(say, "host-init-ready", days=INVITATION_DAYS)
    typer.echo()
    show_link(link)
    _tell(say, "host-init-run")


def show_link(link: str) -> None:
    """Print a link, and its QR code to scan from the terminal."""
    typer.echo(link)
    show_qr(link)


def _find_token(say: Say) -> str:
    """Ask for the token until Telegram knows it; gives the bot's username."""
    settings = load_settings()
    if not settings.token:
        typer.echo()
        _tell(say, "host-init-botfather")
    while True:
        while not settings.token:
            entered = one_line(typer.prompt(_line(say, "host-init-token"), hide_input=True))
            if is_token(entered):
                set_line(CONFIG_FILE, "token", entered)
                settings = load_settings()
            else:
                _tell(say, "host-init-no-token")
        try:
            username = asyncio.run(_look(settings))
        except NotReachedError as error:
            raise StartError(_line(say, "host-init-not-reached", reason=str(error))) from error
        except UnknownTokenError:
            _tell(say, "host-init-unknown-token")
            settings = settings.model_copy(update={"token": ""})  # nosec B105
            continue
        _tell(say, "host-init-found", name=username)
        typer.echo()
        return username


async def _look(settings: Settings) -> str:
    return await Api(settings.token, settings.api_url, settings.proxy).look()


def _ask(say: Say, key: str) -> None:
    """Ask for one setting unless it is set."""
    if getattr(load_settings(), key).strip():
        return
    most = longest(key)
    while True:
        value = one_line(typer.prompt(_line(say, f"host-init-{key.replace('_', '-')}")))
        if value and len(value) <= most:
            set_line(CONFIG_FILE, key, value)
            return
        _tell(say, "host-init-too-long", most=most)


def _terminals_language() -> str:
    """The terminal's own, as the C library finds it, where the chat has it; else English."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    found = next(filter(None, named), "")[:2]
    return found if found in LANGUAGES else "en"


def _tell(say: Say, key: str, **values: str | int) -> None:
    typer.echo(_line(say, key, **values))


def _line(say: Say, key: str, **values: str | int) -> str:
    return plain(say(key, **values))
