"""The facilitator's room on an empty database."""

from pathlib import Path

import pytest

from tests.facilitator.stage import Room
from tests.turns import open_stage


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(open_stage(tmp_path))
