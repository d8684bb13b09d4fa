"""What is installed is what is here: the wheel and the sdist have all of it and no more."""

import os
import subprocess
import sys
import sysconfig
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
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist."""
    return build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def sdist(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked sdist."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(packed) as archive:
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


def test_built_again_elsewhere_at_another_time_they_are_the_same_bytes(
    sdist: Path, packed: Path, wheel: Path, tmp_path: Path
) -> None:
    # As a checkout is, which has no PKG-INFO.
    (sdist / "PKG-INFO").unlink()
    for path in sdist.rglob("*.py"):
        os.utime(path, (0, 0))
    assert build("wheel", sdist, tmp_path / "wheel").read_bytes() == wheel.read_bytes()
    assert build("sdist", sdist, tmp_path / "sdist").read_bytes() == packed.read_bytes()


def test_an_index_would_take_both(wheel: Path, packed: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "twine", "check", "--strict", str(wheel), str(packed)],
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert (run.stdout.count("PASSED"), run.stdout.count("WARNING")) == (2, 0)


def test_the_wheel_in_an_empty_environment_runs(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(place)], check=True)
    python = place / "bin" / "python"
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-index",
         "--no-deps", str(wheel)],
        check=True,
    )  # fmt: skip
    # What it needs is lent, not installed anew; of a folder that is named in such a file, Python
    # reads no other .pth, so that this checkout is not found.
    (site,) = place.glob("lib/python3*/site-packages")
    (site / "lent.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    with subprocess.Popen(
        [place / "bin" / "makker", "run"],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "MAKKER_DATA": str(tmp_path / "data")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        said = process.stdout.readline()
        while "profile set" not in process.stderr.readline():
            assert process.poll() is None
        process.terminate()
        process.stderr.read()
        assert process.wait() == 0
    assert said.startswith("No token is set, so this is the local chat. Open http://127.0.0.1:")
    where = [str(python), "-c", "import bot; print(bot.__file__)"]
    found = subprocess.run(where, cwd=tmp_path, env={}, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == str(site / "bot" / "__init__.py")
