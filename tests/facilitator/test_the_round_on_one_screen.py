"""How the facilitator starts a round, sees it on one screen, and sets how often it comes."""

import pytest

from bot import people, sparring
from bot.people.rules import Person
from bot.people.store import erase
from tests.facilitator.stage import STALE, Room, at, shown, toasts, told


def _pairs(room: Room) -> list[set[str]]:
    rows = room.stage.db.rows(
        "select s.sparring_group as place, p.name from seats s join people p on p.id = s.person"
    )
    found: dict[int, set[str]] = {}
    for row in rows:
        found.setdefault(row["place"], set()).add(row["name"])
    return list(found.values())


def _planned(room: Room) -> None:
    room.in_transaction(lambda turn: sparring.start_schedule(turn.db, turn.calendar, turn.now))


def _started(room: Room, *names: str) -> tuple[Person, list[Person]]:
    anna = room.stage.person("Anna", department="Ledelse", role="facilitator", sparring=False)
    others = [room.stage.person(name) for name in names]
    _planned(room)
    room.tap(anna, "facilitate.start_yes")
    return anna, others


def test_before_the_first_round_the_screen_says_when_it_comes(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    _planned(room)
    screen = room.follow(anna, "facilitate.round")
    assert screen.text == (
        "Der har ikke været en runde endnu.\n\nNæste runde begynder onsdag den 2. december."
    )
    assert screen.labels == ["Start en runde", "Vælg form", "Tilbage"]


def test_a_round_is_started_after_a_look_at_what_would_happen(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator", sparring=False)
    for name in ("Bo", "Carl", "Dina", "Eva", "Finn"):
        room.stage.person(name)
    _planned(room)
    ask = room.follow(anna, "facilitate.home", "Start en runde")
    assert ask.text == "5 kolleger er klar. Skal jeg sætte dem sammen nu?"
    assert ask.labels == ["Start runden", "Fortryd"]
    assert _pairs(room) == []
    started = room.follow(anna, ask.data("Start runden"))
    assert started.text == (
        "5 kolleger er sat sammen i 2 grupper. Runden varer til og med fredag den 4. december."
    )
    assert sorted(len(group) for group in _pairs(room)) == [2, 3]


def test_a_second_tap_starts_no_second_round(room: Room) -> None:
    anna, _ = _started(room, "Bo", "Carl")
    again = room.follow(anna, "facilitate.start_yes")
    assert again.text == ("Der er allerede begyndt en runde i dag, så jeg startede ikke en til.")
    assert len(_pairs(room)) == 1


def test_a_round_that_is_under_way_is_named_before_it_is_ended(room: Room) -> None:
    anna, _ = _started(room, "Bo", "Carl")
    room.stage.now = at(26, 9)
    ask = room.follow(anna, "facilitate.start")
    assert ask.text == (
        "2 kolleger er klar. Runden, der kører til fredag den 4. december, slutter så. "
        "Skal jeg sætte dem sammen nu?"
    )


def test_too_few_for_a_round(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator", sparring=False)
    assert room.follow(anna, "facilitate.start").text == "Ingen er klar til en runde lige nu."
    room.stage.person("Bo")
    assert room.follow(anna, "facilitate.start").text == (
        "Kun én er klar, så det bliver ikke til et par."
    )
    assert room.follow(anna, "facilitate.start_yes").text == (
        "Kun én er klar, så det bliver ikke til et par."
    )


def test_two_who_may_not_meet_make_no_round(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ledelse", role="facilitator", sparring=False)
    room.stage.person("Bo")
    room.stage.person("Henrik", role="leader")
    _planned(room)
    assert room.follow(anna, "facilitate.start_yes").text == (
        "2 er klar, men ingen af dem kan sættes sammen."
    )


def test_the_screen_names_groups_and_those_who_sat_out_without_reasons(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ledelse", role="facilitator", sparring=False)
    bo, carl = room.stage.person("Bo"), room.stage.person("Carl")
    room.set(room.stage.person("Dina"), paused=1)
    room.unreachable(room.stage.person("Eva"))
    _planned(room)
    room.tap(anna, "facilitate.start_yes")
    with room.stage.db.transaction():
        room.stage.db.execute(
            "update seats set outcome = 'held', reason = null where person = ?", (bo.key,)
        )
        room.stage.db.execute(
            "update seats set outcome = 'no', reason = 'ill', new_partner = 1 where person = ?",
            (carl.key,),
        )
    screen = room.follow(anna, "facilitate.round")
    assert screen.text == (
        "Runde 1 er i gang til og med fredag den 4. december.\n\n"
        "Sat sammen i én gruppe:\n• Bo og Carl\n\n"
        "Nye par: 1 af 1 · på tværs af afdelinger: 0 · uden sparringsmakker: 0\n\n"
        "Hvordan det gik: for få svar til at vise et resultat (under 5).\n\n"
        "Ønsker en ny sparringsmakker:\n• Carl\n\n"
        "Telegram kan ikke nå:\n• Eva\n\n"
        "Ikke med denne gang:\n• Anna\n• Dina\n\n"
        "Næste runde begynder onsdag den 9. december."
    )


def test_who_leads_a_department_sees_only_counts_of_it(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ung", role="facilitator", sparring=False)
    for name in ("Bo", "Carl", "Finn", "Gry", "Hans", "Ida"):
        room.stage.person(name, department="Ung")
    room.set(room.stage.person("Dina", department="Ung"), paused=1)
    room.unreachable(room.stage.person("Eva", department="Ung"))
    room.in_transaction(
        lambda turn: people.set_lead(turn.db, anna.department or 0, anna.key, leads=True)
    )
    _planned(room)
    room.tap(anna, "facilitate.start_yes")
    text = room.follow(anna, "facilitate.round").text
    for name in ("Bo", "Carl", "Dina", "Eva"):
        assert name not in text
    assert "• 6 fra din egen afdeling" in text


@pytest.mark.parametrize("person", ["Bo", "Carl", "Dina", "Eva"])
def test_fewer_than_five_of_ones_own_department_are_not_counted(room: Room, person: str) -> None:
    """A number that is one less tomorrow would tell who has gone, paused or wished to change."""
    anna = room.stage.person("Anna", department="Ung", role="facilitator", sparring=False)
    room.stage.person("Vera", department="Job", sparring=False)
    own = {name: room.stage.person(name, department="Ung") for name in ("Bo", "Carl", "Eva")}
    own["Dina"] = room.set(room.stage.person("Dina", department="Ung"), paused=1)
    room.in_transaction(
        lambda turn: people.set_lead(turn.db, anna.department or 0, anna.key, leads=True)
    )
    _planned(room)
    room.tap(anna, "facilitate.start_yes")
    before = room.follow(anna, "facilitate.round").text
    assert before.endswith(
        "Hvordan det gik: for få svar til at vise et resultat (under 5).\n\n"
        "Ikke med denne gang:\n• Vera\n\n"
        "Af dem i de afdelinger, du selv leder, ser du tal fra fem og op.\n\n"
        "Næste runde begynder onsdag den 9. december."
    )
    for change in ("update seats set new_partner = 1", "update seats set gone = 1"):
        with room.stage.db.transaction():
            room.stage.db.execute(f"{change} where person = ?", (own[person].key,))
        assert room.follow(anna, "facilitate.round").text == before
    room.unreachable(own[person])
    assert room.follow(anna, "facilitate.round").text == before
    room.in_transaction(lambda turn: erase(turn.db, own[person].key))
    assert room.follow(anna, "facilitate.round").text == before


def test_a_large_round_comes_in_pages(room: Room) -> None:
    anna = room.stage.person("Anna", department="Ledelse", role="facilitator", sparring=False)
    for place in range(120):
        room.set(room.stage.person(f"Kollega med langt navn {place:03}"), paused=1)
    room.stage.person("Bo")
    room.stage.person("Carl")
    _planned(room)
    room.tap(anna, "facilitate.start_yes")
    first = room.follow(anna, "facilitate.round")
    assert first.labels == ["Vis flere", "Start en runde", "Vælg form", "Vis billede", "Tilbage"]
    assert "Næste runde" not in first.text
    second = room.follow(anna, first.data("Vis flere"))
    assert second.labels == [
        "Vis forrige", "Start en runde", "Vælg form", "Vis billede", "Tilbage",
    ]  # fmt: skip
    assert second.text.endswith("Næste runde begynder onsdag den 9. december.")
    names = [line for page in (first, second) for line in page.text.splitlines()]
    assert sum("Kollega med langt navn" in line for line in names) == 120


def test_the_rhythm_is_chosen_and_plans_the_next_round(room: Room) -> None:
    anna, _ = _started(room, "Bo", "Carl")
    screen = room.follow(anna, "facilitate.home", "Rytme")
    assert screen.text == (
        "Rytmen er automatisk: hver anden uge de første fire gange, siden hver fjerde. "
        "Næste runde begynder onsdag den 9. december."
    )
    assert screen.labels == [
        "Vælg hver 2. uge",
        "Vælg hver 4. uge",
        "Spring næste over",
        "Tilbage",
    ]
    fourth = room.follow(anna, screen.data("Vælg hver 4. uge"))
    assert fourth.text == (
        "Der er en runde hver fjerde uge. Næste runde begynder onsdag den 6. januar."
    )
    assert fourth.labels[:2] == ["Vælg hver 2. uge", "Vælg automatisk"]
    automatic = room.follow(anna, fourth.data("Vælg automatisk"))
    assert automatic.text.endswith("Næste runde begynder onsdag den 9. december.")


def test_the_next_round_is_skipped_once(room: Room) -> None:
    anna, _ = _started(room, "Bo", "Carl")
    screen = room.follow(anna, "facilitate.rhythm")
    skipped = room.follow(anna, screen.data("Spring næste over"))
    assert skipped.text.endswith("Næste runde begynder onsdag den 6. januar.")
    assert toasts(room.tap(anna, screen.data("Spring næste over"))) == [STALE]
    assert room.follow(anna, "facilitate.rhythm").text == skipped.text


def test_forged_rhythms_change_nothing(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    _planned(room)
    for data in (
        "facilitate.rhythm_set:3",
        "facilitate.rhythm_set",
        "facilitate.rhythm_set:x",
        "facilitate.skip_round:2026-11-25",
        "facilitate.skip_round",
    ):
        assert toasts(room.tap(anna, data)) == [STALE], data
    assert sparring.interval(room.stage.db) is None


def test_the_brief_tells_how_the_last_round_ended(room: Room) -> None:
    anna, (bo, _) = _started(room, "Bo", "Carl")
    with room.stage.db.transaction():
        room.stage.db.execute("update seats set counted = 'held' where person = ?", (bo.key,))
    room.stage.now = at(30, 9, 15)
    text = told(room.run("facilitator.brief", anna.key), anna)[0]
    assert "• Runde 1 er i gang til og med fredag den 4. december." in text
    room.stage.now = at(7, 9, 15, month=12)
    text = told(room.run("facilitator.brief", anna.key), anna)[0]
    assert (
        "• Runde 1 sluttede fredag den 4. december.\n"
        "• Holdt: 1 · delvist: 0 · senere: 0 · nej: 0 · øvrige: 1\n"
        "• Næste runde begynder onsdag den 9. december."
    ) in text


def test_the_first_screen_has_a_button_for_each_thing(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    room.stage.act(anna.key, room.feature.commands["tovholder"], "")
    screen = shown(room.stage.out())
    assert screen.text == "Hvad vil du gøre, Anna?"
    assert screen.labels == [
        "Runden nu",
        "Start en runde",
        "Invitér",
        "Personer",
        "Afdelinger",
        "Rytme",
        "Giv stafetten videre",
        "Menu",
    ]
    assert room.feature.commands["tovholder"] is room.feature.commands["facilitate"]
