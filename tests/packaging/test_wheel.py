"""What is installed is what is here: the wheel and the sdist have all of it and no more."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

MARKS_OF_USE = {"__pycache__", ".mypy_cache", ".ruff_cache"}


def build(kind: str, source: Path, into: Path) -> Path:
    """Build a 'wheel' or an 'sdist' of the project in a folder and give the file."""
    run = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(into)],
        cwd=source,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    (built,) = into.iterdir()
    return built


def files_below(folder: Path) -> set[str]:
    """Give every file in a folder, by its path from there."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not MARKS_OF_USE & set(path.parts)
    }


def names_in(wheel: Path) -> set[str]:
    """Give every file in a wheel, without its own metadata."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked sdist."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))) as archive:
        archive.extractall(folder, filter="data")
    (unpacked,) = folder.iterdir()
    return unpacked


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the wheel is unzipped into, as an installation would."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_the_wheel_has_the_bot_and_the_prompts_and_nothing_else(wheel: Path) -> None:
    bot = {f"bot/{name}" for name in files_below(ROOT / "bot")}
    prompts = {f"bot/prompts/{name}" for name in files_below(ROOT / "prompts")}
    assert names_in(wheel) == bot | prompts


@pytest.mark.parametrize(
    ("folder", "ending"),
    [
        ("bot/texts/", ".ftl"),
        ("bot/localchat/page/", ".html"),
        ("bot/localchat/page/", ".css"),
        ("bot/localchat/page/", ".js"),
        ("bot/localchat/botapi-", ".json"),
        ("bot/guard/names/", ".txt"),
        ("bot/guard/words/", ".txt"),
        ("bot/prompts/models/", ".toml"),
        ("bot/prompts/protocols/", ".toml"),
        ("bot/prompts/programmes/", ".toml"),
    ],
)
def test_what_is_no_python_ships_too(wheel: Path, folder: str, ending: str) -> None:
    names = names_in(wheel)
    assert any(name.startswith(folder) and name.endswith(ending) for name in names)


def test_the_wheel_carries_the_licence_and_the_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        metadata = {
            name.partition(".dist-info/")[2]: archive.read(name).decode()
            for name in archive.namelist()
            if ".dist-info/" in name
        }
    assert metadata["licenses/LICENSE"] == (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert metadata["entry_points.txt"] == "[console_scripts]\nmakker = bot.__main__:main\n"


def test_an_installed_bot_finds_its_prompts_in_the_package(installed: Path, tmp_path: Path) -> None:
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "from bot.reflection.library import packaged_prompts; print(packaged_prompts())",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
    )
    assert (run.stdout, run.stderr) == (f"{installed / 'bot' / 'prompts'}\n", "")
    assert files_below(installed / "bot" / "prompts") == files_below(ROOT / "prompts")


def test_the_sdist_has_all_that_a_checkout_has_to_run_make_test(sdist: Path) -> None:
    for folder in ("bot", "prompts", "tests", "tools"):
        assert files_below(sdist / folder) == files_below(ROOT / folder)
    assert {
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "Makefile",
        "README.md",
        "publiccode.yml",
        "pyproject.toml",
        "requirements.lock",
    } <= {path.name for path in sdist.iterdir()}


def test_a_wheel_from_the_sdist_is_the_same(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    assert names_in(build("wheel", sdist, tmp_path / "again")) == names_in(wheel)
