"""The names that the guard compares each text with, kept for as long as they are right."""

from contextlib import closing
from pathlib import Path

import pytest

from bot import people
from bot.storage import open_database
from tests.turns import Stage, open_stage


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return open_stage(tmp_path)


def test_names_are_the_same_object_until_one_changes(stage: Stage) -> None:
    mette = stage.person("Mette")
    before = people.names_of_everybody(stage.db)
    assert before == {"Mette"}
    with stage.db.transaction():
        people.change(stage.db, mette.key, silences=3)
    assert people.names_of_everybody(stage.db) is before
    with stage.db.transaction():
        people.change(stage.db, mette.key, name="Mette K")
    assert people.names_of_everybody(stage.db) == {"Mette K"}
    stage.person("Omar")
    assert people.names_of_everybody(stage.db) == {"Mette K", "Omar"}


def test_names_of_a_change_that_was_undone_are_not_kept(stage: Stage) -> None:
    mette = stage.person("Mette")

    def change_and_fail() -> None:
        with stage.db.transaction():
            people.change(stage.db, mette.key, name="Zenobia")
            assert people.names_of_everybody(stage.db) == {"Zenobia"}
            raise LookupError

    with pytest.raises(LookupError):
        change_and_fail()
    assert people.names_of_everybody(stage.db) == {"Mette"}


def test_a_name_that_another_program_wrote_is_known(stage: Stage) -> None:
    mette = stage.person("Mette")
    assert people.names_of_everybody(stage.db) == {"Mette"}
    with closing(open_database(stage.db.path)) as beside, beside.transaction():
        people.change(beside, mette.key, name="Omar")
    assert people.names_of_everybody(stage.db) == {"Omar"}
