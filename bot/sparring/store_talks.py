"""The rows of talks: where each stands, and who has pressed that they are ready."""

from bot.sparring.rules_talk import Talk
from bot.storage import Database


def find(db: Database, group_id: int) -> Talk | None:
    """The group's newest talk, also when it is over, or None."""
    row = db.row(
        "select sparring_group as [group], protocol, state, since, turn, phase, extra, held_at,"
        " number from talks where sparring_group = ?",
        (group_id,),
    )
    return None if row is None else Talk(**row)


def keep(db: Database, talk: Talk) -> None:
    """Keep a talk as it stands now; a group's new talk takes the place of its last one."""
    db.execute(
        "insert into talks (sparring_group, protocol, state, since, turn, phase, extra, held_at,"
        " number) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " on conflict (sparring_group) do update set protocol = excluded.protocol,"
        " state = excluded.state, since = excluded.since, turn = excluded.turn,"
        " phase = excluded.phase, extra = excluded.extra, held_at = excluded.held_at,"
        " number = excluded.number",
        (
            talk.group,
            talk.protocol,
            talk.state,
            talk.since,
            talk.turn,
            talk.phase,
            talk.extra,
            talk.held_at,
            talk.number,
        ),
    )


def next_number(db: Database, people: frozenset[str]) -> int:
    """How many talks exactly these people (by key) have had together."""
    earlier: dict[int, set[str]] = {}
    numbers: dict[int, int] = {}
    for row in db.rows(
        "select t.sparring_group, t.number, s.person from talks t"
        " join seats s on s.sparring_group = t.sparring_group"
        " where t.state <> 'waiting' and s.gone = 0 and s.person is not null"
        " and t.sparring_group in (select sparring_group from seats where person = ?)",
        (min(people),),
    ):
        numbers[row["sparring_group"]] = row["number"]
        earlier.setdefault(row["sparring_group"], set()).add(row["person"])
    return max((numbers[one] + 1 for one, met in earlier.items() if met == people), default=0)


def ready(db: Database, group_id: int) -> set[int]:
    """The seats whose people have pressed that they are ready."""
    rows = db.rows("select id from seats where sparring_group = ? and ready = 1", (group_id,))
    return {row["id"] for row in rows}


def say_ready(db: Database, seat_id: int) -> None:
    """The person on that seat is ready."""
    db.execute("update seats set ready = 1 where id = ?", (seat_id,))


def forget_ready(db: Database, group_id: int) -> None:
    """Nobody in the group is ready any more, or it does not matter any more."""
    db.execute("update seats set ready = 0 where sparring_group = ?", (group_id,))


def ask_anew(db: Database, group_id: int) -> None:
    """A group talks again: what was said of a talk that was not held counts no more."""
    db.execute(
        "update seats set outcome = null, reason = null"
        " where sparring_group = ? and outcome is not null and outcome <> 'held'",
        (group_id,),
    )
    db.execute(
        "update seats set next_step_state = null"
        " where sparring_group = ? and next_step_state = 'skipped'",
        (group_id,),
    )


def set_role(db: Database, seat_id: int, role: str) -> None:
    """Give a seat another role."""
    db.execute("update seats set role = ? where id = ?", (role, seat_id))
