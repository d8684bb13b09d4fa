"""An agreed time is moved or cancelled, somebody cannot come, and all are reminded before it."""

from datetime import date, timedelta

import pytest

from bot import attention, schedule
from bot.attention import Kind
from bot.people.rules import Person
from bot.privacy.log import as_text
from bot.retention import Retention
from bot.sparring import store, store_times
from bot.sparring.letters import role_title
from bot.sparring.personal import PERSONAL
from bot.sparring.times import REMINDER_JOB
from tests.sparring.appointments import agree, at, begin, files, moment, propose
from tests.sparring.rounds import STALE, Workplace

TIME = "tirsdag den 8. december kl. 13.00"


@pytest.fixture
def pair(workplace: Workplace) -> tuple[Person, Person]:
    """Anna and Bo, who agreed on Tuesday the eighth at 13."""
    anna, bo = begin(workplace, "Anna", "Bo")
    agree(workplace, anna, bo, 8, "13.00")
    workplace.stage.out()
    return anna, bo


def reminder(workplace: Workplace) -> int | None:
    """When the pair is to be reminded."""
    return schedule.due_of(workplace.stage.db, REMINDER_JOB, "1")


def role(workplace: Workplace, person: Person) -> str:
    """What somebody is in their group, as a sentence has it."""
    return role_title(workplace.stage.turn(person), person, workplace.group(person))


def test_both_are_reminded_an_hour_before(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    workplace.move_to(date(2026, 12, 8), "11.59")
    assert workplace.stage.out() == []
    workplace.move_to(date(2026, 12, 8), "12.00")
    told = {one.to: one for one in workplace.stage.out()}
    assert set(told) == {anna.key, bo.key}
    title = role(workplace, anna)
    assert told[anna.key].text == (
        f"I dag kl. 13.00 har du 30 minutters sparring med Bo. Du er <b>{title}</b>."
    )
    assert told[anna.key].labels == ["Start sparring", "Se forløbet", "Flyt eller aflys"]
    rows = workplace.stage.db.rows("select priority, expires from outbox order by id desc limit 2")
    assert rows == [{"priority": 2, "expires": int(at(8, "13.00").timestamp())}] * 2


def test_an_appointment_needs_no_budget_and_no_attention(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.move_to(date(2026, 12, 8), "12.30")
    workplace.stage.out()
    reached = workplace.stage.db.rows(
        "select kind from reached where person = ? and local_date = '2026-12-08'", (anna.key,)
    )
    assert reached == []


@pytest.mark.parametrize(("late", "comes"), [(50, True), (51, False)])
def test_a_reminder_after_an_outage_comes_only_while_it_is_of_use(
    workplace: Workplace, pair: tuple[Person, Person], late: int, comes: bool
) -> None:
    workplace.stage.now = at(8, "12.00") + timedelta(minutes=late)
    workplace.move_to(date(2026, 12, 8), "12.55")
    assert len([one for one in workplace.stage.out() if "I dag kl. 13.00" in one.text]) == 2 * comes
    faults = workplace.stage.db.rows("select kind, detail from faults")
    assert faults == ([] if comes else [{"kind": "missed", "detail": "sparring.reminder"}])


def test_a_time_that_is_less_than_an_hour_off_needs_no_reminder(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    agree(workplace, anna, bo, 2, "10.00")
    assert reminder(workplace) is None


def test_a_moved_time_holds_until_there_is_another(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    (asked,) = workplace.tap(anna, "sparring.move:1")
    assert asked.text == f"Jeres tid er {TIME}. Vil du flytte eller aflyse den?"
    assert asked.labels == ["Flyt", "Aflys", "Behold tiden"]
    (days,) = workplace.tap(anna, asked.data("Flyt"))
    assert days.text == (
        "Den gamle tid gælder, til Bo har sagt ja til en ny. Hvilken dag passer dig bedre?"
    )
    workplace.tap(anna, f"sparring.slot:1:{moment(7, '9.00')}:on")
    toast, _ = workplace.tap(anna, f"sparring.slot:1:{moment(8, '13.00')}:on")
    assert toast.payload["text"].startswith("Det tidspunkt")
    workplace.tap(anna, f"sparring.slot:1:{moment(8, '9.00')}:on")
    offer, _ = workplace.tap(anna, "sparring.propose:1")
    assert offer.to == bo.key
    assert offer.text == (
        f"Anna vil gerne flytte jeres sparring. Jeres tid {TIME} gælder, til I har en ny. "
        "Passer en af de her?"
    )
    assert workplace.group(anna).agreed_time == at(8, "13.00")
    assert reminder(workplace) == int(at(8, "12.00").timestamp())

    told = workplace.tap(bo, offer.data("Tir. 8/12 kl. 9.00"))
    file = next(one for one in told if one.to == anna.key)
    assert file.text == (
        "Aftalt på ny: tirsdag den 8. december kl. 9.00 med Bo. Filen retter tiden i din kalender."
    )
    assert workplace.group(anna).agreed_time == at(8, "9.00")
    assert reminder(workplace) == int(at(8, "8.00").timestamp())
    (_, first), (_, second) = (
        (name, event) for name, _, event in files(workplace) if name == "Anna"
    )
    assert first["uid"] == second["uid"]
    assert [first["sequence"], second["sequence"]] == [0, 1]
    assert second["dtstart"].dt == at(8, "9.00")
    # The day after the new time they are asked about it.
    assert (
        workplace.stage.db.value("select min(earliest) from wants where kind = 'held'")
        == "2026-12-09"
    )


def test_when_no_new_time_fits_the_old_one_holds(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    offer, _ = propose(workplace, anna, (7, "9.00"))
    told, _ = workplace.tap(bo, offer.data("Ingen passer"))
    assert told.text == (
        f"Ingen af de nye tider passede, så jeres tid {TIME} gælder stadig. Vil du foreslå andre?"
    )
    assert workplace.group(anna).agreed_time == at(8, "13.00")


def test_the_old_button_of_proposing_asks_whether_to_move(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    (asked,) = workplace.tap(anna, "sparring.times:1")
    assert asked.labels == ["Flyt", "Aflys", "Behold tiden"]
    (kept,) = workplace.tap(anna, asked.data("Behold tiden"))
    assert kept.text == "Helt fint. Tiden holder."


def test_a_cancelled_time_goes_out_of_both_calendars(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    (asked,) = workplace.tap(anna, "sparring.move:1")
    told = workplace.tap(anna, asked.data("Aflys"))
    (to_bo,) = [one for one in told if one.to == bo.key]
    assert to_bo.text == (
        f"Anna har aflyst jeres sparring {TIME}. Filen fjerner den fra din kalender. "
        "Vil du foreslå en ny tid?"
    )
    assert to_bo.labels == ["Foreslå tider", "Skriv en besked"]
    edited, own = (one for one in told if one.to == anna.key)
    assert edited.text == (
        "Tiden er aflyst, og Bo har fået besked. Vil I have en ny tid, så tryk her."
    )
    assert own.text == f"Filen fjerner sparringen {TIME} fra din kalender."
    group = workplace.group(anna)
    assert (group.agreed, group.suggested) == (None, None)
    assert not any(seat.time_fits for seat in group.seats)
    assert reminder(workplace) is None
    sent = [(calendar, event) for name, calendar, event in files(workplace) if name == "Bo"]
    assert [calendar["method"] for calendar, _ in sent] == ["PUBLISH", "CANCEL"]
    assert [event["status"] for _, event in sent] == ["CONFIRMED", "CANCELLED"]
    assert [event["sequence"] for _, event in sent] == [0, 1]
    assert len({event["uid"] for _, event in sent}) == 1
    # A second fast tap cancels nothing, and says nothing wrong.
    (stale,) = workplace.tap(anna, asked.data("Aflys"))
    assert stale.payload["text"] == STALE
    # They are asked at the end of the round, as before, and half-way.
    wants = workplace.stage.db.rows(
        "select kind, earliest from wants where state = 'waiting' and person = ? order by kind",
        (anna.key,),
    )
    assert [row["kind"] for row in wants] == ["halfway", "held"]
    assert wants[1]["earliest"] >= "2026-12-14"


def test_what_is_kept_of_a_person_is_shown_to_them_forgotten_with_them_and_in_time(
    workplace: Workplace,
) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    propose(workplace, anna, (3, "9.00"))
    workplace.tap(anna, f"sparring.slot:1:{moment(4, '9.00')}:on")
    workplace.tap(bo, "sparring.free:morning")
    stage = workplace.stage
    own, his = (PERSONAL.export(stage.turn(one), stage.reload(one)) for one in (anna, bo))
    assert own["time_proposals"] == [
        {"at": at(3, "9.00"), "sent": True},
        {"at": at(4, "9.00"), "sent": False},
    ]
    assert own["free_today"] == his["time_proposals"] == []
    assert his["free_today"] == [{"since": at(2, "9.20"), "until": at(2, "12.00")}]
    for records in (own, his):
        as_text(stage.turn(anna), records)
    assert PERSONAL.erase is not None
    stage.now = at(3, "9.01")
    with stage.db.transaction():
        PERSONAL.retain(stage.turn(), Retention())
    assert [one.at for one in store_times.proposals(stage.db, 1)] == [at(4, "9.00")]
    assert stage.db.value("select count(*) from free_today") == 0
    with stage.db.transaction():
        PERSONAL.erase(stage.turn(), anna.key)
    assert store_times.proposals(stage.db, 1) == []


def test_after_cancelling_another_time_can_be_agreed(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    workplace.tap(anna, f"sparring.cancel:1:{moment(8, '13.00')}")
    told = agree(workplace, bo, anna, 7, "10.00")
    assert told[0].text.startswith("Aftalt på ny: mandag den 7. december kl. 10.00 med ")
    sequences = [event["sequence"] for name, _, event in files(workplace) if name == "Bo"]
    assert sequences == [0, 1, 2]
    assert reminder(workplace) == int(at(7, "9.00").timestamp())


def test_a_button_for_an_earlier_time_cancels_no_later_one(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    offer, _ = propose(workplace, anna, (7, "9.00"))
    workplace.tap(bo, offer.data("Man. 7/12 kl. 9.00"))
    (stale,) = workplace.tap(anna, f"sparring.cancel:1:{moment(8, '13.00')}")
    assert stale.payload["text"] == STALE
    assert workplace.group(anna).agreed_time == at(7, "9.00")


def test_a_time_that_has_begun_is_neither_moved_nor_cancelled(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.move_to(date(2026, 12, 8), "13.00")
    for data in ("move:1", "keeptime:1", f"cancel:1:{moment(8, '13.00')}", "times:1:move"):
        (stale,) = workplace.tap(anna, f"sparring.{data}")
        assert stale.payload["text"] == STALE
    assert "Flyt eller aflys" not in workplace.command(anna).labels


def test_a_partner_who_pauses_between_the_agreement_and_the_talk(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    workplace.change(bo, paused=1)
    told = workplace.news(anna)
    assert f"Filen fjerner sparringen {TIME} fra din kalender." in [one.text for one in told]
    newest = {name: (calendar["method"], event["sequence"]) for name, calendar, event in
              files(workplace)}  # fmt: skip
    assert newest == {"Anna": ("CANCEL", 1), "Bo": ("CANCEL", 1)}
    assert reminder(workplace) is None
    workplace.move_to(date(2026, 12, 8), "12.05")
    assert not any("I dag kl. 13.00" in one.text for one in workplace.stage.out())


def test_a_trio_that_loses_one_keeps_its_time_and_its_reminder(workplace: Workplace) -> None:
    trio = begin(workplace, "Anna", "Bo", "Cem")
    for person in trio:
        workplace.tap(person, "sparring.fits:1")
    workplace.change(trio[0], paused=1)
    assert [(name, calendar["method"]) for name, calendar, _ in files(workplace)[3:]] == [
        ("Anna", "CANCEL")
    ]
    workplace.stage.out()
    workplace.move_to(date(2026, 12, 4), "12.00")
    told = [one for one in workplace.stage.out() if "I dag kl. 13.00" in one.text]
    assert sorted(workplace.names([one.to for one in told])) == ["Bo", "Cem"]


def test_an_appointment_outlives_a_round_that_is_closed_early(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    with workplace.stage.db.transaction():
        workplace.stage.db.execute("update rounds set state = 'closed', ends = '2026-12-03'")
    workplace.move_to(date(2026, 12, 4), "9.00")
    (asked,) = workplace.tap(anna, "sparring.move:1")
    assert asked.labels == ["Flyt", "Aflys", "Behold tiden"]
    assert workplace.tap(anna, "sparring.course:1") != []
    told = workplace.tap(anna, asked.data("Aflys"))
    assert len(told) == 3
    group = store.find_group(workplace.stage.db, 1)
    assert group is not None
    assert group.agreed is None


def test_the_half_way_check_offers_to_propose_times(workplace: Workplace) -> None:
    anna, _ = begin(workplace, "Anna", "Bo")
    workplace.move_to(date(2026, 12, 9), "9.20")
    (message,) = workplace.news(anna)
    assert message.labels[0] == "Foreslå tider"
    assert not attention.is_waiting(workplace.stage.db, anna.key, Kind.HALFWAY, "group:1")
