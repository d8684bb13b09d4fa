"""The unit for systemd: without a remark, hardened, and what it forbids is not needed."""

import asyncio
import ctypes
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bot.service import Service
from bot.settings import SettingsError, load_settings
from tests.cli.test_faults_on_the_terminal import OTHER_TOKEN
from tests.debian import tool

UNIT = Path(__file__).parents[2] / "deploy" / "systemd" / "makker@.service"
PR_SET_MDWE, REFUSE_EXEC_GAIN = 65, 1


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """The unit as it is installed, but for the program, which is not on this machine."""
    path = tmp_path / UNIT.name
    text = UNIT.read_text(encoding="utf-8")
    path.write_text(text.replace("/usr/local/bin/makker", sys.executable), encoding="utf-8")
    return path


def analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [tool("systemd-analyze"), *arguments, "--no-pager"], capture_output=True, text=True
    )


def test_systemd_has_nothing_to_remark(unit: Path) -> None:
    run = analyze("verify", str(unit))
    assert (run.returncode, run.stdout + run.stderr) == (0, "")


def test_it_is_exposed_by_one_and_a_half_at_most(unit: Path) -> None:
    run = analyze("security", "--offline=true", "--threshold=15", str(unit))
    found = re.search(r"Overall exposure level for \S+: ([\d.]+)", run.stdout)
    assert found, run.stderr
    assert run.returncode == 0
    assert float(found[1]) <= 1.5


def test_the_token_comes_as_a_credential_and_stands_nowhere_in_it() -> None:
    lines = UNIT.read_text(encoding="utf-8").splitlines()
    for wanted in (
        "LoadCredential=token:/etc/makker/%i/token",
        "Environment=MAKKER_TOKEN_FILE=%d/token",
        "Type=notify",
        "DynamicUser=yes",
    ):
        assert wanted in lines


@pytest.mark.parametrize(("mode", "accepted"), [(0o440, True), (0o444, False)])
def test_a_credential_shows_its_access_list_as_the_group_s_right(
    mode: int, accepted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MAKKER_TOKEN", raising=False)
    token = tmp_path / "token"
    token.write_text(OTHER_TOKEN, encoding="ascii")
    token.chmod(mode)
    with pytest.raises(SettingsError):
        load_settings(token_file=token)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    if accepted:
        assert load_settings(token_file=token).token == OTHER_TOKEN
        return
    with pytest.raises(SettingsError, match="can be read by other users"):
        load_settings(token_file=token)


def _refuse_written_code() -> None:
    """What MemoryDenyWriteExecute= does, where the kernel knows it (Linux 6.3 and newer)."""
    ctypes.CDLL(None).prctl(PR_SET_MDWE, REFUSE_EXEC_GAIN, 0, 0, 0)


def test_a_picture_and_a_paper_need_no_memory_that_is_both_written_and_run() -> None:
    work = (
        "from tests.pdf.reading import a_sheet\n"
        "import matplotlib; matplotlib.use('agg')\n"
        "from matplotlib.figure import Figure; import io\n"
        "figure = Figure(); figure.subplots().bar([1, 2], [3, 4])\n"
        "picture = io.BytesIO(); figure.savefig(picture)\n"
        "print(picture.getvalue()[:4], a_sheet().bytes()[:5])\n"
    )
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", work],
        preexec_fn=_refuse_written_code,
        capture_output=True,
        text=True,
    )
    assert (run.stdout, run.stderr) == ("b'\\x89PNG' b'%PDF-'\n", "")


def test_the_service_manager_hears_that_it_runs_lives_and_ends(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(60)
        with subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            env={
                **os.environ,
                "MAKKER_DATA": str(tmp_path / "data"),
                "NOTIFY_SOCKET": str(tmp_path / "notify"),
                "WATCHDOG_USEC": "300000",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=_refuse_written_code,  # noqa: PLW1509
        ) as process:
            told = [manager.recv(200).decode()]
            while told[-1] != "STATUS=Running.":
                told.append(manager.recv(200).decode())
            while told[-1] != "WATCHDOG=1":
                told.append(manager.recv(200).decode())
            process.send_signal(signal.SIGTERM)
            while told[-1] != "STOPPING=1":
                told.append(manager.recv(200).decode())
            assert process.wait() == 0
    assert [line for line in told if line != "WATCHDOG=1"] == [
        "READY=1\nSTATUS=Waiting for Telegram.",
        "STATUS=Running.",
        "STOPPING=1",
    ]


async def test_no_sign_of_life_is_given_once_the_work_stands_still(tmp_path: Path) -> None:
    alive = iter([True, True, False, True])
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(f"\0{tmp_path}")
        service = Service({"NOTIFY_SOCKET": f"@{tmp_path}", "WATCHDOG_USEC": "3000"})
        with pytest.raises(RuntimeError):
            await service.watch(lambda: next(alive))
        manager.setblocking(False)
        assert [manager.recv(100) for _ in range(3)] == [b"WATCHDOG=1"] * 3
        with pytest.raises(BlockingIOError):
            manager.recv(100)


async def test_without_a_service_manager_nothing_is_said() -> None:
    service = Service({})
    service.tell("READY=1")
    await asyncio.wait_for(service.watch(lambda: True), 5)
    assert Service({"WATCHDOG_USEC": "1000000", "WATCHDOG_PID": "1"}).watchdog == 0
    Service({"NOTIFY_SOCKET": "/nowhere/at-all"}).tell("READY=1")
