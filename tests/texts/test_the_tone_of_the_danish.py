"""How the texts sound: short, Danish words, no praise, no guilt, and the Danish way to write."""

import re

import pytest

from tests.texts import sources
from tests.texts.sources import Text, is_button

TERMINAL = "host-"
"""What begins so is said on the terminal, where `makker` is a command; the rest in the chat."""


def texts(language: str) -> list[Text]:
    """The texts of the chat in a language."""
    return [text for text in sources.texts(language) if not text.key.startswith(TERMINAL)]


def all_texts() -> list[tuple[str, Text]]:
    """The texts of the chat in every language, with the language."""
    return [one for one in sources.all_texts() if not one[1].key.startswith(TERMINAL)]


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
        (r"\bsparringspartner\w*|(?-i:\bmakker)(e|en|ne|s)?\b", "sparringsmakker"),
        (r"\bvenligst\b", "gerne, or nothing"),
        (r"\bups\b|\bfejlkode\w*|\berror\w*|\bexception\w*", "what happened"),
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


def test_quotes_are_those_of_the_language() -> None:
    assert found('["“„«»]') == []
    english = [(text.key, re.findall('["“”„«»]', text.plain)) for text in texts("en")]
    assert [key for key, marks in english if marks != ["“", "”"] * (len(marks) // 2)] == []


def test_signs_are_set_as_in_print() -> None:
    """One sign for the pause in a sentence and for what is left open, a space before per cent."""
    assert [
        f"{language} {text.key}: {hit.group()}"
        for language, text in all_texts()
        if (hit := re.search(r"!|\.\.\.|—| - |\d%", text.plain))
    ] == []


def test_numbers_and_months_are_written_as_danes_do() -> None:
    assert found(r"\d,\d{3}\b") == []
    months = "(Januar|Februar|Marts|April|Juni|Juli|August|September|Oktober|November|December)"
    assert [text.key for text in texts("da") if re.search(rf"[a-zæøå.] {months}", text.plain)] == []


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


LONG_BY_NATURE = {
    "guard-stop": "what happened, and what to do today, in one breath",
    "people-notice": "the notice",
    "people-privacy": "the notice in full",
    "people-help": "a page to look things up in",
    "privacy-erase": "what erasing does and cannot do",
    "facilitator-offline-notice": "the notice for somebody without Telegram",
    "cases-call": "what becomes of a case, before one is given",
    "cases-handout": "what may be done with others' words",
    "pulse-intro": "what becomes of the answers, before the first one",
    "minutes-how": "who sees an answer, before it is written",
    "minutes-preview": "what happens in the room, before it does",
    "glossary-proposed": "what becomes of a proposal",
}
"""Texts that may say more than two sentences, and why."""


def sentences(said: str) -> list[str]:
    """What a text says, sentence by sentence; a quotation counts as one word."""
    plain = re.sub(r"”[^”]*”|“[^”]*”|«[^»]*»", "Q", re.sub(r"<[^>]*>", "", said))
    whole = re.sub(r"\b(kl|nr|min|stk|no)\. ?", r"\1 ", plain)
    return [one for one in re.split(r"(?<=[.?!])\s+(?=[A-ZÆØÅ{])|\n+", whole) if one.strip()]


def too_much(said: str) -> bool:
    """Whether a text says more than two sentences and one question.

    A word or two of courtesy ("Helt fint.", "Tak for denne gang.") is not counted.
    """
    parts = [one.strip() for one in sentences(said)]
    questions = sum(one.endswith("?") for one in parts)
    stated = sum(not one.endswith("?") and len(one.split()) > 4 for one in parts)
    return stated > 2 or questions > 1


def test_a_message_is_two_sentences_at_most_and_then_one_question() -> None:
    messages = [one for one in all_texts() if one[1].key not in LONG_BY_NATURE]
    assert [
        f"{language} {text.key}: {variant}"
        for language, text in messages
        for variant in text.variants
        if too_much(variant)
    ] == []


def test_what_may_be_long_is_long() -> None:
    long = {text.key for text in texts("da") if any(map(too_much, text.variants))}
    assert long == set(LONG_BY_NATURE)


def test_no_sentence_is_longer_than_one_breath() -> None:
    assert [
        f"{language} {text.key}: {one}"
        for language, text in all_texts()
        if text.key not in LONG_BY_NATURE
        for variant in text.variants
        for one in sentences(variant)
        if len(one.split()) > 30
    ] == []


def test_a_button_says_what_happens_when_it_is_tapped() -> None:
    """A verb, an answer or a place in the menu: "Vis flere", not "Flere"."""
    bare = r"((Næste side|Forrige|Flere|Videre|Mere|Alle emner|OK)$|(Klik|At) )"
    assert [
        text.key for text in texts("da") if is_button(text) and re.match(bare, text.plain)
    ] == []


def test_the_english_says_citizen_and_colleague() -> None:
    other = r"\bclients?\b|\b(?<!a )users?\b(?! name)|\bprompts?\b|\bperformance\b|\bplease note\b"
    assert [
        f"{text.key}: {hit.group()}"
        for text in texts("en")
        if (hit := re.search(other, text.plain, re.IGNORECASE))
    ] == []
