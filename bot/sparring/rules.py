"""When rounds come, how long they last, which time to suggest, and what a group is.

Pure: the calendar, the day and the people's keys are arguments.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.clock import WEDNESDAY, WorkCalendar
from bot.matching.people import Role

Outcome = Literal["held", "partly", "later", "no"]
Reason = Literal["no_time", "no_slot", "ill", "other", "rather_not"]
Agreed = Literal["suggested", "own"]
StepState = Literal["skipped", "open", "done", "not_yet", "other"]
Origin = Literal["round", "late", "again", "today"]
"""Why a group was made: with its round, for a late joiner, for a new partner, on demand."""

OUTCOMES: tuple[Outcome, ...] = ("held", "partly", "later", "no")
REASONS: tuple[Reason, ...] = ("no_time", "no_slot", "ill", "other", "rather_not")

ROUND_CLOCK = time(9)
FIRST_ROUNDS = 4
FIRST_INTERVAL_WEEKS = 2
LATER_INTERVAL_WEEKS = 4
LONGEST_INTERVAL_WEEKS = 8
LONGEST_WORKING_DAYS = 10
ANSWER_DAYS = 7
"""So many days after the end of a round an answer is still taken."""
LATE_DAYS = 4
"""A round that could not form for more days than this is let go."""

SUGGESTED_CLOCKS = (time(10), time(13))
TALK_MINUTES = 30
PAIR_PROTOCOL = "makkersparring"
TRIO_PROTOCOL = "trio-kort"
PAIR_ROLES: tuple[Role, Role] = ("focus_person", "sparring_partner")

NOTES_EACH = 3
NOTE_LENGTH = 200
STEP_LENGTH = 300
STEP_RIPENS_DAYS = 5
"""A next step is asked about once, and not before there was time to take it."""
STEP_KEPT_DAYS = 90


@dataclass(frozen=True, slots=True)
class Round:
    """A round: its number (from 1), its first and last day, and whether it is still open."""

    number: int
    seed: int
    starts: date
    ends: date
    open: bool
    form: str = "pairs"


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's place in a group; `person` is None when their rows were erased.

    `offline`: a colleague without Telegram, of whom no answer is awaited.
    """

    id: int
    person: str | None
    role: Role
    gone: bool
    time_fits: bool
    notes: int
    new_partner: bool
    outcome: Outcome | None
    reason: Reason | None
    next_step: str | None
    next_step_state: StepState | None
    offline: bool = False


@dataclass(frozen=True, slots=True)
class SparringGroup:
    """Two or three people of a round; `suggested` shows the wall time of the workplace."""

    id: int
    round: Round
    protocol: str
    suggested: datetime | None
    agreed: Agreed | None
    never_met: bool
    across: bool
    seats: tuple[Seat, ...]
    origin: Origin = "round"
    sequence: int = 0
    """How often its calendar entry has changed."""

    @property
    def here(self) -> tuple[Seat, ...]:
        """The seats of those who are still in it."""
        return tuple(seat for seat in self.seats if not seat.gone and seat.person is not None)

    @property
    def is_whole(self) -> bool:
        """Whether at least two are left, so that they can talk."""
        return len(self.here) >= 2

    @property
    def is_asked_about(self) -> bool:
        """Whether it is asked if the talk was held: also after somebody said no and moved on."""
        return self.is_whole or any(seat.gone and seat.outcome == "no" for seat in self.seats)

    def is_beside_offline_only(self, key: str) -> bool:
        """Whether all others who are still in it have no Telegram."""
        others = [seat for seat in self.here if seat.person != key]
        return bool(others) and all(seat.offline for seat in others)

    @property
    def took_place(self) -> bool:
        """Whether anybody said that it was held, at least partly."""
        return any(seat.outcome in ("held", "partly") for seat in self.seats)

    def seat_of(self, key: str) -> Seat | None:
        """The seat of a person who is still in the group, or None."""
        return next((seat for seat in self.here if seat.person == key), None)

    def seat(self, seat_id: int) -> Seat:
        """The seat with that id; raises KeyError when it is in another group."""
        for seat in self.seats:
            if seat.id == seat_id:
                return seat
        raise KeyError(seat_id)

    def others(self, key: str) -> tuple[str, ...]:
        """The keys of the others who are still in it."""
        return tuple(
            seat.person for seat in self.here if seat.person is not None and seat.person != key
        )

    @property
    def agreed_time(self) -> datetime | None:
        """The suggested time when everybody said that it fits, else None."""
        return self.suggested if self.agreed == "suggested" else None


def choose_interval(formed: int, chosen: int | None) -> int:
    """Weeks from one round to the next, after `formed` rounds were formed.

    Every second week until four rounds have come, then every fourth, unless chosen otherwise.
    """
    if chosen is not None:
        return chosen
    return FIRST_INTERVAL_WEEKS if formed < FIRST_ROUNDS else LATER_INTERVAL_WEEKS


def first_round_day(calendar: WorkCalendar, start: date) -> date:
    """The second Wednesday after the start, so that people have time to join."""
    ahead = (WEDNESDAY - start.weekday() - 1) % 7 + 1
    return _open_day(calendar, start + timedelta(days=ahead + 7))


def next_round_day(calendar: WorkCalendar, last: date, weeks: int, today: date) -> date:
    """The day of the round `weeks` weeks after the week of the last one, later than today.

    It is the Wednesday, or the next working day of that week when that is a holiday; a week in
    which no such day is left (a closed week) is passed over.
    """
    monday = last - timedelta(days=last.weekday())
    day = _open_day(calendar, monday + timedelta(days=WEDNESDAY, weeks=weeks))
    if day > today:
        return day
    monday = today - timedelta(days=today.weekday())
    day = _open_day(calendar, monday + timedelta(days=WEDNESDAY))
    return day if day > today else _open_day(calendar, monday + timedelta(days=WEDNESDAY, weeks=1))


def round_end(calendar: WorkCalendar, starts: date, next_day: date) -> date:
    """The last day of a round: before the next one, and at most the tenth working day."""
    first = calendar.working_day_from(starts)
    tenth = calendar.add_working_days(first, LONGEST_WORKING_DAYS - 1)
    return max(first, min(tenth, _working_day_before(calendar, next_day)))


def suggest_time(calendar: WorkCalendar, today: date, ends: date, group_id: int) -> datetime | None:
    """A local time for a group's talk, spread by group id; None when the round is too short.

    It lies two to five working days on, at 10 or 13, within the workplace's hours.
    """
    days = [calendar.add_working_days(today, count) for count in range(2, 6)]
    clocks = [clock for clock in SUGGESTED_CLOCKS if _fits(calendar, clock)] or [calendar.opens]
    slots = [calendar.at(day, clock) for day in days if day <= ends for clock in clocks]
    return slots[group_id % len(slots)] if slots else None


def halfway_day(calendar: WorkCalendar, starts: date, ends: date) -> date:
    """The working day in the middle of a round."""
    days = 0
    day = calendar.working_day_from(starts)
    while day < ends:
        day = calendar.next_working_day(day)
        days += 1
    return calendar.add_working_days(calendar.working_day_from(starts), (days + 1) // 2)


def held_day(calendar: WorkCalendar, group: SparringGroup, weekday: int) -> date:
    """The day from which a member is asked whether the talk was held.

    It is the working day after an agreed time. Otherwise it is the last working day of the round
    on which no week's message comes to them: both on one day would push this one into the next
    round, behind the notice of a new partner.
    """
    if group.agreed_time is not None:
        return calendar.next_working_day(group.agreed_time.date())
    ends = group.round.ends
    if calendar.weekly_day(weekday, ends) == ends:
        before = _working_day_before(calendar, ends)
        return before if before > group.round.starts else ends
    return ends


def answer_deadline(group: SparringGroup) -> date:
    """The last day on which an answer about the group's talk is kept."""
    last = group.round.ends
    if group.agreed_time is not None:
        last = max(last, group.agreed_time.date())
    return last + timedelta(days=ANSWER_DAYS)


def is_agreed(group: SparringGroup) -> bool:
    """Whether all who are still in the group said that the suggested time fits.

    Whoever is not on Telegram is asked by their partner, who then says so for both.
    """
    asked = [seat for seat in group.here if not seat.offline]
    return (
        group.suggested is not None
        and group.is_whole
        and bool(asked)
        and all(seat.time_fits for seat in asked)
    )


def suggestion_stands(group: SparringGroup, now: datetime) -> bool:
    """Whether the suggested time is still ahead."""
    return group.suggested is not None and group.suggested > now


def gives_up_seat(
    group: SparringGroup, *, cannot: bool, away_until: date | None, today: date
) -> bool:
    """Whether somebody who went away, or who cannot be met at all now, gives up the talk.

    `cannot`: paused, not reached by Telegram, or put with their own leader by a new department.
    """
    if cannot:
        return True
    if away_until is None or away_until <= today:
        return False
    if group.agreed_time is not None:
        return today <= group.agreed_time.date() < away_until
    return away_until > group.round.ends


def roles_for_two(seats: Sequence[Seat]) -> dict[int, Role]:
    """The roles, by seat id, of the two who go on when the third of a trio cannot come.

    The focus person stays so; without one it is the interviewer, whose turn was next.
    """
    order: tuple[Role, ...] = ("focus_person", "interviewer", "reflecting_colleague")
    first, second = sorted(seats, key=lambda seat: order.index(seat.role))
    return {first.id: PAIR_ROLES[0], second.id: PAIR_ROLES[1]}


def count_waiting(records: Mapping[str, Sequence[bool]]) -> dict[str, int]:
    """How many rounds in a row each person was left over or stood up.

    `records` has for each key, the latest round first, whether they were so in that round.
    """
    counts: dict[str, int] = {}
    for key, record in records.items():
        counts[key] = next((n for n, waited in enumerate(record) if not waited), len(record))
    return counts


def skip_line_is_due(next_round: date, day: date, following: Sequence[date]) -> bool:
    """Whether the week's message of `day` is the last one before the next round.

    `following` are the days of the person's weekly messages after it.
    """
    return day < next_round and not any(one < next_round for one in following)


def step_is_ripe(written: date, shown: date | None, day: date) -> bool:
    """Whether a week's message of `day` brings a next step back: once, and not at once.

    A message that is written anew in the same week brings it again.
    """
    if shown is not None:
        return shown.isocalendar()[:2] == day.isocalendar()[:2]
    return timedelta(days=STEP_RIPENS_DAYS) <= day - written <= timedelta(days=STEP_KEPT_DAYS)


def _open_day(calendar: WorkCalendar, wednesday: date) -> date:
    day = calendar.weekly_day(WEDNESDAY, wednesday)
    while day is None:
        wednesday += timedelta(weeks=1)
        day = calendar.weekly_day(WEDNESDAY, wednesday)
    return day


def _working_day_before(calendar: WorkCalendar, day: date) -> date:
    day -= timedelta(days=1)
    while not calendar.is_working_day(day):
        day -= timedelta(days=1)
    return day


def _fits(calendar: WorkCalendar, clock: time) -> bool:
    ends = clock.hour * 60 + clock.minute + TALK_MINUTES
    return calendar.opens <= clock and ends <= calendar.closes.hour * 60 + calendar.closes.minute
