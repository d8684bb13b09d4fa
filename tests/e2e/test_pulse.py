"""The pulse over HTTP: asked in the week's message, answered by buttons, told the week after."""

from datetime import date
from pathlib import Path

from tests.world import a_world, labels

DECEMBER = date(2026, 12, 8)
LETTER = (
    "Godmorgen, Mette. Det er tid til månedens temperaturmåling.\n\n"
    "5 sætninger, under et minut, kun knapper. Dine svar er fortrolige: de bliver talt sammen med "
    "de andres og står ikke ved dit navn. Stopper du undervejs, tæller det med, du nåede. "
    "Åben til og med søndag den 13. december."
)


async def test_the_pulse_from_the_week_s_message_to_the_picture(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        await world.at(date(2026, 12, 4), "9.00")
        mette = await world.colleague("Mette", sparring=False)
        others = [await world.colleague(name, sparring=False) for name in "ABCD"]
        await world.at(DECEMBER, "9.15")
        letter = await mette.last()
        assert letter["text"] == LETTER
        assert labels(letter) == ["Svar nu", "Spring over"]
        for phone in (mette, *others):
            await phone.tap("Svar nu")
            for value in "43254":
                await phone.tap(value)
            await phone.tap("Send")
            assert (await phone.text()).startswith("Talt med. Resultatet kommer mandag den 14.")
        # Each answered in one message of its own.
        assert len(await mette.bot_messages()) == 2
        assert world.bot.db.value("select count(*) from inbox where payload is not null") == 0

        await world.at(date(2026, 12, 15), "9.15")
        line = (await mette.text()).split("\n\n")[1]
        assert line == "Temperaturmålingen for december 2026 er talt sammen."
        await mette.tap("Se resultatet")
        assert "Brugbar feedback: 3,0 (5–9 svar)" in await mette.text()
        await mette.tap("Vis billede")
        await world.settle()
        assert [call["ok"] for call in await world.calls("sendPhoto")] == [True]
        assert "Tryghed: 4,0 (5–9 svar)" in str(await mette.last())
