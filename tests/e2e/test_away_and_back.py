"""The bot is away, a colleague is away, Telegram is slow: what each of them sees afterwards."""

from datetime import date, timedelta
from pathlib import Path

from tests.world import World, a_world


async def greeted(world: World, name: str) -> int:
    """How many messages of the bot a colleague of that name has."""
    user = next(
        one for one in (await world.get("/local/world"))["users"] if one["first_name"] == name
    )
    chat = await world.get(f"/local/chats/{user['id']}")
    return sum(one["from"] == "bot" for one in chat)


async def test_after_more_than_a_day_away_everyone_is_told_once(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", weekday=4)
        soren = await world.colleague("Søren", weekday=4, language="en")
        await world.stop_bot()
        await world.jump(world.now() + timedelta(hours=25))
        await world.start_bot()
        assert await mette.text() == (
            "Jeg var væk fra mandag den 23. november kl. 8.30 til tirsdag den 24. november "
            "kl. 9.30. Skrev du imens, så send det igen."
        )
        assert await soren.text() == (
            "I was away from Monday 23 November at 8:30 to Tuesday 24 November at 9:30. "
            "If you wrote meanwhile, please send it again."
        )
        await world.restart_bot()
        assert await greeted(world, "Mette") == 1


async def test_a_night_away_is_not_worth_a_word(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", weekday=4)
        await world.stop_bot()
        await world.jump(world.now() + timedelta(hours=23))
        await world.start_bot()
        assert await mette.bot_messages() == []


async def test_what_was_written_while_the_bot_was_down_is_answered(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await world.at(date(2026, 11, 24), "9.15")
        await world.stop_bot()
        await world.post(
            f"/local/chats/{mette.id}/messages", {"text": "Da virksomheden ringede tilbage."}
        )
        await world.start_bot()
        assert (await mette.text()).startswith("Gemt som svar på")


async def test_whoever_blocks_the_bot_gets_no_more_until_they_return(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.block()
        assert world.person(mette).reachable is False
        await world.at(date(2026, 12, 1), "10.00")
        calls = await world.calls("sendMessage")
        assert [one for one in calls if int(one["params"]["chat_id"]) == mette.id] == []
        await mette.unblock()
        assert world.person(mette).reachable is True
        await world.at(date(2026, 12, 8), "9.15")
        assert (await mette.text()).startswith("Godmorgen, Mette.")


async def test_a_403_marks_the_person_unreachable_and_stops_what_waits(tmp_path: Path) -> None:
    async with a_world(tmp_path, refusals_allowed=True) as world:
        mette = await world.colleague("Mette")
        fault = {
            "method": "sendMessage",
            "status": 403,
            "description": "Forbidden: bot was blocked by the user",
        }
        await world.post("/local/faults", [fault])
        await world.at(date(2026, 11, 24), "9.15")
        assert world.person(mette).reachable is False
        await world.at(date(2026, 12, 1), "9.20")
        assert await mette.bot_messages() == []
        await mette.write("Jeg er her igen")
        assert world.person(mette).reachable is True


async def test_429_waits_and_loses_nothing(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        phones = [await world.colleague(name) for name in ("Mette", "Søren", "Amira")]
        too_many = {
            "method": "sendMessage",
            "times": 2,
            "status": 429,
            "description": "Too Many Requests: retry after 1",
            "retry_after": 1,
        }
        await world.post("/local/faults", [too_many])
        await world.at(date(2026, 11, 24), "9.15")
        for phone in phones:
            assert len(await phone.bot_messages()) == 1


async def test_an_outcome_that_is_unknown_is_sent_once_more_and_the_row_says_so(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await world.post("/local/faults", [{"method": "sendMessage", "mode": "reset"}])
        await mette.write("/menu")
        assert len(await mette.bot_messages()) == 1
        rows = world.bot.db.rows("select state, again from outbox where method = 'sendMessage'")
        assert rows == [{"state": "sent", "again": 1}]


async def test_a_message_that_cannot_be_deleted_is_left_to_its_author(tmp_path: Path) -> None:
    async with a_world(tmp_path, refusals_allowed=True) as world:
        mette = await world.colleague("Mette")
        fault = {
            "method": "deleteMessage",
            "status": 400,
            "description": "Bad Request: message can't be deleted for everyone",
        }
        await world.post("/local/faults", [fault])
        await mette.write("Ring til mig på 20304050")
        said = [one["text"] for one in await mette.bot_messages()]
        assert said[0].startswith("Stop – det ligner et telefonnummer.")
        assert said[1] == "Jeg kunne ikke slette beskeden. Vil du selv slette den i chatten?"


async def test_a_refused_text_is_never_in_the_files(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.write("/refleksion")
        await mette.tap("Få et spørgsmål nu")
        await mette.write("Han hedder noget og har 010190-1234, tror jeg")
        await mette.write("Nu uden det: en aftale i en virksomhed.")
        assert (await mette.text()).startswith("Gemt som svar på")
        for file in tmp_path.rglob("*"):
            if file.is_file():
                assert b"010190" not in file.read_bytes(), file


async def test_own_prompts_are_taken_up_without_a_restart(tmp_path: Path) -> None:
    prompts = tmp_path / "prompts"
    (prompts / "models").mkdir(parents=True)
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    async with a_world(data, prompts=prompts) as world:
        model = world.bot.library.model("faglig-identitet")
        assert model.title.da == "Faglig identitet og fælles sprog"
        source = Path(world.bot.library.folders[0]) / "models" / "faglig-identitet.toml"
        own = source.read_text(encoding="utf-8").replace(
            "Faglig identitet og fælles sprog", "Vores fag og vores ord"
        )
        (prompts / "models" / "faglig-identitet.toml").write_text(own, encoding="utf-8")
        world.bot.look_at_prompts()
        assert world.bot.library.model("faglig-identitet").title.da == "Vores fag og vores ord"
        (prompts / "models" / "faglig-identitet.toml").write_text("id = ", encoding="utf-8")
        world.bot.look_at_prompts()
        assert world.bot.library.model("faglig-identitet").title.da == "Vores fag og vores ord"
        faults = world.bot.db.rows("select kind from faults")
        assert faults == [{"kind": "prompts"}]


async def test_somebody_whose_job_was_set_aside_is_planned_again_at_night(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        attend = world.bot.jobs["attend"]

        def fail(*_: object) -> None:
            raise RuntimeError("this job is broken")

        world.bot.jobs["attend"] = fail
        await world.at(date(2026, 11, 24), "10.00")
        assert world.bot.db.value("select count(*) from schedule where fault is not null") == 1
        world.bot.jobs["attend"] = attend
        await world.at(date(2026, 12, 1), "9.15")
        assert (await mette.text()).startswith("Godmorgen, Mette.")
