"""G-12: the same guard runs over the prompts; a source may link and name who published it."""

from pathlib import Path

import pytest

from bot.reflection.library import check, packaged_prompts
from bot.startup import check_text

MATCH = Path("models") / "match.toml"
QUESTION = "Hvad ved du om opgaverne på pladsen – og hvad gætter du på?"


def faults_with(folder: Path, old: str, new: str) -> list[str]:
    """What is said of a folder in which one text of a model was changed."""
    text = (packaged_prompts() / MATCH).read_text(encoding="utf-8")
    assert old in text
    (folder / "models").mkdir()
    (folder / MATCH).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(fault) for fault in check([packaged_prompts(), folder], check_text=check_text)]


def test_g12_the_packaged_prompts_pass() -> None:
    assert check([packaged_prompts()], check_text=check_text) == []


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Hvad ville Fatima sige til det?", "name"),
        ("Hvad ville M.H. sige til det?", "initials"),
        ("Ring til 20304050, og hvad sker der så?", "phone"),
    ],
)
def test_g12_a_prompt_that_names_somebody_is_refused(
    tmp_path: Path, question: str, found: str
) -> None:
    (fault,) = faults_with(tmp_path, QUESTION, question)
    assert fault.endswith(f"is expected to be free of what may not be kept; it has {found}.")


def test_g12_a_prompt_may_speak_of_towns_and_ages(tmp_path: Path) -> None:
    question = "Hvad ville en på 42 år fra Silkeborg med diabetes sige?"
    assert faults_with(tmp_path, QUESTION, question) == []
