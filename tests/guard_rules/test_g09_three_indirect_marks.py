"""G-9: age, place, employer, health, origin, family, rare job: three kinds are asked about."""

from itertools import combinations
from pathlib import Path

import pytest

from bot.guard import MarkerKind, soft_hits
from tests.guard_rules.rooms import SAVED, answers, asked
from tests.world import a_world

MARKS = {
    MarkerKind.AGE: "personen er 42 år",
    MarkerKind.PLACE: "det var i Vejle",
    MarkerKind.EMPLOYER: "praktikken var hos Netto",
    MarkerKind.HEALTH: "der er angst",
    MarkerKind.ORIGIN: "familien er syrisk",
    MarkerKind.FAMILY: "der er tre børn derhjemme",
    MarkerKind.JOB: "jobbet var som jordemoder",
}


@pytest.mark.parametrize("kinds", list(combinations(MARKS, 2)), ids="-".join)
def test_two_kinds_pass(kinds: tuple[MarkerKind, ...]) -> None:
    assert soft_hits(", og ".join(MARKS[kind] for kind in kinds)) == ()


@pytest.mark.parametrize("kinds", list(combinations(MARKS, 3)), ids="-".join)
def test_three_kinds_are_asked_about_and_each_has_other_words(
    kinds: tuple[MarkerKind, ...],
) -> None:
    hits = soft_hits(", og ".join(MARKS[kind] for kind in kinds))
    assert {hit.marker for hit in hits} == set(kinds)
    assert all(hit.suggestion for hit in hits)


async def test_three_marks_in_the_chat_are_sent_in_two_taps(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await asked(world)
        message = await mette.write("Han er 42 år, har angst og bor i Vejle.")
        assert answers(world) == []
        await mette.tap("3 → byen")
        assert (await mette.text()).startswith("”Han er 42 år, har angst og bor i byen.”")
        await mette.tap("Gem")
        assert (await mette.text()).startswith(SAVED)
        assert answers(world) == [f'[[{message}, "Han er 42 år, har angst og bor i byen."]]']
