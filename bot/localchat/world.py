"""The world of a local chat: a bot, colleagues, their chats, and what is kept of them.

Nothing here knows HTTP. One thread owns a world: the server's.
"""

import random
import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.localchat.entities import FormattedText
from bot.localchat.errors import RefusedError
from bot.localchat.journal import Journal
from bot.localchat.ticking import WorldClock
from bot.localchat.updates import UpdateQueue

Json = dict[str, Any]
_BASE64_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
_TOKEN_SECRET_LENGTH = 35


@dataclass(frozen=True, slots=True)
class Person:
    """A colleague with a phone. `about` is a label; `start` is the payload of their link."""

    id: int
    first_name: str
    about: str = ""
    start: str | None = None
    language_code: str = "da"
    last_name: str | None = None
    username: str | None = None
    started: bool = False
    blocked: bool = False

    def as_user(self) -> Json:
        """The Bot API's User."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        return user | self._names() | {"language_code": self.language_code}

    def as_chat(self) -> Json:
        """The Bot API's Chat with this person."""
        return {"id": self.id, "first_name": self.first_name, "type": "private"} | self._names()

    def _names(self) -> Json:
        names = {"last_name": self.last_name, "username": self.username}
        return {name: value for name, value in names.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat with the bot in it, or one that it has left."""

    id: int
    title: str
    has_bot: bool = True

    def as_chat(self) -> Json:
        """The Bot API's Chat."""
        return {"id": self.id, "title": self.title, "type": "group"}


@dataclass(frozen=True, slots=True)
class KeptMessage:
    """A message as the Bot API shows it, and what only the phone knows.

    `hidden`: its person deleted it on their own phone. `edited`: its words were changed.
    """

    body: Json
    silent: bool = False
    hidden: bool = False
    edited: bool = False

    @property
    def id(self) -> int:
        """The message id, unique in the whole world."""
        number: int = self.body["message_id"]
        return number


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that was sent: what the Bot API says of it. Its content is kept under `unique_id`."""

    file_id: str
    unique_id: str
    name: str
    content_type: str
    size: int
    path: str


@dataclass(frozen=True, slots=True)
class _Counters:
    message: int = 0
    file: int = 0
    person: int = 0
    group: int = 0
    callback: int = 0


class World:
    """Everything that is kept of a local chat, in a folder or (None) in memory.

    `frozen`: the clock moves only when told. `seed` decides every random number of a new world and
    `start` is its first moment; a kept world goes on with its own. `listeners` are called with what
    changed ("chat", "users", "clock", "typing", "toast") and which chat.
    """

    def __init__(
        self,
        folder: Path | None,
        *,
        frozen: bool = False,
        seed: int | None = None,
        start: datetime | None = None,
    ) -> None:
        self.journal = Journal(folder)
        self.clock = WorldClock(self.journal, frozen=frozen, start=start)
        self.listeners: list[Callable[[str, int | None], None]] = []
        entries = self.journal.entries
        if "seed" not in entries:
            self.keep_setting("seed", secrets.randbits(32) if seed is None else seed)
        self.seed: int = entries["seed"]
        chance = self.chance("bot")
        self.bot_id = chance.randrange(5_000_000_000, 8_000_000_000)
        secret = "".join(chance.choices(_BASE64_LETTERS, k=_TOKEN_SECRET_LENGTH - len("LOCAL-")))
        self.token = f"{self.bot_id}:LOCAL-{secret}"
        self.updates = UpdateQueue(
            self.journal, self.clock, self.chance("update").randrange(100_000_000, 900_000_000)
        )
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.messages: dict[int, dict[int, KeptMessage]] = {}
        self.files: dict[str, KeptFile] = {}
        self._counters = _Counters(**entries.get("counters", {}))
        self._read(entries)

    def now(self) -> datetime:
        """The time of the world, aware, UTC."""
        return self.clock.now()

    def chance(self, purpose: str) -> random.Random:
        """Random numbers for one purpose, the same each time for this world's seed."""
        return random.Random(f"{self.seed}/{purpose}")

    def tell(self, what: str, chat: int | None = None) -> None:
        """Tell all listeners that something changed."""
        for listener in self.listeners:
            listener(what, chat)

    def close(self) -> None:
        """Keep what time it is and let go of the folder."""
        self.clock.keep()
        self.journal.close()

    def bot_user(self) -> Json:
        """The bot as the Bot API's User."""
        names = self.setting("profile/name", {})
        name = names.get("") or "Makker"
        return {"id": self.bot_id, "is_bot": True, "first_name": name, "username": self.username}

    @property
    def username(self) -> str:
        """The bot's username, without @."""
        return "makker_lokal_bot"

    def person(self, person_id: int) -> Person:
        """The colleague with that id. Raises RefusedError when there is none."""
        if person_id not in self.people:
            raise RefusedError(404, f"There is no user {person_id}. See /local/world for all.")
        return self.people[person_id]

    def group(self, group_id: int) -> Group:
        """The group with that id. Raises RefusedError when there is none."""
        if group_id not in self.groups:
            raise RefusedError(404, f"There is no group {group_id} in this world.")
        return self.groups[group_id]

    def add_person(self, person: Person) -> Person:
        """Add a colleague; id 0 means that the world chooses one."""
        number = person.id
        if not number:
            count = self._count("person")
            number = self.chance(f"person {count}").randrange(1_000_000_000, 8_000_000_000)
        if number in self.people:
            raise RefusedError(409, f"There is a user {number} already. Choose another id.")
        return self.keep_person(replace(person, id=number))

    def keep_person(self, person: Person) -> Person:
        """Keep a colleague as they are now."""
        self.people[person.id] = person
        self.journal.put(f"person/{person.id}", asdict(person), self.now())
        self.tell("users")
        return person

    def add_group(self, title: str) -> Group:
        """A new group with the bot in it."""
        count = self._count("group")
        number = -self.chance(f"group {count}").randrange(4_000_000_000, 5_000_000_000)
        return self.keep_group(Group(number, title))

    def keep_group(self, group: Group) -> Group:
        """Keep a group as it is now."""
        self.groups[group.id] = group
        self.journal.put(f"group/{group.id}", asdict(group), self.now())
        self.tell("users")
        return group

    def chat(self, chat_id: int) -> dict[int, KeptMessage]:
        """The messages of a chat, in order; empty when nothing was said."""
        return self.messages.get(chat_id, {})

    def new_message(self, chat: Json, sender: Json) -> Json:
        """A message to fill, with the next id, its sender, its chat and the time."""
        return {
            "message_id": self._count("message"),
            "from": sender,
            "chat": chat,
            "date": int(self.now().timestamp()),
        }

    def keep_message(self, message: KeptMessage) -> None:
        """Keep a new message, or a message as it is now."""
        chat_id: int = message.body["chat"]["id"]
        self.messages.setdefault(chat_id, {})[message.id] = message
        self.journal.put(f"message/{chat_id}/{message.id}", asdict(message), self.now())
        self.tell("chat", chat_id)

    def drop_message(self, chat_id: int, message_id: int) -> None:
        """Forget a message for everyone."""
        del self.messages[chat_id][message_id]
        self.journal.drop(f"message/{chat_id}/{message_id}", self.now())
        self.tell("chat", chat_id)

    def keep_file(self, name: str, content: bytes, content_type: str, kind: str) -> KeptFile:
        """Keep a file's content and give it its Bot API ids. `kind` is its folder at Telegram."""
        count = self._count("file")
        chance = self.chance(f"file {count}")
        unique_id = "AQAD" + "".join(chance.choices(_BASE64_LETTERS, k=12))
        file_id = "AgACAgQAAxkBAA" + "".join(chance.choices(_BASE64_LETTERS, k=50)) + f"{count}"
        path = f"{kind}/file_{count}{Path(name).suffix}"
        kept = KeptFile(file_id, unique_id, name, content_type, len(content), path)
        self.journal.keep_file(unique_id, content)
        self.files[file_id] = kept
        self.journal.put(f"file/{file_id}", asdict(kept), self.now())
        return kept

    def file_content(self, kept: KeptFile) -> bytes:
        """The bytes of a kept file."""
        return self.journal.file(kept.unique_id)

    def next_callback_id(self) -> str:
        """An id for a callback query, unlike any before."""
        count = self._count("callback")
        return str(self.chance(f"callback {count}").randrange(10**17, 10**18))

    def setting(self, key: str, default: Any) -> Any:
        """A value kept under a key of the caller's."""
        return self.journal.entries.get(key, default)

    def keep_setting(self, key: str, value: Any) -> None:
        """Keep a value (anything JSON can say) under a key of the caller's."""
        self.journal.put(key, value, self.now())

    def _count(self, name: str) -> int:
        self._counters = replace(self._counters, **{name: getattr(self._counters, name) + 1})
        self.journal.put("counters", asdict(self._counters), self.now())
        number: int = getattr(self._counters, name)
        return number

    def _read(self, entries: Json) -> None:
        for key, value in entries.items():
            kind = key.partition("/")[0]
            if kind == "person":
                self.people[value["id"]] = Person(**value)
            elif kind == "group":
                self.groups[value["id"]] = Group(**value)
            elif kind == "file":
                self.files[value["file_id"]] = KeptFile(**value)
            elif kind == "message":
                chat_id = value["body"]["chat"]["id"]
                self.messages.setdefault(chat_id, {})[value["body"]["message_id"]] = KeptMessage(
                    **value
                )


def with_text(body: Json, formatted: FormattedText, name: str, entities_name: str) -> Json:
    """The message with that text (or caption) and its entities in place of the earlier ones."""
    kept = {key: value for key, value in body.items() if key not in {name, entities_name}}
    if formatted.text:
        kept[name] = formatted.text
    if formatted.entities:
        kept[entities_name] = list(formatted.entities)
    return kept
