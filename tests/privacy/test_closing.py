"""Makker closes: a month's notice, everybody's own log as a file, then nobody is left."""

import json
from datetime import timedelta
from pathlib import Path

from bot import people
from bot.privacy import read_audit
from bot.privacy.closing import Closing
from tests.privacy.files import in_the_files
from tests.privacy.test_rights import CANARY, a_pair_that_met, sent_files
from tests.world import World, a_world


async def announce(world: World) -> str:
    """What `makker close` does beside the running bot."""
    with world.bot.db.transaction():
        day = Closing(world.bot.privacy).announce(world.bot.make_turn(world.now()))
    world.bot.wake()
    await world.settle()
    return day.isoformat()


async def test_everybody_has_a_months_notice_then_their_log_and_then_nobody_is_left(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        zenobia, bo = await a_pair_that_met(world)
        assert await announce(world) == "2027-01-01"
        for phone in (zenobia, bo):
            assert await phone.text() == (
                "Makker lukker hos Jobhuset fredag den 1. januar. Den dag får du alt, du har "
                "skrevet, som en fil, og dagen efter slettes det hele. Vil du hente dine data "
                "allerede nu?"
            )
        assert await announce(world) == "2027-01-01"
        assert len([one for one in read_audit(world.bot.db) if one.action == "close"]) == 1
        await world.restart_bot()
        await world.at((world.now() + timedelta(days=30)).date(), "10.30")
        own = json.loads(sent_files(world)["makker.json"])
        assert own["profile"][0]["name"] in {"Zenobia", "Bo"}
        documents = await world.calls("sendDocument")
        assert sorted(int(one["params"]["chat_id"]) for one in documents) == sorted(
            [zenobia.id, zenobia.id, bo.id, bo.id]
        )
        assert len(people.all_kept(world.bot.db)) == 2
        await world.at((world.now() + timedelta(days=1)).date(), "10.30")
        assert people.all_kept(world.bot.db) == []
        assert world.bot.db.rows("select * from invitations") == []
        for what in (CANARY, zenobia.id, bo.id, "Zenobia"):
            assert in_the_files(tmp_path, what) == []


async def test_the_end_can_be_taken_back(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        closing = Closing(world.bot.privacy)
        with world.bot.db.transaction():
            assert not closing.cancel(world.bot.make_turn(world.now()))
        await announce(world)
        with world.bot.db.transaction():
            assert closing.cancel(world.bot.make_turn(world.now()))
        world.bot.wake()
        await world.settle()
        assert (await mette.text()).startswith(
            "Makker lukker alligevel ikke hos Jobhuset onsdag den 23. december, så alt fortsætter"
        )
        await world.at((world.now() + timedelta(days=33)).date(), "12.00")
        assert [one.name for one in people.all_kept(world.bot.db)] == ["Mette"]
        assert await world.calls("sendDocument") == []


async def test_a_bot_that_was_away_still_leaves_a_day_between_the_files_and_the_end(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await announce(world)
        await world.stop_bot()
        await world.jump(world.now() + timedelta(days=40))
        await world.start_bot()
        await mette.write("/menu")
        assert len(await world.calls("sendDocument")) == 2
        assert len(people.all_kept(world.bot.db)) == 1
        await world.at((world.now() + timedelta(days=1)).date(), "10.30")
        assert people.all_kept(world.bot.db) == []


async def test_with_the_notice_leaders_and_facilitators_get_the_evaluation(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator")
        await world.colleague("Bo")
        await announce(world)
        # The bot was idle before the host's command: only a clock that moves is waited for.
        await world.jump(world.now() + timedelta(minutes=1))
        files = await world.calls("sendDocument")
        assert [int(one["params"]["chat_id"]) for one in files] == [anna.id] * 2
        assert [one["ok"] for one in files] == [True, True]
