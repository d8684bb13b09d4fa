"""What a colleague does on their phone, and the update that the bot gets of it.

The shapes are the Bot API's, as complete as Telegram sends them.
"""

from dataclasses import replace

from bot.localchat.entities import FormattedText, find_plain_entities
from bot.localchat.errors import RefusedError
from bot.localchat.standins import stand_in
from bot.localchat.world import Group, Json, KeptMessage, Person, World, with_text


def write(
    world: World,
    person_id: int,
    *,
    text: str | None = None,
    kind: str | None = None,
    caption: str | None = None,
    file_name: str | None = None,
    reply_to: int | None = None,
    forward: bool = False,
    group_id: int | None = None,
) -> Json:
    """Send a message; gives `message_id` and `update_id` (None when the bot did not ask for it).

    Raises RefusedError when the text is empty, the bot is blocked or a message is not there.
    """
    person = world.person(person_id)
    chat = person.as_chat() if group_id is None else world.group(group_id).as_chat()
    if person.blocked and group_id is None:
        raise RefusedError(409, f"{person.first_name} has blocked the bot. Unblock it first.")
    if group_id is None and not person.started:
        person = world.keep_person(replace(person, started=True))
    replied = None if reply_to is None else _message(world, chat["id"], reply_to).body
    body = world.new_message(chat, person.as_user())
    if forward:
        origin = {"type": "hidden_user", "sender_user_name": "Anonym", "date": body["date"]}
        body["forward_origin"] = origin
    if replied is not None:
        body["reply_to_message"] = without_reply(replied)
    if kind is not None:
        body |= stand_in(world, kind, file_name)
        body = _with_words(body, caption or "", "caption")
    elif text is not None and text.strip():
        body = _with_words(body, text, "text")
    else:
        raise RefusedError(400, "The message has no text. Write something, or name a kind.")
    world.keep_message(KeptMessage(body))
    return {"message_id": body["message_id"], "update_id": world.updates.add({"message": body})}


def edit(world: World, person_id: int, message_id: int, text: str) -> Json:
    """Change the words of an own message; gives `message_id` and `update_id`."""
    person = world.person(person_id)
    kept = _message(world, person.id, message_id)
    if kept.body["from"]["id"] != person.id:
        raise RefusedError(409, "Only one's own messages can be edited.")
    name = "text" if "text" in kept.body else "caption"
    body = _with_words(kept.body, text, name) | {"edit_date": int(world.now().timestamp())}
    world.keep_message(replace(kept, body=body, edited=True))
    update_id = world.updates.add({"edited_message": body})
    return {"message_id": message_id, "update_id": update_id}


def tap(
    world: World, person_id: int, message_id: int, *, text: str | None, data: str | None
) -> Json:
    """Tap a button by its label, or send any callback data, also what no button holds.

    Gives `callback_query_id` and `update_id`.
    """
    person = world.person(person_id)
    if person.blocked:
        raise RefusedError(409, f"{person.first_name} has blocked the bot. Unblock it first.")
    kept = _message(world, person.id, message_id)
    if data is None:
        data = _button_data(kept.body, text)
    query_id = world.next_callback_id()
    query = {
        "id": query_id,
        "from": person.as_user(),
        "message": kept.body,
        "chat_instance": str(world.chance(f"instance {person.id}").randrange(10**17, 10**18)),
        "data": data,
    }
    date = world.now().timestamp()
    world.keep_setting(f"callback/{query_id}", {"person": person.id, "date": date})
    update_id = world.updates.add({"callback_query": query})
    world.tell("update", person.id)
    return {"callback_query_id": query_id, "update_id": update_id}


def delete(world: World, person_id: int, message_id: int) -> None:
    """Delete a message on one's own phone: the bot is not told, as at Telegram."""
    kept = _message(world, world.person(person_id).id, message_id)
    world.keep_message(replace(kept, hidden=True))


def block(world: World, person_id: int) -> Json:
    """Block the bot; gives `update_id`."""
    person = world.person(person_id)
    if person.blocked:
        raise RefusedError(409, f"{person.first_name} has blocked the bot already.")
    world.keep_person(replace(person, blocked=True))
    kicked = {"status": "kicked", "until_date": 0}
    return _membership(world, person, person.as_chat(), {"status": "member"}, kicked)


def unblock(world: World, person_id: int) -> Json:
    """Let the bot write again; gives `update_id`."""
    person = world.person(person_id)
    if not person.blocked:
        raise RefusedError(409, f"{person.first_name} has not blocked the bot.")
    world.keep_person(replace(person, blocked=False))
    kicked = {"status": "kicked", "until_date": 0}
    return _membership(world, person, person.as_chat(), kicked, {"status": "member"})


def make_group(world: World, person_id: int, title: str) -> Json:
    """Make a group and add the bot to it; gives the group's `id` and the `update_id`."""
    person = world.person(person_id)
    group: Group = world.add_group(title)
    left, member = {"status": "left"}, {"status": "member"}
    update = _membership(world, person, group.as_chat(), left, member)
    body = world.new_message(group.as_chat(), person.as_user())
    body["new_chat_members"] = [world.bot_user()]
    world.keep_message(KeptMessage(body))
    world.updates.add({"message": body})
    return {"id": group.id, "title": group.title} | update


def without_reply(body: Json) -> Json:
    """The message as it is embedded in another: one level deep, as the Bot API has it."""
    return {name: value for name, value in body.items() if name != "reply_to_message"}


def _membership(world: World, person: Person, chat: Json, old: Json, new: Json) -> Json:
    bot = world.bot_user()
    change = {
        "chat": chat,
        "from": person.as_user(),
        "date": int(world.now().timestamp()),
        "old_chat_member": {"user": bot} | old,
        "new_chat_member": {"user": bot} | new,
    }
    return {"update_id": world.updates.add({"my_chat_member": change})}


def _message(world: World, chat_id: int, message_id: int) -> KeptMessage:
    kept = world.chat(chat_id).get(message_id)
    if kept is None or kept.hidden:
        raise RefusedError(404, f"There is no message {message_id} in chat {chat_id}.")
    return kept


def _with_words(body: Json, words: str, name: str) -> Json:
    entities_name = "entities" if name == "text" else "caption_entities"
    formatted = find_plain_entities(FormattedText(words.strip()))
    return with_text(body, formatted, name, entities_name)


def _button_data(body: Json, label: str | None) -> str:
    rows = body.get("reply_markup", {}).get("inline_keyboard", [])
    for button in (button for row in rows for button in row):
        if button["text"] != label:
            continue
        if "callback_data" not in button:
            raise RefusedError(409, f"The button “{label}” opens a web page; the bot is not told.")
        data: str = button["callback_data"]
        return data
    labels = ", ".join(button["text"] for row in rows for button in row) or "none"
    raise RefusedError(
        404, f"Message {body['message_id']} has no button “{label}”. It has these: {labels}."
    )
