"""A skipped test fails the run unless tests/skips.toml has it with a reason."""

import shutil
import tomllib
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

TESTS = Path(__file__).parents[1]


@pytest.fixture
def suite(pytester: pytest.Pytester) -> pytest.Pytester:
    """A folder with this project's own conftest.py and a list with one entry."""
    shutil.copy(TESTS / "conftest.py", pytester.path / "conftest.py")
    (pytester.path / "skips.toml").write_text(
        '[skips]\n"test_it.py::test_needs_a_printer" = "no printer in the cellar"\n'
    )
    return pytester


SKIPPED = "import pytest\n\ndef test_{name}():\n    pytest.skip('not today')\n"


@pytest.mark.parametrize("arguments", [(), ("-n", "2")], ids=["alone", "two workers"])
def test_a_skip_that_is_not_on_the_list_fails_with_a_sentence(
    suite: pytest.Pytester, arguments: tuple[str, ...]
) -> None:
    suite.makepyfile(test_it=SKIPPED.format(name="sleeps"))
    result = suite.runpytest_subprocess(*arguments)
    result.assert_outcomes(failed=1)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(
        [
            "*test_it.py::test_sleeps was skipped (Skipped: not today), and tests/skips.toml "
            "does not have it: let it run, or write it there with the reason."
        ]
    )


@pytest.mark.parametrize("arguments", [(), ("-n", "2")], ids=["alone", "two workers"])
def test_a_skip_that_is_on_the_list_is_a_skip(
    suite: pytest.Pytester, arguments: tuple[str, ...]
) -> None:
    suite.makepyfile(test_it=SKIPPED.format(name="needs_a_printer"))
    result = suite.runpytest_subprocess(*arguments)
    result.assert_outcomes(skipped=1)
    assert result.ret == pytest.ExitCode.OK


def test_an_entry_without_parameters_speaks_for_all_of_them(suite: pytest.Pytester) -> None:
    suite.makepyfile(
        test_it="""
        import pytest

        @pytest.mark.parametrize("paper", ["a4", "a3"])
        @pytest.mark.skip(reason="no printer")
        def test_needs_a_printer(paper): ...
        """
    )
    suite.runpytest_subprocess().assert_outcomes(skipped=2)


def test_a_mark_that_skips_fails_too(suite: pytest.Pytester) -> None:
    suite.makepyfile(
        test_it="""
        import pytest

        @pytest.mark.skipif(True, reason="wrong moon")
        def test_sleeps(): ...
        """
    )
    result = suite.runpytest_subprocess()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["*test_it.py::test_sleeps was skipped (*wrong moon)*"])


@pytest.mark.parametrize("arguments", [(), ("-n", "2")], ids=["alone", "two workers"])
def test_a_file_that_skips_itself_fails_the_run(
    suite: pytest.Pytester, arguments: tuple[str, ...]
) -> None:
    suite.makepyfile(
        test_it="""
        import pytest

        pytest.importorskip("a_library_that_nobody_has")

        def test_sleeps(): ...
        """,
        test_other="def test_works(): ...",
    )
    result = suite.runpytest_subprocess(*arguments)
    assert result.ret != pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["*test_it.py was skipped (*a_library_that_nobody_has*"])


def test_an_expected_failure_is_no_skip(suite: pytest.Pytester) -> None:
    suite.makepyfile(
        test_it="""
        import pytest

        @pytest.mark.xfail
        def test_is_known_to_fail():
            assert False
        """
    )
    result = suite.runpytest_subprocess()
    result.assert_outcomes(xfailed=1)
    assert result.ret == pytest.ExitCode.OK


def test_each_entry_of_the_list_names_a_test_that_exists_and_gives_a_reason() -> None:
    skips = tomllib.loads((TESTS / "skips.toml").read_text(encoding="utf-8"))["skips"]
    wrong = [
        node
        for node, reason in skips.items()
        if not reason.strip()
        or not (TESTS.parent / node.partition("::")[0]).is_file()
        or f"def {node.partition('[')[0].rpartition('::')[2]}("
        not in (TESTS.parent / node.partition("::")[0]).read_text(encoding="utf-8")
    ]
    assert wrong == []
