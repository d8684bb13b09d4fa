"""docs/access.md is the table that the code asks."""

from tools.access_table import DOCUMENT, access_page


def test_the_page_is_as_new_as_the_table() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == access_page(), (
        "docs/access.md is older than bot/access.py; run: .venv/bin/python -m tools.access_table"
    )
