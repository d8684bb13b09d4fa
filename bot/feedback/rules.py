"""What feedback is made of, who can be asked for it, and when it is taken up again.

Pure: no rows, no chat.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import Literal

from bot.clock import WorkCalendar
from bot.people.rules import Person
from bot.texts import Html

WishKind = Literal["worked", "next", "question"]
RequestState = Literal["draft", "open", "closed", "withdrawn"]
AskState = Literal["chosen", "asked", "declined", "answered", "withdrawn"]
Form = Literal["answer", "gift"]
Part = Literal["situation", "seen", "led_to", "thought", "more"]
More = Literal["asked", "opened", "declined", "written", "read"]

WISH_KINDS: tuple[WishKind, ...] = ("worked", "next", "question")
PARTS: dict[Form, tuple[Part, ...]] = {
    # Situation, behaviour, impact (SBI, Center for Creative Leadership), then feed forward
    # (Hattie & Timperley 2007): about the task and the action, which help more than the person.
    "answer": ("situation", "seen", "thought"),
    "gift": ("seen", "led_to"),
}
"""The steps of an answer to a wish, and of feedback that nobody asked for."""

MOST_ASKED = 3
MOST_OPEN = 2
WISH_LENGTH = 200
PART_LENGTH = 600
USED_LENGTH = 300
ANSWER_DAYS = 5
CLOSED_WEEKS = (1, 2, 4)
RECALL_AFTER = timedelta(days=14)
RECALL_UNTIL = timedelta(days=42)
MESSAGE_LENGTH = 3600
"""So much HTML goes into one message: Telegram takes 4,096 characters, and a head is to come."""


@dataclass(frozen=True, slots=True)
class Request:
    """A wish for feedback; `last` is the day up to which it can be answered."""

    id: int
    asker: str
    state: RequestState
    kind: WishKind | None
    wish: str | None
    changed: int
    sent: int | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Ask:
    """One colleague who is asked; `person` is None when they were erased."""

    id: int
    request: int
    person: str | None
    state: AskState
    opened: int | None


@dataclass(frozen=True, slots=True)
class Feedback:
    """Feedback from one person to another, with its words by part; without `sent` a draft."""

    id: int
    form: Form
    ask: int | None
    giver: str
    receiver: str
    words: Mapping[Part, str]
    changed: int
    sent: int | None
    opened: int | None
    thanked: bool
    more: More | None
    recalled: date | None
    used: str | None
    used_told: bool

    @property
    def missing(self) -> Part | None:
        """The first part that is not written yet."""
        return next((part for part in PARTS[self.form] if part not in self.words), None)

    @property
    def is_unread(self) -> bool:
        """Whether the receiver has not seen it, or what was added to it."""
        return self.sent is not None and (self.opened is None or self.more == "written")


def can_be_asked(
    person: Person,
    today: date,
    *,
    closed_until: date | None,
    open_wishes: int,
    blocked: Collection[str],
    asker: str,
) -> bool:
    """Whether a wish reaches somebody who may take it now; why not is told to nobody.

    `blocked` are those whom the person does not want to spar with.
    """
    return (
        person.takes_messages(today)
        and person.has_telegram
        and (closed_until is None or closed_until <= today)
        and open_wishes < MOST_OPEN
        and asker not in blocked
    )


def last_day(calendar: WorkCalendar, told: Collection[date]) -> date:
    """The last day for answers: five working days after the last of those asked may know of it."""
    return calendar.add_working_days(max(told), ANSWER_DAYS)


def is_answerable(ask: Ask, request: Request) -> bool:
    """Whether somebody who is asked may still begin to answer, also after they said no."""
    return request.state == "open" and ask.state in ("asked", "declined")


def recall_is_due(feedback: Feedback, opened: date, day: date) -> bool:
    """Whether a week's message of that day asks what was used: once, two to six weeks after.

    On the day itself the answer stays the same, for the message may be written anew.
    """
    if feedback.used is not None or feedback.recalled not in (None, day):
        return False
    return RECALL_AFTER <= day - opened <= RECALL_UNTIL


def pack(blocks: Collection[Html], length: int = MESSAGE_LENGTH) -> list[Html]:
    """Blocks of HTML put together, in order, into as few messages as hold them.

    A block is never cut: 600 characters are at most 3,000 as HTML.
    """
    messages: list[str] = []
    for block in blocks:
        if messages and len(messages[-1]) + len(block) + 2 <= length:
            messages[-1] = f"{messages[-1]}\n\n{block}"
        else:
            messages.append(block)
    return [Html(message) for message in messages]


def quoted(text: str) -> Html:
    """What somebody wrote, as HTML."""
    return Html(escape(text, quote=False))
