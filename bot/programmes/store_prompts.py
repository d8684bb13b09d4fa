"""The rows of questions and models that a facilitator writes, until they are kept as a file."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from bot.storage import Database


@dataclass(frozen=True, slots=True)
class PromptDraft:
    """A question of the model `model`, or a new model (None), as far as it is written.

    `texts` has each field in each language ("question.da"); `token` makes its id in the file.
    """

    id: int
    person: str
    token: str
    model: str | None
    texts: Mapping[str, str]
    state: Literal["draft", "keeping"]


def begin(db: Database, person: str, model: str | None, now: int) -> int:
    """Begin a draft in the place of the person's earlier ones; gives its id."""
    db.execute("delete from prompt_drafts where person = ? and state = 'draft'", (person,))
    cursor = db.execute(
        "insert into prompt_drafts (person, token, model, changed) values (?, ?, ?, ?)",
        (person, secrets.token_hex(3), model, now),
    )
    return int(cursor.lastrowid or 0)


def find(db: Database, draft: int) -> PromptDraft | None:
    """The draft with that id, or None."""
    row = db.row("select * from prompt_drafts where id = ?", (draft,))
    return None if row is None else _draft(row)


def drafts_of(db: Database, person: str) -> list[PromptDraft]:
    """The person's drafts, the oldest first."""
    rows = db.rows("select * from prompt_drafts where person = ? order by id", (person,))
    return [_draft(row) for row in rows]


def write(db: Database, draft: PromptDraft, field: str, text: str, now: int) -> None:
    """Keep the text of a field ("question.da")."""
    texts = json.dumps({**draft.texts, field: text}, ensure_ascii=False)
    db.execute(
        "update prompt_drafts set texts = ?, changed = ? where id = ?", (texts, now, draft.id)
    )


def set_state(db: Database, draft: int, state: Literal["draft", "keeping"]) -> None:
    """Set whether a draft is being kept as a file."""
    db.execute("update prompt_drafts set state = ? where id = ?", (state, draft))


def forget(db: Database, draft: int) -> None:
    """Forget a draft."""
    db.execute("delete from prompt_drafts where id = ?", (draft,))


def forget_drafts(db: Database, before: int) -> None:
    """Forget drafts that were last written before that instant."""
    db.execute("delete from prompt_drafts where changed < ?", (before,))


def _draft(row: dict[str, Any]) -> PromptDraft:
    return PromptDraft(
        row["id"], row["person"], row["token"], row["model"], json.loads(row["texts"]), row["state"]
    )
