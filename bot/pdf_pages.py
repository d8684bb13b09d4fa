"""The finished sheet: its strips on pages, and each page says at its foot which one it is."""

from bot.pdf import Sheet
from bot.pdf_blocks import cut
from bot.pdf_paper import GREY, MARGIN, WIDTH, Paper, Type
from bot.pdf_strips import share_out
from bot.texts import Say, Texts

FOOT = Type(size=9)
FOOT_TOP = 281.0


def set_pages(sheet: Sheet) -> bytes:
    """The sheet as a PDF."""
    paper = Paper(sheet.title, sheet.language, sheet.made)
    say = Say(Texts(), sheet.language)
    pages = share_out(cut(sheet, paper))
    for number, page in enumerate(pages, 1):
        if number > 1:
            paper.new_page()
        for y, strip in page:
            strip.draw(y)
        if number > 1:
            paper.write(_short(paper, sheet.title), MARGIN, FOOT_TOP, FOOT, grey=GREY)
        which = say("pdf-page", page=number, pages=len(pages))
        paper.write(which, MARGIN, FOOT_TOP, FOOT, end=MARGIN + WIDTH, grey=GREY)
    return paper.bytes()


def _short(paper: Paper, title: str) -> str:
    """The title, cut with "…" so that the page's number has room beside it."""
    if paper.width(title, FOOT) <= WIDTH - 40:
        return title
    end = next(n for n in range(len(title), 0, -1) if paper.width(title[:n], FOOT) <= WIDTH - 42)
    return f"{title[:end].rstrip()}…"
