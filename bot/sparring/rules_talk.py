"""The clock of a talk: which turn and phase it is in, until when, and what a press makes of it.

Pure: instants are whole seconds since 1970, and the time is an argument.
"""

from dataclasses import dataclass, replace
from typing import Literal

from bot.reflection.library import Phase, Protocol
from bot.sparring.rules import Seat, SparringGroup

State = Literal["waiting", "running", "paused", "ended", "stopped"]

WAIT_SECONDS = 20 * 60
"""So long one waits for the others to press that they are ready."""
MORE_SECONDS = 2 * 60
LATE_SECONDS = 15 * 60
"""Whoever's talk was over for less than this is most likely still sitting together."""
PAUSE_SECONDS = 2 * 3600
"""A talk that was paused for so long was left in the middle."""

KEEPS_TIME = frozenset({"sparring_partner", "interviewer"})
FOCUS = "focus_person"


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk as it stands. Its turn and phase count from 0.

    `since`: waiting, when the first was ready; running, when the phase began, or would have begun
    without its pauses; over, when that was. `extra` are seconds that the phase was prolonged by,
    `held_at` those of it that were gone when it was paused. `number` is how many talks these
    people had before.
    """

    group: int
    protocol: str
    state: State
    since: int
    turn: int = 0
    phase: int = 0
    extra: int = 0
    held_at: int | None = None
    number: int = 0

    @property
    def is_on(self) -> bool:
        """Whether it has begun and is not over."""
        return self.state in ("running", "paused")

    @property
    def is_over(self) -> bool:
        """Whether it has ended, in whatever way."""
        return self.state in ("ended", "stopped")

    @property
    def place(self) -> tuple[int, int]:
        """Its turn and phase, to tell the earlier of two places from the later."""
        return (self.turn, self.phase)


def phase_of(talk: Talk, protocol: Protocol) -> Phase:
    """The phase that the talk is in."""
    return protocol.phases[talk.phase]


def fits(group: SparringGroup, protocol: Protocol) -> bool:
    """Whether each role of the protocol is somebody's who is in the group, and nobody's twice."""
    return sorted(seat.role for seat in group.here) == sorted(protocol.roles)


def role_now(seat: Seat, protocol: Protocol, turn: int) -> str:
    """The role in that turn of whoever sits there."""
    return protocol.role_in_turn(seat.role, turn)


def timekeeper(group: SparringGroup, protocol: Protocol, turn: int) -> Seat | None:
    """Who keeps the time in that turn: the sparring partner or the interviewer.

    When they are not on Telegram it is another who listens, at last the focus person; None when
    nobody in the group is on it.
    """

    def order(seat: Seat) -> int:
        role = role_now(seat, protocol, turn)
        return 0 if role in KEEPS_TIME else 2 if role == FOCUS else 1

    return min((seat for seat in group.here if not seat.offline), key=order, default=None)


def ends_at(talk: Talk, protocol: Protocol) -> int:
    """The instant at which the running phase is over."""
    return talk.since + phase_of(talk, protocol).minutes * 60 + talk.extra


def seconds_left(talk: Talk, protocol: Protocol) -> int:
    """How much of the phase is left in a pause."""
    return phase_of(talk, protocol).minutes * 60 + talk.extra - (talk.held_at or 0)


def due_at(talk: Talk, protocol: Protocol) -> int | None:
    """The instant at which something happens by itself; None when the talk is over."""
    if talk.state == "waiting":
        return talk.since + WAIT_SECONDS
    if talk.state == "running":
        return ends_at(talk, protocol)
    if talk.state == "paused":
        return talk.since + (talk.held_at or 0) + PAUSE_SECONDS
    return None


def is_last(talk: Talk, protocol: Protocol) -> bool:
    """Whether no phase comes after this one."""
    return talk.turn == protocol.turns - 1 and talk.phase == len(protocol.phases) - 1


def begin(talk: Talk, at: int) -> Talk:
    """All are ready: the first phase begins."""
    return replace(talk, state="running", since=at, turn=0, phase=0, extra=0, held_at=None)


def go_on(talk: Talk, protocol: Protocol, at: int) -> Talk:
    """The next phase begins at that instant; after the last one the talk has ended."""
    if is_last(talk, protocol):
        return replace(talk, state="ended", since=at)
    if talk.phase + 1 < len(protocol.phases):
        return replace(talk, phase=talk.phase + 1, since=at, extra=0)
    return replace(talk, turn=talk.turn + 1, phase=0, since=at, extra=0)


def add_time(talk: Talk) -> Talk:
    """Two minutes more for this phase."""
    return replace(talk, extra=talk.extra + MORE_SECONDS)


def pause(talk: Talk, at: int) -> Talk:
    """The time stands still from that instant."""
    return replace(talk, state="paused", held_at=at - talk.since)


def resume(talk: Talk, at: int) -> Talk:
    """The time goes on where it stood."""
    return replace(talk, state="running", since=at - (talk.held_at or 0), held_at=None)


def stop(talk: Talk, at: int) -> Talk:
    """Somebody stopped it, or nothing can come of it any more."""
    return replace(talk, state="stopped", since=at, held_at=None)


def let_pass(talk: Talk, protocol: Protocol, at: int) -> Talk:
    """The talk as it is at that instant, when nobody has pressed anything.

    A phase whose time is over is followed by the next one, which began at that very second. After
    a time in which the bot was away, all that should have come is passed over; but whoever would
    find the talk just over gets the last phase in full, since it is there that a next step is
    taken and the talk is closed.
    """
    due = due_at(talk, protocol)
    if talk.state in ("waiting", "paused") and due is not None and due <= at:
        return stop(talk, due)
    moved = talk
    while moved.state == "running" and ends_at(moved, protocol) <= at:
        follows = go_on(moved, protocol, ends_at(moved, protocol))
        if follows.state == "ended" and moved.place != talk.place:
            return follows if is_late(follows, at) else replace(moved, since=at)
        moved = follows
    return moved


def is_late(ended: Talk, at: int) -> bool:
    """Whether the talk was over so long ago that its people have gone."""
    return at - ended.since > LATE_SECONDS
