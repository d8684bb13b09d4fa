"""What CI runs is what a contributor runs: both targets, whatever the first one says."""

import subprocess
from pathlib import Path
from shutil import copy

import pytest

ROOT = Path(__file__).parents[2]

FAKE_MAKE = """#!/bin/sh
echo "make ran $*"
[ "$2" != "{fails}" ]
"""


@pytest.mark.parametrize(
    ("fails", "code"), [("none", 0), ("check", 1), ("test", 1)], ids=["good", "check", "test"]
)
def test_both_targets_run_and_either_one_can_fail_the_run(
    tmp_path: Path, fails: str, code: int
) -> None:
    (tmp_path / ".ci").mkdir()
    copy(ROOT / ".ci" / "run", tmp_path / ".ci")
    make = tmp_path / "make"
    make.write_text(FAKE_MAKE.format(fails=fails))
    make.chmod(0o755)
    run = subprocess.run(
        ["bash", ".ci/run"],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert run.returncode == code
    assert [line for line in run.stdout.splitlines() if line.startswith("make ran")] == [
        "make ran --keep-going check",
        "make ran --keep-going test",
    ]
