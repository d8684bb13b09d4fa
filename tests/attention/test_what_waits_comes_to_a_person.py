"""What waits comes to a person at their own time of day, by rows, jobs and the calendar."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot import attention, people, schedule
from bot.attention import Kind, store
from bot.attention.jobs import Attention
from bot.attention.store import ATTEND
from bot.clock import instant
from bot.feature import Letter, WriteLetter
from bot.people.rules import Person
from bot.people.store import change
from bot.reflection import week_days
from bot.schedule.run import run_due
from bot.texts import Html
from bot.transport import Turn
from bot.transport.store import drop_useless
from tests.turns import MONDAY, ZONE, Stage, open_stage


@dataclass
class Office:
    """A stage on which only attention works; its letters say what they are about."""

    stage: Stage
    useless: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.attention = Attention({kind: self._letter(kind) for kind in Kind}, week_days)

    def _letter(self, kind: Kind) -> WriteLetter:
        def write(turn: Turn, person: Person, subject: str) -> Letter | None:
            if subject in self.useless:
                return None
            return Letter(
                Html(f"{kind.value} {subject} {turn.now:%a %d.%m. %H.%M}"),
                silent=kind is Kind.REMINDER,
            )

        return write

    def want(
        self, person: Person, kind: Kind, subject: str, last: date, earliest: date | None = None
    ) -> None:
        self.stage.run(
            lambda turn: attention.want(turn, person, kind, subject, last=last, earliest=earliest)
        )

    def until(self, moment: datetime) -> list[str]:
        """Let time pass, stopping at everything that is due; gives what was sent."""
        while (due := schedule.next_due(self.stage.db)) and due[0] <= instant(moment):
            self.stage.now = datetime.fromtimestamp(due[0], ZONE)
            self.look()
        self.stage.now = moment
        return [one.text for one in self.stage.out()]

    def look(self) -> None:
        """Run what is due now."""
        jobs = {ATTEND: self.attention.attend}
        while run_due(self.stage.db, self.stage.now, jobs, lambda now: self.stage.turn()):
            pass

    def plan(self, person: Person) -> None:
        self.stage.run(lambda turn: self.attention.plan(turn, self.stage.reload(person)))

    def change(self, person: Person, **values: str | int | None) -> None:
        """Change the person as /mig does, and plan anew."""
        with self.stage.db.transaction():
            change(self.stage.db, person.key, **values)
        self.plan(person)

    def states(self) -> list[tuple[str, str]]:
        return [
            (row["kind"], row["state"])
            for row in self.stage.db.rows("select kind, state from wants order by id")
        ]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    stage = open_stage(tmp_path)
    yield Office(stage)
    stage.db.close()


@pytest.fixture
def mette(office: Office) -> Person:
    person = office.stage.person("Mette")
    office.plan(person)
    return person


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=ZONE)


TODAY = MONDAY.date()
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (TODAY + timedelta(days=number) for number in range(1, 5))


def test_the_weeks_message_comes_on_the_persons_day_at_their_time(
    office: Office, mette: Person
) -> None:
    assert office.until(at(TUESDAY, 9, 14)) == []
    assert office.until(at(FRIDAY, 16)) == ["week 2026-48 Tue 24.11. 09.15"]
    assert office.until(at(FRIDAY + timedelta(days=7), 16)) == ["week 2026-49 Tue 01.12. 09.15"]


def test_what_is_wanted_in_the_morning_comes_at_the_persons_time(
    office: Office, mette: Person
) -> None:
    office.want(mette, Kind.PAIR, "1", FRIDAY)
    assert office.until(at(TODAY, 16)) == ["pair 1 Mon 23.11. 09.15"]


def test_what_is_wanted_later_in_the_day_comes_at_once(office: Office, mette: Person) -> None:
    office.until(at(TODAY, 13, 7))
    office.want(mette, Kind.PAIR, "1", FRIDAY)
    assert office.until(at(TODAY, 16)) == ["pair 1 Mon 23.11. 13.07"]


def test_what_is_wanted_in_the_evening_comes_at_the_persons_time_tomorrow(
    office: Office, mette: Person
) -> None:
    office.until(at(TUESDAY, 17, 30))
    office.stage.out()
    office.want(mette, Kind.PAIR, "1", FRIDAY)
    assert office.until(at(WEDNESDAY, 16)) == ["pair 1 Wed 25.11. 09.15"]


def test_something_wanted_on_monday_evening_does_not_pull_the_weeks_message_forward(
    office: Office, mette: Person
) -> None:
    office.until(at(TODAY, 17))
    office.want(mette, Kind.PAIR, "1", FRIDAY)
    assert office.until(at(WEDNESDAY, 16)) == [
        "week 2026-48 Tue 24.11. 09.15",
        "pair 1 Wed 25.11. 09.15",
    ]


def test_what_is_wanted_at_the_weekend_comes_on_monday(office: Office, mette: Person) -> None:
    office.until(at(FRIDAY, 20))
    office.stage.out()
    office.want(mette, Kind.PAIR, "1", FRIDAY + timedelta(days=7))
    assert office.until(at(FRIDAY + timedelta(days=3), 16)) == ["pair 1 Mon 30.11. 09.15"]


def test_the_same_thing_is_wanted_once(office: Office, mette: Person) -> None:
    office.want(mette, Kind.PAIR, "1", FRIDAY)
    office.want(mette, Kind.PAIR, "1", FRIDAY)
    assert attention.is_waiting(office.stage.db, mette.key, Kind.PAIR, "1")
    assert office.until(at(THURSDAY, 16)) == [
        "pair 1 Mon 23.11. 09.15",
        "week 2026-48 Tue 24.11. 09.15",
    ]
    assert not attention.is_waiting(office.stage.db, mette.key, Kind.PAIR, "1")


def test_what_was_settled_does_not_come(office: Office, mette: Person) -> None:
    office.want(mette, Kind.HELD, "1", FRIDAY)
    with office.stage.db.transaction():
        attention.settle(office.stage.db, mette.key, Kind.HELD, "1", office.stage.now)
    assert office.until(at(TODAY, 16)) == []
    assert office.states() == [("held", "settled")]


def test_a_letter_that_nobody_needs_any_more_lets_the_next_come(
    office: Office, mette: Person
) -> None:
    office.useless = {"old"}
    office.want(mette, Kind.PAIR, "old", FRIDAY)
    office.want(mette, Kind.HELD, "new", FRIDAY)
    assert office.until(at(TODAY, 16)) == ["held new Mon 23.11. 09.15"]
    assert office.states() == [("pair", "settled"), ("held", "sent")]


def test_a_whole_week_in_order_with_the_reminder_silent(office: Office, mette: Person) -> None:
    last = FRIDAY + timedelta(days=7)
    for kind in (Kind.REMINDER, Kind.HELD, Kind.PAIR, Kind.REQUESTS):
        office.want(mette, kind, "x", last)
    assert office.until(at(last, 16)) == [
        "pair x Mon 23.11. 09.15",
        "week 2026-48 Tue 24.11. 09.15",
        "held x Wed 25.11. 09.15",
        "requests x Thu 26.11. 09.15",
        "week 2026-49 Tue 01.12. 09.15",
        "reminder x Wed 02.12. 09.15",
    ]
    payloads = office.stage.db.rows("select payload from outbox order by id")
    silent = ["disable_notification" in row["payload"] for row in payloads]
    assert silent == [False] * 5 + [True]


def test_what_expires_is_recorded_and_counted(office: Office, mette: Person) -> None:
    office.change(mette, paused=1)
    office.want(mette, Kind.HELD, "1", TUESDAY)
    assert office.until(at(FRIDAY, 16)) == []
    assert office.states() == [("held", "expired")]
    since = instant(at(TODAY, 0))
    assert attention.count_expired(office.stage.db, since) == 1
    assert attention.count_expired(office.stage.db, instant(at(FRIDAY, 0))) == 0


def test_who_is_away_hears_nothing_and_is_found_again(office: Office, mette: Person) -> None:
    office.change(mette, away_until=(FRIDAY + timedelta(days=3)).isoformat())
    office.want(mette, Kind.PAIR, "1", FRIDAY + timedelta(days=14))
    assert office.until(at(FRIDAY + timedelta(days=14), 16)) == [
        "pair 1 Mon 30.11. 09.15",
        "week 2026-49 Tue 01.12. 09.15",
        "week 2026-50 Tue 08.12. 09.15",
    ]


def test_a_later_time_of_day_holds_from_the_next_message_on(office: Office, mette: Person) -> None:
    office.change(mette, clock="14:15")
    assert office.until(at(WEDNESDAY, 16)) == ["week 2026-48 Tue 24.11. 14.15"]


def test_an_earlier_time_of_day_holds_from_the_next_message_on(
    office: Office, mette: Person
) -> None:
    office.change(mette, clock="08:15")
    assert office.until(at(WEDNESDAY, 16)) == ["week 2026-48 Tue 24.11. 08.15"]


def test_another_weekday_gives_the_weeks_message_once_in_a_week(
    office: Office, mette: Person
) -> None:
    assert office.until(at(WEDNESDAY, 12)) == ["week 2026-48 Tue 24.11. 09.15"]
    office.change(mette, weekday=4)
    assert office.until(at(FRIDAY + timedelta(days=7), 16)) == ["week 2026-49 Fri 04.12. 09.15"]


def test_a_bot_that_was_off_on_the_day_sends_it_later_that_week(
    office: Office, mette: Person
) -> None:
    office.stage.now = at(THURSDAY, 10)
    office.look()
    assert office.until(at(THURSDAY, 16)) == ["week 2026-48 Thu 26.11. 10.00"]


def test_a_bot_that_starts_in_the_night_waits_for_the_persons_time(
    office: Office, mette: Person
) -> None:
    office.stage.now = at(WEDNESDAY, 22)
    office.look()
    assert office.until(at(THURSDAY, 16)) == ["week 2026-48 Thu 26.11. 09.15"]


def test_a_bot_that_was_off_the_whole_week_does_not_send_it_the_week_after(
    office: Office, mette: Person
) -> None:
    office.stage.now = at(FRIDAY + timedelta(days=3), 10)
    office.look()
    assert office.until(at(FRIDAY + timedelta(days=7), 16)) == ["week 2026-49 Tue 01.12. 09.15"]


def test_a_message_that_was_not_sent_by_closing_time_waits_again(
    office: Office, mette: Person
) -> None:
    office.want(mette, Kind.HELD, "1", THURSDAY)
    assert office.until(at(TODAY, 16)) == ["held 1 Mon 23.11. 09.15"]
    with office.stage.db.transaction():
        unmet = drop_useless(office.stage.db, office.stage.turn().at)
        office.attention.take_back(office.stage.turn(), unmet)
    assert office.states() == [("held", "waiting")]
    assert office.until(at(THURSDAY, 8)) == [
        "week 2026-48 Tue 24.11. 09.15",
        "held 1 Wed 25.11. 09.15",
    ]


def test_a_message_that_was_not_sent_on_its_last_day_has_expired(
    office: Office, mette: Person
) -> None:
    office.want(mette, Kind.HELD, "1", TODAY)
    assert office.until(at(TUESDAY, 1)) == ["held 1 Mon 23.11. 09.15"]
    with office.stage.db.transaction():
        unmet = drop_useless(office.stage.db, office.stage.turn().at)
        office.attention.take_back(office.stage.turn(), unmet)
    assert office.states() == [("held", "expired")]
    assert office.stage.db.rows("select * from reached") == []


def test_two_a_day_are_two_even_of_one_kind(office: Office, mette: Person) -> None:
    office.stage.settings = office.stage.settings.model_copy(update={"budget_day": 2})
    for subject in "abc":
        office.want(mette, Kind.HELD, subject, FRIDAY)
    assert office.until(at(TODAY, 16)) == ["held a Mon 23.11. 09.15", "held b Mon 23.11. 09.15"]
    with office.stage.db.transaction():
        office.attention.take_back(office.stage.turn(), [1])
    assert office.stage.db.rows("select want, kind from reached") == [{"want": 2, "kind": "held"}]


def test_nobody_who_left_or_waits_to_be_confirmed_is_written_to(
    office: Office, mette: Person
) -> None:
    office.want(mette, Kind.PAIR, "1", FRIDAY)
    with office.stage.db.transaction():
        change(office.stage.db, mette.key, status="left")
    assert office.until(at(FRIDAY, 16)) == []
    assert schedule.next_due(office.stage.db) is None


def test_what_ended_is_forgotten_after_sixty_days(office: Office, mette: Person) -> None:
    office.until(at(FRIDAY, 16))
    kept = instant(at(TUESDAY, 9, 15)) + store.KEEP
    with office.stage.db.transaction():
        store.clean(office.stage.db, TUESDAY + timedelta(days=14), kept)
        assert office.states() == [("week", "sent")]
        assert office.stage.db.value("select count(*) from reached") == 1
        store.clean(office.stage.db, TUESDAY + timedelta(days=15), kept + 1)
        assert office.states() == []
        assert office.stage.db.value("select count(*) from reached") == 0


def test_a_year_of_one_person_with_the_calendar(office: Office, mette: Person) -> None:
    calendar = office.stage.settings.calendar()
    start = office.stage.now.date()
    sent: list[tuple[date, str]] = []
    for number in range(365):
        day = start + timedelta(days=number)
        if number % 14 == 0:
            office.want(mette, Kind.PAIR, f"r{number}", day + timedelta(days=9))
        if number % 14 == 10:
            office.want(mette, Kind.HELD, f"r{number}", day + timedelta(days=4))
        if number % 3 == 0:
            office.want(mette, Kind.REQUESTS, f"q{number}", day + timedelta(days=5))
        for text in office.until(at(day, 23)):
            kind, _, _, _, clock = text.split()
            assert clock == "09.15"
            sent.append((day, kind))
    assert all(calendar.is_working_day(day) for day, _ in sent)
    assert max(Counter(day for day, _ in sent).values()) == 1
    for day, _ in sent:
        window = [kind for at_, kind in sent if day - timedelta(days=7) < at_ <= day]
        assert len(window) <= 4
        assert len([kind for kind in window if kind != "pair"]) <= 3
    weeks = {
        comes
        for number in range(0, 364, 7)
        if (comes := calendar.weekly_day(1, start + timedelta(days=number))) is not None
    }
    assert {day for day, kind in sent if kind == "week"} == weeks
    # 2026-11-23 to 2027-11-22: 52 weeks of which 8 are closed (53, 7, 28 to 31, 42 and 52).
    assert len(weeks) == 52 - 8
    states = Counter(state for _, state in office.states())
    assert states["sent"] == len(sent)
    assert states["waiting"] <= 6
    assert people.find(office.stage.db, mette.key) is not None
