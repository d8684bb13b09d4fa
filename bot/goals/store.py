"""The rows of learning goals and of where their owners are on the scale."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.goals.rules import Goal, LearnedFor, Level, Origin, Visibility
from bot.storage import Database


def find(db: Database, goal_id: int) -> Goal | None:
    """The goal with that id, in whatever state, or None."""
    return _one(db, "id = ?", (goal_id,))


def draft_of(db: Database, owner: str) -> Goal | None:
    """The goal that somebody has begun and not set, or None."""
    return _one(db, "owner = ? and state = 'draft'", (owner,))


def active_of(db: Database, owner: str, since: int = 0) -> list[Goal]:
    """The goals that somebody works on and made since that instant, the oldest first."""
    return _all(db, "owner = ? and state = 'active' and made >= ? order by id", (owner, since))


def closed_of(db: Database, owner: str, since: int = 0) -> list[Goal]:
    """The goals that somebody closed and made since that instant, the newest first."""
    return _all(
        db,
        "owner = ? and state = 'closed' and made >= ? order by closed desc, id desc",
        (owner, since),
    )


def kept_of(db: Database, owner: str) -> list[Goal]:
    """All goals of somebody that are no drafts."""
    return _all(db, "owner = ? and state <> 'draft' order by id", (owner,))


def shared_in(db: Database, department: int) -> list[Goal]:
    """The goals of a department's people that are shared with a leader, or were until lately."""
    return _all(
        db,
        "visibility in ('leader', 'anew') and owner in"
        " (select id from people where department = ? and status = 'active') order by id",
        (department,),
    )


def all_shared(db: Database) -> list[Goal]:
    """All goals that somebody may see, or about which a leader was asked."""
    return _all(db, "visibility in ('partner', 'leader', 'anew') order by id", ())


def learned_by_all(db: Database) -> list[Goal]:
    """The closed goals whose owners let everybody read what they learnt, by id."""
    return _all(
        db, "state = 'closed' and learned_for = 'all' and learned is not null order by id", ()
    )


def begin(db: Database, owner: str, origin: Origin, now: int, *, plan: str | None = None) -> Goal:
    """Begin a goal, perhaps with a plan that is the owner's own already; one draft at a time."""
    cursor = db.execute(
        "insert into goals (owner, origin, plan, made, changed) values (?, ?, ?, ?, ?)",
        (owner, origin, plan, now, now),
    )
    goal = find(db, int(cursor.lastrowid or 0))
    assert goal is not None
    return goal


def set_text(db: Database, goal_id: int, text: str, now: int) -> None:
    """Keep the goal itself."""
    db.execute("update goals set text = ?, changed = ? where id = ?", (text, now, goal_id))


def set_plan(db: Database, goal_id: int, plan: str, now: int) -> None:
    """Keep the when-then plan."""
    db.execute("update goals set plan = ?, changed = ? where id = ?", (plan, now, goal_id))


def set_model(
    db: Database, goal_id: int, model: str | None, title_da: str | None, title_en: str | None
) -> None:
    """Keep the case model that it belongs to, with its titles; None: it belongs to none."""
    db.execute(
        "update goals set model_asked = 1, model = ?, title_da = ?, title_en = ? where id = ?",
        (model, title_da, title_en, goal_id),
    )


def set_active(db: Database, goal_id: int, today: date, now: int) -> None:
    """The goal is set, or renewed, from that day on."""
    db.execute(
        "update goals set state = 'active', set_on = ?, stage = 0, waits = 0, changed = ?"
        " where id = ?",
        (today.isoformat(), now, goal_id),
    )


def note_asked(db: Database, goal_id: int, stage: int, today: date) -> None:
    """A week's message of that day asks about it."""
    db.execute(
        "update goals set stage = ?, asked_on = ?, waits = 1 where id = ?",
        (stage, today.isoformat(), goal_id),
    )


def settle(db: Database, goal_id: int) -> None:
    """Nothing is open about it any more."""
    db.execute("update goals set waits = 0 where id = ?", (goal_id,))


def set_visibility(db: Database, goal_id: int, visibility: Visibility) -> None:
    """Keep who may see it; the numbers are shown to nobody until that is said too."""
    db.execute(
        "update goals set visibility = ?, scale_shared = 0 where id = ?", (visibility, goal_id)
    )


def share_scale(db: Database, goal_id: int, *, shared: bool) -> None:
    """Keep whether those who see the goal see the numbers too."""
    db.execute("update goals set scale_shared = ? where id = ?", (int(shared), goal_id))


def close(db: Database, goal_id: int, learned: str | None, now: int) -> None:
    """It is worked on no longer; with what was learnt, if that is said."""
    db.execute(
        "update goals set state = 'closed', waits = 0, closed = coalesce(closed, ?),"
        " learned = ?, changed = ? where id = ?",
        (now, learned, now, goal_id),
    )


def set_learned_for(db: Database, goal_id: int, readers: LearnedFor) -> None:
    """Keep who may read what was learnt."""
    db.execute("update goals set learned_for = ? where id = ?", (readers, goal_id))


def delete(db: Database, goal_id: int) -> None:
    """Forget a goal with all that belongs to it."""
    db.execute("delete from goals where id = ?", (goal_id,))


def levels_of(db: Database, goal_id: int) -> list[Level]:
    """Where its owner was, day by day."""
    rows = db.rows("select * from goal_levels where goal = ? order by local_date", (goal_id,))
    return [Level(date.fromisoformat(row["local_date"]), row["level"], row["more"]) for row in rows]


def set_level(db: Database, goal_id: int, today: date, level: int) -> None:
    """Keep where its owner is today; the last number of a day counts."""
    db.execute(
        "insert into goal_levels (goal, local_date, level) values (?, ?, ?)"
        " on conflict (goal, local_date) do update set level = excluded.level",
        (goal_id, today.isoformat(), level),
    )


def set_more(db: Database, goal_id: int, on: date, more: str) -> None:
    """Keep what would give one point more than on that day."""
    db.execute(
        "update goal_levels set more = ? where goal = ? and local_date = ?",
        (more, goal_id, on.isoformat()),
    )


def _one(db: Database, where: str, parameters: Sequence[Any]) -> Goal | None:
    found = _all(db, where, parameters)
    return found[0] if found else None


def _all(db: Database, where: str, parameters: Sequence[Any]) -> list[Goal]:
    # `where` is always one of the sentences above.
    rows = db.rows(f"select * from goals where {where}", parameters)  # noqa: S608  # nosec B608
    return [_goal(row) for row in rows]


def _goal(row: dict[str, Any]) -> Goal:
    titles = {"da": row["title_da"], "en": row["title_en"]}
    return Goal(
        id=row["id"],
        owner=row["owner"],
        state=row["state"],
        origin=row["origin"],
        text=row["text"],
        model_asked=bool(row["model_asked"]),
        model=row["model"],
        titles={language: title for language, title in titles.items() if title is not None},
        plan=row["plan"],
        made=row["made"],
        changed=row["changed"],
        set_on=_day(row["set_on"]),
        stage=row["stage"],
        asked_on=_day(row["asked_on"]),
        waits=bool(row["waits"]),
        visibility=row["visibility"],
        scale_shared=bool(row["scale_shared"]),
        closed=row["closed"],
        learned=row["learned"],
        learned_for=row["learned_for"],
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
