"""Feedback from outside, over HTTP: asked for, answered, read, used; and given unasked."""

from datetime import date, datetime
from pathlib import Path

from tests.world import ZONE, Phone, World, a_world, data_of, labels

WISH = "Hvordan leder jeg vores tavlemøde?"
PARTS = ("Tavlemødet i tirsdags", "Ordet gik rundt, og flere kom på banen", "Hold fast i runden")
LETTER = "En kollega har spurgt dig om noget. Tryk, når det passer dig."


async def ask(phone: Phone, *names: str) -> None:
    """Ask colleagues for feedback on the wish."""
    await phone.write("/feedback")
    await phone.tap("Bed om feedback")
    for name in names:
        await phone.tap(name)
    await phone.tap("Gå videre")
    await phone.write(WISH)
    await phone.tap("Hvad virkede")


async def texts(phone: Phone) -> list[str]:
    """The texts of all the bot's messages."""
    return [str(one["text"]) for one in await phone.bot_messages()]


async def at_work(world: World) -> tuple[Phone, Phone, Phone]:
    """Anna, Bo and Cem, who do not spar."""
    return (
        await world.colleague("Anna", sparring=False),
        await world.colleague("Bo", sparring=False),
        await world.colleague("Cem", sparring=False),
    )


async def test_asked_for_answered_and_read_with_restarts_in_the_middle(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo, cem = await at_work(world)
        await ask(anna, "Bo", "Cem")
        await world.restart_bot()
        send = await anna.find_button("Send")
        data = data_of(send, "Send")
        await anna.tap("Send")
        # Of two fast taps on Send one counts.
        assert not await anna.forge(data, send["message_id"])
        assert (await anna.text()).startswith("Dit ønske går til Bo og Cem.")
        await world.at(date(2026, 11, 23), "10.00")
        assert await bo.text() == await cem.text() == LETTER
        assert world.bot.db.value("select count(*) from feedback_asks") == 2

        await bo.tap("Ønske om feedback")
        wish = await bo.last()
        assert wish["text"] == (
            f"Anna vil gerne have feedback på noget.\n\nHvad virkede: ”{WISH}”\n\nDet er tre korte "
            "trin, og kun Anna ser dit svar. Du har til og med mandag den 30. november; vil du "
            "svare?"
        )
        assert wish["protected"] is True
        await bo.tap("Svar nu")
        message = await bo.write(PARTS[0])
        await world.restart_bot()
        await bo.write(PARTS[1])
        await bo.write(PARTS[2])
        await bo.edit(message, "Tavlemødet i onsdags")
        assert "Tavlemødet i onsdags" in await bo.text()
        await bo.tap("Send")
        assert await anna.text() == (
            "Bo har svaret på dit ønske om feedback. Læs det, når det passer dig."
        )
        await anna.tap("Læs feedback")
        read = await anna.last()
        assert read["text"] == (
            f"Feedback fra Bo, mandag den 23. november.\nDu spurgte om: ”{WISH}”\n\n"
            "Situationen\nTavlemødet i onsdags\n\n"
            f"Det, jeg så\n{PARTS[1]}\n\nTil næste gang\n{PARTS[2]}"
        )
        assert read["protected"] is True
        await anna.tap("Sig tak")
        assert await bo.text() == "Anna siger tak for din feedback."

        # Cem says no; at the deadline Anna hears what she would have heard of silence.
        await cem.tap("Ønske om feedback")
        await cem.tap("Ikke denne gang")
        seen = len(await anna.bot_messages())
        await world.at(date(2026, 12, 1), "9.20")
        told = (await texts(anna))[seen:]
        assert (
            "Fristen for dit ønske om feedback fra mandag den 23. november er gået. Én har svaret, "
            "og resten nåede det ikke denne gang." in told
        )


async def test_given_unasked_used_and_taken_back(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo, _ = await at_work(world)
        await anna.write("/feedback")
        await anna.tap("Giv feedback")
        await anna.tap("Bo")
        await anna.write("Du ringede til virksomheden med det samme.")
        await anna.write("Aftalen kom på plads samme dag.")
        await anna.tap("Send")
        await world.at(date(2026, 11, 23), "10.00")
        assert await bo.text() == "En kollega har noget til dig. Tryk, når det passer dig."
        await bo.tap("Feedback til dig")

        # Two weeks after it was read, the week's message asks what was used.
        await world.jump(datetime(2026, 12, 8, 9, 10, tzinfo=ZONE))
        await world.at(date(2026, 12, 8), "9.20")
        week = await bo.find_button("Skriv det kort")
        assert "For nogle uger siden fik du feedback af Anna. Hvad brugte du?" in str(week["text"])
        await bo.tap("Skriv det kort", message=week)
        await bo.write("Jeg ringer samme dag nu")
        await bo.tap("Fortæl det")
        assert await anna.text() == "Bo har brugt din feedback til noget."

        # Anna takes it back: it is gone where it was read.
        await anna.write("/feedback")
        for label in ("Det, jeg har givet", "Bo, 23/11", "Træk tilbage", "Ja, træk tilbage"):
            await anna.tap(label)
        assert not any("virksomheden" in text for text in await texts(bo))
        assert "Trukket tilbage" in await texts(bo)
        assert world.bot.db.value("select count(*) from feedback_words") == 0


async def test_given_unasked_it_waits_for_who_pauses(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo, _ = await at_work(world)
        await bo.write("/pause")
        await bo.tap("Indtil jeg siger til")
        # Who pauses cannot be asked, and looks like everybody else in the list.
        await anna.write("/feedback")
        await anna.tap("Bed om feedback")
        assert labels(await anna.last()) == ["Bo", "Cem", "Tilbage"]
        assert await anna.tap("Bo") == "Bo kan ikke spørges lige nu."
        await anna.write("/feedback")
        await anna.tap("Giv feedback")
        await anna.tap("Bo")
        await anna.write("Du ringede til virksomheden med det samme.")
        await anna.write("Aftalen kom på plads samme dag.")
        seen = len(await bo.bot_messages())
        await anna.tap("Send")
        await world.at(date(2026, 11, 24), "10.00")
        assert len(await bo.bot_messages()) == seen
        await bo.write("/fortsaet")
        await world.at(date(2026, 11, 25), "10.00")
        assert "En kollega har noget til dig. Tryk, når det passer dig." in await texts(bo)
        await bo.write("/menu")
        await bo.tap("Det venter (2)")
        await bo.tap("Feedback til dig")
        assert (await bo.text()).startswith("Feedback fra Anna, mandag den 23. november.")


async def test_an_asker_who_leaves_takes_the_wish_out_of_others_chats(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo, _ = await at_work(world)
        await ask(anna, "Bo")
        await anna.tap("Send")
        await world.at(date(2026, 11, 23), "10.00")
        await bo.tap("Ønske om feedback")
        await bo.tap("Svar nu")
        await bo.write(PARTS[0])
        await anna.write("slet")
        await anna.tap("Forlad nu")
        assert not any(WISH in text for text in await texts(bo))
        await bo.write(PARTS[1])
        assert await bo.text() == (
            "Din kollega er her ikke længere eller har trukket ønsket tilbage, så jeg har ikke "
            "gemt eller sendt noget."
        )
        assert world.bot.db.rows("select * from feedback_words") == []
        await world.at(date(2026, 12, 3), "12.00")
        assert world.bot.db.rows("select * from faults") == []


async def test_a_name_in_it_is_asked_about_and_repaired_before_it_is_kept(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo, _ = await at_work(world)
        await ask(anna, "Bo")
        await anna.tap("Send")
        await world.at(date(2026, 11, 23), "10.00")
        await bo.tap("Ønske om feedback")
        await bo.tap("Svar nu")
        await bo.write("Anna talte med Qvistorfine om praktikken.")
        assert labels(await bo.last()) == ["Ret for mig", "Skriv om", "Brug det alligevel"]
        await bo.tap("Ret for mig")
        await bo.tap("Gem")
        assert (await bo.text()).startswith("Trin 2 af 3.")
        rows = world.bot.db.rows("select text from feedback_words")
        assert [row["text"] for row in rows] == ["Anna talte med borgeren om praktikken."]
        await bo.write("Ring til mig på 20304050")
        assert (await bo.text()).startswith("Stop – det ligner et telefonnummer.")
        assert len(world.bot.db.rows("select text from feedback_words")) == 1


async def test_in_english(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        john = await world.colleague("John", sparring=False, language="en")
        mary = await world.colleague("Mary", sparring=False, language="en")
        await john.write("/feedback")
        await john.tap("Give feedback")
        await john.tap("Mary")
        await john.write("You called the firm at once.")
        await john.write("They agreed the same day.")
        await john.tap("Send")
        await world.at(date(2026, 11, 23), "10.00")
        assert await mary.text() == "A colleague has something for you. Tap when it suits you."
        await mary.tap("Feedback for you")
        assert (await mary.text()).startswith("Feedback from John, Monday 23 November.")
