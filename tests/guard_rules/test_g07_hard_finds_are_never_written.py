"""G-7: CPR, phone, address and the like are not kept, not logged, not repeated; only named."""

from pathlib import Path
from typing import Any

import pytest

from tests.guard_rules.rooms import SAVED, STOP, answers, asked, deleted, on_disk
from tests.world import World, a_world

CANARY = "Paradisfugl"
FINDS = {
    "cpr": ("010190-1234", "et CPR-nummer"),
    "masked cpr": ("010190-xxxx", "et CPR-nummer"),
    "replacement cpr": ("670190-1234", "et CPR-nummer"),
    "phone": ("20 30 40 50", "et telefonnummer"),
    "e-mail": ("per.hansen@firma.dk", "en e-mailadresse"),
    "address": ("Nørregade 4B", "en adresse"),
    "postcode": ("8600 Silkeborg", "et postnummer med by"),
    "account": ("reg. 1234 konto 1234567890", "et kontonummer"),
    "cvr": ("CVR 12345678", "et CVR-nummer"),
    "case number": ("sag 2024-12345", "et sagsnummer"),
    "link": ("https://firma.dk/profil", "et link"),
    "name on Telegram": ("@perhansen", "et brugernavn"),
    "birth date": ("født 3. maj 1990", "en fødselsdato"),
}
TRICKS = {
    "zero width": "0101\u200b90-12\u200b34",
    "soft hyphen": "010190\u00ad1234",
    "right-to-left mark": "\u200f010190-1234",
    "right-to-left override": "\u202e010190-1234\u202c",
    "isolates": "\u2066010190\u2069-\u20661234\u2069",
    "Arabic-Indic digits": "٠١٠١٩٠-١٢٣٤",
    "full-width digits": "０１０１９０－１２３４",
    "mathematical digits": "𝟎𝟏𝟎𝟏𝟗𝟎-𝟏𝟐𝟑𝟒",
    "look-alike letters": "О1О190-1234",
    "superscript digits": "⁰¹⁰¹⁹⁰-¹²³⁴",
    "en dash": "010190–1234",
    "line break": "010190\n1234",
    "line breaks everywhere": "01\n01\n90\n1234",
    "no-break space": "010190\u00a01234",
    "combining marks": "0\u03011\u03010190-1234",
}


async def refused(world: World, phone: Any, message: int, what: str) -> None:
    """The message was refused, named by its category, deleted, and nothing of it was written."""
    text = await phone.text()
    assert text.startswith(f"{STOP}{what}.")
    assert CANARY not in text
    assert message in await deleted(world)
    assert CANARY.encode() not in on_disk(world)
    assert answers(world) == []


@pytest.mark.parametrize(("find", "what"), FINDS.values(), ids=FINDS)
async def test_each_category_is_named_and_nothing_is_kept(
    tmp_path: Path, find: str, what: str
) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.write(f"{CANARY} har {find}, husk det.")
        await refused(world, mette, message, what)
        assert find.encode() not in on_disk(world)


@pytest.mark.parametrize("number", TRICKS.values(), ids=TRICKS)
async def test_unicode_tricks_and_line_breaks(tmp_path: Path, number: str) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.write(f"{CANARY} har {number}, husk det.")
        await refused(world, mette, message, "et CPR-nummer")
        assert number.encode() not in on_disk(world)


async def test_in_a_caption(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.send_kind("photo", caption=f"{CANARY} 010190-1234")
        await refused(world, mette, message, "et CPR-nummer")


async def test_in_the_name_of_a_file(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.send_kind("document", file_name=f"{CANARY} 010190-1234.pdf")
        await refused(world, mette, message, "et CPR-nummer")


async def test_in_a_forwarded_message(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.send_kind("photo", caption=f"{CANARY} 010190-1234", forward=True)
        await refused(world, mette, message, "et CPR-nummer")


async def test_in_an_edited_message(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.write("Det gik godt.")
        await mette.edit(message, f"{CANARY} 010190-1234")
        assert (await mette.text()).startswith(f"{STOP}et CPR-nummer.")
        assert message in await deleted(world)
        assert CANARY.encode() not in on_disk(world)
        assert answers(world) == [f'[[{message}, "Det gik godt."]]']


@pytest.mark.parametrize("command", ["/start", "/menu", "/refleksion", "/ukendt"])
async def test_after_a_command(tmp_path: Path, command: str) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.write(f"{command} {CANARY} 010190-1234")
        await refused(world, mette, message, "et CPR-nummer")


async def test_in_the_name_of_a_stranger_s_account(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        stranger = await world.phone("20304050")
        await stranger.write("Hej")
        assert b"20304050" not in on_disk(world)


async def test_the_message_says_whom_to_tell_and_that_telegram_has_it(tmp_path: Path) -> None:
    async with a_world(tmp_path, dpo_contact="Dorthe i juridisk") as world:
        mette = await asked(world)
        await mette.write("010190-1234")
        assert await mette.text() == (
            "Stop – det ligner et CPR-nummer. Jeg har ikke gemt teksten og prøver at slette "
            "beskeden, men Telegram har allerede modtaget den. Skriv den igen uden det, der kan "
            "pege på en borger. Har du sendt oplysninger om en borger, så sig det til Dorthe i "
            "juridisk i dag."
        )


async def test_the_place_is_kept_so_that_it_can_be_written_again(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        await mette.write("Borgeren 010190-1234 kom.")
        message = await mette.write("Borgeren kom.")
        assert (await mette.text()).startswith(SAVED)
        assert answers(world) == [f'[[{message}, "Borgeren kom."]]']


async def test_a_number_that_is_split_over_two_messages(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        await mette.write("Nummeret er 010190")
        second = await mette.write("1234, tror jeg")
        assert (await mette.text()).startswith(f"{STOP}et CPR-nummer.")
        assert second in await deleted(world)
        assert "1234" not in "".join(answers(world))


@pytest.mark.parametrize(
    "hostile",
    [
        "<b>fed</b> <script>alert(1)</script> &amp; &lt; </i>",
        "'); drop table answers; -- \" or 1=1",
        'NEAR(a b) AND "x*" OR NOT ^y {z}:w',
        "{ $name } { -term } \\{ }",
        "%s %d {0} {name!r} ${HOME} `id`",
        "=1+1; @sum; -2; +3".replace("@", "&"),
    ],
    ids=["html", "sql", "fts", "fluent", "formats", "formula"],
)
async def test_syntax_of_other_languages_is_an_answer_like_any_other(
    tmp_path: Path, hostile: str
) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        await mette.write(hostile)
        assert (await mette.text()).startswith(SAVED)
        await mette.write("/refleksion")
        await mette.tap("Mine svar")
        await mette.tap("1")
        assert f"”{hostile}”" in await mette.text()


async def test_one_letter_four_thousand_times(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        await mette.write("a" * 4096)
        assert (await mette.text()).startswith("Teksten er 4.096 tegn")
        assert answers(world) == []
        await mette.write("Det gik godt.")
        assert len(answers(world)) == 1
