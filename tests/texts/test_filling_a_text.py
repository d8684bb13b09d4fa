"""Filling a text: values are escaped, and dates and numbers are the reader's."""

from datetime import date, datetime, time
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import Html, Say, Texts
from bot.texts.texts import Fill, TextError, format_moment

TEXTS = Texts()


def filled(language: str, value: Fill) -> str:
    """How a value reads in a text that is nothing but the value."""
    whole = TEXTS.say(language, "was-away", **{"from": value, "to": "§"})
    head = TEXTS.say(language, "was-away", **{"from": "§", "to": "§"}).partition("§")[0]
    between = " to " if language == "en" else " til "
    return str(whole).removeprefix(head).partition("§")[0].removesuffix(between)


def test_a_moment_reads_as_danes_write_it() -> None:
    moment = datetime(2026, 11, 24, 9, 15)
    assert format_moment("da", moment) == "tirsdag den 24. november kl. 9.15"
    assert format_moment("da", moment.date()) == "tirsdag den 24. november"
    assert format_moment("da", moment.time()) == "9.15"


def test_a_moment_reads_as_the_english_write_it() -> None:
    moment = datetime(2026, 11, 24, 9, 15)
    assert format_moment("en", moment) == "Tuesday 24 November at 9:15"
    assert format_moment("en", moment.date()) == "Tuesday 24 November"
    assert format_moment("en", moment.time()) == "9:15"


def test_a_moment_reads_as_norwegians_write_it() -> None:
    moment = datetime(2026, 11, 24, 9, 15)
    assert format_moment("nb", moment) == "tirsdag 24. november kl. 09:15"
    assert format_moment("nb", moment.date()) == "tirsdag 24. november"
    assert format_moment("nb", moment.time()) == "09:15"


@pytest.mark.parametrize(
    ("value", "danish", "english", "norwegian"),
    [
        (3.4, "3,4", "3.4", "3,4"),
        (4000, "4.000", "4,000", "4\xa0000"),
        (12345.5, "12.345,5", "12,345.5", "12\xa0345,5"),
        (7, "7", "7", "7"),
        (date(2026, 5, 1), "fredag den 1. maj", "Friday 1 May", "fredag 1. mai"),
        (time(15, 5), "15.05", "15:05", "15:05"),
        (time(0, 0), "0.00", "0:00", "00:00"),
        (
            datetime(2027, 1, 4, 8, 0), "mandag den 4. januar kl. 8.00", "Monday 4 January at 8:00",
            "mandag 4. januar kl. 08:00",
        ),
        (["Mette", "Ali", "Åse"], "Mette, Ali og Åse", "Mette, Ali and Åse", "Mette, Ali og Åse"),
        (("Mette", "A & B"), "Mette og A &amp; B", "Mette and A &amp; B", "Mette og A &amp; B"),
        ("<b>A</b> & B", *["&lt;b&gt;A&lt;/b&gt; &amp; B"] * 3),
        (Html("<b>fed</b>"), *["<b>fed</b>"] * 3),
        ("{ $name } -term", *["{ $name } -term"] * 3),
    ],
)  # fmt: skip
def test_a_value_is_written_in_the_readers_language(
    value: Fill, danish: str, english: str, norwegian: str
) -> None:
    assert filled("da", value) == danish
    assert filled("en", value) == english
    assert filled("nb", value) == norwegian


@given(st.text())
def test_whatever_is_written_into_a_text_is_text(value: str) -> None:
    said = TEXTS.say("da", "guard-stop", what=value, contact=Html(""))
    inside = said.partition("<b>")[2].partition("</b>")[0]
    assert "<" not in inside
    assert unescape(inside) == unescape(value.replace("&", "&amp;"))


def test_no_marks_of_direction_are_put_around_a_value() -> None:
    said = TEXTS.say("da", "too-long", length=1200)
    assert said == (
        "Teksten er 1.200 tegn, og der er plads til 1.000. Vil du korte den lidt og sende den igen?"
    )


def test_a_text_that_there_is_not_is_an_error() -> None:
    with pytest.raises(TextError) as caught:
        TEXTS.say("en", "no-such-text")
    assert str(caught.value) == "The text 'no-such-text' is missing in en/*.ftl."


def test_a_language_without_a_folder_is_an_error() -> None:
    with pytest.raises(TextError, match=r"no texts in 'sv': bot/texts/sv/ is missing\.$"):
        TEXTS.say("sv", "button-menu")


def test_a_value_that_is_missing_is_an_error() -> None:
    with pytest.raises(TextError, match=r"^The text 'too-long' in da/\*\.ftl: .*length"):
        TEXTS.say("da", "too-long")


def test_what_is_said_speaks_the_readers_language() -> None:
    assert Say(TEXTS, "da")("button-cancel") == "Fortryd"
    assert Say(TEXTS, "en")("button-cancel") == "Undo"
    assert isinstance(Say(TEXTS, "da")("button-cancel"), Html)


def test_it_is_known_which_texts_there_are() -> None:
    assert TEXTS.has("button-menu")
    assert not TEXTS.has("no-such-text")
    assert TEXTS.keys("da") == TEXTS.keys("en")
