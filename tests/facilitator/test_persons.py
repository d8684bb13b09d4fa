"""The facilitator's list of people and what can be changed about one."""

import re

from bot import people
from tests.facilitator.stage import STALE, Room, at, shown, toasts, told


def test_people_are_found_by_department_in_danish_order(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    for name in ("Åse", "Zoe", "Ærø", "Øjvind"):
        room.stage.person(name, department="Ung")
    room.stage.person("Bo", department="Værkstedet")
    screen = room.follow(anna, "facilitate.people")
    assert screen.text == "Her er 6 kolleger. Hvor vil du se hen?"
    assert screen.labels == ["Ung (5)", "Værkstedet (1)", "Uden Telegram", "Tilbage"]
    inside = room.follow(anna, screen.data("Ung (5)"))
    assert inside.text == "Ung. Hvem vil du se?"
    assert inside.labels == ["Anna", "Zoe", "Ærø", "Øjvind", "Åse", "Tilbage"]


def test_a_card_says_nothing_of_sparring_or_answers(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    bo = room.stage.person("Bo", department="Ung", sparring=False)
    card = room.follow(anna, f"facilitate.person:{bo.key}")
    assert card.text == "<b>Bo</b>\nUng, sagsbehandler"
    assert card.labels == [
        "Skift navn",
        "Skift afdeling",
        "Gør til leder her",
        "Gør til tovholder",
        "Flyt til ny konto",
        "Fjern",
        "Tilbage",
    ]
    room.unreachable(bo)
    card = room.follow(anna, f"facilitate.person:{bo.key}")
    assert card.text.splitlines()[-1] == "Telegram kan ikke nå vedkommende lige nu."


def test_who_leads_a_department_does_not_see_whether_its_people_are_reached(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    bo = room.stage.person("Bo", department="Ung")
    room.in_transaction(
        lambda turn: people.set_lead(turn.db, bo.department or 0, anna.key, leads=True)
    )
    room.unreachable(bo)
    card = room.follow(anna, f"facilitate.person:{bo.key}")
    assert card.text == "<b>Bo</b>\nUng, sagsbehandler"


def test_a_new_name_is_written_and_told(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    bo = room.stage.person("Bo")
    ask = room.follow(anna, f"facilitate.person:{bo.key}", "Skift navn")
    assert ask.text == "Hvad skal Bo hedde her? Skriv navnet, højst 30 tegn."
    refused = room.write(anna, "anna")
    assert refused[0].text == "Det navn kan forveksles med et andet. Vil du tilføje et bogstav?"
    said = room.write(anna, "Bo K")
    assert told(said, bo) == [
        "Din tovholder har rettet dit navn her til ”Bo K”. Du kan selv ændre det under /mig."
    ]
    assert said[-1].text.startswith("<b>Bo K</b>")
    assert room.stage.reload(bo).name == "Bo K"
    assert room.stage.reload(anna).awaiting is None


def test_a_text_after_another_button_is_no_name(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    bo = room.stage.person("Bo")
    room.follow(anna, f"facilitate.person:{bo.key}", "Skift navn", "Fortryd")
    assert room.stage.reload(anna).awaiting is None
    room.follow(anna, f"facilitate.name:{bo.key}")
    room.stage.now = at(23, 8, 45)
    assert room.stage.reload(anna).awaits(room.stage.now) is None


def test_a_person_is_put_in_another_department_once(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    bo = room.stage.person("Bo", department="Værkstedet", role="leader")
    choose = room.follow(anna, f"facilitate.person:{bo.key}", "Skift afdeling")
    assert choose.labels == ["Ung", "Fortryd"]
    said = room.tap(anna, choose.data("Ung"))
    assert told(said, bo) == [
        "Din tovholder har flyttet dig til Ung. Er det forkert, kan du ændre det under /mig."
    ]
    again = room.tap(anna, choose.data("Ung"))
    assert told(again, bo) == []
    moved = room.stage.reload(bo)
    assert (moved.department_name, moved.leader) == ("Ung", False)
    assert room.changed == ["Bo"]


def test_roles_are_given_and_taken(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    bo = room.stage.person("Bo", department="Ung")
    card = room.follow(anna, f"facilitate.person:{bo.key}")
    said = room.tap(anna, card.data("Gør til leder her"))
    assert told(said, bo) == ["Du er nu leder af Ung her. Du ser aldrig andres private svar."]
    assert shown(said).text == "<b>Bo</b>\nUng, sagsbehandler\nLeder af Ung"
    assert told(room.tap(anna, card.data("Gør til leder her")), bo) == []
    said = room.tap(anna, card.data("Gør til tovholder"))
    assert told(said, bo) == [
        "Du er nu tovholder.\n\nDu inviterer, holder styr på personer og afdelinger og starter "
        "runder. Mandag får du et kort overblik; svar ser du aldrig."
    ]
    card = room.follow(anna, f"facilitate.person:{bo.key}")
    assert card.text == "<b>Bo</b>\nUng, sagsbehandler\nLeder af Ung\nTovholder"
    room.tap(anna, card.data("Fjern som leder"))
    room.tap(anna, card.data("Fjern som tovholder"))
    after = room.stage.reload(bo)
    assert (after.leader, after.facilitator) == (False, False)


def test_the_last_facilitator_cannot_lay_down_the_role(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    said = room.tap(anna, f"facilitate.role:{anna.key}:facilitator:take")
    assert toasts(said) == ["Der skal altid være en tovholder. Giv stafetten videre først."]
    assert room.stage.reload(anna).facilitator
    room.stage.person("Bo", role="facilitator")
    said = room.tap(anna, f"facilitate.role:{anna.key}:facilitator:take")
    assert shown(said).text == "Du er ikke tovholder mere. Tak for indsatsen."
    assert not room.stage.reload(anna).facilitator


def test_a_move_link_is_shown_in_the_chat_and_only_the_last_one_holds(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    bo = room.stage.person("Bo")
    ask = room.follow(anna, f"facilitate.person:{bo.key}", "Flyt til ny konto")
    first = room.follow(anna, ask.data("Lav flyttelink"))
    second = room.follow(anna, ask.data("Lav flyttelink"))
    assert first.text.startswith(
        "Giv linket til Bo selv. Det virker én gang inden for 24 timer og vises kun her.\n\n"
        "https://t.me/makker_bot?start="
    )
    assert first.text != second.text
    assert room.stage.db.value("select count(*) from moves") == 1
    code = re.search(r"start=(.+)$", second.text)
    assert code is not None
    assert code[1] not in str(room.stage.db.rows("select * from moves"))


def test_removing_somebody_takes_two_steps_and_ends_their_access_at_once(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    bo = room.stage.person("Bo", department="Ung")
    ask = room.follow(anna, f"facilitate.person:{bo.key}", "Fjern")
    assert ask.text == (
        "Skal Bo ud af Makker? Adgangen stopper med det samme, og vedkommende får det at vide."
    )
    assert room.stage.reload(bo).status == "active"
    said = room.tap(anna, ask.data("Fjern nu"))
    assert room.left == ["Bo"]
    assert room.stage.reload(bo).status == "left"
    assert shown([one for one in said if one.to == anna.key]).text == (
        "Bo er ude, og adgangen er stoppet."
    )
    assert toasts(room.tap(anna, ask.data("Fjern nu"))) == [STALE]
    assert room.left == ["Bo"]


def test_nobody_removes_themselves_here(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    room.stage.person("Bo", role="facilitator")
    assert "Fjern" not in room.follow(anna, f"facilitate.person:{anna.key}").labels
    assert toasts(room.tap(anna, f"facilitate.remove_yes:{anna.key}")) == [STALE]
    assert room.stage.reload(anna).status == "active"


def test_new_ones_come_first_and_are_let_in(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    bo = room.set(room.stage.person("Bo"), status="unconfirmed", confirmed=0)
    screen = room.follow(anna, "facilitate.people")
    assert screen.labels[0] == "Se nye (1)"
    new = room.follow(anna, screen.data("Se nye (1)"))
    assert new.text == (
        "De her kom ind ad et link til flere og ser ingen navne endnu. Hvem hører til?"
    )
    card = room.follow(anna, new.data("Bo"))
    assert card.text == (
        "<b>Bo</b>\nJob og virksomhed, sagsbehandler\n"
        "Kom ind ad et link til flere og venter på dig."
    )
    assert card.labels == ["Hører til", "Hører ikke til", "Tilbage"]
    said = room.tap(anna, card.data("Hører til"))
    assert toasts(said) == ["Nu hører vedkommende til."]
    assert told(said, bo) == ["Nu hører du til, og sparring er åben for dig. Menuen har det hele."]
    assert room.stage.reload(bo).status == "active"
    assert toasts(room.tap(anna, card.data("Hører til"))) == [STALE]
    assert room.changed == ["Bo"]


def test_who_does_not_belong_is_erased_in_two_steps(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    bo = room.set(room.stage.person("Bo"), status="unconfirmed", confirmed=0)
    ask = room.follow(anna, f"facilitate.person:{bo.key}", "Hører ikke til")
    assert ask.text == "Hører Bo ikke til? Så slettes alt om vedkommende med det samme."
    assert people.find(room.stage.db, bo.key) is not None
    said = room.tap(anna, ask.data("Slet alt"))
    assert toasts(said) == ["Alt om vedkommende er slettet."]
    assert shown(said).text == "Ingen nye venter på dig."
    assert people.find(room.stage.db, bo.key) is None
    assert toasts(room.tap(anna, ask.data("Slet alt"))) == [STALE]


def test_a_colleague_cannot_be_erased_as_a_new_one(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    bo = room.stage.person("Bo")
    for data in (f"facilitate.not:{bo.key}", f"facilitate.not_yes:{bo.key}"):
        assert toasts(room.tap(anna, data)) == [STALE]
    assert room.stage.reload(bo).status == "active"


def test_buttons_about_nobody_are_stale(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    gone = room.set(room.stage.person("Bo"), status="left")
    for action in (
        "person",
        "name",
        "to_department",
        "put_in",
        "role",
        "move",
        "remove",
        "belongs",
    ):
        assert toasts(room.tap(anna, f"facilitate.{action}:{gone.key}")) == [STALE], action
        assert toasts(room.tap(anna, f"facilitate.{action}:nobody")) == [STALE], action
        assert toasts(room.tap(anna, f"facilitate.{action}")) == [STALE], action
    carl = room.stage.person("Carl")
    assert toasts(room.tap(anna, f"facilitate.role:{carl.key}:king:give")) == [STALE]
    assert toasts(room.tap(anna, f"facilitate.put_in:{carl.key}:99")) == [STALE]
    assert toasts(room.tap(anna, "facilitate.people_in:99")) == [STALE]


def test_people_without_a_department_have_a_list_of_their_own(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator")
    room.stage.person("Bo", department=None)
    screen = room.follow(anna, "facilitate.people", "Uden afdeling (1)")
    assert screen.labels == ["Bo", "Tilbage"]
    card = room.follow(anna, screen.data("Bo"))
    assert card.text == "<b>Bo</b>\nUden afdeling, sagsbehandler"
    assert "Gør til leder her" not in card.labels
