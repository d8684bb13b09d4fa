"""The stage for tests of the talk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reflection.talking import Talk
from tests.turns import open_stage


@pytest.fixture
def talk(tmp_path: Path) -> Iterator[Talk]:
    """An empty database and reflection to talk with."""
    stage = open_stage(tmp_path)
    yield Talk(stage)
    stage.db.close()
