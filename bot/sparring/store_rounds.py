"""The rows of rounds: who met whom, who was left over, who skips the next one, who blocks whom.

A round's row holds no person and stays; its groups go after a year.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Any

from bot.clock import instant
from bot.matching.people import Meeting
from bot.sparring import rules_round
from bot.sparring.rules import Round
from bot.sparring.rules_round import Account, Place
from bot.storage import Database

INTERVAL = "sparring.interval"
FORM = "sparring.form"
SEED = "sparring.seed"
"""What is remembered between rounds: the weeks, the form, and the seed of one in the making."""

_ROUNDS = "select id, seed, starts, ends, state, form from rounds"


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier rounds tell of each person, by key.

    `focus` has whether they were focus person last time, `trios` how often they sat in a trio,
    `waited` for each round they were part of, the latest first, whether they were left over or
    stood up.
    """

    meetings: tuple[Meeting, ...]
    focus: Mapping[str, bool] = field(default_factory=dict)
    trios: Mapping[str, int] = field(default_factory=dict)
    waited: Mapping[str, list[bool]] = field(default_factory=dict)


def add_round(
    db: Database, seed: int, starts: date, ends: date, form: str = rules_round.IN_PAIRS
) -> Round:
    """Keep a new open round; its number follows the last one's."""
    cursor = db.execute(
        "insert into rounds (seed, starts, ends, form) values (?, ?, ?, ?)",
        (seed, starts.isoformat(), ends.isoformat(), form),
    )
    return Round(int(cursor.lastrowid or 0), seed, starts, ends, True, form)


def explain_round(db: Database, number: int, account: Account) -> None:
    """Keep what a round's plan amounts to, as counts."""
    db.execute(
        "update rounds set explanation = ? where id = ?",
        (json.dumps(asdict(account), separators=(",", ":")), number),
    )


def account_of(db: Database, number: int) -> Account | None:
    """What a round amounted to when it was formed, or None when it has no groups."""
    told = json.loads(db.value("select explanation from rounds where id = ?", (number,)) or "{}")
    if not told:
        return None
    told.setdefault("why_repeats", {})
    return Account(**told)


def last_round(db: Database) -> Round | None:
    """The newest round, with groups or without."""
    row = db.row(f"{_ROUNDS} where id > 0 order by id desc limit 1")
    return None if row is None else _round(row)


def last_formed(db: Database) -> Round | None:
    """The newest round that has, or had, groups."""
    row = db.row(f"{_ROUNDS} where explanation <> '{{}}' order by id desc limit 1")
    return None if row is None else _round(row)


def open_rounds(db: Database) -> list[Round]:
    """The rounds that are not closed, the oldest first; there is one at most in a quiet life."""
    rows = db.rows(f"{_ROUNDS} where state = 'open' order by id")
    return [_round(row) for row in rows]


def close_round(db: Database, number: int, ends: date) -> None:
    """Close a round, which ended on that day."""
    db.execute(
        "update rounds set state = 'closed', ends = ? where id = ?", (ends.isoformat(), number)
    )


def count_formed(db: Database) -> int:
    """How many rounds have had groups."""
    return int(db.value("select count(*) from rounds where explanation <> '{}'"))


def read_past(db: Database) -> Past:
    """What the rounds of the last twelve months tell (older groups are gone)."""
    members: dict[int, list[tuple[str, str]]] = {}
    rounds: dict[int, int] = {}
    for row in db.rows(
        "select g.id, g.round, s.person, s.role from seats s"
        " join sparring_groups g on g.id = s.sparring_group"
        " where s.gone = 0 and s.person is not null order by g.round, g.id, s.id"
    ):
        rounds[row["id"]] = row["round"]
        members.setdefault(row["id"], []).append((row["person"], row["role"]))
    meetings: list[Meeting] = []
    focus: dict[str, bool] = {}
    trios: dict[str, int] = {}
    for group, seats in members.items():
        if len(seats) < 2:
            continue
        meetings.append(Meeting(rounds[group], tuple(key for key, _ in seats)))
        for key, role in seats:
            focus[key] = role == "focus_person"
            trios[key] = trios.get(key, 0) + (len(seats) == 3)
    return Past(tuple(meetings), focus, trios, _read_waited(db))


def _read_waited(db: Database) -> dict[str, list[bool]]:
    """Of each round that somebody was part of, the latest first: left over or stood up in it.

    Whoever found another partner in the same round did not wait after all.
    """
    by_round: dict[int, dict[str, bool]] = {}
    for row in db.rows("select round, person from left_over"):
        by_round.setdefault(row["round"], {})[row["person"]] = True
    for number, seats in _seats_by_group(db):
        for key, waited in rules_round.find_stood_up(seats).items():
            waiting = by_round.setdefault(number, {})
            waiting[key] = waiting.get(key, True) and waited
    found: dict[str, list[bool]] = {}
    for number in sorted(by_round, reverse=True):
        for key, waited in by_round[number].items():
            found.setdefault(key, []).append(waited)
    return found


def _seats_by_group(db: Database) -> Iterator[tuple[int, list[Place]]]:
    """The round and the places of every group that was not made on demand."""
    rows = db.rows(
        "select g.round, g.id, s.person, s.gone, s.sign, s.outcome,"
        " p.contact is not null as offline from seats s"
        " join sparring_groups g on g.id = s.sparring_group left join people p on p.id = s.person"
        " where g.origin <> 'today' order by g.id, s.id"
    )
    for (number, _), seats in groupby(rows, key=lambda row: (row["round"], row["id"])):
        yield (
            number,
            [
                Place(
                    None if row["gone"] else row["person"],
                    bool(row["sign"]) or row["outcome"] is not None,
                    bool(row["offline"]),
                    row["outcome"],
                )
                for row in seats
            ],
        )


def add_left_over(db: Database, number: int, key: str) -> None:
    """The person would take part in a round, and nobody is free for them."""
    db.execute("insert or ignore into left_over (round, person) values (?, ?)", (number, key))


def remove_left_over(db: Database, number: int, key: str) -> None:
    """The person found a place in the round after all, or left."""
    db.execute("delete from left_over where round = ? and person = ?", (number, key))


def left_over(db: Database, number: int) -> set[str]:
    """For whom nobody is free in a round, by key."""
    return {
        row["person"] for row in db.rows("select person from left_over where round = ?", (number,))
    }


def skip_next(db: Database, key: str, now: datetime) -> None:
    """The person skips the next round."""
    db.execute("insert or ignore into round_skips (person, at) values (?, ?)", (key, instant(now)))


def stop_skipping(db: Database, key: str) -> None:
    """The person takes part in the next round after all."""
    db.execute("delete from round_skips where person = ?", (key,))


def skips_next(db: Database, key: str) -> bool:
    """Whether the person skips the next round."""
    return db.value("select 1 from round_skips where person = ?", (key,)) is not None


def skippers(db: Database) -> set[str]:
    """Who skips the next round."""
    return {row["person"] for row in db.rows("select person from round_skips")}


def forget_skips(db: Database) -> None:
    """A round has formed: nobody skips the one after it."""
    db.execute("delete from round_skips")


def block(db: Database, key: str, blocked: str) -> None:
    """The person does not want to be put together with somebody."""
    db.execute("insert or ignore into blocks (person, blocked) values (?, ?)", (key, blocked))


def unblock(db: Database, key: str, blocked: str) -> None:
    """Take somebody off the person's list."""
    db.execute("delete from blocks where person = ? and blocked = ?", (key, blocked))


def blocked_by(db: Database, key: str) -> frozenset[str]:
    """Whom the person does not want to be put together with; for their own eyes only."""
    return frozenset(
        row["blocked"] for row in db.rows("select blocked from blocks where person = ?", (key,))
    )


def all_blocks(db: Database) -> dict[str, frozenset[str]]:
    """Everybody's list, for the matching alone."""
    blocks: dict[str, set[str]] = {}
    for row in db.rows("select person, blocked from blocks"):
        blocks.setdefault(row["person"], set()).add(row["blocked"])
    return {key: frozenset(blocked) for key, blocked in blocks.items()}


def forget_person(db: Database, key: str, open_numbers: Collection[int]) -> None:
    """Forget blocks with, skips of and waiting places of somebody who leaves."""
    db.execute("delete from blocks where person = ? or blocked = ?", (key, key))
    stop_skipping(db, key)
    for number in open_numbers:
        remove_left_over(db, number, key)


def forget_groups_before(db: Database, day: date) -> None:
    """Forget who was with whom, and who was left over, in rounds that started before that day.

    A talk on demand has a day of its own, which may be long after its round began.
    """
    old = (day.isoformat(),)
    db.execute(
        "delete from sparring_groups where round in (select id from rounds where starts < ?)"
        " and (origin <> 'today' or suggested < ?)",
        (*old, *old),
    )
    db.execute("delete from left_over where round in (select id from rounds where starts < ?)", old)


def _round(row: dict[str, Any]) -> Round:
    return Round(
        row["id"],
        row["seed"],
        date.fromisoformat(row["starts"]),
        date.fromisoformat(row["ends"]),
        row["state"] == "open",
        row["form"],
    )
