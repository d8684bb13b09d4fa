"""From a folder of prompt files to checked content, file by file.

Nothing here looks at two files at once; that is library_checks.py.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.reflection.library_content import (
    Both,
    CaseModel,
    Content,
    Programme,
    Protocol,
    Pulse,
    Search,
    Sparring,
)
from bot.reflection.library_faults import Fault, faults_of

Place = tuple[int | str, ...]

FOLDERS: dict[str, type[CaseModel] | type[Protocol] | type[Programme]] = {
    "models": CaseModel,
    "protocols": Protocol,
    "programmes": Programme,
}
SPARRING_FILE = "sparring.toml"
SEARCH_FILE = "search.toml"
PULSE_FILE = "pulse.toml"
FILES: dict[str, type[Sparring] | type[Search] | type[Pulse]] = {
    SPARRING_FILE: Sparring,
    SEARCH_FILE: Search,
    PULSE_FILE: Pulse,
}


@dataclass(frozen=True, slots=True)
class Found:
    """One file's content, and where it stood."""

    file: str
    content: Content


@dataclass(slots=True)
class Reading:
    """All that one folder gave. `broken` has the ids of content that could not be taken up."""

    folder: Path
    found: list[Found] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)


def prompt_files(folder: Path) -> list[Path]:
    """Every TOML file below `folder`, sorted; names that begin with a point are not content."""
    # rglob alone does not enter a folder that is a link, and would pass over its files in silence.
    paths = {*folder.rglob("*.toml"), *folder.glob("*/*.toml")}
    return sorted(
        path
        for path in paths
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def read_folder(folder: Path) -> Reading:
    """Read and check every file of `folder`; what is wrong is in the reading's faults."""
    reading = Reading(folder)
    if not folder.is_dir():
        reading.faults.append(Fault(str(folder), "the folder", "there, but it is missing"))
        return reading
    # A folder that may not be entered looks empty to a search for files.
    for place in (folder, *(folder / name for name in FOLDERS)):
        try:
            os.scandir(place).close()
        except FileNotFoundError:
            continue
        except OSError as error:
            expected = f"a folder that can be read: {error.strerror}"
            reading.faults.append(Fault(str(place), "the folder", expected))
    for path in prompt_files(folder):
        name = path.relative_to(folder)
        kind = _kind_of(name)
        if kind is None:
            expected = f"in {', '.join(FOLDERS)}, or be named {' or '.join(FILES)}"
            reading.faults.append(Fault(str(path), "the file", expected))
            continue
        _read_file(path, kind, reading)
    return reading


def texts_of(content: Content, place: Place = ()) -> Iterator[tuple[Place, Both]]:
    """Each bilingual text in `content`, with the keys and positions that lead to it."""
    for name, info in type(content).model_fields.items():
        yield from _texts_in(getattr(content, name), (*place, info.alias or name))


def _texts_in(value: object, place: Place) -> Iterator[tuple[Place, Both]]:
    if isinstance(value, Both):
        yield place, value
    elif isinstance(value, Content):
        yield from texts_of(value, place)
    elif isinstance(value, tuple):
        for position, part in enumerate(value):
            yield from _texts_in(part, (*place, position))
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _texts_in(part, (*place, str(key)))


def _kind_of(name: Path) -> type[Content] | None:
    if str(name) in FILES:
        return FILES[str(name)]
    return FOLDERS.get(name.parts[0]) if len(name.parts) == 2 else None


def _read_file(path: Path, kind: type[Content], reading: Reading) -> None:
    file = str(path)
    raw: dict[str, Any] = {}
    try:
        raw = tomllib.loads(path.read_bytes().decode("utf-8"))
        reading.found.append(Found(file, kind.model_validate(raw)))
        return
    except OSError as error:
        reading.faults.append(Fault(file, "the file", f"readable: {error.strerror}"))
    except UnicodeDecodeError as error:
        reading.faults.append(
            Fault(file, "the file", f"text in UTF-8; byte {error.start + 1} is not")
        )
    except tomllib.TOMLDecodeError as error:
        reading.faults.append(_syntax_fault(file, str(error)))
    except ValidationError as error:
        reading.faults.extend(faults_of(error, file))
    reading.broken.add(str(raw.get("id", path.stem)))


def _syntax_fault(file: str, message: str) -> Fault:
    what, _, where = message.rstrip(")").rpartition(" (at ")
    line, _, column = where.partition(", ")
    return Fault(file, line, f"valid TOML: {what}{f' ({column})' if column else ''}")
