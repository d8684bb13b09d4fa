"""A link as a QR code: a picture to print or send, or signs on a terminal."""

import io
import sys

import segno

_SCALE = 8


def draw_qr(link: str) -> bytes:
    """The link as a QR picture: PNG, black on white, with the quiet zone that readers need."""
    png = io.BytesIO()
    segno.make(link, error="m", micro=False).save(png, kind="png", scale=_SCALE)
    return png.getvalue()


def show_qr(link: str) -> None:
    """Print the QR code of a link, to be scanned from the terminal."""
    segno.make(link, error="m").terminal(out=sys.stdout, compact=True)
