"""What the bot changes and takes away is changed and gone on the phone, within Telegram's rules."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message
from telegram.error import BadRequest

from tests.localchat.conftest import Room

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="ja")]])


async def test_an_edit_replaces_words_and_keyboard(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    sent = await bot.send_message(mette, "Er du med?", reply_markup=KEYBOARD)
    await sent.edit_reply_markup(None)
    shown = room.messages(mette)[-1]
    assert (shown["keyboard"], shown["edited"]) == ([], False)

    edited = await sent.edit_text("Du er <b>med</b>", parse_mode="HTML")
    assert isinstance(edited, Message)
    assert edited.text_html == "Du er <b>med</b>"
    shown = room.messages(mette)[-1]
    assert (shown["text"], shown["edited"]) == ("Du er med", True)


async def test_an_edit_that_changes_nothing_is_refused(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    sent = await bot.send_message(mette, "Hej", reply_markup=KEYBOARD)
    with pytest.raises(BadRequest, match="specified new message content and reply markup are"):
        await sent.edit_text("Hej", reply_markup=KEYBOARD)
    await sent.edit_text("Hej")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("Hej")


async def test_only_what_is_there_and_its_own_can_be_edited(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("Hej", mette, 999)
    start = room.messages(mette)[0]["message_id"]
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("Hej", mette, start)
    sent = await bot.send_message(mette, "Hej")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await sent.edit_caption("Hej")


async def test_a_deleted_message_is_gone(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    first, second, third = [await bot.send_message(mette, text) for text in ("Et", "To", "Tre")]
    await first.delete()
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await first.delete()
    await bot.delete_messages(mette, [first.message_id, second.message_id])
    assert [shown["text"] for shown in room.messages(mette)] == ["/start", "Tre"]
    assert third.text == "Tre"


async def test_after_48_hours_a_message_stays(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    sent = await bot.send_message(mette, "Hej")
    room.post("clock", {"by": 48 * 3600 - 1})
    other = await bot.send_message(mette, "Hej igen")
    room.post("clock", {"by": 1})
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await sent.delete()
    await other.delete()
    assert [shown["text"] for shown in room.messages(mette)] == ["/start", "Hej"]


async def test_who_deletes_on_their_own_phone_does_not_disturb_the_bot(
    room: Room, bot: Bot
) -> None:
    mette = room.join("Mette")
    sent = await bot.send_message(mette, "Hej")
    room.post(f"chats/{mette}/delete", {"message_id": sent.message_id})
    assert [shown["text"] for shown in room.messages(mette)] == ["/start"]
    await sent.edit_text("Hej igen")
    assert [shown["text"] for shown in room.messages(mette)] == ["/start"]
    assert await bot.get_updates() == ()


async def test_a_reply_needs_its_message_unless_told_otherwise(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    sent = await bot.send_message(mette, "Hej")
    await bot.send_message(mette, "Svar", reply_to_message_id=sent.message_id)
    assert room.messages(mette)[-1]["reply_to"] == sent.message_id
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(mette, "Svar", reply_to_message_id=999)
    lonely = await bot.send_message(
        mette, "Svar", reply_to_message_id=999, allow_sending_without_reply=True
    )
    assert lonely.reply_to_message is None


async def test_pictures_and_documents_arrive_byte_for_byte(room: Room, bot: Bot) -> None:
    mette = room.join("Mette")
    room.post(f"chats/{mette}/messages", {"kind": "photo"})
    (update,) = await bot.get_updates()
    assert update.message is not None
    picture = bytes(await (await update.message.photo[-1].get_file()).download_as_bytearray())

    sent = await bot.send_photo(mette, picture, caption="<b>Pulsen</b>", parse_mode="HTML")
    assert [(size.width, size.height) for size in sent.photo] == [(640, 427)]
    shown = room.messages(mette)[-1]
    assert shown["text"] == "Pulsen"
    answer = room.request("GET", shown["photo"]["url"])
    assert (answer.content, answer.headers["content-type"]) == (picture, "image/png")
    again = await bot.send_photo(mette, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id

    content = b"Linje et\r\n\r\n\x00\xff--slut\n"
    document = await bot.send_document(mette, content, filename="mine svar.txt")
    assert document.document is not None
    assert document.document.file_name == "mine svar.txt"
    answer = room.request("GET", room.messages(mette)[-1]["document"]["url"])
    assert answer.content == content
    assert answer.headers["content-disposition"] == "attachment"
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(mette, b"no picture")
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await bot.send_document(mette, "AAAA")


def test_a_browser_gets_no_script_out_of_a_document(room: Room) -> None:
    mette = room.join("Mette")
    room.post(f"chats/{mette}/messages", {"kind": "document", "file_name": "side.html"})
    answer = room.request("GET", room.messages(mette)[-1]["document"]["url"])
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["x-content-type-options"] == "nosniff"
