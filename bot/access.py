"""Who may do what: one table, asked before every command, button, free text and edit.

Made to be read by a data protection officer; `docs/access.md` is written from it.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.people.rules import Person


class Role(StrEnum):
    """What somebody is to the bot. A leader and a facilitator are colleagues, too."""

    STRANGER = "stranger"
    LEFT = "has left"
    JOINING = "joining"
    UNCONFIRMED = "not yet confirmed"
    COLLEAGUE = "colleague"
    LEADER = "leader"
    FACILITATOR = "facilitator"


ANYBODY = frozenset(Role)
BEGUN = ANYBODY - {Role.STRANGER, Role.LEFT}
MEMBERS = BEGUN - {Role.JOINING}
COLLEAGUES = MEMBERS - {Role.UNCONFIRMED}
FACILITATORS = frozenset({Role.FACILITATOR})
LEADERS = frozenset({Role.LEADER})
TAKERS_OVER = frozenset({Role.LEADER, Role.FACILITATOR})


@dataclass(frozen=True, slots=True)
class Right:
    """One row of the table: what it is, whose data it reaches, who has it, and its names.

    A name is a room ("sparring") or one button in it ("reflect.others"), which goes before its
    room's row; `writes` are the kinds of free text that belong to it.
    """

    what: str
    reaches: str
    who: frozenset[Role]
    names: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()


TABLE: tuple[Right, ...] = (
    Right(
        "read the notice of an invitation, accept it or not, and join",
        "their own place; without an invitation's code, nothing",
        ANYBODY,
        ("join",),
    ),
    Right(
        "say what colleagues call them, while joining", "their own place", BEGUN, (), ("join-name",)
    ),
    Right(
        "take a role that a link gives",
        "their own roles",
        COLLEAGUES,
        ("join.role", "join.no_role"),
    ),
    Right(
        "get their own data as a file, and be erased",
        "their own",
        BEGUN,
        ("privacy.export", "privacy.erase", "privacy.erase_now", "privacy.keep"),
    ),
    Right(
        "see again what a colleague wrote to them and Makker has covered",
        "what stood in that message, as long as it is kept and was not taken back",
        COLLEAGUES,
        ("privacy.again",),
    ),
    Right("read the whole notice and the help", "nobody's data", ANYBODY, ("privacy", "help")),
    Right("see the menu and what waits for them", "their own", MEMBERS, ("menu",)),
    Right(
        "see and change their name, day, place and pauses, and leave",
        "their own",
        MEMBERS,
        ("me",),
        ("me-name", "me-away", "recovery"),
    ),
    Right(
        "answer whether they take over from a silent facilitator",
        "their own roles, when they were asked",
        TAKERS_OVER,
        ("me.take_over", "me.not_take_over"),
    ),
    Right(
        "answer questions; read, change, share and delete their answers",
        "their own",
        MEMBERS,
        ("reflect",),
        ("asked", "answer", "saved"),
    ),
    Right(
        "read what colleagues share with all",
        "answers that five or more have shared, without names",
        COLLEAGUES,
        ("reflect.others",),
    ),
    Right("read the models and protocols", "nobody's data", MEMBERS, ("toolbox",)),
    Right(
        "choose what becomes of a text of theirs that may point to a person",
        "their own text, in memory for half an hour",
        MEMBERS,
        ("guarding",),
        ("held",),
    ),
    Right(
        "spar with a colleague",
        "their own groups: the partners' names and roles, and what these share with them",
        COLLEAGUES,
        ("sparring",),
        ("group", "note", "note-sent", "next", "move", "move-sent"),
    ),
    Right(
        "ask colleagues for feedback, give it, and read what they got",
        "their own wishes and feedback; the names of colleagues; no reason why one cannot be asked",
        COLLEAGUES,
        ("feedback",),
        (
            "feedback_whom",
            "feedback_wish",
            "feedback_ask",
            "feedback_part",
            "feedback_more",
            "feedback_used",
        ),
    ),
    Right(
        "bring a case to colleagues or to a call, answer colleagues' cases, and read what came of"
        " them",
        "their own cases and answers; the cases they are asked about; the answers to their own,"
        " with a name only where its writer wants that; no reason why one cannot be asked",
        COLLEAGUES,
        ("cases",),
        ("case_field", "case_whom", "case_ask", "case_answer", "case_lesson"),
    ),
    Right(
        "set learning goals, follow them up, and choose who sees them",
        "their own goals; a partner's goal while it is shared with them; what their leaders noted"
        " and asked",
        COLLEAGUES,
        ("goals",),
        ("goal_text", "goal_plan", "goal_scale", "goal_more", "goal_learned"),
    ),
    Right(
        "see goals that are shared with them, note that they were talked about, send a question",
        "goals whose owners chose it, while they lead the owner's department; numbers only where"
        " the owner shares them, too",
        LEADERS,
        (
            "goals.shared",
            "goals.look",
            "goals.talked",
            "goals.not_talked",
            "goals.questions",
            "goals.ask",
        ),
    ),
    Right(
        "search what colleagues let everybody find, and take their own out of it",
        "closed cases, what was learnt, what is shared with all; names of those who say so",
        COLLEAGUES,
        ("find",),
        ("find_query",),
    ),
    Right(
        "vote on the programme that follows",
        "their own ballot, until the vote closes; no count of anybody's",
        COLLEAGUES,
        ("programmes.vote", "programmes.ballot"),
    ),
    Right(
        "start, move, pause and end programmes; write questions and models",
        "which programme runs for which department; never an answer, nor who voted for what",
        FACILITATORS,
        ("programmes",),
        ("programme_prompt",),
    ),
    Right(
        "enter, change and delete learning events",
        "names, and who took part in what; never an answer",
        FACILITATORS,
        ("learning",),
        ("learning_title", "learning_day"),
    ),
    Right(
        "answer a question at a meeting, and take their answer back while it is open",
        "their own answer; those of the others from five up, without names",
        COLLEAGUES,
        ("minutes",),
        ("minute_code", "minute_answer", "minute_open"),
    ),
    Right(
        "ask those at a meeting a question, and show the answers",
        "how many answered, and what, from five up; never who",
        FACILITATORS,
        ("minutes_lead",),
        ("minute_question",),
    ),
    Right(
        "mix tables for a meeting, print them, and tell each their own",
        "names and departments; never who does not want to meet whom",
        FACILITATORS,
        ("tables",),
    ),
    Right(
        "read the glossary, propose a wording, vote, and take their own wording back",
        "wordings without names; votes as counts from five up",
        COLLEAGUES,
        ("glossary",),
        ("glossary_word", "glossary_wording"),
    ),
    Right(
        "close a vote on a word of the glossary",
        "wordings without names",
        FACILITATORS,
        ("glossary.close", "glossary.decide"),
    ),
    Right(
        "call for cases, move or end a call, and get the hand-out",
        "how many cases have come; the cases, without names; never who has brought one or has not",
        FACILITATORS,
        ("calls",),
        ("call_day", "call_move"),
    ),
    Right(
        "answer the month's pulse, and see what it showed",
        "means of five people or more: of the whole, of their own department, of one they lead;"
        " no answer of anybody's",
        COLLEAGUES,
        ("pulse",),
        ("pulse",),
    ),
    Right(
        "see the overview, and order the staff meeting's hand-out and the evaluation",
        "counts of five people or more, a month at a time; what is shared with all, without names",
        TAKERS_OVER,
        ("lead",),
    ),
    Right(
        "invite, confirm and remove people; departments, roles, rounds, hand over",
        "names, departments, roles, rounds and counts; never an answer",
        FACILITATORS,
        ("facilitate",),
        (
            "facilitator_name",
            "facilitator_department",
            "facilitator_offline",
            "facilitator_contact",
        ),
    ),
)
"""All rights. What stands in no row, nobody may do."""


def roles_of(person: Person | None) -> frozenset[Role]:
    """All that somebody is now; a role that has ended is not among it."""
    if person is None:
        return frozenset({Role.STRANGER})
    if person.status != "active":
        return frozenset(
            {
                "left": {Role.LEFT},
                "joining": {Role.JOINING},
                "unconfirmed": {Role.UNCONFIRMED},
            }[person.status]
        )
    held = {Role.COLLEAGUE}
    if person.leader:
        held.add(Role.LEADER)
    if person.facilitator:
        held.add(Role.FACILITATOR)
    return frozenset(held)


def is_member(person: Person | None) -> bool:
    """Whether they have been through joining and have not left."""
    return bool(roles_of(person) & MEMBERS)


def right_to(name: str) -> Right:
    """The row for a room or a button. Raises KeyError where there is none: none is forgotten."""
    return _BY_NAME.get(name) or _BY_NAME[name.partition(".")[0]]


def may(person: Person | None, name: str) -> bool:
    """Whether somebody may use the button ("room.action") or the command of a room.

    Raises KeyError for a room that the table does not have.
    """
    return bool(roles_of(person) & right_to(name).who)


def may_write(person: Person | None, kind: str) -> bool:
    """Whether somebody may write or change a free text of that kind.

    Raises KeyError for a kind that the table does not have.
    """
    return bool(roles_of(person) & _BY_TEXT[kind].who)


_BY_NAME = {name: right for right in TABLE for name in right.names}
_BY_TEXT = {kind: right for right in TABLE for kind in right.writes}
