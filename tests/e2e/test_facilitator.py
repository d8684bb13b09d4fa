"""The facilitator's day, from outside: inviting, letting in, a round, the brief, handing over."""

import re
from datetime import date, timedelta
from pathlib import Path

from bot import people
from tests.world import Message, Phone, World, a_world, labels

LINK = re.compile(r"https://t\.me/(\w+)\?start=([A-Za-z0-9_-]{22})")
NOT_YOURS = "Det kan du ikke her."
STALE = "Den knap gælder ikke længere. Brug menuen."


async def follow(phone: Phone, *steps: str) -> Message:
    """Open /tovholder and tap through; gives the screen that stands there then."""
    await phone.write("/tovholder")
    screen = await phone.last()
    for label in steps:
        await phone.tap(label, message=screen)
        screen = await same(phone, screen)
    return screen


async def same(phone: Phone, screen: Message) -> Message:
    """The message as it stands now."""
    found = await phone.bot_messages()
    return next(one for one in found if one["message_id"] == screen["message_id"])


async def invited_by(facilitator: Phone, *steps: str) -> tuple[str, str]:
    """Make an invitation by its buttons; gives the bot's name and the code from the picture."""
    await follow(facilitator, "Invitér", *steps)
    pictures = [one for one in await facilitator.bot_messages() if one["photo"]]
    link = LINK.search(pictures[-1]["text"])
    assert link is not None
    return link[1], link[2]


async def join(phone: Phone, code: str, name: str) -> None:
    """Join with what is suggested everywhere."""
    await phone.start(code)
    for label in ("Jeg har læst det", f"Brug ”{name}”", "Sagsbehandler", "Det passer", "Ja tak"):
        await phone.tap(label)


async def test_a_link_from_the_menu_lets_a_colleague_join(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", department="Ung", role="facilitator")
        await anna.write("/menu")
        await anna.tap("Tovholder")
        assert await anna.text() == "Hvad vil du gøre, Anna?"
        username, code = await invited_by(anna, "Kollega", "Ung", "I 14 dage", "Til én")
        assert username == world.bot.db.get_meta("bot_username")
        mette = await world.phone("Mette")
        await join(mette, code, "Mette")
        found = world.person(mette)
        assert (found.status, found.department_name) == ("active", "Ung")
        card = await follow(anna, "Personer", "Ung (2)", "Mette")
        assert card["text"] == "Mette\nUng, sagsbehandler"


async def test_whoever_comes_by_a_link_for_many_waits_for_the_facilitator(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", department="Ung", role="facilitator")
        _, code = await invited_by(anna, "Kollega", "Ung", "I 7 dage", "Til flere")
        mette, yusuf = await world.phone("Mette"), await world.phone("Yusuf")
        for phone in (mette, yusuf):
            await join(phone, code, phone.first_name)
            assert world.person(phone).status == "unconfirmed"
        await anna.write("/menu")
        await anna.tap("Det venter (1)")
        await anna.tap("Se nye (2)")
        await anna.tap("Mette")
        assert await anna.tap("Hører til") == "Nu hører vedkommende til."
        assert world.person(mette).status == "active"
        await anna.tap("Yusuf")
        await anna.tap("Hører ikke til")
        assert await anna.tap("Slet alt") == "Alt om vedkommende er slettet."
        assert people.by_account(world.bot.db, yusuf.id) is None
        await yusuf.write("Hej?")
        assert await yusuf.text() == (
            "Hej. For at være med skal du bruge et link fra din tovholder."
        )


async def test_a_round_is_started_seen_and_not_started_twice(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator", sparring=False)
        phones = [await world.colleague(name) for name in ("Bo", "Carl", "Dina")]
        ask = await follow(anna, "Start en runde")
        assert ask["text"] == "3 kolleger er klar. Skal jeg sætte dem sammen nu?"
        await anna.tap("Start runden", message=ask)
        started = await same(anna, ask)
        assert started["text"] == (
            "3 kolleger er sat sammen i én gruppe. Runden varer til og med fredag den 4. december."
        )
        again = await follow(anna, "Start en runde", "Start runden")
        assert again["text"].startswith("Der er allerede begyndt en runde i dag")
        screen = await follow(anna, "Runden nu")
        assert "• Bo, Carl og Dina\n" in screen["text"]
        assert "Ikke med denne gang:\n• Anna" in screen["text"]
        await world.at(date(2026, 11, 25), "12.00")
        for phone in phones:
            told = [one["text"] for one in await phone.bot_messages()]
            assert any("sparring" in text for text in told)


async def test_the_brief_comes_on_mondays_at_the_facilitators_time(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator", sparring=False)
        bo = await world.colleague("Bo", role="facilitator", sparring=False)
        await world.at(date(2026, 11, 30), "10.00")
        calm = "Godmorgen, Anna. Ugen var stille, og intet venter på dig."
        (brief,) = [one for one in await anna.bot_messages() if one["text"] == calm]
        assert brief["date"] == "2026-11-30T08:15:00+00:00"
        assert labels(brief) == ["Runden nu", "Tovholder"]
        await anna.tap("Runden nu", message=brief)
        assert (await same(anna, brief))["text"] == brief["text"]
        assert (await anna.text()).startswith("Der har ikke været en runde endnu.")
        await world.restart_bot()
        told = [one for one in await bo.bot_messages() if "Ugen var stille" in one["text"]]
        assert len(told) == 1


async def test_a_removed_person_is_a_stranger_at_once(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", department="Ung", role="facilitator")
        bo = await world.colleague("Bo", department="Ung")
        await follow(anna, "Personer", "Ung (2)", "Bo", "Fjern", "Fjern nu")
        assert (await bo.text()).startswith("Din tovholder har meldt dig ud af Makker")
        await bo.write("/menu")
        assert await bo.text() == "Hej. For at være med skal du bruge et link fra din tovholder."


async def test_a_colleague_has_no_way_into_the_facilitators_room(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator")
        bo = await world.colleague("Bo")
        await bo.write("/tovholder")
        assert await bo.text() == NOT_YOURS
        await bo.write("/menu")
        menu = await bo.last()
        assert "Tovholder" not in labels(menu)
        key = world.person(bo).key
        for data in (
            "facilitate.people",
            f"facilitate.role:{key}:facilitator:give",
            f"facilitate.remove_yes:{world.person(anna).key}",
            "me.take_over:1",
        ):
            assert await bo.forge(data, menu["message_id"]) == NOT_YOURS
        assert not world.person(bo).facilitator
        assert world.person(anna).status == "active"


async def test_a_new_name_is_written_and_a_guarded_one_is_not_kept(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", department="Ung", role="facilitator")
        bo = await world.colleague("Bo", department="Ung")
        await follow(anna, "Personer", "Ung (2)", "Bo", "Skift navn")
        await anna.write("Bo 070761-4285")
        assert world.person(bo).name == "Bo"
        await anna.write("Bo K")
        assert world.person(bo).name == "Bo K"
        assert "”Bo K”" in await bo.text()


async def test_a_move_link_takes_somebody_to_a_new_phone(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", department="Ung", role="facilitator")
        bo = await world.colleague("Bo", department="Ung")
        key = world.person(bo).key
        screen = await follow(
            anna, "Personer", "Ung (2)", "Bo", "Flyt til ny konto", "Lav flyttelink"
        )
        link = LINK.search(screen["text"])
        assert link is not None
        new = await world.phone("Bo")
        await new.start(link[2])
        assert world.person(new).key == key
        assert people.by_account(world.bot.db, bo.id) is None


async def test_a_fault_is_told_the_next_working_day(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator", sparring=False, weekday=4)
        with world.bot.db.transaction():
            world.bot.db.execute(
                "insert into faults (at, kind, detail) values (?, 'job', 'sparring.round')",
                (int(world.now().timestamp()),),
            )
        await world.at(date(2026, 11, 24), "8.29")
        before = len(await anna.bot_messages())
        await world.at(date(2026, 11, 26), "12.00")
        told = (await anna.bot_messages())[before:]
        assert [one["text"] for one in told] == [
            "Det her gik ikke, som det skulle:\n• En opgave kørte ikke: en ny sparringsrunde.\n\n"
            "Du behøver ikke gøre noget. Bliver det ved, så sig det til den, der driver Makker."
        ]


async def test_after_three_silent_weeks_the_leader_takes_over(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator")
        lone = await world.colleague("Lone", role="leader")
        await _stays_in_touch(world, lone)
        ask = await lone.find_button("Jeg tager den")
        assert ask["text"] == (
            "Anna har ikke været her i tre uger og er tovholder. Vil du tage stafetten?"
        )
        await lone.tap("Jeg tager den")
        assert world.person(lone).facilitator
        assert not world.person(anna).facilitator
        await lone.tap("Tovholder", message=await same(lone, ask))
        assert (await same(lone, ask))["text"] == "Hvad vil du gøre, Lone?"
        await anna.write("/tovholder")
        assert await anna.text() == NOT_YOURS


async def _stays_in_touch(world: World, phone: Phone) -> None:
    for _ in range(23):
        await world.move_to(world.now() + timedelta(days=1))
        await phone.write("/menu")


async def test_a_facilitator_never_sees_what_somebody_answered(tmp_path: Path) -> None:
    canary = "Solsorten sang, da vi var færdige"
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", department="Ung", role="facilitator")
        bo = await world.colleague("Bo", department="Ung")
        await follow(anna, "Start en runde", "Start runden")
        await world.at(date(2026, 11, 26), "12.00")
        await bo.write(canary)
        assert (await bo.text()).startswith("Gemt")
        await bo.tap("Alle, uden navn")
        await follow(anna, "Runden nu")
        await follow(anna, "Personer", "Ung (2)", "Bo")
        await world.at(date(2026, 11, 30), "10.00")
        assert not any(canary in one["text"] for one in await anna.bot_messages())
