"""Text from people is shown as they wrote it: in Telegram, on the terminal, and in no log."""

from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import cli, people
from bot.host import HostDesk
from tests.world import a_world

NAME = '<b>&"Mette'
WORDS = '<a href="x">Vi</a> & <script>alert(1)</script> \'); drop table people; --'


async def test_names_answers_and_departments_are_shown_as_written(tmp_path: Path) -> None:
    # The server refuses HTML that Telegram could not read, and the world asserts that it did not.
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator", department='<i>"Ung" & &amp;')
        mette = await world.colleague(NAME, department='<i>"Ung" & &amp;')
        await mette.write("/menu")
        assert await mette.text() == f"Hvad har du brug for, {NAME}?"
        await mette.write("/refleksion")
        await mette.tap("Få et spørgsmål nu")
        await mette.write(WORDS)
        await mette.write("/refleksion")
        await mette.tap("Mine svar")
        everything = str([one["text"] for one in await mette.bot_messages()])
        assert "drop table people" in everything
        for message in await mette.bot_messages():
            kinds = {one["type"] for one in message.get("entities", [])}
            assert not kinds & {"text_link", "text_mention"}
        assert world.bot.db.value("select count(*) from people") == 2
        await anna.write("/tovholder")
        await anna.tap("Personer")
        await world.move_to(world.now() + timedelta(days=8))


@pytest.mark.parametrize("name", ["[red]Bo[/red]", "[link=https://x.example]Bo[/link]", "[/]"])
def test_the_terminal_shows_markup_as_text(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert name in listed(name, tmp_path, monkeypatch)


def test_the_terminal_gets_no_control_characters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = listed("Bo\x1b[2J\x07\u202e\r", tmp_path, monkeypatch)
    assert "Bo[2J" in output
    assert not set(output) & set("\x1b\x07\u202e\r")


def listed(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What `makker people list` prints of somebody with that name in the database."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("MAKKER_DATA", str(folder / "data"))
    monkeypatch.setattr(cli._out, "_width", 200)

    def everybody(desk: HostDesk) -> list[people.Person]:
        db = desk._db
        with db.transaction():
            added = people.add(
                db, 1, name=name, language="da", role="colleague", department=None,
                invitation=None, unconfirmed=False, now=desk._makker.now(), weekday=1,
                clock=desk._makker.calendar.opens,
            )  # fmt: skip
            people.change(db, added.key, status="active", step=None)
        return people.everybody(db)

    monkeypatch.setattr(HostDesk, "everybody", everybody)
    result = CliRunner().invoke(cli.app, ["people", "list"])
    assert result.exit_code == 0, result.output
    return result.output
