"""What `make check` says of the advisory database's answers."""

from pathlib import Path

from tools.advisories import verdict

ROOT = Path(__file__).parents[2]


def test_nothing_known_is_good() -> None:
    assert verdict(0, "", "No known vulnerabilities found") == (
        0,
        "advisories: none for the packages in requirements.lock",
    )


def test_a_known_weakness_fails_and_is_shown() -> None:
    code, sentence = verdict(1, "jinja2 2.4.1 PYSEC-1", "Found 1 known vulnerability in 1 package")
    assert code == 1
    assert "jinja2 2.4.1 PYSEC-1" in sentence


def test_a_database_that_is_not_reached_is_said_and_fails_nothing() -> None:
    errors = "ERROR:pip_audit._cli:Failed to connect to PyPI"
    code, sentence = verdict(1, "", errors)
    assert code == 0
    assert sentence.startswith("advisories: NOT LOOKED UP, the database is not reached")


def test_another_failure_is_a_failure() -> None:
    code, sentence = verdict(2, "", "usage: pip-audit [-h]\nunknown argument")
    assert (code, sentence) == (2, "pip-audit failed: unknown argument")


def test_make_check_asks_both() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "check: lint format types walls weaknesses advisories\n" in makefile
