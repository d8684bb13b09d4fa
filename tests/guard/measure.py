"""Prints how much the guard finds, how often it cries in vain, and how long it takes.

Run it with `python -m tests.guard.measure`.
"""

import random
import time
from pathlib import Path

from bot.guard import Allow, Category, hard_hits, scan, soft_hits
from bot.guard.lexicon import name_words
from tests.guard.cases import HARD_HITS, NO_HARD_HITS, NO_SOFT_HITS, SOFT_HITS
from tests.guard.test_no_spelling_slips_by import HOSTILE

SEED = 20260101
ALLOW = Allow(names=frozenset({"Karl Tomm"}))
CARRIERS = [
    "Vi talte med {} om praktikken i går",
    "Det var {}, der ringede til virksomheden",
    "Mødet med {} gik bedre end ventet",
    "{} mødte stabilt i hele uge 42",
]


def trade_sentences() -> list[str]:
    text = (Path(__file__).parent / "trade_sentences.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def share(found: int, of: int) -> str:
    return f"{found}/{of} ({100 * found / of:.1f} %)"


def print_hard_recall(draw: random.Random) -> None:
    print("HARD: recall")
    for category, cases in HARD_HITS.items():
        found = sum(
            [hit.category for hit in hard_hits(text)] == [category] for text in cases.values()
        )
        print(f"  {category.value:12} listed spellings {share(found, len(cases))}")
    missed = [number for number in drawn_cpr_numbers(draw, 20_000) if not has_cpr(number)]
    print(f"  cpr          drawn spellings  {share(20_000 - len(missed), 20_000)} {missed[:3]}")


def drawn_cpr_numbers(draw: random.Random, count: int) -> list[str]:
    numbers = []
    for _ in range(count):
        day = draw.choice([*range(1, 32), *range(61, 92)])
        year = draw.choice(["", "", "19", "20"]) + f"{draw.randrange(100):02}"
        between = draw.choice(["", "", ".", "-", " ", "/"])
        before = draw.choice(["-", "-", "", " ", " - ", "–", "\n"])
        date = between.join([f"{day:02}", f"{draw.randint(1, 12):02}", year])
        numbers.append(f"{date}{before}{draw.randrange(10_000):04}")
    return numbers


def has_cpr(number: str) -> bool:
    return Category.CPR in {hit.category for hit in hard_hits(f"Borgeren ({number}) kom")}


def print_soft_recall(draw: random.Random) -> None:
    print("SOFT: recall")
    found = sum(
        [(hit.kind.value, text[hit.start : hit.end]) for hit in soft_hits(text)] == [(kind, piece)]
        for text, kind, piece in SOFT_HITS.values()
    )
    print(f"  listed cases {share(found, len(SOFT_HITS))}")
    names = draw.sample(sorted(name_words().first_names), 2_000)
    for carrier in CARRIERS:
        hits = sum(bool(soft_hits(carrier.format(name.title()))) for name in names)
        print(f"  2,000 names of the lists in ”{carrier}” {share(hits, len(names))}")


def print_false_alarms() -> None:
    sentences = trade_sentences()
    print(f"FALSE ALARMS in {len(sentences)} sentences of the trade")
    print(f"  hard {share(sum(bool(hard_hits(text)) for text in sentences), len(sentences))}")
    soft = [text for text in sentences if soft_hits(text, allow=ALLOW)]
    print(f"  soft {share(len(soft), len(sentences))} {soft}")
    quiet = sum(not hard_hits(text) for text in NO_HARD_HITS.values())
    print(f"  listed hard cases let through {share(quiet, len(NO_HARD_HITS))}")
    quiet = sum(not soft_hits(text) for text in NO_SOFT_HITS.values())
    print(f"  listed soft cases let through {share(quiet, len(NO_SOFT_HITS))}")


def print_times(draw: random.Random) -> None:
    sentences = trade_sentences()
    print("TIME for both guards, milliseconds")
    for count in (1, 3, 5, 15):
        answers = [" ".join(draw.sample(sentences, count)) for _ in range(1_000)]
        length = sum(map(len, answers)) // len(answers)
        times = sorted(milliseconds(answer) for answer in answers)
        print(f"  {length:5} characters: p50 {times[500]:.2f}, p95 {times[950]:.2f}")
    print("TIME on hostile text: worst pieces, milliseconds for 1,000 / 4,096 characters")
    rows = []
    for piece in HOSTILE:
        short, long = (min(milliseconds((piece * n)[:n]) for _ in range(5)) for n in (1_000, 4_096))
        rows.append((long / short, short, long, piece))
    rows.sort(reverse=True)
    for ratio, short, long, piece in rows[:4]:
        print(f"  {piece!r:14} {short:6.2f} / {long:6.2f} (x {ratio:.1f}; linear is x 4.1)")
    slowest = max(rows, key=lambda row: row[2])
    print(f"  slowest: {slowest[3]!r} {slowest[2]:.1f} ms for 4,096 characters")


def milliseconds(text: str) -> float:
    start = time.perf_counter()
    scan(text, allow=ALLOW)
    return (time.perf_counter() - start) * 1_000


def main() -> None:
    draw = random.Random(SEED)
    scan("warm up: the lists are read once")
    print(f"first names {len(name_words().first_names)}, surnames {len(name_words().surnames)}")
    print_hard_recall(draw)
    print_soft_recall(draw)
    print_false_alarms()
    print_times(draw)


if __name__ == "__main__":
    main()
