"""One page for the wall: the question with its word, or the answers, in letters for the back row.

A file that needs nothing else: no script, no font, no address; a browser shows or prints it.
"""

from collections.abc import Sequence
from html import escape

from bot.texts import Say

FILE_NAME = "fire-minutter.html"
_STYLE = """
* { box-sizing: border-box; }
body { margin: 0; padding: 4vh 4vw; background: #fafaf7; color: #16242b;
  font-family: system-ui, "DejaVu Sans", sans-serif; line-height: 1.25; }
h1 { margin: 0 0 4vh; font-size: SIZE_H; text-wrap: balance; }
p { font-size: clamp(1.2rem, 2.4vw, 3rem); margin: 0 0 2vh; }
.code { display: inline-block; padding: 1vh 2vw; border: 0.4vw solid #1f6f7a; border-radius: 1vw;
  font-size: clamp(3rem, 9vw, 12rem); font-weight: bold; }
ul { columns: WIDTH auto; column-gap: 2vw; margin: 0; padding: 0; list-style: none; }
li { break-inside: avoid; margin: 0 0 1.2vw; padding: 0.8vw 1.2vw; border-left: 0.4vw solid #1f6f7a;
  background: #fff; font-size: SIZE_A; overflow-wrap: anywhere; }
@media print { body { padding: 0; } li { border-left-width: 1.5mm; } }
"""
_SHORT, _LONGER = 500, 1500
"""Answers of so many characters in all stand in the largest letters, or in large ones."""


def question_page(say: Say, question: str, code: str) -> bytes:
    """The question, the word, and how to take part, as HTML."""
    body = [
        f"<h1>{escape(question)}</h1>",
        f"<p>{say('minutes-wall-how')}</p>",
        f'<p class="code">{escape(code)}</p>',
        f"<p>{say('minutes-wall-note')}</p>",
    ]
    return _page(say, question, body, heading="clamp(2rem, 5vw, 6rem)")


def answers_page(say: Say, question: str, answers: Sequence[str]) -> bytes:
    """The answers under their question, as HTML; the letters are larger when these are short."""
    items = "".join(f"<li>{escape(one)}</li>" for one in answers)
    body = [f"<h1>{escape(question)}</h1>", f"<ul>{items}</ul>"]
    return _page(say, question, body, length=sum(map(len, answers)))


def _page(
    say: Say,
    title: str,
    body: Sequence[str],
    *,
    length: int = 0,
    heading: str = "clamp(1.6rem, 3.2vw, 4rem)",
) -> bytes:
    size, width = ("2.8vw", "38vw") if length <= _SHORT else ("1.9vw", "26vw")
    if length > _LONGER:
        size, width = "1.3vw", "20vw"
    style = (
        _STYLE.replace("SIZE_H", heading)
        .replace("SIZE_A", f"clamp(1rem, {size}, 3rem)")
        .replace("WIDTH", width)
    )
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!doctype html>\n<html lang="{say.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    ).encode()
