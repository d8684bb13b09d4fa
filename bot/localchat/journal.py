"""What a world remembers: a mapping of keys to JSON values, kept as lines in one file.

Every change is one appended line; at start the file is replayed and written anew without the past.
"""

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

FILE_MODE = 0o600
FOLDER_MODE = 0o700


class Journal:
    """The entries of `world.jsonl` in a folder, or of memory alone when the folder is None.

    Raises ValueError when a whole line of the file cannot be read. A torn last line is what a
    killed server leaves: it is dropped, for nobody was told of it.
    """

    def __init__(self, folder: Path | None) -> None:
        self.entries: dict[str, Any] = {}
        self.latest: datetime | None = None
        self._folder = folder
        self._memory: dict[str, bytes] = {}
        self._lines: BinaryIO | None = None
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
            folder.chmod(FOLDER_MODE)
            self._lines = self._replay_and_compact(folder / "world.jsonl")

    def put(self, key: str, value: Any, moment: datetime) -> None:
        """Keep `value` (anything JSON can say) under `key`; on the disk before this returns."""
        self.entries[key] = value
        self.latest = moment
        self._append({"t": moment.isoformat(), "k": key, "v": value})

    def drop(self, key: str, moment: datetime) -> None:
        """Forget `key`, which must be there."""
        del self.entries[key]
        self.latest = moment
        self._append({"t": moment.isoformat(), "k": key})

    def keep_file(self, name: str, content: bytes) -> None:
        """Keep a file of that name (no path) beside the lines."""
        if self._folder is None:
            self._memory[name] = content
            return
        files = self._folder / "files"
        files.mkdir(exist_ok=True, mode=FOLDER_MODE)
        with _open_private(files / name, os.O_TRUNC) as target:
            target.write(content)

    def file(self, name: str) -> bytes:
        """The content of a kept file. Raises KeyError or FileNotFoundError when there is none."""
        if self._folder is None:
            return self._memory[name]
        return (self._folder / "files" / name).read_bytes()

    def close(self) -> None:
        """Close the file; nothing can be kept after that."""
        if self._lines is not None:
            self._lines.close()

    def _append(self, line: dict[str, Any]) -> None:
        if self._lines is not None:
            self._lines.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
            self._lines.flush()

    def _replay_and_compact(self, path: Path) -> BinaryIO:
        if path.exists():
            self._replay(path)
        fresh = path.with_suffix(".new")
        target = _open_private(fresh, os.O_TRUNC)
        moment = self.latest.isoformat() if self.latest else None
        for key, value in self.entries.items():
            line = {"t": moment, "k": key, "v": value}
            target.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        target.flush()
        os.fsync(target.fileno())
        fresh.replace(path)
        return target

    def _replay(self, path: Path) -> None:
        for number, raw in enumerate(path.read_bytes().splitlines(keepends=True), start=1):
            if not raw.endswith(b"\n"):
                break
            try:
                line = json.loads(raw)
                moment = datetime.fromisoformat(line["t"])
                key = line["k"]
            except (ValueError, KeyError, TypeError) as error:
                raise ValueError(
                    f"Line {number} of {path} is not a line of a local world ({error}). "
                    "Delete that line, or move the folder away to start a new world."
                ) from error
            self.latest = moment
            if "v" in line:
                self.entries[key] = line["v"]
            else:
                self.entries.pop(key, None)


def _open_private(path: Path, flags: int) -> BinaryIO:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | flags, FILE_MODE)
    os.fchmod(descriptor, FILE_MODE)
    return os.fdopen(descriptor, "wb")
