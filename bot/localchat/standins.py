"""Stand-ins for what a phone can send besides text, in the Bot API's full shape.

The content is made up: the bot must cope with the kinds, not with what is in them.
"""

import mimetypes
import struct
import zlib

from bot.localchat.errors import RefusedError
from bot.localchat.world import Json, KeptFile, World

KINDS = ("sticker", "photo", "voice", "video", "document", "location", "contact", "poll")


def stand_in(world: World, kind: str, file_name: str | None) -> Json:
    """The message fields of one of `KINDS`. Raises RefusedError for any other."""
    match kind:
        case "sticker":
            file = world.keep_file("sticker.webp", b"", "image/webp", "stickers")
            shape: Json = {"width": 512, "height": 512, "is_animated": False, "is_video": False}
            return {
                "sticker": _identity(file) | shape | {"type": "regular", "emoji": "👍"},
            }
        case "photo":
            sizes = ((90, 60), (320, 213), (640, 427))
            return {"photo": [_photo_size(world, width, height) for width, height in sizes]}
        case "voice":
            file = world.keep_file("voice.ogg", b"", "audio/ogg", "voice")
            return {"voice": _identity(file) | {"duration": 4, "mime_type": "audio/ogg"}}
        case "video":
            file = world.keep_file("video.mp4", b"", "video/mp4", "videos")
            shape = {"width": 640, "height": 360, "duration": 5, "mime_type": "video/mp4"}
            return {"video": _identity(file) | shape}
        case "document":
            name = file_name or "notat.txt"
            guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
            file = world.keep_file(name, b"Et dokument.\n", guessed, "documents")
            return {"document": _identity(file) | {"file_name": name, "mime_type": guessed}}
        case "location":
            return {"location": {"latitude": 55.676098, "longitude": 12.568337}}
        case "contact":
            return {"contact": {"phone_number": "+4500000000", "first_name": "Kontakt"}}
        case "poll":
            return {"poll": _poll(world)}
    raise RefusedError(400, f"A phone cannot send “{kind}”. Choose one of {', '.join(KINDS)}.")


def _identity(file: KeptFile) -> Json:
    identity = {"file_id": file.file_id, "file_unique_id": file.unique_id}
    return identity | {"file_size": file.size}


def _photo_size(world: World, width: int, height: int) -> Json:
    file = world.keep_file("photo.png", _plain_png(width, height), "image/png", "photos")
    return _identity(file) | {"width": width, "height": height}


def _poll(world: World) -> Json:
    options = [
        {"persistent_id": str(place), "text": text, "voter_count": 0}
        for place, text in enumerate(("Ja", "Nej"), start=1)
    ]
    return {
        "id": world.next_callback_id(),
        "question": "Skal vi?",
        "options": options,
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "members_only": False,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": False,
    }


def _plain_png(width: int, height: int) -> bytes:
    """A picture of two calm fields, sky over land."""
    sky, land = b"\xb9\xcf\xd4", b"\x8f\xa5\x8c"
    rows = b"".join(
        b"\x00" + (sky if line < height * 0.6 else land) * width for line in range(height)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
