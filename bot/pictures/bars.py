"""Shares of a whole as lying bars, with the share and its numbers written beside each."""

from bot.pictures.chart import Shares
from bot.pictures.style import BAR, MARGIN, MUTED, NOTE, TEXT, TRACK, WIDTH, Page

ROW, HEIGHT = 66, 38
BETWEEN = 22


def draw_shares(page: Page, shares: Shares, top: float) -> float:
    """Draw them from `top` downwards; gives where they end."""
    labels = max((page.width(one.label, NOTE) for one in shares.bars), default=0)
    said = max((page.width(one.said, TEXT, "bold") for one in shares.bars), default=0)
    behind = max((page.width(one.of, NOTE) for one in shares.bars), default=0)
    left = MARGIN + labels + BETWEEN
    right = WIDTH - MARGIN - behind - BETWEEN - said - BETWEEN
    for one in shares.bars:
        middle = top + ROW / 2
        page.write(one.label, MARGIN, middle, NOTE)
        page.box(left, middle - HEIGHT / 2, right - left, HEIGHT, TRACK)
        if one.share > 0:
            page.box(left, middle - HEIGHT / 2, (right - left) * one.share, HEIGHT, BAR)
        end = right + BETWEEN + said
        page.write(one.said, end, middle, TEXT, weight="bold", align="right")
        page.write(one.of, WIDTH - MARGIN, middle, NOTE, colour=MUTED, align="right")
        top += ROW
    return top
