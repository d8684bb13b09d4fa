"""What a hurried thumb or a hostile client can send: one kind sentence, and nothing is changed."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.world import Phone, World, a_world, data_of, labels

STRANGER = "Hej. For at være med skal du bruge et link fra din tovholder."
TEXT_ONLY = "Jeg kan kun læse tekst, så jeg har ikke gemt noget. Vil du skrive det i stedet?"
STALE = "Den knap gælder ikke længere. Brug menuen."
PASSING = {"inbox", "outbox", "messages", "meta", "sqlite_sequence", "_sqlite_migrations"}


def kept(world: World) -> dict[str, list[dict[str, Any]]]:
    """All that the bot keeps, but for what passes through and when somebody was last heard of."""
    db = world.bot.db
    tables = [row["name"] for row in db.rows("select name from sqlite_schema where type = 'table'")]
    found = {name: db.rows(f"select * from {name}") for name in tables if name not in PASSING}
    for person in found["people"]:
        del person["seen"]
    return found


async def count(phone: Phone) -> int:
    """How many messages of the bot are in the chat."""
    return len(await phone.bot_messages())


async def test_over_long_texts(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        before = kept(world)
        await mette.write("otte tegn" * 133 + "abc")
        assert await mette.text() == (
            "Teksten er 1.200 tegn, og der er plads til 1.000. "
            "Vil du korte den lidt og sende den igen?"
        )
        assert kept(world) == before


async def test_an_empty_text(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        before = kept(world)
        await world.post(
            "/local/updates",
            {
                "message": {
                    "message_id": 9_000,
                    "date": int(world.now().timestamp()),
                    "chat": {"id": mette.id, "type": "private"},
                    "from": {"id": mette.id, "is_bot": False, "first_name": "Mette"},
                    "text": "",
                }
            },
        )
        await world.settle()
        assert kept(world) == before
        assert world.bot.db.value("select count(*) from inbox where fault is not null") == 0


@pytest.mark.parametrize("kind", ["sticker", "photo", "voice", "video", "document", "location"])
async def test_what_is_not_text(tmp_path: Path, kind: str) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        before = kept(world)
        message = await mette.send_kind(kind)
        assert await mette.text() == TEXT_ONLY
        assert message not in [one["message_id"] for one in await mette.messages()]
        assert kept(world) == before


@pytest.mark.parametrize("kind", ["contact", "poll"])
async def test_contact_cards_and_polls(tmp_path: Path, kind: str) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        before = kept(world)
        await mette.send_kind(kind)
        assert await mette.text() == TEXT_ONLY
        assert kept(world) == before


async def test_forwards(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        before = kept(world)
        await world.post(
            f"/local/chats/{mette.id}/messages", {"text": "Skrevet af en anden", "forward": True}
        )
        await world.settle()
        assert await mette.text() == (
            "Videresendte beskeder læser jeg ikke, så jeg har ikke gemt noget. "
            "Vil du skrive det med dine egne ord?"
        )
        assert kept(world) == before


async def test_unknown_commands(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        before = kept(world)
        await mette.write("/fest")
        assert await mette.text() == ("Den kommando kender jeg ikke. Menuen viser, hvad jeg kan.")
        assert labels(await mette.last()) == ["Menu"]
        assert kept(world) == before


async def test_malformed_callback_data(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.write("/menu")
        menu = await mette.last()
        before = kept(world)
        for data in ("", "x", "reflect.", "reflect.home:'; drop table people", "ø" * 32, "::::"):
            assert await mette.forge(data, menu["message_id"]) == STALE
        assert kept(world) == before


async def test_arguments_that_no_button_carries(tmp_path: Path) -> None:
    """Every button the bot has answers made-up arguments without a change and without a fault."""
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator")
        await anna.write("/menu")
        menu = await anna.last()
        before = kept(world)
        for name in sorted(world.bot.tap_names()):
            if name.startswith("facilitate.") or name.partition(".")[2] in QUICK:
                continue
            for arguments in ("999999", "x:y:z", "-1", "me:999999:all", "999999:all"):
                await anna.forge(f"{name}:{arguments}", menu["message_id"])
        faults = world.bot.db.rows("select fault from inbox where fault is not null")
        assert faults == []
        assert kept(world)["answers"] == before["answers"]
        assert kept(world)["seats"] == before["seats"]


QUICK = {"home", "show"}


async def test_a_button_of_another_person_s_message(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        soren = await world.colleague("Søren")
        await mette.write("/refleksion")
        await mette.tap("Få et spørgsmål nu")
        question = await mette.last()
        skip = data_of(question, "Spring over")
        await soren.write("/menu")
        before = kept(world)
        toast = await soren.forge(skip, (await soren.last())["message_id"])
        assert toast == STALE
        assert kept(world) == before


async def test_two_fast_taps(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.write("/refleksion")
        await mette.tap("Få et spørgsmål nu")
        question = await mette.last()
        body = {"message_id": question["message_id"], "data": data_of(question, "Spring over")}
        await world.post(f"/local/chats/{mette.id}/tap", body)
        await world.post(f"/local/chats/{mette.id}/tap", body)
        await world.settle()
        states = world.bot.db.rows("select state from asked")
        assert states == [{"state": "skipped"}]
        person = world.person(mette)
        assert person.silences <= 1


async def test_a_deep_link_with_a_wrong_code(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        before = kept(world)
        for code in ("A" * 22, "kort", "'; drop table people; --", "x" * 64):
            phone = await world.phone("Fremmed")
            await phone.start(code)
            assert "link" in await phone.text()
            assert "Jobhuset" not in await phone.text()
        assert kept(world) == before


async def test_a_stranger_learns_nothing(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        await world.colleague("Mette")
        stranger = await world.phone("Fremmed")
        before = kept(world)
        for text in ("/start", "Hej", "/menu", "/privatliv", "/mig", "/tovholder", "/x", "pause"):
            await stranger.write(text)
            assert await stranger.text() == STRANGER
        assert kept(world) == before
        assert world.bot.db.value("select count(*) from outbox where chat is not null") == 0


async def test_a_group_is_told_once_and_left(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        before = kept(world)
        group = await world.post("/local/groups", {"title": "Frokost", "user": mette.id})
        await world.settle()
        sent = [one["params"] for one in await world.calls("sendMessage")]
        to_group = [one["text"] for one in sent if int(one["chat_id"]) == group["id"]]
        assert to_group == [
            "Jeg taler kun med én ad gangen. Skriv til mig i en privat chat; her går jeg igen."
        ]
        assert [int(one["params"]["chat_id"]) for one in await world.calls("leaveChat")] == [
            group["id"]
        ]
        assert kept(world) == before


async def test_stale_buttons(tmp_path: Path) -> None:
    """The buttons of a question that was answered before a restart, weeks ago."""
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.write("/refleksion")
        await mette.tap("Få et spørgsmål nu")
        question = await mette.last()
        other, skip = data_of(question, "Andet spørgsmål"), data_of(question, "Spring over")
        await mette.write("En tanke om uger og dage.")
        await world.restart_bot()
        await world.move_to(world.now() + timedelta(days=40))
        before = kept(world)
        for data in (other, skip):
            assert await mette.forge(data, question["message_id"]) == STALE
        assert kept(world) == before
