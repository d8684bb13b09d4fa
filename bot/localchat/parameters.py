"""Reading a Bot API call from HTTP: query string, form, multipart or JSON into parameters.

Python's own parsers do it, so that a form's bytes reach the world unchanged.
"""

from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import HTTP
from json import JSONDecodeError
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.localchat.description import Upload
from bot.localchat.errors import bad_request
from bot.localchat.world import Json

NOT_TEXT = "strings must be encoded in UTF-8"


def is_text(value: Any) -> bool:
    """Whether all strings in a JSON value are text: JSON can spell halves of a character."""
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)
    if isinstance(value, dict):
        return all(is_text(name) and is_text(part) for name, part in value.items())
    return all(map(is_text, value)) if isinstance(value, list) else True


async def read_parameters(request: Request) -> Json:
    """All parameters of a call, not yet decoded by type. Raises ApiError for what is unreadable."""
    try:
        return await _read(request)
    except UnicodeDecodeError:
        raise bad_request(NOT_TEXT) from None


async def _read(request: Request) -> Json:
    params: Json = dict(request.query_params)
    body = await request.body()
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not body:
        return params
    if kind == "application/json":
        try:
            given = await request.json()
        except JSONDecodeError:
            given = None
        if not isinstance(given, dict):
            raise bad_request("can't parse JSON object")
        return params | given
    if kind == "application/x-www-form-urlencoded":
        return params | dict(parse_qsl(body.decode(), keep_blank_values=True))
    if kind == "multipart/form-data":
        return params | _read_multipart(request.headers["content-type"], body)
    raise bad_request(f"the content type {kind or 'of the request'} is unknown")


def _read_multipart(content_type: str, body: bytes) -> Json:
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    message = BytesParser(EmailMessage, policy=HTTP).parsebytes(head + body)
    fields: Json = {}
    uploads: dict[str, Upload] = {}
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(content, bytes):
            raise bad_request("can't parse the multipart form")
        file_name = part.get_filename()
        if file_name is None:
            fields[name] = content.decode()
        else:
            uploads[name] = Upload(file_name, content, part.get_content_type())
    for name, value in fields.items():
        if isinstance(value, str) and value.startswith("attach://"):
            fields[name] = uploads.pop(value.removeprefix("attach://"), value)
    return fields | uploads
