"""A text that was meant for the bot never reaches a colleague or a name by mistake."""

from datetime import date
from pathlib import Path

from tests.world import Phone, World, a_world

TUESDAY = date(2026, 12, 8)


async def a_pair(world: World) -> tuple[Phone, Phone]:
    """Two who have been put together, on the morning of their next week's message."""
    anna = await world.colleague("Anna", role="facilitator")
    bo = await world.colleague("Bo")
    await world.at(date(2026, 12, 2), "9.20")
    await world.at(TUESDAY, "9.10")
    return anna, bo


async def test_a_note_that_was_begun_does_not_take_the_answer_to_the_weeks_question(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path, pulse=False) as world:
        anna, bo = await a_pair(world)
        before = len(await bo.bot_messages())
        await anna.tap("Skriv en besked")
        await world.at(TUESDAY, "9.15")
        await anna.write("Noget, som kun er til mig selv.")
        assert (await anna.text()).startswith("Gemt som svar på")
        assert len(await bo.bot_messages()) == before + 1
        assert "kun er til mig" not in await bo.text()


async def test_whoever_goes_elsewhere_has_left_the_note(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo = await a_pair(world)
        await anna.tap("Skriv en besked")
        await anna.write("/refleksion")
        await anna.tap("Mine svar")
        await anna.write("En privat tanke.")
        assert not any("privat" in one["text"] for one in await bo.bot_messages())


async def test_two_fast_taps_still_await_the_note(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo = await a_pair(world)
        await anna.tap("Skriv en besked")
        await anna.tap("Skriv en besked")
        await anna.write("Skal vi tage den på torsdag?")
        assert "Skal vi tage den på torsdag?" in await bo.text()


async def test_a_name_or_a_department_that_was_begun_does_not_take_an_answer(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        anna, _ = await a_pair(world)
        await anna.write("/mig")
        await anna.tap("Skift navn")
        await world.at(TUESDAY, "9.15")
        await anna.write("Da jeg ringede igen")
        assert world.person(anna).name == "Anna"
        await anna.write("/tovholder")
        await anna.tap("Afdelinger")
        await anna.tap("Opret afdeling")
        await world.at(date(2026, 12, 15), "9.15")
        await anna.write("Da vi talte sammen")
        names = [row["name"] for row in world.bot.db.rows("select name from departments")]
        assert names == ["Job og virksomhed"]


async def test_a_reply_to_the_pair_notice_stays_with_the_bot(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo = await a_pair(world)
        notice = next(one for one in await anna.bot_messages() if "Du er sat sammen" in one["text"])
        await anna.write("Kan jeg slippe?", reply_to=notice["message_id"])
        assert (await anna.text()).startswith("Jeg har ikke sendt noget.")
        assert not any("slippe" in one["text"] for one in await bo.bot_messages())


async def test_a_text_that_is_shortened_by_editing_is_taken(tmp_path: Path) -> None:
    async with a_world(tmp_path, pulse=False) as world:
        anna, _ = await a_pair(world)
        await world.at(TUESDAY, "9.15")
        message = await anna.write("lang tekst " * 100)
        await anna.edit(message, "En kort tekst.")
        assert (await anna.text()).startswith("Gemt som svar på")


async def test_a_stranger_s_sticker_and_number_get_the_same_one_sentence(tmp_path: Path) -> None:
    async with a_world(tmp_path, dpo_contact="dpo@jobhuset.dk") as world:
        stranger = await world.phone("Fremmed")
        for send in ("Mit nummer er 010190-1234", "x" * 1200):
            await stranger.write(send)
            assert await stranger.text() == (
                "Hej. For at være med skal du bruge et link fra din tovholder."
            )
        await stranger.send_kind("photo")
        assert "tovholder" in await stranger.text()


async def test_a_partner_who_blocks_the_bot_gives_up_the_seat(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo = await a_pair(world)
        await bo.block()
        await world.at(date(2026, 12, 9), "9.20")
        assert await anna.text() == (
            "Bo kan ikke alligevel denne gang. Vil du have en ny sparringsmakker?"
        )
