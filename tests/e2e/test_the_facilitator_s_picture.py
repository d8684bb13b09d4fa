"""The facilitator asks for the picture of the half-year, twice, and gets it once."""

from pathlib import Path

from bot import sparring
from tests.world import a_world


async def test_the_picture_of_the_half_year_comes_once(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator", department="Ung")
        for at in range(9):
            department = "Job og virksomhed" if at < 5 else "Ung"
            await world.colleague(f"Kollega {at}", department=department)
        with world.bot.db.transaction():
            sparring.start_round_now(world.bot.make_turn(world.now()))
        world.bot.wake()
        await world.settle()

        await anna.write("/tovholder")
        await anna.tap("Runden nu")
        screen = await anna.find_button("Vis billede")
        for _ in range(2):
            body = {"message_id": screen["message_id"], "text": "Vis billede"}
            await world.post(f"/local/chats/{anna.id}/tap", body)
        await world.settle()

        photos = await world.calls("sendPhoto")
        assert [call["ok"] for call in photos] == [True]
        picture = await anna.last()
        assert picture["text"].startswith("Sparring på tværs\nTo kolleger er sat sammen ")
