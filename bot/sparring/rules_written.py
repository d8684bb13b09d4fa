"""The written form: whose turn it is, who may ask for it, and for how long its words are kept.

Pure: the group, the rows and the day are arguments. The moves themselves stand in the prompts.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from bot.clock import WorkCalendar
from bot.sparring.rules import PAIR_PROTOCOL, Seat, SparringGroup

WRITTEN_PROTOCOL = "skriftlig"
LONGEST_DAYS = 14
"""No word is kept longer than this from the yes, however many closed days there are."""
ASK_HELD_DAYS = 3
"""So many working days there are to answer whether it was held, when it was not finished."""

State = Literal["asked", "open", "ended", "closed"]


@dataclass(frozen=True, slots=True)
class Move:
    """One text of a written talk: its number from 1, whose seat wrote it, and when (seconds)."""

    number: int
    seat: int
    text: str
    written: int


@dataclass(frozen=True, slots=True)
class WrittenTalk:
    """A group's written talk: asked for, open until `ends`, ended with its last move or closed.

    `ended` is the day on which it ended or was closed.
    """

    group: int
    state: State
    asked_by: int | None
    starts: date | None
    ends: date | None
    ended: date | None
    moves: tuple[Move, ...]

    @property
    def is_open(self) -> bool:
        """Whether it is somebody's turn to write."""
        return self.state == "open"

    @property
    def next_move(self) -> int:
        """The number of the move that is to be written."""
        return len(self.moves) + 1

    @property
    def last(self) -> Move | None:
        """The move that was written last."""
        return self.moves[-1] if self.moves else None


def can_write(group: SparringGroup) -> bool:
    """Whether a group may write instead of meeting: a pair of the open round without a time yet.

    Both must be on Telegram, and neither has said that the talk took place, or did not.
    """
    return (
        group.round.open
        and group.origin != "today"
        and group.protocol == PAIR_PROTOCOL
        and len(group.here) == 2
        and group.agreed is None
        and not any(seat.offline or seat.outcome not in (None, "later") for seat in group.here)
    )


def may_ask(group: SparringGroup, seat: Seat, talk: WrittenTalk | None) -> bool:
    """Whether somebody may say that they would like to write; once a group.

    Of the one who was asked, the same words are a yes.
    """
    if not can_write(group):
        return False
    return talk is None or (talk.state == "asked" and talk.asked_by != seat.id)


def seat_of_role(group: SparringGroup, role: str | None) -> Seat | None:
    """The seat of whoever has that role and is still in the group, or None."""
    return next((seat for seat in group.here if seat.role == role), None)


def last_day(calendar: WorkCalendar, today: date, working_days: int) -> date:
    """The last of the working days that a talk may take which begins today."""
    return calendar.add_working_days(today, working_days)


def reminder_day(calendar: WorkCalendar, delivered: date) -> date:
    """The day from which whoever's turn it is may be reminded: one working day later."""
    return calendar.add_working_days(delivered, 1)


def deletion_day(talk: WrittenTalk, kept: int) -> date:
    """The day on which the words are deleted: `kept` days after the end, two weeks at most.

    A talk over closed weeks may last longer than that; its words go the day after its end.
    """
    if talk.starts is None or talk.ended is None:
        raise ValueError(
            f"The written talk of group {talk.group} has not ended; it keeps its words."
        )
    by_age = talk.starts + timedelta(days=LONGEST_DAYS)
    return max(min(talk.ended + timedelta(days=kept), by_age), talk.ended + timedelta(days=1))
