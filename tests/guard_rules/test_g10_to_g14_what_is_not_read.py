"""G-10 to G-14: only text is read, whole, in every field; it is a help; deleting may fail."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.reflection import library
from bot.startup import check_text
from bot.texts import LANGUAGES, Texts
from tests.guard_rules.rooms import STOP, answers, asked, deleted, on_disk
from tests.world import a_world

TEXT_ONLY = "Jeg kan kun læse tekst, så jeg har ikke gemt noget. Vil du skrive det i stedet?"
FIELDS = {
    "reflection-note": {},
    "reflection-sitting-how": {"count": 3},
    "sparring-note-ask": {"names": ["Bo"], "room": 300},
    "sparring-step-ask": {},
}


@pytest.mark.parametrize(
    "kind", ["photo", "document", "voice", "video", "sticker", "contact", "location", "poll"]
)
async def test_g10_what_is_not_text_is_deleted_and_not_downloaded(
    tmp_path: Path, kind: str
) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.send_kind(kind)
        assert await mette.text() == TEXT_ONLY
        assert message in await deleted(world)
        assert await world.calls("getFile") == []
        assert answers(world) == []


async def test_g10_forwarded_messages_are_deleted_and_not_read(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        body = {"text": "Viderebragtkanin fra en anden", "forward": True}
        sent = await world.post(f"/local/chats/{mette.id}/messages", body)
        await world.settle()
        assert (await mette.text()).startswith("Videresendte beskeder læser jeg ikke")
        assert sent["message_id"] in await deleted(world)
        assert b"Viderebragtkanin" not in on_disk(world)


@pytest.mark.parametrize("kind", ["contact", "location"])
async def test_g10_neither_a_card_s_number_nor_a_place_is_kept(tmp_path: Path, kind: str) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        await mette.send_kind(kind)
        disk = on_disk(world)
        for trace in (b"phone_number", b"latitude", b"longitude", b"vcard"):
            assert trace not in disk


async def test_g11_a_long_text_is_not_kept_and_may_be_shortened(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        await mette.write("ord " * 250 + "x")
        assert (await mette.text()).startswith("Teksten er 1.001 tegn")
        assert answers(world) == []
        await mette.write("ord " * 249 + "ord")
        assert len(answers(world)) == 1


async def test_g11_the_guard_reads_a_long_text_to_its_end(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.write("ord " * 1000 + "010190-1234")
        assert (await mette.text()).startswith(f"{STOP}et CPR-nummer.")
        assert message in await deleted(world)
        assert b"010190-1234" not in on_disk(world)


def test_g12_the_prompts_pass_the_guard_and_a_number_in_them_is_refused(tmp_path: Path) -> None:
    assert library.check([library.packaged_prompts()], check_text=check_text) == []
    found = library.load([library.packaged_prompts()], check_text=check_text)
    library.export(found, tmp_path / "own")
    file = tmp_path / "own" / "models" / "match.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Hvad ved du om", "Ring 20304050. Hvad ved du om", 1), "utf-8")
    faults = library.check([library.packaged_prompts(), tmp_path / "own"], check_text=check_text)
    assert len(faults) == 1
    assert "match.toml" in str(faults[0])
    assert "20304050" not in str(faults[0])


async def test_g12_a_name_field_takes_a_name_and_no_number(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator")
        await anna.write("/mig")
        await anna.tap("Skift navn")
        await anna.write("Anna 20304050")
        assert (await anna.text()).startswith(f"{STOP}et telefonnummer.")
        await anna.write("Fatima")
        assert world.person(anna).name == "Fatima"


@pytest.mark.parametrize("language", LANGUAGES)
def test_g13_each_free_text_field_says_to_leave_names_out(language: str) -> None:
    without = {"da": "uden navne", "en": "names", "nb": "uten navn"}[language]
    for key, values in FIELDS.items():
        assert without in Texts().say(language, key, **values)  # type: ignore[arg-type]


async def test_g13_the_notice_and_the_help_say_that_it_is_no_guarantee(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.write("/privatliv")
        assert "Det er en hjælp og ingen garanti" in await mette.text()
        await mette.write("/hjaelp")
        rule = "ingen navne, CPR, adresser eller genkendelige detaljer"
        assert rule in await mette.text()


async def test_g14_what_cannot_be_deleted_any_more_is_left_to_the_writer(tmp_path: Path) -> None:
    async with a_world(tmp_path, refusals_allowed=True) as world:
        mette = await asked(world)
        await world.stop_bot()
        body = {"text": "Borgeren 010190-1234"}
        await world.post(f"/local/chats/{mette.id}/messages", body)
        await world.jump(world.now() + timedelta(hours=49))
        await world.start_bot()
        said = [one["text"] for one in await mette.bot_messages()]
        assert any(one.startswith(f"{STOP}et CPR-nummer.") for one in said)
        assert "Jeg kunne ikke slette beskeden. Vil du selv slette den i chatten?" in said
