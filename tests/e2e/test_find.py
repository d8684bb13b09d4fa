"""/find over HTTP: what colleagues let everybody find, a restart, a withdrawal, two fast taps."""

from pathlib import Path

from bot import finding
from tests.world import Phone, World, a_world, labels

CASE = "Praktikken i kantinen blev afbrudt, fordi mødetiden lå før den første bus."


def put_in(world: World, phone: Phone, text: str = CASE) -> None:
    """A case of theirs goes into the library, as after their yes."""
    with world.bot.db.transaction():
        turn = world.bot.make_turn(world.now())
        finding.add_case(
            turn, 1, author=world.person(phone).key, model="afbrudt-praktik", text=text
        )


async def test_a_search_a_text_in_full_and_its_withdrawal(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo = await world.colleague("Anna"), await world.colleague("Bo")
        put_in(world, anna)
        await bo.write("/find")
        assert (await bo.text()).startswith("Hvad leder du efter?")
        await bo.write("afbrudte praktikforløb")
        assert "<b>Praktikken</b>" in str(await bo.last()) or "Praktikken" in await bo.text()
        listed = await bo.last()
        await bo.tap("Vis nr. 1")
        opened = await bo.last()
        assert (await bo.text()).endswith(CASE)

        await world.restart_bot()
        await anna.write("/soeg")
        await anna.tap("Mit i biblioteket")
        await anna.tap("Case: Den afbrudte praktik")
        await anna.tap("Fjern")
        await anna.tap("Ja, fjern den")
        shown = {one["message_id"]: one["text"] for one in await bo.bot_messages()}
        assert shown[opened["message_id"]] == "Trukket tilbage"
        assert shown[listed["message_id"]].startswith("Der er taget noget ud af biblioteket")
        await bo.write("/find bus")
        assert (await bo.text()).startswith("Det fandt jeg ikke noget om.")


async def test_when_its_author_is_erased_it_is_gone_everywhere(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo = await world.colleague("Anna"), await world.colleague("Bo")
        put_in(world, anna, "Kvidrefuglen sang.")
        await bo.write("/find sang")
        await bo.tap("Vis nr. 1")
        await anna.write("/mig")
        await anna.tap("Slet mig")
        await anna.tap("Slet mig nu")
        assert "Kvidrefugl" not in str(await bo.bot_messages())
        await world.settle()
        assert b"kvidrefugl" not in (tmp_path / "makker.db").read_bytes()
        assert world.bot.db.rows("select * from faults") == []


async def test_who_is_not_confirmed_finds_nothing_and_two_fast_taps_open_two_messages(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        anna, bo = await world.colleague("Anna"), await world.colleague("Bo")
        put_in(world, anna)
        await bo.write("/find bus")
        listed = await bo.last()
        assert labels(listed) == ["Vis nr. 1", "Søg"]
        await bo.tap("Vis nr. 1", message=listed)
        await bo.tap("Vis nr. 1", message=listed)
        assert (await bo.text()).endswith(CASE)
        assert world.bot.db.value("select count(*) from library_seen") == 2
        with world.bot.db.transaction():
            world.bot.db.execute(
                "update people set status = 'unconfirmed' where id = ?", (world.person(bo).key,)
            )
        await bo.write("/find bus")
        assert "bus" not in await bo.text()
