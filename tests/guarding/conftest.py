"""Two colleagues and a question that waits, on a stage where every text reaches its taker."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from bot.feature import Feature, TakeText, Tap
from bot.guarding.chat import feature as guarding_feature
from bot.people.rules import Person
from bot.sparring import chat_held
from bot.transport import Turn, store
from bot.transport.keyboards import split_data
from tests.reflection.talking import Talk
from tests.turns import Out, open_stage


@dataclass
class Desk:
    """Reflection and this room together, as routing would join them."""

    talk: Talk
    mette: Person
    message: int = 700
    features: list[Feature] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.features = [self.talk.feature, guarding_feature(self._take)]

    def _take(self, turn: Turn, subject: str, text: str, edited: bool) -> None:
        kind, _, item = subject.partition(":")
        edits: dict[str, TakeText] = {"next": chat_held.edit_step}
        texts: dict[str, TakeText] = {"next": chat_held.take_step}
        for one in self.features:
            edits.update(one.edits)
            texts.update(one.texts)
        (edits if edited else texts)[kind](turn, item, text)

    @property
    def taps(self) -> dict[str, Tap]:
        return {name: tap for one in self.features for name, tap in one.taps.items()}

    def write(self, text: str, *, as_edit_of: int | None = None) -> list[Out]:
        """Write to the open question (or edit a message); gives what the bot does."""
        stage = self.talk.stage
        if as_edit_of is None:
            self.message += 1
            asked = stage.db.value("select max(id) from asked where person = ?", (self.mette.key,))
            stage.act(
                self.mette.key, self._take, f"asked:{asked}", text, False, message_id=self.message
            )
        else:
            subject = store.subject_of(stage.db, self.mette.key, as_edit_of)
            assert subject is not None
            stage.act(self.mette.key, self._take, subject, text, True, message_id=as_edit_of)
        return stage.out()

    def tap(self, out: Out, label: str, *, who: Person | None = None) -> list[Out]:
        """Tap a button of a message; gives what the bot does."""
        name, arguments = split_data(out.data(label))
        person = who or self.mette
        self.talk.stage.act(person.key, self.taps[name], arguments, tapped=True, message_id=600)
        return self.talk.stage.out()

    def later(self, **span: float) -> None:
        """Time passes."""
        self.talk.stage.now += timedelta(**span)

    def answers(self) -> list[tuple[str, str]]:
        """Who may see each answer, and its parts."""
        return self.talk.answers()

    def database_bytes(self) -> bytes:
        """All that stands in the database's files."""
        folder = Path(self.talk.stage.db.path).parent
        return b"".join(file.read_bytes() for file in sorted(folder.glob("makker.db*")))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Mette with the question of her week, and her colleague Karsten."""
    stage = open_stage(tmp_path)
    talk = Talk(stage)
    mette = stage.person("Mette", sparring=False)
    stage.person("Karsten", sparring=False)
    talk.week(mette)
    yield Desk(talk, mette)
    stage.db.close()
