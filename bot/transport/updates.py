"""The first word with Telegram, and what an update brought as a turn may know it."""

import asyncio

import structlog
from telegram import Update
from telegram.error import InvalidToken, TelegramError

from bot.transport.api import is_telegrams
from bot.transport.dispatch import MakkerApplication
from bot.transport.turn import Came

LONGEST_PAUSE = 30.0

_log = structlog.get_logger("makker.connect")


async def connect(application: MakkerApplication, stop: asyncio.Event) -> bool:
    """Ask Telegram who the bot is, again and again until it answers; False when stopped first.

    Raises InvalidToken when Telegram refuses the token.
    """
    pause = 1.0
    while not stop.is_set():
        try:
            await application.initialize()
        except TelegramError as error:
            if isinstance(error, InvalidToken) and is_telegrams(error):
                raise
            _log.warning("Telegram is not reached", reason=type(error).__name__, again_in=pause)
            stopped = asyncio.create_task(stop.wait())
            await asyncio.wait([stopped], timeout=pause)
            stopped.cancel()
            pause = min(pause * 2, LONGEST_PAUSE)
        else:
            return True
    return False


def came_of(update: Update) -> Came:
    """What an update brought. It must have a user and a chat."""
    chat, user = update.effective_chat, update.effective_user
    query = update.callback_query
    message = update.message or update.edited_message
    answered = message.reply_to_message if message else None
    assert chat is not None
    assert user is not None
    return Came(
        chat=chat.id,
        private=chat.type == "private",
        first_name=user.first_name,
        language_code=user.language_code or "",
        message_id=message.message_id if message else None,
        tapped_message=query.message.message_id if query and query.message else None,
        callback_id=query.id if query else None,
        reply_to=answered.message_id if answered else None,
        edited=update.edited_message is not None,
    )
