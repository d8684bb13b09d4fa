"""G-6 in the whole suite: the log of every test is searched for what was written in it."""

from pathlib import Path

import pytest

from tests import canary
from tests.turns import open_stage

pytest_plugins = ["pytester"]

TESTS = """
import structlog
from tests.turns import open_stage
from tests.world import a_world

TEXT = "Borgeren ringede to gange."
LOG = structlog.get_logger("makker")

async def test_by_phone(tmp_path):
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.write(TEXT)
        LOG.info("came", who=mette.id, text=f"og så: {TEXT} Ja")

def test_on_a_stage(tmp_path):
    stage = open_stage(tmp_path)
    stage.act(stage.person("Mette"), lambda turn, text: LOG.info(text), TEXT)
    stage.db.close()

def test_clean(tmp_path):
    stage = open_stage(tmp_path)
    mette = stage.person("Mette")
    stage.act(mette, lambda turn, text: LOG.info("came", key=mette.key, length=len(text)), TEXT)
    stage.db.close()
"""


def test_a_test_fails_when_words_or_an_id_stand_in_its_log(pytester: pytest.Pytester) -> None:
    pytester.makeconftest("from tests.conftest import log\n\n__all__ = ['log']\n")
    pytester.makepyfile(TESTS)
    result = pytester.runpytest(
        "-o", "asyncio_mode=auto", "-o", "asyncio_default_fixture_loop_scope=function"
    )
    result.assert_outcomes(passed=3, errors=2)
    result.stdout.fnmatch_lines(["*2 more items, first extra item: '[0-9]*'"])
    result.stdout.no_fnmatch_line("*ERROR at teardown of test_clean*")


def test_texts_with_quotes_and_line_breaks_are_found_as_json_has_them() -> None:
    canary.wrote('Han sagde "nej"\\n\\nog gik så hjem igen.'.replace("\\n", "\n"))
    assert canary.logged('{"text": "Han sagde \\"nej\\"\\n\\nog gik"}') == ['Han sagde "nej"']
    assert canary.logged('{"text": "og gik så hjem igen."}') == ["og gik så hjem igen."]
    assert canary.logged('{"text": "Han sagde nej"}') == []
    canary.forget()


def test_what_a_stage_is_told_is_looked_for_too(tmp_path: Path) -> None:
    stage = open_stage(tmp_path)
    mette = stage.person("Mette")
    stage.act(mette, lambda turn, kind, text: None, "VDHChaRGuT4cjT5p", "En tekst af Mette.")
    stage.db.close()
    assert canary.logged("VDHChaRGuT4cjT5p En tekst af Mette.") == ["En tekst af Mette."]
    canary.forget()
