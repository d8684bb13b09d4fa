"""What the log says: events and counts, never a text, a Telegram id or the token.

Key–value on a terminal, JSON otherwise; the libraries' own lines pass the same redaction.
"""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

# In a URL it follows the letters "bot", and its colon may be escaped.
_TOKEN = re.compile(r"(?<![0-9])[0-9]{6,12}(?::|%3[Aa])[A-Za-z0-9_-]{30,64}")
_HIDDEN = "<token>"
# httpx logs each URL at INFO and python-telegram-bot its calls at DEBUG, both with the token;
# fontTools 100 lines for every PDF, with the letters in it.
_QUIET = (
    *("httpx", "httpcore", "telegram", "telegram.ext", "apscheduler", "aiohttp", "uvicorn"),
    "fontTools",
)


def redact(text: str) -> str:
    """The text with every bot token in it replaced."""
    return _TOKEN.sub(_HIDDEN, text)


def _redact_line(_: Any, __: str, line: str) -> str:
    return redact(line)


def _only_where(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """An exception is logged as its kind and where it was raised: its message may quote a text."""
    error = event.pop("exc_info", None)
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        event["error"] = type(error).__name__
        if trace is not None:
            code = trace.tb_frame.f_code
            event["where"] = f"{code.co_filename.rpartition('/bot/')[2]}:{trace.tb_lineno}"
    return event


def set_up_logs(stream: TextIO | None = None) -> None:
    """Send all logs to `stream` (standard error by default), redacted."""
    out = stream or sys.stderr
    shared: list[Any] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _only_where,
    ]
    renderer: Any = (
        structlog.dev.ConsoleRenderer(colors=True)
        if out.isatty()
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    last: list[Any] = [
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        renderer,
        _redact_line,
    ]
    handler = logging.StreamHandler(out)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[_foreign_message, *shared],
            processors=last,
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def _foreign_message(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A library's warning is named, not quoted: it may hold an update or an address."""
    record: logging.LogRecord = event["_record"]
    event["event"] = record.msg if isinstance(record.msg, str) else type(record.msg).__name__
    if record.exc_info:
        event["exc_info"] = record.exc_info
    return event
