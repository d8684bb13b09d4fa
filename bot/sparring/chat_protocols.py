"""The protocols: a group's own with what one's role does, and the way to all of them.

Long ones are turned over page by page.
"""

from collections.abc import Iterator

from bot.reflection.library import Both, Protocol
from bot.sparring.chat_group import find_to_meet
from bot.sparring.letters import role_title
from bot.sparring.letters_phase import drawn_for, next_number
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_draw import Draw
from bot.sparring.rules_talk import role_now
from bot.texts import Html
from bot.transport import Button, Turn, in_rows, number, stale

PAGE_LENGTH = 3000


def tap_course(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Se forløbet*: the group's protocol, phase by phase, with what one's own role does."""
    own = find_to_meet(turn, number(arguments))
    if own is None:
        stale(turn)
        return
    group, seat = own
    pages = split_pages(_course(turn, group, seat))
    place = min(number(arguments, 1), len(pages) - 1)
    turning = [
        Button(str(turn.say(label)), f"sparring.course:{group.id}:{other}")
        for label, other in (
            ("sparring-button-before", place - 1),
            ("sparring-button-more", place + 1),
        )
        if 0 <= other < len(pages)
    ]
    # The first page comes below the notice, which is still needed; turning over replaces it.
    if len(arguments) < 2:
        turn.reply(pages[place], [turning])
    else:
        turn.edit(pages[place], [turning])


def tap_forms(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """The list of protocols; the toolbox has them in full."""
    buttons = [
        Button(_in(turn, protocol.title), f"toolbox.protocol:{protocol.id}")
        for protocol in turn.library.protocols.values()
    ]
    back = Button(str(turn.say("button-back")), "sparring.home")
    turn.edit(turn.say("sparring-forms"), [*in_rows(buttons), [back]])


def split_pages(blocks: list[Html], length: int = PAGE_LENGTH) -> list[Html]:
    """Blocks joined into pages of at most `length` characters; a longer block stands alone."""
    pages: list[str] = []
    for block in blocks:
        if pages and len(pages[-1]) + 2 + len(block) <= length:
            pages[-1] = f"{pages[-1]}\n\n{block}"
        else:
            pages.append(str(block))
    return [Html(page) for page in pages]


def _course(turn: Turn, group: SparringGroup, seat: Seat) -> list[Html]:
    protocol = turn.library.protocol(group.protocol)
    title = _in(turn, protocol.title)
    blocks = [turn.say("sparring-protocol", title=title, minutes=protocol.minutes)]
    roles: tuple[str, ...] = (seat.role,)
    if protocol.turns > 1:
        # The roles move on within the talk, so each person meets all of them.
        roles = protocol.roles
        blocks.append(
            turn.say(
                "sparring-turns",
                turns=protocol.turns,
                minutes=protocol.minutes // protocol.turns,
                role=role_title(turn, turn.who, group),
            )
        )
    drawn = drawn_for(turn, group, protocol, next_number(turn, group))
    return [*blocks, *_phases(turn, protocol, seat, roles, drawn)]


def _phases(
    turn: Turn, protocol: Protocol, seat: Seat, roles: tuple[str, ...], drawn: Draw
) -> Iterator[Html]:
    """Each phase with the questions that will come in the talk, in the turn of one's own role."""
    turn_of = {role_now(seat, protocol, number): number for number in range(protocol.turns)}
    for place, phase in enumerate(protocol.phases):
        title = _in(turn, phase.title)
        lines = [turn.say("sparring-phase", title=title, minutes=phase.minutes)]
        for role in roles:
            part = phase.roles[role]
            text = _in(turn, part.text)
            if len(roles) == 1:
                lines.append(turn.say("sparring-own-part", text=text))
            else:
                whose = _in(turn, turn.library.sparring.role_title(role))
                lines.append(turn.say("sparring-part", role=whose, text=text))
            if part.listening_task and drawn.tasks:
                task = _in(turn, drawn.tasks[turn_of.get(role, 0)])
                lines.append(turn.say("sparring-listening-task", task=task))
            questions = drawn.questions.get((turn_of.get(role, 0), place, role), ())
            lines += [
                turn.say("sparring-sample", text=_in(turn, sample))
                for sample in [*questions, *part.starters]
            ]
        if phase.note is not None:
            lines.append(turn.say("sparring-phase-note", text=_in(turn, phase.note)))
        yield Html("\n".join(lines))


def _in(turn: Turn, text: Both) -> str:
    return text.in_(turn.who.language)
