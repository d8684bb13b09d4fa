"""What answers what: every handler registered in one place, in an order that can be seen.

Features give plain functions; here they meet python-telegram-bot's handlers.
"""

from collections.abc import Callable, Sequence
from typing import Any

from telegram import Message, Update
from telegram.ext import (
    ApplicationHandlerStop,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot import people
from bot.access import is_member, may, may_write
from bot.feature import Command, Feature, TakeText, Tap
from bot.transport import store
from bot.transport.context import Context
from bot.transport.dispatch import MakkerApplication
from bot.transport.flood import FLOOD
from bot.transport.keyboards import Button, split_data
from bot.transport.minimise import NOTE
from bot.transport.turn import Turn

TEXT_LIMIT = 1000
EDIT_SECONDS = 15 * 60
SCREEN, TALK = -1, 0

BARE_WORDS = {
    "stop": "stop",
    "slet": "slet",
    "delete": "slet",
    "pause": "pause",
    "hjælp": "hjaelp",
    "help": "hjaelp",
    "menu": "menu",
    "fortsæt": "fortsaet",
    "resume": "fortsaet",
}
"""Words that act as commands when they are the whole message."""

GIVING_UP = frozenset({"stop", "slet"})
"""Bare words that end joining."""

Handler = Callable[[Update, Context], Any]
Unready = Callable[[Turn], None]


class Routes:
    """The features' handlers by name, and the ways an update finds one of them."""

    def __init__(self, features: Sequence[Feature], unready: Unready, give_up: Unready) -> None:
        self._features = features
        self._unready = unready
        self._give_up = give_up
        self.commands: dict[str, Command] = _merged(feature.commands for feature in features)
        self.taps: dict[str, Tap] = _merged(feature.taps for feature in features)
        self.texts: dict[str, TakeText] = _merged(feature.texts for feature in features)
        self.edits: dict[str, TakeText] = _merged(feature.edits for feature in features)
        self._owner = {
            name: feature.name for feature in features for name in (*feature.texts, *feature.taps)
        }

    def register(self, application: MakkerApplication) -> None:
        """Add all handlers; the first that fits in a group answers."""
        new = ~filters.UpdateType.EDITED_MESSAGE
        add = application.add_handler
        add(TypeHandler(Update, _plain(self._screen)), SCREEN)
        add(ChatMemberHandler(_plain(self._membership), ChatMemberHandler.MY_CHAT_MEMBER), TALK)
        # One for all: each handler that is asked in vain costs every text that comes.
        add(CommandHandler(list(self.commands), _plain(self._command), filters=new), TALK)
        add(CallbackQueryHandler(_plain(self._tap)), TALK)
        add(MessageHandler(filters.UpdateType.EDITED_MESSAGE, _plain(self._edit)), TALK)
        add(MessageHandler(filters.COMMAND, _plain(self._unknown_command)), TALK)
        add(MessageHandler(filters.TEXT, _plain(self._text)), TALK)

    def _screen(self, update: Update, turn: Turn) -> None:
        """What never reaches a feature: groups, what the guard refused, what is not text."""
        came = turn.came
        message = update.effective_message
        if came is None or update.my_chat_member is not None:
            return
        if not came.private:
            # The group is told and left when the bot is added; here it is only left, and not
            # for the service message that says the same a second time.
            if message is not None and message.api_kwargs.get(NOTE) == {"kind": "group"}:
                turn.call("leaveChat")
            raise ApplicationHandlerStop
        if message is None or update.callback_query is not None:
            return
        note = message.api_kwargs.get(NOTE)
        if turn.person is None and (note is not None or len(message.text or "") > TEXT_LIMIT):
            if note is not None and note.get("kind") != "service":
                turn.delete_incoming()
            self._unready(turn)
            raise ApplicationHandlerStop
        if note is not None:
            _refuse(turn, note)
            raise ApplicationHandlerStop
        if len(message.text or "") > TEXT_LIMIT:
            turn.reply(turn.say("too-long", length=len(message.text or "")))
            raise ApplicationHandlerStop

    def _membership(self, update: Update, turn: Turn) -> None:
        change = update.my_chat_member
        if change is None or turn.came is None or turn.came.private:
            return
        if change.new_chat_member.status in {"member", "administrator", "restricted"}:
            turn.reply(turn.say("private-only"))
            turn.call("leaveChat")

    def _command(self, update: Update, turn: Turn) -> None:
        message = update.effective_message
        if message is None or message.text is None:
            return
        command, _, rest = message.text.partition(" ")
        name = command[1 : message.entities[0].length].partition("@")[0]
        self._run_command(turn, name.lower(), rest.strip())

    def _run_command(self, turn: Turn, name: str, rest: str) -> None:
        if self._is_kept_out(turn, ROOM_OF_COMMAND[name]):
            return
        self._leave_for(turn)
        self.commands[name](turn, rest)

    def _leave_for(self, turn: Turn, tap: str | None = None) -> None:
        """Whoever goes elsewhere has left what they were about to write, but for joining.

        A button of the feature that awaits the text is not elsewhere, unless it goes home: a
        second fast tap must not undo what the first one asked for.
        """
        person = turn.person
        if person is None or not is_member(person) or person.awaiting is None:
            return
        awaiting = self._owner.get(_split_subject(person.awaiting)[0])
        if tap is None or tap.endswith(".home") or self._owner.get(tap) != awaiting:
            people.release(turn.db, person)
            turn.person = people.find(turn.db, person.key)

    def _tap(self, update: Update, turn: Turn) -> None:
        query = update.callback_query
        name, arguments = split_data(query.data or "") if query else ("", ())
        if name not in self.taps:
            turn.toast(turn.say("stale-button"))
            return
        if not may(turn.person, name):
            turn.toast(turn.say("not-yours"))
            return
        self._leave_for(turn, name)
        self.taps[name](turn, arguments)
        turn.toast()

    def _edit(self, update: Update, turn: Turn) -> None:
        message = update.effective_message
        if message is None or turn.person is None or not message.text:
            return
        kind, item = self._subject(turn, message.message_id)
        if kind in self.edits and may_write(turn.person, kind):
            self.edits[kind](turn, item, message.text)
        elif not kind and _is_fresh(message, turn) and not message.text.startswith("/"):
            # What was refused or found no place, and is right now: it comes as if for the first
            # time, or whoever shortened a text as they were asked would never hear of it.
            self._text(update, turn)

    def take(self, turn: Turn, subject: str, text: str, *, edited: bool) -> None:
        """Give a text to the taker of that subject, as if it had come just now."""
        kind, item = _split_subject(subject)
        takers = self.edits if edited else self.texts
        if kind in takers and may_write(turn.person, kind):
            takers[kind](turn, item, text)
        else:
            turn.reply(turn.say("unknown-text"), _menu_button(turn))

    def _unknown_command(self, update: Update, turn: Turn) -> None:
        if not self._is_kept_out(turn, "menu"):
            turn.reply(turn.say("unknown-command"), _menu_button(turn))

    def _text(self, update: Update, turn: Turn) -> None:
        message = update.effective_message
        text = (message.text or "").strip() if message else ""
        if turn.person is None or not text:
            self._unready(turn)
            return
        bare = BARE_WORDS.get(text.casefold().rstrip(".!?"))
        if bare in GIVING_UP and turn.person.status == "joining":
            self._give_up(turn)
            return
        if bare is not None and is_member(turn.person):
            self._run_command(turn, bare, "")
            return
        for kind, item in self._asked_by(turn):
            if kind in self.texts and may_write(turn.person, kind):
                self.texts[kind](turn, item, text)
                return
        if not is_member(turn.person):
            self._unready(turn)
            return
        for feature in self._features:
            if feature.free_text is not None and feature.free_text(turn, text):
                return
        turn.reply(turn.say("unknown-text"), _menu_button(turn))

    def _asked_by(self, turn: Turn) -> list[tuple[str, str]]:
        """What the text may answer: the message it replies to, else what the person awaits."""
        asked = []
        if turn.came is not None and turn.came.reply_to is not None:
            asked.append(self._subject(turn, turn.came.reply_to))
        awaited = turn.who.awaits(turn.now)
        if awaited is not None:
            asked.append(_split_subject(awaited))
        return asked

    def _subject(self, turn: Turn, message_id: int) -> tuple[str, str]:
        return _split_subject(store.subject_of(turn.db, turn.who.key, message_id) or "")

    def _is_kept_out(self, turn: Turn, room: str) -> bool:
        """Answer whoever may not use a command; False when they may."""
        if may(turn.person, room):
            return False
        if not is_member(turn.person):
            self._unready(turn)
        else:
            turn.reply(turn.say("not-yours"), _menu_button(turn))
        return True


ROOM_OF_COMMAND = {
    "start": "join",
    "menu": "menu",
    "refleksion": "reflect",
    "reflect": "reflect",
    "sparring": "sparring",
    "feedback": "feedback",
    "case": "cases",
    "maal": "goals",
    "goal": "goals",
    "soeg": "find",
    "find": "find",
    "overblik": "lead",
    "overview": "lead",
    "puls": "pulse",
    "pulse": "pulse",
    "mig": "me",
    "me": "me",
    "pause": "me",
    "fortsaet": "me",
    "resume": "me",
    "stop": "me",
    "slet": "me",
    "privatliv": "privacy",
    "privacy": "privacy",
    "mine_data": "privacy.export",
    "my_data": "privacy.export",
    "slet_mig": "privacy.erase",
    "delete_me": "privacy.erase",
    "hjaelp": "help",
    "help": "help",
    "tovholder": "facilitate",
    "facilitate": "facilitate",
}
"""The room of each command, for the table of who may do what."""


def _plain(answer: Callable[[Update, Turn], None]) -> Handler:
    """A plain function as the coroutine that python-telegram-bot wants; it never waits."""

    async def handler(update: Update, context: Context) -> None:
        answer(update, context.turn)

    return handler


def _merged(parts: Any) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for part in parts:
        for name, handler in part.items():
            if name in merged:
                raise ValueError(f"Two features answer {name!r}; give one of them another name.")
            merged[name] = handler
    return merged


def _refuse(turn: Turn, note: dict[str, Any]) -> None:
    hits = note.get("hits", [])
    if hits:
        turn.delete_incoming()
        turn.reply(
            turn.say(
                "guard-stop",
                what=turn.say(f"guard-{hits[0]}"),
                contact=turn.settings.dpo_contact,
            )
        )
    elif note.get("kind") == "service":
        return
    elif note.get("kind") == "forward":
        turn.delete_incoming()
        turn.reply(turn.say("forwarded"))
    elif note.get("kind") == FLOOD:
        turn.reply(turn.say("flood"))
    else:
        turn.delete_incoming()
        turn.reply(turn.say("text-only"))


def _is_fresh(message: Message, turn: Turn) -> bool:
    return turn.at - int(message.date.timestamp()) <= EDIT_SECONDS


def _split_subject(subject: str) -> tuple[str, str]:
    kind, _, item = subject.partition(":")
    return kind, item


def _menu_button(turn: Turn) -> list[list[Button]]:
    return [[Button(turn.say("button-menu"), "menu.show")]]
