"""The prompt library: questions, sparring protocols and programmes from TOML files.

Load it from the packaged folder and what an organisation lays over it, and watch it for changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.reflection.library_checks import (
    CheckText,
    check_pulse,
    check_reading,
    check_references,
    check_sparring,
)
from bot.reflection.library_collection import Library, UnknownPromptError, questions_of
from bot.reflection.library_content import (
    Audience,
    Both,
    CaseModel,
    Phase,
    Programme,
    Protocol,
    Pulse,
    PulseItem,
    Question,
    QuestionKind,
    RolePart,
    Search,
    Sitting,
    Sparring,
    Theme,
    Week,
)
from bot.reflection.library_faults import Fault, LibraryError
from bot.reflection.library_files import PULSE_FILE, SPARRING_FILE, prompt_files, read_folder
from bot.reflection.library_show import export, show

__all__ = [
    "Audience",
    "Both",
    "CaseModel",
    "Fault",
    "Library",
    "LibraryError",
    "LibraryWatch",
    "Phase",
    "Programme",
    "Protocol",
    "Pulse",
    "PulseItem",
    "Question",
    "QuestionKind",
    "Refresh",
    "RolePart",
    "Sitting",
    "Sparring",
    "Theme",
    "UnknownPromptError",
    "Week",
    "check",
    "export",
    "load",
    "packaged_prompts",
    "questions_of",
    "show",
]

Fingerprint = tuple[tuple[str, int, int], ...]
_PACKAGE = Path(__file__).resolve().parents[1]


def packaged_prompts(package: Path = _PACKAGE) -> Path:
    """The folder of prompts that came with Makker.

    In an installed wheel it lies inside the package folder, in a checkout beside it.
    Raises FileNotFoundError when it is in neither place.
    """
    places = (package / "prompts", package.parent / "prompts")
    for folder in places:
        if (folder / "models").is_dir():
            return folder
    raise FileNotFoundError(
        f"The packaged prompts are neither in {places[0]} nor in {places[1]}: install Makker again."
    )


def load(folders: Sequence[Path], *, check_text: CheckText | None = None) -> Library:
    """Read the folders, each laid over those before it: the same id wins.

    The first folder is the packaged one and must be in both languages; the others may be in one.
    `check_text` is the guard, run over every text. Raises LibraryError with all faults.
    """
    library, faults = _read(folders, check_text)
    if faults:
        raise LibraryError(faults)
    return library


def check(folders: Sequence[Path], *, check_text: CheckText | None = None) -> list[Fault]:
    """All faults in the folders, by file; none when they can be loaded."""
    return _read(folders, check_text)[1]


@dataclass(frozen=True, slots=True)
class Refresh:
    """What a look at the folders gave: whether `current` is new, and faults not yet reported."""

    changed: bool
    faults: tuple[Fault, ...] = ()


class LibraryWatch:
    """Keeps a library in step with its folders, without a restart."""

    def __init__(self, folders: Sequence[Path], *, check_text: CheckText | None = None) -> None:
        """Load the folders once. Raises LibraryError: there is no older library to go on with."""
        self._folders = tuple(folders)
        self._check_text = check_text
        self._seen = _fingerprint(self._folders)
        self._reported: tuple[Fault, ...] = ()
        self.current = load(self._folders, check_text=check_text)

    def refresh(self) -> Refresh:
        """Take up changed folders; a broken state is refused and the library in use stays.

        Only names, sizes and times of the files are looked at until one of them differs. The
        faults of a broken state are given once, not at every look.
        """
        # Taken before reading: a file that changes meanwhile is then seen at the next look.
        fingerprint = _fingerprint(self._folders)
        if fingerprint == self._seen:
            return Refresh(changed=False)
        self._seen = fingerprint
        library, found = _read(self._folders, self._check_text)
        faults = tuple(found)
        if faults:
            is_known = faults == self._reported
            self._reported = faults
            return Refresh(changed=False, faults=() if is_known else faults)
        self._reported = ()
        self.current = library
        return Refresh(changed=True)


def _read(folders: Sequence[Path], check_text: CheckText | None) -> tuple[Library, list[Fault]]:
    if not folders:
        raise ValueError("The library needs at least one folder: that of packaged_prompts().")
    faults: list[Fault] = []
    broken: set[str] = set()
    files: dict[str, str] = {}
    models: dict[str, CaseModel] = {}
    protocols: dict[str, Protocol] = {}
    programmes: dict[str, Programme] = {}
    sparring = Sparring()
    sparring_file = str(folders[0] / SPARRING_FILE)
    search = Search()
    pulse = Pulse()
    pulse_file = str(folders[0] / PULSE_FILE)
    for position, folder in enumerate(folders):
        reading = read_folder(folder)
        faults += reading.faults
        broken |= reading.broken
        faults += check_reading(reading, both_languages=position == 0, check_text=check_text)
        for found in reading.found:
            match found.content:
                case CaseModel() as model:
                    models[model.id] = model
                    files[model.id] = found.file
                case Protocol() as protocol:
                    protocols[protocol.id] = protocol
                    files[protocol.id] = found.file
                case Programme() as programme:
                    programmes[programme.id] = programme
                    files[programme.id] = found.file
                case Sparring() as section:
                    own = {name: getattr(section, name) for name in section.model_fields_set}
                    sparring = sparring.model_copy(update=own)
                    sparring_file = found.file
                case Pulse() as own_pulse:
                    pulse = pulse.laid_over(own_pulse)
                    pulse_file = found.file
                case Search() as words:
                    search = Search(parts=tuple(dict.fromkeys((*search.parts, *words.parts))))
    if "sparring" not in broken:
        faults += check_sparring(sparring_file, sparring)
    if "pulse" not in broken:
        faults += check_pulse(pulse_file, pulse)
    faults += check_references(files, models, protocols, programmes, sparring, frozenset(broken))
    library = Library.build(tuple(folders), models, protocols, programmes, sparring, search, pulse)
    return library, sorted(set(faults))


def _fingerprint(folders: Sequence[Path]) -> Fingerprint:
    marks: list[tuple[str, int, int]] = []
    for folder in folders:
        if not folder.is_dir():
            continue
        for path in prompt_files(folder):
            try:
                state = path.stat()
            except FileNotFoundError:
                continue
            marks.append((str(path), state.st_size, state.st_mtime_ns))
    return tuple(marks)
