"""The library as the rest of the bot holds it: all content by its id.

Built once by library.load and never changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from bot.reflection.library_content import (
    CaseModel,
    Programme,
    Protocol,
    Pulse,
    Question,
    Search,
    Sparring,
)

Item = TypeVar("Item")


class UnknownPromptError(LookupError):
    """Nothing in the library has the id that was asked for; the message names it."""


@dataclass(frozen=True, slots=True)
class Library:
    """All prompt content, the packaged and what is laid over it; ids in the files' order."""

    folders: tuple[Path, ...]
    models: Mapping[str, CaseModel]
    protocols: Mapping[str, Protocol]
    programmes: Mapping[str, Programme]
    sparring: Sparring
    questions: Mapping[str, Question]
    search: Search
    pulse: Pulse

    @classmethod
    def build(
        cls,
        folders: tuple[Path, ...],
        models: Mapping[str, CaseModel],
        protocols: Mapping[str, Protocol],
        programmes: Mapping[str, Programme],
        sparring: Sparring,
        search: Search,
        pulse: Pulse,
    ) -> "Library":
        """The library of content that has been checked."""
        questions = {
            question.id: question for model in models.values() for question in model.questions
        }
        return cls(
            folders,
            MappingProxyType(dict(models)),
            MappingProxyType(dict(protocols)),
            MappingProxyType(dict(programmes)),
            sparring,
            MappingProxyType(questions),
            search,
            pulse,
        )

    def with_noun(self, unit: str) -> "Library":
        """The library with the organisation's own noun wherever a question names the workplace."""
        models = {
            model.id: model.model_copy(
                update={"questions": tuple(one.with_noun(unit) for one in model.questions)}
            )
            for model in self.models.values()
        }
        return Library.build(
            self.folders,
            models,
            self.protocols,
            self.programmes,
            self.sparring,
            self.search,
            self.pulse,
        )

    def model(self, model_id: str) -> CaseModel:
        """The case model with that id. Raises UnknownPromptError."""
        return _find(self.models, model_id, "case model")

    def question(self, question_id: str) -> Question:
        """The question with that id, such as afbrudt-praktik.1. Raises UnknownPromptError."""
        return _find(self.questions, question_id, "question")

    def protocol(self, protocol_id: str) -> Protocol:
        """The sparring protocol with that id. Raises UnknownPromptError."""
        return _find(self.protocols, protocol_id, "protocol")

    def programme(self, programme_id: str) -> Programme:
        """The programme with that id. Raises UnknownPromptError."""
        return _find(self.programmes, programme_id, "programme")

    def model_of(self, question_id: str) -> CaseModel:
        """The case model that a question belongs to. Raises UnknownPromptError."""
        self.question(question_id)
        return self.model(question_id.partition(".")[0])

    def sitting(self, model_id: str) -> tuple[Question, ...]:
        """The questions of a model's sitting in order; none when it has no sitting."""
        sitting = self.model(model_id).sitting
        return () if sitting is None else tuple(map(self.question, sitting.questions))

    def questions_for(self, *, is_leader: bool, profession: str | None) -> tuple[Question, ...]:
        """All questions that may be put to such a person, in the library's order.

        A profession that is not known (None) is exempt from nothing.
        """
        return tuple(
            question
            for model in self.models.values()
            if is_leader or model.audience == "all"
            for question in questions_of(model, profession)
        )


def questions_of(model: CaseModel, profession: str | None) -> tuple[Question, ...]:
    """The questions of one model that are asked of a profession (None: all of them)."""
    return tuple(
        question
        for question in model.questions
        if _is_asked(model.professions, profession) and _is_asked(question.professions, profession)
    )


def _is_asked(professions: tuple[str, ...] | None, profession: str | None) -> bool:
    return professions is None or profession is None or profession in professions


def _find(items: Mapping[str, Item], item_id: str, what: str) -> Item:
    if item_id not in items:
        raise UnknownPromptError(f"No {what} has the id {item_id}; there are {', '.join(items)}.")
    return items[item_id]
