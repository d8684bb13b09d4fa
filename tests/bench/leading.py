"""The overview, the hand-out and the evaluation of 1,000 people with two years behind them."""

import gc
import random
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from bot.child import Child
from bot.leading import store
from bot.leading.evaluation import make, write_report
from bot.leading.handout import collect, word_handout, write_paper
from bot.leading.jobs import count_months
from bot.leading.overview import word_overview
from bot.leading.rules import WHATS, Count, RoundCount
from bot.people import Person
from bot.pictures import draw
from bot.programmes.overview import write_place
from bot.programmes.places import begin
from bot.pulse import store as pulse_store
from bot.pulse.chat_result import chart_of
from bot.pulse.results import latest
from bot.pulse.rules import Pulse
from bot.reflection import store_board
from bot.reflection.store_answers import count_by_person, shared_with_all
from bot.storage import Database
from tests.bench.table import Figure
from tests.turns import ZONE, Stage, open_stage

PEOPLE, DEPARTMENTS = 1000, 20
MONTHS = 24
ANSWERS_EACH = 60
"""About one a week over the 18 months that answers are kept, closed weeks aside."""
SHARED = 200
RUNS = 40
GOAL_MS = 300.0
CHART_GOAL = 1.5
MEMORY_GOAL = 10.0
NOW = datetime(2028, 11, 20, 9, tzinfo=ZONE)


def figures() -> Iterator[Figure]:
    """Milliseconds in the bot at the 95th percentile, a chart in a child, memory after it all."""
    with TemporaryDirectory() as folder:
        stage = open_stage(Path(folder), NOW)
        leader = fill(stage)
        memory = psutil.Process().memory_info
        works = _works(stage, leader)
        for work in works.values():
            work()
        gc.collect()
        before = memory().rss
        for name, work in works.items():
            p95 = _p95(work)
            yield Figure(
                f"{name}, {PEOPLE} people, {MONTHS} months (p95 of {RUNS})",
                f"{p95:.0f} ms",
                f"under {GOAL_MS:.0f} ms",
                p95 < GOAL_MS,
            )
        first, again, paper = _in_child(stage)
        gc.collect()
        grown = (memory().rss - before) / 1e6
        yield Figure(
            "the pulse as a chart, new child process",
            f"{first:.2f} s",
            f"under {CHART_GOAL} s",
            first < CHART_GOAL,
            f"{again:.2f} s: the same child again; {paper:.2f} s: the evaluation with its charts",
        )
        yield Figure(
            f"the bot's resident memory after {RUNS} of each",
            f"{grown:+.1f} MB",
            f"under {MEMORY_GOAL:.0f} MB more",
            grown < MEMORY_GOAL,
        )
        stage.db.close()


def _works(stage: Stage, leader: Person) -> dict[str, Callable[[], object]]:
    turn = stage.turn()
    say = turn.say_to(leader)

    def overview() -> None:
        with stage.db.transaction():
            word_overview(turn, leader, [write_place])

    def handout() -> None:
        with stage.db.transaction():
            found = collect(turn, leader)
            write_paper(turn, say, found)
            word_handout(turn, say, found)

    def evaluation() -> None:
        with stage.db.transaction():
            write_report(turn, say)

    return {"the overview": overview, "the hand-out": handout, "the evaluation": evaluation}


def _in_child(stage: Stage) -> tuple[float, float, float]:
    turn = stage.turn()
    say = turn.say_to(None)
    found = latest(stage.db, turn.library)
    assert found is not None
    chart = chart_of(turn.library, say, found, "Jobhuset", "Hele huset")
    with stage.db.transaction():
        report = write_report(turn, say)
    seconds = []
    child = Child()
    for work, arguments in ((draw, (chart,)), (draw, (chart,)), (make, (report, ""))):
        began = time.perf_counter()
        child.run(work, arguments)
        seconds.append(time.perf_counter() - began)
    child.kill()
    return seconds[0], seconds[1], seconds[2]


def _p95(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1000)
    return sorted(taken)[int(RUNS * 0.95)]


def fill(stage: Stage) -> Person:
    """Two years of a large house; gives one who leads two departments."""
    draw_lot = random.Random(6)
    staff = [
        stage.person(f"Kollega {at}", department=f"Afdeling {at % DEPARTMENTS}")
        for at in range(PEOPLE)
    ]
    stage.run(lambda turn: begin(turn.db, turn.library, turn.now.date(), turn.at))
    with stage.db.transaction():
        for department in {one.department for one in staff[:2]}:
            assert department is not None
            stage.db.execute(
                "insert into leads (department, person) values (?, ?)", (department, staff[0].key)
            )
        _answers(stage.db, staff, draw_lot)
        months = [date(2026 + (10 + at) // 12, (10 + at) % 12 + 1, 1) for at in range(MONTHS)]
        departments = sorted({one.department for one in staff if one.department})
        for at, month in enumerate(months):
            _pulse(stage, month, departments, draw_lot)
            name = f"{month:%Y-%m}"
            store.add(
                stage.db,
                [Count(name, one, what, 30, 40) for one in (0, *departments) for what in WHATS],
            )
            store.add_round(stage.db, RoundCount(at + 1, month, 300 + at, 480))
        count_months(
            stage.turn(),
            [lambda db, first, end: {"answers": count_by_person(db, first, end)}],
        )
    return stage.reload(staff[0])


def _answers(db: Database, staff: list[Person], draw_lot: random.Random) -> None:
    made = int(NOW.timestamp())
    row = 0
    for one in staff:
        for week in range(ANSWERS_EACH):
            row += 1
            at = made - week * 9 * 86400 - draw_lot.randrange(86400)
            day = (NOW - timedelta(days=week * 9)).date().isoformat()
            db.execute(
                "insert into asked (id, person, question, origin, local_date, at, state)"
                " values (?, ?, 'laeringsmaal.1', 'week', ?, ?, 'answered')",
                (row, one.key, day, at),
            )
            words = f"Vi brugte modellen i en samtale, og det gav ro, gang {row}."
            db.execute(
                "insert into answers (asked, person, parts, visibility, made, changed)"
                " values (?, ?, ?, ?, ?, ?)",
                (row, one.key, f'[[1, "{words}"]]', "all" if week < 1 else "me", at, at),
            )
            if week == 0 and row < SHARED * ANSWERS_EACH:
                db.execute(
                    "insert into library_entries (kind, source, author, text, added)"
                    " values ('lesson', ?, ?, ?, ?)",
                    (row, one.key, words, at),
                )
    store_board.add_batch(db, "all", shared_with_all(db)[:SHARED])


def _pulse(stage: Stage, month: date, departments: list[int], draw_lot: random.Random) -> None:
    items = tuple(item.id for item in stage.turn().library.pulse.items_of(month.month))
    name = f"{month:%Y-%m}"
    opened = Pulse(name, month, month + timedelta(days=7), items, is_open=True)
    pulse_store.add(stage.db, opened, departments)
    for department in departments:
        for item in items:
            for value in range(1, 6):
                stage.db.execute(
                    "update pulse_counts set count = ? where pulse = ? and item = ?"
                    " and department = ? and value = ?",
                    (draw_lot.randrange(12), name, item, department, value),
                )
    pulse_store.close(stage.db, name)
