"""Ordinary talk in a job centre passes: a guard that cries at everything is soon ignored."""

from pathlib import Path

import pytest

from bot.guard import Allow, hard_hits, soft_hits
from bot.guard.lexicon import name_words, towns

SENTENCES = [
    line
    for line in (Path(__file__).parent / "trade_sentences.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
AUTHORS = Allow(names=frozenset({"Karl Tomm"}))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_hard_hit(sentence: str) -> None:
    assert hard_hits(sentence) == ()


def test_at_most_one_in_twenty_is_asked_about() -> None:
    assert len(SENTENCES) > 400

    asked = [sentence for sentence in SENTENCES if soft_hits(sentence, allow=AUTHORS)]

    assert len(asked) <= len(SENTENCES) * 0.05, asked


def test_the_lists_are_there() -> None:
    lists = name_words()

    assert len(lists.first_names) > 3000
    assert len(towns()) > 500
    assert {"bo", "per", "liv"} <= lists.ambiguous
