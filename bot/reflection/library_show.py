"""The library as readable text, and its files as a start for an organisation's own.

Behind the commands `makker prompts show` and `makker prompts export`.
"""

from collections.abc import Iterator
from pathlib import Path

from bot.reflection.library_collection import Library, UnknownPromptError
from bot.reflection.library_content import Both, CaseModel, Programme, Protocol, Pulse, Question
from bot.reflection.library_files import prompt_files

_MODELS = Both(da="Casemodeller", en="Case models")
_PROTOCOLS = Both(da="Sparringsformer", en="Sparring protocols")
_PROGRAMMES = Both(da="Programmer", en="Programmes")
_PULSE = Both(da="Temperaturmåling", en="Pulse")
_LEADERS = Both(da="kun ledere", en="leaders only")
_MINUTES = Both(da="min.", en="min")
_WEEK = Both(da="Uge", en="Week")
_KINDS = {
    "linear": Both(da="lineært", en="linear"),
    "circular": Both(da="cirkulært", en="circular"),
    "reflexive": Both(da="refleksivt", en="reflexive"),
    "strategic": Both(da="strategisk", en="strategic"),
}


def show(library: Library, content_id: str | None, language: str) -> str:
    """Readable text in `language`, such as "da": all of one id, or with None a list of all ids.

    A star marks questions that stand in a case story. Raises UnknownPromptError.
    """
    if content_id is None:
        return "\n".join(_overview(library, language))
    if content_id in library.models:
        return "\n".join(_model(library.models[content_id], language))
    if content_id in library.protocols:
        return "\n".join(_protocol(library, library.protocols[content_id], language))
    if content_id in library.programmes:
        return "\n".join(_programme(library, library.programmes[content_id], language))
    if content_id == "pulse":
        return "\n".join(_pulse(library.pulse, language))
    if content_id in library.questions:
        return _question(library.questions[content_id], language)
    raise UnknownPromptError(
        f"Nothing in the library has the id {content_id}: "
        "leave the id out to see all ids that there are."
    )


def export(library: Library, folder: Path) -> list[Path]:
    """Copy the packaged files into `folder`, to be edited and laid over; gives what was written.

    Raises FileExistsError, before anything is written, when one of the files is there already.
    """
    packaged = library.folders[0]
    copies = [(path, folder / path.relative_to(packaged)) for path in prompt_files(packaged)]
    for _, copy in copies:
        if copy.exists():
            raise FileExistsError(
                f"{copy} is there already and is not written over: choose an empty folder."
            )
    for path, copy in copies:
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return [copy for _, copy in copies]


def _overview(library: Library, language: str) -> Iterator[str]:
    yield _MODELS.in_(language)
    for model in library.models.values():
        leaders = f" ({_LEADERS.in_(language)})" if model.audience == "leaders" else ""
        yield f"  {model.id}  {model.title.in_(language)}{leaders}"
    yield _PROTOCOLS.in_(language)
    for protocol in library.protocols.values():
        yield f"  {protocol.id}  {protocol.title.in_(language)}"
    yield _PROGRAMMES.in_(language)
    for programme in library.programmes.values():
        yield f"  {programme.id}  {programme.title.in_(language)}"

    yield _PULSE.in_(language)
    yield f"  pulse  {', '.join(item.title.in_(language) for item in library.pulse.items)}"


def _pulse(pulse: Pulse, language: str) -> Iterator[str]:
    yield _PULSE.in_(language)
    if pulse.stem is not None:
        yield pulse.stem.in_(language)
    for item in pulse.items:
        months = "" if len(item.months) == 12 else f" ({', '.join(map(str, item.months))})"
        yield f"  {item.id}  {item.text.in_(language)}{months}"
    for value, label in enumerate(pulse.scale, 1):
        yield f"  {value} {label.in_(language)}"


def _model(model: CaseModel, language: str) -> Iterator[str]:
    yield model.title.in_(language)
    yield model.about.in_(language)
    yield model.purpose.in_(language)
    yield model.source.in_(language)
    if model.before_field is not None:
        yield model.before_field.in_(language)
    for question in model.questions:
        yield _question(question, language)
    if model.sitting is not None:
        yield f"{model.sitting.title.in_(language)}: {', '.join(model.sitting.questions)}"
        yield model.sitting.intro.in_(language)


def _question(question: Question, language: str) -> str:
    star = " ★" if question.from_case_story else ""
    kind = _KINDS[question.kind].in_(language)
    return f"  {question.id}  {question.text.in_(language)} ({kind}){star}"


def _protocol(library: Library, protocol: Protocol, language: str) -> Iterator[str]:
    yield protocol.title.in_(language)
    yield protocol.about.in_(language)
    yield protocol.source.in_(language)
    for phase in protocol.phases:
        minutes = f" ({phase.minutes} {_MINUTES.in_(language)})" if phase.minutes else ""
        yield f"  {phase.title.in_(language)}{minutes}"
        for role in protocol.roles:
            title = library.sparring.role_title(role).in_(language)
            yield f"    {title}: {phase.roles[role].text.in_(language)}"


def _programme(library: Library, programme: Programme, language: str) -> Iterator[str]:
    yield programme.title.in_(language)
    yield programme.intro.in_(language)
    number = 0
    for theme in programme.themes:
        yield f"  {theme.title.in_(language)}"
        for week in theme.weeks:
            number += programme.every_weeks
            title = library.model(week.model).title.in_(language)
            fixed = f" ({week.question})" if week.question else ""
            yield f"    {_WEEK.in_(language)} {number}: {title}{fixed}"
