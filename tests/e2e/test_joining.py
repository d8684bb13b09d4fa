"""From a link to a colleague, from outside: joining, being confirmed, a pause, a new phone."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from bot import people
from bot.people.rules import Role
from tests.world import Phone, World, a_world, labels

NOTICE = (
    "Hej. Jeg hjælper kolleger i Jobhuset med refleksion og sparring. Det er frivilligt. Intet om "
    "borgere; ingen leder læser dine private svar. Telegram gemmer chatten, til du sletter den. "
    "Dataansvarlig: Eksempel Kommune."
)
NAME = "Hvad skal kolleger kalde dig? Fx ”Mette K”."
TIME = "Jeg skriver tirsdag kl. 9.15, normalt højst tre gange på en uge."
SPARRING = "Vil du have en sparringsmakker? 30 minutter hver anden uge; spring over uden grund."
DONE = (
    "Så er du med. Prøv nu, kun du ser svaret: Hvad lykkedes i denne uge, og hvad gjorde du? "
    "Skriv uden navne."
)
STRANGER = "Hej. For at være med skal du bruge et link fra din tovholder."
ENDED = "Det link virker ikke længere. Bed om et nyt der, hvor du fik det."


def invite(
    world: World, *, role: Role = "colleague", department: str | None = None, many: bool = False
) -> str:
    """An invitation's code."""
    db = world.bot.db
    ids = {one.name: one.id for one in people.departments(db)}
    with db.transaction():
        return people.make_invitation(
            db,
            role=role,
            department=None if department is None else ids[department],
            until=world.now().date() + timedelta(days=14),
            many=many,
            now=world.now(),
        ).code


def count(world: World, table: str) -> int:
    """How many rows a table has."""
    return int(world.bot.db.value(f"select count(*) from {table}"))


async def join(phone: Phone, code: str, *, name: str = "Mette") -> None:
    """Join with what is suggested everywhere."""
    await phone.start(code)
    for label in ("Jeg har læst det", f"Brug ”{name}”", "Sagsbehandler", "Det passer", "Ja tak"):
        await phone.tap(label)


async def commands_of(world: World, phone: Phone) -> list[str]:
    """The commands that the phone offers."""
    calls = await world.calls("setMyCommands")
    scope = {"type": "chat", "chat_id": phone.id}
    last: dict[str, Any] = [one for one in calls if one["params"].get("scope") == scope][-1]
    return [one["command"] for one in last["params"]["commands"]]


async def test_somebody_joins_in_six_messages(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        await world.colleague("Henrik", role="leader")
        code = invite(world, department="Job og virksomhed")
        mette = await world.phone("Mette", start=code)
        await mette.start()
        await mette.tap("Jeg har læst det")
        await mette.write("Mette K")
        await mette.tap("Sagsbehandler")
        await mette.tap("Det passer")
        await mette.tap("Ja tak")
        shown = [one["text"].partition("\n\n✓ ")[0] for one in await mette.bot_messages()]
        assert shown == [
            NOTICE,
            NAME,
            "Job og virksomhed, leder Henrik: passer det? Vælg så dit fag.",
            TIME,
            SPARRING,
            DONE,
        ]
        me = world.person(mette)
        assert (me.name, me.status, me.department_name, me.sparring) == (
            "Mette K", "active", "Job og virksomhed", True,
        )  # fmt: skip
        assert await commands_of(world, mette) == [
            "menu", "refleksion", "sparring", "feedback", "case", "maal", "soeg", "puls", "mig",
            "pause",
            "privatliv", "hjaelp",
        ]  # fmt: skip
        await mette.write("Jeg ringede før jeg skrev, og det hjalp.")
        assert count(world, "answers") == 1


async def test_the_first_weeks_message_comes_on_the_chosen_day(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.phone("Mette", start=invite(world))
        await join(mette, mette.start_code or "")
        await mette.tap("Ikke nu")
        await world.at(date(2026, 11, 24), "9.15")
        assert (await mette.text()).startswith("Godmorgen, Mette.")


async def test_no_thanks_leaves_no_row_and_the_code_unused(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        code = invite(world)
        mette = await world.phone("Mette", start=code)
        await mette.start()
        await mette.tap("Nej tak")
        assert await mette.text() == "Helt i orden. Jeg har ikke gemt noget om dig."
        assert labels(await mette.last()) == []
        assert [count(world, table) for table in ("people", "accounts", "messages")] == [0, 0, 0]
        db = world.bot.db
        assert db.rows("select used from invitations") == [{"used": 0}]
        assert str(mette.id) not in str(db.rows("select * from inbox"))
        assert str(mette.id) not in str(db.rows("select * from outbox"))
        await mette.start()
        assert await mette.text() == NOTICE


async def test_a_deep_link_with_a_wrong_or_used_code(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        code = invite(world)
        await join(await world.phone("Anna"), code, name="Anna")
        mette = await world.phone("Mette")
        for wrong in (code, code[::-1], "x"):
            await mette.start(wrong)
            assert await mette.text() == ENDED
        await mette.write("/start")
        assert await mette.text() == STRANGER
        await mette.write("/privatliv")
        assert await mette.text() == STRANGER
        assert count(world, "people") == 1


async def test_whatever_a_joining_person_writes_or_taps_asks_the_step_again(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.phone("Mette", start=invite(world))
        await mette.start()
        await mette.tap("Jeg har læst det")
        await mette.tap("Brug ”Mette”")
        for text in ("hvad?", "/menu", "/nonsens", "/start", "/sparring"):
            await mette.write(text)
            assert await mette.text() == "Hvad er dit fag?"
        await world.restart_bot()
        await mette.write("/start")
        assert await mette.text() == "Hvad er dit fag?"
        await mette.tap("Mentor")
        assert await mette.text() == TIME


async def test_two_fast_taps_use_an_invitation_once(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.phone("Mette", start=invite(world))
        await mette.start()
        notice = await mette.last()
        await mette.tap("Jeg har læst det")
        data = f"join.accept:{mette.start_code}:da"
        assert await mette.forge(data, notice["message_id"]) in {None, ""}
        assert [one["text"].partition("\n\n")[0] for one in await mette.bot_messages()] == [
            NOTICE, NAME,
        ]  # fmt: skip
        assert count(world, "people") == 1


async def test_by_a_link_for_many_one_waits_for_the_facilitator(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        await world.colleague("Henrik", role="leader")
        code = invite(world, department="Job og virksomhed", many=True)
        mette = await world.phone("Mette", start=code)
        await join(mette, code)
        assert (await mette.text()).endswith(
            "Tovholderen ser lige, at du hører til. Ugens spørgsmål og sparring begynder derefter."
        )
        await mette.write("/menu")
        assert labels(await mette.last()) == [
            "Det venter", "Reflektér", "Værktøjskasse", "Mig og pause",
        ]  # fmt: skip
        await mette.write("/sparring")
        assert await mette.text() == "Det kan du ikke her."
        assert all("Henrik" not in one["text"] for one in await mette.bot_messages())
        anna = await world.phone("Anna")
        await join(anna, code, name="Anna")
        assert world.person(anna).status == "unconfirmed"


async def test_a_pause_to_a_day_ends_with_a_welcome_back(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.write("pause")
        await mette.tap("1 uge")
        assert await mette.text() == (
            "Så er du væk indtil mandag den 30. november, og så længe skriver jeg ikke. "
            "Skriv /fortsaet, hvis det bliver før."
        )
        before = len(await mette.bot_messages())
        await world.at(date(2026, 11, 30), "9.14")
        assert len(await mette.bot_messages()) == before
        await world.at(date(2026, 11, 30), "9.16")
        assert await mette.text() == (
            "Velkommen tilbage, Mette. Fra i dag skriver jeg igen; der er intet, du skal indhente."
        )
        await world.at(date(2026, 12, 1), "9.16")
        assert (await mette.text()).startswith("Godmorgen, Mette.")


async def test_a_new_phone_takes_over_and_the_code_opens_the_answers(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        old = await world.colleague("Mette")
        await old.write("/mig")
        await old.tap("Lav sikkerhedskode")
        await old.tap("Lav ny kode")
        code = re.search(r"[A-Z]{4}(-[A-Z]{4}){7}", await old.text())
        assert code is not None
        db = world.bot.db
        with db.transaction():
            link = people.make_move(db, world.person(old), world.now())
        new = await world.phone("Mette")
        shown = len(await old.bot_messages())
        await new.start(link)
        assert await new.text() == (
            "Velkommen, Mette. Makker følger dig nu på denne konto; dine tidligere svar er låst. "
            "Vil du skrive din sikkerhedskode?"
        )
        typed = await new.write(code[0])
        assert await new.text() == "Tak, koden passer. Dine tidligere svar er dine igen."
        assert typed not in [one["message_id"] for one in await new.messages()]
        assert len(await old.bot_messages()) == shown
        await old.write("/menu")
        assert await old.text() == STRANGER
        assert world.person(new).locked_until is None


async def test_without_the_code_the_earlier_answers_are_gone_after_30_days(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        old = await world.phone("Mette", start=invite(world))
        await join(old, old.start_code or "")
        await old.write("Jeg lyttede længere, end jeg plejer.")
        assert count(world, "answers") == 1
        await world.at(date(2026, 11, 23), "12.00")
        db = world.bot.db
        with db.transaction():
            link = people.make_move(db, world.person(old), world.now())
        new = await world.phone("Mette")
        await new.start(link)
        await world.at(date(2026, 12, 23), "4.11")
        assert count(world, "answers") == 1
        await world.at(date(2026, 12, 24), "4.11")
        assert count(world, "answers") == 0
        assert world.person(new).locked_until is None


async def test_who_leaves_is_a_stranger_at_once(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.write("slet")
        await mette.tap("Forlad nu")
        assert await mette.text() == ("Du er ude nu, og jeg skriver ikke mere. Tak for denne gang.")
        assert await commands_of(world, mette) == []
        await mette.write("/menu")
        assert await mette.text() == STRANGER
        before = len(await mette.bot_messages())
        await world.at(date(2026, 12, 8), "12.00")
        assert len(await mette.bot_messages()) == before


async def test_the_language_changes_everywhere_at_once(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.write("/mig")
        await mette.tap("English")
        assert await commands_of(world, mette) == [
            "menu", "reflect", "sparring", "feedback", "case", "goal", "find", "pulse", "me",
            "pause",
            "privacy", "help",
        ]  # fmt: skip
        await mette.write("/menu")
        assert await mette.text() == "What do you need, Mette?"
        await mette.write("/hjaelp")
        assert "Nobody is reading along." in await mette.text()
