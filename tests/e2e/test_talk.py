"""Talks from outside, over HTTP with the clock moved: phase by phase, with what goes wrong."""

from datetime import datetime, timedelta
from pathlib import Path

from bot import schedule
from tests.world import ZONE, Message, Phone, World, a_world, data_of, labels

TEN = datetime(2026, 11, 23, 10, tzinfo=ZONE)
KEEPS_TIME = ["Næste fase", "2 minutter mere", "Pause", "Stop"]
STEP = "Hvad er dit næste skridt? Skriv det som Når …, så vil jeg …, uden navne. Kun du ser det."
HELD = "Du svarer for dig selv, og tovholderen ser kun antal. Blev sparringen med {} holdt?"
ENDED = "Så er I igennem. Tak for jeres sparring."


async def round_of(world: World, *names: str) -> dict[str, Phone]:
    """Colleagues who were put together just now, by role; it is ten o'clock on a Monday."""
    phones = [await world.colleague(names[0], role="facilitator")]
    phones += [await world.colleague(name) for name in names[1:]]
    await phones[0].write("/tovholder")
    await phones[0].tap("Start en runde")
    await phones[0].tap("Start runden")
    found = {}
    for phone in phones:
        key = world.person(phone).key
        found[str(world.bot.db.value("select role from seats where person = ?", (key,)))] = phone
    return found


async def begin(phones: list[Phone], length: str) -> None:
    """One starts and chooses; the others are ready."""
    await phones[0].tap("Start sparring")
    await phones[0].tap(length)
    for phone in phones[1:]:
        await phone.tap("Jeg er klar")


async def frame(phone: Phone) -> Message:
    """The one message about the talk that is on."""
    (found,) = [one for one in await phone.bot_messages() if "Stop" in labels(one)]
    return found


async def first_line(phone: Phone) -> str:
    """What the message about the talk says first."""
    return str((await frame(phone))["text"]).splitlines()[0]


async def wait(world: World, minutes: float) -> None:
    """Let so many minutes pass."""
    await world.move_to(world.now() + timedelta(minutes=minutes))


async def test_a_talk_of_ten_minutes_with_a_restart_more_time_and_a_pause(tmp_path: Path) -> None:
    async with a_world(tmp_path, start=TEN) as world:
        roles = await round_of(world, "Anna", "Bo")
        focus, partner = roles["focus_person"], roles["sparring_partner"]
        await begin([focus, partner], "10 minutter")
        for phone in (focus, partner):
            assert await first_line(phone) == "Fokus · 1 min., til kl. 10.01"
        assert labels(await frame(partner)) == KEEPS_TIME
        assert labels(await frame(focus)) == ["Pause", "Stop"]
        begun = await frame(partner)

        await wait(world, 1)
        assert await first_line(partner) == "Fortæl · 3 min., til kl. 10.04"
        assert (await frame(partner))["message_id"] > begun["message_id"]

        # The bot is restarted in the middle of the phase; it goes on at the right second.
        await wait(world, 1.25)
        await world.restart_bot()
        assert await first_line(focus) == "Fortæl · 3 min., til kl. 10.04"
        due = schedule.due_of(world.bot.db, "sparring.phase", "1")
        assert due == int(world.now().timestamp()) + 105
        await wait(world, 1.7)
        assert "Fortæl" in await first_line(focus)
        await wait(world, 0.05)
        assert await first_line(focus) == "Spørg · 3 min., til kl. 10.07"
        assert "Spørg fx:" in str((await frame(partner))["text"])
        assert "Spørg fx:" not in str((await frame(focus))["text"])

        await partner.tap("2 minutter mere")
        assert await first_line(focus) == "Spørg · 5 min., til kl. 10.09"
        await wait(world, 2)
        await focus.tap("Pause")
        assert await first_line(partner) == "Pause · Spørg, 3 min. tilbage"
        await wait(world, 20)
        await partner.tap("Fortsæt")
        assert await first_line(focus) == "Spørg · 5 min., til kl. 10.29"

        # Two fast taps go on once.
        shown = await frame(partner)
        await partner.tap("Næste fase")
        late = data_of(shown, "Næste fase")
        assert not await partner.forge(late, (await frame(partner))["message_id"])
        assert await first_line(partner) == "Spejl · 1 min., til kl. 10.27"

        await wait(world, 1)
        assert await focus.text() == STEP
        await focus.write("Når jeg ringer, så vil jeg spørge først.")
        assert await focus.text() == HELD.format(world.person(partner).name)
        await focus.tap("Ja, holdt")
        assert await partner.text() == HELD.format(world.person(focus).name)
        await wait(world, 2)
        assert await partner.text() == ENDED
        await partner.tap("Ja, holdt")
        rows = world.bot.db.rows("select outcome, next_step_state from seats order by role")
        assert [tuple(row.values()) for row in rows] == [("held", "open"), ("held", None)]


async def test_an_outage_over_two_phases_and_a_stop(tmp_path: Path) -> None:
    async with a_world(tmp_path, start=TEN) as world:
        roles = await round_of(world, "Anna", "Bo")
        focus, partner = roles["focus_person"], roles["sparring_partner"]
        await begin([partner, focus], "30 minutter")
        seen = {phone.id: len(await phone.bot_messages()) for phone in (focus, partner)}
        await world.stop_bot()
        await world.jump(world.now() + timedelta(minutes=17))
        await world.start_bot()
        for phone in (focus, partner):
            assert (await frame(phone))["text"].splitlines()[:3] == [
                "Jeg var væk lidt, så her er I nu:",
                "",
                "Åbn · 5 min., til kl. 10.21",
            ]
            assert len(await phone.bot_messages()) == seen[phone.id]
        await focus.tap("Stop")
        for phone, other in ((focus, partner), (partner, focus)):
            name = world.person(other).name
            assert await phone.text() == f"Sparringen er stoppet.\n\n{HELD.format(name)}"
            assert labels(await phone.last()) == ["Ja, holdt", "Delvist", "Nej"]
        await focus.tap("Delvist")
        assert (await focus.text()).startswith("Tak. Hvad kom i vejen?")


async def test_three_on_the_clock_with_roles_that_move_on(tmp_path: Path) -> None:
    async with a_world(tmp_path, start=TEN) as world:
        roles = await round_of(world, "Anna", "Bo", "Cem")
        first = roles["focus_person"]
        second, third = roles["interviewer"], roles["reflecting_colleague"]
        await begin([third, first, second], "30 minutter")
        for turn, (focus, keeper) in enumerate(
            [(first, second), (third, first), (second, third)], 1
        ):
            text = str((await frame(focus))["text"])
            assert text.startswith("Fortæl · 2 min., til kl. 10.")
            assert f"Tur {turn} af 3, og den er din.\nFase 1 af 4. Du er fokusperson." in text
            text = str((await frame(keeper))["text"])
            name = world.person(focus).name
            assert (
                f"Tur {turn} af 3, hvor {name} er fokusperson.\nFase 1 af 4. Du er interviewer"
                in text
            )
            assert labels(await frame(keeper)) == KEEPS_TIME
            for _ in range(3):
                await keeper.tap("Næste fase")
            assert await focus.text() == STEP
            await focus.write("Når jeg ringer, så vil jeg spørge først.")
            await keeper.tap("Næste fase" if turn < 3 else "Afslut")
        for phone in (first, second, third):
            said = [str(one["text"]) for one in await phone.bot_messages()]
            assert sum("holdt?" in one for one in said) == 1
            assert ENDED in said
        assert world.bot.db.value("select count(*) from seats where next_step is not null") == 3


async def test_a_start_pressed_by_one_only_and_a_colleague_who_leaves_in_the_middle(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path, start=TEN) as world:
        roles = await round_of(world, "Anna", "Bo")
        focus, partner = roles["focus_person"], roles["sparring_partner"]
        await begin([focus], "10 minutter")
        await wait(world, 20)
        assert await focus.text() == "I kom ikke i gang. Start igen, når I er klar."
        assert labels(await focus.last()) == ["Start sparring"]
        await begin([focus, partner], "10 minutter")
        await partner.write("/pause")
        await partner.tap("Indtil jeg siger til")
        said = [str(one["text"]) for one in await focus.bot_messages()]
        assert "Gruppen er ændret, så sparringen er stoppet." in said
        assert not any("Stop" in labels(one) for one in await focus.bot_messages())
