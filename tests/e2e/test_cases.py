"""A whole case from outside, over HTTP: brought, answered, given back, learnt from; a restart."""

from datetime import date
from pathlib import Path

from tests.privacy.files import in_the_files
from tests.world import Phone, World, a_world, data_of, labels

MONDAY = date(2026, 11, 23)
FIELDS = ("Praktikken stoppede ved hejrerne.", "Vi talte om viberne.", "Hvad overså vi?")
LESSON = "Jeg spørger til svalerne den første dag."


async def bring(phone: Phone) -> None:
    """Bring a case on the first model, as far as the preview."""
    await phone.write("/case")
    await phone.tap("Bring en case")
    await phone.tap("Den afbrudte praktik")
    for text in FIELDS:
        await phone.write(text)


async def answer(phone: Phone, text: str) -> None:
    """Answer the first question of what *Det venter* has, and send it."""
    await phone.write("/case")
    await phone.tap("En kollegas case")
    await phone.tap("Svar nu")
    await phone.write(text)
    await phone.tap("Slut her")
    await phone.tap("Send svarene")


async def test_a_case_with_a_restart_two_fast_taps_and_a_paper(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo, cem = await three(world)
        await bring(anna)
        await world.restart_bot()
        await anna.tap("Send")
        chosen = await anna.last()
        await anna.tap("Makker vælger", message=chosen)
        await anna.forge(data_of(chosen, "Makker vælger"), int(chosen["message_id"]))
        assert world.bot.db.value("select count(*) from case_asks") == 2
        await world.at(MONDAY, "10.30")
        assert labels(await bo.last()) == ["En kollegas case"]
        await answer(bo, "Måske alkene.")
        await world.restart_bot()
        await answer(cem, "Måske ternerne.")
        told = await anna.last()
        assert str(told["text"]).startswith("Alle har svaret på din case")
        await anna.tap("Læs svarene")
        page = await anna.last()
        assert page["protected"] is True
        assert "Måske alkene.\nen kollega" in str(page["text"])
        await anna.tap("Hent som PDF")
        await world.at(MONDAY, "10.35")
        names = [one.name for one in world.server.world.files.values()]
        assert names == ["case.pdf"]
        await anna.tap("Det tager jeg med", message=page)
        await anna.write(LESSON)
        await bo.write("/case")
        await bo.tap("Det blev casen til")
        assert LESSON in await bo.text()
        assert world.bot.db.rows("select kind, detail from faults") == []


async def test_after_slet_mig_no_word_of_the_case_or_an_answer_is_anywhere(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo, cem = await three(world)
        await bring(anna)
        await anna.tap("Send")
        await anna.tap("Makker vælger")
        await world.at(MONDAY, "10.30")
        await answer(bo, "Måske alkene.")
        await answer(cem, "Måske ternerne.")
        await anna.tap("Læs svarene")
        await erase(cem)
        assert in_the_files(tmp_path, "ternerne") == []
        texts = [str(one["text"]) for one in await anna.bot_messages()]
        assert not any("ternerne" in text for text in texts)
        await anna.write("/case")
        await anna.tap("Mine cases")
        await anna.tap("23/11: svar er klar")
        await anna.tap("Læs svarene")
        assert "alkene" in await anna.text()
        await erase(anna)
        for word in ("hejrerne", "viberne", "alkene"):
            assert in_the_files(tmp_path, word) == []
        assert not any("hejrerne" in str(one["text"]) for one in await bo.bot_messages())


async def three(world: World) -> tuple[Phone, Phone, Phone]:
    """Three colleagues on a Monday morning, without a round."""
    anna, bo, cem = [await world.colleague(name, sparring=False) for name in ("Anna", "Bo", "Cem")]
    await world.at(MONDAY, "9.00")
    return anna, bo, cem


async def erase(phone: Phone) -> None:
    """Erase oneself at once."""
    await phone.write("/mig")
    await phone.tap("Slet mig")
    await phone.tap("Slet mig nu")
