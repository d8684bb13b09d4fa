"""Hypothesis strategies for whatever Telegram could send, made from the Bot API's description.

Each kind of update with any of its optional parts, or none; texts of every script; ids at the
limits. Hypothesis' own engine draws them, by the hundred; who sends one, and when, is set later.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from bot.localchat.description import _choices, _description

FARTHEST = (0, 1, -1, 2**31 - 1, -(2**31), 2**52, -(2**52))
TEXT_LENGTH = 4096
WORDS = (
    "stop", "menu", "ja", "nej", "9.15", "12/12", "Mette", "/start", "/menu", "/mig", "/hjaelp",
    "/nu", "/find", "/feedback", "/sag", "/stop", "/pause", "/slet", "/tovholder", "/start abc",
)  # fmt: skip
ALPHABETS = (
    "abcdefgh ijklmnop qrstuv wxyzæøå", "ABCÆØÅ éüßñ", "наш чат работает", "مرحبا بكم في العمل",
    "你好世界工作", "नमस्ते काम",
    "👍🏽👩‍👩‍👧🇩🇰✨", "<b>&amp;\"'</b>", "\u200b\u202e\u0301\ufeff ", "0123456789 -./",
)  # fmt: skip
MOST_OPTIONAL = (8, 4, 1)
"""So many optional parts a value has at most, by how deep it stands; below that it has none."""


class Ago(int):
    """A date: so many seconds before the moment at which it is sent."""


class Who(int):
    """The id of whoever sends it, to be set."""


_short = st.one_of(
    st.text(max_size=12), *(st.text(alphabet, max_size=16) for alphabet in ALPHABETS)
)
TEXTS = st.one_of(
    st.sampled_from(WORDS),
    _short,
    # Drawn letter by letter, a long one would take all that an example may draw.
    st.builds(lambda part, count: (part * count)[:TEXT_LENGTH], _short, st.integers(1, 512)),
)
_integers = st.one_of(st.sampled_from(FARTHEST), st.integers(-(2**52), 2**52))
_dates = st.sampled_from((0, 0, 60, 86_400)).map(Ago)
_SIMPLE: dict[str, st.SearchStrategy[Any]] = {
    "Integer": _integers,
    "Float": st.floats(-180, 180),
    "String": TEXTS,
    "Boolean": st.booleans(),
    "True": st.just(value=True),
}


def updates(kinds: Sequence[str]) -> st.SearchStrategy[dict[str, Any]]:
    """An update of one of these kinds, without its number; see `at`."""
    about = _description()["types"]["Update"]
    return st.one_of([_named(kind, about[kind]["type"]) for kind in kinds])


def _named(kind: str, of_type: str) -> st.SearchStrategy[dict[str, Any]]:
    return _value(of_type, 0).map(lambda value: {kind: value})


@cache
def _value(kind: str, depth: int) -> st.SearchStrategy[Any]:
    """A value of a type of the description."""
    if kind.startswith("Array of "):
        return st.lists(_value(kind.removeprefix("Array of "), depth + 1), max_size=2)
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if kind == "User":
        name = TEXTS.map(lambda text: text[:40] or "x")
        return name.map(lambda text: {"id": Who(), "is_bot": False, "first_name": text})
    if kind == "Chat":
        return _chats()
    # By the names' beginnings, as the description has it, an update would be a member.
    choices = [one for one in _choices(kind) if one != kind and not one.endswith("Updated")]
    if choices:
        return st.one_of([_later(one, depth) for one in choices])
    return _record(kind, depth)


def _later(kind: str, depth: int) -> st.SearchStrategy[Any]:
    """The same, made when it is first drawn from: types lead back to themselves."""
    return st.deferred(lambda: _value(kind, depth))


def _chats() -> st.SearchStrategy[dict[str, Any]]:
    private = st.just({"id": Who(), "type": "private"})
    group = st.sampled_from(("group", "supergroup", "channel")).map(
        lambda kind: {"id": -(10**12), "type": kind}
    )
    return st.one_of(*[private] * 12, group).map(dict)


@st.composite
def _record(draw: st.DrawFn, kind: str, depth: int) -> dict[str, Any]:
    fields = _description()["types"][kind]
    required = [name for name, about in fields.items() if about.get("required")]
    optional = [name for name in fields if name not in required]
    most = MOST_OPTIONAL[depth] if depth < len(MOST_OPTIONAL) else 0
    names = (
        draw(st.lists(st.sampled_from(optional), unique=True, max_size=most))
        if (optional and most)
        else []
    )
    made = {name: draw(_field(name, fields[name]["type"], depth)) for name in required + names}
    # Most are what somebody writes.
    if kind == "Message" and draw(st.integers(0, 9)) < 7:
        made |= {"from": draw(_value("User", 1)), "text": draw(TEXTS)}
    return made


def _field(name: str, kind: str, depth: int) -> st.SearchStrategy[Any]:
    if "date" in name and kind == "Integer":
        return _dates
    if name == "status":
        return st.sampled_from(("member", "kicked", "left"))
    if name == "message_id":
        return st.integers(1, 10_000)
    return _value(kind, depth + 1)


def drawn(strategy: st.SearchStrategy[Any], count: int, number: int) -> list[Any]:
    """About so many values, the same for the same number."""
    values: list[Any] = []

    @seed(number)
    @settings(
        max_examples=count, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(strategy)
    def keep(value: Any) -> None:
        values.append(value)

    keep()
    return values


def at(value: Any, moment: int, who: int) -> Any:
    """The value as that person sends it at that moment (in seconds since 1970)."""
    if isinstance(value, dict):
        return {name: at(part, moment, who) for name, part in value.items()}
    if isinstance(value, list):
        return [at(part, moment, who) for part in value]
    if isinstance(value, Who):
        return who
    return moment - value if isinstance(value, Ago) else value
