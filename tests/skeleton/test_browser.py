"""Which browser the page's tests take, and how one is come by."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import browser
from tests.browser import BrowserMissing, Machine, Way, ensure, next_step

BOTH = frozenset(Way)


def test_the_browser_that_is_named_goes_before_all() -> None:
    machine = Machine(
        named="/opt/chromium", named_runs=True, installed="/usr/bin/chromium", may_use_apt=True
    )
    assert next_step(machine) == "/opt/chromium"


def test_a_named_browser_that_does_not_run_is_told_and_not_passed_over() -> None:
    machine = Machine(named="/opt/nothing", installed="/usr/bin/chromium")
    with pytest.raises(BrowserMissing) as told:
        next_step(machine)
    assert str(told.value) == (
        "CHROMIUM names /opt/nothing, which does not run as a browser: "
        "let it name a Chromium, or unset it."
    )


def test_a_browser_on_the_machine_goes_before_a_downloaded_one() -> None:
    machine = Machine(installed="/usr/bin/chromium", downloaded="/home/anna/.cache/chrome")
    assert next_step(machine) == "/usr/bin/chromium"


def test_a_downloaded_browser_goes_before_an_installation() -> None:
    machine = Machine(downloaded="/home/anna/.cache/chrome", may_use_apt=True)
    assert next_step(machine) == "/home/anna/.cache/chrome"


def test_debians_package_is_tried_before_playwrights_own() -> None:
    machine = Machine(may_use_apt=True)
    assert next_step(machine) is Way.DEBIAN
    assert next_step(machine, frozenset({Way.DEBIAN})) is Way.PLAYWRIGHT


def test_where_no_package_may_be_installed_playwrights_own_is_next() -> None:
    assert next_step(Machine(may_use_apt=False)) is Way.PLAYWRIGHT


def test_when_every_way_has_been_tried_a_sentence_says_what_to_install() -> None:
    with pytest.raises(BrowserMissing) as told:
        next_step(Machine(may_use_apt=True), BOTH)
    assert str(told.value) == (
        "The page's tests need a Chromium, and there is none: install one "
        "(Debian and Ubuntu: apt install chromium), or let CHROMIUM name the one to use."
    )


def test_nothing_is_installed_where_a_browser_is() -> None:
    installed: list[Way] = []
    assert ensure(lambda: Machine(installed="/usr/bin/chromium"), installed.append) == (
        "/usr/bin/chromium"
    )
    assert installed == []


def test_what_was_installed_is_found_and_used() -> None:
    installed: list[Way] = []

    def look() -> Machine:
        return Machine(installed="/usr/bin/chromium" if installed else None, may_use_apt=True)

    assert ensure(look, installed.append) == "/usr/bin/chromium"
    assert installed == [Way.DEBIAN]


def test_each_way_is_tried_once_before_it_gives_up() -> None:
    installed: list[Way] = []
    with pytest.raises(BrowserMissing):
        ensure(lambda: Machine(may_use_apt=True), installed.append)
    assert installed == [Way.DEBIAN, Way.PLAYWRIGHT]


def test_a_stub_that_only_hints_at_another_package_is_no_browser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hint = tmp_path / "chromium-browser"
    hint.write_text("#!/bin/sh\necho 'install the snap' >&2\nexit 1\n")
    real = tmp_path / "google-chrome"
    real.write_text("#!/bin/sh\necho 'Chromium 150'\n")
    hint.chmod(0o755)
    real.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert browser.look_around() == Machine(installed=str(real))


def test_the_command_ends_with_the_sentence_when_there_is_none() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.browser"],
        cwd=Path(__file__).parents[2],
        env={"CHROMIUM": "/opt/nothing", "PATH": ""},
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stderr) == (
        1,
        "Makker: CHROMIUM names /opt/nothing, which does not run as a browser: "
        "let it name a Chromium, or unset it.\n",
    )


@pytest.mark.browser
def test_the_browser_that_is_found_says_that_it_is_a_chromium() -> None:
    run = subprocess.run([browser.chromium(), "--version"], capture_output=True, text=True)
    assert run.returncode == 0
    assert run.stdout.startswith(("Chromium ", "Google Chrome "))
