"""Texts on paper are plain: no markup, no control characters; unknown letters become boxes."""

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pdf import Card, Face, Sheet
from bot.texts import Html
from tests.pdf.reading import a_sheet, read

ANY_TEXT = st.text(st.characters(), max_size=300)
LATIN = st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_characters="\xad\x7f")


def printed(*texts: str, face: Face = Face.REGULAR) -> list[str]:
    """The lines of paragraphs, read back."""
    sheet = a_sheet()
    for text in texts:
        sheet.paragraph(text, face)
    return [line for page in read(sheet.bytes()) for line in page.body][1:]


def everywhere(text: str) -> Sheet:
    """A sheet with a text in every place that takes one."""
    sheet = a_sheet(text)
    sheet.heading(text)
    sheet.subheading(text)
    sheet.paragraph(text, Face.ITALIC)
    sheet.paragraph(text, Face.BOLD)
    sheet.bullets([text])
    sheet.cards([Card(text, text, text)])
    sheet.table([text, "Antal", text], [[text, 5, text]])
    return sheet


def test_no_markup_is_understood() -> None:
    texts = [
        "**fed** __kursiv__ --streg-- ~~slettet~~",
        "<b>fed</b> &amp; <br> <script>",
        "[et link](https://eksempel.dk)",
        "{nb} {{nb}} %d {0} \\n \\( )",
        "(parentes)) \\ (endnu en",
    ]
    assert printed(*texts) == texts


def test_a_text_made_for_the_chat_loses_its_tags_and_nothing_else() -> None:
    assert printed(Html("<b>Åben</b> &amp; &lt;i&gt; <i>rolig</i>")) == ["Åben & <i> rolig"]


def test_a_letter_is_shown_or_a_box_stands_for_it() -> None:
    shown = {
        "Rødgrød med fløde på Ærø": "Rødgrød med fløde på Ærø",
        "a\u030a e\u0301": "å é",
        "漢字": "□□",
        "🧑🏽\u200d💻": "□□□",
        "Godt\ufe0f!": "Godt!",
        "\ud800": "□",
        "\ue123": "□",
        "en\x00to\x1b[31m\x7f": "ento[31m",
        "venstre\u202eerh\u2066": "venstreerh",
        "tab\tog\u3000bred": "tab og bred",
    }
    assert printed(*shown) == list(shown.values())


def test_every_kind_of_line_end_ends_a_line() -> None:
    assert printed("a\nb\r\nc\rd\u2028e\u2029f\x0bg") == list("abcdefg")


@pytest.mark.parametrize("face", list(Face))
def test_arabic_is_shown_in_every_face(face: Face) -> None:
    (line,) = printed("العربية", face=face)
    assert sorted(line) == sorted("العربية")


def test_hebrew_goes_from_left_to_right() -> None:
    sheet = a_sheet()
    sheet.paragraph("\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET}")
    (page,) = read(sheet.bytes())
    first, second = (page.place(letter) for letter in "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET}")
    assert first.right <= second.left + 0.1


@settings(max_examples=8)
@given(ANY_TEXT)
def test_any_text_in_any_place_is_printed_within_the_margins(text: str) -> None:
    for page in read(everywhere(text).bytes()):
        ink = page.ink()
        assert ink.left >= 19
        assert ink.right <= 191
        assert ink.top >= 19
        assert ink.bottom <= 286


@settings(max_examples=8)
@given(st.text(LATIN, min_size=1, max_size=2000))
def test_no_letter_is_lost_where_lines_break(text: str) -> None:
    shown = re.sub(r"\s", "", text)
    assert re.sub(r"\s", "", "".join(printed(text))) == re.sub(r"[\x80-\x9f]", "", shown)


@pytest.mark.parametrize("word", ["Speciallægepraksisplanlægning" * 12, "W" * 300, "i" * 600])
def test_a_word_longer_than_a_line_goes_on_on_the_next(word: str) -> None:
    pages = read(everywhere(word).bytes())
    assert all(page.ink().right <= 191 for page in pages)
    assert all(page.ink().bottom <= 286 for page in pages)
    body = "".join(line for page in pages for line in page.body)
    # Title, two headings, two paragraphs, item, the card's three, and two cells in head and row.
    for letter in set(word):
        assert body.count(letter) >= 13 * word.count(letter)


def test_no_letter_of_a_text_comes_into_the_log(log: io.StringIO) -> None:
    everywhere("漢字 🧑🏽\u200d💻 العربية").bytes()
    assert log.getvalue() == ""
