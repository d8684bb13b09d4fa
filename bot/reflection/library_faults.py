"""What can be wrong with a prompt file, said in full sentences.

Pydantic's findings are put into the words of whoever edits the files.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault in one file. Places in `key` are counted from one: questions[2] is the second."""

    file: str
    key: str
    expected: str

    def __str__(self) -> str:
        return f"In {self.file}, {self.key} is expected to be {self.expected}."


class LibraryError(Exception):
    """The prompt files cannot be used; `faults` has everything that was found, by file."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def faults_of(error: ValidationError, file: str) -> list[Fault]:
    """Each finding of pydantic as a fault of `file`."""
    findings = error.errors(include_url=False)
    places = [found["loc"] for found in findings]
    return [
        Fault(file, key_of(found["loc"]), _expected(found["type"], found["input"], found))
        for found in findings
        # Pydantic calls a list too short when its items are wrong; only the items are at fault.
        if found["type"] != "too_short"
        or not any(
            place != found["loc"] and place[: len(found["loc"])] == found["loc"] for place in places
        )
    ]


def key_of(place: Sequence[int | str]) -> str:
    """The path of keys as an editor of the file reads it: questions[2].text.da."""
    key = ""
    for part in place:
        if part == "[key]":  # pydantic's mark that the name before it is what is wrong
            continue
        key += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if key else part
    return key


_PLAIN = {
    "missing": "there, but it is missing",
    "extra_forbidden": "left out or spelled otherwise: no such key is known there",
    "string_type": "a text",
    "string_too_short": "a text that is not empty",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "model_type": "a table",
    "mapping_type": "a table",
}


def _expected(kind: str, value: object, found: Mapping[str, Any]) -> str:
    limits: Mapping[str, Any] = found.get("ctx", {})
    if kind in _PLAIN:
        return _PLAIN[kind]
    if kind == "literal_error":
        return f"{limits['expected']}; it is {_quoted(value)}"
    if kind == "string_pattern_mismatch":
        return (
            f"an id of small letters a to z, digits and signs ({limits['pattern']}); "
            f"it is {_quoted(value)}"
        )
    if kind == "string_too_long":
        return f"at most {limits['max_length']} characters long; it has {len(str(value))}"
    if kind == "too_short":
        return f"a list of at least {limits['min_length']}; it has {limits['actual_length']}"
    if kind == "greater_than_equal":
        return f"at least {limits['ge']}; it is {value}"
    if kind == "less_than_equal":
        return f"at most {limits['le']}; it is {value}"
    if kind == "value_error":
        return str(limits["error"])
    return f"otherwise: {found['msg']}"


def _quoted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)
