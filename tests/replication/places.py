"""Places that a replica can be kept in: a real S3 endpoint and an OpenSSH server, on loopback."""

import getpass
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.debian import tool

TOKEN = "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
KEY, SECRET = "makker-key", "makker-secret"


@dataclass(frozen=True)
class Place:
    """Where a replica is kept: the settings that name it, and the folder it comes to be in."""

    values: dict[str, str]
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """The settings as a host gives them."""
        return {f"MAKKER_{name.upper()}": value for name, value in self.values.items()}

    def settings(self, data: Path) -> Settings:
        """The settings of an organisation whose replica is here."""
        return Settings(data=data, token=TOKEN, **self.values)  # type: ignore[arg-type]

    def is_written(self) -> bool:
        """Whether a whole copy is there."""
        return any(self.folder.rglob("*/0*9/*.ltx")) or any(self.folder.rglob("ltx/9/*.ltx"))


def wait_until(true: Callable[[], bool], seconds: float = 30) -> None:
    """Wait for what comes about in another process, and rings no bell here."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


def _listens(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def _serving(words: list[str], port: int, log: Path) -> Iterator[None]:
    with log.open("w") as out, subprocess.Popen(words, stdout=out, stderr=out) as process:
        try:
            wait_until(lambda: process.poll() is not None or _listens(port))
            assert process.poll() is None, log.read_text()
            yield
        finally:
            process.kill()


@pytest.fixture
def s3(tmp_path: Path) -> Iterator[Place]:
    """An S3-compatible store, by rclone."""
    folder = tmp_path / "store"
    (folder / "copies").mkdir(parents=True)
    port = free_port()
    rclone = shutil.which("rclone", path=str(Path(sys.executable).parent))
    assert rclone is not None
    words = [rclone, "serve", "s3", "--addr", f"127.0.0.1:{port}", "--config", os.devnull]
    words += ["--auth-key", f"{KEY},{SECRET}", str(folder)]
    with _serving(words, port, tmp_path / "rclone.log"):
        yield Place(
            {
                "replica": "s3://copies/jobhuset",
                "replica_endpoint": f"http://127.0.0.1:{port}",
                "replica_key_id": KEY,
                "replica_secret": SECRET,
            },
            folder,
        )


@pytest.fixture
def sftp(tmp_path: Path) -> Iterator[Place]:
    """An OpenSSH server with keys of its own, which lets this user in by a key alone."""
    here = tmp_path / "ssh"
    here.mkdir(mode=0o700)
    for name in ("host", "user"):
        words = [tool("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", str(here / name)]
        subprocess.run(words, check=True)
    if os.geteuid() == 0:  # where Debian's service makes it, and no service runs
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    port = free_port()
    (here / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {here}/host\nPidFile none\n"
        f"AuthorizedKeysFile {here}/user.pub\nStrictModes no\nUsePAM no\n"
        "PasswordAuthentication no\nKbdInteractiveAuthentication no\n"
        "Subsystem sftp internal-sftp\n"
    )
    words = [tool("sshd"), "-D", "-e", "-f", str(here / "config")]
    folder = tmp_path / "copies"
    with _serving(words, port, tmp_path / "sshd.log"):
        yield Place(
            {
                "replica": f"sftp://{getpass.getuser()}@127.0.0.1:{port}{folder}/jobhuset",
                "replica_key_file": str(here / "user"),
                "replica_host_key": " ".join((here / "host.pub").read_text().split()[:2]),
            },
            folder,
        )
