"""`makker guard --json`: one text a line in, one JSON line each out, as they come."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "bot", "guard"]


def guard(text: bytes, *options: str, folder: Path) -> list[str]:
    """The lines that the command writes for that input."""
    run = subprocess.run([*COMMAND, *options], input=text, capture_output=True, cwd=folder)
    assert (run.returncode, run.stderr) == (0, b"")
    return run.stdout.decode("ascii").splitlines()


def test_each_line_gets_its_own_answer(tmp_path: Path) -> None:
    text = "Cpr 010190-1234\nJeg talte med Fatima\n\nDet gik godt\n"
    found = [json.loads(line) for line in guard(text.encode(), "--json", folder=tmp_path)]
    assert found == [
        {"hard": ["cpr"], "soft": [], "spans": [[4, 15, "cpr"]]},
        {"hard": [], "soft": ["name"], "spans": [[14, 20, "name"]]},
        {"hard": [], "soft": [], "spans": []},
        {"hard": [], "soft": [], "spans": []},
    ]


@pytest.mark.parametrize(
    "line",
    [b"a\x0b010190-1234", b"a\x1c010190-1234", "a\u2028010190-1234".encode(), b"\xff 010190-1234"],
    ids=["vertical tab", "separator", "line separator", "no utf-8"],
)
def test_only_a_line_feed_ends_a_text(tmp_path: Path, line: bytes) -> None:
    (found,) = guard(line + b"\r\n", "--json", folder=tmp_path)
    assert json.loads(found) == {"hard": ["cpr"], "soft": [], "spans": [[2, 13, "cpr"]]}


def test_without_a_last_line_feed_and_without_input(tmp_path: Path) -> None:
    assert len(guard(b"en\nto", "--json", folder=tmp_path)) == 2
    assert guard(b"", "--json", folder=tmp_path) == []


def test_for_people_it_says_where_and_what_and_never_the_text(tmp_path: Path) -> None:
    text = b"Cpr 010190-1234 og Fatima\nDet gik godt\n"
    assert guard(text, folder=tmp_path) == ["4-15 cpr, 19-25 name", "nothing found"]


def test_the_organisation_s_own_passes(tmp_path: Path) -> None:
    (tmp_path / "makker.toml").write_text('email_domains = ["vejle.dk"]\ntowns = ["Vejle"]\n')
    text = "Skriv til post@vejle.dk\nHan er 42 år, har angst og bor i Vejle\n".encode()
    found = [json.loads(line) for line in guard(text, "--json", folder=tmp_path)]
    assert found == [{"hard": [], "soft": [], "spans": []}] * 2


def test_an_answer_comes_before_the_next_text_is_there(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "--json"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for text, hard in ((b"010190-1234\n", ["cpr"]), (b"20304050\n", ["phone"])):
            process.stdin.write(text)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["hard"] == hard
        process.stdin.close()
