"""Every text exists in every language, takes the same values, and is used."""

import re
import subprocess
import sys
from collections import Counter
from datetime import date, datetime, time
from html.parser import HTMLParser

import pytest
from fluent.syntax import ast as ftl

from bot.texts import LANGUAGES, Texts
from bot.texts.texts import Fill
from tests.texts.sources import (
    all_texts,
    calls,
    composed,
    differences,
    entries,
    is_button,
    literals,
    other_values,
    tell,
    texts,
    untranslated,
)

TEXTS = Texts()
KEYS = {text.key for text in texts("da")}
PREFIXES = {key.partition("-")[0] for key in KEYS if "-" in key}

# Strings that look like the name of a text and are none.
NOT_TEXTS = {
    "host-key": "what Litestream calls an SFTP server's public key",
    "not-active": "the end of people-refused-not-active",
    "sparring-home": "the end of people-button-sparring-home",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_well_formed(language: str) -> None:
    junk = [(name, one.content) for name, one in entries(language) if isinstance(one, ftl.Junk)]
    assert junk == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_used_twice(language: str) -> None:
    count = Counter(text.key for text in texts(language))
    assert [key for key, times in count.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_found_before_its_file_is_parsed(language: str) -> None:
    assert Texts().keys(language) == {text.key for text in texts(language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_texts_that_the_danish_has_in_the_same_files(language: str) -> None:
    tell(differences(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_takes_the_values_that_the_danish_takes(language: str) -> None:
    tell(other_values(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_prompt_is_translated_or_left_for_later(language: str) -> None:
    tell(untranslated(language))


def test_only_the_language_that_is_spoken_is_read() -> None:
    script = (
        "from bot.texts import Texts, translated\n"
        "from bot.texts.texts import _bundle, _files\n"
        "from bot.texts.translated import _translations\n"
        "Texts().say('da', 'button-menu')\n"
        "assert translated('da', 'Svar') == 'Svar'\n"
        "print(*(cache.cache_info().currsize for cache in (_files, _bundle, _translations)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("1 1 0\n", "")


@pytest.mark.parametrize(
    "value",
    ["Mette & co", 1, 4000, 3.4, date(2026, 11, 24), time(9, 15), datetime(2026, 11, 24, 9, 15)],
    ids=str,
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_can_be_filled(language: str, value: Fill) -> None:
    for text in texts(language):
        said = TEXTS.say(language, text.key, **dict.fromkeys(text.variables, value))
        assert said.strip(), text.key
        assert "{" not in said, text.key


def test_every_text_that_the_program_says_exists() -> None:
    assert calls() != ()
    assert [f"{call.where}: {call.key}" for call in calls() if call.key not in KEYS] == []


def test_every_text_is_given_the_values_that_it_takes() -> None:
    variables = {text.key: text.variables for text in texts("da")}
    wrong = [
        f"{call.where}: {call.key} takes {sorted(variables[call.key])}, not {sorted(call.values)}"
        for call in calls()
        if call.values is not None and call.key in KEYS and call.values != variables[call.key]
    ]
    assert wrong == []


def test_every_string_that_names_a_text_names_one_that_exists() -> None:
    unknown = {
        string: where
        for string, where in literals().items()
        if re.fullmatch(r"[a-z]+(-[a-z0-9_]+)+", string)
        and string.partition("-")[0] in PREFIXES
        and string not in KEYS
        and string not in NOT_TEXTS
    }
    assert unknown == {}


def test_every_name_that_is_put_together_can_be_one_that_exists() -> None:
    never = {
        pattern: where
        for pattern, where in composed().items()
        if pattern.partition("\\-")[0] in PREFIXES
        and not any(re.fullmatch(pattern, key) for key in KEYS)
    }
    assert never == {}


def test_no_text_is_left_over() -> None:
    patterns = [re.compile(pattern) for pattern in composed()]
    unused = [
        key
        for key in sorted(KEYS)
        if key not in literals() and not any(pattern.fullmatch(key) for pattern in patterns)
    ]
    assert unused == []


class _Tags(HTMLParser):
    """Notes what Telegram would refuse: a tag it does not know, or one that is not closed."""

    KNOWN = frozenset({"b", "i", "u", "s", "code", "pre", "blockquote", "tg-spoiler"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.KNOWN or attrs:
            self.wrong.append(f"<{tag}>")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")

    def handle_entityref(self, name: str) -> None:
        if name not in {"lt", "gt", "amp", "quot"}:
            self.wrong.append(f"&{name};")


def _wrong_tags(said: str) -> list[str]:
    tags = _Tags()
    tags.feed(said)
    tags.close()
    bare = [f"bare {sign}" for sign in re.findall(r"&(?![a-z]+;|#)|<(?![a-z/])", said)]
    return [*tags.wrong, *(f"<{tag}> is not closed" for tag in tags.open), *bare]


def test_every_text_is_html_that_telegram_takes() -> None:
    wrong = {
        f"{language} {text.key}": found
        for language, text in all_texts()
        for variant in text.variants
        if (found := _wrong_tags(variant))
    }
    assert wrong == {}


def test_a_button_has_at_most_20_characters() -> None:
    long = [
        f"{language} {text.key}: {variant} ({len(variant)})"
        for language, text in all_texts()
        if is_button(text)
        for variant in text.variants
        if len(variant.replace("{ }", "0")) > 20
    ]
    tell(long)


def test_a_button_has_neither_tags_nor_a_full_stop() -> None:
    wrong = [
        f"{language} {text.key}: {variant}"
        for language, text in all_texts()
        if is_button(text)
        for variant in text.variants
        if re.search(r"[<>\n]|\.$", variant)
    ]
    assert wrong == []
