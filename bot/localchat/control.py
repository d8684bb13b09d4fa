"""The control endpoints `/local/...`: what the page, the tests and the bot itself ask of the world.

Bodies and answers are JSON; what cannot be done is `{"error": sentence}`.
"""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.localchat import colleagues
from bot.localchat.errors import RefusedError
from bot.localchat.parameters import is_text
from bot.localchat.phone import show_chat
from bot.localchat.profile import commands_for
from bot.localchat.state import BotReport, Fault, ServerState
from bot.localchat.world import Json, Person

_LONGEST_WAIT = 60.0
_Body = TypeVar("_Body", bound=BaseModel)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _NewUser(_Strict):
    first_name: str
    about: str = ""
    start: str | None = None
    language_code: str = "da"
    last_name: str | None = None
    username: str | None = None
    id: int = 0
    started: bool = False


class _NewMessage(_Strict):
    text: str | None = None
    kind: str | None = None
    caption: str | None = None
    file_name: str | None = None
    reply_to: int | None = None
    forward: bool = False


class _GroupMessage(_NewMessage):
    user: int


class _Edit(_Strict):
    message_id: int
    text: str


class _Tap(_Strict):
    message_id: int
    text: str | None = None
    data: str | None = None


class _MessageId(_Strict):
    message_id: int


class _NewGroup(_Strict):
    title: str
    user: int


class _Move(_Strict):
    by: float | None = None
    to: AwareDatetime | None = None
    next: bool = False


class _Limits(_Strict):
    enforce: bool


def control_routes(state: ServerState) -> list[Route]:
    """The control routes for one server."""
    world = state.world

    async def show_world(request: Request) -> Any:
        users = [asdict(person) for person in world.people.values()]
        groups = [asdict(group) for group in world.groups.values()]
        descriptions = world.setting("profile/description", {})
        return {
            "bot": world.bot_user(),
            "descriptions": descriptions,
            "users": users,
            "groups": groups,
        }

    async def add_user(request: Request) -> Any:
        new = await _body(request, _NewUser)
        return asdict(world.add_person(Person(**new.model_dump())))

    async def show_messages(request: Request) -> Any:
        chat_id = request.path_params["chat"]
        if chat_id in world.groups:
            world.group(chat_id)
        else:
            world.person(chat_id)
        return show_chat(world, chat_id)

    async def write(request: Request) -> Any:
        new = await _body(request, _NewMessage)
        return colleagues.write(world, request.path_params["chat"], **new.model_dump())

    async def edit(request: Request) -> Any:
        change = await _body(request, _Edit)
        person_id = request.path_params["chat"]
        return colleagues.edit(world, person_id, change.message_id, change.text)

    async def tap(request: Request) -> Any:
        tapped = await _body(request, _Tap)
        return colleagues.tap(
            world,
            request.path_params["chat"],
            tapped.message_id,
            text=tapped.text,
            data=tapped.data,
        )

    async def show_toast(request: Request) -> Any:
        return world.setting(f"toast/{world.person(request.path_params['chat']).id}", None)

    async def delete(request: Request) -> Any:
        deleted = await _body(request, _MessageId)
        colleagues.delete(world, request.path_params["chat"], deleted.message_id)
        return {}

    async def block(request: Request) -> Any:
        return colleagues.block(world, request.path_params["chat"])

    async def unblock(request: Request) -> Any:
        return colleagues.unblock(world, request.path_params["chat"])

    async def show_commands(request: Request) -> Any:
        return commands_for(world, world.person(request.path_params["chat"]))

    async def make_group(request: Request) -> Any:
        new = await _body(request, _NewGroup)
        return colleagues.make_group(world, new.user, new.title)

    async def write_to_group(request: Request) -> Any:
        new = (await _body(request, _GroupMessage)).model_dump()
        return colleagues.write(
            world, new.pop("user"), group_id=request.path_params["group"], **new
        )

    async def add_update(request: Request) -> Any:
        body = await _json(request)
        if not isinstance(body, dict) or "update_id" in body:
            raise RefusedError(400, "Send an update as an object, without update_id.")
        update_id = world.updates.add(body)
        state.bell.ring("update")
        return {"update_id": update_id}

    async def show_calls(request: Request) -> Any:
        return state.calls_since(int(request.query_params.get("since", "0")))

    async def set_limits(request: Request) -> Any:
        state.limits.enforce = (await _body(request, _Limits)).enforce
        return {"enforce": state.limits.enforce}

    async def set_faults(request: Request) -> Any:
        given = await _json(request)
        if not isinstance(given, list):
            raise RefusedError(400, "Send a list of faults.")
        state.faults += [_validate(Fault, fault) for fault in given]
        return {"faults": len(state.faults)}

    async def show_clock(request: Request) -> Any:
        known = request.query_params.get("version")
        if known is not None:
            seconds = _seconds(request, "25")
            await state.bell.wait_until(lambda: world.clock.version != int(known), seconds)
        return clock_now()

    async def move_clock(request: Request) -> Any:
        move = await _body(request, _Move)
        world.clock.move_to(_target(state, move))
        state.bell.ring("clock")
        return clock_now()

    async def take_report(request: Request) -> Any:
        state.report = await _body(request, BotReport)
        state.bell.ring("bot")
        return {}

    async def wait_for_idle(request: Request) -> Any:
        seconds = _seconds(request, "15")
        if not await state.bell.wait_until(lambda: state.pending() is None, seconds):
            raise RefusedError(504, state.pending() or "The bot is idle now; ask again.")
        return {"idle": True}

    def clock_now() -> Json:
        report = state.report
        due = report.next_due.isoformat() if report and report.next_due else None
        return {
            "now": world.now().isoformat(),
            "version": world.clock.version,
            "frozen": world.clock.is_frozen,
            "next": {"due": due, "name": report.next_name if report else None},
            "idle": state.pending() is None,
        }

    async def stream_events(request: Request) -> Response:
        return StreamingResponse(_events(state), media_type="text/event-stream")

    async def show_file(request: Request) -> Response:
        file = world.files.get(request.path_params["file"])
        if file is None:
            return _error(RefusedError(404, "There is no such file."))
        shown = file.content_type in {"image/png", "image/jpeg", "image/webp"}
        # A document could hold a script: it is saved, not opened, and is a stranger here.
        headers = {} if shown else {"Content-Disposition": "attachment"}
        kind = file.content_type if shown else "application/octet-stream"
        return Response(world.file_content(file), media_type=kind, headers=headers)

    chat = "/local/chats/{chat:chat_id}"
    answers: list[tuple[str, str, Callable[[Request], Awaitable[Any]]]] = [
        ("GET", "/local/world", show_world),
        ("POST", "/local/users", add_user),
        ("GET", chat, show_messages),
        ("POST", f"{chat}/messages", write),
        ("POST", f"{chat}/edit", edit),
        ("POST", f"{chat}/tap", tap),
        ("GET", f"{chat}/toast", show_toast),
        ("POST", f"{chat}/delete", delete),
        ("POST", f"{chat}/block", block),
        ("POST", f"{chat}/unblock", unblock),
        ("GET", "/local/commands/{chat:chat_id}", show_commands),
        ("POST", "/local/groups", make_group),
        ("POST", "/local/groups/{group:chat_id}/messages", write_to_group),
        ("POST", "/local/updates", add_update),
        ("GET", "/local/calls", show_calls),
        ("POST", "/local/limits", set_limits),
        ("POST", "/local/faults", set_faults),
        ("GET", "/local/clock", show_clock),
        ("POST", "/local/clock", move_clock),
        ("PUT", "/local/bot", take_report),
        ("GET", "/local/idle", wait_for_idle),
    ]
    routes = [Route(path, _as_json(answer), methods=[verb]) for verb, path, answer in answers]
    return [
        *routes,
        Route("/local/events", stream_events),
        Route("/local/files/{file}", show_file),
    ]


def _as_json(
    answer: Callable[[Request], Awaitable[Any]],
) -> Callable[[Request], Awaitable[Response]]:
    async def respond(request: Request) -> Response:
        try:
            return JSONResponse(await answer(request))
        except RefusedError as refused:
            return _error(refused)
        except json.JSONDecodeError:
            return _error(RefusedError(400, "The body of the request is not JSON."))
        except ValueError as error:
            return _error(RefusedError(400, f"A value cannot be read: {error}."))

    return respond


def _error(refused: RefusedError) -> JSONResponse:
    return JSONResponse({"error": refused.sentence}, refused.status)


async def _json(request: Request) -> Any:
    given = await request.json()
    if not is_text(given):
        raise RefusedError(400, "The body of the request holds half a character: send whole ones.")
    return given


async def _body(request: Request, model: type[_Body]) -> _Body:
    return _validate(model, await _json(request))


def _validate(model: type[_Body], given: Any) -> _Body:
    try:
        return model.model_validate(given)
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, fault['loc'])) or 'body'}: {fault['msg']}"
            for fault in error.errors()
        )
        raise RefusedError(400, f"The body of the request is wrong: {faults}.") from error


def _seconds(request: Request, default: str) -> float:
    return min(max(float(request.query_params.get("timeout", default)), 0.0), _LONGEST_WAIT)


def _target(state: ServerState, move: _Move) -> datetime:
    now = state.world.now()
    chosen = [move.by is not None, move.to is not None, move.next]
    if sum(chosen) != 1:
        raise RefusedError(400, "Say one of by (seconds), to (a time with its zone) or next.")
    if move.by is not None:
        return now + timedelta(seconds=move.by)
    if move.to is not None:
        return move.to
    due = state.report.next_due if state.report else None
    if due is None:
        raise RefusedError(409, "Nothing is due: the bot has not named anything that comes next.")
    return max(now, due)


async def _events(state: ServerState) -> AsyncIterator[str]:
    listener = state.bell.listen()
    try:
        yield "retry: 1000\n\n"
        while (event := await listener.get()) is not None:
            if event["what"] not in {"poll", "update"}:
                yield f"data: {json.dumps(event)}\n\n"
    finally:
        state.bell.stop_listening(listener)
