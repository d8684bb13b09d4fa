"""`make container`: build deploy/Containerfile, run it as a host would, and keep the figures.

`BASE=IMAGE` builds on another base than one that debootstrap makes. Exit code 1 when a figure
misses its goal, or podman runs no container here: it says why.
"""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx

from bot import __version__
from bot.localchat.serve import LocalChat
from bot.localchat.world import World
from bot.storage import newest_step
from tests import report
from tests.bench.table import Figure, show
from tests.container.podman import (
    BASE,
    IMAGE,
    Podman,
    PodmanError,
    build,
    files_of_the_image,
    make_base,
    podman,
    way_to_run,
)
from tests.debian import ToolMissing, ensure

NEEDED = {"podman": "podman", "debootstrap": "debootstrap", "runc": "runc"}
LARGEST_BYTES = 600_000_000
SECONDS_TO_STOP = 5
GREETING = "Hej. For at være med skal du bruge et link fra din tovholder."
LOOK = (
    "import os, pathlib\n"
    "print(os.getuid())\n"
    "for path in ('/opt/makker/x', '/usr/x', '/etc/x', '/data/x'):\n"
    "    try: pathlib.Path(path).touch(); print(path)\n"
    "    except OSError as error: print(error.strerror)\n"
)


def figures() -> Iterator[Figure]:
    """Build, look at it, run it."""
    base = os.environ.get("BASE") or BASE
    if base == BASE:
        make_base()
    here = way_to_run()
    build(base)
    yield from _sizes()
    yield from _confined(here)
    yield from _a_talk(here)


def _sizes() -> Iterator[Figure]:
    size = int(podman("image", "inspect", "--format", "{{.Size}}", IMAGE))
    goal = f"under {LARGEST_BYTES // 10**6} MB"
    yield Figure("the image", f"{size // 10**6} MB", goal, size < LARGEST_BYTES)
    with files_of_the_image() as root:
        parts = sorted(_parts(root), reverse=True)[:10]
    largest = ", ".join(f"{name} {count // 10**6}" for count, name in parts)
    yield Figure("its ten largest parts, in MB", largest, "–", met=len(parts) == 10)


def _parts(root: Path) -> Iterator[tuple[int, str]]:
    """The bytes of each Python package, and of each other folder two levels below the root."""
    (packages,) = (root / "opt/makker/lib").glob("python*/site-packages")
    for folder in packages.iterdir():
        if folder.is_dir():
            yield _bytes_in(folder), folder.name
    for folder in root.glob("*/*"):
        # /lib is another name for /usr/lib.
        linked = folder.is_symlink() or folder.parent.is_symlink()
        if folder.is_dir() and not linked and folder != root / "opt/makker":
            yield _bytes_in(folder), f"/{folder.relative_to(root)}"


def _bytes_in(folder: Path) -> int:
    return sum(
        path.lstat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )


def _confined(here: Podman) -> Iterator[Figure]:
    said = here.run("--read-only", IMAGE, "--version").stdout.strip()
    wanted = f"makker {__version__}, schema {newest_step()}"
    yield Figure("`makker --version` in it", said, wanted, said == wanted)
    volume = f"makker-test-{secrets.token_hex(4)}"
    with ExitStack() as until_the_end:
        until_the_end.callback(podman, "volume", "rm", "--force", volume)
        ran = here.run(
            *("--read-only", "--volume", f"{volume}:/data:U", "--entrypoint", "python"),
            *(IMAGE, "-c", LOOK),
        )
    user, *tried = ran.stdout.splitlines()
    yield Figure("its user", user, "10001", user == "10001")
    refused, written = tried[:-1], tried[-1]
    sealed = set(refused) == {"Read-only file system"} and written == "/data/x"
    measured = f"{len(refused)} refused, {written} written"
    yield Figure("writing to /opt, /usr, /etc and the volume", measured, "the volume alone", sealed)


def _a_talk(here: Podman) -> Iterator[Figure]:
    """`makker run` in it answers a colleague, ends when it is told to, and its data stays."""
    name = f"makker-test-{secrets.token_hex(4)}"
    chat = LocalChat(World(None))
    with ExitStack() as until_the_end:
        url = chat.start()
        until_the_end.callback(chat.stop)
        podman("secret", "create", name, "-", given=chat.token)
        until_the_end.callback(podman, "secret", "rm", name)
        until_the_end.callback(podman, "volume", "rm", "--force", name)
        settings = {
            "MAKKER_API_URL": url,
            "MAKKER_TOKEN_FILE": here.token_file,
            "MAKKER_ORGANISATION": "Jobhuset",
            "MAKKER_CONTROLLER": "Eksempel Kommune",
            "MAKKER_DPO_CONTACT": "databeskyttelsesrådgiveren",
            "MAKKER_DISTRESS_CONTACT": "arbejdsmiljørepræsentanten",
        }
        common = [
            *("--read-only", "--volume", f"{name}:/data:U"),
            *("--secret", f"{name},target={here.token_file},uid=10001,mode=0400"),
            *(part for key, value in settings.items() for part in ("--env", f"{key}={value}")),
        ]
        command = here.run_command("--name", name, *common, IMAGE)
        with subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        ) as bot:
            assert bot.stderr is not None
            lines = []
            while "profile set" not in (line := bot.stderr.readline()):
                lines.append(line)
                if not line:
                    raise PodmanError("".join(lines)[-600:])
            yield Figure("a colleague's first word", said := _said(url), GREETING, said == GREETING)
            told = time.monotonic()
            subprocess.run([*command[:1], *here.before, "stop", name], capture_output=True)
            bot.stderr.read()
            code, took = bot.wait(), time.monotonic() - told
        ended = f"exit code {code} after {took:.1f} s"
        goal = f"exit code 0 within {SECONDS_TO_STOP} s"
        yield Figure("`podman stop`", ended, goal, code == 0 and took < SECONDS_TO_STOP)
        again = here.run(*common, IMAGE, "check")
        known = next((one for one in again.stdout.splitlines() if "database" in one), again.stderr)
        wanted = "ok The database /data/makker/makker.db can be read; 0 people take part."
        yield Figure("its data in the next container", known, wanted, known == wanted)


def _said(url: str) -> str:
    """What the bot says to a stranger who presses Start."""
    with httpx.Client(base_url=url, timeout=60) as http:
        stranger = http.post("/local/users", json={"first_name": "Mette", "started": True}).json()
        chat = f"/local/chats/{stranger['id']}"
        with http.stream("GET", "/local/events") as events:
            happening = events.iter_lines()
            http.post(f"{chat}/messages", json={"text": "/start"})
            while True:
                next(happening)
                for message in http.get(chat).json():
                    if message["from"] == "bot":
                        return str(message["text"])


def main() -> int:
    """Run, print, keep; gives the exit code."""
    ensure(NEEDED)
    try:
        found = []
        for one in figures():
            found.append(one)
            print(f"{one.what}: {one.measured}", file=sys.stderr, flush=True)
    except (PodmanError, ToolMissing) as error:
        print(f"Makker: the container is neither built nor run here. {error}", file=sys.stderr)
        return 1
    base = os.environ.get("BASE") or "Debian bookworm by debootstrap"
    report.keep("container", f"on {base}", found)
    return 0 if show(found) else 1


if __name__ == "__main__":
    sys.exit(main())
