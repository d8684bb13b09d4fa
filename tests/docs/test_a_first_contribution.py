"""The steps of CONTRIBUTING.md, as they are written: what is copied out of it passes the checks."""

import json
import re
import shutil
import tomllib
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.reflection.library import load, packaged_prompts
from bot.texts.forms import FORMS, Form
from bot.texts.texts import format_moment
from bot.texts.translated import FILE
from tests.texts import sources

ROOT = Path(__file__).parents[2]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    """What stands under a heading of the third level."""
    found = re.search(rf"^### {title}\n(.*?)(?=^##)", CONTRIBUTING, re.MULTILINE | re.DOTALL)
    assert found is not None, title
    return found[1]


def snippet(title: str, language: str) -> str:
    """The block of code under a heading, without its indent."""
    found = re.search(rf"^ *```{language}\n(.*?)^ *```", section(title), re.MULTILINE | re.DOTALL)
    assert found is not None, title
    return found[1].strip() + "\n"


def check(folder: Path) -> str:
    """What `makker prompts check FOLDER` says, in one line."""
    result = CliRunner().invoke(app, ["prompts", "check", str(folder)])
    return f"{result.exit_code}: {' '.join(result.output.split())}"


def lay_over(folder: Path, name: str, text: str) -> Path:
    """A folder with one file of that name."""
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_question_in_both_languages_is_added(tmp_path: Path) -> None:
    title = "A question in both languages"
    assert "`models/match.toml`" in section(title)
    model = packaged_prompts() / "models" / "match.toml"
    own = model.read_text(encoding="utf-8") + "\n" + snippet(title, "toml")
    lay_over(tmp_path, "models/match.toml", own)
    assert check(tmp_path) == "0: The prompts are in order."
    question = load([packaged_prompts(), tmp_path]).question("match.7")
    assert question.text.in_("da") == "Hvad ville virksomheden sige, at matchet skulle kunne?"
    assert question.text.in_("en").endswith("the match should be able to do?")


@pytest.mark.parametrize(
    ("title", "file"),
    [("A case model", "models/foerste-dag.toml"), ("A protocol", "protocols/gaatur.toml")],
)
def test_a_model_and_a_protocol_are_added_and_are_right_as_packaged_ones(
    tmp_path: Path, title: str, file: str
) -> None:
    assert f"`{file}`" in section(title)
    lay_over(tmp_path / "own", file, snippet(title, "toml"))
    assert check(tmp_path / "own") == "0: The prompts are in order."
    library = load([packaged_prompts(), tmp_path / "own"])
    assert Path(file).stem in {*library.models, *library.protocols}
    # Handed in, it lies in prompts/, where both languages are asked for.
    shutil.copytree(packaged_prompts(), tmp_path / "packaged")
    shutil.copy(tmp_path / "own" / file, tmp_path / "packaged" / file)
    assert library.models.keys() == load([tmp_path / "packaged"]).models.keys()


def test_a_fault_names_file_key_and_what_was_expected(tmp_path: Path) -> None:
    wrong = snippet("A protocol", "toml").replace("minutes = 20", "minutes = 25")
    lay_over(tmp_path, "protocols/gaatur.toml", wrong)
    said = check(tmp_path)
    assert said.startswith(f"1: In {tmp_path}/protocols/gaatur.toml, minutes is expected to be 20,")


def test_a_language_is_added_and_the_tests_say_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = eval(f"{{{snippet('A language', 'python')}}}", {"Form": Form})
    assert isinstance(line, dict)
    shutil.copytree(sources.TEXTS, tmp_path / "texts")
    monkeypatch.setattr(sources, "TEXTS", tmp_path / "texts")
    assert sources.differences("sv") == ["bot/texts/sv/ is missing: copy en/ to begin with"]
    own = tmp_path / "texts" / "sv"
    shutil.copytree(tmp_path / "texts" / "en", own)
    (own / "pulse.ftl").unlink()
    feedback = own / "feedback.ftl"
    words = feedback.read_text(encoding="utf-8")
    words = words.replace("feedback-changed = ", "feedback-chnaged = ")
    feedback.write_text(words.replace("{ $names } cannot", "They cannot"), "utf-8")
    like = tomllib.loads((own.parent / "nb" / FILE).read_text("utf-8"))
    like.pop("Hvem var med?")
    lines = [f"{json.dumps(one)} = {json.dumps(other)}" for one, other in like.items()]
    (own / FILE).write_text("\n".join([*lines, '"Hvad nu?" = "Hva nå?"']), "utf-8")
    with patch.dict(FORMS, line):
        assert sources.differences("sv") == [
            "sv/pulse.ftl is missing: copy en/pulse.ftl to begin with",
            "feedback-changed is missing in sv/feedback.ftl",
            "feedback-chnaged in sv/feedback.ftl is not in da/",
        ]
        assert sources.other_values("sv") == [
            "feedback-wish-not-yet in sv/feedback.ftl takes [], not ['names']"
        ]
        assert sources.untranslated("sv") == [
            '"Hvem var med?" (sparring.toml) is missing in sv/prompts.toml: '
            'add it, or = "" for now',
            '"Hvad nu?" in sv/prompts.toml is in no prompt any more',
        ]
        moment = datetime(2026, 11, 24, 9, 15)
        assert format_moment("sv", moment) == "tisdag den 24 november kl. 09:15"
        question = load([packaged_prompts()]).question("match.1")
        assert question.text.in_("sv") == question.text.da
    with pytest.raises(ValueError, match="not in 'sv'"):
        question.text.in_("sv")
