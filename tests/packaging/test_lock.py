"""The lock pins and hashes every requirement and says nothing of where it came from."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Pin:
    """One line of the lock: a distribution at one version, with the hashes of its files."""

    name: str
    version: Version
    marker: Marker | None
    hashes: tuple[str, ...]


def read_pins(lock: str) -> list[Pin]:
    """Read a lock; every line must be a pin, a hash of it, or a comment."""
    joined = re.sub(r"\\\n", " ", re.sub(r"^\s*#.*\n", "", lock, flags=re.M))
    return [_pin(line) for line in joined.splitlines() if line.strip()]


def _pin(line: str) -> Pin:
    before, *hashes = line.split("--hash=")
    requirement = Requirement(before.strip())
    (specifier,) = requirement.specifier
    assert specifier.operator == "==", f"{line} is not pinned to one version"
    return Pin(
        canonicalize_name(requirement.name),
        Version(specifier.version),
        requirement.marker,
        tuple(part.strip() for part in hashes),
    )


def requirements() -> list[Requirement]:
    """What pyproject.toml asks for: to run, to develop and to build."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    dev = [
        line
        for entry in groups["dev"]
        for line in (groups[entry["include-group"]] if isinstance(entry, dict) else [entry])
    ]
    return [
        Requirement(line)
        for line in [
            *project["project"]["dependencies"],
            *dev,
            *project["build-system"]["requires"],
        ]
    ]


def test_the_lock_names_no_place() -> None:
    assert re.findall(r"(?m)^.*(?:://|^\s*-[if]\b|--(?!hash=)|@ ).*$", LOCK) == []


def test_every_pin_has_sha256_hashes() -> None:
    sha256 = re.compile(r"sha256:[0-9a-f]{64}")
    pins = read_pins(LOCK)
    assert len(pins) > 50
    assert [
        pin.name
        for pin in pins
        if not pin.hashes or not all(sha256.fullmatch(one) for one in pin.hashes)
    ] == []


def test_every_requirement_is_pinned_at_a_version_it_admits() -> None:
    pins = read_pins(LOCK)
    unmet = [
        str(wanted)
        for wanted in requirements()
        if not (mine := [pin for pin in pins if pin.name == canonicalize_name(wanted.name)])
        or not all(wanted.specifier.contains(pin.version) for pin in mine)
    ]
    assert unmet == []


def test_a_distribution_that_is_pinned_twice_says_for_whom_each_is() -> None:
    pins = read_pins(LOCK)
    names = [pin.name for pin in pins]
    assert [pin.name for pin in pins if names.count(pin.name) > 1 and pin.marker is None] == []


def test_what_builds_the_project_is_in_the_lock() -> None:
    assert "hatchling" in {pin.name for pin in read_pins(LOCK)}
