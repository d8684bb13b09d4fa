"""How fast /find is over a large library, and how often what is looked for is among the first five.

Each of the queries has one entry that is its known answer; all the others are made from the same
sentences of the trade as the guard's bench uses.
"""

import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.finding import store
from bot.finding.index import opener_of, search_in
from bot.finding.rules import read_query
from bot.finding.words import index_text
from bot.reflection.library import load, packaged_prompts
from bot.storage import Database, open_database
from tests.bench.table import Figure
from tests.finding.queries import QUERIES
from tests.guard.test_the_talk_of_the_trade import SENTENCES

SEED = 20260101
ENTRIES = 10_000 if os.environ.get("QUICK") else 100_000
WORDS = 60
FIRST = 5
ROUNDS = 3
P95_MS = 50.0
RECALL = 0.9
Search = Callable[[str], list[int]]


def figures() -> Iterator[Figure]:
    """p95 and recall@5 of the library's own search, and of plain FTS5 beside it."""
    with tempfile.TemporaryDirectory(prefix="makker-bench-") as folder:
        path = Path(folder) / "makker.db"
        opener = opener_of(load([packaged_prompts()]))
        texts, answers = draw_texts(random.Random(SEED), ENTRIES)
        db = open_database(path)
        fill(db, texts)
        plain = sqlite3.connect(Path(folder) / "plain.db")
        fill_plain(plain, texts)

        def own(query: str) -> list[int]:
            return search_in(path, read_query(opener, query), None, 50)

        def peer(query: str) -> list[int]:
            quoted = " OR ".join(f'"{word}"' for word in query.split())
            sql = "select rowid from words where words match ? order by rank limit 50"
            return [row[0] for row in plain.execute(sql, (quoted,))]

        for query, _ in QUERIES:
            own(query)
        p95, plain_p95 = _p95(own), _p95(peer)
        recall, plain_recall = _recall(own, answers), _recall(peer, answers)
        plain.close()
        db.close()
    what = f"/find: {len(QUERIES)} queries over {ENTRIES:,} entries of {WORDS} words"
    yield Figure(
        f"{what}, p95",
        f"{p95:.1f} ms",
        f"under {P95_MS:.0f} ms",
        p95 < P95_MS,
        f"{plain_p95:.1f} ms: plain FTS5, any of the words",
    )
    yield Figure(
        f"{what}, the known answer among the first {FIRST}",
        f"{100 * recall:.0f} %",
        f"at least {100 * RECALL:.0f} %",
        recall >= RECALL,
        f"{100 * plain_recall:.0f} %: plain FTS5, any of the words",
    )


def draw_texts(draw: random.Random, count: int) -> tuple[list[str], list[int]]:
    """So many texts of about 60 words, and the ids (from 1) of those with the known answers."""
    places = draw.sample(range(count), len(QUERIES))
    texts = []
    answer_at = {place: answer for place, (_, answer) in zip(places, QUERIES, strict=True)}
    lengths = {sentence: len(sentence.split()) for sentence in SENTENCES}
    for place in range(count):
        sentences = [answer_at[place]] if place in answer_at else []
        words = sum(len(one.split()) for one in sentences)
        while words < WORDS - 4:
            sentences.append(draw.choice(SENTENCES))
            words += lengths[sentences[-1]]
        draw.shuffle(sentences)
        texts.append(" ".join(sentences))
    return texts, [place + 1 for place in places]


def fill(db: Database, texts: list[str]) -> None:
    """Put the texts into the library, as of one colleague."""
    opener = opener_of(load([packaged_prompts()]))
    with db.transaction():
        db.execute(
            "insert into people (id, name, language, status, weekday, clock, joined, seen)"
            " values ('bench', 'Bench', 'da', 'active', 1, '09:15', 0, 0)"
        )
        for number, text in enumerate(texts, 1):
            db.execute(
                "insert into library_entries (kind, source, author, text, added)"
                " values ('reflection', ?, 'bench', ?, 0)",
                (number, text),
            )
            db.execute(
                "insert into library_words (rowid, stems) values (?, ?)",
                (number, index_text(opener, [text])),
            )
        db.set_meta(store.UNTIDY, "yes")
        store.tidy(db)


def fill_plain(connection: sqlite3.Connection, texts: list[str]) -> None:
    """The same texts in plain FTS5, as it comes."""
    connection.execute("create virtual table words using fts5 (text)")
    connection.executemany("insert into words (text) values (?)", [(one,) for one in texts])
    connection.commit()


def _p95(search: Search) -> float:
    # The best of some rounds: another program's busy moment is not the search's.
    times = sorted(min(_milliseconds(search, query) for _ in range(ROUNDS)) for query, _ in QUERIES)
    return times[int(0.95 * len(times))]


def _milliseconds(search: Search, query: str) -> float:
    start = time.perf_counter()
    search(query)
    return (time.perf_counter() - start) * 1_000


def _recall(search: Search, answers: list[int]) -> float:
    found = sum(
        answer in search(query)[:FIRST] for (query, _), answer in zip(QUERIES, answers, strict=True)
    )
    return found / len(QUERIES)
