"""The Bot API over HTTP: `/bot{token}/{method}` and `/file/bot{token}/{path}`.

Here a call is checked, played a fault when one is due, limited, done, logged and answered.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.localchat.connections import cut
from bot.localchat.description import Upload, decode
from bot.localchat.errors import ApiError
from bot.localchat.methods import SENDING, call, canonical_name, check
from bot.localchat.parameters import read_parameters
from bot.localchat.state import Fault, ServerState
from bot.localchat.updates import MOST_AT_ONCE
from bot.localchat.world import Json

_LONGEST_POLL = 50
_LONGEST_HOLD = 30
_BETWEEN_BYTES = 0.05
_CONFLICT = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
_WEBHOOK_SET = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


def bot_api_routes(state: ServerState) -> list[Route]:
    """The routes of the Bot API for one world."""

    async def answer_call(request: Request) -> Response:
        if request.path_params["token"] != state.world.token:
            return _error(ApiError(401, "Unauthorized"))
        logged: Json | None = None
        try:
            method = canonical_name(request.path_params["method"])
            params = decode(method, await read_parameters(request))
            logged = state.log_call(method, _readable(params))
            response = await _perform(state, request, method, params)
        except ApiError as error:
            response = _error(error)
            if logged is not None:
                logged |= {
                    "ok": False,
                    "status": error.code,
                    "description": error.description,
                }
            return response
        logged |= {"ok": response.status_code == 200, "status": response.status_code}
        return response

    async def answer_file(request: Request) -> Response:
        if request.path_params["token"] != state.world.token:
            return _error(ApiError(401, "Unauthorized"))
        for file in state.world.files.values():
            if file.path == request.path_params["path"]:
                content = state.world.file_content(file)
                return Response(content, media_type="application/octet-stream")
        return _error(ApiError(404, "Not Found"))

    return [
        Route("/bot{token}/{method}", answer_call, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", answer_file),
    ]


async def _perform(state: ServerState, request: Request, method: str, params: Json) -> Response:
    fault = state.take_fault(method)
    if fault is not None and not fault.comes_after:
        return await _play(state, request, fault)
    check(method, params)
    if method == "getUpdates":
        result = await _get_updates(state, params)
    else:
        chat_id = params.get("chat_id")
        if method in SENDING and isinstance(chat_id, int):
            wait = state.limits.retry_after(chat_id, time.monotonic())
            if wait is not None:
                raise ApiError(429, f"Too Many Requests: retry after {wait}", wait)
        result = call(state.world, method, params)
    if fault is not None:
        return await _spoil(state, request, fault)
    return JSONResponse({"ok": True, "result": result})


async def _get_updates(state: ServerState, params: Json) -> list[Json]:
    """What waits for the bot, at once or when something comes; a newer poll ends this one."""
    updates = state.world.updates
    if updates.webhook_url:
        raise ApiError(409, _WEBHOOK_SET)
    if "allowed_updates" in params:
        updates.allow(params["allowed_updates"])
    if params.get("offset"):
        updates.confirm(params["offset"])
    limit = min(max(params.get("limit") or MOST_AT_ONCE, 1), MOST_AT_ONCE)
    timeout = min(max(params.get("timeout") or 0, 0), _LONGEST_POLL)
    this_poll = object()
    state.poller = this_poll
    state.bell.ring("poll")
    await state.bell.wait_until(lambda: updates.count > 0 or state.poller is not this_poll, timeout)
    if state.poller is not this_poll:
        raise ApiError(409, _CONFLICT)
    state.poller = None
    return updates.pending(limit)


async def _play(state: ServerState, request: Request, fault: Fault) -> Response:
    if fault.mode == "error":
        raise ApiError(fault.status, fault.description, fault.retry_after, fault.migrate_to)
    if fault.mode == "html":
        page = f"<html><body><h1>{fault.status} {fault.description}</h1></body></html>"
        return HTMLResponse(page, fault.status)
    if fault.mode == "updates":
        return JSONResponse({"ok": True, "result": fault.updates})
    if fault.mode == "reset":
        cut(request)
        return Response(status_code=fault.status)
    return await _hold(state, request)


async def _spoil(state: ServerState, request: Request, fault: Fault) -> Response:
    """What was asked is done; the answer goes wrong."""
    if fault.mode == "malformed":
        return Response('{"ok": true, "result": {"mess', media_type="application/json")
    if fault.mode == "slow":
        return StreamingResponse(_trickle(state), media_type="application/json")
    return await _hold(state, request)


async def _trickle(state: ServerState) -> AsyncIterator[str]:
    """Blanks, which may stand before an object, one at a time, until the client has gone."""
    yield " "
    while not await state.bell.wait_until(lambda: state.bell.closed, _BETWEEN_BYTES):
        yield " "


async def _hold(state: ServerState, request: Request) -> Response:
    """No answer until the client has gone, or half a minute is over; then the line is cut."""
    gone = asyncio.ensure_future(request.receive())
    closing = asyncio.create_task(state.bell.wait_until(lambda: False, _LONGEST_HOLD))
    await asyncio.wait({gone, closing}, return_when=asyncio.FIRST_COMPLETED)
    gone.cancel()
    closing.cancel()
    cut(request)
    return Response(status_code=504)


def _error(error: ApiError) -> JSONResponse:
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    parameters = {"retry_after": error.retry_after, "migrate_to_chat_id": error.migrate_to}
    if known := {name: value for name, value in parameters.items() if value is not None}:
        body["parameters"] = known
    return JSONResponse(body, error.code)


def _readable(value: Any) -> Any:
    """The parameters as they can be shown: a file by its name and size."""
    if isinstance(value, Upload):
        return {"file_name": value.name, "size": len(value.content)}
    if isinstance(value, dict):
        return {name: _readable(part) for name, part in value.items()}
    return value
