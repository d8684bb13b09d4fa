"""A pause, days away with a welcome back, and leaving for good: no reason is asked."""

from datetime import date, datetime, time, timedelta

import pytest

from bot import people, schedule
from bot.feature import Due
from bot.people.jobs import Return
from bot.people.planning import RETURN
from tests.people.cleaning import clean
from tests.people.phone import House, Phone
from tests.turns import MONDAY, ZONE


def come_back(house: House, phone: Phone, when: datetime) -> None:
    """Run the job of the day on which somebody is back."""
    house.stage.now = when
    house.run(Return(house.calls.hooks()).welcome, Due(phone.me.key, when))


def returning(house: House, phone: Phone) -> datetime | None:
    """When the welcome back is planned."""
    due = schedule.due_of(house.db, RETURN, phone.me.key)
    return None if due is None else datetime.fromtimestamp(due, ZONE)


def test_a_pause_until_told_and_back_again(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    assert mette.command("pause") == (
        "Hvor længe vil du holde pause? Så længe skriver jeg ikke af mig selv."
    )
    assert mette.last.labels == ["1 uge", "2 uger", "Indtil jeg siger til", "Tilbage"]
    assert mette.tap("Indtil jeg siger til") == ("Pausen er sat. Skriv /fortsaet, når du er klar.")
    assert mette.me.is_away(date(2030, 1, 1))
    assert "Pause: indtil du siger til" in mette.command("mig")
    assert mette.command("pause") == "Du holder pause. Vil du fortsætte?"
    assert mette.tap("Fortsæt nu") == (
        "Godt at have dig med igen. Ugens spørgsmål kommer tirsdag kl. 9.15."
    )
    assert not mette.me.paused
    assert house.calls.changed == ["Mette", "Mette"]


def test_the_commands_of_both_languages_end_a_pause(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    for command in ("fortsaet", "resume"):
        mette.command("stop")
        mette.tap("1 uge")
        assert mette.command(command) == (
            "Godt at have dig med igen. Ugens spørgsmål kommer tirsdag kl. 9.15."
        )
        assert mette.command(command) == "Du holder ikke pause, så alt kører, som det skal."
        assert returning(house, mette) is None


@pytest.mark.parametrize(
    ("label", "back", "said", "greeted"),
    [
        ("1 uge", date(2026, 11, 30), "mandag den 30. november", date(2026, 11, 30)),
        ("2 uger", date(2026, 12, 7), "mandag den 7. december", date(2026, 12, 7)),
        # Weeks 52 and 53 are closed.
        ("4 uger", date(2026, 12, 21), "mandag den 21. december", date(2027, 1, 4)),
    ],
)
def test_away_for_some_weeks(
    house: House, label: str, back: date, said: str, greeted: date
) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("mig")
    mette.tap("Vær væk til en dag")
    assert mette.last.labels == ["1 uge", "2 uger", "4 uger", "Tilbage"]
    assert mette.tap(label) == (
        f"Så er du væk indtil {said}, og så længe skriver jeg ikke. "
        "Skriv /fortsaet, hvis det bliver før."
    )
    assert mette.me.away_until == back
    assert mette.me.awaits(house.stage.now) is None
    assert returning(house, mette) == datetime.combine(greeted, time(9, 15), ZONE)


def test_away_until_a_day_that_is_written(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("mig")
    assert mette.tap("Vær væk til en dag") == (
        "Hvor længe er du væk? Du kan også skrive den dag, du er tilbage, fx 12.1."
    )
    assert mette.write("når jeg er rask") == (
        "Den dag kunne jeg ikke læse. Hvornår er du tilbage? Skriv fx 12.1."
    )
    assert mette.write("1.1.2030") == (
        "Vælg en dag mellem i morgen og om et år. Hvornår er du tilbage?"
    )
    assert mette.write("12.1.") == (
        "Så er du væk indtil tirsdag den 12. januar, og så længe skriver jeg ikke. "
        "Skriv /fortsaet, hvis det bliver før."
    )
    assert mette.me.away_until == date(2027, 1, 12)
    assert "Væk indtil tirsdag den 12. januar" in mette.command("mig")


def test_a_welcome_back_at_their_own_time(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("pause")
    mette.tap("1 uge")
    come_back(house, mette, datetime(2026, 11, 30, 9, 15, tzinfo=ZONE))
    assert mette.last.text == (
        "Velkommen tilbage, Mette. Fra i dag skriver jeg igen; der er intet, du skal indhente."
    )
    assert mette.me.away_until is None
    assert house.calls.changed == ["Mette", "Mette"]


def test_a_day_back_on_a_weekend_is_greeted_on_the_next_working_day(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("mig")
    mette.tap("Vær væk til en dag")
    mette.write("5.12.")
    assert returning(house, mette) == datetime(2026, 12, 7, 9, 15, tzinfo=ZONE)
    assert not mette.me.is_away(date(2026, 12, 5))


def test_a_welcome_that_comes_too_early_too_late_or_in_a_new_pause_is_not_sent(
    house: House,
) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("pause")
    mette.tap("1 uge")
    count = len(mette.shown)
    come_back(house, mette, datetime(2026, 11, 29, 9, 15, tzinfo=ZONE))
    assert mette.me.away_until == date(2026, 11, 30)
    planned = datetime(2026, 11, 30, 9, 15, tzinfo=ZONE)
    house.stage.now = planned + timedelta(days=8)
    house.run(Return(house.calls.hooks()).welcome, Due(mette.me.key, planned))
    assert mette.me.away_until is None
    assert house.db.rows("select kind, detail from faults") == [
        {"kind": "missed", "detail": "people.return"}
    ]
    come_back(house, mette, house.stage.now)
    assert len(mette.shown) == count


def test_a_pause_tapped_twice_is_set_once(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("pause")
    screen = mette.last
    for data in ("me.off:7", "me.off:until_told", "me.resume"):
        mette.forge(data, screen)
        mette.forge(data, screen)
    assert house.calls.changed == ["Mette"] * 3
    assert mette.toasts == []


def test_leaving_takes_two_steps_and_says_what_happens(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    house.colleague("Anna", department="Ung", role="facilitator")
    assert mette.command("slet") == (
        "Din adgang stopper med det samme, du er ude af sparringen, og dine svar slettes inden "
        "30 dage. Vil du med igen, skal du bruge et nyt link; du kan også tage en pause i stedet."
        "\n\nVil du forlade Makker?"
    )
    assert mette.last.labels == ["Forlad nu", "Bliv"]
    assert mette.tap("Bliv") == "Godt. Alt er, som det var."
    assert mette.me.is_active
    mette.command("mig")
    mette.tap("Forlad Makker")
    key = mette.me.key
    assert mette.tap("Forlad nu") == "Du er ude nu, og jeg skriver ikke mere. Tak for denne gang."
    assert mette.person is None
    assert house.calls.left == ["Mette"]
    gone = people.find(house.db, key)
    assert gone is not None
    assert (gone.status, gone.sparring) == ("left", False)
    assert {"commands": []} in [one.payload for one in house.sent]
    assert mette.start() == "Hej. For at være med skal du bruge et link fra din tovholder."


def test_the_only_facilitator_is_told_so_before_leaving(house: House) -> None:
    anna = house.colleague("Anna", department="Ung", role="facilitator")
    assert anna.command("slet").endswith(
        "Du er den eneste tovholder. Giv helst stafetten videre først."
    )


def test_who_left_is_forgotten_within_30_days_and_the_account_after_one(house: House) -> None:
    mette = house.colleague("Mette", department="Ung", role="leader")
    mette.command("slet")
    mette.tap("Forlad nu")
    assert house.db.rows("select * from leads") == []
    house.stage.now = MONDAY + timedelta(days=1, minutes=1)
    house.run(clean, None)
    assert house.db.rows("select * from accounts") == []
    assert len(house.db.rows("select * from people")) == 1
    house.stage.now = MONDAY + timedelta(days=29, minutes=1)
    house.run(clean, None)
    assert house.db.rows("select * from people") == []


def test_who_left_can_join_anew_under_the_same_name(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("slet")
    mette.tap("Forlad nu")
    with house.writing() as db:
        code = people.make_invitation(
            db, role="colleague", department=None, until=date(2026, 12, 7), many=False, now=MONDAY
        ).code
    mette.start(code)
    mette.tap("Jeg har læst det")
    mette.tap("Brug ”Mette”")
    assert mette.me.name == "Mette"
    assert mette.me.status == "joining"
