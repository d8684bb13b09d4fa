"""*Mig*: everything a person chose is shown there and changed there."""

from datetime import time
from typing import Any

import pytest

from bot import people
from bot.texts import LANGUAGES
from tests.people.phone import STALE, House

CARD = (
    "<b>Mette</b>\nAfdeling: Ung\nFag: Sagsbehandler\nJeg skriver: tirsdag kl. 9.15, hver uge\n"
    "Sparring: ja"
)


def commands(house: House) -> list[str]:
    """The commands that were set last."""
    last = [one for one in house.sent if one.method == "setMyCommands"][-1]
    return [one["command"] for one in last.payload["commands"]]


def test_the_card_shows_everything_with_a_button_for_each(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    assert mette.command("mig") == CARD.replace("Sagsbehandler", "sagsbehandler")
    assert mette.command("me") == mette.shown[0].text
    assert mette.last.labels == [
        "Skift navn", "Skift tidspunkt", "Skift afdeling", "Skift fag", "Skriv hver 2. uge",
        "Slå sparring fra", "Sæt på pause", "Vær væk til en dag", "Lav sikkerhedskode", "English",
        "Privatliv", "Hjælp", "Hent mine data", "Slet mig", "Forlad Makker", "Menu",
    ]  # fmt: skip


def test_the_language_changes_with_the_commands(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("mig")
    mette.tap("English")
    assert mette.last.text == (
        "<b>Mette</b>\nDepartment: Ung\nProfession: caseworker\n"
        "I write: Tuesday at 9:15, every week\nSparring: yes"
    )
    assert commands(house) == [
        "menu", "reflect", "sparring", "feedback", "case", "goal", "find", "pulse", "me", "pause",
        "privacy", "help",
    ]  # fmt: skip
    mette.tap("Norsk")
    assert mette.me.language == "nb"
    mette.tap("Dansk")
    assert commands(house)[1] == "refleksion"
    assert mette.me.language == "da"


def test_a_new_name_is_taken_from_the_next_text(house: House) -> None:
    house.colleague("Anna", department="Ung")
    mette = house.colleague("Mette", department="Ung")
    mette.command("mig")
    assert mette.tap("Skift navn") == "Hvad skal kolleger kalde dig?"
    assert mette.write("anna") == (
        "Det navn kan forveksles med et andet. Vil du tilføje et bogstav?"
    )
    assert mette.write("mette k").startswith("<b>mette k</b>")
    assert mette.me.awaits(house.stage.now) is None


def test_one_may_change_the_case_of_ones_own_name(house: House) -> None:
    mette = house.colleague("mette", department="Ung")
    mette.command("mig")
    mette.tap("Skift navn")
    mette.write("Mette")
    assert mette.me.name == "Mette"


def test_going_back_takes_no_name(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("mig")
    mette.tap("Skift navn")
    mette.tap("Tilbage")
    assert mette.me.awaits(house.stage.now) is None
    assert mette.last.text.startswith("<b>Mette</b>")


def test_a_new_department_ends_the_old_leaders_access(house: House) -> None:
    house.colleague("Henrik", department="Ung", role="leader")
    house.colleague("Lone", department="Job", role="leader")
    mette = house.colleague("Mette", department="Ung", role="leader")
    mette.command("mig")
    assert mette.tap("Skift afdeling") == (
        "Hvilken afdeling hører du til? Den gamle leders adgang stopper med det samme."
    )
    mette.tap("Job")
    assert "Afdeling: Job" in mette.last.text
    assert [one.name for one in people.leaders_of(house.db, mette.me.department)] == ["Lone"]
    assert not mette.me.leader
    assert house.calls.changed == ["Mette"]


def test_profession_time_pace_and_sparring_change(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("mig")
    mette.tap("Skift fag")
    mette.tap("Mentor")
    mette.tap("Skift tidspunkt")
    mette.tap("Fredag")
    mette.tap("Kl. 10.15")
    mette.tap("Skriv hver 2. uge")
    mette.tap("Slå sparring fra")
    assert mette.last.text == (
        "<b>Mette</b>\nAfdeling: Ung\nFag: mentor\n"
        "Jeg skriver: fredag kl. 10.15, hver anden uge\nSparring: ikke nu"
    )
    me = mette.me
    assert (me.profession, me.weekday, me.clock, me.pace, me.sparring) == (
        "mentor", 4, time(10, 15), 2, False,
    )  # fmt: skip
    assert house.calls.changed == ["Mette"] * 3
    assert len(mette.shown) == 1


def test_two_fast_taps_change_it_once(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("mig")
    for data in ("me.pace:2", "me.sparring:no", "me.at:4:1015", "me.department:1"):
        mette.forge(data)
        changed = len(house.calls.changed)
        mette.forge(data)
        assert len(house.calls.changed) == changed
    assert mette.toasts == []


@pytest.mark.parametrize(
    "data",
    [
        "me.language:fr", "me.language", "me.department:99", "me.department:x", "me.department",
        "me.profession:king", "me.hours:6", "me.at:1:0300", "me.at:1:aaaa", "me.pace:3",
        "me.pace", "me.sparring:maybe", "me.off:3", "me.off", "me.unlock",
    ],
)  # fmt: skip
def test_forged_data_changes_nothing(house: House, data: str) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("mig")
    before: Any = house.db.rows("select * from people")
    mette.forge(data)
    assert house.db.rows("select * from people") == before
    assert mette.toasts == [STALE]
    assert house.calls.changed == []


def test_without_departments_there_is_none_to_choose(house: House) -> None:
    mette = house.colleague("Mette", department=None)
    mette.command("mig")
    assert "Afdeling: ikke valgt" in mette.last.text
    assert mette.tap("Skift afdeling") == (
        "Der er ingen afdelinger at vælge endnu. Tovholderen opretter dem."
    )


def test_the_menu_shows_what_a_person_may_use(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    assert mette.command("menu") == "Hvad har du brug for, Mette?"
    assert mette.last.labels == [
        "Det venter", "Reflektér", "Sparring", "Feedback", "Case", "Værktøjskasse", "Mig og pause",
    ]  # fmt: skip
    anna = house.colleague("Anna", department="Ung", role="facilitator")
    anna.command("menu")
    assert anna.last.labels[-1] == "Tovholder"
    with house.writing() as db:
        people.change(db, mette.me.key, status="unconfirmed")
    mette.command("menu")
    assert mette.last.labels == ["Det venter", "Reflektér", "Værktøjskasse", "Mig og pause"]


def test_what_waits_is_counted_in_the_menu_and_listed(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    mette.command("menu")
    assert mette.tap("Det venter") == "Der venter ikke noget på dig lige nu."
    house.calls.items = [
        people_item("Ugens spørgsmål", "reflect.open:1"),
        people_item("Blev den holdt?", "sparring.held:2"),
    ]
    mette.command("menu")
    assert mette.tap("Det venter (2)") == "Det her venter på dig. Tag det, når det passer."
    assert mette.last.labels == ["Ugens spørgsmål", "Blev den holdt?", "Menu"]


def people_item(label: str, data: str) -> Any:
    """Something that waits."""
    from bot.feature import OpenItem

    return OpenItem(label, data)


def test_help_says_whom_to_ring_and_what_makker_is_not(house: House) -> None:
    mette = house.colleague("Mette", department="Ung")
    text = mette.command("hjaelp")
    assert (
        "<b>Ingen læser med.</b> Har du det svært, så ring til arbejdsmiljørepræsentanten." in text
    )
    assert "Bekymring for et barn, vold eller trusler: brug de almindelige veje i dag." in text
    assert "Makker er ikke et fagsystem. Hører noget til sagen, så skriv det dér." in text
    assert mette.last.labels == ["Privatliv", "Menu"]
    assert mette.tap("Privatliv") == mette.command("privatliv")


def test_every_button_of_this_room_is_at_most_20_characters(house: House) -> None:
    texts = house.stage.turn().texts
    values: dict[str, Any] = {
        "people-button-pace": {"pace": 1},
        "people-button-sparring": {"sparring": "yes"},
        "people-button-waiting": {"count": 99},
    }
    for language in LANGUAGES:
        for key in texts.keys(language):
            if key.startswith(("people-button-", "people-profession-")):
                label = texts.say(language, key, **values.get(key, {}))
                assert len(label) <= 20, label
