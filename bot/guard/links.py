"""Finds ways to reach a person on the net: e-mail addresses, links and @names.

Spellings that try to slip by ("snabel-a", "(dot)") are found too.
"""

import re
from collections.abc import Iterator

# Endings seen in Denmark. Those that are also Danish or English words need a path after them, or
# "Det gik godt.Se her" would be a link.
_ENDINGS = (
    "dk|com|net|org|eu|gl|fo|uk|pl|ro|ru|ua|fi|nl|fr|io|biz|edu|gov|app|dev|online|shop|site|xyz|gg"
    "|tv|cc|link|page|blog|cloud|tech|work|jobs|team|chat|group|website|space|digital"
)
_WORD_ENDINGS = "nu|se|de|at|is|it|no|me|be|my|by|so|to|am|ai|co|ly|info|us|in|es|be|do|la|ga|re"
_DOT_WORD = (
    r"(?:\(dot\)|\[dot\]|\(punktum\)|\[punktum\]|\[\.\]|\(\.\)|\bpunktum\b|\bdot\b|\bprik\b)"
)
_AT_WORD = r"(?:\(at\)|\[at\]|\{at\}|\(a\)|\(snabel-?a\)|\bsnabel[- ]?a\b)"

_EMAIL = re.compile(
    rf"""(?ix)
    (?<![\w.+%'-])[\w.+%'-]++\ ?(?:@|{_AT_WORD})\ ?
    (?P<domain>[\w-]++(?:(?:\.|\ ?{_DOT_WORD}\ ?)[\w-]{{2,63}}){{1,4}})
    | (?<![\w.+%'-])[\w.+%'-]++\ ?@\ ?(?P<spaced>[\w-]++\ ?\.\ ?(?:{_ENDINGS}|se|no|de))(?!\w)
    | (?<![\w.+%'-])[\w.+%'-]++\ at\ (?P<spoken>[\w-]++\ {_DOT_WORD}\ (?:{_ENDINGS}|se|no|de))(?!\w)
    """
)
_LINK = re.compile(
    rf"""(?ix)
    (?<!\w)(?:[a-z][a-z0-9+]{{1,15}}|hxxps?)(?::|\[:\])//(?P<address>[^\s<>"”]++)
    | (?<![\w@])www\ ?\.\ ?(?P<www>[^\s<>"”]++)
    | (?<![\w@.-])(?P<bare>[\w-]{{2,63}}+(?:\.[\w-]{{2,63}}+){{0,4}}?\.(?:{_ENDINGS}))(?![\w@-])
      (?:[:/?\#][^\s<>"”]*+)?
    | (?<![\w@.-])(?P<path>\w[\w-]{{0,62}}+(?:\.[\w-]{{2,63}}+){{0,4}}?
      \.(?:{_ENDINGS}|{_WORD_ENDINGS})/[^\s<>"”]++)
    | (?<![\w@.-])(?P<spelled>[\w-]{{2,63}}+\ ?{_DOT_WORD}\ ?(?:{_ENDINGS}))(?![\w@-])
    """
)
_AT_NAME = re.compile(rf"(?i)(?<![\w.+%-])(?:@|{_AT_WORD} )\w{{2,}}+")


def find_email(text: str, domains: frozenset[str] = frozenset()) -> Iterator[tuple[int, int]]:
    """Give the span of each e-mail address in the plain `text` outside the allowed `domains`."""
    for match in _EMAIL.finditer(text):
        if not _is_below(match.group(match.lastgroup or 0), domains):
            yield match.span()


def find_link(text: str, domains: frozenset[str] = frozenset()) -> Iterator[tuple[int, int]]:
    """Give the span of each link in the plain `text` outside the allowed `domains`."""
    for match in _LINK.finditer(text):
        if not _is_below(match.group(match.lastgroup or 0), domains):
            yield match.span()


def find_at_name(text: str) -> Iterator[tuple[int, int]]:
    """Give the span of each @name in the plain `text`; an e-mail address is none."""
    for match in _AT_NAME.finditer(text):
        yield match.span()


def _is_below(address: str, domains: frozenset[str]) -> bool:
    """Say whether the host of `address` is one of `domains` or lies below one of them."""
    authority = re.split(r"[/?#]", address.lower(), maxsplit=1)[0]
    # What stands before "@" in a link is no host: "https://ours.dk:x@theirs.com" leads to theirs.
    host = authority.rpartition("@")[2].partition(":")[0].rstrip(".").removeprefix("www.")
    return any(host == domain or host.endswith("." + domain) for domain in map(str.lower, domains))
