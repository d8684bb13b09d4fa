"""The machine-readable Bot API as a check: what Telegram would refuse, the local chat refuses.

It knows every method's parameters, types and limits from `botapi-10.3.json`.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.localchat.entities import EntityError, parse_html, utf16_length
from bot.localchat.errors import ApiError, bad_request, not_implemented

_FILE = Path(__file__).with_name("botapi-10.3.json")
_FORMATTED = {"text", "caption"}
# Most unions share a first name with their members; this one does not.
_OTHER_UNIONS = {"MaybeInaccessibleMessage": ("Message", "InaccessibleMessage")}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call, as multipart."""

    name: str
    content: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that the description does not allow.

    `where` is the path of the value (`reply_markup.inline_keyboard[0][1].text`), `rule` is one of
    unknown, missing, type, min, max, entities, parse_mode; `sentence` says it.
    """

    where: str
    rule: str
    sentence: str

    @property
    def name(self) -> str:
        """The last name on the path, without the place in a list."""
        return re.sub(r"\[\d+\]", "", self.where).rpartition(".")[2]


@cache
def _description() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return read


@cache
def method_names() -> dict[str, str]:
    """Every method of the Bot API, by its name in lower case: Telegram ignores the case."""
    return {name.lower(): name for name in _description()["methods"]}


def decode(method: str, raw: dict[str, Any]) -> dict[str, Any]:
    """The parameters as JSON values, where a form or a query string had only text.

    What cannot be read as its type stays text, for `find_violations` to report.
    """
    fields = _description()["methods"][method]
    return {
        name: _decode(value, fields[name]["type"]) if name in fields else value
        for name, value in raw.items()
    }


def violations(method: str, params: dict[str, Any]) -> list[str]:
    """What is wrong with these parameters, one sentence each; empty when nothing is.

    Raises KeyError when the Bot API has no such method.
    """
    return [violation.sentence for violation in find_violations(method, params)]


def find_violations(method: str, params: dict[str, Any]) -> list[Violation]:
    """As `violations`, with the place and the rule of each."""
    return _check_fields(method, _description()["methods"][method], params, "")


def type_violations(type_name: str, value: Any) -> list[str]:
    """What is wrong with a value that is meant to be of a Bot API type, one sentence each."""
    return [violation.sentence for violation in _check(type_name, value, type_name)]


def refusal(method: str, violation: Violation) -> ApiError:
    """The error that Telegram answers to this violation, in its words where it has any."""
    match violation.name, violation.rule:
        case "parse_mode", "parse_mode":
            return not_implemented(violation.sentence)
        case _, "entities":
            return bad_request(f"can't parse entities: {violation.sentence}")
        case "text", "missing" | "min" if method in {"sendMessage", "editMessageText"}:
            return bad_request("message text is empty")
        case "text", "max" if method in {"sendMessage", "editMessageText"}:
            return bad_request("message is too long")
        case "caption", "max":
            return bad_request("message caption is too long")
        case "text", "max" if method == "answerCallbackQuery":
            return bad_request("MESSAGE_TOO_LONG")
        case "callback_data", "min" | "max":
            return bad_request("BUTTON_DATA_INVALID")
        case "chat_id", "missing":
            return bad_request("chat_id is empty")
    return bad_request(violation.sentence)


def _check_fields(
    owner: str, fields: dict[str, Any], given: dict[str, Any], path: str
) -> list[Violation]:
    found = []
    prefix = f"{path}." if path else ""
    for name in given:
        if name not in fields:
            found.append(
                Violation(prefix + name, "unknown", f"{owner} has no parameter {prefix}{name}.")
            )
    for name, field in fields.items():
        where = prefix + name
        if given.get(name) is None:
            if field.get("required"):
                found.append(Violation(where, "missing", f"{owner} needs the parameter {where}."))
            continue
        wrong = _check(field["type"], given[name], where)
        found += wrong or _check_limits(name, field, given, where)
    return found


def _check_limits(
    name: str, field: dict[str, Any], given: dict[str, Any], where: str
) -> list[Violation]:
    value = given[name]
    if "max" not in field or not isinstance(value, str):
        return []
    if field["unit"] == "bytes":
        size = len(value.encode())
    elif name in _FORMATTED and given.get("parse_mode"):
        mode = str(given["parse_mode"])
        if mode.lower() != "html":
            sentence = f"the local chat reads parse_mode HTML, not {mode}. Send HTML."
            return [Violation("parse_mode", "parse_mode", sentence)]
        try:
            size = utf16_length(parse_html(value).text)
        except EntityError as fault:
            return [Violation(where, "entities", str(fault))]
    elif name in _FORMATTED:
        size = utf16_length(value.strip())
    else:
        size = utf16_length(value)
    counted = f"{where} is {size} {field['unit']} long"
    if size > field["max"]:
        return [Violation(where, "max", f"{counted}; at most {field['max']} are allowed.")]
    if size < field.get("min", 0):
        return [Violation(where, "min", f"{counted}; at least {field['min']} are needed.")]
    return []


def _check(type_name: str, value: Any, where: str) -> list[Violation]:
    if type_name.startswith("Array of "):
        if not isinstance(value, list):
            return [_wrong_type(type_name, value, where)]
        item = type_name.removeprefix("Array of ")
        return [
            violation
            for place, element in enumerate(value)
            for violation in _check(item, element, f"{where}[{place}]")
        ]
    choices = _choices(type_name)
    if len(choices) == 1:
        return _check_one(choices[0], value, where)
    attempts = [_check_one(choice, value, where) for choice in choices]
    # Of several types that all fail, the one that fails least tells the reader most.
    return min(attempts, key=_distance)


def _distance(attempt: list[Violation]) -> int:
    weights = {"type": 3, "unknown": 2, "missing": 2}
    return sum(weights.get(violation.rule, 1) for violation in attempt)


@cache
def _choices(type_name: str) -> tuple[str, ...]:
    types = _description()["types"]
    named = re.split(r" or |, | and ", type_name)
    choices: list[str] = []
    for name in named:
        if name in _OTHER_UNIONS:
            choices += _OTHER_UNIONS[name]
            continue
        members = [other for other in types if other != name and other.startswith(name)]
        empty = name in types and not types[name]
        choices += [member for member in members if types[member]] if empty and members else [name]
    return tuple(choices)


def _check_one(type_name: str, value: Any, where: str) -> list[Violation]:
    whole = isinstance(value, int) and not isinstance(value, bool)
    simple = {
        "String": isinstance(value, str),
        "Integer": whole,
        "Float": whole or isinstance(value, float),
        "Boolean": isinstance(value, bool),
        "True": value is True,
        "InputFile": isinstance(value, Upload),
    }
    if type_name in simple:
        return [] if simple[type_name] else [_wrong_type(type_name, value, where)]
    if not isinstance(value, dict):
        return [_wrong_type(type_name, value, where)]
    return _check_fields(type_name, _description()["types"][type_name], value, where)


def _wrong_type(type_name: str, value: Any, where: str) -> Violation:
    sentence = f"{where} must be of type {type_name}, not {type(value).__name__}."
    return Violation(where, "type", sentence)


def _decode(value: Any, type_name: str) -> Any:
    if not isinstance(value, str):
        return value
    names = set(type_name.split(" or "))
    if "Integer" in names and re.fullmatch(r"-?\d{1,19}", value):
        return int(value)
    if "Float" in names and re.fullmatch(r"-?\d+(\.\d+)?", value):
        return float(value)
    if "Boolean" in names and value.lower() in {"true", "false", "1", "0"}:
        return value.lower() in {"true", "1"}
    if names & {"String", "Integer", "Float", "Boolean"}:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
