"""What leaders get: a month's counts of five and more, the meeting's paper, the evaluation."""

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import people, pulse, schedule
from bot.access import may
from bot.feature import Due, Feature
from bot.leading import order_for_all, start_schedule, store
from bot.leading.chat import feature
from bot.leading.evaluation import Report, make, write_report
from bot.leading.planning import EVALUATION, HANDOUT, MONTHLY
from bot.leading.rules import Count, RoundCount, advise, counts_of, rounded
from bot.people.rules import Person
from bot.programmes.overview import write_place
from bot.programmes.places import begin
from bot.pulse import store as pulse_store
from bot.pulse.rules import FEWEST, ItemResult, Mean, Pulse, Result
from bot.reflection import store as reflection_store
from bot.reflection.store_answers import count_by_person
from bot.schedule.run import run_due
from bot.settings import Settings, SettingsError, load_settings
from bot.transport.keyboards import split_data
from tests.pdf.reading import read
from tests.turns import ZONE, Out, Stage, open_stage

FIRST = date(2026, 12, 1)
NOTE = (
    "Tallene gøres op én gang om måneden, rundes ned og vises fra fem personer. "
    "Hvem der har svaret, vises ikke."
)


@dataclass
class House:
    """A stage with the room on it; reflection counts, as in the whole bot."""

    stage: Stage
    feature: Feature

    def go(self, day: date, clock: time = time(10)) -> None:
        """Move the clock, running the plain jobs that are due on the way."""
        moment = datetime.combine(day, clock, tzinfo=ZONE)
        names = frozenset(self.feature.computed)
        while run := [
            row
            for row in self.stage.db.rows("select * from schedule order by due")
            if row["job"] in self.feature.jobs and row["due"] <= moment.timestamp()
        ]:
            when = datetime.fromtimestamp(run[0]["due"], UTC).astimezone(ZONE)
            self.stage.now = max(when, self.stage.now)
            run_due(
                self.stage.db,
                self.stage.now,
                self.feature.jobs,
                lambda _: self.stage.turn(),
                names,
            )
        self.stage.now = moment

    def answer(self, *persons: Person) -> None:
        """Let them answer a question each."""
        with self.stage.db.transaction():
            for one in persons:
                asked = reflection_store.ask(
                    self.stage.db, one.key, "match.1", "own", self.stage.now
                )
                self.stage.db.execute(
                    "insert into answers (asked, person, parts, made, changed)"
                    " values (?, ?, '[]', ?, ?)",
                    (asked.id, one.key, *[int(self.stage.now.timestamp())] * 2),
                )

    def count(self) -> None:
        """Go to the first of December, when November is counted."""
        with self.stage.db.transaction():
            start_schedule(self.stage.db, self.stage.turn().calendar, self.stage.now)
        self.go(FIRST)

    def command(self, person: Person) -> Out:
        """Send /overblik."""
        self.stage.out()
        self.stage.act(self.stage.reload(person).key, self.feature.commands["overblik"], "")
        return self.stage.out()[-1]

    def tap(self, person: Person, data: str) -> list[Out]:
        """Tap a button of the room."""
        self.stage.out()
        name, arguments = split_data(data)
        someone = self.stage.reload(person)
        assert may(someone, name)
        self.stage.act(someone.key, self.feature.taps[name], arguments, tapped=True)
        return self.stage.out()

    def compute(self, job: str, person: Person) -> list[Out]:
        """Make what was ordered; gives what is sent."""
        self.stage.out()
        self.stage.compute(self.feature.computed[job], person.key)
        return self.stage.out()

    def lead(self, person: Person, department: int | None, *, leads: bool = True) -> None:
        """Give or take the lead of a department."""
        assert department is not None
        assert self.feature.on_changed is not None
        with self.stage.db.transaction():
            people.set_lead(self.stage.db, department, person.key, leads=leads)
            self.feature.on_changed(self.stage.turn(), self.stage.reload(person))


def words_of(pdf: bytes) -> str:
    """All that is printed, as one text."""
    return " ".join(" ".join(line.split()) for page in read(pdf) for line in page.lines)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    stage = open_stage(tmp_path)
    counters = [lambda db, first, end: {"answers": count_by_person(db, first, end)}]
    stage.run(lambda turn: begin(turn.db, turn.library, turn.now.date(), turn.at))
    yield House(stage, feature(lambda: counters, lambda: [write_place]))
    stage.db.close()


@pytest.fixture
def staff(house: House) -> list[Person]:
    """Eight of one department and twelve of another."""
    return [
        house.stage.person(f"{name} {at}", department=name)
        for name, size in (("Ung", 8), ("Job", 12))
        for at in range(size)
    ]


@pytest.fixture
def lis(house: House, staff: list[Person]) -> Person:
    """The leader of the smaller department."""
    lis = house.stage.person("Lis", department="Ung", role="leader")
    house.lead(lis, staff[0].department)
    return house.stage.reload(lis)


def test_before_the_first_month_is_over_there_are_no_numbers(house: House, lis: Person) -> None:
    assert house.command(lis).text == (
        "<b>Overblik</b>\n\nDer er ingen tal endnu. De første kommer den 1. i næste måned.\n\n"
        "Forløb: Fælles fagligt fundament, uge 1 af 16 (Hvem vi er som fagfolk)"
        f"\n\n{NOTE}"
    )


def test_the_overview_on_one_screen(house: House, staff: list[Person], lis: Person) -> None:
    house.answer(*staff[:6], *staff[8:15], staff[0])
    house.count()
    with house.stage.db.transaction():
        store.add_round(house.stage.db, RoundCount(3, FIRST, 8, 12))
    shown = house.command(lis)
    assert shown.text == (
        "<b>Overblik, november 2026</b>\n\n"
        "<b>Hele huset</b>\n"
        "Med: mindst 20\n"
        "Aktive: mindst 10\n"
        "Svar på spørgsmål: 14 fra mindst 10 kolleger\n\n"
        "<b>Ung</b>\n"
        "Med: mindst 5\n"
        "Aktive: mindst 5\n"
        "Svar på spørgsmål: 7 fra mindst 5 kolleger\n\n"
        "Sparring: i runde 3 mødtes 8 af 12 grupper\n\n"
        "Forløb: Fælles fagligt fundament, uge 2 af 16 (Hvem vi er som fagfolk)\n\n"
        f"{NOTE}"
    )
    assert shown.labels == [
        "Personalemøde", "Få det hver måned", "Evaluering", "Se puls", "Se delte mål", "Menu",
    ]  # fmt: skip


def test_a_month_s_counts_never_change_any_more(
    house: House, staff: list[Person], lis: Person
) -> None:
    house.answer(*staff)
    house.count()
    before = house.command(lis).text
    with house.stage.db.transaction():
        house.stage.db.execute("delete from people where id = ?", (staff[0].key,))
        people.change(house.stage.db, staff[1].key, status="left")
    assert house.command(lis).text == before


def test_an_acting_leader_gets_aggregates_only(house: House, staff: list[Person]) -> None:
    # Somebody of another department who leads this one: its counts, and no name of anybody.
    ida = house.stage.person("Ida", department="Job", role="leader")
    house.lead(ida, staff[0].department)
    house.answer(*staff)
    house.count()
    text = house.command(ida).text
    assert "<b>Ung</b>\nMed: mindst 5\nAktive: mindst 5\n" in text
    assert not any(one.name in text for one in staff)


def test_a_leader_who_loses_the_role_while_the_overview_is_open(
    house: House, staff: list[Person], lis: Person
) -> None:
    house.answer(*staff)
    house.count()
    assert "<b>Ung</b>" in house.command(lis).text
    house.tap(lis, "lead.monthly")
    house.tap(lis, "lead.meeting")
    house.tap(lis, "lead.evaluation")
    house.lead(lis, staff[0].department, leads=False)
    assert not may(house.stage.reload(lis), "lead.home")
    assert not may(house.stage.reload(lis), "lead.meeting")
    for job in (HANDOUT, EVALUATION, MONTHLY):
        assert schedule.due_of(house.stage.db, job, lis.key) is None
    assert house.compute(HANDOUT, lis) == []
    assert house.compute(EVALUATION, lis) == []
    # What is made already when the role ends is not sent either.
    computed = house.feature.computed[EVALUATION]
    with house.stage.db.transaction():
        turn = house.stage.turn()
        computed.finish(turn, Due(lis.key, turn.now), (b"", b"", ""))
    assert house.stage.out() == []


def test_a_department_of_four(house: House, staff: list[Person]) -> None:
    few = [house.stage.person(f"Lille {at}", department="Lille") for at in range(4)]
    house.lead(few[0], few[0].department)
    house.answer(*staff, *few)
    house.count()
    text = house.command(few[0]).text
    assert "<b>Lille</b>\nFor få til at vise tal (under 5).\n" in text


def test_a_department_of_one(house: House, staff: list[Person]) -> None:
    lone = house.stage.person("Ene", department="Ene")
    house.lead(lone, lone.department)
    house.answer(*staff, lone)
    house.count()
    assert "<b>Ene</b>\nFor få til at vise tal (under 5).\n" in house.command(lone).text
    # With the lone one goes the smaller of the others, or the whole less both would be one.
    assert {one.department for one in store.of_month(house.stage.db, "2026-11")} == {
        0, staff[8].department,
    }  # fmt: skip


def test_a_department_that_is_merged_or_renamed(
    house: House, staff: list[Person], lis: Person
) -> None:
    house.answer(*staff)
    house.count()
    ung, job = staff[0].department, staff[8].department
    assert ung is not None
    assert job is not None
    with house.stage.db.transaction():
        people.rename_department(house.stage.db, ung, "Ungehuset")
    assert "<b>Ungehuset</b>\nMed: mindst 5" in house.command(lis).text
    with house.stage.db.transaction():
        people.merge_departments(house.stage.db, job, ung)
    # November stays as it was counted; December has them all.
    assert "<b>Ungehuset</b>\nMed: mindst 5" in house.command(lis).text
    house.go(date(2027, 1, 1))
    text = house.command(lis).text
    assert "<b>Overblik, december 2026</b>" in text
    assert "<b>Ungehuset</b>\nFor få til at vise tal (under 5)." in text


def test_nobody_having_answered_at_all(house: House, staff: list[Person], lis: Person) -> None:
    house.count()
    text = house.command(lis).text
    assert "<b>Hele huset</b>\nMed: mindst 20\n\n" in text
    assert "Aktive" not in text
    (message, paper) = house.compute(HANDOUT, lis)
    assert "Ingen har delt noget med alle i denne tid." in message.text
    assert paper.method == "sendDocument"
    sent = house.compute(EVALUATION, lis)
    assert [one.payload["file_name"] for one in sent] == ["evaluering.pdf", "evaluering.csv"]


def take_pulse(house: House, month: int, staff: list[Person], value: int) -> None:
    """A closed pulse in which all answered one item alike."""
    db, name, day = house.stage.db, f"2026-{month:02d}", date(2026, month, 1)
    with db.transaction():
        pulse_store.add(db, Pulse(name, day, day, ("tryghed",), is_open=True), [])
        for one in staff:
            pulse_store.count(db, name, one.department or 0, {"tryghed": value})
        pulse_store.close(db, name)


def test_the_hand_out_for_the_staff_meeting(house: House, staff: list[Person], lis: Person) -> None:
    take_pulse(house, 11, staff, 4)
    said = house.tap(lis, "lead.meeting")
    assert said[0].payload["text"] == "Jeg laver det. Et øjeblik."
    message, paper = house.compute(HANDOUT, lis)
    parts = message.text.split("\n\n")
    assert parts[:2] == [
        "<b>Til personalemødet</b>", "Månedens tema: Hvem vi er som fagfolk",
    ]  # fmt: skip
    assert "Tryghed: <b>4,0</b> (20+ svar)" in message.text
    assert parts[-2].startswith("<b>To spørgsmål at tale om</b>\n• ")
    assert parts[-2].count("\n• ") == 2
    assert paper.payload["file_name"] == "personalemoede.pdf"
    pdf = house.stage.db.value("select file from outbox where method = 'sendDocument'")
    words = words_of(pdf)
    assert "Til personalemødet" in words
    assert "Tryghed: 4,0 (20+ svar)" in words


def test_what_was_taken_back_while_the_paper_was_made_is_not_on_it(
    house: House, staff: list[Person], lis: Person
) -> None:
    with house.stage.db.transaction():
        turn = house.stage.turn()
        house.feature.computed[HANDOUT].finish(turn, Due(lis.key, turn.now), (b"", "earlier"))
    assert house.stage.out() == []
    assert schedule.due_of(house.stage.db, HANDOUT, lis.key) is not None


def test_it_comes_each_month_until_told_otherwise(house: House, lis: Person) -> None:
    (said, *_) = house.tap(lis, "lead.monthly")
    assert said.text == (
        "Du får et hæfte til personalemødet hver måned, første gang onsdag den 16. december."
    )
    assert "Stop hver måned" in house.command(lis).labels
    house.go(date(2026, 12, 16), time(10))
    assert schedule.due_of(house.stage.db, HANDOUT, lis.key) is not None
    due = schedule.due_of(house.stage.db, MONTHLY, lis.key)
    assert due == int(datetime(2027, 1, 18, 10, tzinfo=ZONE).timestamp())
    assert house.tap(lis, "lead.monthly")[0].text == "Du får ikke længere hæftet hver måned."
    assert schedule.due_of(house.stage.db, MONTHLY, lis.key) is None


def a_report(house: House) -> Report:
    with house.stage.db.transaction():
        turn = house.stage.turn()
        return write_report(turn, turn.say_to(None))


def test_the_evaluation_has_every_figure_with_its_n(
    house: House, staff: list[Person], lis: Person
) -> None:
    house.stage.settings = house.stage.settings.model_copy(
        update={"strategy": "Flere i job gennem stærke fællesskaber."}
    )
    take_pulse(house, 9, staff, 2)
    take_pulse(house, 11, staff, 4)
    house.answer(*staff)
    house.count()
    with house.stage.db.transaction():
        store.add_round(house.stage.db, RoundCount(3, FIRST, 2, 12))
    house.tap(lis, "lead.evaluation")
    sent = house.compute(EVALUATION, lis)
    assert [one.payload["file_name"] for one in sent] == ["evaluering.pdf", "evaluering.csv"]
    files = house.stage.db.rows("select file from outbox where method = 'sendDocument'")
    words = words_of(files[0]["file"])
    for said in (
        "Flere i job gennem stærke fællesskaber.",
        "I 1 runder mødtes 2 af 12 grupper.",
        "20 fra mindst 20",
        "Under halvdelen af de seneste grupper mødtes.",
    ):
        assert said in words
    assert files[1]["file"].decode("utf-8-sig").split("\r\n") == [
        "Måned;Hvad;Tal;n",
        "2026-11;Aktive;20;mindst 20",
        "2026-11;Svar på spørgsmål;20;mindst 20",
        "2026-11;Med;20;mindst 20",
        "2026-12;Runde 3;2;12",
        "2026-09;Tryghed;2,0;\t20+",
        "2026-11;Tryghed;4,0;\t20+",
        "",
    ]


def test_its_charts_stand_in_their_chapters(house: House, staff: list[Person]) -> None:
    take_pulse(house, 9, staff, 2)
    take_pulse(house, 11, staff, 4)
    house.answer(*staff)
    house.count()
    report = a_report(house)
    assert len(report.charts) == 2
    assert report.charts[1][1].alt == "Den seneste måling: Tryghed 4,0 (20+ svar)"
    pdf, _, mark = make(report, "mark")
    assert pdf.startswith(b"%PDF")
    assert mark == "mark"
    kinds = [type(block).__name__ for block in report.sheet.blocks]
    assert kinds.count("Picture") == 2
    assert kinds[kinds.index("Picture") - 1] == "Heading"


def test_all_leaders_and_facilitators_get_it_at_the_end(
    house: House, staff: list[Person], lis: Person
) -> None:
    anna = house.stage.person("Anna", role="facilitator")
    with house.stage.db.transaction():
        order_for_all(house.stage.turn())
    ordered = house.stage.db.rows("select subject from schedule where job = ?", (EVALUATION,))
    assert {row["subject"] for row in ordered} == {lis.key, anna.key}


@given(st.dictionaries(st.integers(1, 4), st.integers(0, 12)), st.integers(0, 6))
def test_no_difference_of_counts_is_about_fewer_than_five(
    sizes: dict[int, int], homeless: int
) -> None:
    where: dict[str, int | None] = {
        f"{one}-{at}": one for one, size in sizes.items() for at in range(size)
    }
    where |= {f"-{at}": None for at in range(homeless)}
    counts = counts_of("2026-11", "answers", dict.fromkeys(where, 1), where)
    groups = {one.department: one.times for one in counts}
    whole = groups.pop(0, 0)
    for size in range(len(groups) + 1):
        for some in itertools.combinations(groups.values(), size):
            assert whole - sum(some) == 0 or whole - sum(some) >= FEWEST
    assert all(one.people >= FEWEST and one.people % 5 == 0 for one in counts)
    assert all(one.people == rounded(one.times) for one in counts)


def test_what_to_do_next_follows_from_the_numbers() -> None:
    joined, active = Count("m", 0, "joined", 20, 20), Count("m", 0, "active", 5, 9)
    low = ItemResult("tryghed", Mean(2.4, "20+"))
    fine = ItemResult("gensidighed", Mean(3.4, "20+"))
    hidden = ItemResult("rammer", None)
    pulse_of = Result(FIRST, None, (fine, low, hidden))
    bad = [RoundCount(1, FIRST, 1, 10)]
    found = advise({"joined": joined, "active": active}, bad, pulse_of)
    assert found == (["sparring", "joining", "pulse"], "tryghed")
    good = {"joined": joined, "active": Count("m", 0, "active", 15, 30)}
    assert advise(good, [RoundCount(1, FIRST, 9, 10)], Result(FIRST, None, (fine,))) == (
        ["go-on"], None,
    )  # fmt: skip
    assert advise({}, [], None) == (["go-on"], None)


def test_months_that_were_missed_are_counted_at_once(
    house: House, staff: list[Person], lis: Person
) -> None:
    house.answer(*staff)
    house.count()
    house.stage.now = datetime(2027, 2, 9, 9, tzinfo=ZONE)
    house.go(date(2027, 2, 9))
    assert [one.month for one in store.months(house.stage.db, 0) if one.what == "joined"] == [
        "2026-11", "2026-12", "2027-01",
    ]  # fmt: skip


def test_counts_are_kept_for_36_months(house: House, staff: list[Person]) -> None:
    house.answer(*staff)
    house.count()
    personal = house.feature.personal
    assert personal is not None
    assert personal.export(house.stage.turn(), staff[0]) == {}
    with house.stage.db.transaction():
        store.add_round(house.stage.db, RoundCount(3, FIRST, 8, 12))
    for days, left in ((1096, True), (1140, False)):
        house.stage.now = datetime.combine(FIRST, time(9), tzinfo=ZONE) + timedelta(days=days - 1)
        house.stage.run(personal.retain, house.stage.settings.retention)
        assert bool(store.rounds(house.stage.db)) is left
        assert store.newest_month(house.stage.db) == ("2026-11" if left else None)


def test_the_sentence_of_strategy_passes_the_guard() -> None:
    kept = Settings(strategy="Flere  i job.").strategy
    assert kept == "Flere i job."
    with pytest.raises(SettingsError) as error:
        load_settings(strategy="Ring til 20 30 40 50")
    assert str(error.value) == (
        "strategy is 'Ring til 20 30 40 50', but a sentence without what may not be kept was "
        "expected; it has phone."
    )


def test_in_english(house: House, staff: list[Person]) -> None:
    kim = house.stage.person("Kim", role="facilitator", language="en")
    house.answer(*staff)
    house.count()
    assert house.command(kim).text.startswith(
        "<b>Overview, November 2026</b>\n\n<b>The whole organisation</b>\nJoined: at least 20\n"
    )
    assert json.dumps(pulse.month_of(house.stage.turn().say_to(kim), FIRST)) == '"December 2026"'
