"""G-1 to G-5 and G-23 to G-26: what is stored of whom, what is protected, and who is called."""

import socket
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import people
from bot.settings import Settings
from tests.world import Phone, World, a_world, labels

PASSING = {"inbox", "outbox"}


async def invited(world: World, **user: str) -> Phone:
    """Somebody with an invitation, on whose account Telegram knows more than a first name."""
    await world.colleague("Søren")
    with world.bot.db.transaction():
        made = people.make_invitation(
            world.bot.db,
            role="colleague",
            department=people.departments(world.bot.db)[0].id,
            until=world.now().date() + timedelta(days=14),
            many=False,
            now=world.now(),
        )
    body = {"first_name": "Mette", "start": made.code, **user}
    return Phone(world, await world.post("/local/users", body))


def tables_with(world: World, *words: str) -> set[str]:
    """The tables that hold any of the words in any column."""
    db = world.bot.db
    names = [row["name"] for row in db.rows("select name from sqlite_schema where type = 'table'")]
    return {
        name
        for name in names
        for row in db.rows(f"select * from {name}")
        if any(word in str(cell) for cell in row.values() for word in words)
    }


async def test_g1_before_the_notice_is_read_nothing_works_and_nobody_is_stored(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        mette = await invited(world)
        await mette.start()
        assert labels(await mette.last())[:2] == ["Læs det hele", "Jeg har læst det"]
        for text in ("/menu", "/mig", "/sparring", "Mit svar"):
            await mette.write(text)
            assert "link fra din tovholder" in await mette.text()
        assert tables_with(world, str(mette.id)) == set()


async def test_g2_the_notice_says_it_all_from_the_settings(tmp_path: Path) -> None:
    words: dict[str, Any] = {
        "controller": "Eksempelby Kommune",
        "dpo_contact": "rådgiveren på tredje sal",
        "distress_contact": "Lisbet fra arbejdsmiljøet",
    }
    async with a_world(tmp_path, **words) as world:
        mette = await world.colleague("Mette")
        await mette.write("/privatliv")
        notice = await mette.text()
        for said in (
            words["controller"],
            words["dpo_contact"],
            "artikel 6",
            "Hvor længe?",
            "Hvem ser hvad?",
            "Telegram er selv dataansvarlig",
            "Datatilsynet",
        ):
            assert said in notice
    assert len(Settings(organisation="Jobhuset").missing()) == 3


async def test_g4_no_surname_username_or_number_is_kept(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await invited(world, last_name="Efternavnsen", username="mette_bruger")
        await mette.start()
        await mette.tap("Jeg har læst det")
        await mette.tap("Brug ”Mette”")
        await mette.write("/menu")
        assert tables_with(world, "Efternavnsen", "mette_bruger") == set()
        for file in sorted(tmp_path.glob("makker.db*")):
            content = file.read_bytes()
            assert b"Efternavnsen" not in content
            assert b"mette_bruger" not in content


async def test_g5_the_telegram_id_sits_in_one_table_only(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await world.at(date(2026, 11, 24), "9.15")
        await mette.write("En tanke om uger og dage.")
        await mette.tap("Alle, uden navn")
        assert tables_with(world, str(mette.id)) == {"accounts"}


async def test_g23_another_s_words_are_protected_and_come_after_a_neutral_line(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        anna, bo = await world.colleague("Anna"), await world.colleague("Bo")
        await world.at(date(2026, 12, 2), "9.20")
        await anna.tap("Skriv en besked")
        await anna.write("Skal vi tage den på torsdag?")
        note = await bo.last()
        assert note["protected"] is True
        first, _, rest = str(note["text"]).partition("\n")
        assert first == "Besked fra Anna om jeres sparring:"
        assert "torsdag" in rest


async def test_g25_in_a_group_it_says_so_once_and_leaves(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        group = await world.post("/local/groups", {"title": "Frokost", "user": mette.id})
        await world.settle()
        shown = await world.get(f"/local/chats/{group['id']}")
        assert [one["text"] for one in shown if one["from"] == "bot"] == [
            "Jeg taler kun med én ad gangen. Skriv til mig i en privat chat; her går jeg igen."
        ]
        assert len(await world.calls("leaveChat")) == 1


async def test_g26_nobody_is_called_but_the_chat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: set[str] = set()
    connect = socket.socket.connect

    def note(line: socket.socket, address: Any) -> None:
        called.add(str(address[0]) if isinstance(address, tuple) else str(address))
        connect(line, address)

    monkeypatch.setattr(socket.socket, "connect", note)
    resolve = socket.getaddrinfo

    def note_name(host: Any, *arguments: Any, **more: Any) -> Any:
        called.add(str(host))
        return resolve(host, *arguments, **more)

    monkeypatch.setattr(socket, "getaddrinfo", note_name)
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await world.at(date(2026, 12, 2), "9.20")
        await mette.write("En tanke om uger og dage.")
    assert called <= {"127.0.0.1", "localhost"}
    assert called
