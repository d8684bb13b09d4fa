"""Telegram's HTML: markup in, plain text and entities with UTF-16 offsets out.

The rules and the wording of the faults follow the Bot API, "HTML style".
"""

import re
from dataclasses import dataclass
from typing import Any

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
_ATTRIBUTE = re.compile(r"""\s+([^\s=>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?""")
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"”]+[^\s<>\"”.,;:!?)])"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,32}(?:@\w+)?)(?!\w)"
)

Entity = dict[str, Any]


class EntityError(ValueError):
    """Markup that Telegram cannot parse, in Telegram's words."""


@dataclass(frozen=True, slots=True)
class FormattedText:
    """Plain text with its entities, sorted by offset and then longest first."""

    text: str
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    offset: int
    position: int
    extra: Entity


def utf16_length(text: str) -> int:
    """The length that Telegram counts: UTF-16 code units."""
    return len(text) + sum(ord(character) > 0xFFFF for character in text)


def parse_html(markup: str) -> FormattedText:
    """Plain text and entities of Telegram's HTML. Raises EntityError."""
    pieces: list[str] = []
    length = 0
    position = 0
    opened: list[_Open] = []
    entities: list[Entity] = []
    while position < len(markup):
        character = markup[position]
        if character == "&" and (match := _CHARACTER.match(markup, position)):
            decoded = _decode(match)
            if decoded:
                pieces.append(decoded)
                length += utf16_length(decoded)
                position = match.end()
                continue
        if character != "<":
            pieces.append(character)
            length += utf16_length(character)
            position += 1
            continue
        if markup.startswith("</", position):
            position = _close(markup, position, opened, entities, length, "".join(pieces))
        else:
            tag, position = _open(markup, position, length)
            opened.append(tag)
    if opened:
        raise EntityError(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    return trim(FormattedText("".join(pieces), tuple(entities)))


def trim(formatted: FormattedText) -> FormattedText:
    """Without white space at both ends, as Telegram shows a text; entities moved and shortened."""
    text = formatted.text
    lead = utf16_length(text[: len(text) - len(text.lstrip())])
    text = text.strip()
    end = utf16_length(text)
    kept = []
    for entity in formatted.entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] + entity["length"] - lead, end)
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    kept.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return FormattedText(text, tuple(kept))


def find_plain_entities(formatted: FormattedText) -> FormattedText:
    """The same text with the commands, web and mail addresses that Telegram finds by itself."""
    taken = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in formatted.entities
        if entity["type"] in {"text_link", "code", "pre"}
    ]
    found = list(formatted.entities)
    for match in _FOUND.finditer(formatted.text):
        start = utf16_length(formatted.text[: match.start()])
        stop = start + utf16_length(match.group())
        if not any(start < end and begin < stop for begin, end in taken):
            found.append({"type": match.lastgroup, "offset": start, "length": stop - start})
    found.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return FormattedText(formatted.text, tuple(found))


def _decode(match: re.Match[str]) -> str:
    decimal, hexadecimal, named = match.groups()
    if named:
        return _NAMED[named]
    number = int(decimal) if decimal else int(hexadecimal, 16)
    if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return ""
    return chr(number)


def _byte(markup: str, position: int) -> int:
    return len(markup[:position].encode())


def _open(markup: str, start: int, offset: int) -> tuple[_Open, int]:
    name_match = re.compile(r"[^\s>]*").match(markup, start + 1)
    assert name_match is not None
    tag = name_match.group().lower()
    at = _byte(markup, start)
    if tag not in _TYPES:
        raise EntityError(f'Unsupported start tag "{tag}" at byte offset {at}')
    attributes: dict[str, str] = {}
    position = name_match.end()
    while match := _ATTRIBUTE.match(markup, position):
        name, value = match.group(1).lower(), match.group(2) or ""
        if value[:1] in {'"', "'"}:
            value = value[1:-1]
        attributes[name] = _CHARACTER.sub(lambda found: _decode(found) or found.group(), value)
        position = match.end()
    while markup[position : position + 1].isspace():
        position += 1
    if markup[position : position + 1] != ">":
        raise EntityError(f'Unclosed start tag "{tag}" at byte offset {at}')
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise EntityError(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
    return _Open(tag, offset, start, _extra(tag, attributes)), position + 1


def _extra(tag: str, attributes: dict[str, str]) -> Entity:
    if tag == "a":
        return {"url": attributes.get("href", "")}
    if tag == "blockquote" and "expandable" in attributes:
        return {"type": "expandable_blockquote"}
    language = attributes.get("class", "")
    if tag == "code" and language.startswith("language-"):
        return {"language": language.removeprefix("language-")}
    return {}


def _close(
    markup: str,
    start: int,
    opened: list[_Open],
    entities: list[Entity],
    length: int,
    text: str,
) -> int:
    at = _byte(markup, start)
    end = markup.find(">", start)
    if end < 0:
        raise EntityError(f"Unclosed end tag at byte offset {at}")
    tag = markup[start + 2 : end].strip().lower()
    if not opened:
        raise EntityError(f"Unexpected end tag at byte offset {at}")
    last = opened.pop()
    if tag not in {"", last.tag}:
        raise EntityError(
            f'Unmatched end tag at byte offset {at}, expected "</{last.tag}>", found "</{tag}>"'
        )
    entity = {"type": _TYPES[last.tag], "offset": last.offset, "length": length - last.offset}
    entity.update(last.extra)
    if last.tag == "a":
        written = text.encode("utf-16-le")[2 * last.offset :].decode("utf-16-le")
        entity["url"] = _address(last.extra["url"] or written)
    wrapped = entities and entities[-1]
    if last.tag == "pre" and wrapped and wrapped["type"] == "code":
        same = (wrapped["offset"], wrapped["length"]) == (entity["offset"], entity["length"])
        if same and "language" in wrapped:
            entity["language"] = entities.pop()["language"]
    if last.tag == "code" and not any(tag.tag == "pre" for tag in opened):
        entity.pop("language", None)
    if entity["length"] and entity.get("url") != "":
        entities.append(entity)
    return end + 1


def _address(written: str) -> str:
    """The web address Telegram makes of a link, or nothing when it is none."""
    if re.match(r"(https?|tg|ftp|mailto|tel):", written, re.IGNORECASE):
        return written
    return f"http://{written}" if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", written) else ""
