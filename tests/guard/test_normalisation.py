"""One plain spelling of a text, and the way back to what was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guard import normalise

PLAIN = {
    "zero-width characters go": ("a\u200bb\u200c\u200d\u2060\ufeffc", "abc"),
    "the soft hyphen goes": ("010\u00ad190", "010190"),
    "marks of direction go": ("\u202e12\u202c\u206634\u2069", "1234"),
    "control characters go": ("1\x002\x1b3", "123"),
    "dashes become one": ("1–2—3−4‑5－6", "1-2-3-4-5-6"),
    "blanks become one": ("a \u00a0\u2009\t\n b", "a b"),
    "blanks around an invisible character become one": ("a \u200b b", "a b"),
    "line breaks become a blank": ("0101\r\n90", "0101 90"),
    "any digit becomes a digit": ("٣३３𝟑③❸", "333333"),
    "compatibility forms are opened": ("ﬁ ＠ ㏂", "fi @ a.m."),
    "letters keep their accents": ("Åse Müller", "Åse Müller"),
    "parted accents are joined": ("A\u030ase", "Åse"),
    "marks on digits go": ("1\u03322\u20e3", "12"),
    "mixed scripts become Latin": ("vеj Аnna", "vej Anna"),
    "another script alone stays": ("привет", "привет"),
}


@pytest.mark.parametrize(("text", "plain"), PLAIN.values(), ids=PLAIN.keys())
def test_the_plain_spelling(text: str, plain: str) -> None:
    assert normalise(text).text == plain


def test_each_plain_character_knows_where_it_came_from() -> None:
    plain = normalise("a\u200b–\u00a0 ½")

    assert plain.text == "a- 1/2"
    assert list(plain.starts) == [0, 2, 3, 5, 5, 5]
    assert list(plain.ends) == [1, 3, 5, 6, 6, 6]
    assert plain.original_span(1, 3) == (2, 5)


@given(st.text())
def test_the_map_never_leaves_the_text_and_never_goes_back(text: str) -> None:
    plain = normalise(text)

    assert len(plain.text) == len(plain.starts) == len(plain.ends)
    assert all(
        0 <= start < end <= len(text) for start, end in zip(plain.starts, plain.ends, strict=True)
    )
    assert list(plain.starts) == sorted(plain.starts)
    assert list(plain.ends) == sorted(plain.ends)


@given(st.text())
def test_what_is_plain_stays_as_it_is(text: str) -> None:
    once = normalise(text).text

    assert normalise(once).text == once
