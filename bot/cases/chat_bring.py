"""Bringing a case: the model, three fields, a look at the whole, and what can be changed in it."""

from bot import guarding, people
from bot.cases import bringing, calling, letters, rules, store, store_asks
from bot.cases.chat_parts import is_too_long, stop_awaiting
from bot.cases.chat_whom import show_choice
from bot.cases.rules import Case, Field
from bot.transport import Turn, number, stale

_FIELDS: dict[str, Field] = {field: field for field in rules.FIELDS}


def tap_bring(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Bring en case*, or the draft that was left: it goes on where it stood."""
    draft = store.draft_of(turn.db, turn.who.key)
    if draft is not None and people.is_locked(turn, draft.changed):
        return
    bringing.bring_from(turn)


def tap_model(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A model, from the list, from *Noget blev afbrudt* or from a hand-out."""
    wanted = arguments[0] if arguments else ""
    if all(one.id != wanted for one in bringing.models_for(turn)):
        stale(turn)
        return
    draft = store.draft_of(turn.db, turn.who.key)
    if draft is None:
        bringing.bring_from(turn, wanted)
    elif not people.is_locked(turn, draft.changed):
        if (turn.who.awaits(turn.now) or "").startswith(f"case_field:{draft.id}."):
            # Of two fast taps the first has asked already.
            return
        if draft.model not in turn.library.models:
            store.set_model(turn.db, draft.id, wanted, turn.at)
        bringing.go_on(turn, draft)


def take_field(turn: Turn, item: str, text: str) -> None:
    """A text for one of the fields ("3.tried")."""
    case, field = _find(turn, item)
    if case is None or field is None or case.state != "draft":
        turn.reply(turn.say("cases-field-gone"))
        return
    if is_too_long(turn, text, rules.FIELD_LENGTH) or guarding.ask_first(
        turn, text, bringing.about_field(case, field), before=_but(case, field), drafts=True
    ):
        return
    store.write(turn.db, case.id, field, text, turn.at)
    turn.remember_incoming(bringing.about_field(case, field))
    stop_awaiting(turn)
    bringing.go_on(turn, case)


def edit_field(turn: Turn, item: str, text: str) -> None:
    """The message with a field was edited: it follows until somebody has read the case.

    One that was brought to a call follows until the call is over.
    """
    case, field = _find(turn, item)
    if case is None or field is None:
        turn.reply(turn.say("cases-field-gone"))
        return
    if case.words.get(field) in (None, text):
        return
    is_draft = case.state == "draft"
    if not is_draft and not _may_follow(turn, case):
        turn.reply(turn.say("cases-stays"))
        return
    if is_too_long(turn, text, rules.FIELD_LENGTH) or guarding.ask_first(
        turn,
        text,
        bringing.about_field(case, field),
        edited=True,
        before=_but(case, field),
        sends=not is_draft,
        drafts=is_draft,
    ):
        return
    store.write(turn.db, case.id, field, text, turn.at)
    if is_draft and case.missing is None:
        bringing.preview(turn, case)
    else:
        turn.reply(turn.say("cases-changed"))


def tap_change(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ret 2*: that field is asked for once more."""
    draft, place = _draft(turn, arguments), number(arguments, 1)
    if draft is None or not 0 < place <= len(rules.FIELDS):
        stale(turn)
        return
    field = rules.FIELDS[place - 1]
    if turn.who.awaits(turn.now) != bringing.about_field(draft, field):
        bringing.ask_field(turn, draft, field)


def tap_repair(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ret for mig*: every suggested word in all three fields, and the whole is shown anew."""
    draft = _draft(turn, arguments)
    if draft is None or draft.missing is not None:
        stale(turn)
        return
    if arguments[1:] != (draft.mark,):
        # Of two fast taps the first has changed it.
        return
    whole = guarding.look_at_whole(turn, [draft.words[field] for field in rules.FIELDS])
    for field, text in zip(rules.FIELDS, whole.repaired, strict=True):
        # What stands in for a name may be longer than it; a message must hold it all the same.
        if len(text) <= 2 * rules.FIELD_LENGTH:
            store.write(turn.db, draft.id, field, text, turn.at)
    bringing.preview(turn, draft)


def tap_send(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Send*: who is asked is chosen next; nothing has gone yet."""
    draft = _draft(turn, arguments)
    if draft is None or draft.missing is not None or arguments[1:] != (draft.mark,):
        stale(turn)
    elif draft.model not in turn.library.models:
        bringing.show_models(turn)
    else:
        show_choice(turn, draft)


def tap_later(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Gem til senere*: the draft is left where it stands."""
    stop_awaiting(turn)
    days = turn.settings.retention.draft
    turn.edit(turn.say("cases-saved", days=days), [letters.back(turn.say)])


def tap_drop(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Slet kladden*."""
    draft = store.draft_of(turn.db, turn.who.key)
    if draft is None or draft.id != number(arguments):
        stale(turn)
        return
    stop_awaiting(turn)
    store.delete(turn.db, draft.id)
    turn.edit(turn.say("cases-dropped"), [letters.back(turn.say)])


def _draft(turn: Turn, arguments: tuple[str, ...]) -> Case | None:
    draft = store.draft_of(turn.db, turn.who.key)
    return draft if draft is not None and draft.id == number(arguments) else None


def _find(turn: Turn, item: str) -> tuple[Case | None, Field | None]:
    case_id, _, field = item.partition(".")
    case = store.find(turn.db, number((case_id,)))
    if case is not None and case.bringer != turn.who.key:
        case = None
    return case, _FIELDS.get(field)


def _but(case: Case, field: Field) -> str:
    """The other fields: marks that point to a person may be spread over several."""
    return "\n\n".join(text for other, text in case.words.items() if other != field)


def _may_follow(turn: Turn, case: Case) -> bool:
    if case.is_brought:
        return calling.open_call_of(turn, case) is not None
    return case.state == "open" and not any(
        ask.opened is not None for ask in store_asks.of_case(turn.db, case.id)
    )
