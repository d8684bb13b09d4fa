"""Keeping a facilitator's question or model as a file in the organisation's own prompts.

It runs outside any transaction and may run again: the same draft makes the same file.
"""

import os
import re
import shutil
import tempfile
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.reflection.library import check
from bot.reflection.library_files import prompt_files
from bot.startup import check_text

Outcome = Literal["kept", "refused", "unwritable"]
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_ID_LENGTH = 30
MODELS = "models"


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is to be kept: a question of the model `model`, or of a new one (None).

    `texts` has the fields by language ("question.da", "title.en"); `token` makes ids unique;
    `source` is what stands as a new model's source.
    """

    model: str | None
    token: str
    texts: Mapping[str, str]
    source: str

    @property
    def model_id(self) -> str:
        """The id of the model that it stands in."""
        if self.model is not None:
            return self.model
        title = self.texts.get("title.da") or self.texts.get("title.en") or ""
        return f"{_slug(title)}-{self.token}"

    @property
    def question_id(self) -> str:
        """The id of the question."""
        return f"{self.model_id}.egen-{self.token}"


def keep(packaged: Path, own: Path, prompt: Prompt) -> Outcome:
    """Write the prompt into a file of `own`, whole or not at all.

    "refused": the prompts would have a fault with it, and nothing is changed; "unwritable": the
    folder does not let itself be written to. What is kept already is not written again.
    """
    try:
        path, text = _file_with(packaged, own, prompt)
        if text is None:
            return "kept"
        if not _fits(packaged, own, path, text):
            return "refused"
        _replace(path, text)
    except OSError:
        return "unwritable"
    return "kept"


def _file_with(packaged: Path, own: Path, prompt: Prompt) -> tuple[Path, str | None]:
    """The file that the prompt belongs in, and its new text; None where it is there already."""
    found = _file_of(own, prompt.model_id) or (
        None if prompt.model is None else _file_of(packaged, prompt.model)
    )
    if found is None:
        return own / MODELS / f"{prompt.model_id}.toml", _new_model(prompt) + _question(prompt)
    text = found.read_text(encoding="utf-8")
    if f'id = "{prompt.question_id}"' in text:
        return found, None
    path = found if found.is_relative_to(own) else own / MODELS / found.name
    return path, f"{text.rstrip()}\n{_question(prompt)}"


def _file_of(folder: Path, model: str) -> Path | None:
    for path in prompt_files(folder):
        if path.parent.name != MODELS:
            continue
        try:
            if tomllib.loads(path.read_text(encoding="utf-8")).get("id") == model:
                return path
        except (tomllib.TOMLDecodeError, UnicodeDecodeError):
            continue
    return None


def _fits(packaged: Path, own: Path, path: Path, text: str) -> bool:
    """Whether the prompts are without a fault when the file is as it is to be."""
    with tempfile.TemporaryDirectory() as folder:
        tried = Path(folder) / "own"
        shutil.copytree(own, tried)
        copy = tried / path.relative_to(own)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(text, encoding="utf-8")
        return not check([packaged, tried], check_text=check_text)


def _replace(path: Path, text: str) -> None:
    """Put the file there at once: whoever reads it sees the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # A name that begins with a point is no content for the library.
    partial = path.with_name(f".{path.name}.partial")
    with partial.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)


def _new_model(prompt: Prompt) -> str:
    lines = [f"id = {_quoted(prompt.model_id)}"]
    for name, field in (("title", "title"), ("purpose", "purpose"), ("about", "purpose")):
        lines.append(_both(name, prompt.texts, field))
    lines.append(f"kilde.da = {_quoted(prompt.source)}")
    return "\n".join(lines) + "\n"


def _question(prompt: Prompt) -> str:
    return (
        f"\n[[questions]]\nid = {_quoted(prompt.question_id)}\n"
        f'kind = "reflexive"\n{_both("text", prompt.texts, "question")}\n'
    )


def _both(name: str, texts: Mapping[str, str], field: str) -> str:
    return "\n".join(
        f"{name}.{language} = {_quoted(texts[f'{field}.{language}'])}"
        for language in ("da", "en")
        if f"{field}.{language}" in texts
    )


def _quoted(text: str) -> str:
    """The text as a TOML basic string on one line."""
    text = " ".join(
        "".join(one if unicodedata.category(one)[0] != "C" else " " for one in text).split()
    )
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFD", title.casefold().translate(_LETTERS))
    words = re.findall(
        r"[a-z0-9]+", "".join(one for one in plain if not unicodedata.combining(one))
    )
    return "-".join(words)[:_ID_LENGTH].strip("-") or "model"
