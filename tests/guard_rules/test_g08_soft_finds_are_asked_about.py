"""G-8: a name waits in memory until its writer has decided, in every field of free text."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import Makker
from bot.guarding.asking import HELD
from bot.texts import LANGUAGES, Say, Texts
from bot.transport.routing import Routes
from tests.guard_rules.rooms import SAVED, answers, asked, tables_with
from tests.world import Phone, World, a_world, labels

PERSON = "Det her kan måske pege på en person"
GONE = "Jeg husker kun sådan en tekst i en halv time, så den er ikke gemt. Send den gerne igen."

NAMES_OF_PEOPLE_AND_PLACES = {
    "join-name", "me-name", "facilitator_name", "facilitator_department", "facilitator_offline",
    "feedback_whom",
    "find_query",
    "case_whom",
}  # fmt: skip
"""Fields that are made for a name: the hard guard alone reads them."""
NO_WORDS_OF_THEIRS = {
    "me-away", "recovery", "note-sent", "pulse", "call_day", "call_move", "learning_day",
    "goal_scale", "minute_code",
}  # fmt: skip
"""A day, a number or a code is read, and nothing else kept; of the pulse nothing is."""
ASKED_ABOUT = {
    "asked",
    "answer",
    "saved",
    "group",
    "note",
    "next",
    "move",
    "move-sent",
    "case_field",
    "case_ask",
    "case_answer",
    "case_lesson",
    "facilitator_contact",
    "feedback_wish",
    "feedback_ask",
    "feedback_part",
    "feedback_more",
    "feedback_used",
    "goal_text",
    "goal_plan",
    "goal_more",
    "goal_learned",
    "glossary_word",
    "glossary_wording",
    "learning_title",
    "minute_answer",
    "minute_open",
    "minute_question",
    "programme_prompt",
    HELD,
}


def routes(makker: Makker) -> Routes:
    return makker._rooms.routes


async def pair(world: World) -> tuple[Phone, Phone]:
    """Two colleagues in an open round, the first of whom writes a note."""
    phones = [await world.colleague(name) for name in ("Anna", "Birthe", "Carl", "Dorthe")]
    await world.at((world.now() + timedelta(days=9)).date(), "10.00")
    row = world.bot.db.row("select person from seats order by id")
    assert row is not None
    first = next(one for one in phones if world.person(one).key == row["person"])
    return first, next(one for one in phones if one is not first)


async def test_nothing_is_on_the_disk_before_the_writer_decides(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        await mette.write("Jeg talte med Qvistorfine om praktikken.")
        assert (await mette.text()).startswith(PERSON)
        assert labels(await mette.last()) == ["Ret for mig", "Skriv om", "Gem kun for mig"]
        assert tables_with(world, "Qvistorfine") == set()


async def test_a_real_case_is_sent_in_two_taps(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.write(
            "Fatima er 42 år og har angst. Hun var i praktik hos Netto i Vejle, og Mahmoud ringede."
        )
        await mette.tap("Ret for mig")
        await mette.tap("Gem")
        assert (await mette.text()).startswith(SAVED)
        assert answers(world) == [
            f'[[{message}, "Borgeren er voksen og har helbred. Hun var i praktik hos virksomheden '
            'i byen, og borgeren ringede."]]'
        ]


async def test_it_is_kept_as_it_is_only_when_the_writer_says_so(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.write("Jeg talte med Fatima.")
        await mette.tap("Gem kun for mig")
        assert (await mette.text()).endswith("Kun du kan se det.")
        assert answers(world) == [f'[[{message}, "Jeg talte med Fatima."]]']


async def test_after_a_restart_it_is_gone_and_that_is_said(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        await mette.write("Jeg talte med Fatima.")
        await world.restart_bot()
        assert await mette.tap("Gem kun for mig") == GONE
        await mette.write("Jeg talte med en borger.")
        assert (await mette.text()).startswith(SAVED)


async def test_an_edit_instead_of_a_tap_is_understood_also_after_a_restart(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.write("Jeg talte med Fatima.")
        await world.restart_bot()
        await mette.edit(message, "Jeg talte med en borger.")
        assert (await mette.text()).startswith(SAVED)
        assert answers(world) == [f'[[{message}, "Jeg talte med en borger."]]']


async def test_the_town_and_organisation_that_are_one_s_own_pass(tmp_path: Path) -> None:
    async with a_world(tmp_path, towns=("Vejle",), organisation="Zorkhuset") as world:
        mette = await asked(world)
        await mette.write("Han er 42 år, har angst og bor i Vejle; jeg talte med Zorkhuset.")
        assert (await mette.text()).startswith(SAVED)


async def test_a_note_may_name_its_reader_and_nobody_else_without_a_question(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        first, _ = await pair(world)
        await first.tap("Skriv en besked")
        names = [
            row["name"]
            for row in world.bot.db.rows(
                "select p.name from seats s join people p on p.id = s.person"
                " where s.sparring_group ="
                " (select sparring_group from seats where person = ?) and s.person <> ?",
                (world.person(first).key, world.person(first).key),
            )
        ]
        await first.write(f"Hej {names[0]}, skal vi sige torsdag?")
        assert (await first.text()).startswith("Sendt til ")
        await first.tap("Skriv en besked")
        await first.write("Skal vi tale om Fatima?")
        assert (await first.text()).startswith(PERSON)
        assert labels(await first.last()) == ["Ret for mig", "Skriv om", "Send alligevel"]
        await first.tap("Ret for mig")
        await first.tap("Send")
        assert (await first.text()).startswith("Sendt til ")
        assert tables_with(world, "Fatima") == set()


async def test_every_free_text_is_asked_about_or_is_known_not_to_be(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        known = NAMES_OF_PEOPLE_AND_PLACES | NO_WORDS_OF_THEIRS | ASKED_ABOUT
        found = routes(world.bot)
        assert set(found.texts) | set(found.edits) == known


@pytest.mark.parametrize("language", LANGUAGES)
async def test_in_every_language(tmp_path: Path, language: str) -> None:
    say = Say(Texts(), language)
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", sparring=False, language=language)
        await mette.write("/refleksion")
        await mette.tap(say("reflection-button-now"))
        await mette.write("Fatima 42 år")
        assert say("guarding-button-keep") in labels(await mette.last())
