"""What the transport keeps about one person, to show it to them, to forget it, to take it back.

Words that went to others are replaced in their chats, as far as Telegram lets the bot reach.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.storage import Database
from bot.transport import store
from bot.transport.store import Outgoing, Priority

WITHDRAWN = "withdrawn"
"""Stands in `words_of` for an author who has been erased while the message was on its way."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A message in a reader's chat that carries somebody's words."""

    reader: str
    message_id: int
    subject: str
    words_of: str


def export_messages(db: Database, key: str) -> list[dict[str, Any]]:
    """Which messages in the person's chat are remembered, and what each is about."""
    return [
        {"message": row["message_id"], "about": row["subject"], "at": _at(row["at"])}
        for row in db.rows(
            "select message_id, subject, at from messages where person = ? order by message_id",
            (key,),
        )
    ]


def telegram_id_of(db: Database, key: str) -> int | None:
    """The account that the bot writes to, or None."""
    found: int | None = db.value("select telegram_id from accounts where person = ?", (key,))
    return found


def withdraw_words(db: Database, key: str, stub: str) -> None:
    """Let no message that carries the person's words go out; mark those that went.

    A message in flight becomes the stub, should it have to be sent once more.
    """
    payload = json.dumps({"text": stub}, ensure_ascii=False)
    db.execute(
        "update outbox set state = 'dropped', payload = null, file = null, chat = null,"
        " words_of = null, fault = 'withdrawn', finished = coalesce(finished, made)"
        " where words_of = ? and state = 'queued'",
        (key,),
    )
    db.execute(
        "update outbox set words_of = ?, payload = ? where words_of = ? and state = 'sending'",
        (WITHDRAWN, payload, key),
    )
    db.execute("update outbox set words_of = null where words_of = ?", (key,))
    db.execute("update messages set words_of = ? where words_of = ?", (WITHDRAWN, key))


def withdrawn_messages(db: Database) -> list[tuple[str, int]]:
    """The messages (reader's key, message id) that still carry an erased person's words."""
    return [
        (row["person"], row["message_id"])
        for row in db.rows(
            "select person, message_id from messages where words_of = ?"
            " order by person, message_id",
            (WITHDRAWN,),
        )
    ]


def replace_message(db: Database, reader: str, message_id: int, stub: str, now: int) -> None:
    """Put the stub in the place of a message with somebody's words."""
    payload = {"text": stub, "message_id": message_id, "reply_markup": {"inline_keyboard": []}}
    outgoing = Outgoing("editMessageText", payload, Priority.REPLY, person=reader)
    store.put(db, outgoing, now)
    db.execute(
        "update messages set words_of = null where person = ? and message_id = ?",
        (reader, message_id),
    )


def change_words(
    db: Database, reader: str, subject: str, payload: dict[str, Any], now: int, *, last: bool
) -> bool:
    """Put other words in the place of all messages in a reader's chat that are about a subject.

    What waits to be sent is dropped. What is in flight is taken back when it has arrived, and is
    nobody's words should it have to be sent once more.
    `last`: nobody's words stand there any more, and the messages are about nothing. Gives whether
    any message stood there.
    """
    db.execute(
        "update outbox set state = 'dropped', payload = null, file = null, chat = null,"
        " words_of = null, fault = 'overtaken', finished = ?"
        " where state = 'queued' and person = ? and subject = ?",
        (now, reader, subject),
    )
    db.execute(
        "update outbox set words_of = ?, payload = ?"
        " where state = 'sending' and person = ? and subject = ?",
        (WITHDRAWN, json.dumps(payload, ensure_ascii=False), reader, subject),
    )
    found = store.messages_about(db, reader, subject)
    for message_id in found:
        edited = {**payload, "message_id": message_id, "reply_markup": {"inline_keyboard": []}}
        outgoing = Outgoing("editMessageText", edited, Priority.REPLY, person=reader)
        store.put(db, outgoing, now)
        note_shown(db, reader, message_id, now)
    if last:
        db.execute(
            "update messages set subject = 'gone', words_of = null"
            " where person = ? and subject = ?",
            (reader, subject),
        )
    return bool(found)


def words_to_cover(db: Database, readers: Sequence[str], before: int, limit: int) -> list[Standing]:
    """The messages with somebody's words that have stood open since before that instant.

    In the chats of those readers (by key), the oldest first.
    """
    rows = db.rows(
        "select person, message_id, subject, words_of from messages"
        " where words_of is not null and words_of <> ? and hidden = 0 and at <= ?"
        " and person in (select value from json_each(?)) order by at, person, message_id limit ?",
        (WITHDRAWN, before, json.dumps(list(readers)), limit),
    )
    return [Standing(*row.values()) for row in rows]


def cover_words(db: Database, one: Standing, payload: dict[str, Any], now: int) -> None:
    """Put a line in the place of somebody's words; it goes after everything else.

    It is about the same and theirs as long as it waits, so that it never takes the place of what
    says that they were taken back.
    """
    outgoing = Outgoing(
        "editMessageText",
        payload,
        Priority.BROADCAST,
        person=one.reader,
        subject=one.subject,
        words_of=one.words_of,
    )
    store.put(db, outgoing, now)
    db.execute(
        "update messages set hidden = 1 where person = ? and message_id = ?",
        (one.reader, one.message_id),
    )


def words_about(db: Database, reader: str, subject: str) -> list[int]:
    """The messages in a reader's chat with somebody's words about a subject, oldest first."""
    return [
        row["message_id"]
        for row in db.rows(
            "select message_id from messages"
            " where person = ? and subject = ? and words_of is not null order by message_id",
            (reader, subject),
        )
    ]


def note_shown(db: Database, reader: str, message_id: int, now: int) -> None:
    """Somebody's words stand in a message again from now on."""
    db.execute(
        "update messages set hidden = 0, at = ? where person = ? and message_id = ?",
        (now, reader, message_id),
    )


def forget_words(db: Database, reader: str, message_id: int) -> None:
    """A message carries nobody's words any more, and is about nothing."""
    db.execute(
        "update messages set subject = 'gone', words_of = null where person = ? and message_id = ?",
        (reader, message_id),
    )


def forget_person(db: Database, key: str, telegram_id: int | None) -> None:
    """Forget what came from a person, what waits for them, and buttons that lead to them."""
    db.execute("delete from outbox where person = ?", (key,))
    db.execute("delete from messages where person = ?", (key,))
    # A list of colleagues that waits for a facilitator has a button with the key in its data.
    db.execute(
        "update outbox set state = 'dropped', payload = null, file = null, fault = 'withdrawn',"
        " finished = coalesce(finished, made) where state = 'queued' and instr(payload, ?) > 0",
        (key,),
    )
    db.execute("update messages set subject = 'gone' where instr(subject, ?) > 0", (key,))
    db.execute("update outbox set subject = null where instr(subject, ?) > 0", (key,))
    if telegram_id is not None:
        db.execute(
            "delete from inbox where done is not null and payload is not null"
            " and instr(payload, ?) > 0",
            (str(telegram_id),),
        )
        db.execute(
            "update outbox set payload = null, file = null, chat = null, state = 'dropped',"
            " fault = 'withdrawn', finished = coalesce(finished, made)"
            " where chat = ? and state = 'queued'",
            (telegram_id,),
        )


def any_address_waits(db: Database) -> bool:
    """Whether a message is on its way to a chat, or with words, of somebody without a row."""
    return bool(
        db.value(
            "select exists (select 1 from outbox where state in ('queued', 'sending')"
            " and (chat is not null or words_of = ?))",
            (WITHDRAWN,),
        )
    )


def _at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
