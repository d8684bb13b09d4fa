"""The program: where it is, what it is started with, and a copy of the database got back by it."""

import os
import shutil
import subprocess  # nosec B404
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.replication.rules import configuration, environment, reach_of
from bot.settings import Settings
from bot.startup import StartError

CONFIG = "litestream.yml"
_PROGRAM = "litestream"


class NoReplicaError(StartError):
    """The place for the replica is reached, and nothing is there yet."""


@dataclass(frozen=True, slots=True)
class Litestream:
    """The program with its configuration for one database."""

    program: str
    config: Path
    database: Path
    environment: dict[str, str]

    def command(self, does: str, *arguments: str) -> list[str]:
        """The words to start it with; it takes no other configuration, and no other variables."""
        return [self.program, does, "-no-expand-env", "-config", str(self.config), *arguments]

    def forget_local(self) -> None:
        """Delete what it keeps beside the database; it begins with a whole copy then.

        What was erased stands in there for a while, and what belongs to another database or
        another place for the replica would stop it for good.
        """
        shutil.rmtree(
            self.database.with_name(f".{self.database.name}-litestream"), ignore_errors=True
        )


@dataclass(frozen=True, slots=True)
class Fetched:
    """A copy that was got from the replica, and the moment that it reaches."""

    file: Path
    reach: datetime


def litestream_for(settings: Settings, database: Path) -> Litestream:
    """The program for a database, with its configuration written beside it (0600, no secret).

    Raises StartError when no place for a replica is set, or the program is not installed.
    """
    if not settings.replica:
        raise StartError(
            "No place for a replica is set; set replica in makker.toml or as MAKKER_REPLICA, such "
            "as s3://bucket/jobhuset or sftp://makker@host/srv/jobhuset."
        )
    beside = Path(sys.executable).parent
    program = shutil.which(_PROGRAM, path=f"{beside}{os.pathsep}{os.environ.get('PATH', '')}")
    if program is None:
        raise StartError(
            "Replication needs Litestream, which is not installed; install Makker with it: "
            "pipx install --force 'makker-….whl[replicate]'."
        )
    folder = database.parent
    config = folder / CONFIG
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        config.unlink(missing_ok=True)
        with os.fdopen(os.open(config, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(configuration(settings, database))
    except OSError as error:
        raise StartError(
            f"The data folder {folder} cannot be written to ({error.strerror}); "
            "give the user that runs Makker the right to write there."
        ) from error
    return Litestream(program, config, database, environment(settings, os.environ))


def refuse_to_begin_anew(litestream: Litestream) -> None:
    """Raise StartError when there is no database here, but a replica of one is there.

    An empty database would be replicated over it.
    """
    if litestream.database.exists():
        return
    try:
        reach = _reach(litestream, None)
    except NoReplicaError:
        return
    raise StartError(
        f"There is no database at {litestream.database}, but its replica reaches "
        f"{reach:%Y-%m-%d %H:%M} UTC; run `makker restore` first, or choose another place for "
        "this replica."
    )


def fetch(litestream: Litestream, target: Path, at: datetime | None) -> Fetched:
    """Get the database from the replica, as it was at a moment, or as it was last.

    Raises NoReplicaError when there is nothing, and StartError when the store is not reached.
    """
    reach = _reach(litestream, at)
    run = _run(litestream, "-o", str(target), *_until(at))
    if run.returncode or not target.exists():
        raise StartError(f"The replica cannot be restored ({_last(run.stderr)}).")
    target.chmod(0o600)
    return Fetched(target, reach)


def _reach(litestream: Litestream, at: datetime | None) -> datetime:
    nowhere = litestream.database.with_name(f"{litestream.database.name}.planned")
    run = _run(litestream, "-dry-run", "-json", "-o", str(nowhere), *_until(at))
    reach = reach_of(run.stdout)
    if reach is not None:
        return reach
    if "no matching backup" in run.stderr:
        then = "" if at is None else f" from {at.astimezone(UTC):%Y-%m-%d %H:%M} UTC or earlier"
        raise NoReplicaError(f"There is no replica{then} in that place.")
    raise StartError(
        f"The place for the replica is not reached ({_last(run.stderr)}); "
        "look at the network, the address and the key."
    )


def _until(at: datetime | None) -> Sequence[str]:
    return () if at is None else ("-timestamp", f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")


def _run(litestream: Litestream, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603  # nosec B603
        litestream.command("restore", *arguments, str(litestream.database.absolute())),
        env=litestream.environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        umask=0o077,
    )


def _last(lines: str) -> str:
    found = [line.removeprefix("Error: ") for line in lines.splitlines() if line.strip()]
    return found[-1][:300].rstrip(".") if found else "Litestream gave no reason"
