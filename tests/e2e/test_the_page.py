"""The page as a newcomer meets it, in a real Chromium: join, answer, move the clock, spar."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests.browser import chromium

pytestmark = pytest.mark.browser
NEXT_STEPS = 25


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """`makker run` with no token, as a newcomer starts it; the address that it prints."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MAKKER_")}
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "run"],
        env={**kept, "MAKKER_DATA": str(tmp_path / "data"), "MAKKER_CLOSED_WEEKS": "28"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        assert found is not None
        yield found[0].rstrip("/")
        process.terminate()
        assert process.wait(timeout=10) == 0


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    """The page, wide enough for three phones."""
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=chromium(),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(address)
        yield page
        browser.close()


class Phone:
    """A phone on the page."""

    def __init__(self, page: Page, address: str, name: str) -> None:
        users = httpx.get(f"{address}/local/world").json()["users"]
        self.id = next(user["id"] for user in users if user["first_name"] == name)
        page.get_by_test_id(f"person-{self.id}").click()
        self.frame = page.get_by_test_id(f"phone-{self.id}")

    def says(self, words: str) -> None:
        """Wait until the chat shows those words."""
        expect(self.frame.get_by_text(words).last).to_be_visible(timeout=15_000)

    def button(self, label: str) -> Locator:
        """The newest button with that label."""
        return self.frame.get_by_role("button", name=label, exact=True).last

    def tap(self, label: str) -> None:
        """Tap the newest button with that label."""
        self.button(label).click()

    def write(self, page: Page, text: str) -> None:
        """Write and send with Enter."""
        composer = page.get_by_test_id(f"composer-{self.id}")
        composer.fill(text)
        composer.press("Enter")


def test_join_answer_move_the_clock_and_confirm_a_round(page: Page, address: str) -> None:
    mette = Phone(page, address, "Mette")
    mette.tap("Start")
    mette.says("Hej. Jeg hjælper kolleger")
    mette.tap("Jeg har læst det")
    mette.says("Hvad skal kolleger kalde dig?")
    mette.tap("Brug ”Mette”")
    mette.says("Vælg så dit fag.")
    mette.tap("Sagsbehandler")
    mette.tap("Det passer")
    mette.says("Vil du have en sparringsmakker?")
    mette.tap("Ja tak")
    mette.says("Så er du med.")
    mette.write(page, "Jeg ringede igen, og så kom der en aftale.")
    mette.says("Gemt som svar på")

    soren = Phone(page, address, "Søren")
    anna = Phone(page, address, "Anna")
    clock = page.get_by_test_id("clock-next")
    for _ in range(NEXT_STEPS):
        if mette.frame.get_by_text("Du er sat sammen med").count():
            break
        before = page.locator("#clock").inner_text()
        clock.click()
        expect(page.locator("#clock")).not_to_have_text(before, timeout=15_000)
        page.wait_for_function("fetch('/local/idle').then(answer => answer.ok)", timeout=20_000)
    mette.says("Du er sat sammen med")
    for _ in range(NEXT_STEPS):
        if mette.frame.get_by_role("button", name="Ja, holdt", exact=True).count():
            break
        before = page.locator("#clock").inner_text()
        clock.click()
        expect(page.locator("#clock")).not_to_have_text(before, timeout=15_000)
        page.wait_for_function("fetch('/local/idle').then(answer => answer.ok)", timeout=20_000)
    mette.tap("Ja, holdt")
    mette.says("næste skridt")
    mette.write(page, "Når praktikken går i stå, så vil jeg ringe samme dag.")
    anna.write(page, "/tovholder")
    anna.tap("Runden nu")
    anna.says("Hvordan det gik: for få svar")
    soren.says("Du er sat sammen med")
