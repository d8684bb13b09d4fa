"""A facilitator makes, renames, merges and closes departments, and says who leads them."""

from bot import people
from tests.facilitator.stage import STALE, Room, shown, toasts, told


def _names(room: Room) -> list[str]:
    return [one.name for one in people.departments(room.stage.db)]


def test_the_first_department_is_made(room: Room) -> None:
    anna = room.stage.person("Anna", department=None, role="facilitator")
    screen = room.follow(anna, "facilitate.departments")
    assert screen.text == "Der er ingen afdelinger endnu. Vil du oprette en?"
    ask = room.follow(anna, screen.data("Opret afdeling"))
    assert ask.text == "Hvad hedder den nye afdeling? Skriv navnet, højst 40 tegn."
    (card,) = room.write(anna, "  Job og   virksomhed ")
    assert card.text == ("<b>Job og virksomhed</b>\nIngen kolleger endnu\nIngen leder er valgt")
    assert card.labels == ["Skift navn", "Vælg ledere", "Læg sammen", "Luk", "Tilbage"]
    assert room.stage.reload(anna).awaiting is None


def test_a_name_that_is_taken_is_asked_for_again(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    room.follow(anna, "facilitate.departments", "Opret afdeling")
    (refused,) = room.write(anna, "UNG")
    assert refused.text == ("Det navn kan forveksles med et andet. Vil du tilføje et bogstav?")
    room.write(anna, "Unge")
    assert _names(room) == ["Ung", "Unge"]


def test_a_department_is_renamed(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    ask = room.follow(anna, "facilitate.departments", "Ung", "Skift navn")
    assert ask.text == "Hvad skal Ung hedde? Skriv det nye navn, højst 40 tegn."
    (card,) = room.write(anna, "Unge og uddannelse")
    assert card.text.startswith("<b>Unge og uddannelse</b>\nÉn kollega")


def test_a_merger_moves_everybody_in_two_steps(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    bo = room.stage.person("Bo", department="Værkstedet", role="leader")
    ask = room.follow(anna, "facilitate.departments", "Værkstedet", "Læg sammen", "Ung")
    assert ask.text == (
        "Alle i Værkstedet flyttes til Ung, og Værkstedet lukkes. "
        "Ledere af Værkstedet bliver ikke ledere af Ung. Er det rigtigt?"
    )
    assert _names(room) == ["Ung", "Værkstedet"]
    card = room.follow(anna, ask.data("Læg sammen nu"))
    assert card.text == "<b>Ung</b>\n2 kolleger\nIngen leder er valgt"
    assert _names(room) == ["Ung"]
    after = room.stage.reload(bo)
    assert (after.department_name, after.leader) == ("Ung", False)
    assert room.changed == ["Bo"]
    assert toasts(room.tap(anna, ask.data("Læg sammen nu"))) == [STALE]


def test_only_an_empty_department_is_closed(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    bo = room.stage.person("Bo", department="Værkstedet")
    ask = room.follow(anna, "facilitate.departments", "Værkstedet", "Luk")
    assert toasts(room.tap(anna, ask.data("Luk nu"))) == [
        "Der er stadig kolleger i afdelingen. Flyt dem først."
    ]
    room.follow(anna, f"facilitate.person:{bo.key}", "Skift afdeling", "Ung")
    closed = room.follow(anna, ask.data("Luk nu"))
    assert closed.text == "Værkstedet er lukket."
    assert _names(room) == ["Ung"]
    assert toasts(room.tap(anna, ask.data("Luk nu"))) == [STALE]


def test_leaders_are_added_and_removed(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    bo = room.stage.person("Bo", department="Værkstedet")
    room.stage.person("Carl", department="Ung")
    none = room.follow(anna, "facilitate.departments", "Ung", "Vælg ledere")
    assert none.text == "Ung har ingen leder. Vil du vælge en?"
    choose = room.follow(anna, none.data("Tilføj leder"))
    assert choose.text == "Hvem skal lede Ung?"
    assert choose.labels == ["Anna", "Carl", "Bo", "Tilbage"]
    said = room.tap(anna, choose.data("Bo"))
    assert told(said, bo) == ["Du er nu leder af Ung her. Du ser aldrig andres private svar."]
    assert shown(said).text == (
        "Ung ledes af dem herunder. Tryk på en for at tage rollen fra vedkommende."
    )
    assert told(room.tap(anna, choose.data("Bo")), bo) == []
    assert [one.name for one in people.leaders_of(room.stage.db, anna.department)] == ["Bo"]
    said = room.tap(anna, shown(said).data("Bo"))
    assert told(said, bo) == ["Du er ikke længere leder af Ung her."]
    assert not room.stage.reload(bo).leader
    assert room.changed == ["Bo", "Bo"]


def test_buttons_about_no_department_are_stale(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    ung = anna.department
    for data in (
        "facilitate.department:99",
        "facilitate.department:x",
        "facilitate.department",
        "facilitate.close_yes:99",
        f"facilitate.merge_into:{ung}",
        f"facilitate.merge_yes:{ung}:{ung}",
        f"facilitate.leader_give:{ung}:nobody",
        f"facilitate.leader_give:{ung}",
    ):
        assert toasts(room.tap(anna, data)) == [STALE], data
    assert _names(room) == ["Ung"]
