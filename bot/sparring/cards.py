"""A card to print for a talk with a colleague without Telegram: names, time, protocol and roles.

It is written here and set on paper in a child process.
"""

from collections.abc import Iterator, Mapping, Sequence
from html import unescape

from bot import people
from bot.pdf import Face, Sheet
from bot.people import Person
from bot.reflection.library import Phase
from bot.sparring.forming import members
from bot.sparring.letters_phase import drawn_for, next_number
from bot.sparring.rules import SparringGroup
from bot.sparring.rules_draw import Draw
from bot.texts import Html, Say
from bot.transport import Turn


def print_sheet(sheet: Sheet) -> bytes:
    """The PDF of a sheet, for the child process."""
    return sheet.bytes()


def write_card(turn: Turn, reader: Person, group: SparringGroup) -> Sheet:
    """One group's card, in the language of whoever prints it."""
    say = turn.say_to(reader)
    sheet = Sheet(_title(turn, say, group), say.language, turn.now)
    _fill(turn, say, sheet, group)
    return sheet


def write_cards(turn: Turn, reader: Person, groups: Sequence[SparringGroup]) -> Sheet:
    """The cards of several groups, a page each."""
    say = turn.say_to(reader)
    if len(groups) == 1:
        return write_card(turn, reader, groups[0])
    sheet = Sheet(_plain(say("sparring-card-sheet")), say.language, turn.now)
    for place, group in enumerate(groups):
        if place:
            sheet.new_page()
        sheet.heading(_title(turn, say, group))
        _fill(turn, say, sheet, group)
    return sheet


def _fill(turn: Turn, say: Say, sheet: Sheet, group: SparringGroup) -> None:
    protocol = turn.library.protocol(group.protocol)
    title = protocol.title.in_(say.language)
    form = say("sparring-form", title=title, minutes=protocol.minutes)
    when = (
        say("sparring-card-until", date=group.round.ends)
        if group.agreed_time is None
        else say("sparring-card-time", time=group.agreed_time)
    )
    sheet.paragraph(f"{_plain(form)}\n{_plain(when)}")
    sheet.bullets(_who(turn, say, group))
    sheet.subheading(_plain(say("sparring-card-rules")))
    sheet.bullets([rule.in_(say.language) for rule in turn.library.sparring.ground_rules])
    whose = {
        role: turn.library.sparring.role_title(role).in_(say.language) for role in protocol.roles
    }
    if protocol.turns == 1:
        # Where the roles do not move on, a name says more than a title.
        whose |= {
            seat.role: one.name
            for seat, one in zip(group.here, members(turn.db, group), strict=True)
        }
    if protocol.turns > 1:
        length = protocol.minutes // protocol.turns
        turns = say("sparring-card-turns", turns=protocol.turns, minutes=length)
        sheet.paragraph(_plain(turns))
    drawn = drawn_for(turn, group, protocol, next_number(turn, group))
    for place, phase in enumerate(protocol.phases):
        head = say(
            "sparring-card-phase", title=phase.title.in_(say.language), minutes=phase.minutes
        )
        sheet.subheading(_plain(head))
        sheet.bullets(list(_parts(say, phase, place, whose, drawn)))
        if phase.note is not None:
            sheet.paragraph(phase.note.in_(say.language), Face.ITALIC)


def _title(turn: Turn, say: Say, group: SparringGroup) -> str:
    names = [one.name for one in members(turn.db, group)]
    return _plain(say("sparring-card-title", names=names))


def _who(turn: Turn, say: Say, group: SparringGroup) -> list[str]:
    lines = []
    for seat in group.here:
        person = None if seat.person is None else people.find(turn.db, seat.person)
        if person is not None:
            role = turn.library.sparring.role_title(seat.role).in_(say.language).lower()
            lines.append(_plain(say("sparring-card-who", name=person.name, role=role)))
    return lines


def _parts(
    say: Say, phase: Phase, place: int, whose: Mapping[str, str], drawn: Draw
) -> Iterator[str]:
    """What each does in a phase, with the questions and beginnings that may help."""
    for role, part in phase.roles.items():
        text = part.text.in_(say.language)
        if part.listening_task and drawn.tasks:
            text = f"{text} {drawn.tasks[0].in_(say.language)}"
        helps = [*drawn.questions.get((0, place, role), ()), *part.starters]
        yield "\n".join(
            [f"{whose[role]}: {text}", *(f"– {one.in_(say.language)}" for one in helps)]
        )


def _plain(text: Html) -> str:
    # What is HTML in a message is plain on paper.
    return unescape(text)
