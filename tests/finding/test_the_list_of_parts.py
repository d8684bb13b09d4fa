"""The words that compounds are made of, in prompts/search.toml: checked, and added to."""

from pathlib import Path

import pytest

from bot.reflection.library import check, load, packaged_prompts
from tests.reflection.folders import copy_packaged, replace_in, sentences, write_overlay

FILE = "In packaged/search.toml, "


def test_parts_of_an_own_folder_are_added(tmp_path: Path) -> None:
    overlay = write_overlay(tmp_path, "search.toml", 'parts = ["kolonihave", "praktik"]\n')
    packaged = load([packaged_prompts()]).search.parts
    library = load([packaged_prompts(), overlay])
    assert library.search.parts == (*packaged, "kolonihave")
    assert library.with_noun("jobcenter").search == library.search


@pytest.mark.parametrize(
    ("part", "fault"),
    [
        ('"Praktik"', "parts[2] is expected to be"),
        ('"to ord"', "parts[2] is expected to be"),
        ('"ab"', "parts[2] is expected to be"),
        ('"job", "job"', "parts[3] is expected to be written once; job is parts[2] already."),
        ("7", "parts[2] is expected to be"),
    ],
)
def test_what_is_no_part_is_a_fault_that_names_it(tmp_path: Path, part: str, fault: str) -> None:
    copy = copy_packaged(tmp_path)
    (copy / "search.toml").write_text(f'parts = ["arbejde", {part}]\n', encoding="utf-8")
    assert [one.startswith(FILE + fault) for one in sentences(copy)] == [True]


def test_an_unknown_key_is_a_fault(tmp_path: Path) -> None:
    copy = copy_packaged(tmp_path)
    replace_in(copy / "search.toml", "parts = [", 'words = ["a"]\nparts = [')
    assert sentences(copy) == [
        f"{FILE}words is expected to be left out or spelled otherwise: no such key is known there."
    ]


def test_without_the_file_nothing_is_opened_and_all_else_is_as_it_was(tmp_path: Path) -> None:
    copy = copy_packaged(tmp_path)
    (copy / "search.toml").unlink()
    assert check([copy]) == []
    assert load([copy]).search.parts == ()
