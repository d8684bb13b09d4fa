"""A list of colleagues in a CSV file, as a spreadsheet writes it: read whole, each fault by line.

Pure: what is read is not yet anybody's invitation.
"""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from bot.people.rules import (
    DEPARTMENT_LENGTH,
    NAME_LENGTH,
    Refusal,
    RefusedError,
    clean_name,
    fold_name,
)

MOST_LINES = 10_000
COLUMNS: Mapping[str, frozenset[str]] = {
    "name": frozenset({"name", "navn"}),
    "department": frozenset({"department", "afdeling"}),
    "profession": frozenset({"profession", "fag"}),
    "leader": frozenset({"leader", "leder"}),
}
_YES = frozenset({"ja", "j", "x", "1", "yes", "y", "true", "sand", "leder", "leader"})
_NO = frozenset({"", "nej", "n", "0", "no", "false", "falsk", "-"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One colleague of the list; `line` is where they stand in the file, from 1."""

    line: int
    name: str
    department: str | None
    profession: str | None
    leader: bool


@dataclass(frozen=True, slots=True)
class PeopleList:
    """What was read. With a fault nothing of it is to be used; `unread` are columns left out."""

    entries: tuple[Entry, ...]
    faults: tuple[str, ...]
    unread: tuple[str, ...]


class _FaultError(Exception):
    """What is wrong with a cell, as the end of a sentence that begins with its line."""


def read_list(
    content: bytes,
    professions: Mapping[str, str],
    guard: Callable[[str], Sequence[str]],
) -> PeopleList:
    """Read a list of colleagues: UTF-8, UTF-16 or Windows-1252; semicolons, commas or tabs.

    `professions` gives the id for each name that a profession goes by, in lower case; `guard`
    what is certainly a citizen's, which no cell may hold.
    """
    try:
        rows = _rows(_decoded(content))
        head_line, head = next(rows)
        columns, unread = _columns(head)
    except (_FaultError, csv.Error) as error:
        return PeopleList((), (f"The file cannot be read: {error}.",), ())
    except StopIteration:
        return PeopleList((), ("The file is empty; its first line names the columns.",), ())
    entries: list[Entry] = []
    faults: list[str] = []
    seen: dict[str, int] = {}
    try:
        for line, cells in rows:
            if len(entries) + len(faults) >= MOST_LINES:
                faults.append(f"Line {line}: at most {MOST_LINES:,} people are read from one file.")
                break
            try:
                entry = _entry(line, cells, columns, len(head), professions, guard)
                key = fold_name(entry.name)
                if key in seen:
                    raise _FaultError(
                        f"the name {entry.name} stands on line {seen[key]} already; "
                        "colleagues tell each other apart by name, so add a letter"
                    )
                seen[key] = line
                entries.append(entry)
            except _FaultError as error:
                faults.append(f"Line {line}: {error}.")
    except csv.Error as error:
        faults.append(f"The file cannot be read to its end: {error}.")
    if not entries and not faults:
        faults.append(f"Nobody stands in the file below line {head_line}.")
    return PeopleList(tuple(entries), tuple(faults), unread)


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        # Excel in Danish saves "CSV" so; five of its bytes stand for no letter.
        text = content.decode("cp1252", errors="replace")
    if "\x00" in text:
        raise _FaultError("it is no text; save the sheet as CSV")
    return text


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the line on which it begins."""
    delimiter, first = _delimiter(text)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    for cells in reader:
        line, begins = begins, reader.line_num + 1
        if line >= first and any(cell.strip() for cell in cells):
            yield line, [cell.strip() for cell in cells]


def _delimiter(text: str) -> tuple[str, int]:
    """What parts the cells, and the first line that counts: Excel may begin with "sep=;"."""
    first, _, rest = text.partition("\n")
    if first.startswith("sep=") and len(first.strip()) == 5:
        return first[4], 2
    head = first if first.strip() else rest.lstrip().partition("\n")[0]
    return max(";,\t", key=head.count), 1


def _columns(head: Sequence[str]) -> tuple[dict[str, int], tuple[str, ...]]:
    """Where each column stands, and the names of those that are not read."""
    found: dict[str, int] = {}
    unread = []
    for place, cell in enumerate(head):
        name = next((name for name, known in COLUMNS.items() if cell.casefold() in known), None)
        if name is None:
            unread.append(cell)
        elif name in found:
            raise _FaultError(f"the column {cell} stands there twice")
        else:
            found[name] = place
    if "name" not in found:
        raise _FaultError(
            "its first line must name the columns, name (navn) among them; "
            "department (afdeling), profession (fag) and leader (leder) may stand there too"
        )
    return found, tuple(filter(None, unread))


def _entry(
    line: int,
    cells: Sequence[str],
    columns: Mapping[str, int],
    width: int,
    professions: Mapping[str, str],
    guard: Callable[[str], Sequence[str]],
) -> Entry:
    if any(cells[width:]):
        raise _FaultError(f"it has {len(cells)} cells, but the first line names {width} columns")
    given = {name: cells[place] if place < len(cells) else "" for name, place in columns.items()}
    for name, cell in given.items():
        if guard(cell):
            raise _FaultError(
                f"the {name} looks like a number or an address of somebody's, "
                "which Makker does not keep; remove it"
            )
    return Entry(
        line,
        _name(given["name"], "name", NAME_LENGTH),
        _name(given["department"], "department", DEPARTMENT_LENGTH)
        if given.get("department")
        else None,
        _profession(given.get("profession", ""), professions),
        _leads(given.get("leader", ""), given.get("department", "")),
    )


def _name(cell: str, what: str, longest: int) -> str:
    try:
        return clean_name(cell, longest)
    except RefusedError as error:
        if error.reason is Refusal.NAME_LONG:
            raise _FaultError(f"the {what} has more than {longest} characters") from error
        raise _FaultError(
            f"the {what} has no letters" if cell else f"the {what} is empty"
        ) from error


def _profession(cell: str, professions: Mapping[str, str]) -> str | None:
    if not cell:
        return None
    if (found := professions.get(cell.casefold())) is None:
        raise _FaultError(
            f"{cell!r} is no profession that Makker knows; leave it empty, or write one of: "
            + ", ".join(sorted(set(professions)))
        )
    return found


def _leads(cell: str, department: str) -> bool:
    if cell.casefold() in _NO:
        return False
    if cell.casefold() not in _YES:
        raise _FaultError(
            f"in the column for leaders stands {cell!r}; write ja for whoever leads the "
            "department, and nothing for all others"
        )
    if not department:
        raise _FaultError("a leader must have a department")
    return True
