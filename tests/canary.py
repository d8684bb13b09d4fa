"""What people wrote in a test, and who they are to Telegram: no log line may hold it (rule G-6).

The fixture `log` looks for it at the end of every test.
"""

import json

SHORTEST = 12
"""Shorter texts stand in a log by chance: "Stop", "hjælp", a name."""

_never_logged: set[str] = set()


def wrote(text: str) -> None:
    """Somebody wrote this: from now on to the end of the test no log line may hold it."""
    lines = {text, *text.splitlines()}
    _never_logged.update(one for one in lines if len(one.strip()) >= SHORTEST)


def is_known_as(telegram_id: int) -> None:
    """Somebody has this Telegram id: from now on to the end of the test no log line may hold it."""
    _never_logged.add(str(telegram_id))


def forget() -> None:
    """A test begins: what was written before is none of its business."""
    _never_logged.clear()


def logged(log: str) -> list[str]:
    """What of all this a log holds, as it is or escaped as JSON; in alphabetical order."""
    return sorted(
        text
        for text in _never_logged
        if text in log or json.dumps(text, ensure_ascii=False)[1:-1] in log
    )
