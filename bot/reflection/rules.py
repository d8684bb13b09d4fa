"""Which question comes next for a person.

Pure: the library and what was asked are arguments.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.reflection.library import Audience, Library, Question, questions_of


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was put to a person, and the day it was."""

    question_id: str
    on: date


@dataclass(frozen=True, slots=True)
class Choice:
    """The question to ask. `returns`: it was asked before, on `asked_before`."""

    question: Question
    returns: bool = False
    asked_before: date | None = None


def choose_question(
    library: Library,
    asked: Sequence[Asked],
    *,
    audience: Audience,
    profession: str | None,
    model_of_week: str | None,
    seed: int,
    question_of_week: str | None = None,
) -> Choice | None:
    """The next question for one person, or None when nothing in the library is meant for them.

    `audience` is that of the programme drawn from: "leaders" takes from the leaders' models,
    "all" never does. First comes `question_of_week`, then the week's model in the file's order,
    so that colleagues who follow the same programme meet the same question in the same week;
    then, drawn with `seed`, the rest of what may be put to this person. A question returns only
    when all of these have been asked: then it is the one that was asked longest ago.
    """
    of_week = _questions_of_week(library, audience, profession, model_of_week)
    pool = list(of_week)
    for model in library.models.values():
        if model.audience == audience and model.id != model_of_week:
            pool += questions_of(model, profession)
    last_asked: dict[str, date] = {}
    for one in asked:
        last_asked[one.question_id] = max(one.on, last_asked.get(one.question_id, one.on))

    new_of_week = [question for question in of_week if question.id not in last_asked]
    for question in new_of_week:
        if question.id == question_of_week:
            return Choice(question)
    if new_of_week:
        return Choice(new_of_week[0])
    new = [question for question in pool if question.id not in last_asked]
    if new:
        # Each question has a place of its own, so that one more file moves no other question.
        return Choice(min(new, key=lambda question: _place_in_draw(seed, question.id)))
    if not pool:
        return None
    oldest = min(pool, key=lambda question: last_asked[question.id])
    return Choice(oldest, returns=True, asked_before=last_asked[oldest.id])


def _questions_of_week(
    library: Library, audience: Audience, profession: str | None, model_of_week: str | None
) -> tuple[Question, ...]:
    # A model that the folder no longer has, or that is another's, leaves the week to the pool.
    model = None if model_of_week is None else library.models.get(model_of_week)
    if model is None or (model.audience == "leaders" and audience != "leaders"):
        return ()
    return questions_of(model, profession)


def _place_in_draw(seed: int, question_id: str) -> bytes:
    return hashlib.sha256(f"{seed}:{question_id}".encode()).digest()
