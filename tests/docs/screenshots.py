"""Takes the docs' pictures of the real bot: `python -m tests.docs.screenshots`.

What each picture shows is kept beside them in shown.json; a test tells the same story without a
browser and fails when the bot says something else by now.
"""

import asyncio
import json
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.async_api import Browser, ViewportSize, async_playwright

from tests.browser import chromium
from tests.docs.story import tell, the_workplace, what_they_show
from tests.world import Phone

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
SHOWN = PICTURES / "shown.json"
COLOURS = 128
ONE_PHONE: ViewportSize = {"width": 700, "height": 860}
THREE_PHONES: ViewportSize = {"width": 1440, "height": 900}


def write_shown(shown: dict[str, list[dict[str, Any]]]) -> None:
    """Keep what the pictures show."""
    SHOWN.write_text(json.dumps(shown, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def shrink(png: bytes) -> bytes:
    """The picture with a palette of its own: a third of the size, and no eye sees it."""
    small = BytesIO()
    flat = Image.open(BytesIO(png)).convert("RGB")
    flat.quantize(COLOURS, dither=Image.Dither.NONE).save(small, "PNG", optimize=True)
    return small.getvalue()


async def take(browser: Browser, address: str, name: str, phones: list[Phone]) -> None:
    """One phone alone, or several side by side on the whole page."""
    alone = len(phones) == 1
    page = await browser.new_page(
        viewport=ONE_PHONE if alone else THREE_PHONES,
        device_scale_factor=2 if alone else 1,
        color_scheme="light",
        reduced_motion="reduce",
    )
    await page.goto(address)
    for phone in phones:
        await page.get_by_test_id(f"person-{phone.id}").click()
        await page.get_by_test_id(f"phone-{phone.id}").wait_for()
    await page.mouse.move(1, 1)
    await page.evaluate("document.activeElement?.blur()")
    shot = page.get_by_test_id(f"phone-{phones[0].id}") if alone else page
    (PICTURES / f"{name}.png").write_bytes(shrink(await shot.screenshot()))
    await page.close()


async def main() -> None:
    """Tell the story and take every picture of it."""
    PICTURES.mkdir(exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    shown: dict[str, list[dict[str, Any]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        async with a_browser() as browser, the_workplace(Path(folder)) as (world, people):

            async def shoot(name: str, phones: list[Phone]) -> None:
                shown[name] = await what_they_show(phones)
                await take(browser, world.base_url, name, phones)
                print(f"docs/pictures/{name}.png", flush=True)

            await tell(world, people, shoot)
    write_shown(shown)


@asynccontextmanager
async def a_browser() -> AsyncIterator[Browser]:
    """A Chromium for all pictures."""
    async with async_playwright() as play:
        browser = await play.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
