"""`makker people import`: what would happen, what is said of faults, and the links on paper."""

import csv
import json
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import people
from bot.cli import app
from bot.privacy import read_audit
from bot.startup import BOT_USERNAME, StartError
from bot.storage import read_only
from tests.pdf.reading import read
from tests.turns import open_stage

LIST = (
    "Navn;Afdeling;Fag;Leder;Mail\r\nMette K;Ung;Sagsbehandler;;m\r\n=Bo;Øst;;ja;\r\nAnna;;;;\r\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a list as Excel saves it, and a bot that has run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MAKKER_TOKEN", raising=False)
    monkeypatch.setenv("MAKKER_DATA", "data")
    stage = open_stage(tmp_path / "data" / "local")
    stage.person("Anna", department="Ung")
    with stage.db.transaction():
        stage.db.set_meta(BOT_USERNAME, "makker_lokal_bot")
    stage.db.close()
    (tmp_path / "list.csv").write_bytes(LIST.encode("cp1252"))
    return tmp_path


def run(*arguments: str) -> tuple[int, str, str]:
    """Run the command; gives its exit code, its output and what it says of faults."""
    result = CliRunner().invoke(app, ["people", "import", *arguments])
    if isinstance(result.exception, Exception):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def invitations(folder: Path) -> list[people.OpenInvitation]:
    with closing(read_only(folder / "data" / "local" / "makker.db")) as db:
        return people.open_invitations(db, datetime.now(UTC).date())


def test_a_dry_run_shows_what_would_happen_and_does_nothing(folder: Path) -> None:
    code, table, _ = run("list.csv", "--dry-run")
    assert code == 0
    assert [" ".join(line.split()) for line in table.splitlines()] == [
        "line what name department profession role",
        "2 invite Mette K Ung caseworker",
        "3 invite =Bo Øst leader",
        "4 here already Anna",
        "Not read: the columns Mail.",
        "2 invited, 1 here or invited already. New departments: Øst. "
        "That is what would happen; nothing was done.",
    ]
    code, objects, _ = run("list.csv", "--dry-run", "--json")
    assert [json.loads(line)["what"] for line in objects.splitlines()] == [
        "invite", "invite", "here already",
    ]  # fmt: skip
    assert json.loads(objects.splitlines()[1]) == {
        "line": 3,
        "what": "invite",
        "name": "=Bo",
        "department": "Øst",
        "profession": None,
        "leader": True,
    }
    assert invitations(folder) == []


def test_each_gets_a_link_of_their_own_in_a_file_and_on_a_card(folder: Path) -> None:
    code, said, _ = run("list.csv", "--links", "links.csv", "--cards", "cards.pdf", "--days", "7")
    assert code == 0
    assert said.startswith("2 invited, 1 here or invited already. New departments: Øst.\n")
    for name in ("links.csv", "cards.pdf"):
        assert (folder / name).stat().st_mode & 0o777 == 0o600
    text = (folder / "links.csv").read_bytes().decode("utf-8-sig")
    head, mette, bo = csv.reader(text.splitlines(), delimiter=";")
    assert head == ["name", "department", "link"]
    assert (mette[:2], bo[:2]) == (["Mette K", "Ung"], ["'=Bo", "Øst"])
    assert bo[2].startswith("https://t.me/makker_lokal_bot?start=")
    (page,) = read((folder / "cards.pdf").read_bytes())
    words = " ".join(page.lines)
    assert len(page.pictures()) == 2
    assert "Jobhuset (eksempel) inviterer dig til Makker." in words
    assert "Kun til dig. Virker til og med" in words
    found = {one.name: one for one in invitations(folder)}
    assert set(found) == {"Mette K", "=Bo"}
    assert (found["=Bo"].role, found["=Bo"].department_name) == ("leader", "Øst")
    assert (found["Mette K"].profession, found["Mette K"].many) == ("caseworker", False)
    with closing(read_only(folder / "data" / "local" / "makker.db")) as db:
        opened = people.find_invitation(db, bo[2].partition("=")[2], datetime.now(UTC).date())
        assert opened == found["=Bo"]
        assert [(one.action, one.detail) for one in read_audit(db)] == [("import", "2 invited")]
    again = run("list.csv", "--dry-run")[1]
    assert "0 invited, 3 here or invited already." in again


def test_nobody_is_invited_when_a_file_of_that_name_is_there(folder: Path) -> None:
    (folder / "links.csv").touch()
    with pytest.raises(StartError, match="There is a file links.csv already; nobody was invited."):
        run("list.csv", "--cards", "cards.pdf", "--links", "links.csv")
    assert invitations(folder) == []


def test_links_that_go_nowhere_are_not_made(folder: Path) -> None:
    with pytest.raises(StartError, match="Nothing was done: say where the links go"):
        run("list.csv")
    with pytest.raises(StartError, match="The file none.csv cannot be read: No such file"):
        run("none.csv", "--dry-run")
    assert invitations(folder) == []


def test_with_a_fault_in_the_list_nothing_is_done(folder: Path) -> None:
    (folder / "list.csv").write_bytes(b"navn;fag\nMette;\nBo;gartner\n")
    code, said, faults = run("list.csv", "--links", "links.csv")
    assert (code, said) == (1, "")
    assert faults.startswith("Line 3: 'gartner' is no profession that Makker knows;")
    assert not (folder / "links.csv").exists()
    assert invitations(folder) == []
