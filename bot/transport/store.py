"""The rows of what came in and what goes out.

A payload is wiped with its done mark: what is left of a message is that there was one.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from bot.retention import Retention
from bot.storage import Database

HOURS = 3600
ATTEMPTS = 3
WORDS = "words"
"""The subject of a message that has none of its own, but somebody's words to be taken back."""


class Priority(IntEnum):
    """What goes first: an answer to a person must never wait behind a broadcast."""

    INSTANT = 0
    REPLY = 1
    APPOINTMENT = 2
    BROADCAST = 3


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update that is stored and not handled yet."""

    update_id: int
    payload: str
    attempts: int


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One call of the Bot API that is to be made, without its chat id."""

    method: str
    payload: dict[str, Any]
    priority: Priority
    person: str | None = None
    chat: int | None = None
    file: bytes | None = None
    expires: int | None = None
    not_before: int = 0
    subject: str | None = None
    words_of: str | None = None
    want: int | None = None


@dataclass(frozen=True, slots=True)
class Queued:
    """A row that is ready to be sent, with the chat it goes to."""

    id: int
    person: str | None
    chat: int
    method: str
    payload: str
    file: bytes | None
    subject: str | None
    words_of: str | None
    want: int | None
    attempts: int
    again: bool
    priority: int


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of sending a row."""

    row: Queued
    state: str
    at: int
    message_id: int | None = None
    fault: str | None = None
    not_before: int = 0
    chat: int | None = None
    """Where a group goes on that has become a supergroup."""


def keep_updates(db: Database, updates: Iterable[tuple[int, str]], received: int) -> int:
    """Store raw updates; one that is stored already is left alone. Gives how many were new."""
    new = 0
    for update_id, payload in updates:
        cursor = db.execute(
            "insert or ignore into inbox (update_id, payload, received) values (?, ?, ?)",
            (update_id, payload, received),
        )
        new += cursor.rowcount
    return new


def undone_updates(db: Database, limit: int) -> list[Incoming]:
    """The oldest updates that are not handled, in order."""
    return [
        Incoming(row["update_id"], row["payload"], row["attempts"])
        for row in db.rows(
            "select update_id, payload, attempts from inbox"
            " where done is null order by received, update_id limit ?",
            (limit,),
        )
    ]


def newest_done(db: Database) -> int:
    """The highest id among the updates that are handled and still remembered, else 0."""
    return int(db.value("select max(update_id) from inbox where done is not null") or 0)


def mark_done(db: Database, update_id: int, now: int) -> None:
    """The update is handled: wipe what it said."""
    db.execute("update inbox set payload = null, done = ? where update_id = ?", (now, update_id))


def count_attempt(db: Database, update: Incoming, reason: str, now: int) -> bool:
    """A handler failed on the update; after three times it is set aside with its reason.

    Gives whether it was set aside. Its payload stays for seven days so that a mended program
    can take it up again.
    """
    aside = update.attempts + 1 >= ATTEMPTS
    db.execute(
        "update inbox set attempts = attempts + 1, fault = ?, done = ? where update_id = ?",
        (reason, now if aside else None, update.update_id),
    )
    return aside


def put(db: Database, outgoing: Outgoing, now: int) -> int:
    """Queue one call; gives its row id."""
    cursor = db.execute(
        "insert into outbox (person, chat, priority, method, payload, file, made, expires,"
        " not_before, subject, words_of, want) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            outgoing.person,
            outgoing.chat,
            int(outgoing.priority),
            outgoing.method,
            json.dumps(outgoing.payload, ensure_ascii=False, separators=(",", ":")),
            outgoing.file,
            now,
            outgoing.expires,
            outgoing.not_before,
            outgoing.subject,
            outgoing.words_of,
            outgoing.want,
        ),
    )
    return int(cursor.lastrowid or 0)


def reset_sending(db: Database) -> int:
    """After a restart: what was in flight has an unknown outcome and is sent once more.

    Gives the number of rows queued again; each says so (`again`).
    """
    return db.execute(
        "update outbox set state = 'queued', again = 1 where state = 'sending'"
    ).rowcount


def queued(
    db: Database, now: int, limit: int, busy: Collection[int], resting: Collection[int] = ()
) -> list[Queued]:
    """What may be sent now, the most urgent first, one a chat, none for the chats in `busy`.

    To a chat in `resting` goes only what counts in no rate: the answer to a tap, a deletion.
    A chat's rows keep their order within a priority.
    """
    # Left out here and not below: a chat with a long queue would hide all who come after it.
    waiting = db.rows(
        "select o.id, coalesce(o.chat, a.telegram_id) as chat"
        " from outbox o left join accounts a on a.person = o.person"
        " where o.state = 'queued' and o.not_before <= ?"
        " and coalesce(o.chat, a.telegram_id) not in (select value from json_each(?))"
        " and (o.priority = ?"
        " or coalesce(o.chat, a.telegram_id) not in (select value from json_each(?)))"
        " order by o.priority, o.id limit ?",
        (
            now,
            json.dumps(list(busy)),
            int(Priority.INSTANT),
            json.dumps(list(resting)),
            limit + 64,
        ),
    )
    chats: dict[int, int] = {}
    for row in waiting:
        if len(chats) < limit:
            chats.setdefault(row["chat"], row["id"])
    return [_queued(db, row_id, chat) for chat, row_id in chats.items()]


def _queued(db: Database, row_id: int, chat: int) -> Queued:
    row = db.row(
        "select id, person, ? as chat, method, payload, file, subject, words_of, want, attempts,"
        " again, priority from outbox where id = ?",
        (chat, row_id),
    )
    assert row is not None
    return Queued(**{**row, "again": bool(row["again"])})


def next_wait(db: Database, now: int) -> int | None:
    """Seconds until a postponed row may be sent, or None when none waits."""
    due = db.value(
        "select min(not_before) from outbox where state = 'queued' and not_before > ?", (now,)
    )
    return None if due is None else max(0, int(due) - now)


def mark_sending(db: Database, ids: Iterable[int]) -> None:
    """Note, before the call, that the rows are in flight."""
    for row_id in ids:
        db.execute("update outbox set state = 'sending' where id = ?", (row_id,))


def finish(db: Database, sent: Sent) -> None:
    """Keep what came of a row: `queued` again, or ended and wiped."""
    if sent.state == "queued":
        db.execute(
            "update outbox set state = 'queued', not_before = ?, attempts = attempts + 1,"
            " again = ?, fault = ?, chat = coalesce(?, chat) where id = ?",
            (sent.not_before, int(sent.row.again), sent.fault, sent.chat, sent.row.id),
        )
        return
    ended = db.execute(
        "update outbox set state = ?, payload = null, file = null, chat = null, finished = ?,"
        " attempts = attempts + 1, fault = ? where id = ?",
        (sent.state, sent.at, sent.fault, sent.row.id),
    ).rowcount
    row = sent.row
    # No row any more: the person was erased while the message was on its way.
    if not ended or not sent.message_id or row.person is None:
        return
    # From the row, not from memory: its author may have been erased meanwhile.
    words_of = db.value("select words_of from outbox where id = ?", (row.id,))
    if row.subject is not None or words_of is not None:
        subject = row.subject or WORDS
        remember_message(db, row.person, sent.message_id, subject, sent.at, words_of)


def any_useless(db: Database, now: int) -> bool:
    """Whether something that waits is past its last useful moment, or has no chat to go to."""
    return bool(
        db.value(
            "select exists (select 1 from outbox where state = 'queued' and expires <= ?)"
            " or exists (select 1 from (select person, chat from outbox where state = 'queued'"
            " order by priority, id limit 64) o where o.chat is null"
            " and not exists (select 1 from accounts a where a.person = o.person))",
            (now,),
        )
    )


def drop_useless(db: Database, now: int) -> list[int]:
    """Drop what is past its last useful moment, and what is for somebody without an account.

    Gives the wants that were not met because their moment passed.
    """
    unmet = db.rows(
        "select want from outbox where state = 'queued' and expires <= ? and want is not null",
        (now,),
    )
    db.execute(
        "update outbox set state = 'dropped', payload = null, file = null, chat = null,"
        " finished = ?, fault = 'past its last useful moment'"
        " where state = 'queued' and expires <= ?",
        (now, now),
    )
    db.execute(
        "update outbox set state = 'dropped', payload = null, file = null, finished = ?,"
        " fault = 'no account' where state = 'queued' and chat is null"
        " and not exists (select 1 from accounts a where a.person = outbox.person)",
        (now,),
    )
    return [row["want"] for row in unmet]


def drop_for(db: Database, person: str, now: int) -> None:
    """Drop all that waits for a person whom Telegram does not reach."""
    db.execute(
        "update outbox set state = 'dropped', payload = null, file = null, chat = null,"
        " finished = ?, fault = 'unreachable' where state = 'queued' and person = ?",
        (now, person),
    )


def remember_message(
    db: Database,
    person: str,
    message_id: int,
    subject: str,
    at: int,
    words_of: str | None = None,
) -> None:
    """Remember what a message in a person's chat is about, so that a reply or an edit finds it."""
    db.execute(
        "insert into messages (person, message_id, subject, words_of, at) values (?, ?, ?, ?, ?)"
        " on conflict (person, message_id) do update set subject = excluded.subject",
        (person, message_id, subject, words_of, at),
    )


def subject_of(db: Database, person: str, message_id: int) -> str | None:
    """What a message in a person's chat is about, such as "asked:12", or None."""
    found: str | None = db.value(
        "select subject from messages where person = ? and message_id = ?", (person, message_id)
    )
    return found


def messages_about(db: Database, person: str, subject: str) -> list[int]:
    """The messages in a person's chat that are about a subject, oldest first."""
    return [
        row["message_id"]
        for row in db.rows(
            "select message_id from messages where person = ? and subject = ? order by message_id",
            (person, subject),
        )
    ]


def count_open(db: Database, now: int) -> tuple[int, int]:
    """How many updates are not handled and how many rows could be sent now."""
    return (
        int(db.value("select count(*) from inbox where done is null")),
        int(
            db.value(
                "select (select count(*) from outbox where state = 'queued' and not_before <= ?)"
                " + (select count(*) from outbox where state = 'sending')",
                (now,),
            )
        ),
    )


def clean(db: Database, now: int, limits: Retention) -> None:
    """Remove what has had its time: done rows, set-aside payloads, what messages were about."""
    days = 24 * HOURS
    db.execute("delete from inbox where done < ? and fault is null", (now - limits.sent * days,))
    db.execute("delete from inbox where done < ?", (now - limits.set_aside * days,))
    db.execute("delete from outbox where finished < ?", (now - limits.sent * days,))
    db.execute("delete from messages where at < ?", (now - limits.messages * days,))


def note_fault(db: Database, kind: str, detail: str, now: int) -> None:
    """Keep a fault (never with content) until the facilitators have been told."""
    db.execute("insert into faults (at, kind, detail) values (?, ?, ?)", (now, kind, detail))


def forget_about(db: Database, person: str, subject: str, now: int) -> list[int]:
    """Drop what waits to be sent to a person about a subject, and forget what was sent.

    Gives the ids of the messages that are in the chat, oldest first.
    """
    db.execute(
        "update outbox set state = 'dropped', payload = null, file = null, chat = null,"
        " finished = ?, fault = 'overtaken' where state = 'queued' and person = ? and subject = ?"
        " and method <> 'deleteMessage'",
        (now, person, subject),
    )
    found = messages_about(db, person, subject)
    db.execute("delete from messages where person = ? and subject = ?", (person, subject))
    return found
