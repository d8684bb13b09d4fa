"""The whole bot, put together and not started."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app import Makker
from bot.demo import with_examples
from bot.settings import Settings
from tests.transport.a_bot import TOKEN


@pytest.fixture
def makker(tmp_path: Path) -> Iterator[Makker]:
    settings = with_examples(Settings(organisation="Jobhuset"))
    built = Makker(settings, TOKEN, tmp_path, "http://127.0.0.1:9")
    yield built
    built.db.close()
