"""Podman as far as this machine lets it: the way to run containers, a base image, the build."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.debian import tool

ROOT = Path(__file__).parents[2]
BASE, IMAGE = "localhost/makker-test-base", "localhost/makker-test"

# Whether runc stands in for crun, and no limit is set: in a machine that is a container itself,
# without CAP_SYS_RESOURCE, limits cannot be raised, and its cgroups are often those of both
# versions at once, which crun refuses.
_LIMITS = ("--ulimit", "nofile=1024:1024", "--ulimit", "nproc=1024:1024")
_WAYS = (((), ()), (("--runtime", "runc"), ()), (("--runtime", "runc"), _LIMITS))

# The machine's own trust and its settings for pip: behind a proxy nothing else reaches an index.
_OF_THE_MACHINE = ("/etc/ssl/certs", "/etc/pip.conf", "/etc/xdg/pip")
# What the slim images leave out, too.
_NOT_SLIM = ("var/cache/apt", "var/lib/apt/lists", "usr/share/doc", "usr/share/man")


class PodmanError(Exception):
    """Podman does not do it here; the message says what it said."""


@dataclass(frozen=True)
class Podman:
    """Podman with what it needs to run a container on this machine."""

    before: tuple[str, ...]
    limits: tuple[str, ...]

    @property
    def token_file(self) -> str:
        """Where the token is put: where the image looks for it, or beside it.

        With a read-only root podman mounts /run/secrets read-only, into which runc, unlike crun,
        can put no file.
        """
        return "/run/makker-token" if "runc" in self.before else "/run/secrets/makker-token"

    def run_command(self, *arguments: str) -> list[str]:
        """The command of `podman run` with these arguments, on this machine's network."""
        network = ("--network", "host")
        return [tool("podman"), *self.before, "run", "--rm", *self.limits, *network, *arguments]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a container to its end."""
        return subprocess.run(self.run_command(*arguments), capture_output=True, text=True)


def podman(*arguments: str, given: str | None = None) -> str:
    """What a podman command prints; raises PodmanError."""
    command = [tool("podman"), *arguments]
    run = subprocess.run(command, capture_output=True, text=True, input=given)
    if run.returncode:
        raise PodmanError(f"{' '.join(command)}: {run.stderr.strip()[-600:]}")
    return run.stdout.strip()


def way_to_run() -> Podman:
    """The first way in which a container runs here; raises PodmanError with what each one said."""
    said = []
    for before, limits in _WAYS:
        if before and shutil.which(before[1]) is None and not Path("/usr/sbin/runc").exists():
            continue
        found = Podman(before, limits)
        ran = found.run(BASE, "true")
        if ran.returncode == 0:
            return found
        said.append(f"podman {' '.join((*before, 'run', *limits))}: {ran.stderr.strip()}")
    raise PodmanError("\n".join(said))


def make_base() -> None:
    """A base image from Debian by debootstrap, once; stands in for the public one."""
    if podman("images", "--quiet", BASE):
        return
    if os.geteuid() != 0:
        raise PodmanError("debootstrap needs root; name an image with BASE=… instead.")
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        include = "--include=python3,python3-venv,ca-certificates,tzdata"
        _insist([tool("debootstrap"), "--variant=minbase", include, "bookworm", str(tree)])
        for path in _NOT_SLIM:
            shutil.rmtree(tree / path)
        archive = f"{folder}/base.tar"
        _insist(["tar", "-C", str(tree), "-cf", archive, "."])
        podman("import", archive, BASE)


def build(base: str) -> None:
    """Build the image as the Containerfile says, of this checkout."""
    mounts = [part for path in _OF_THE_MACHINE if Path(path).exists() for part in _mount(path)]
    arguments: Sequence[str] = ("--isolation=chroot", "--build-arg", f"BASE={base}", *mounts)
    podman(
        "build", *arguments, "-f", str(ROOT / "deploy" / "Containerfile"), "-t", IMAGE, str(ROOT)
    )


@contextmanager
def files_of_the_image() -> Iterator[Path]:
    """The image's files, to be looked at."""
    try:
        yield Path(podman("image", "mount", IMAGE))
    finally:
        podman("image", "unmount", IMAGE)


def _mount(path: str) -> tuple[str, str]:
    return "--volume", f"{path}:{path}:ro"


def _insist(command: Sequence[str]) -> None:
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        raise PodmanError(f"{' '.join(command)}: {(run.stderr or run.stdout).strip()[-600:]}")
