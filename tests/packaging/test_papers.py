"""The papers beside the code say the same as pyproject.toml."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def publiccode(key: str) -> str:
    """Give the value of a plain key of publiccode.yml, wherever it stands."""
    (value,) = re.findall(rf"(?m)^\s*{key}: (.+)$", read("publiccode.yml"))
    return str(value).strip("'\"")


def test_publiccode_tells_the_version_and_the_licence_of_the_project() -> None:
    assert (publiccode("softwareVersion"), publiccode("license")) == (
        PROJECT["version"],
        PROJECT["license"],
    )


def test_the_licence_is_the_one_that_is_named() -> None:
    assert PROJECT["license"] == "MPL-2.0"
    assert read("LICENSE").startswith("Mozilla Public License Version 2.0\n")


def test_the_changelog_has_a_place_for_what_comes_and_only_kinds_of_change_it_may_have() -> None:
    changelog = read("CHANGELOG.md")
    assert re.findall(r"(?m)^## (.+)$", changelog)[0] == "[Unreleased]"
    assert set(re.findall(r"(?m)^### (.+)$", changelog)) <= {
        "Added",
        "Changed",
        "Deprecated",
        "Removed",
        "Fixed",
        "Security",
    }


def test_contributing_names_only_targets_that_make_has() -> None:
    named = set(re.findall(r"`make ([a-z]+)", read("CONTRIBUTING.md")))
    assert named == {"run", "test", "check", "bench", "proof", "container", "docs"}
    assert named <= set(re.findall(r"(?m)^(\w+):", read("Makefile")))
