"""The log as the program sets it up, into a text that a test can read."""

import io
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import set_up_logs


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that is logged; structlog's own set-up would print every local variable, slowly."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    text = io.StringIO()
    set_up_logs(text)
    yield text
    root.handlers = handlers
    root.setLevel(level)
    structlog.reset_defaults()
