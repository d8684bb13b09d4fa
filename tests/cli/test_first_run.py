"""`makker init`: from nothing to the first invitation, stopped and taken up again."""

import tomllib
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import people
from bot.cli import app
from bot.config_file import set_line
from bot.settings import SettingsError
from bot.startup import StartError
from bot.storage import open_database
from tests.cli.test_faults_on_the_terminal import OTHER_TOKEN, telegram
from tests.turns import MONDAY, open_stage

__all__ = ["telegram"]


@pytest.fixture
def folder(tmp_path: Path, telegram: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to start in; Telegram is a server on loopback."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MAKKER_API_URL", telegram[0])
    monkeypatch.setenv("LANG", "da_DK.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES", "MAKKER_TOKEN", "MAKKER_DATA"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def init(*entered: str, arguments: tuple[str, ...] = ()) -> tuple[int, str]:
    """Run the command with lines typed; gives the exit code and what stood on the terminal."""
    result = CliRunner().invoke(
        app, ["init", *arguments], input="".join(f"{line}\n" for line in entered)
    )
    if isinstance(result.exception, Exception):
        raise result.exception
    return result.exit_code, result.output


def test_from_nothing_to_the_first_invitation_with_a_stop_in_the_middle(
    folder: Path, telegram: tuple[str, str]
) -> None:
    token = telegram[1]
    code, said = init("my token", OTHER_TOKEN, token, 'Jobhuset "Øst"')
    assert code == 1
    assert "1. Åbn https://t.me/BotFather på en telefon eller computer" in said
    assert "Det ligner ikke et token." in said
    assert "Telegram kender ikke det token." in said
    assert "Telegram kender boten som @makker_lokal_bot." in said
    assert said.splitlines()[-1] == (
        "Stoppet. Det, du har svaret, er gemt; makker init fortsætter derfra."
    )
    assert token not in said
    file = folder / "makker.toml"
    assert tomllib.loads(file.read_text(encoding="utf-8")) == {
        "token": token,
        "organisation": 'Jobhuset "Øst"',
    }
    code, said = init("x" * 201, "Eksempel Kommune", "dpo@eksempel.dk", "Bente, lokal 2415")
    assert code == 0
    assert "BotFather på" not in said
    assert "der er plads til 200 tegn" in said
    assert file.stat().st_mode & 0o777 == 0o600
    assert tomllib.loads(file.read_text(encoding="utf-8")) == {
        "token": token,
        "organisation": 'Jobhuset "Øst"',
        "controller": "Eksempel Kommune",
        "dpo_contact": "dpo@eksempel.dk",
        "distress_contact": "Bente, lokal 2415",
    }
    lines = said.splitlines()
    (link,) = [line for line in lines if line.startswith("https://t.me/makker_lokal_bot?start=")]
    assert len([line for line in lines if line and set(line) <= set(" █▀▄")]) > 10
    assert lines[-1] == "Start boten: makker run"
    with closing(open_database(folder / "data" / "makker.db")) as db:
        found = people.find_invitation(db, link.partition("=")[2], MONDAY.date())
        assert found is not None
        assert (found.role, found.many) == ("facilitator", False)


def test_in_english_and_with_a_facilitator_there_no_other_is_invited(
    folder: Path, telegram: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = open_stage(folder / "data")
    stage.person("Anna", role="facilitator")
    stage.db.close()
    monkeypatch.setenv("MAKKER_TOKEN", telegram[1])
    for key in ("ORGANISATION", "CONTROLLER", "DPO_CONTACT", "DISTRESS_CONTACT"):
        monkeypatch.setenv(f"MAKKER_{key}", "known")
    code, said = init(arguments=("--language", "en"))
    assert (code, said.splitlines()[-1]) == (
        0,
        "All is set up, and there is a facilitator. Start the bot: makker run",
    )
    assert "t.me/makker_lokal_bot" not in said
    assert not (folder / "makker.toml").exists()


def test_telegram_is_not_reached_through_the_proxy_and_the_token_is_kept(
    folder: Path, telegram: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAKKER_API_URL", "http://telegram.invalid")
    monkeypatch.setenv("MAKKER_PROXY", "http://127.0.0.1:9")
    with pytest.raises(StartError) as caught:
        init(telegram[1])
    assert str(caught.value).startswith("Telegram svarer ikke (ConnectionRefusedError).")
    assert tomllib.loads((folder / "makker.toml").read_text())["token"] == telegram[1]


def test_what_a_host_wrote_by_hand_stays(tmp_path: Path) -> None:
    file = tmp_path / "makker.toml"
    file.write_text('# ours\ntoken = "old" # was\n[retention]\ntoken = 3', encoding="utf-8")
    file.chmod(0o644)
    set_line(file, "token", "new\x7f\\1")
    set_line(file, "organisation", "Å")
    assert file.read_text(encoding="utf-8") == (
        '# ours\ntoken = "new\\u007f\\\\1"\norganisation = "Å"\n[retention]\ntoken = 3'
    )
    assert tomllib.loads(file.read_text(encoding="utf-8"))["token"] == "new\x7f\\1"
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_cannot_be_written_to() -> None:
    with pytest.raises(SettingsError) as caught:
        set_line(Path("/proc/makker.toml"), "token", "x")
    assert str(caught.value).startswith("The file /proc/makker.toml cannot be written (")
