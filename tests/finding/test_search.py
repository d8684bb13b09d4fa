"""What a search finds, in which order, and that what was typed is never taken for syntax."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.finding import store
from bot.finding.rules import (
    EXCERPT,
    MOST_WORDS,
    Part,
    Try,
    as_html,
    excerpt,
    in_messages,
    mark,
    plan_search,
    put_in_order,
    read_query,
)
from bot.finding.words import Opener, Word
from bot.reflection.library import load, packaged_prompts
from bot.storage import Database, StorageError, open_database, read_only
from tests.finding.house import House
from tests.finding.queries import QUERIES
from tests.guard.test_the_talk_of_the_trade import SENTENCES

OPENER = Opener(load([packaged_prompts()]).search.parts)


def words(text: str) -> tuple[Word, ...]:
    return read_query(OPENER, text)


def fill(db: Database, texts: list[str]) -> None:
    """Put texts into the library, as of one person."""
    with db.transaction():
        db.execute(
            "insert into people (id, name, language, status, weekday, clock, joined, seen)"
            " values ('k', 'K', 'da', 'active', 1, '09:15', 0, 0) on conflict do nothing"
        )
        for number, text in enumerate(texts, 1):
            store.put(db, OPENER, "reflection", number, text, model=None, author="k", now=0)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Praktikforløbet stoppede.", "forløb"),
        ("Praktikforløbet stoppede.", "praktik"),
        ("Den afbrudte praktik.", "afbrudt praktik"),
        ("Praktikken blev afbrudt.", "afbrudt praktikforløb"),
        ("Forløbet i praktikken.", "praktikforløb"),
        ("Bedre arbejdsmiljø.", "arb"),
        ("Ålborg og Århus.", "aarhus"),
        ("Vi spurgte på Aarhus-kontoret.", "århus"),
        ("Mødet i går.", "moede"),
    ],
)
def test_forms_compounds_prefixes_and_spellings_are_found(
    house: House, text: str, query: str
) -> None:
    fill(house.stage.db, [text, "Noget helt andet om en cykel."])
    assert house.search(query)[0] == text


def test_a_part_of_a_word_that_is_neither_its_beginning_nor_a_part_is_not_found(
    house: House,
) -> None:
    fill(house.stage.db, ["Arbejdsmiljøet."])
    assert house.search("bejds") == []
    assert house.search("ar") == []


def test_what_has_all_words_comes_before_what_has_one(house: House) -> None:
    fill(
        house.stage.db,
        [
            "Tolken kom for sent til mødet, og tolken gik igen.",
            "Bussen kom for sent.",
            "Tolken tog bussen.",
            *(f"Om {one}." for one in range(60)),
        ],
    )
    assert house.search("tolk bus")[0] == "Tolken tog bussen."
    assert set(house.search("tolk bus")) == {
        "Tolken tog bussen.",
        "Bussen kom for sent.",
        "Tolken kom for sent til mødet, og tolken gik igen.",
    }


def test_words_in_over_5_percent_of_the_entries_only_rank(house: House) -> None:
    texts = [f"Borgeren nummer {one}." for one in range(20)]
    texts += [f"Noget andet {one}." for one in range(60)]
    fill(house.stage.db, [*texts, "Bussen stod der.", "Borgeren tog bussen."])
    assert house.search("borger bus") == ["Borgeren tog bussen.", "Bussen stod der."]


def test_where_all_words_are_common_the_newest_with_all_of_them_come_first(house: House) -> None:
    texts = [f"Praktik nummer {number}." for number in range(8)]
    fill(house.stage.db, texts)
    assert house.search("praktik") == texts[::-1]


def test_a_plan_tries_all_words_then_the_telling_ones_then_any_of_these() -> None:
    query = words("tolk bus borger")
    every, some = (
        '("tolk" OR "tolk"*) AND ("bus" OR "bus"*)',
        '("tolk" OR "tolk"*) OR ("bus" OR "bus"*)',
    )
    assert plan_search(query, {"tolk": 1, "bus": 2, "borg": 10}, 100) == [
        Try(f'{every} AND ("borg" OR "borg"*)', ranked=False),
        Try(f'({every}) AND ({some} OR "borg")'),
        Try(f'({some}) AND ({some} OR "borg")'),
    ]
    assert plan_search(query, {"tolk": 1, "bus": 2, "borg": 26}, 100) == [
        Try(every, ranked=False),
        Try(f"({every})"),
        Try(f"({some})"),
    ]
    assert plan_search((), {}, 100) == []


def test_words_that_stand_close_together_come_first() -> None:
    found = {1: "tolk et to tre fire bus", 2: "tolk bus et to", 3: "bus", 4: "et tolk"}
    counts = {"tolk": 2, "bus": 9}
    assert put_in_order(found, words("bus tolk"), counts, 100) == [2, 1, 4, 3]


def test_of_a_long_query_the_first_twelve_different_words_count() -> None:
    assert len(words(" ".join(f"ord{one} ord{one}" for one in range(40)))) == MOST_WORDS


def test_a_search_may_be_on_one_model_alone(house: House) -> None:
    anna = house.person("Anna")
    house.add_case(anna, 1, text="Bussen kom ikke.")
    house.add_case(anna, 2, text="Bussen kom for sent.", model="match")
    db = house.stage.db
    found = store.search(db, words("bus"), model="match")
    assert found == [house.entry("case", 2).id]


def test_the_known_answers_are_among_the_first_five_of_the_trades_sentences(house: House) -> None:
    fill(house.stage.db, [*(answer for _, answer in QUERIES), *SENTENCES])
    missed = [query for query, answer in QUERIES if answer not in house.search(query)[:5]]
    assert len(missed) <= len(QUERIES) // 10, missed


SYNTAX = [
    '"', '""', "*", "praktik*", "a AND", "NOT b", "stems:praktik", "NEAR(a b)", "(", ")", "^a",
    "a + b", "{a b}: c", "-a", "'; drop table library_entries; --", "\x00", "%", "a OR", "\\",
]  # fmt: skip


@pytest.mark.parametrize("query", SYNTAX)
def test_search_syntax_is_only_words(house: House, query: str) -> None:
    fill(house.stage.db, ["Bussen kom for sent."])
    assert house.search(query) == []


def test_operators_are_words_to_be_found(house: House) -> None:
    fill(house.stage.db, ["Not and near.", "Bussen kom.", *(f"Nr. {one}." for one in range(50))])
    assert house.search('"NEAR" AND (NOT)') == ["Not and near."]
    assert set(house.search("NOT bus")) == {"Not and near.", "Bussen kom."}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=80))
def test_any_text_can_be_looked_for(house: House, query: str) -> None:
    if not house.stage.db.value("select count(*) from library_entries"):
        fill(house.stage.db, ["Bussen kom for sent.", "Tolken tog bussen."])
    found = house.search(query)
    assert all(any(part.hit for part in mark(one, words(query), OPENER)) for one in found)


def test_what_is_changed_at_random_leaves_an_index_that_is_consistent(tmp_path: Path) -> None:
    db = open_database(tmp_path / "makker.db")
    fill(db, ["Et."])

    @settings(max_examples=15)
    @given(
        st.lists(
            st.tuples(st.integers(1, 6), st.sampled_from(["", "Bussen.", "Tolken.", "Nyt hjem."])),
            max_size=12,
        )
    )
    def play(steps: list[tuple[int, str]]) -> None:
        with db.transaction():
            for source, text in steps:
                if text:
                    store.put(db, OPENER, "case", source, text, model=None, author="k", now=0)
                else:
                    store.remove(db, "case", source)
            db.execute("insert into library_words (library_words) values ('integrity-check')")
        entries = db.rows("select id, text from library_entries")
        stems = {
            row["rowid"]: row["stems"] for row in db.rows("select rowid, * from library_words")
        }
        assert {row["id"] for row in entries} == stems.keys()
        for row in entries:
            (found,) = [one.stem for one in OPENER.words(row["text"])][:1]
            assert found in stems[row["id"]].split()

    play()
    db.close()


def test_a_connection_that_reads_only_searches_and_writes_nothing(house: House) -> None:
    fill(house.stage.db, ["Bussen kom for sent."])
    other = read_only(house.stage.db.path)
    assert len(store.search(other, words("bus"))) == 1
    with pytest.raises(sqlite3.OperationalError, match="readonly"), other.transaction():
        other.set_meta("a", "b")
    other.close()
    with pytest.raises(StorageError):
        read_only(house.stage.db.path.with_name("none.db"))


def test_the_words_looked_for_are_marked_and_all_else_is_escaped() -> None:
    text = "Praktikforløbet <b> & bussen"
    assert as_html(mark(text, words("forløb bus"), OPENER)) == (
        "<b>Praktikforløbet</b> &lt;b&gt; &amp; <b>bussen</b>"
    )


def test_an_excerpt_is_the_piece_with_most_of_the_words() -> None:
    text = "Indledning. " * 40 + "Tolken tog bussen til mødet. " + "Slutning. " * 40
    piece = excerpt(text, words("bus tolk"), OPENER)
    assert "Tolken tog bussen til mødet." in piece
    assert piece.startswith("… ")
    assert piece.endswith(" …")
    assert len(piece) <= EXCERPT + 4
    assert excerpt("Kort.", words("bus"), OPENER) == "Kort."


@given(st.text(max_size=900), st.text(max_size=20))
def test_an_excerpt_is_never_longer_and_a_mark_loses_nothing(text: str, query: str) -> None:
    looked_for = words(query)
    assert len(excerpt(text, looked_for, OPENER)) <= max(EXCERPT + 4, min(len(text), EXCERPT))
    assert "".join(part.text for part in mark(text, looked_for, OPENER)) == text


@given(st.lists(st.tuples(st.text(min_size=1, max_size=600), st.booleans()), max_size=8))
def test_a_long_text_goes_into_messages_that_can_be_sent(pieces: list[tuple[str, bool]]) -> None:
    messages = in_messages([Part(text, hit) for text, hit in pieces])
    assert all(0 < len(message) <= 3500 for message in messages)
