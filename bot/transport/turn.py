"""One update or one due job: what it may read, and how it speaks.

Everything a turn says is a row in the outbox, in the same savepoint as what it changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.clock import WorkCalendar, instant
from bot.escape import plain
from bot.people.rules import Person
from bot.settings import Settings
from bot.storage import Database
from bot.texts import Html, Say, Texts
from bot.transport import store, store_people
from bot.transport.keyboards import Keyboard, markup
from bot.transport.store import Outgoing, Priority
from bot.transport.unsaved import Passed, UnsavedTexts

if TYPE_CHECKING:
    from bot.reflection.library import Library

TEXT_LENGTH = 4096
CAPTION_LENGTH = 1024


@dataclass(frozen=True, slots=True)
class Came:
    """What an update brought, as far as a handler may know it."""

    chat: int
    private: bool = True
    first_name: str = ""
    language_code: str = ""
    message_id: int | None = None
    tapped_message: int | None = None
    callback_id: str | None = None
    reply_to: int | None = None
    edited: bool = False


@dataclass(slots=True)
class Turn:
    """The work on one update (with `came`) or one due job (without)."""

    db: Database
    now: datetime
    settings: Settings
    calendar: WorkCalendar
    texts: Texts
    library: "Library"
    person: Person | None = None
    came: Came | None = None
    unsaved: UnsavedTexts = field(default_factory=UnsavedTexts)
    passed: Passed | None = field(default=None, init=False)
    answered_callback: bool = field(default=False, init=False)

    @property
    def at(self) -> int:
        """The turn's instant in whole seconds since 1970."""
        return instant(self.now)

    @property
    def who(self) -> Person:
        """The person whose turn it is; raises RuntimeError where there is none."""
        if self.person is None:
            raise RuntimeError("This turn has no person; only people who joined get here.")
        return self.person

    @property
    def say(self) -> Say:
        """The texts in the language of the person (or of the stranger's app)."""
        return self.say_to(self.person)

    def say_to(self, person: Person | None) -> Say:
        """The texts in that person's language; for a stranger the organisation's own."""
        return Say(self.texts, person.language if person else self.settings.language)

    def reply(
        self, text: Html, keyboard: Keyboard = (), *, subject: str | None = None, **more: Any
    ) -> None:
        """Answer in the chat that the update came from.

        `subject` ("asked:12") says what a later reply to that message answers.
        """
        self._put(self._message(text, keyboard, more), Priority.REPLY, subject=subject)

    def edit(self, text: Html, keyboard: Keyboard = (), *, subject: str | None = None) -> None:
        """Replace the message whose button was tapped; without a tap, answer anew.

        `subject` says what a later reply to that message answers, as in reply().
        """
        if self.came is None or self.came.tapped_message is None:
            self.reply(text, keyboard, subject=subject)
            return
        if subject is not None:
            store.remember_message(
                self.db, self.who.key, self.came.tapped_message, subject, self.at
            )
        payload = self._message(text, keyboard, {"message_id": self.came.tapped_message})
        payload.setdefault("reply_markup", {"inline_keyboard": []})
        self._put(payload, Priority.REPLY, method="editMessageText")

    def toast(self, text: Html | None = None, *, alert: bool = False) -> None:
        """Answer the tapped button: a short line over the chat, or nothing to read."""
        if self.came is None or self.came.callback_id is None or self.answered_callback:
            return
        self.answered_callback = True
        payload: dict[str, Any] = {"callback_query_id": self.came.callback_id}
        if text:
            payload["text"] = plain(text)
        if alert:
            payload["show_alert"] = True
        self._put(payload, Priority.INSTANT, method="answerCallbackQuery")

    def delete_incoming(self) -> None:
        """Delete the message that came, where Telegram permits it."""
        if self.came is not None and self.came.message_id is not None:
            self._put(
                {"message_id": self.came.message_id}, Priority.INSTANT, method="deleteMessage"
            )

    def send(
        self,
        person: Person,
        text: Html,
        keyboard: Keyboard = (),
        *,
        priority: Priority = Priority.REPLY,
        subject: str | None = None,
        words_of: str | None = None,
        silent: bool = False,
        protected: bool = False,
        expires: datetime | None = None,
        not_before: datetime | None = None,
        want: int | None = None,
    ) -> None:
        """Send a message to somebody: to the person of this turn or to another.

        `words_of` is whose words it carries, so that it can be edited to a stub later (it is
        protected from forwarding then, as with `protected`); `not_before` and `expires` are its
        first and last useful moments.
        """
        if not person.reachable:
            return
        more: dict[str, Any] = {"disable_notification": True} if silent else {}
        if protected or words_of is not None:
            more["protect_content"] = True
        store.put(
            self.db,
            Outgoing(
                "sendMessage",
                self._message(text, keyboard, more),
                priority,
                person=person.key,
                subject=subject,
                words_of=words_of,
                expires=None if expires is None else instant(expires),
                not_before=0 if not_before is None else instant(not_before),
                want=want,
            ),
            self.at,
        )

    def edit_about(self, person: Person, subject: str, text: Html, keyboard: Keyboard = ()) -> bool:
        """Replace the newest message in a person's chat that is about a subject.

        Gives whether there is one to replace: none when it has not arrived yet, or was deleted.
        """
        ids = store.messages_about(self.db, person.key, subject)
        if not ids or not person.reachable:
            return False
        payload = self._message(text, keyboard, {"message_id": ids[-1]})
        payload.setdefault("reply_markup", {"inline_keyboard": []})
        store.put(
            self.db,
            Outgoing("editMessageText", payload, Priority.REPLY, person=person.key),
            self.at,
        )
        return True

    def cover_words(self, standing: store_people.Standing, text: Html, keyboard: Keyboard) -> None:
        """Put a line in the place of a message with somebody's words, when nothing else waits."""
        payload = self._message(text, keyboard, {"message_id": standing.message_id})
        store_people.cover_words(self.db, standing, payload, self.at)

    def show_again(
        self,
        message_id: int,
        subject: str,
        messages: Sequence[Html],
        keyboard: Keyboard,
        words_of: str,
    ) -> None:
        """Put words back where they were covered, in the chat of the turn's person.

        Words that stand in several messages come back in all of them, whichever was tapped; what
        has become more than there was comes as new messages.
        """
        known = store_people.words_about(self.db, self.who.key, subject)
        first = known.index(message_id) if message_id in known else 0
        first -= first % len(messages)
        there = known[first : first + len(messages)] or [message_id]
        for place, text in enumerate(messages):
            shown = keyboard if place == len(messages) - 1 else ()
            if place >= len(there):
                self.send(self.who, text, shown, subject=subject, words_of=words_of)
                continue
            payload = self._message(text, shown, {"message_id": there[place]})
            payload.setdefault("reply_markup", {"inline_keyboard": []})
            out = Outgoing(
                "editMessageText",
                payload,
                Priority.REPLY,
                person=self.who.key,
                subject=subject,
                words_of=words_of,
            )
            store.put(self.db, out, self.at)
            store_people.note_shown(self.db, self.who.key, there[place], self.at)

    def change_words(self, person: Person, subject: str, text: Html, *, last: bool = False) -> bool:
        """Put other words in all messages of a person's chat that are about a subject.

        Such a message that waits is never sent. `last` says that nobody's words stand there any
        more. Gives whether there was a message to change.
        """
        payload = self._message(text, (), {})
        return store_people.change_words(self.db, person.key, subject, payload, self.at, last=last)

    def picture(self, png: bytes, caption: Html, keyboard: Keyboard = ()) -> None:
        """Answer with a picture (PNG) and a caption of at most 1,024 characters."""
        self._put(self._caption(caption, keyboard), Priority.REPLY, method="sendPhoto", file=png)

    def document(self, content: bytes, name: str, caption: Html, keyboard: Keyboard = ()) -> None:
        """Answer with a file of that name and a caption of at most 1,024 characters."""
        payload = {**self._caption(caption, keyboard), "file_name": name}
        self._put(payload, Priority.REPLY, method="sendDocument", file=content)

    def send_picture(
        self, person: Person, png: bytes, caption: Html, keyboard: Keyboard = ()
    ) -> None:
        """Send somebody a picture (PNG), as picture() answers with one."""
        self._send_file(person, "sendPhoto", self._caption(caption, keyboard), png)

    def send_document(
        self,
        person: Person,
        content: bytes,
        name: str,
        caption: Html,
        keyboard: Keyboard = (),
        *,
        priority: Priority = Priority.REPLY,
        subject: str | None = None,
    ) -> None:
        """Send somebody a file of that name, as document() answers with one.

        `subject` says what a later reply to it answers, as in reply().
        """
        payload = {**self._caption(caption, keyboard), "file_name": name}
        self._send_file(person, "sendDocument", payload, content, priority, subject)

    def delete_about(self, person: Person, subject: str) -> None:
        """Delete what a person's chat has about a subject, and what waits to be sent about it.

        Telegram lets a bot delete its own messages for 48 hours; older ones stay.
        """
        for message_id in store.forget_about(self.db, person.key, subject, self.at):
            out = Outgoing(
                "deleteMessage",
                {"message_id": message_id},
                Priority.INSTANT,
                person=person.key,
                subject=subject,
            )
            store.put(self.db, out, self.at)

    def remember_incoming(self, subject: str) -> None:
        """Remember what the message that came is about, so that an edit of it is understood."""
        if self.came is not None and self.came.message_id is not None:
            store.remember_message(self.db, self.who.key, self.came.message_id, subject, self.at)

    def call(self, method: str, **parameters: Any) -> None:
        """Make another Bot API call in the chat that the update came from (leaveChat, …)."""
        self._put(parameters, Priority.REPLY, method=method)

    def set_commands(self, person: Person, commands: Sequence[tuple[str, str]]) -> None:
        """Set the commands that Telegram offers in that person's chat: names and what they do."""
        if not person.has_telegram:
            return
        store.put(
            self.db,
            Outgoing(
                "setMyCommands",
                {"commands": [{"command": name, "description": text} for name, text in commands]},
                Priority.APPOINTMENT,
                person=person.key,
            ),
            self.at,
        )

    def note_fault(self, kind: str, detail: str) -> None:
        """Keep a fault, without content, for the facilitators' daily note."""
        store.note_fault(self.db, kind, detail, self.at)

    def _send_file(
        self,
        person: Person,
        method: str,
        payload: dict[str, Any],
        content: bytes,
        priority: Priority = Priority.REPLY,
        subject: str | None = None,
    ) -> None:
        if person.reachable:
            out = Outgoing(
                method, payload, priority, person=person.key, file=content, subject=subject
            )
            store.put(self.db, out, self.at)

    def _put(
        self,
        payload: dict[str, Any],
        priority: Priority,
        *,
        method: str = "sendMessage",
        subject: str | None = None,
        file: bytes | None = None,
    ) -> None:
        known = self.person is not None
        if not known and self.came is None:
            raise RuntimeError("A job must say to whom it speaks; use send().")
        to_group = self.came is not None and not self.came.private
        store.put(
            self.db,
            Outgoing(
                method,
                payload,
                priority,
                person=self.person.key if self.person is not None and not to_group else None,
                chat=self.came.chat if self.came is not None and (to_group or not known) else None,
                file=file,
                subject=subject,
            ),
            self.at,
        )

    @staticmethod
    def _message(text: Html, keyboard: Keyboard, more: dict[str, Any]) -> dict[str, Any]:
        if not text.strip() or len(text) > TEXT_LENGTH:
            raise ValueError(
                f"A message of {len(text)} characters cannot be sent; "
                f"1 to {TEXT_LENGTH} are allowed."
            )
        payload = {
            "text": str(text),
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
            **more,
        }
        if keyboard:
            payload["reply_markup"] = markup(keyboard)
        return payload

    @staticmethod
    def _caption(caption: Html, keyboard: Keyboard) -> dict[str, Any]:
        if len(caption) > CAPTION_LENGTH:
            raise ValueError(f"A caption of {len(caption)} characters cannot be sent.")
        payload: dict[str, Any] = {"caption": str(caption), "parse_mode": "HTML"}
        if keyboard:
            payload["reply_markup"] = markup(keyboard)
        return payload
