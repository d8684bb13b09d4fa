"""How make sets a checkout up: which Python it takes, what it says, and when it begins anew."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import copy

import pytest

ROOT = Path(__file__).parents[2]

FAKE_PYTHON = """#!/bin/sh
# Answers as a Python {version} would; writes down what it is asked to do.
case "$*" in
  *'%d.%d'*) echo {version} ;;
  *'version_info <'*) exit {too_old} ;;
  *'import venv, ensurepip'*) exit {no_venv} ;;
  *'-m venv'*) echo "{name} $*" >>"{log}"; mkdir -p .venv/bin; cp "{pip}" .venv/bin/python ;;
  *) exit 9 ;;
esac
"""
FAKE_PIP = """#!/bin/sh
# The Python inside .venv: only pip is asked of it.
echo "venv $*" >>"{log}"
case "$*" in
  *'install'*"$(cat "{broken}")"*) exit 1 ;;
esac
"""


@dataclass(frozen=True)
class Checkout:
    """A folder with the real Makefile and set-up, and a PATH with pretended Pythons."""

    folder: Path

    @property
    def stamp(self) -> Path:
        return self.folder / ".venv" / ".installed"

    def add_python(
        self, name: str, version: str, *, too_old: bool = False, no_venv: bool = False
    ) -> None:
        fake = self.folder / "path" / name
        fake.write_text(
            FAKE_PYTHON.format(
                name=name,
                version=version,
                too_old=int(too_old),
                no_venv=int(no_venv),
                log=self.folder / "log",
                pip=self.folder / "pip",
            )
        )
        fake.chmod(0o755)

    def break_at(self, argument: str) -> None:
        """Let the pip that is given this argument fail; 'nothing' mends it."""
        (self.folder / "broken").write_text(argument)

    def make(self, **environment: str) -> subprocess.CompletedProcess[str]:
        path = f"{self.folder / 'path'}:{self.folder / 'tools-of-unix'}"
        return subprocess.run(
            ["make", ".venv/.installed"],
            cwd=self.folder,
            env={"PATH": path, **environment},
            capture_output=True,
            text=True,
        )

    def log(self) -> list[str]:
        """What was run since the last look, without pip's question for its own version."""
        log = self.folder / "log"
        lines = log.read_text().splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return [line for line in lines if line != "venv -m pip --version"]


INSTALLED = [
    "venv -m pip install -qq --require-hashes -r requirements.lock",
    "venv -m pip install -qq --no-deps --no-build-isolation -e .",
]


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    for name in ("path", "tools", "tools-of-unix"):
        (tmp_path / name).mkdir()
    for name in ("make", "sh", "dirname", "rm", "cp", "cat", "mkdir", "chmod"):
        for folder in os.defpath.split(os.pathsep):
            if folder and (Path(folder) / name).exists():
                (tmp_path / "tools-of-unix" / name).symlink_to(Path(folder) / name)
                break
    copy(ROOT / "Makefile", tmp_path)
    copy(ROOT / "tools" / "set-up", tmp_path / "tools")
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).touch()
    pip = tmp_path / "pip"
    pip.write_text(FAKE_PIP.format(log=tmp_path / "log", broken=tmp_path / "broken"))
    pip.chmod(0o755)
    checkout = Checkout(tmp_path)
    checkout.break_at("nothing")
    return checkout


def test_a_fresh_checkout_gets_what_the_lock_says_and_then_the_project(checkout: Checkout) -> None:
    checkout.add_python("python3", "3.12")
    run = checkout.make()
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == (
        "Makker: setting up .venv with python3 (a few minutes the first time) ...\nMakker: ready.\n"
    )
    assert checkout.log() == ["python3 -m venv --clear .venv", *INSTALLED]
    assert checkout.stamp.exists()


def test_what_is_set_up_is_left_alone(checkout: Checkout) -> None:
    checkout.add_python("python3", "3.12")
    checkout.make()
    checkout.log()
    assert checkout.make().returncode == 0
    assert checkout.log() == []


def test_a_newer_lock_is_installed_into_the_same_venv(checkout: Checkout) -> None:
    checkout.add_python("python3", "3.12")
    checkout.make()
    checkout.log()
    later = checkout.stamp.stat().st_mtime + 10
    os.utime(checkout.folder / "requirements.lock", (later, later))
    assert checkout.make().stdout == (
        "Makker: bringing .venv up to date with requirements.lock ...\nMakker: ready.\n"
    )
    assert checkout.log() == INSTALLED


@pytest.mark.parametrize("argument", ["--require-hashes", "--no-deps"])
def test_an_install_that_broke_off_leaves_no_stamp_and_is_taken_up_again(
    checkout: Checkout, argument: str
) -> None:
    checkout.add_python("python3", "3.12")
    checkout.break_at(argument)
    assert checkout.make().returncode != 0
    assert not checkout.stamp.exists()
    checkout.log()
    checkout.break_at("nothing")
    assert checkout.make().returncode == 0
    assert checkout.log() == INSTALLED
    assert checkout.stamp.exists()


def test_an_update_that_broke_off_takes_the_old_stamp_away(checkout: Checkout) -> None:
    checkout.add_python("python3", "3.12")
    checkout.make()
    later = checkout.stamp.stat().st_mtime + 10
    os.utime(checkout.folder / "requirements.lock", (later, later))
    checkout.break_at("--require-hashes")
    assert checkout.make().returncode != 0
    assert not checkout.stamp.exists()


def test_a_venv_that_does_not_run_is_made_anew(checkout: Checkout) -> None:
    checkout.add_python("python3", "3.12")
    checkout.make()
    checkout.log()
    checkout.stamp.unlink()
    (checkout.folder / ".venv" / "bin" / "python").unlink()
    assert checkout.make().returncode == 0
    assert checkout.log() == ["python3 -m venv --clear .venv", *INSTALLED]


def test_the_first_python_that_fits_is_taken(checkout: Checkout) -> None:
    checkout.add_python("python3", "3.9", too_old=True)
    checkout.add_python("python3.13", "3.13", no_venv=True)
    checkout.add_python("python3.12", "3.12")
    checkout.add_python("python3.11", "3.11")
    assert checkout.make().returncode == 0
    assert checkout.log()[0] == "python3.12 -m venv --clear .venv"


def test_a_python_can_be_named(checkout: Checkout) -> None:
    checkout.add_python("python3", "3.12")
    checkout.add_python("my-python", "3.14")
    assert checkout.make(PYTHON="my-python").returncode == 0
    assert checkout.log()[0] == "my-python -m venv --clear .venv"


def test_a_missing_venv_module_is_told_with_the_name_of_its_package(checkout: Checkout) -> None:
    checkout.add_python("python3", "3.11", no_venv=True)
    run = checkout.make()
    assert run.returncode != 0
    assert run.stderr.splitlines()[0] == (
        "Makker: Python 3.11 is here without its venv module. Install it, on Debian and Ubuntu "
        "by: apt install python3.11-venv (or python3-venv)."
    )
    assert not (checkout.folder / ".venv").exists()


def test_a_python_that_is_too_old_is_told(checkout: Checkout) -> None:
    checkout.add_python("python3", "3.9", too_old=True)
    assert checkout.make().stderr.splitlines()[0] == (
        "Makker: Python 3.11 or newer is needed, but python3 is Python 3.9. Install a newer one, "
        "or name it: make PYTHON=/path/to/python3.11."
    )


def test_a_machine_without_python_is_told(checkout: Checkout) -> None:
    assert checkout.make().stderr.splitlines()[0] == (
        "Makker: no Python was found. Install Python 3.11 or newer, on Debian and Ubuntu by: "
        "apt install python3 python3-venv."
    )


def test_a_named_python_that_does_not_run_is_told(checkout: Checkout) -> None:
    checkout.add_python("python3", "3.12")
    assert checkout.make(PYTHON="/opt/python").stderr.splitlines()[0] == (
        "Makker: PYTHON names /opt/python, which does not run. Name a Python 3.11 or newer."
    )


def test_the_questions_that_are_put_to_a_python_are_answered_by_a_real_one(tmp_path: Path) -> None:
    (tmp_path / "tools").mkdir()
    copy(ROOT / "tools" / "set-up", tmp_path / "tools")
    (tmp_path / "requirements.lock").write_text("no requirement\n")
    run = subprocess.run(
        ["sh", "tools/set-up"],
        cwd=tmp_path,
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        text=True,
    )
    assert run.stdout.startswith(f"Makker: setting up .venv with {sys.executable} ")
    assert run.returncode != 0
    assert "no requirement" in run.stderr
    assert not (tmp_path / ".venv" / ".installed").exists()
