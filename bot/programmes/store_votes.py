"""The rows of what comes after a programme: the themes to choose from, and the ballots."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.storage import Database

VoteState = Literal["open", "asked", "chosen", "dropped"]


@dataclass(frozen=True, slots=True)
class Vote:
    """What may follow a run: programmes' ids in order.

    `state`: colleagues vote (open), the facilitator was asked, something was chosen, or there is
    nothing to choose any more (dropped).
    """

    run: int
    choices: tuple[str, ...]
    state: VoteState


def find_vote(db: Database, run: int) -> Vote | None:
    """What may follow that run, or None while it is not asked."""
    row = db.row("select * from programme_votes where run = ?", (run,))
    return None if row is None else Vote(run, tuple(json.loads(row["choices"])), row["state"])


def open_vote(db: Database, run: int, choices: Sequence[str]) -> None:
    """Let the colleagues choose what follows a run."""
    db.execute(
        "insert into programme_votes (run, choices) values (?, ?)", (run, json.dumps(choices))
    )


def close_vote(db: Database, run: int, state: VoteState) -> None:
    """No more ballots; who voted for what is forgotten."""
    db.execute("update programme_votes set state = ? where run = ?", (state, run))
    db.execute("delete from programme_ballots where run = ?", (run,))


def cast(db: Database, run: int, person: str, programme: str) -> None:
    """Cast or change a person's ballot."""
    db.execute(
        "insert into programme_ballots (run, person, programme) values (?, ?, ?)"
        " on conflict (run, person) do update set programme = excluded.programme",
        (run, person, programme),
    )


def ballot_of(db: Database, run: int, person: str) -> str | None:
    """What a person voted for, or None."""
    found: str | None = db.value(
        "select programme from programme_ballots where run = ? and person = ?", (run, person)
    )
    return found


def ballots(db: Database, run: int) -> dict[str, str]:
    """Each voter's choice by their key."""
    return {
        row["person"]: row["programme"]
        for row in db.rows(
            "select person, programme from programme_ballots where run = ? order by person", (run,)
        )
    }


def ballots_of(db: Database, person: str) -> list[str]:
    """What a person voted for in votes that are open."""
    rows = db.rows(
        "select programme from programme_ballots where person = ? order by run", (person,)
    )
    return [row["programme"] for row in rows]
