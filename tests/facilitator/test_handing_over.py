"""The facilitator hands over, and after three weeks of silence somebody is asked to take over."""

from bot import people
from tests.facilitator.stage import STALE, Room, at, shown, toasts, told

MEANS = (
    "Du inviterer, holder styr på personer og afdelinger og starter runder. "
    "Mandag får du et kort overblik; svar ser du aldrig."
)
ASKED = "Anna har ikke været her i tre uger og er tovholder. Vil du tage stafetten?"
SILENT_SINCE = int(at(1, 12).timestamp())


def test_the_role_goes_to_a_colleague_who_is_told_what_it_means(room: Room) -> None:
    anna, bo = room.stage.person("Anna", role="facilitator"), room.stage.person("Bo")
    room.unreachable(room.stage.person("Carl"))
    choose = room.follow(anna, "facilitate.handover")
    assert (choose.text, choose.labels) == ("Hvem skal have stafetten?", ["Bo", "Tilbage"])
    ask = room.follow(anna, choose.data("Bo"))
    assert ask.text == (
        "Skal Bo være tovholder? Du kan gå ud af rollen eller blive i den sammen med Bo."
    )
    assert ask.labels == ["Giv stafetten", "Bliv også", "Fortryd"]
    said = room.tap(anna, ask.data("Giv stafetten"))
    assert shown(said).text == (
        "Bo er nu tovholder, og du er gået ud af rollen. Tak for indsatsen."
    )
    assert told(said, bo) == [f"Anna har givet dig stafetten som tovholder.\n\n{MEANS}"]
    assert [one.name for one in people.facilitators(room.stage.db)] == ["Bo"]
    assert room.changed == ["Bo", "Anna"]


def test_the_giver_may_stay_too(room: Room) -> None:
    anna, bo = room.stage.person("Anna", role="facilitator"), room.stage.person("Bo")
    ask = room.follow(anna, "facilitate.handover", "Bo")
    said = room.tap(anna, ask.data("Bliv også"))
    assert shown(said).text == "Bo er nu tovholder sammen med dig."
    again = room.tap(anna, ask.data("Bliv også"))
    assert (toasts(again), told(again, bo)) == ([STALE], [])
    assert [one.name for one in people.facilitators(room.stage.db)] == ["Anna", "Bo"]


def test_forged_handovers_change_nothing(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    bo = room.set(room.stage.person("Bo"), status="unconfirmed")
    for data in (
        f"facilitate.handover_yes:{bo.key}:leave",
        "facilitate.handover_yes:nobody:leave",
        f"facilitate.handover_yes:{anna.key}:stay",
        "facilitate.handover_yes",
        f"facilitate.handover_to:{bo.key}",
    ):
        assert toasts(room.tap(anna, data)) == [STALE], data
    assert [one.name for one in people.facilitators(room.stage.db)] == ["Anna"]


def test_nobody_to_hand_over_to(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    screen = room.follow(anna, "facilitate.handover")
    assert screen.text == "Der er ingen at give stafetten til endnu. Invitér en kollega først."


def test_the_other_facilitator_is_asked_first(room: Room) -> None:
    anna = room.set(room.stage.person("Anna", role="facilitator"), seen=SILENT_SINCE)
    bo = room.stage.person("Bo", role="facilitator")
    lone = room.stage.person("Lone", role="leader")
    room.stage.now = at(23, 9, 10)
    said = room.run("facilitator.silence")
    assert (told(said, bo), told(said, lone), told(said, anna)) == ([ASKED], [], [])
    taken = room.tap(bo, said[0].data("Jeg tager den"))
    assert shown(taken).text == "Tak, så har du stafetten."
    assert told(taken, anna) == [
        "Bo har taget stafetten som tovholder, mens her var stille. "
        "Vil du have den igen, så sig det til Bo."
    ]
    assert [one.name for one in people.facilitators(room.stage.db)] == ["Bo"]


def test_else_the_leaders_are_asked_and_one_takes_it(room: Room) -> None:
    anna = room.set(room.stage.person("Anna", role="facilitator"), seen=SILENT_SINCE)
    henrik = room.stage.person("Henrik", role="leader")
    lone = room.stage.person("Lone", role="leader")
    bo = room.stage.person("Bo")
    room.stage.now = at(23, 9, 10)
    said = room.run("facilitator.silence")
    assert [told(said, one) for one in (henrik, lone, bo)] == [[ASKED], [ASKED], []]
    for_henrik, for_lone = said
    assert for_henrik.labels == ["Jeg tager den", "Ikke mig"]
    assert toasts(room.tap(bo, for_lone.data("Jeg tager den"))) == [STALE]
    assert not room.stage.reload(bo).facilitator

    declined = room.tap(henrik, for_henrik.data("Ikke mig"))
    assert shown(declined).text == "Helt fint. Tak, fordi du svarede."
    taken = room.tap(lone, for_lone.data("Jeg tager den"))
    assert shown(taken).text == f"Tak, så har du stafetten.\n\n{MEANS}"
    assert [one.name for one in people.facilitators(room.stage.db)] == ["Lone"]
    assert toasts(room.tap(lone, for_lone.data("Jeg tager den"))) == [STALE]
    assert not room.stage.reload(anna).facilitator
    assert room.changed == ["Anna", "Lone"]


def test_it_is_asked_once_in_three_weeks(room: Room) -> None:
    room.set(room.stage.person("Anna", role="facilitator"), seen=SILENT_SINCE)
    henrik = room.stage.person("Henrik", role="leader")
    room.stage.now = at(23, 9, 10)
    (first,) = room.run("facilitator.silence")
    for day in (24, 25):
        room.stage.now = at(day, 9, 10)
        assert room.run("facilitator.silence") == []
    room.stage.now = at(14, 9, 10, month=12)
    (second,) = room.run("facilitator.silence")
    assert second.text == ASKED
    assert toasts(room.tap(henrik, first.data("Jeg tager den"))) == [STALE]


def test_who_came_back_keeps_the_role(room: Room) -> None:
    anna = room.set(room.stage.person("Anna", role="facilitator"), seen=SILENT_SINCE)
    henrik = room.stage.person("Henrik", role="leader")
    room.stage.now = at(23, 9, 10)
    (ask,) = room.run("facilitator.silence")
    room.stage.now = at(23, 11)
    room.in_transaction(lambda turn: people.note_seen(turn.db, anna.key, turn.now))
    said = room.tap(henrik, ask.data("Jeg tager den"))
    assert shown(said).text == ("Det er faldet på plads i mellemtiden, så alt er, som det var.")
    assert [one.name for one in people.facilitators(room.stage.db)] == ["Anna"]


def test_with_no_facilitator_left_the_leaders_are_asked(room: Room) -> None:
    henrik = room.stage.person("Henrik", role="leader")
    room.stage.now = at(23, 9, 10)
    (ask,) = room.run("facilitator.silence")
    assert ask.text == "Der er ingen tovholder lige nu. Vil du tage stafetten?"
    room.tap(henrik, ask.data("Jeg tager den"))
    assert [one.name for one in people.facilitators(room.stage.db)] == ["Henrik"]
    room.stage.now = at(24, 9, 10)
    assert room.run("facilitator.silence") == []


def test_the_paused_and_the_unreachable_are_not_asked(room: Room) -> None:
    room.set(room.stage.person("Anna", role="facilitator"), seen=SILENT_SINCE)
    room.set(room.stage.person("Bo", role="facilitator"), paused=1)
    room.unreachable(room.stage.person("Henrik", role="leader"))
    lone = room.stage.person("Lone", role="leader")
    room.stage.now = at(23, 9, 10)
    said = room.run("facilitator.silence")
    assert [one.to for one in said] == [lone.key]


def test_who_leaves_is_asked_no_more(room: Room) -> None:
    room.set(room.stage.person("Anna", role="facilitator"), seen=SILENT_SINCE)
    henrik = room.stage.person("Henrik", role="leader")
    room.stage.now = at(23, 9, 10)
    room.run("facilitator.silence")
    assert room.feature.on_left is not None
    room.stage.run(room.feature.on_left, henrik)
    assert room.stage.db.value("select count(*) from takeover_asks") == 0


def test_nobody_is_asked_outside_working_hours(room: Room) -> None:
    room.set(room.stage.person("Anna", role="facilitator"), seen=SILENT_SINCE)
    room.stage.person("Henrik", role="leader")
    room.stage.now = at(28, 9, 10)
    assert room.run("facilitator.silence", when=at(27, 9, 10)) == []
    planned = room.stage.db.value("select wall from schedule where job = 'facilitator.silence'")
    assert planned == "2026-11-30T08:00:00"
