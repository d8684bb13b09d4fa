"""Telegram's HTML is read as Telegram reads it, with offsets in UTF-16 units."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.localchat.entities import (
    EntityError,
    FormattedText,
    find_plain_entities,
    parse_html,
    utf16_length,
)


@pytest.mark.parametrize(
    ("markup", "text", "entities"),
    [
        ("Hej", "Hej", []),
        ("<b>Hej</b> du", "Hej du", [("bold", 0, 3)]),
        ("👍 <em>du</em>", "👍 du", [("italic", 3, 2)]),
        (
            "<b>a<i>b</i></b>",
            "ab",
            [("bold", 0, 2), ("italic", 1, 1)],
        ),
        ("<U>a</U><del>b</del>", "ab", [("underline", 0, 1), ("strikethrough", 1, 1)]),
        ("&lt;b&gt; &amp; &quot;&#230;&#xE6;", '<b> & "ææ', []),
        ("a & b &ukendt; > c", "a & b &ukendt; > c", []),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("<tg-spoiler>x</tg-spoiler>", "x", [("spoiler", 0, 1)]),
        ("  <b> x </b>  ", "x", [("bold", 0, 1)]),
        ("<b></b>x", "x", []),
        ("<a>ingen adresse</a>", "ingen adresse", []),
    ],
)
def test_what_markup_means(markup: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    read = parse_html(markup)
    assert read.text == text
    assert [(e["type"], e["offset"], e["length"]) for e in read.entities] == entities


def test_links_and_code_keep_what_belongs_to_them() -> None:
    assert parse_html('<a href="https://example.org/?a=1&amp;b=2">her</a>').entities == (
        {"type": "text_link", "offset": 0, "length": 3, "url": "https://example.org/?a=1&b=2"},
    )
    assert parse_html('<pre><code class="language-python">x</code></pre>').entities == (
        {"type": "pre", "offset": 0, "length": 1, "language": "python"},
    )
    assert parse_html("<pre>x</pre><code>y</code>").entities == (
        {"type": "pre", "offset": 0, "length": 1},
        {"type": "code", "offset": 1, "length": 1},
    )


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>æ</i>", 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<div>x</div>", 'Unsupported start tag "div" at byte offset 0'),
        ("<b", 'Unclosed start tag "b" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_markup_that_telegram_cannot_read(markup: str, said: str) -> None:
    with pytest.raises(EntityError) as caught:
        parse_html(markup)
    assert str(caught.value) == said


def test_commands_and_addresses_are_found_without_markup() -> None:
    found = find_plain_entities(FormattedText("👍 /maal på https://example.org. a/b m@e.dk"))
    assert [(e["type"], e["offset"], e["length"]) for e in found.entities] == [
        ("bot_command", 3, 5),
        ("url", 12, 19),
        ("email", 37, 6),
    ]
    inside = FormattedText("/maal", ({"type": "code", "offset": 0, "length": 5},))
    assert find_plain_entities(inside) == inside


@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(html.escape(text)) == FormattedText(text.strip())


@given(st.lists(st.tuples(st.sampled_from(["b", "i", "u", "s", "code"]), st.text(min_size=1))))
def test_entities_lie_inside_their_text(parts: list[tuple[str, str]]) -> None:
    read = parse_html("".join(f"<{tag}>{html.escape(text)}</{tag}>" for tag, text in parts))
    for entity in read.entities:
        assert entity["length"] > 0
        assert 0 <= entity["offset"] <= utf16_length(read.text) - entity["length"]
