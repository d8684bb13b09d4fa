"""Outcomes as counts: from five answers up, and no change of them is one person's."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.people.store import erase
from bot.sparring import store
from bot.sparring.rules import OUTCOMES
from bot.sparring.store_counts import count_outcomes
from bot.storage import Database
from tests.sparring.rounds import Workplace

PAIRS = 5
STEPS = (*OUTCOMES, "gone", "left", "erased")


def a_round(db: Database, keys: list[str]) -> list[int]:
    """A round in which these sit in pairs; gives their seats."""
    seats = []
    with db.transaction():
        db.execute(
            "insert into rounds (id, seed, starts, ends) values (1, 1, '2026-12-02', '2026-12-15')"
        )
        for place, key in enumerate(keys):
            if place % 2 == 0:
                group = db.execute(
                    "insert into sparring_groups (round, protocol, never_met, across)"
                    " values (1, 'makkersparring', 1, 0)"
                ).lastrowid
            cursor = db.execute(
                "insert into seats (sparring_group, person, role) values (?, ?, 'focus_person')",
                (group, key),
            )
            seats.append(int(cursor.lastrowid or 0))
    return seats


def shown(db: Database) -> tuple[int, ...]:
    """How many held it, partly, later, not, and how many others there are."""
    counts = count_outcomes(db, 1, 2 * PAIRS)
    return counts.held, counts.partly, counts.later, counts.no, counts.not_answered


def test_four_answers_are_too_few_and_five_are_counted(workplace: Workplace) -> None:
    db = workplace.stage.db
    people = workplace.colleagues(*(f"K{number}" for number in range(2 * PAIRS)))
    seats = a_round(db, [person.key for person in people])
    with db.transaction():
        for seat in seats[:4]:
            store.set_outcome(db, seat, "held")
        assert shown(db) == (0, 0, 0, 0, 10)
        store.set_outcome(db, seats[4], "no")
    assert shown(db) == (4, 0, 0, 1, 5)


def test_one_more_answer_waits_for_a_second(workplace: Workplace) -> None:
    db = workplace.stage.db
    people = workplace.colleagues(*(f"K{number}" for number in range(2 * PAIRS)))
    seats = a_round(db, [person.key for person in people])
    with db.transaction():
        for seat in seats[:5]:
            store.set_outcome(db, seat, "later")
        store.set_outcome(db, seats[5], "no")
        assert shown(db) == (0, 0, 5, 0, 5)
        store.set_outcome(db, seats[0], "held")
    assert shown(db) == (1, 0, 4, 1, 4)


def test_no_two_looks_differ_by_one_person_s_answer(workplace: Workplace) -> None:
    stage = workplace.stage
    db = stage.db

    @settings(max_examples=40)
    @given(
        st.lists(
            st.tuples(st.integers(0, 2 * PAIRS - 1), st.sampled_from(STEPS)),
            max_size=40,
        )
    )
    def look_after_each(steps: list[tuple[int, str]]) -> None:
        with db.transaction():
            for table in ("people", "rounds"):
                db.execute(f"delete from {table}")
        keys = [stage.person(f"K{number}").key for number in range(2 * PAIRS)]
        seats = a_round(db, keys)
        counted: dict[int, str | None] = dict.fromkeys(seats)
        for who, what in steps:
            before = shown(db)
            with db.transaction():
                if what == "gone":
                    store.give_up(db, seats[who])
                elif what == "left":
                    db.execute("update people set status = 'left' where id = ?", (keys[who],))
                elif what == "erased":
                    erase(db, keys[who])
                else:
                    store.set_outcome(db, seats[who], next(one for one in OUTCOMES if one == what))
            if what not in OUTCOMES:
                assert shown(db) == before
            rows = db.rows("select id, counted from seats")
            now: dict[int, str | None] = {row["id"]: row["counted"] for row in rows}
            moved = [seat for seat in seats if now[seat] != counted[seat]]
            assert len(moved) != 1
            assert sum(shown(db)[:4]) not in {1, 2, 3, 4}
            assert sum(shown(db)[:4]) == sum(one is not None for one in now.values())
            counted = now

    look_after_each()
