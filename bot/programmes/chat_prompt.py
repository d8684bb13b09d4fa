"""The facilitator writes a question or a model, in one language or both; it is kept as a file.

The texts are a draft in the database; the file is written by a job, between two transactions.
"""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from bot import guarding, people, schedule
from bot.feature import Computed, Due, Task
from bot.programmes import store_prompts
from bot.programmes.chat_parts import back, button
from bot.programmes.prompt_files import Outcome, Prompt, keep
from bot.programmes.store_prompts import PromptDraft
from bot.reflection.library_content import LANGUAGES
from bot.texts import FORMS, Html
from bot.transport import Button, Keyboard, Turn, in_rows, number, stale

PROMPT = "programme_prompt"
KEEP = "programmes.keep"
NEW = "new"
AWAIT_TEXT = timedelta(minutes=30)
LENGTHS: Mapping[str, int] = {"title": 60, "purpose": 300, "question": 300}
"""The fields of a draft in order, and how long each may be; only a new model has the first two."""


def show_models(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Skriv et spørgsmål*: to which model, or a new one; or what a host must do first."""
    _stop_awaiting(turn)
    if turn.settings.prompts is None:
        turn.edit(turn.say("programmes-no-prompts"), [back(turn, "programmes.home")])
        return
    rows = in_rows(
        Button(one.title.in_(turn.say.language), f"programmes.write_in:{one.id}")
        for one in turn.library.models.values()
    )
    rows += [[button(turn, "model", f"programmes.write_in:{NEW}")], back(turn, "programmes.home")]
    turn.edit(turn.say("programmes-ask-model"), rows)


def begin(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A model was chosen: the first text is asked for."""
    model = arguments[0] if arguments else ""
    if turn.settings.prompts is None or (model != NEW and model not in turn.library.models):
        stale(turn)
        return
    draft = store_prompts.begin(turn.db, turn.who.key, None if model == NEW else model, turn.at)
    _ask_next(turn, _reload(turn, draft), FORMS[turn.say.language].like)


def take_text(turn: Turn, item: str, text: str) -> None:
    """The text of one field in one language ("12-question-da")."""
    draft_id, field, language = (*item.split("-"), "", "", "")[:3]
    draft = _find(turn, draft_id)
    if draft is None or field not in fields_of(draft) or language not in LANGUAGES:
        people.await_text(turn.db, turn.who.key, None)
        turn.reply(turn.say("programmes-draft-gone"))
        return
    text = " ".join(text.split())
    if not text or len(text) > LENGTHS[field]:
        _await(turn, draft, field, language)
        turn.reply(turn.say("programmes-text-length", room=LENGTHS[field]))
        return
    if guarding.ask_first(turn, text, f"{PROMPT}:{item}"):
        return
    people.await_text(turn.db, turn.who.key, None)
    store_prompts.write(turn.db, draft, f"{field}.{language}", text, turn.at)
    _ask_next(turn, _reload(turn, draft.id), language)


def add_language(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The same texts in the other language, too."""
    draft = _find(turn, arguments[0] if arguments else "")
    language = arguments[1] if len(arguments) == 2 else ""
    if draft is None or language not in LANGUAGES:
        stale(turn)
        return
    _ask_next(turn, draft, language)


def save(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Gem*: the file is written in a moment."""
    draft = _find(turn, arguments[0] if arguments else "")
    if draft is None or not whole_languages(draft) or turn.settings.prompts is None:
        stale(turn)
        return
    _stop_awaiting(turn)
    store_prompts.set_state(turn.db, draft.id, "keeping")
    schedule.set_due(turn.db, KEEP, f"{turn.who.key}:{draft.id}", turn.now)
    turn.edit(turn.say("programmes-keeping"))


def drop(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Slet*: the draft is forgotten."""
    draft = _find(turn, arguments[0] if arguments else "")
    if draft is None:
        stale(turn)
        return
    store_prompts.forget(turn.db, draft.id)
    show_models(turn, ())


def ask_keep(turn: Turn, due: Due) -> Task | None:
    """What is to be written; nothing when the draft has gone."""
    draft = _due(turn, due)
    own = turn.settings.prompts
    if draft is None or own is None:
        return None
    prompt = Prompt(
        draft.model,
        draft.token,
        dict(draft.texts),
        str(turn.say_to(None)("programmes-source", organisation=turn.settings.organisation)),
    )
    return Task(keep, (turn.library.folders[0], Path(own), prompt), where="thread")


def finish_keep(turn: Turn, due: Due, outcome: Outcome) -> None:
    """Say what became of it; what was not kept stays a draft."""
    draft = _due(turn, due)
    person = people.find(turn.db, due.subject.partition(":")[0])
    if draft is None or person is None:
        return
    say = turn.say_to(person)
    rows: list[list[Button]] = []
    if outcome == "kept":
        store_prompts.forget(turn.db, draft.id)
    else:
        store_prompts.set_state(turn.db, draft.id, "draft")
        rows = [
            [Button(say("programmes-button-keep"), f"programmes.keep:{draft.id}")],
            [Button(say("programmes-button-write"), "programmes.write")],
        ]
    turn.send(person, say(f"programmes-{outcome}"), rows)


def fields_of(draft: PromptDraft) -> list[str]:
    """The fields that a draft needs, in order."""
    return [name for name in LENGTHS if draft.model is None or name == "question"]


def whole_languages(draft: PromptDraft) -> list[str]:
    """The languages in which a draft has all its texts."""
    return [
        language
        for language in LANGUAGES
        if all(f"{name}.{language}" in draft.texts for name in fields_of(draft))
    ]


def _ask_next(turn: Turn, draft: PromptDraft, language: str) -> None:
    """Ask for the next text in a language, or show the draft when it has all of them."""
    for name in fields_of(draft):
        if f"{name}.{language}" not in draft.texts:
            _await(turn, draft, name, language)
            drop_it = [button(turn, "drop-prompt", f"programmes.drop_prompt:{draft.id}")]
            turn.reply(turn.say(f"programmes-ask-{name}-{language}", room=LENGTHS[name]), [drop_it])
            return
    turn.reply(*_card(turn, draft))


def _card(turn: Turn, draft: PromptDraft) -> tuple[Html, Keyboard]:
    model = None if draft.model is None else turn.library.models.get(draft.model)
    title = None if model is None else model.title.in_(turn.say.language)
    lines = [
        turn.say("programmes-draft-new")
        if title is None
        else turn.say("programmes-draft-of", title=title)
    ]
    lines += [
        turn.say("programmes-draft-text", text=draft.texts[f"{name}.{language}"])
        for language in LANGUAGES
        for name in fields_of(draft)
        if f"{name}.{language}" in draft.texts
    ]
    lines.append(turn.say("programmes-draft-end"))
    rows = [[button(turn, "keep", f"programmes.keep:{draft.id}")]]
    whole = whole_languages(draft)
    rows += [
        [button(turn, f"add-{language}", f"programmes.language:{draft.id}:{language}")]
        for language in LANGUAGES
        if language not in whole
    ]
    rows.append([button(turn, "drop-prompt", f"programmes.drop_prompt:{draft.id}")])
    return Html("\n".join(lines)), rows


def _find(turn: Turn, item: str) -> PromptDraft | None:
    """The person's own draft with that id while it is not being kept."""
    draft = store_prompts.find(turn.db, number((item,)))
    fits = draft is not None and draft.person == turn.who.key and draft.state == "draft"
    return draft if fits else None


def _due(turn: Turn, due: Due) -> PromptDraft | None:
    draft = store_prompts.find(turn.db, number((due.subject.partition(":")[2],)))
    return draft if draft is not None and draft.state == "keeping" else None


def _reload(turn: Turn, draft_id: int) -> PromptDraft:
    draft = store_prompts.find(turn.db, draft_id)
    assert draft is not None
    return draft


def _await(turn: Turn, draft: PromptDraft, field: str, language: str) -> None:
    subject = f"{PROMPT}:{draft.id}-{field}-{language}"
    people.await_text(turn.db, turn.who.key, subject, turn.now + AWAIT_TEXT)


def _stop_awaiting(turn: Turn) -> None:
    if (turn.who.awaiting or "").partition(":")[0] == PROMPT:
        people.await_text(turn.db, turn.who.key, None)


TAPS = {
    "programmes.write": show_models,
    "programmes.write_in": begin,
    "programmes.language": add_language,
    "programmes.keep": save,
    "programmes.drop_prompt": drop,
}
COMPUTED = {KEEP: Computed(ask_keep, finish_keep)}
