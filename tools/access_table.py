"""Writes docs/access.md from the table of who may do what: `python -m tools.access_table`."""

from pathlib import Path

from bot.access import TABLE, Role

DOCUMENT = Path(__file__).parents[1] / "docs" / "access.md"
_HEAD = """# Who may do what

Written from `TABLE` in `bot/access.py` by `python -m tools.access_table`; a test fails when this
page is older. The table is asked before every command, button, free text and edit, and what stands
in no row, nobody may do. A right ends in the moment in which its role does.

A leader and a facilitator are colleagues, too, and somebody who is both gets what each gets and no
more. A button that reaches a person's own data works for that person alone, whatever its data say.
"""
_TAIL = """
The host's commands (`docs/host.md`) are for whoever has an account on the machine. No role reads
somebody's private answers, and of the commands `makker browse --content` alone, which stands in the
audit each time.
"""


def access_page() -> str:
    """The whole page as Markdown."""
    head = ["may", "reaches", *(role.value for role in Role)]
    lines = [_row(head), _row(["---"] * 2 + [":-:"] * len(Role))]
    for right in TABLE:
        marks = ["yes" if role in right.who else "–" for role in Role]
        lines.append(_row([right.what, right.reaches, *marks]))
    table = "\n".join(lines)
    return f"{_HEAD}\n{table}\n{_TAIL}"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    DOCUMENT.write_text(access_page(), encoding="utf-8")
