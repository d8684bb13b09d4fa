"""A meeting over HTTP: tables drawn beside the bot, and four minutes that outlive a restart."""

from datetime import timedelta
from pathlib import Path

from tests.world import a_world

ANSWERS = ("Da jeg ringede", "Ved tavlen", "I samtalen", "På besøget", "Til morgenmødet")


async def test_tables_are_mixed_and_five_answers_shown_after_a_restart(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator")
        others = [await world.colleague(name) for name in ("Bo", "Cem", "Dan", "Eva", "Fie")]
        await anna.write("/tovholder")
        await anna.tap("Bland bordene")
        await anna.tap("Bland nu")
        assert "<b>" not in await anna.text()
        assert (await anna.text()).endswith("Bord 1 (6): Anna, Bo, Cem, Dan, Eva og Fie")
        await anna.tap("Send til alle")
        await anna.tap("Send nu")
        assert await others[0].text() == (
            "Du sidder ved bord 1 sammen med Anna, Cem, Dan, Eva og Fie."
        )
        await anna.write("/tovholder")
        await anna.tap("Fire minutter")
        await anna.tap("Faglig identitet og fælles sprog")
        await anna.tap("1")
        await anna.tap("Åbn nu")
        code = world.bot.db.value("select code from minute_questions")
        for phone, text in zip(others, ANSWERS, strict=True):
            await phone.write("/menu")
            await phone.tap("Det venter (1)")
            await phone.tap("Fire minutter sammen")
            await phone.write(code)
            await phone.write(text)
        await world.restart_bot()
        await world.move_to(world.now() + timedelta(minutes=4))
        shown = await others[0].text()
        assert all(text in shown for text in ANSWERS)
        assert {await phone.text() for phone in others} == {shown}
        assert world.bot.db.rows("select * from faults") == []
