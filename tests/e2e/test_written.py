"""A whole written sparring from outside, over HTTP: five texts, a restart, nothing left of it."""

from datetime import date
from pathlib import Path

from tests.privacy.files import in_the_files
from tests.world import Phone, World, a_world, labels

FIRST = date(2026, 12, 2)
WORDS = ("hejrenes", "viberne", "svalerne", "alkene", "ternerne")
"""One rare word in each text, to look for afterwards."""
STEP = f"Når jeg hører om {WORDS[4]}, så vil jeg spørge først."


async def writers(world: World) -> tuple[Phone, Phone]:
    """The focus person and the partner of the first round, with their notices."""
    phones = [await world.colleague("Anna"), await world.colleague("Bo")]
    await world.at(FIRST, "9.30")
    focus = world.bot.db.value("select person from seats where role = 'focus_person'")
    first = next(one for one in phones if world.person(one).key == focus)
    return first, next(one for one in phones if one is not first)


async def begin(world: World) -> tuple[Phone, Phone]:
    """Both have said yes."""
    focus, partner = await writers(world)
    await partner.tap("Skriv i stedet")
    await focus.tap("Ja tak")
    return focus, partner


def kept(world: World) -> list[str]:
    rows = world.bot.db.rows("select text from written_moves order by move")
    return [row["text"] for row in rows]


async def test_a_written_talk_with_a_restart_a_reminder_and_nothing_left(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        focus, partner = await begin(world)
        name, other = world.person(focus).name, world.person(partner).name
        await focus.write(f"Jeg tænker på {WORDS[0]} plads. Hvad overser jeg?")
        words, asks = (await partner.bot_messages())[-2:]
        assert words["text"] == (
            f"{name} skriver:\n\n”Jeg tænker på {WORDS[0]} plads. Hvad overser jeg?”"
        )
        assert words["protected"] is True
        assert str(asks["text"]).startswith("Undersøg (2 af 5)\n")

        # The one whose turn it is is reminded, when the day's one message is not the week's.
        await world.restart_bot()
        await world.at(date(2026, 12, 4), "9.30")
        reminder = await partner.last()
        assert str(reminder["text"]).startswith(f"Det er din tur i det skriftlige med {name}: ")
        await partner.tap("Skriv nu", message=reminder)
        shown = [str(one["text"]) for one in (await partner.bot_messages())[-3:]]
        assert shown[0] == words["text"]
        await partner.write(f"Hvem kender {WORDS[1]}?")
        assert (await partner.text()).startswith(f"Sendt til {name}.")

        # A reply is an answer, and an edit follows until the other has written.
        question = (await focus.bot_messages())[-2]
        assert WORDS[1] in str(question["text"])
        answer = await focus.write("Kun mig selv.", reply_to=int(question["message_id"]))
        await focus.edit(answer, f"Kun mig selv og {WORDS[2]}.")
        assert await focus.text() == f"Rettet, også hos {other}."
        assert (await partner.bot_messages())[-2]["text"] == (
            f"{name} skriver:\n\n”Kun mig selv og {WORDS[2]}.”"
        )
        await partner.tap("Skriv nu")
        await partner.write(f"Jeg hørte {WORDS[3]} i det.")
        await focus.edit(answer, "For sent")
        assert await focus.text() == f"{other} har svaret, så din tekst står, som den var."
        await focus.tap("Skriv nu")
        await focus.write(STEP)
        await focus.tap("Gem som næste skridt")
        assert (await focus.text()).startswith(f"Gemt: ”{STEP}”")
        assert len(kept(world)) == 5
        outcomes = world.bot.db.rows("select distinct outcome from seats")
        assert outcomes == [{"outcome": "held"}]

        # Seven days after the end nothing of it is left, in no row, no file and neither chat.
        await world.at(date(2026, 12, 10), "23.00")
        assert len(kept(world)) == 5
        await world.at(date(2026, 12, 11), "4.00")
        assert kept(world) == []
        for phone, own in ((focus, (0, 2)), (partner, (1, 3))):
            texts = [str(one["text"]) for one in await phone.bot_messages()]
            theirs = [word for number, word in enumerate(WORDS[:4]) if number not in own]
            assert not any(word in text for text in texts for word in theirs)
            assert "Slettet, som aftalt." in texts
        for word in WORDS[:4]:
            assert in_the_files(tmp_path, word) == []
        assert not any(STEP in str(one["text"]) for one in await partner.bot_messages())


async def test_erased_in_the_middle_somebody_s_words_leave_the_other_s_chat(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        focus, partner = await begin(world)
        name = world.person(focus).name
        await focus.write(f"Jeg tænker på {WORDS[0]} plads. Hvad overser jeg?")
        await partner.tap("Skriv nu")
        await partner.write(f"Hvem kender {WORDS[1]}?")
        await focus.write("/mig")
        await focus.tap("Slet mig")
        await focus.tap("Slet mig nu")
        texts = [str(one["text"]) for one in await partner.bot_messages()]
        assert not any(WORDS[0] in text for text in texts)
        assert "Trukket tilbage" in texts
        assert any(
            text.startswith(f"{name} kan ikke alligevel, så jeg lukker det skriftlige.")
            for text in texts
        )
        assert kept(world) == [f"Hvem kender {WORDS[1]}?"]
        assert in_the_files(tmp_path, WORDS[0]) == []
        await world.at(date(2026, 12, 10), "4.00")
        assert kept(world) == []


async def test_a_text_that_may_point_to_a_person_is_sent_when_its_writer_says_so(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        focus, partner = await begin(world)
        await focus.write("Jeg talte med Fatima. Hvad overser jeg?")
        assert labels(await focus.last()) == ["Ret for mig", "Skriv om", "Send alligevel"]
        assert kept(world) == []
        await focus.tap("Ret for mig")
        await focus.tap("Send")
        assert kept(world) == ["Jeg talte med borgeren. Hvad overser jeg?"]
        assert "borgeren" in str((await partner.bot_messages())[-2]["text"])
