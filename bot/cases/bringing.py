"""A case in the making: its draft, what it lacks, a look at the whole, and one-tap repairs.

The draft is a row from the first choice on, so it outlives a restart and can be left and resumed.
"""

from bot import guarding, people
from bot.cases import calling, letters, rules, store
from bot.cases.rules import Case, Field
from bot.cases.rules_call import Call
from bot.reflection.library import CaseModel, questions_of
from bot.transport import Button, Turn

FIRST_MODEL = "afbrudt-praktik"


def models_for(turn: Turn) -> list[CaseModel]:
    """The models that the person may bring a case on, the interrupted placement first.

    A leaders' model is none of them: its questions are never put to others.
    """
    models = [
        model
        for model in turn.library.models.values()
        if model.audience == "all" and questions_of(model, turn.who.profession)
    ]
    return sorted(models, key=lambda model: model.id != FIRST_MODEL)


def short_title(turn: Turn, model: CaseModel) -> str:
    """A model's title as a button holds it."""
    title = model.title.in_(turn.say.language)
    return title if len(title) <= 40 else f"{title[:39]}…"


def bring_from(turn: Turn, model_id: str | None = None) -> None:
    """Begin a case on a model, or choose the model first; a draft that was left goes on instead."""
    draft = store.draft_of(turn.db, turn.who.key)
    if draft is not None:
        go_on(turn, draft)
    elif model_id is not None and any(one.id == model_id for one in models_for(turn)):
        go_on(turn, store.begin(turn.db, turn.who.key, model_id, None, turn.at))
    else:
        show_models(turn)


def bring_to(turn: Turn, call: Call) -> None:
    """Begin a case for a call; a draft on its model that was left becomes one.

    There is one draft a person: one on something else comes first.
    """
    draft = store.draft_of(turn.db, turn.who.key)
    if draft is None:
        go_on(turn, store.begin(turn.db, turn.who.key, call.model, call.id, turn.at))
    elif draft.model == call.model and calling.open_call_of(turn, draft) in (None, call):
        store.set_call(turn.db, draft.id, call.id, turn.at)
        go_on(turn, draft)
    else:
        say = turn.say
        rows = [[letters.button(say, "draft", "cases.bring")], ways_out(turn, draft)[1:]]
        turn.reply(say("cases-call-draft"), rows)


def show_models(turn: Turn) -> None:
    """The models to choose among."""
    rows = [
        [Button(short_title(turn, model), f"cases.model:{model.id}")] for model in models_for(turn)
    ]
    turn.reply(turn.say("cases-model"), [*rows, letters.back(turn.say)])


def go_on(turn: Turn, draft: Case) -> None:
    """Show what the draft lacks, or all of it."""
    now = store.find(turn.db, draft.id)
    assert now is not None
    is_called = calling.open_call_of(turn, now) is not None
    if now.call is not None and not is_called:
        store.set_call(turn.db, now.id, None, turn.at)
        turn.reply(turn.say("cases-call-over"))
    if now.model not in turn.library.models and not is_called:
        show_models(turn)
    elif now.missing is not None:
        ask_field(turn, now, now.missing)
    else:
        preview(turn, now)


def ask_field(turn: Turn, draft: Case, field: Field) -> None:
    """The next text is that field."""
    subject = about_field(draft, field)
    people.await_today(turn, subject)
    text = turn.say(f"cases-step-{field}")
    note = turn.say("cases-note", room=rules.FIELD_LENGTH)
    turn.reply(rules.join([text, note]), [ways_out(turn, draft)], subject=subject)


def about_field(draft: Case, field: Field) -> str:
    """The subject of a field ("case_field:3.tried")."""
    return f"case_field:{draft.id}.{field}"


def preview(turn: Turn, draft: Case) -> None:
    """The whole case as colleagues will see it; what may point to a person is named once more.

    Marks in different fields count together here. From here a case is sent in three taps at most,
    or brought to its call in one.
    """
    now = store.find(turn.db, draft.id)
    assert now is not None
    say = turn.say
    call = calling.open_call_of(turn, now)
    fields = [now.words[field] for field in rules.FIELDS]
    whole = guarding.look_at_whole(turn, fields)
    data = f"{now.id}:{now.mark}"
    action = "send" if call is None else "hand_in"
    label = f"{action.replace('_', '-')}-anyway" if whole.what else action.replace("_", "-")
    rows = [[letters.button(say, label, f"cases.{action}:{data}")]]
    if call is None:
        tail = say("cases-preview-send", name=turn.who.name)
    else:
        occasion = letters.word_occasion(say, call.occasion, call.day)
        tail = say("cases-preview-hand-in", occasion=occasion)
    if whole.what:
        tail = say("cases-preview-person", what=list(whole.what))
        if list(whole.repaired) != fields:
            rows.insert(0, [letters.button(say, "repair", f"cases.repair:{data}")])
    rows.append(
        [
            Button(str(say("cases-button-change", number=place)), f"cases.change:{now.id}:{place}")
            for place, _ in enumerate(rules.FIELDS, 1)
        ]
    )
    head = say(
        "cases-preview" if call is None else "cases-preview-call",
        title=letters.title_of(turn, say, now),
    )
    messages = rules.pack([head, *letters.word_case(say, now), tail])
    letters.reply_all(turn, messages, [*rows, ways_out(turn, now)])


def ways_out(turn: Turn, draft: Case) -> list[Button]:
    """Leave the draft for later, or delete it."""
    say = turn.say
    return [
        letters.button(say, "later", "cases.later"),
        letters.button(say, "drop", f"cases.drop:{draft.id}"),
    ]
