"""*Vis billede*: ordered once, drawn beside the bot, and sent with its numbers in words."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from bot import people, schedule, sparring
from bot.facilitator.chat_picture import COMPUTED, PICTURE, chart_of
from bot.feature import Due
from bot.people.rules import Person
from bot.pictures import HeatMap, Shares
from bot.sparring import Crossing, HalfYear, RoundShare
from bot.texts import Say, Texts
from tests.facilitator.stage import STALE, Room, toasts

DRAWING = "Jeg tegner. Et øjeblik."
NONE = (
    "Ingen er sat sammen til sparring i det sidste halve år, så der er ikke noget at tegne endnu."
)
FEW = (
    "Der er ikke nok at vise endnu, for grupper og tal under fem vises ikke. "
    "Prøv igen efter næste runde."
)
FOUND = HalfYear(
    date(2026, 5, 25),
    date(2026, 11, 23),
    True,
    Crossing(("Job & virksomhed", "Ung", None), ((14, 22, 9), (22, 8, 0), (9, 0, None)), 31, 25),
    (RoundShare(6, date(2026, 9, 30), 0, 9), RoundShare(7, date(2026, 11, 4), 8, 13)),
)


@pytest.fixture
def anna(room: Room) -> Person:
    return room.stage.person("Anna", department="Ledelse", role="facilitator", sparring=False)


def a_round(room: Room) -> None:
    """Twenty people of two departments are put together, each with somebody of the other."""
    for at in range(20):
        room.stage.person(f"Kollega {at}", department="Job" if at % 2 else "Ung")
    start(room)


def start(room: Room) -> None:
    room.in_transaction(lambda turn: sparring.start_schedule(turn.db, turn.calendar, turn.now))
    room.in_transaction(sparring.start_round_now)


def ordered(room: Room) -> list[str]:
    return [
        str(row["subject"])
        for row in room.stage.db.rows("select * from schedule where job = ?", (PICTURE,))
    ]


def draw(room: Room, person: Person) -> list[Any]:
    room.stage.out()
    room.stage.compute(COMPUTED[PICTURE], person.key)
    return room.stage.out()


def test_it_is_ordered_on_the_screen_of_the_round(room: Room, anna: Person) -> None:
    assert "Vis billede" not in room.follow(anna, "facilitate.round").labels
    a_round(room)
    screen = room.follow(anna, "facilitate.round")
    assert screen.data("Vis billede") == "facilitate.picture"
    said = room.tap(anna, "facilitate.picture")
    assert toasts(said) == [DRAWING]
    assert ordered(room) == [anna.key]


def test_two_fast_taps_order_one_picture(room: Room, anna: Person) -> None:
    a_round(room)
    room.tap(anna, "facilitate.picture")
    due = schedule.due_of(room.stage.db, PICTURE, anna.key)
    room.stage.now += timedelta(seconds=1)
    assert toasts(room.tap(anna, "facilitate.picture")) == [DRAWING]
    assert schedule.due_of(room.stage.db, PICTURE, anna.key) == due


def test_it_comes_as_a_photo_with_its_numbers_in_words(room: Room, anna: Person) -> None:
    a_round(room)
    (photo,) = draw(room, anna)
    assert (photo.method, photo.to) == ("sendPhoto", anna.key)
    assert photo.text == (
        "<b>Sparring på tværs</b>\n"
        "To kolleger er sat sammen 10 gange på tværs af afdelinger og 0 gange inden for samme "
        "afdeling.\n"
        "Flest gange: Job og Ung (10)."
    )
    png = room.stage.db.value("select file from outbox where method = 'sendPhoto'")
    with Image.open(BytesIO(png)) as image:
        assert image.size[0] == 1080


def test_before_anybody_was_put_together_it_says_so(room: Room, anna: Person) -> None:
    said = room.tap(anna, "facilitate.picture")
    assert toasts(said) == [NONE]
    assert ordered(room) == []


def test_where_fewer_than_five_would_be_seen_it_says_so(room: Room, anna: Person) -> None:
    for name in ("Bo", "Carl", "Dina"):
        room.stage.person(name)
    start(room)
    assert toasts(room.tap(anna, "facilitate.picture")) == [FEW]
    assert ordered(room) == []
    assert draw(room, anna) == []


def test_a_made_up_button_changes_nothing(room: Room, anna: Person) -> None:
    a_round(room)
    assert toasts(room.tap(anna, "facilitate.picture:1")) == [STALE]
    assert ordered(room) == []


@pytest.mark.parametrize("change", [{"facilitator": 0}, {"status": "left"}])
def test_who_is_facilitator_no_more_gets_no_picture(
    room: Room, anna: Person, change: dict[str, Any]
) -> None:
    a_round(room)
    room.set(anna, **change)
    assert draw(room, anna) == []


def test_who_hands_over_while_it_is_drawn_gets_no_picture(room: Room, anna: Person) -> None:
    a_round(room)
    due = Due(anna.key, room.stage.now)
    task = room.stage.run(COMPUTED[PICTURE].ask, due)
    drawn = task.work(*task.arguments)
    room.set(anna, facilitator=0)
    room.stage.out()
    room.stage.run(COMPUTED[PICTURE].finish, due, drawn)
    assert room.stage.out() == []


def test_who_leads_a_department_gets_departments_and_no_names(room: Room, anna: Person) -> None:
    a_round(room)
    with room.stage.db.transaction():
        people.set_lead(room.stage.db, 2, anna.key, leads=True)
    task = room.stage.run(COMPUTED[PICTURE].ask, Due(anna.key, room.stage.now))
    assert "Kollega" not in repr(task.arguments)


def test_what_it_shows_in_danish() -> None:
    chart = chart_of(Say(Texts(), "da"), "Jobhuset <1>", FOUND)
    assert chart.title == "Sparring på tværs"
    assert chart.subtitle == "Jobhuset <1> · 25. maj–23. nov. 2026"
    heat, shares = chart.panels
    assert isinstance(heat, HeatMap)
    assert isinstance(shares, Shares)
    assert heat.names == ("Job & virksomhed", "Ung", "Øvrige")
    assert heat.note == (
        "Tallet viser, hvor mange gange to kolleger er sat sammen. De skraverede felter er inden "
        "for samme afdeling. En streg dækker et tal under fem eller et, der ville røbe det. Øvrige "
        "er de mindste afdelinger under ét, så ingen gruppe er under fem."
    )
    assert shares.note == (
        "Andelen, der holdt sparringen helt eller delvist. En runde vises en uge efter, at den er "
        "slut, når mindst fem har svaret."
    )
    assert [(bar.label, bar.said, bar.of) for bar in shares.bars] == [
        ("Runde 6, 30. sep.", "0\xa0%", "0 af 9"),
        ("Runde 7, 4. nov.", "62\xa0%", "8 af 13"),
    ]
    assert chart.words == (
        "<b>Sparring på tværs</b>\n"
        "To kolleger er sat sammen 31 gange på tværs af afdelinger og 25 gange inden for samme "
        "afdeling.\n"
        "Flest gange: Job &amp; virksomhed og Ung (22).\n"
        "Runde 7: 8 af 13 sparringer blev til noget (62\xa0%)."
    )


def test_what_it_shows_in_english() -> None:
    chart = chart_of(Say(Texts(), "en"), "", FOUND)
    assert chart.subtitle == "25 May\u2009–\u200923 Nov 2026"
    shares = chart.panels[1]
    assert isinstance(shares, Shares)
    assert [(bar.label, bar.said, bar.of) for bar in shares.bars] == [
        ("Round 6, 30 Sept", "0%", "0 of 9"),
        ("Round 7, 4 Nov", "62%", "8 of 13"),
    ]
    assert chart.words == (
        "<b>Sparring across departments</b>\n"
        "Two colleagues were put together 31 times across departments and 25 times within the "
        "same department.\n"
        "Most often: Job &amp; virksomhed and Ung (22).\n"
        "Round 7: 8 of 13 talks took place (62%)."
    )


def test_only_the_newest_twelve_rounds_are_shown() -> None:
    many = tuple(RoundShare(n, date(2026, 6, n), 1, 5) for n in range(1, 14))
    found = HalfYear(FOUND.first, FOUND.last, True, None, many)
    (shares,) = chart_of(Say(Texts(), "da"), "", found).panels
    assert isinstance(shares, Shares)
    assert [bar.label for bar in shares.bars][::11] == ["Runde 2, 2. jun.", "Runde 13, 13. jun."]


def test_where_nobody_crossed_no_two_are_named() -> None:
    found = HalfYear(
        FOUND.first, FOUND.last, True, Crossing(("Job", "Ung"), ((9, 0), (0, 0)), 0, 9), ()
    )
    chart = chart_of(Say(Texts(), "da"), "", found)
    assert len(chart.panels) == 1
    assert chart.words == (
        "<b>Sparring på tværs</b>\n"
        "To kolleger er sat sammen 0 gange på tværs af afdelinger og 9 gange inden for samme "
        "afdeling."
    )
