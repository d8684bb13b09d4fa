"""How the texts sound: Danish words, no praise, no guilt, and the Danish way to write."""

import re

import pytest

from tests.texts.sources import Text, all_texts, texts


def found(pattern: str) -> list[str]:
    """The Danish texts in which a pattern occurs, with what was found."""
    return [
        f"{text.key}: {hit.group()}"
        for text in texts("da")
        if (hit := re.search(pattern, text.plain, re.IGNORECASE))
    ]


@pytest.mark.parametrize(
    ("pattern", "instead"),
    [
        (r"remind\w*", "påmindelse"),
        (r"performan\w*", "udbytte"),
        (r"\btrack\w*|\btracke\w*", "følge"),
        (r"\bklient\w*", "borger"),
        (r"\b(en|hver|ny|nye) bruger\b|\bbruger(en|e|ne|s|nes|ens)\b", "kollega or borger"),
        (r"\bprompt\w*", "spørgsmål"),
        (r"\bskip(pe\w*)?\b", "springe over"),
        (r"\bdeadline\w*", "frist"),
        (r"\bfacilitator\w*", "tovholder"),
        (r"\bteam ?lead\w*|\bmanager\w*", "leder"),
        (r"\bupdate\w*", "opdatere"),
        (r"\bchecke?\w*|\bcheck-?ind?\w*", "tjekke"),
        (r"\bfeedbacke\w*", "give feedback"),
        (r"\baccepter\w*", "Jeg har læst det"),
        (r"\bf\.?eks\.?\b|\bfx\.", "fx"),
        (r"\bsparringspartner\w*", "sparringsmakker"),
    ],
)
def test_a_danish_word_stands_where_there_is_one(pattern: str, instead: str) -> None:
    assert found(pattern) == [], f"say {instead}"


def test_nobody_is_praised() -> None:
    praise = r"godt gået|godt klaret|flot|fantastisk|super|dygtig|sejt|hurra|tillykke|!!"
    assert found(praise) == []
    english = r"well done|great|good job|awesome|fantastic|congratulations|nice work|!!"
    assert [
        f"{text.key}: {hit.group()}"
        for text in texts("en")
        if (hit := re.search(english, text.plain, re.IGNORECASE))
    ] == []


def test_nobody_is_made_to_feel_guilty() -> None:
    assert (
        found(r"du (har|fik) (stadig |endnu )?(ikke|glemt)\w* (svaret|gjort)|husk nu|du mangler")
        == []
    )


def test_the_reader_is_du() -> None:
    assert [
        f"{text.key}: {hit.group()}"
        for text in texts("da")
        if (hit := re.search(r"(?<=[a-zæøå,] )(De|Dem|Deres)\b", text.plain))
    ] == []


def test_quotes_are_danish_quotes() -> None:
    assert found('["“„«»]') == []


def test_clock_times_and_weekdays_are_written_as_danes_do() -> None:
    assert found(r"\d:\d\d|\bkl \d") == []
    assert [
        f"{text.key}: {hit.group()}"
        for text in texts("da")
        if (hit := re.search(r"(?<=[a-zæøå,] )(Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag\b", text.plain))
    ] == []


_EMOJI = re.compile("[\U0001f000-\U0001faff☀-➿⬀-⯿]️?")
SERIOUS = re.compile(r"guard-|privacy-|people-(privacy|notice|read)|people-join-notice")


def test_there_is_at_most_one_emoji_in_a_message_and_none_in_a_serious_one() -> None:
    def wrong(text: Text) -> bool:
        allowed = 0 if SERIOUS.match(text.key) else 1
        return any(len(_EMOJI.findall(variant)) > allowed for variant in text.variants)

    assert [f"{language} {text.key}" for language, text in all_texts() if wrong(text)] == []
