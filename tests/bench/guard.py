"""What the guard finds, how often it cries in vain, and how long it takes.

Names of Somalia, Eritrea and Ethiopia are not measured apart: see tests/guard/held_out.py.
"""

import random
import time
import timeit
from collections.abc import Callable, Iterator

from faker import Faker

from bot.guard import Allow, Category, SoftKind, hard_hits, scan, soft_hits
from tests.bench.table import Figure
from tests.guard import held_out
from tests.guard.test_no_spelling_slips_by import HOSTILE
from tests.guard.test_the_talk_of_the_trade import SENTENCES

SEED = 20260101
TEXTS = 5_000
AUTHORS = Allow(names=frozenset({"Karl Tomm"}))
SHORT, LONG, FACTOR = 1_000, 4_096, 5.0
ORDINARY_MS = 1.0
ORDINARY_SENTENCES = 3


def figures() -> Iterator[Figure]:
    """Recall on made texts, false alarms on the trade's own sentences, and time."""
    draw = random.Random(SEED)
    faker = Faker("da_DK")
    faker.seed_instance(SEED)
    names = held_out.draw_names(draw, 2 * TEXTS)
    firsts = iter(first for first, _ in names)
    fulls = iter(f"{first} {last}" for first, last in names)
    for category, goal, make in (
        (Category.CPR, 100.0, lambda: held_out.draw_cpr(draw)),
        (Category.PHONE, 99.0, lambda: held_out.draw_phone(draw)),
        (Category.EMAIL, 99.0, lambda: held_out.draw_email(draw, faker)),
        (Category.ADDRESS, 97.0, lambda: held_out.draw_address(draw, faker)),
    ):
        found = hard_recall(draw, make, category)
        yield _recall(f"guard: {category.value}", found, goal)
    yield _recall("guard: full names", soft_recall(draw, lambda: next(fulls)), 97.0)
    yield _recall("guard: first names alone", soft_recall(draw, lambda: next(firsts)), 90.0)
    arabic = held_out.arabic_and_persian()
    yield _recall(
        f"guard: first names alone of {len(arabic):,} Arabic and Persian ones",
        soft_recall(draw, lambda: draw.choice(arabic)),
        90.0,
    )
    yield _alarms("hard", 0.5, [text for text in SENTENCES if hard_hits(text, allow=AUTHORS)])
    yield _alarms("soft", 5.0, [text for text in SENTENCES if soft_hits(text, allow=AUTHORS)])
    yield from _times(draw)


def hard_recall(draw: random.Random, make: Callable[[], str], category: Category) -> float:
    """How many percent of the finds that are put into sentences are hit as that category."""
    hits = 0
    for _ in range(TEXTS):
        text, start, end = held_out.put(draw, make(), genitive=False)
        hits += any(
            hit.category is category and hit.start < end and hit.end > start
            for hit in hard_hits(text)
        )
    return 100 * hits / TEXTS


def soft_recall(draw: random.Random, make: Callable[[], str]) -> float:
    """How many percent of the names that are put into sentences are asked about."""
    hits = 0
    for _ in range(TEXTS):
        text, start, end = held_out.put(draw, make())
        hits += any(
            hit.kind is not SoftKind.MARKER and hit.start < end and hit.end > start
            for hit in soft_hits(text)
        )
    return 100 * hits / TEXTS


def _recall(what: str, percent: float, goal: float) -> Figure:
    return Figure(
        f"{what}, recall in {TEXTS:,} texts of {len(held_out.PATTERNS)} patterns",
        f"{percent:.2f} %",
        "100 %" if goal == 100 else f"at least {goal:.0f} %",
        percent >= goal,
    )


def _alarms(kind: str, goal: float, alarms: list[str]) -> Figure:
    percent = 100 * len(alarms) / len(SENTENCES)
    return Figure(
        f"guard: {kind} false alarms in {len(SENTENCES)} sentences of the trade",
        f"{percent:.2f} %",
        f"at most {goal} %",
        percent <= goal,
    )


def _times(draw: random.Random) -> Iterator[Figure]:
    answers = [" ".join(draw.sample(SENTENCES, ORDINARY_SENTENCES)) for _ in range(1_000)]
    times = sorted(_milliseconds(answer) for answer in answers)
    length = sum(map(len, answers)) // len(answers)
    yield Figure(
        f"guard: an ordinary answer ({length} characters), p95",
        f"{times[950]:.2f} ms",
        f"under {ORDINARY_MS:.0f} ms",
        times[950] < ORDINARY_MS,
    )
    ratios = {piece: _growth(piece) for piece in HOSTILE}
    worst = max(ratios, key=lambda piece: ratios[piece])
    yield Figure(
        f"guard: time for {LONG:,} hostile characters against {SHORT:,}, the worst ({worst!r})",
        f"x {ratios[worst]:.2f}",
        f"at most x {FACTOR:.0f}",
        ratios[worst] <= FACTOR,
        f"x {LONG / SHORT:.2f}: exactly linear",
    )


def _growth(piece: str) -> float:
    # Time on the processor, the best of many: another program's busy moment is not the guard's.
    texts = [(piece * length)[:length] for length in (LONG, SHORT)]
    long, short = (min(_processor_seconds(text) for _ in range(60)) for text in texts)
    return long / short


def _processor_seconds(text: str) -> float:
    # timeit leaves the garbage collector off: what it scans is the bench's own heap.
    return timeit.timeit(lambda: scan(text, allow=AUTHORS), timer=time.thread_time, number=1)


def _milliseconds(text: str) -> float:
    start = time.perf_counter()
    scan(text, allow=AUTHORS)
    return (time.perf_counter() - start) * 1_000
