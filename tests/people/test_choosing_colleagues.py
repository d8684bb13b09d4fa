"""The buttons to choose colleagues by: few at once, many by department and page."""

from pathlib import Path

import pytest

from bot import people
from bot.people.rules import Person
from bot.transport import Button
from tests.turns import Stage, open_stage


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return open_stage(tmp_path)


def shown(
    stage: Stage, everybody: list[Person], chosen: tuple[str, ...] = (), *place: str
) -> list[list[str]]:
    rows = people.pick_keyboard(stage.turn(everybody[0]), "case.pick", everybody, chosen, place)
    return [[button.label for button in row] for row in rows]


def test_up_to_eight_are_shown_at_once_in_danish_order(stage: Stage) -> None:
    everybody = [stage.person(name) for name in ("Åse", "Anne", "Øjvind", "Bo")]
    assert shown(stage, everybody) == [["Anne", "Bo"], ["Øjvind", "Åse"]]


def test_who_is_chosen_stands_on_top_with_a_mark(stage: Stage) -> None:
    everybody = [stage.person(name) for name in ("Anne", "Bo", "Carl")]
    assert shown(stage, everybody, (everybody[2].key,)) == [["✓ Carl"], ["Anne", "Bo"]]


def test_a_tap_on_who_is_chosen_takes_out_so_that_two_fast_taps_choose_once(stage: Stage) -> None:
    anna, bo = [stage.person(name) for name in ("Anna", "Bo")]
    rows = people.pick_keyboard(stage.turn(anna), "case.pick", [anna, bo], (bo.key,))
    assert [button.data for row in rows for button in row] == [
        f"case.pick:x:{bo.key}", f"case.pick:p:{anna.key}",
    ]  # fmt: skip


def test_more_are_shown_department_by_department(stage: Stage) -> None:
    everybody = [stage.person(f"Anne {n:02}", department="Ung") for n in range(12)]
    everybody += [stage.person(f"Bo {n}", department="Ældre") for n in range(3)]
    everybody.append(stage.person("Carl", department=None))
    assert shown(stage, everybody) == [["Ung", "Ældre"], ["Uden afdeling"]]
    ung = str(everybody[0].department)
    first = shown(stage, everybody, (), "d", ung, "0")
    assert first[0] == ["Anne 00", "Anne 01"]
    assert first[4:] == [["Vis flere"], ["Vis afdelinger"]]
    second = shown(stage, everybody, (), "d", ung, "1")
    assert second == [
        ["Anne 08", "Anne 09"], ["Anne 10", "Anne 11"], ["Vis forrige"], ["Vis afdelinger"],
    ]  # fmt: skip
    assert shown(stage, everybody, (), "d", "0", "0") == [["Carl"], ["Vis afdelinger"]]


def test_a_page_or_department_that_is_not_there_shows_the_nearest(stage: Stage) -> None:
    everybody = [stage.person(f"Anne {n:02}", department="Ung") for n in range(12)]
    assert shown(stage, everybody, (), "d", "1", "99")[0] == ["Anne 08", "Anne 09"]
    assert shown(stage, everybody, (), "d", "7777", "0")[0] == ["Anne 00", "Anne 01"]
    assert shown(stage, everybody, (), "d", "x", "0")[0] == ["Anne 00", "Anne 01"]


def test_60_colleagues_of_the_same_first_name_are_reached_page_by_page(stage: Stage) -> None:
    everybody = [stage.person(f"Anne {n:02}", department="Ung") for n in range(60)]
    seen: list[str] = []
    for page in range(8):
        rows = people.pick_keyboard(
            stage.turn(everybody[0]), "case.pick", everybody, (), ("d", "1", str(page))
        )
        buttons: list[Button] = [button for row in rows for button in row]
        seen += [button.label for button in buttons if button.data.startswith("case.pick:p:")]
    assert seen == [f"Anne {n:02}" for n in range(60)]
