"""Every button and command tried by everybody, also with another's real callback data."""

from pathlib import Path

import pytest

from bot.access import may
from bot.transport.routing import ROOM_OF_COMMAND
from tests.access.everybody import SECRETS, WORDS, House, build, buttons_of, shown
from tests.world import World, a_world

OUTSIDE = ("stranger", "left")
BEFORE_CONFIRMED = ("joining", "unconfirmed")
OWN_DOING = {"me.leave_now", "privacy.erase_now"}
"""What would end the story: whoever taps it leaves."""


async def others_data(house: House, name: str) -> list[str]:
    """The data of all buttons in the chats of others, and all names without any."""
    found = set(house.world.bot.tap_names())
    for target in house.targets:
        if target is not house.phones[name]:
            found |= await buttons_of(target)
    return sorted(found - OWN_DOING)


async def the_house(world: World) -> House:
    house = await build(world)
    rooms = {one.partition(".")[0] for one in await others_data(house, "stranger")}
    assert rooms >= {"me", "menu", "reflect", "sparring", "feedback", "facilitate", "toolbox"}
    kept = str(house.state())
    assert all(word in kept for word in (*SECRETS, *WORDS))
    return house


async def test_g3_outside_no_button_shows_or_changes_anything(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        house = await the_house(world)
        before = house.state()
        for name in OUTSIDE:
            seen = await house.tap_all(name, await others_data(house, name))
            assert house.state() == before, name
            assert not any(word in shown(seen) for word in (*SECRETS, *WORDS, "Jobhuset")), name


@pytest.mark.parametrize("name", BEFORE_CONFIRMED)
async def test_g15_before_being_confirmed_nobody_sees_or_changes_others(
    tmp_path: Path, name: str
) -> None:
    async with a_world(tmp_path) as world:
        house = await the_house(world)
        person = world.person(house.phones[name])
        forbidden = [one for one in await others_data(house, name) if not may(person, one)]
        before = house.state()
        seen = await house.tap_all(name, forbidden)
        assert house.state() == before
        assert seen == []
        without = house.state(without=person.key)
        allowed = [one for one in await others_data(house, name) if may(person, one)]
        seen = await house.tap_all(name, allowed)
        assert house.state(without=person.key) == without
        assert not any(word in shown(seen) for word in (*SECRETS[:2], *WORDS))


@pytest.mark.parametrize("name", ["leader", "facilitator"])
async def test_g15_another_s_buttons_work_for_nobody_else(tmp_path: Path, name: str) -> None:
    async with a_world(tmp_path) as world:
        house = await the_house(world)
        person = world.person(house.phones[name])
        # What a facilitator does to others is their room's own work.
        own_work = ("facilitate.", "tables.")
        theirs = [one for one in await others_data(house, name) if not one.startswith(own_work)]
        before = house.state(without=person.key)
        seen = await house.tap_all(name, theirs)
        assert house.state(without=person.key) == before
        assert not any(word in shown(seen) for word in WORDS)


async def test_g15_a_partner_never_reads_or_changes_what_is_private(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        house = await the_house(world)
        theirs = await buttons_of(house.phones["colleague"])
        person = world.person(house.phones["partner"])
        before = house.state(without=person.key)
        seen = await house.tap_all(
            "partner", sorted(one for one in theirs if one.startswith(("reflect.", "me.pa")))
        )
        assert house.state(without=person.key) == before
        assert WORDS[0] not in shown(seen)


async def test_no_command_opens_a_room_that_is_not_theirs(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        house = await the_house(world)
        before = house.state()
        for name in (*OUTSIDE, *BEFORE_CONFIRMED, "leader"):
            phone = house.phones[name]
            person = None if name in OUTSIDE else world.person(phone)
            for command, room in ROOM_OF_COMMAND.items():
                if name not in OUTSIDE and may(person, room):
                    continue
                seen = await phone.last()
                await phone.write(f"/{command}")
                answer = await phone.last()
                assert answer != seen, (name, command)
                assert not any(word in shown([answer]) for word in (*SECRETS, *WORDS))
            assert house.state() == before, name


async def test_g16_rights_end_in_the_moment_in_which_the_role_does(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        house = await the_house(world)
        second = await world.colleague("Beate", department="Ung", role="facilitator")
        facilitator = house.phones["facilitator"]
        person = world.person(facilitator)
        await facilitator.write("/tovholder")
        await facilitator.tap("Afdelinger")
        await facilitator.tap("Opret afdeling")
        with world.bot.db.transaction():
            world.bot.set_facilitator(person, holds=False)
        world.bot.wake()
        await world.settle()
        before = house.state(without=person.key)
        await facilitator.write("Skyggekontoret")
        data = [one for one in await buttons_of(facilitator) if one.startswith("facilitate.")]
        await house.tap_all("facilitator", sorted(data))
        assert house.state(without=person.key) == before
        await facilitator.write("/tovholder")
        assert await facilitator.text() == "Det kan du ikke her."
        assert may(world.person(second), "facilitate.home")


async def test_callback_data_holds_no_telegram_id_and_no_words(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        house = await the_house(world)
        data = "\n".join([one for phone in house.targets for one in await buttons_of(phone)])
        for phone in house.phones.values():
            assert str(phone.id) not in data
        assert not any(word in data for word in (*SECRETS, *WORDS))
