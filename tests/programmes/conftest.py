"""The office for tests of the talk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.learning.office import Office, opened


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An empty database with the rooms on it."""
    with opened(tmp_path) as one:
        yield one
