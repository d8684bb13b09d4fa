"""What must fit together, inside a prompt file and between files.

Each check gives faults and changes nothing.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from bot.people.rules import PROFESSIONS
from bot.reflection.library_content import (
    LANGUAGES,
    CaseModel,
    Programme,
    Protocol,
    Pulse,
    Search,
    Sparring,
)
from bot.reflection.library_faults import Fault, key_of
from bot.reflection.library_files import Found, Reading, texts_of

CheckText = Callable[[str], Sequence[str]]
"""What a text may not hold: gives the categories found, nothing when the text is fine."""

QUESTION_LENGTH = 300
SCALE = 5
MOST_PULSE_ITEMS = 6
"""So many sentences are answered in under a minute."""
PULSE_TITLE_LENGTH = 24
"""What has room beside a bar on a phone."""
_LANGUAGE_NAMES = {"da": "Danish", "en": "English"}
_LINK = re.compile(r"(?:https?://|www\.)\S+")


_MAY_STAND_IN_A_SOURCE = frozenset({"link", "name", "initials"})
"""A source may link to a page and name the author who published it."""


def check_reading(
    reading: Reading, *, both_languages: bool, check_text: CheckText | None
) -> Iterator[Fault]:
    """The faults inside each file of one folder, and ids that the folder uses twice."""
    for found in reading.found:
        if both_languages:
            yield from _missing_languages(found)
        if check_text is not None:
            yield from _guarded_texts(found, check_text)
        if isinstance(found.content, CaseModel):
            yield from _check_model(found.file, found.content)
        if isinstance(found.content, Search):
            yield from _check_search(found.file, found.content)
        if isinstance(found.content, Pulse):
            yield from _check_items(found.file, found.content)
        if isinstance(found.content, Protocol):
            yield from _check_protocol(found.file, found.content)
    yield from _ids_used_twice(reading)


def check_sparring(file: str, sparring: Sparring) -> Iterator[Fault]:
    """Sections that no talk can do without and that are empty after all folders are read."""
    for section in type(sparring).model_fields:
        if not getattr(sparring, section):
            yield Fault(file, section, "a list of at least 1; it has 0")


def check_pulse(file: str, pulse: Pulse) -> Iterator[Fault]:
    """What the pulse lacks after all folders are read, and months in which it asks too much."""
    if pulse.stem is None:
        yield Fault(file, "stem", "there, but it is missing")
    if len(pulse.scale) != SCALE:
        yield Fault(file, "scale", f"a list of {SCALE}; it has {len(pulse.scale)}")
    for month in range(1, 13):
        count = len(pulse.items_of(month))
        if not 1 <= count <= MOST_PULSE_ITEMS:
            expected = f"1 to {MOST_PULSE_ITEMS} in each month; month {month} has {count}"
            yield Fault(file, "items", expected)


def check_references(
    files: Mapping[str, str],
    models: Mapping[str, CaseModel],
    protocols: Mapping[str, Protocol],
    programmes: Mapping[str, Programme],
    sparring: Sparring,
    broken: frozenset[str],
) -> Iterator[Fault]:
    """Ids that lead nowhere once all folders are laid over each other.

    `files` has each id's file. An id in `broken` belongs to a file that has a fault of its own,
    so whoever names it is not at fault.
    """
    kinds = Counter(chain(models, protocols, programmes))
    for content_id in (content_id for content_id, count in kinds.items() if count > 1):
        expected = f"used once; another kind of content has {content_id} already"
        yield Fault(files[content_id], "id", expected)
    for programme in programmes.values():
        yield from _check_weeks(files[programme.id], programme, models, broken)
    roles = {role.id for role in sparring.roles}
    for protocol in protocols.values():
        for position, role in enumerate(protocol.roles):
            if roles and role not in roles:
                expected = f"a role from sparring.toml ({', '.join(sorted(roles))}); it is {role}"
                yield Fault(files[protocol.id], f"roles[{position + 1}]", expected)
        yield from _check_samples(files[protocol.id], protocol, sparring)


def _check_samples(file: str, protocol: Protocol, sparring: Sparring) -> Iterator[Fault]:
    for position, phase in enumerate(protocol.phases):
        for role, part in phase.roles.items():
            for kind in part.samples:
                if sparring.questions and not sparring.questions_of(kind):
                    expected = f"kinds of question that sparring.toml has; it has no {kind} one"
                    yield Fault(file, f"phases[{position + 1}].roles.{role}.samples", expected)


def _missing_languages(found: Found) -> Iterator[Fault]:
    for place, text in texts_of(found.content):
        for language in LANGUAGES:
            if getattr(text, language) is None:
                expected = (
                    f"a text in {_LANGUAGE_NAMES[language]}: the packaged prompts are in both "
                    "languages"
                )
                yield Fault(found.file, f"{key_of(place)}.{language}", expected)


def _guarded_texts(found: Found, check_text: CheckText) -> Iterator[Fault]:
    for place, text in texts_of(found.content):
        is_source = place == ("kilde",)
        for language in LANGUAGES:
            words: str | None = getattr(text, language)
            if words is None:
                continue
            hits = list(check_text(_LINK.sub("", words) if is_source else words))
            if is_source:
                hits = [hit for hit in hits if hit not in _MAY_STAND_IN_A_SOURCE]
            if hits:
                expected = f"free of what may not be kept; it has {', '.join(sorted(set(hits)))}"
                yield Fault(found.file, f"{key_of(place)}.{language}", expected)


def _ids_used_twice(reading: Reading) -> Iterator[Fault]:
    first: dict[tuple[type, str], str] = {}
    for found in reading.found:
        content = found.content
        if not isinstance(content, CaseModel | Protocol | Programme):
            continue
        key = (type(content), content.id)
        if key in first:
            yield Fault(found.file, "id", f"used once; {first[key]} has {content.id} already")
        first.setdefault(key, found.file)


def _check_model(file: str, model: CaseModel) -> Iterator[Fault]:
    yield from _check_professions(file, "professions", model.professions)
    seen: set[str] = set()
    for position, question in enumerate(model.questions):
        key = f"questions[{position + 1}]"
        if not question.id.startswith(f"{model.id}."):
            yield Fault(file, f"{key}.id", f"{model.id}. and a number; it is {question.id}")
        if question.id in seen:
            yield Fault(file, f"{key}.id", f"used once; {question.id} stands above already")
        seen.add(question.id)
        for language in LANGUAGES:
            words: str | None = getattr(question.text, language)
            if words is not None and len(words) > QUESTION_LENGTH:
                expected = f"at most {QUESTION_LENGTH} characters long; it has {len(words)}"
                yield Fault(file, f"{key}.text.{language}", expected)
        yield from _check_professions(file, f"{key}.professions", question.professions)
        if model.professions is not None and question.professions is not None:
            for profession in set(question.professions) - set(model.professions):
                expected = f"among the professions of the model; {profession} is not"
                yield Fault(file, f"{key}.professions", expected)
    if model.sitting is not None:
        for position, question_id in enumerate(model.sitting.questions):
            if question_id not in seen:
                expected = f"a question of {model.id}; there is no {question_id}"
                yield Fault(file, f"sitting.questions[{position + 1}]", expected)


def _check_items(file: str, pulse: Pulse) -> Iterator[Fault]:
    seen: set[str] = set()
    for position, item in enumerate(pulse.items, 1):
        key = f"items[{position}]"
        if item.id in seen:
            yield Fault(file, f"{key}.id", f"used once; {item.id} stands above already")
        seen.add(item.id)
        for name, longest in (("title", PULSE_TITLE_LENGTH), ("text", QUESTION_LENGTH)):
            for language in LANGUAGES:
                words: str | None = getattr(getattr(item, name), language)
                if words is not None and len(words) > longest:
                    expected = f"at most {longest} characters long; it has {len(words)}"
                    yield Fault(file, f"{key}.{name}.{language}", expected)


def _check_professions(file: str, key: str, professions: tuple[str, ...] | None) -> Iterator[Fault]:
    for position, profession in enumerate(professions or ()):
        if profession not in PROFESSIONS:
            expected = f"one of {', '.join(PROFESSIONS)}; it is {profession}"
            yield Fault(file, f"{key}[{position + 1}]", expected)


def _check_protocol(file: str, protocol: Protocol) -> Iterator[Fault]:
    total = protocol.turns * sum(phase.minutes for phase in protocol.phases)
    if protocol.minutes != total:
        expected = f"{total}, the sum of the phases' minutes times turns; it is {protocol.minutes}"
        yield Fault(file, "minutes", expected)
    for name in ("working_days", "max_characters"):
        if (getattr(protocol, name) is None) == (protocol.form == "written"):
            expected = "there in the written form and left out in a talk"
            yield Fault(file, name, expected)
    for position, phase in enumerate(protocol.phases):
        key = f"phases[{position + 1}]"
        if protocol.form == "talk":
            if phase.minutes == 0:
                yield Fault(file, f"{key}.minutes", "at least 1; it is 0")
            if phase.writer is not None:
                yield Fault(file, f"{key}.writer", "left out in a talk")
        elif phase.writer not in protocol.roles:
            expected = f"one of the roles {', '.join(protocol.roles)}; it is {phase.writer}"
            yield Fault(file, f"{key}.writer", expected)
        for role in protocol.roles:
            if role not in phase.roles:
                expected = "there: every role has a text in every phase"
                yield Fault(file, f"{key}.roles.{role}", expected)
        for role in sorted(set(phase.roles) - set(protocol.roles)):
            expected = f"one of the roles {', '.join(protocol.roles)}"
            yield Fault(file, f"{key}.roles.{role}", expected)


def _check_search(file: str, search: Search) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for position, part in enumerate(search.parts, 1):
        if part in first:
            expected = f"written once; {part} is parts[{first[part]}] already"
            yield Fault(file, f"parts[{position}]", expected)
        first.setdefault(part, position)


def _check_weeks(
    file: str,
    programme: Programme,
    models: Mapping[str, CaseModel],
    broken: frozenset[str],
) -> Iterator[Fault]:
    for theme_position, theme in enumerate(programme.themes):
        for week_position, week in enumerate(theme.weeks):
            key = f"themes[{theme_position + 1}].weeks[{week_position + 1}]"
            model = models.get(week.model)
            if model is None:
                if week.model not in broken:
                    expected = f"the id of a model; there is no model {week.model}"
                    yield Fault(file, f"{key}.model", expected)
                continue
            if model.audience == "leaders" and programme.audience == "all":
                expected = f"a model for all; {week.model} is for leaders only"
                yield Fault(file, f"{key}.model", expected)
            if week.question is not None and all(q.id != week.question for q in model.questions):
                expected = f"a question of {week.model}; there is no {week.question}"
                yield Fault(file, f"{key}.question", expected)
