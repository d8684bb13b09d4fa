"""The docs as a site: every page is in it, it builds without a warning, its pictures are new."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from tests.docs.pages import DOCS, PAGES, ROOT, read
from tests.docs.story import tell, the_workplace, what_they_show
from tests.world import Phone

PICTURES = DOCS / "pictures"
SHOWN = PICTURES / "shown.json"
MOST_BYTES = 100_000


def in_navigation(entries: list[Any]) -> list[str]:
    """The pages in the navigation, in order."""
    found: list[str] = []
    for entry in entries:
        for target in entry.values():
            found += in_navigation(target) if isinstance(target, list) else [target]
    return found


def test_every_page_is_in_the_navigation_once() -> None:
    project = tomllib.loads(read(ROOT / "zensical.toml"))["project"]
    pages = [str(page.relative_to(DOCS)) for page in DOCS.rglob("*.md")]
    assert sorted(in_navigation(project["nav"])) == sorted(pages)


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    shutil.copytree(DOCS, tmp_path / "docs")
    shutil.copy(ROOT / "zensical.toml", tmp_path)
    built = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    assert "No issues found" in built.stdout + built.stderr
    assert 'src="pictures/velkommen.png"' in read(tmp_path / "site" / "kollega.html")
    assert (tmp_path / "site" / "pictures" / "velkommen.png").exists()


def test_every_picture_is_small_is_shown_and_is_described() -> None:
    pages = "\n".join(read(page) for page in PAGES)
    pictures = {picture.stem for picture in PICTURES.glob("*.png")}
    assert pictures == set(json.loads(read(SHOWN)))
    for picture in pictures:
        assert (PICTURES / f"{picture}.png").stat().st_size < MOST_BYTES
        assert f"pictures/{picture}.png" in pages
    described = re.findall(r'<img src="pictures/\S+\.png" width="320" alt="([^"]{30,})">', pages)
    assert len(described) == len(re.findall("<img ", pages))


async def test_the_pictures_show_what_the_bot_says_today(tmp_path: Path) -> None:
    """The story of the pictures, told without a browser."""
    today: dict[str, list[dict[str, Any]]] = {}

    async def shoot(name: str, phones: list[Phone]) -> None:
        today[name] = await what_they_show(phones)

    async with the_workplace(tmp_path) as (world, phones):
        await tell(world, phones, shoot)
    older = [name for name, shown in json.loads(read(SHOWN)).items() if shown != today.get(name)]
    assert older == [], "these pictures are old; take them anew by: make docs"
