"""Prompt folders to spoil: a copy of the packaged one, and small files that are right."""

import shutil
from pathlib import Path

import pytest

from bot.reflection.library import check, packaged_prompts

OWN_MODEL = """
id = "egen"
title.da = "Vores egen"
purpose.da = "At prøve."
about.da = "Vores egen model."
kilde.da = "Egen erfaring"

[[questions]]
id = "egen.1"
kind = "linear"
text.da = "Hvad så du?"
"""


def copy_packaged(folder: Path) -> Path:
    """A copy of the packaged prompts in `folder`."""
    copy = folder / "packaged"
    shutil.copytree(packaged_prompts(), copy)
    return copy


def replace_in(path: Path, old: str, new: str) -> None:
    """Change one place in a file; a text that is not there once is a fault of the test."""
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        pytest.fail(f"{old!r} stands {text.count(old)} times in {path.name}, not once.")
    path.write_text(text.replace(old, new), encoding="utf-8")


def write_overlay(folder: Path, name: str, text: str) -> Path:
    """A folder to lay over, with one file."""
    overlay = folder / "overlay"
    path = overlay / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return overlay


def sentences(*folders: Path) -> list[str]:
    """The faults of the folders as sentences, with the folders' own path cut off."""
    return [str(fault).replace(f"{folders[0].parent}/", "") for fault in check(folders)]
