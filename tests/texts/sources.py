"""The texts as they stand in the files, and the names of texts that the program asks for."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.reflection.library import packaged_prompts
from bot.reflection.library_files import read_folder, texts_of
from bot.texts import FORMS, LANGUAGES
from bot.texts.translated import FILE

BOT = Path(str(files("bot")))
TEXTS = BOT / "texts"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one language: its name, file, variables, and what it says, by variant."""

    key: str
    file: str
    variables: frozenset[str]
    variants: tuple[str, ...]

    @property
    def plain(self) -> str:
        """All that it says, without tags."""
        return re.sub(r"<[^>]*>", "", "\n".join(self.variants))


def is_button(text: Text) -> bool:
    """Whether a text stands on a button, by its name."""
    return text.key.startswith("button-") or "-button-" in text.key


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


@cache
def entries(language: str) -> tuple[tuple[str, ftl.EntryType], ...]:
    """Everything in a language's files: the file's name and the entry."""
    parser = FluentParser()
    return tuple(
        (file.name, entry)
        for file in sorted((TEXTS / language).glob("*.ftl"))
        for entry in parser.parse(file.read_text(encoding="utf-8")).body
    )


@cache
def texts(language: str) -> tuple[Text, ...]:
    """Every text of a language, in the order of the files."""
    return tuple(
        _text(name, entry) for name, entry in entries(language) if isinstance(entry, ftl.Message)
    )


def differences(language: str) -> list[str]:
    """What a language lacks, has alone or has in another file than the Danish, each a sentence.

    A file that is not there is one sentence, not one for each of its texts.
    """
    if not (TEXTS / language).is_dir():
        return [f"bot/texts/{language}/ is missing: copy en/ to begin with"]
    danish = {text.key: text.file for text in texts("da")}
    own = {text.key: text.file for text in texts(language)}
    lacking = sorted(danish.keys() - own)
    gone = sorted({danish[key] for key in lacking if not (TEXTS / language / danish[key]).exists()})
    return [
        *(f"{language}/{file} is missing: copy en/{file} to begin with" for file in gone),
        *(
            f"{key} is missing in {language}/{danish[key]}"
            for key in lacking
            if danish[key] not in gone
        ),
        *(f"{key} in {language}/{own[key]} is not in da/" for key in sorted(own.keys() - danish)),
        *(
            f"{key} stands in {language}/{own[key]}, in Danish in {danish[key]}"
            for key in sorted(danish.keys() & own)
            if danish[key] != own[key]
        ),
    ]


def other_values(language: str) -> list[str]:
    """The texts of a language that take other values than the Danish, each a sentence."""
    danish = {text.key: text.variables for text in texts("da")}
    return [
        f"{text.key} in {language}/{text.file} takes {sorted(text.variables)}, "
        f"not {sorted(danish[text.key])}"
        for text in texts(language)
        if text.key in danish and text.variables != danish[text.key]
    ]


def untranslated(language: str) -> list[str]:
    """What stands in the prompts and not in a language's `prompts.toml`, or there alone."""
    file = TEXTS / language / FILE
    like = FORMS[language].like
    if language == like or not file.exists():
        return []
    words = tomllib.loads(file.read_text(encoding="utf-8"))
    prompts = {
        getattr(text, like): found.file
        for found in read_folder(packaged_prompts()).found
        for _, text in texts_of(found.content)
    }
    where = f"{language}/{FILE}"
    return [
        *(
            f'"{text}" ({Path(prompts[text]).name}) is missing in {where}: add it, or = "" for now'
            for text in sorted(prompts.keys() - words)
        ),
        *(
            f'"{text}" in {where} is in no prompt any more'
            for text in sorted(words.keys() - prompts)
        ),
    ]


def tell(faults: list[str]) -> None:
    """Fail with every fault on a line of its own: of a list in an assertion pytest shows one."""
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def all_texts() -> list[tuple[str, Text]]:
    """Every text of every language with its language."""
    return [(language, text) for language in LANGUAGES for text in texts(language)]


def _text(file: str, message: ftl.Message) -> Text:
    found = _Variables()
    found.visit(message)
    assert message.value is not None, f"{message.id.name} in {file} says nothing"
    return Text(
        message.id.name, file, frozenset(found.names), tuple(_variants(message.value.elements))
    )


def _variants(elements: list[ftl.TextElement | ftl.Placeable]) -> list[str]:
    """What a pattern can say, with { } for a value: one text for each variant it chooses among."""
    said = [""]
    for element in elements:
        said = [before + more for before in said for more in _parts(element)]
    return said


def _parts(element: ftl.TextElement | ftl.Placeable) -> list[str]:
    if isinstance(element, ftl.TextElement):
        return [element.value]
    expression = element.expression
    if isinstance(expression, ftl.SelectExpression):
        return [
            part for variant in expression.variants for part in _variants(variant.value.elements)
        ]
    if isinstance(expression, ftl.StringLiteral):
        return [str(expression.parse()["value"])]
    return ["{ }"]


@dataclass(frozen=True, slots=True)
class Call:
    """A call of `say` with a literal name: where it stands, and which values it gives."""

    where: str
    key: str
    values: frozenset[str] | None
    """None when they are handed on whole (`**values`)."""


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(BOT.rglob("*.py")):
        yield str(file.relative_to(BOT.parent)), ast.parse(file.read_text(encoding="utf-8"))


@cache
def calls() -> tuple[Call, ...]:
    """Every `say("…")` in the program, also `turn.say` and `turn.say_to(person)`."""
    return tuple(
        Call(f"{name}:{node.lineno}", node.args[0].value, _keywords(node))
        for name, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and _is_say(node.func)
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    )


def _is_say(function: ast.expr) -> bool:
    if isinstance(function, ast.Call):
        return isinstance(function.func, ast.Attribute) and function.func.attr == "say_to"
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name == "say"


def _keywords(call: ast.Call) -> frozenset[str] | None:
    names: set[str] = set()
    for keyword in call.keywords:
        if keyword.arg is not None:
            names.add(keyword.arg)
        elif isinstance(keyword.value, ast.Dict):
            names.update(
                key.value
                for key in keyword.value.keys
                if isinstance(key, ast.Constant) and isinstance(key.value, str)
            )
        else:
            return None
    return frozenset(names)


@cache
def literals() -> dict[str, str]:
    """Every whole string in the program and where one such stands."""
    return {
        node.value: f"{name}:{node.lineno}"
        for name, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@cache
def composed() -> dict[str, str]:
    """Every name that is put together (`f"sparring-why-{outcome}"`) as a pattern, and where."""
    found: dict[str, str] = {}
    for name, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                start = node.values[0].value
                if isinstance(start, str) and re.fullmatch(r"[a-z]+-(?:[a-z_]+-)*", start):
                    found[_pattern(node)] = f"{name}:{node.lineno}"
    return found


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9_-]+"
        for part in node.values
    )
