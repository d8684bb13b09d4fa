"""A facilitator enters a colleague without Telegram: only with their agreement, and it is kept."""

import pytest

from bot import people, sparring
from bot.people.rules import Person, is_inactive
from bot.privacy import read_audit
from tests.facilitator.stage import STALE, Room, at, shown, toasts

REACH = "Lokal 2415, kontor 3.12"


def enter(room: Room, facilitator: Person, name: str = "Kirsten") -> Person:
    """Enter a colleague all the way; gives them."""
    room.follow(facilitator, "facilitate.people", "Uden Telegram", "Tilføj kollega")
    place = shown(room.write(facilitator, name))
    work = room.follow(facilitator, place.data("Ung"))
    room.follow(facilitator, work.data("Mentor"))
    agreed = shown(room.write(facilitator, REACH))
    room.follow(facilitator, agreed.data("Ja, det er aftalt"))
    return next(one for one in people.everybody_offline(room.stage.db) if one.name == name)


def test_every_step_of_entering_somebody(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    empty = room.follow(anna, "facilitate.people", "Uden Telegram")
    assert empty.text == (
        "En kollega uden Telegram kan være med i sparring, når I har aftalt det. Vil du tilføje en?"
    )
    asked = room.follow(anna, empty.data("Tilføj kollega"))
    assert asked.text == (
        "Hvad hedder kollegaen? Skriv navnet, som andre skal se det, højst 30 tegn."
    )
    place = shown(room.write(anna, "  Kirsten   Holm "))
    assert place.text == "Hvilken afdeling hører Kirsten Holm til?"
    assert place.labels == ["Ung", "Uden afdeling", "Fortryd"]
    work = room.follow(anna, place.data("Ung"))
    assert work.text == "Hvad arbejder Kirsten Holm som?"
    reach = room.follow(anna, work.data("Mentor"))
    assert reach.text == (
        "Hvordan får man fat i Kirsten Holm? Skriv for eksempel et lokalnummer, et kontor eller "
        "en arbejdsmail, højst 80 tegn."
    )
    agreed = shown(room.write(anna, REACH))
    assert agreed.text == (
        f"Den, der sættes sammen med Kirsten Holm, får at vide: {REACH}. "
        "Har Kirsten Holm sagt ja til at være med?"
    )
    # Before the agreement they are nobody's colleague.
    assert people.everybody_offline(room.stage.db) == []
    said = room.tap(anna, agreed.data("Ja, det er aftalt"))
    card = shown(said)
    assert card.text == f"<b>Kirsten Holm</b>\nUng, mentor\nUden Telegram. Kan træffes: {REACH}"
    assert card.labels == [
        "Skift navn",
        "Skift afdeling",
        "Ret kontakt",
        "Sæt på pause",
        "Gør til leder her",
        "Vis oplysningen",
        "Slet alt",
        "Tilbage",
    ]
    assert said[-1].text == (
        "Giv denne oplysning til Kirsten Holm:\n\n"
        "<b>Makker i Jobhuset</b>\n"
        "Du er med i sparring med kolleger, fordi du har sagt ja til det. Det er frivilligt, og du "
        "kan sige nej tak når som helst.\n\n"
        "Her står dit navn, din afdeling, dit fag og hvordan man får fat i dig: "
        f"{REACH}. Tovholderne ser det, og den, du sættes sammen med, gør også. Hvem du har været "
        "sat sammen med, gemmes i højst 365 dage.\n\n"
        "Du kan få at se, hvad der står om dig, og få det rettet, sat på pause eller slettet: sig "
        "det til tovholderen. Dataansvarlig er Eksempel Kommune, og databeskyttelsesrådgiveren er "
        "dpo@eksempel.dk. Du kan klage til Datatilsynet."
    )
    (kirsten,) = people.everybody_offline(room.stage.db)
    assert kirsten.is_active
    assert kirsten.sparring
    assert not kirsten.has_telegram
    entry = read_audit(room.stage.db)[-1]
    assert (entry.action, entry.actor, entry.subject) == ("agreement", anna.key, kirsten.key)
    # A second tap of the same button finds nobody to agree for.
    assert toasts(room.tap(anna, agreed.data("Ja, det er aftalt"))) == [STALE]


def test_undone_before_the_agreement_nothing_is_kept(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    room.follow(anna, "facilitate.offline_new")
    place = shown(room.write(anna, "Kirsten"))
    room.follow(anna, place.data("Fortryd"))
    assert [one.name for one in people.all_kept(room.stage.db)] == ["Anna"]
    assert read_audit(room.stage.db) == []


def test_one_that_was_begun_and_left_makes_room_for_a_new_try(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    room.follow(anna, "facilitate.offline_new")
    old = shown(room.write(anna, "Kirsten"))
    room.follow(anna, "facilitate.offline_new")
    room.write(anna, "kirsten")
    assert [one.name for one in people.all_kept(room.stage.db)] == ["Anna", "kirsten"]
    assert toasts(room.tap(anna, old.data("Ung"))) == [STALE]


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("Anna", "Det navn kan forveksles med et andet. Vil du tilføje et bogstav?"),
        ("!", "Et navn skal have mindst ét bogstav. Hvad skal der stå?"),
        ("K" * 31, "Det er lidt for langt til knapperne. Vil du korte det?"),
    ],
)
def test_a_name_that_cannot_be_used_is_asked_for_again(room: Room, name: str, answer: str) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    room.follow(anna, "facilitate.offline_new")
    assert shown(room.write(anna, name)).text == answer
    assert shown(room.write(anna, "Kirsten")).text == "Hvilken afdeling hører Kirsten til?"


@pytest.mark.parametrize(
    ("contact", "answer"),
    [
        ("…", "Der skal stå, hvordan man får fat i kollegaen. Hvad skal der stå?"),
        ("k" * 81, "Der er plads til 80 tegn. Vil du korte det?"),
    ],
)
def test_a_contact_that_says_nothing_or_too_much(room: Room, contact: str, answer: str) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    kirsten = enter(room, anna)
    room.follow(anna, f"facilitate.offline_contact:{kirsten.key}")
    assert shown(room.write(anna, contact)).text == answer
    card = shown(room.write(anna, "Receptionen"))
    assert "Uden Telegram. Kan træffes: Receptionen" in card.text


def test_a_contact_that_may_point_to_somebody_else_is_asked_about(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    kirsten = enter(room, anna)
    room.follow(anna, f"facilitate.offline_contact:{kirsten.key}")
    asked = shown(room.write(anna, "Spørg Fatima, der er 42 år og har angst"))
    assert asked.text.startswith("Det her kan måske pege på en person")
    assert room.stage.reload(kirsten).contact == REACH


def test_they_are_paused_moved_renamed_and_erased(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    room.stage.person("Bo", department="Job")
    kirsten = enter(room, anna)
    card = room.follow(anna, f"facilitate.person:{kirsten.key}", "Sæt på pause")
    assert card.text.endswith("\nPå pause.")
    assert room.changed[-1] == "Kirsten"
    assert room.stage.reload(kirsten).paused
    card = room.follow(anna, card.data("Fortsæt"))
    assert not room.stage.reload(kirsten).paused
    moved = room.follow(anna, card.data("Skift afdeling"), "Job")
    assert moved.text.startswith("<b>Kirsten</b>\nJob, mentor")
    room.follow(anna, moved.data("Skift navn"))
    renamed = shown(room.write(anna, "Kirsten Holm"))
    assert renamed.text.startswith("<b>Kirsten Holm</b>")
    sure = room.follow(anna, renamed.data("Slet alt"))
    assert sure.text == (
        "Skal Kirsten Holm slettes? Navn, kontakt og alt andet forsvinder med det samme."
    )
    room.follow(anna, sure.data("Slet alt"))
    assert people.find(room.stage.db, kirsten.key) is None
    assert room.left == ["Kirsten Holm"]
    # Nothing was ever sent to them.
    assert room.stage.db.value("select count(*) from outbox where person = ?", (kirsten.key,)) == 0


def test_they_hold_no_role_that_takes_telegram(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    kirsten = enter(room, anna)
    for data in (
        f"facilitate.role:{kirsten.key}:facilitator:give",
        f"facilitate.handover_to:{kirsten.key}",
        f"facilitate.handover_yes:{kirsten.key}:stay",
        f"facilitate.move:{kirsten.key}",
        f"facilitate.move_yes:{kirsten.key}",
    ):
        assert toasts(room.tap(anna, data)) in ([STALE], ["Det kræver Telegram at være tovholder."])
    assert not room.stage.reload(kirsten).facilitator
    # Who leads a department is never put together with its people, so a leader they may be.
    room.tap(anna, f"facilitate.role:{kirsten.key}:leader:give")
    assert room.stage.reload(kirsten).leader


@pytest.mark.parametrize("action", ["contact", "notice", "pause", "erase", "gone"])
def test_the_buttons_are_for_nobody_with_telegram(room: Room, action: str) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    bo = room.stage.person("Bo")
    assert toasts(room.tap(anna, f"facilitate.offline_{action}:{bo.key}")) == [STALE]
    assert toasts(room.tap(anna, f"facilitate.offline_{action}:nobody")) == [STALE]
    assert room.stage.reload(bo).is_active


@pytest.mark.parametrize("rest", ["in:99", "in:x", "as:pilot", "as", "yes"])
def test_a_made_up_step_changes_nothing(room: Room, rest: str) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    room.follow(anna, "facilitate.offline_new")
    place = shown(room.write(anna, "Kirsten"))
    key = place.data("Ung").split(":")[1]
    action, _, more = rest.partition(":")
    data = f"facilitate.offline_{action}:{key}" + (f":{more}" if more else "")
    assert toasts(room.tap(anna, data)) == [STALE]
    draft = people.find_draft(room.stage.db, key)
    assert draft is not None
    assert (draft.department, draft.profession) == (None, None)


def test_they_are_never_unreachable_in_the_brief_nor_inactive(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator", sparring=False)
    kirsten = enter(room, anna)
    room.stage.now = at(30, 9, 15)
    (brief,) = room.run("facilitator.brief", anna.key)
    assert "Telegram ikke nå" not in brief.text
    assert not is_inactive(room.stage.reload(kirsten), at(30, 9), 1)


def test_the_cards_of_a_round_are_ordered_from_its_screen(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ledelse", role="facilitator", sparring=False)
    room.stage.person("Bo", department="Ung")
    enter(room, anna)
    room.in_transaction(lambda turn: sparring.start_schedule(turn.db, turn.calendar, turn.now))
    assert "Kort til print" not in room.follow(anna, "facilitate.round").labels
    assert toasts(room.tap(anna, "facilitate.cards")) == [STALE]
    room.tap(anna, "facilitate.start_yes")
    screen = room.follow(anna, "facilitate.round")
    assert toasts(room.tap(anna, screen.data("Kort til print"))) == ["Kortene er på vej."]
