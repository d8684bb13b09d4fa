"""What a prompt file may hold: frozen pydantic models, one for each kind of file.

They say what is allowed; reading is library_files.py, what must fit together library_checks.py.
"""

from collections.abc import Mapping
from typing import Annotated, Literal, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    StringConstraints,
    model_validator,
)

from bot.texts import FORMS, translated

Audience = Literal["all", "leaders"]
QuestionKind = Literal["linear", "circular", "reflexive", "strategic"]
"""Karl Tomm's four kinds of question (1988)."""

LANGUAGES = ("da", "en")
"""The languages that a prompt is written in; a third one has its words beside its chat texts."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=1000, strip_whitespace=True)]
ContentId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
QuestionId = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9-]+$", max_length=50)
]
WordPart = Annotated[str, StringConstraints(pattern=r"^[a-zæøå]{3,30}$")]
KeyName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]

T = TypeVar("T")
# TOML has lists only, and a strict tuple refuses them: the list is let in, its items stay strict.
Items = Annotated[tuple[T, ...], Field(strict=False)]


class Content(BaseModel):
    """The common rule of all prompt content: strict types, no unknown key, never changed."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Both(Content):
    """One text in Danish and English; files laid over the packaged ones may have only one."""

    da: Text | None = None
    en: Text | None = None
    _source: str | None = PrivateAttr(default=None)

    @model_validator(mode="after")
    def _has_a_language(self) -> Self:
        if self.da is None and self.en is None:
            raise ValueError("a text in Danish (da), in English (en) or in both")
        return self

    def in_(self, language: str) -> str:
        """The text for a reader of `language`: in Danish or English, or the one that it has.

        A third language has it translated, or as its stand-in has it (`Form.like`). Raises
        ValueError for a language that the chat does not speak.
        """
        if language not in FORMS:
            raise ValueError(f"Prompts are in {', '.join(FORMS)}, not in {language!r}.")
        like = FORMS[language].like
        wanted, other = (self.da, self.en) if like == "da" else (self.en, self.da)
        if language != like and like == "da" and self._source is not None:
            wanted = self._source
        return translated(language, wanted or other or "")

    def adapted(self, danish: str) -> Self:
        """The text in other Danish words; a third language keeps those of the source."""
        text = self.model_copy(update={"da": danish})
        text._source = self.da
        return text


class Question(Content):
    """One reflection question. `professions` None: everybody whom its model is for.

    `noun` is the source's Danish noun for the workplace, where the text has it.
    """

    id: QuestionId
    kind: QuestionKind
    text: Both
    from_case_story: bool = False
    noun: KeyName | None = None
    professions: Items[KeyName] | None = None

    def with_noun(self, unit: str) -> Self:
        """The question with the organisation's own noun, marked as an adaptation of the source.

        Itself when the text has no such noun, or when it is the same.
        """
        if self.noun is None or self.text.da is None or unit in {"", self.noun}:
            return self
        adapted = f"{self.text.da.replace(self.noun, unit)} (Tilpasset: i kilden ”{self.noun}”.)"
        return self.model_copy(update={"text": self.text.adapted(adapted)})


class Sitting(Content):
    """Questions of one model that are answered in one go, with the facts that introduce them."""

    title: Both
    intro: Both
    questions: Items[QuestionId] = Field(min_length=1)


class CaseModel(Content):
    """A case model: what it is for, whom it is asked of, and its questions in order."""

    id: ContentId
    title: Both
    purpose: Both
    about: Both
    source: Both = Field(alias="kilde")
    audience: Audience = "all"
    professions: Items[KeyName] | None = None
    before_field: Both | None = None
    questions: Items[Question] = Field(min_length=1)
    sitting: Sitting | None = None


class RolePart(Content):
    """What one role sees in one phase: the text, and what the bot puts below it.

    `samples` are the kinds of question of which three examples each are shown, `starters` the
    beginnings of sentences, `listening_task` whether one task is drawn for this role.
    """

    text: Both
    samples: Items[QuestionKind] = ()
    starters: Items[Both] = ()
    listening_task: bool = False


class Phase(Content):
    """One phase of a protocol. `minutes` is 0 and `writer` is set only in the written form."""

    id: ContentId
    title: Both
    minutes: int = Field(default=0, ge=0)
    writer: KeyName | None = None
    note: Both | None = None
    shows: Items[Literal["ground_rules", "next_step", "held"]] = ()
    roles: Mapping[KeyName, RolePart]


class Protocol(Content):
    """A way to hold a sparring talk: its roles, and phase by phase what each role does.

    `minutes` is the whole talk: the phases' minutes times `turns`. With several turns the phases
    are gone through once a turn, and the roles move on (see `role_in_turn`). The written form has
    no minutes but `working_days` and `max_characters` a move.
    """

    id: ContentId
    form: Literal["talk", "written"] = "talk"
    title: Both
    about: Both
    source: Both = Field(alias="kilde")
    minutes: int = Field(default=0, ge=0)
    turns: int = Field(default=1, ge=1)
    working_days: int | None = Field(default=None, ge=1)
    max_characters: int | None = Field(default=None, ge=1, le=1000)
    roles: Items[KeyName] = Field(min_length=2)
    phases: Items[Phase] = Field(min_length=1)

    def role_in_turn(self, role: str, turn: int) -> str:
        """The role in turn `turn` (from 0) of whoever began as `role`.

        The focus person becomes the next role in `roles`, and the last becomes focus person, so
        that after as many turns as there are roles each has had each once.
        """
        return self.roles[(self.roles.index(role) + turn) % len(self.roles)]


class Week(Content):
    """One week of a programme: the model, and the question where it is a fixed one."""

    model: ContentId
    question: QuestionId | None = None


class Theme(Content):
    """A few weeks of a programme under one title."""

    title: Both
    weeks: Items[Week] = Field(min_length=1)


class Programme(Content):
    """Which model in which week; `every_weeks` 2 sends in every second week."""

    id: ContentId
    title: Both
    intro: Both
    audience: Audience = "all"
    every_weeks: int = Field(default=1, ge=1)
    themes: Items[Theme] = Field(min_length=1)

    @property
    def weeks(self) -> tuple[Week, ...]:
        """All weeks in order, across the themes."""
        return tuple(week for theme in self.themes for week in theme.weeks)

    def theme_of(self, index: int) -> Theme:
        """The theme of week `index` (from 0). Raises IndexError beyond the last week."""
        by_week = [theme for theme in self.themes for _ in theme.weeks]
        return by_week[index]


class Role(Content):
    """A role in a sparring talk."""

    id: KeyName
    title: Both


class BankQuestion(Content):
    """An example question to use in a sparring talk."""

    kind: QuestionKind
    text: Both


class Search(Content):
    """What search needs to know of Danish (search.toml): the words that compounds are made of.

    What is laid over is added.
    """

    parts: Items[WordPart] = ()


Month = Annotated[int, Field(ge=1, le=12)]


class PulseItem(Content):
    """One sentence of the pulse, answered on its scale; `months` are those in which it is asked."""

    id: ContentId
    title: Both
    text: Both
    months: Items[Month] = tuple(range(1, 13))


class Pulse(Content):
    """The month's pulse (pulse.toml): how its sentences begin, its scale from low to high, items.

    An item that is laid over replaces the one with its id, or is added; a stem or a scale replaces
    the whole.
    """

    stem: Both | None = None
    scale: Items[Both] = ()
    items: Items[PulseItem] = ()

    def items_of(self, month: int) -> tuple[PulseItem, ...]:
        """The items that are asked in a month (1 is January), in the file's order."""
        return tuple(item for item in self.items if month in item.months)

    def find(self, item_id: str) -> PulseItem | None:
        """The item with that id, or None when it is in no file any more."""
        return next((item for item in self.items if item.id == item_id), None)

    def laid_over(self, over: "Pulse") -> "Pulse":
        """This one with another laid over it."""
        items = {item.id: item for item in (*self.items, *over.items)}
        return Pulse(
            stem=over.stem or self.stem,
            scale=over.scale or self.scale,
            items=tuple(items.values()),
        )


class Sparring(Content):
    """What all protocols share (sparring.toml). A section that is laid over replaces the whole."""

    roles: Items[Role] = ()
    ground_rules: Items[Both] = ()
    limits: Items[Both] = ()
    listening_tasks: Items[Both] = ()
    questions: Items[BankQuestion] = ()

    def questions_of(self, kind: QuestionKind) -> tuple[Both, ...]:
        """The example questions of one kind, in the file's order."""
        return tuple(question.text for question in self.questions if question.kind == kind)

    def role_title(self, role: str) -> Both:
        """The title of the role with id `role`. Raises LookupError when there is none."""
        for known in self.roles:
            if known.id == role:
                return known.title
        raise LookupError(f"No role has the id {role}: see the roles in sparring.toml.")
