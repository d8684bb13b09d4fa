"""Whether the bot does its work, told from counts and instants: sentences, exit codes, metrics.

Pure; instants are whole seconds since 1970.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import IntEnum
from typing import Any, Literal

from bot.transport import Waiting

POLL_SECONDS = 300
"""Makker notes at most once a minute that it polled, and a poll takes up to 50 seconds."""
UPDATE_SECONDS = 300
MESSAGE_SECONDS = 900
"""A message to 10,000 people takes 333 seconds at Telegram's 30 a second."""
JOB_SECONDS = 900
"""A job that failed is tried again after 300 seconds."""


class State(IntEnum):
    """How it stands; the number is the exit code, as monitors read it."""

    WELL = 0
    LOOK = 1
    BROKEN = 2


@dataclass(frozen=True, slots=True)
class Aside:
    """What was set aside: updates that were not handled, messages not sent, jobs not run."""

    what: Literal["update", "message", "job"]
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Health:
    """All that is looked at. `next_due` is the next job and when it is due."""

    at: int
    last_poll: int | None
    waiting: Waiting
    next_due: tuple[int, str] | None
    aside: tuple[Aside, ...]
    database_bytes: int
    replica: tuple[int, str] | None = None
    """Since when nothing is replicated, and the sentence that says why."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that is not as it should be, as a sentence for the host."""

    state: State
    sentence: str


def judge(health: Health) -> list[Remark]:
    """What is not as it should be, the worst first; nothing when all is well."""
    return [*_standing_still(health), *_replica(health), *_set_aside(health.aside)]


def worst(remarks: Iterable[Remark]) -> State:
    """How it stands in all."""
    return max((one.state for one in remarks), default=State.WELL)


def _standing_still(health: Health) -> list[Remark]:
    found = []
    if health.last_poll is None:
        found.append("Makker has never run on this database; start it with `makker run`.")
    elif _age(health, health.last_poll) > POLL_SECONDS:
        found.append(
            "Makker has not asked Telegram for updates for "
            f"{say_age(_age(health, health.last_poll))}; see whether it runs and what its log says."
        )
    waiting = health.waiting
    if (
        waiting.oldest_update is not None
        and (age := _age(health, waiting.oldest_update)) > UPDATE_SECONDS
    ):
        found.append(f"An update has waited {say_age(age)} to be handled; see the log.")
    if (
        waiting.oldest_message is not None
        and (age := _age(health, waiting.oldest_message)) > MESSAGE_SECONDS
    ):
        found.append(
            f"A message has waited {say_age(age)} to be sent; see whether Telegram is reached."
        )
    if health.next_due is not None and (age := _age(health, health.next_due[0])) > JOB_SECONDS:
        found.append(f"The job {health.next_due[1]} should have run {say_age(age)} ago.")
    return [Remark(State.BROKEN, sentence) for sentence in found]


def _replica(health: Health) -> list[Remark]:
    if health.replica is None:
        return []
    since, sentence = health.replica
    age = say_age(_age(health, since))
    return [Remark(State.LOOK, f"Nothing has been replicated for {age}: {sentence}")]


def _set_aside(aside: Iterable[Aside]) -> list[Remark]:
    names = {"update": "updates", "message": "messages", "job": "jobs"}
    where = {"update": "; see `makker inbox show`", "message": "", "job": "; see the log"}
    return [
        Remark(
            State.LOOK,
            f"{one.count} {one.what if one.count == 1 else names[one.what]} set aside "
            f"({one.reason}){where[one.what]}.",
        )
        for one in aside
    ]


def _age(health: Health, since: int) -> int:
    """Seconds since then; 0 when the clock was set back meanwhile."""
    return max(0, health.at - since)


def say_age(seconds: int) -> str:
    """A length of time in the largest unit that fits: 45 seconds, 3 hours."""
    for unit, size in (("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1)):
        count = seconds // size
        if count or size == 1:
            return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
    raise AssertionError


def as_object(health: Health) -> dict[str, Any]:
    """All of it as a JSON object; instants stay seconds since 1970."""
    remarks = judge(health)
    due = health.next_due
    return {
        "state": worst(remarks).name.lower(),
        "remarks": [one.sentence for one in remarks],
        "at": health.at,
        "last_poll": health.last_poll,
        **asdict(health.waiting),
        "next_due": None if due is None else due[0],
        "next_job": None if due is None else due[1],
        "set_aside": [asdict(one) for one in health.aside],
        "database_bytes": health.database_bytes,
        "replica_fault_since": None if health.replica is None else health.replica[0],
    }


def as_metrics(health: Health, version: str) -> str:
    """All of it in Prometheus' text format (version 0.0.4); what is not known is left out."""
    waiting = health.waiting
    kinds: tuple[str, ...] = ("update", "message", "job")
    counts = {kind: sum(one.count for one in health.aside if one.what == kind) for kind in kinds}

    def since(instant: int | None) -> int:
        return 0 if instant is None else _age(health, instant)

    figures: list[tuple[str, str, dict[str, int | None]]] = [
        ("build_info", "The version that runs.", {f'{{version="{version}"}}': 1}),
        (
            "broken",
            "1 when something stands still that must not.",
            {"": int(worst(judge(health)) is State.BROKEN)},
        ),
        ("updates_waiting", "Updates that are not handled yet.", {"": waiting.updates}),
        (
            "oldest_update_seconds",
            "How long the oldest of them has waited.",
            {"": since(waiting.oldest_update)},
        ),
        ("messages_waiting", "Messages that may be sent now.", {"": waiting.messages}),
        (
            "oldest_message_seconds",
            "How long the oldest of them has waited.",
            {"": since(waiting.oldest_message)},
        ),
        ("messages_later", "Messages whose time lies ahead.", {"": waiting.later}),
        ("last_poll_timestamp_seconds", "When updates were last asked for.",
         {"": health.last_poll}),
        (
            "next_due_timestamp_seconds",
            "When the next job is due.",
            {"": None if health.next_due is None else health.next_due[0]},
        ),
        (
            "set_aside",
            "What was not handled, sent or run.",
            {f'{{what="{kind}"}}': count for kind, count in counts.items()},
        ),
        ("database_bytes", "The database with its log.", {"": health.database_bytes}),
        (
            "replica_broken",
            "1 when it should be replicated, and is not.",
            {"": int(health.replica is not None)},
        ),
    ]  # fmt: skip
    lines = []
    for name, help_text, samples in figures:
        lines += [f"# HELP makker_{name} {help_text}", f"# TYPE makker_{name} gauge"]
        lines += [
            f"makker_{name}{at} {value}" for at, value in samples.items() if value is not None
        ]
    return "\n".join(lines) + "\n"


def shape_of(payload: str | None) -> str:
    """What a stored update is made of, by its fields' names and the length of its text."""
    if payload is None:
        return "nothing is left of it"
    update = json.loads(payload)
    if update.get("malformed"):
        return "not the shape of an update, kept without its content"
    parts = [
        f"{kind}: {', '.join(_field(name, value) for name, value in sorted(body.items()))}"
        for kind, body in update.items()
        if isinstance(body, dict)
    ]
    return "; ".join(parts) or "of a kind that Makker does not know"


def _field(name: str, value: object) -> str:
    return (
        f"{name} of {len(value)} characters" if name == "text" and isinstance(value, str) else name
    )
