"""What the pulse shows: means from five answers up, in words and as a picture, for everybody."""

from collections.abc import Sequence
from datetime import date, timedelta
from io import BytesIO

import pytest
from PIL import Image

from bot import people, pulse, schedule
from bot.feature import Due
from bot.people.rules import Person
from bot.pulse import store
from bot.pulse.chat_result import COMPUTED, PICTURE
from bot.pulse.rules import ItemResult, Mean, band, mean_of
from tests.pulse.house import MONTH, OPENS, STALE, House
from tests.pulse.test_answering import toast

CLOSED = OPENS + timedelta(days=7)
JANUARY = "2027-01"
FEW = "For få svar til at vise et resultat (under 5)."


def take(house: House, people: Sequence[Person], value: int, day: date = CLOSED) -> None:
    """Let them all answer every item alike, and let the pulse close."""
    for one in people:
        house.answer(one, *[value] * len(store.open_pulse(house.stage.db).items))  # type: ignore[union-attr]
    house.go(day, "8.00")


@pytest.fixture
def staff(house: House) -> list[Person]:
    """Six of one department and twelve of another, before December's pulse."""
    return [*house.people(6, "Ung"), *house.people(12, "Job og virksomhed")]


@pytest.mark.parametrize(
    ("values", "mean"),
    [({1: 5}, 1.0), ({5: 5}, 5.0), ({3: 4, 4: 2}, 3.3), ({1: 3, 2: 3}, 1.5), ({1: 19, 2: 1}, 1.1)],
)
def test_a_mean_has_one_decimal_half_up(values: dict[int, int], mean: float) -> None:
    found = mean_of({1: values}, None)
    assert found is not None
    assert found.mean == mean


def test_a_number_of_answers_is_rounded_down() -> None:
    assert [band(n) for n in (5, 9, 10, 19, 20, 400)] == [
        "5–9", "5–9", "10–19", "10–19", "20+", "20+",
    ]  # fmt: skip


def test_the_result_in_words_for_everybody(house: House, staff: list[Person]) -> None:
    house.open()
    take(house, staff, 4)
    shown = house.screen(staff[0])
    assert shown.text == (
        "<b>Temperaturmåling, december 2026</b>\nHele huset\n\n"
        "Den seneste måned …\n"
        "Tryghed: <b>4,0</b> (10–19 svar)\n"
        "Brugbar feedback: <b>4,0</b> (10–19 svar)\n"
        "Gensidighed: <b>4,0</b> (10–19 svar)\n"
        "Anvendelse: <b>4,0</b> (10–19 svar)\n"
        "Tid og opbakning: <b>4,0</b> (10–19 svar)\n\n"
        "Tallet er et gennemsnit fra 1 (Slet ikke) til 5 (I meget høj grad)."
    )
    assert shown.labels == ["Vis billede", "Min afdeling", "Menu"]
    own = house.tap(staff[0], shown.data("Min afdeling"))[0]
    assert own.method == "editMessageText"
    assert own.text.startswith("<b>Temperaturmåling, december 2026</b>\nUng\n\n")
    assert "Tryghed: <b>4,0</b> (5–9 svar)" in own.text
    assert own.labels == ["Vis billede", "Hele huset", "Menu"]


def test_the_change_is_told_next_month(house: House, staff: list[Person]) -> None:
    house.open()
    take(house, staff, 4)
    house.go(date(2027, 1, 5))
    take(house, staff[1:], 3, date(2027, 1, 12))
    shown = house.screen(staff[0])
    # January's first week with work is that of the 4th; the item on backing comes in February.
    assert shown.text == (
        "<b>Temperaturmåling, januar 2027</b>\nHele huset\n\n"
        "Den seneste måned …\n"
        "Tryghed: <b>3,0</b> (10–19 svar, 1,0 lavere end sidst)\n"
        "Brugbar feedback: <b>3,0</b> (10–19 svar, 1,0 lavere end sidst)\n"
        "Gensidighed: <b>3,0</b> (10–19 svar, 1,0 lavere end sidst)\n"
        "Anvendelse: <b>3,0</b> (10–19 svar, 1,0 lavere end sidst)\n\n"
        "Tallet er et gennemsnit fra 1 (Slet ikke) til 5 (I meget høj grad)."
    )
    assert shown.labels == ["Vis billede", "Min afdeling", "december 2026", "Menu"]
    earlier = house.tap(staff[0], shown.data("december 2026"))[0]
    assert earlier.text.startswith("<b>Temperaturmåling, december 2026</b>\n")
    library = house.stage.turn().library
    assert [one.month for one in pulse.history(house.stage.db, library)] == [
        date(2026, 12, 1), date(2027, 1, 1),
    ]  # fmt: skip
    found = pulse.result(house.stage.db, library, JANUARY)
    assert found is not None
    assert found.items[0] == ItemResult("tryghed", Mean(3.0, "10–19"), -1.0)
    assert pulse.latest(house.stage.db, library) == found
    assert pulse.result(house.stage.db, library, "2026-11") is None


def test_it_is_told_above_the_week_s_question_and_sends_nothing_itself(
    house: House, staff: list[Person]
) -> None:
    house.open()
    house.stage.out()
    assert house.line(staff[0]) is None
    take(house, staff, 4)
    line = house.line(staff[0])
    assert line is not None
    assert line.text == "Temperaturmålingen for december 2026 er talt sammen."
    assert {one.method for one in house.stage.out()} <= {
        "sendMessage", "editMessageText", "answerCallbackQuery",
    }  # fmt: skip
    (button,) = line.buttons
    assert (button.label, button.data) == ("Se resultatet", f"pulse.show:{MONTH}")
    shown = house.tap(staff[0], button.data)[0]
    assert shown.method == "sendMessage"
    assert shown.text.startswith("<b>Temperaturmåling, december 2026</b>\n")
    house.go(CLOSED + timedelta(days=7))
    assert house.line(staff[0]) is None
    with house.stage.db.transaction():
        people.change(house.stage.db, staff[1].key, pace=2)
    assert house.line(staff[1]) is not None


def test_it_comes_as_a_picture_with_its_numbers_in_words(house: House, staff: list[Person]) -> None:
    house.open()
    take(house, staff, 4)
    data = house.screen(staff[0]).data("Vis billede")
    assert toast(house.tap(staff[0], data)) == "Jeg tegner. Et øjeblik."
    subject = f"{staff[0].key}:{MONTH}:all"
    due = schedule.due_of(house.stage.db, PICTURE, subject)
    house.stage.now += timedelta(seconds=1)
    house.tap(staff[0], data)
    assert schedule.due_of(house.stage.db, PICTURE, subject) == due
    house.stage.compute(COMPUTED[PICTURE], subject)
    (photo,) = [one for one in house.stage.out() if one.method == "sendPhoto"]
    assert photo.to == staff[0].key
    assert photo.text == house.screen(staff[1]).text
    png = house.stage.db.value("select file from outbox where method = 'sendPhoto'")
    with Image.open(BytesIO(png)) as image:
        assert image.size[0] == 1080


def test_nobody_having_answered_at_all(house: House, staff: list[Person]) -> None:
    house.open()
    house.go(CLOSED, "8.00")
    shown = house.screen(staff[0])
    assert shown.text == f"<b>Temperaturmåling, december 2026</b>\nHele huset\n\n{FEW}"
    assert shown.labels == ["Menu"]
    assert toast(house.tap(staff[0], f"pulse.picture:{MONTH}:all")) == FEW
    house.stage.out()
    house.stage.compute(COMPUTED[PICTURE], f"{staff[0].key}:{MONTH}:all")
    assert house.stage.out() == []


def test_four_answers_are_not_shown(house: House, staff: list[Person]) -> None:
    house.open()
    for one in staff[:4]:
        house.answer(one, 4, 4, 4, 4, 4)
    house.answer(staff[4], 4, 0, 4, 4, 4)
    house.go(CLOSED, "8.00")
    text = house.screen(staff[0]).text
    assert "Tryghed: <b>4,0</b> (5–9 svar)" in text
    assert "Brugbar feedback: for få svar" in text


def test_a_department_of_four(house: House) -> None:
    staff = [*house.people(4, "Lille"), *house.people(12, "Ung")]
    house.open()
    take(house, staff, 4)
    assert house.screen(staff[0]).labels == ["Vis billede", "Menu"]
    own = house.tap(staff[0], f"pulse.show:{MONTH}:{staff[0].department}")[0]
    assert own.text.endswith(f"\nLille\n\n{FEW}")
    # Nor the larger one: the whole less it would be the four.
    assert house.screen(staff[4]).labels == ["Vis billede", "Menu"]


def test_a_department_of_one(house: House) -> None:
    staff = [*house.people(1, "Ene"), *house.people(5, "Ung"), *house.people(7, "Job")]
    house.open()
    take(house, staff, 4)
    labels = [house.screen(one).labels for one in (staff[0], staff[1], staff[6])]
    # The smaller of the two others goes with the lone one, so that six are hidden together.
    assert labels == [
        ["Vis billede", "Menu"],
        ["Vis billede", "Menu"],
        ["Vis billede", "Min afdeling", "Menu"],
    ]


def test_a_department_that_is_merged_or_renamed(house: House) -> None:
    ung, job, fleks = house.people(6, "Ung"), house.people(6, "Job"), house.people(6, "Fleks")
    staff = [*ung, *job, *fleks]
    assert ung[0].department is not None
    assert fleks[0].department is not None
    house.open()
    for one in staff:
        house.answer(one, 4, 4, 4, 4, 4)
    with house.stage.db.transaction():
        people.merge_departments(house.stage.db, fleks[0].department, ung[0].department)
    house.go(CLOSED, "8.00")
    # What was answered before the merger stays what it was, and is shown as it was answered.
    own = house.tap(fleks[0], f"pulse.show:{MONTH}:{ung[0].department}")[0]
    assert "\nUng\n" in own.text
    assert "Tryghed: <b>4,0</b> (5–9 svar)" in own.text
    assert toast(house.tap(fleks[0], f"pulse.show:{MONTH}:{fleks[0].department}")) == STALE
    house.go(date(2027, 1, 5))
    take(house, [house.stage.reload(one) for one in staff], 3, date(2027, 1, 12))
    merged = house.tap(fleks[0], f"pulse.show:{JANUARY}:{ung[0].department}")[0]
    assert "Tryghed: <b>3,0</b> (10–19 svar)\n" in merged.text
    with house.stage.db.transaction():
        people.rename_department(house.stage.db, ung[0].department, "Ungehuset")
    house.go(date(2027, 2, 2))
    take(house, [house.stage.reload(one) for one in staff], 3, date(2027, 2, 9))
    renamed = house.tap(fleks[0], f"pulse.show:2027-02:{ung[0].department}")[0]
    assert "\nUngehuset\n" in renamed.text
    assert "Tryghed: <b>3,0</b> (10–19 svar, som sidst)" in renamed.text


def test_a_leader_who_loses_the_role_sees_the_department_no_more(
    house: House, staff: list[Person]
) -> None:
    lis = house.stage.person("Lis", department="Job og virksomhed", role="leader")
    ung = staff[0].department
    assert ung is not None
    with house.stage.db.transaction():
        people.set_lead(house.stage.db, ung, lis.key, leads=True)
    house.open()
    take(house, staff, 4)
    shown = house.screen(lis)
    assert shown.labels == ["Vis billede", "Min afdeling", "Ung", "Menu"]
    data = shown.data("Ung")
    assert "\nUng\n" in house.tap(lis, data)[0].text
    picture = f"pulse.picture:{MONTH}:{ung}"
    assert toast(house.tap(lis, picture)) == "Jeg tegner. Et øjeblik."
    with house.stage.db.transaction():
        people.set_lead(house.stage.db, ung, lis.key, leads=False)
    assert toast(house.tap(lis, data)) == STALE
    assert toast(house.tap(lis, picture)) == STALE
    house.stage.out()
    house.stage.compute(COMPUTED[PICTURE], f"{lis.key}:{MONTH}:{ung}")
    assert house.stage.out() == []


def test_of_an_item_that_is_in_no_file_any_more_nothing_is_shown(
    house: House, staff: list[Person]
) -> None:
    house.open()
    take(house, staff, 4)
    with house.stage.db.transaction():
        house.stage.db.execute("update pulses set items = ?", ('["borte", "tryghed"]',))
    text = house.screen(staff[0]).text
    assert "Tryghed: <b>4,0</b>" in text
    assert "borte" not in text


def test_in_english(house: House) -> None:
    staff = [house.stage.person(f"Colleague {at}", language="en") for at in range(5)]
    house.open()
    take(house, staff, 4)
    assert house.screen(staff[0]).text.startswith(
        "<b>Pulse, December 2026</b>\nThe whole organisation\n\n"
        "Over the past month …\nSafety: <b>4.0</b> (5–9 answers)\n"
    )


def test_counts_are_kept_for_36_months_and_who_was_done_for_14_days(
    house: House, staff: list[Person]
) -> None:
    house.open()
    take(house, staff, 4)
    personal = house.feature.personal
    assert personal is not None
    limits = house.stage.settings.retention
    assert (limits.pulse_counts, limits.pulse_done) == (1096, 14)
    mine = personal.export(house.stage.turn(), staff[0])
    assert mine == {"pulse_done": [{"month": MONTH}]}
    for day, done, counts in (
        (CLOSED + timedelta(days=14), 18, 1), (CLOSED + timedelta(days=15), 0, 1),
        (CLOSED + timedelta(days=1096), 0, 1), (CLOSED + timedelta(days=1097), 0, 0),
    ):  # fmt: skip
        house.stage.now = house.stage.turn().calendar.at(day, house.stage.now.time())
        house.stage.run(personal.retain, limits)
        assert len(house.done()) == done
        assert house.stage.db.value("select count(*) from pulses") == counts
        assert bool(house.counts()) == bool(counts)


def test_a_picture_of_what_was_forgotten_meanwhile_is_not_drawn(
    house: House, staff: list[Person]
) -> None:
    house.open()
    take(house, staff, 4)
    due = Due(f"{staff[0].key}:{MONTH}:all", house.stage.now)
    with house.stage.db.transaction():
        assert COMPUTED[PICTURE].ask(house.stage.turn(), due) is not None
        house.stage.db.execute("delete from pulses")
        assert COMPUTED[PICTURE].ask(house.stage.turn(), due) is None
