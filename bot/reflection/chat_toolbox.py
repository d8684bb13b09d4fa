"""*Værktøjskasse*: every case model and sparring protocol, to read in full at any time."""

from collections.abc import Iterable, Iterator

from bot.feature import ListItems
from bot.reflection.chat_own import read_page, show_page
from bot.reflection.library import Both, CaseModel, Library, Phase, Protocol, RolePart
from bot.reflection.rules_talk import LINE_LENGTH, escaped, split_line
from bot.reflection.words import say_long
from bot.texts import Html, Say
from bot.transport import Button, Turn


def show_home(turn: Turn, arguments: tuple[str, ...], more: ListItems) -> None:
    """The list of models and protocols, by title, and what other rooms keep here (`more`)."""
    say, library = turn.say, turn.library
    titles = [
        *((model.title, f"toolbox.model:{model.id}") for model in library.models.values()),
        *((one.title, f"toolbox.protocol:{one.id}") for one in library.protocols.values()),
    ]
    rows = [[Button(title.in_(say.language), data)] for title, data in titles]
    added = [[Button(item.label, item.data)] for item in more(turn, turn.who)]
    menu = Button(say("button-menu"), "menu.show")
    turn.edit(say("toolbox-home"), [*rows, *added, [menu]])


def show_model(turn: Turn, arguments: tuple[str, ...]) -> None:
    """One case model: what it is for, what it is, where it is from, and all its questions."""
    model = turn.library.models.get(arguments[0]) if arguments else None
    if model is None:
        turn.toast(turn.say("stale-button"))
        return
    _show(turn, f"toolbox.model:{model.id}", _model_lines(turn.say, model), arguments[1:])


def show_protocol(turn: Turn, arguments: tuple[str, ...]) -> None:
    """One sparring protocol: its phases with minutes, and what each role does in them."""
    protocol = turn.library.protocols.get(arguments[0]) if arguments else None
    if protocol is None:
        turn.toast(turn.say("stale-button"))
        return
    lines = _protocol_lines(turn.say, turn.library, protocol)
    _show(turn, f"toolbox.protocol:{protocol.id}", lines, arguments[1:])


def _show(turn: Turn, data: str, lines: Iterable[Html], arguments: tuple[str, ...]) -> None:
    page = read_page(turn, arguments)
    if page is not None:
        back = [Button(turn.say("button-back"), "toolbox.home")]
        show_page(turn, list(lines), data, page, back)


def _model_lines(say: Say, model: CaseModel) -> Iterator[Html]:
    yield _bold(say, model.title)
    yield from _plain(say, model.purpose)
    yield Html("")
    yield from _plain(say, model.about)
    if model.audience == "leaders":
        yield say("toolbox-leaders")
    if model.before_field is not None:
        yield from _plain(say, model.before_field)
    yield Html("")
    for number, question in enumerate(model.questions, 1):
        key = "toolbox-case-question" if question.from_case_story else "toolbox-question"
        yield say(key, number=str(number), question=question.text.in_(say.language))
    yield Html("")
    if any(question.from_case_story for question in model.questions):
        yield say("toolbox-star")
    yield say("toolbox-source", source=model.source.in_(say.language))


def _protocol_lines(say: Say, library: Library, protocol: Protocol) -> Iterator[Html]:
    yield _bold(say, protocol.title)
    yield _how_long(say, protocol)
    yield Html("")
    yield from _plain(say, protocol.about)
    for phase in protocol.phases:
        yield from _phase_lines(say, library, protocol, phase)
    yield Html("")
    yield say("toolbox-rules")
    for rule in (*library.sparring.ground_rules, *library.sparring.limits):
        yield say("toolbox-rule", rule=rule.in_(say.language))
    yield Html("")
    yield say("toolbox-source", source=protocol.source.in_(say.language))


def _how_long(say: Say, protocol: Protocol) -> Html:
    if protocol.form == "written":
        return say("toolbox-written", days=protocol.working_days or 0)
    if protocol.turns > 1:
        return say("toolbox-turns", minutes=protocol.minutes, turns=protocol.turns)
    return say("toolbox-minutes", minutes=protocol.minutes)


def _phase_lines(say: Say, library: Library, protocol: Protocol, phase: Phase) -> Iterator[Html]:
    title = phase.title.in_(say.language)
    yield Html("")
    if phase.minutes:
        yield say("toolbox-phase", title=title, minutes=phase.minutes)
    else:
        yield say("toolbox-phase-written", title=title)
    if phase.note is not None:
        yield from _plain(say, phase.note)
    for role in protocol.roles:
        part = phase.roles[role]
        title = library.sparring.role_title(role).in_(say.language)
        yield say_long(say, "toolbox-role", role=title, text=part.text.in_(say.language))
        yield from _aids(say, library, part)


def _aids(say: Say, library: Library, part: RolePart) -> Iterator[Html]:
    """What helps a role on its way: beginnings, example questions, what to listen for."""
    if part.starters:
        yield say("toolbox-starters", starters=_run(say, part.starters))
    samples = [text for kind in part.samples for text in library.sparring.questions_of(kind)[:1]]
    if samples:
        yield say("toolbox-samples", samples=_run(say, samples))
    if part.listening_task and library.sparring.listening_tasks:
        yield say("toolbox-listening", tasks=_run(say, library.sparring.listening_tasks[:2]))


def _run(say: Say, texts: Iterable[Both]) -> str:
    return " · ".join(text.in_(say.language) for text in texts)


def _bold(say: Say, text: Both) -> Html:
    return Html(f"<b>{escaped(text.in_(say.language))}</b>")


def _plain(say: Say, text: Both) -> Iterator[Html]:
    for piece in split_line(text.in_(say.language), LINE_LENGTH // 2):
        yield escaped(piece)
