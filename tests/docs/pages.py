"""The pages of the docs, and the blocks of shell commands in them."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md")))


def read(page: Path) -> str:
    """The text of a page."""
    return page.read_text(encoding="utf-8")


def commands_in(page: Path) -> list[str]:
    """The commands a page tells to type: in blocks of shell, and in `code` that begins like one.

    A line that ends in a backslash goes on; in a block with `$` only what follows one is typed.
    """
    text = read(page).replace("\\\n", " ")
    typed: list[str] = []
    for language, block in re.findall(r"^ *```(\w*)\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL):
        if language not in {"", "sh", "shell", "console"}:
            continue
        lines = [line.strip() for line in block.splitlines()]
        prompted = [line[2:] for line in lines if line.startswith("$ ")]
        typed += prompted or lines
    prose = re.sub(r"^ *```.*?^ *```", "", text, flags=re.MULTILINE | re.DOTALL)
    typed += re.findall(r"(?<!`)`([^`\n]+)`", prose)
    whole = [" ".join(re.sub(r"\s#\s.*|\s{2,}#.*", "", line).split()) for line in typed]
    begin = r"(?:[A-Z_]+=\S+ )*(?:\.venv/bin/)?(?:makker|make|python -m)(?= |$)"
    return [line for line in whole if re.match(begin, line)]
