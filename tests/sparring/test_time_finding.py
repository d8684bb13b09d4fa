"""Finding a time: proposing by buttons, picking, a time in the past, three people."""

from datetime import date

import pytest

from bot import people, schedule
from bot.people.rules import Person
from bot.sparring import store, store_times
from bot.sparring.letters import role_title
from bot.sparring.rules_time import MOST_OPEN
from tests.sparring.appointments import FIRST, agree, at, begin, files, moment, propose
from tests.sparring.rounds import STALE, Workplace


@pytest.fixture
def pair(workplace: Workplace) -> tuple[Person, Person]:
    """Anna and Bo, who have had the notice of the first round."""
    anna, bo = begin(workplace, "Anna", "Bo")
    return anna, bo


def test_the_next_five_working_days_are_buttons(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    (days,) = workplace.tap(anna, "sparring.times:1")
    assert days.method == "sendMessage"
    assert days.text == "Du kan foreslå Bo op til tre tider. Hvilken dag passer dig?"
    assert days.labels == ["Ons. 2/12", "Tor. 3/12", "Fre. 4/12", "Man. 7/12", "Tir. 8/12"]


def test_the_half_hours_of_a_day_are_buttons_and_the_chosen_ones_are_marked(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    (days,) = workplace.tap(anna, "sparring.times:1")
    (clocks,) = workplace.tap(anna, days.data("Tor. 3/12"))
    assert clocks.method == "editMessageText"
    assert clocks.text == "Hvornår passer det torsdag den 3. december?"
    assert clocks.labels[:3] == ["8.00", "8.30", "9.00"]
    assert clocks.labels[-2:] == ["15.30", "Vælg anden dag"]
    (marked,) = workplace.tap(anna, clocks.data("10.30"))
    assert marked.text == (
        "Hvornår passer det torsdag den 3. december?\n\nValgt:\n• torsdag den 3. december kl. 10.30"
    )
    assert "✓ 10.30" in marked.labels
    assert marked.labels[-2:] == ["Vælg anden dag", "Send forslag"]
    # The mark is taken off again, and a second tap of either changes nothing.
    (unmarked,) = workplace.tap(anna, marked.data("✓ 10.30"))
    assert "10.30" in unmarked.labels
    assert "Send forslag" not in unmarked.labels
    assert workplace.tap(anna, marked.data("✓ 10.30")) == []
    workplace.tap(anna, clocks.data("10.30"))
    assert workplace.tap(anna, clocks.data("10.30")) == []


def test_today_has_only_the_times_that_are_left(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.move_to(FIRST, "14.10")
    workplace.tap(anna, "sparring.times:1")
    (clocks,) = workplace.tap(anna, "sparring.day:1:2026-12-02")
    assert clocks.labels == ["14.30", "15.00", "15.30", "Vælg anden dag"]


def test_a_fourth_time_is_one_too_many(workplace: Workplace, pair: tuple[Person, Person]) -> None:
    anna, _ = pair
    workplace.tap(anna, "sparring.times:1")
    for clock in ("9.00", "9.30", "10.00"):
        workplace.tap(anna, f"sparring.slot:1:{moment(3, clock)}:on")
    (toast,) = workplace.tap(anna, f"sparring.slot:1:{moment(3, '10.30')}:on")
    assert toast.payload["text"] == (
        "Du kan foreslå tre tider ad gangen. Tag en af dem væk, hvis du hellere vil have denne."
    )
    assert len(store_times.proposals(workplace.stage.db, 1)) == 3


def test_nobody_is_told_before_they_are_sent(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    workplace.tap(anna, "sparring.times:1")
    workplace.tap(anna, f"sparring.slot:1:{moment(3, '9.00')}:on")
    (days,) = workplace.tap(bo, "sparring.times:1")
    assert days.text == "Du kan foreslå Anna op til tre tider. Hvilken dag passer dig?"
    assert workplace.tap(bo, "sparring.none:1:1") == []


def test_the_other_gets_one_button_a_time_and_picks_one(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    offer, sent = propose(workplace, anna, (8, "13.00"), (3, "9.30"), (3, "10.30"))
    assert (offer.to, offer.subject) == (bo.key, "group:1")
    assert offer.text == "Anna foreslår 3 tider til jeres sparring. Passer en af dem dig?"
    assert offer.labels == [
        "Tor. 3/12 kl. 9.30",
        "Tor. 3/12 kl. 10.30",
        "Tir. 8/12 kl. 13.00",
        "Ingen passer",
        "Foreslå andre",
    ]
    assert all(len(label) <= 20 for label in offer.labels)
    assert (sent.to, sent.method) == (anna.key, "editMessageText")
    assert sent.text == (
        "Sendt til Bo. Jeg skriver, så snart I har en tid.\n\n"
        "• torsdag den 3. december kl. 9.30\n"
        "• torsdag den 3. december kl. 10.30\n"
        "• tirsdag den 8. december kl. 13.00"
    )
    # A second fast tap of *Send forslag* sends nothing.
    assert workplace.tap(anna, "sparring.propose:1") == []
    told = workplace.tap(bo, offer.data("Tor. 3/12 kl. 10.30"))
    file = next(one for one in told if one.to == anna.key)
    assert [one.method for one in told] == ["sendDocument", "sendDocument", "editMessageText"]
    assert {one.to for one in told[:2]} == {anna.key, bo.key}
    assert file.text == (
        "Aftalt torsdag den 3. december kl. 10.30 med Bo. "
        "Filen lægger tiden i din kalender. God sparring."
    )
    assert file.labels == ["Skriv en besked", "Se forløbet", "Flyt eller aflys"]
    assert (file.subject, file.payload["file_name"]) == ("group:1", "sparring.ics")
    assert told[2].to == bo.key
    assert told[2].text == "Aftalt: torsdag den 3. december kl. 10.30."
    group = workplace.group(anna)
    assert (group.agreed, group.agreed_time) == ("suggested", at(3, "10.30"))
    # A second fast tap picks nothing more; what is not needed any more is kept no longer.
    assert workplace.tap(bo, offer.data("Tor. 3/12 kl. 10.30")) == []
    assert store_times.proposals(workplace.stage.db, 1) == []
    (late,) = workplace.tap(bo, offer.data("Tir. 8/12 kl. 13.00"))[1:]
    assert late.text == "Aftalt: torsdag den 3. december kl. 10.30."


def test_who_sits_and_what_it_is_stands_in_the_calendar(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    agree(workplace, anna, bo, 8, "13.00")
    sent = {name: (calendar, event) for name, calendar, event in files(workplace)}
    assert set(sent) == {"Anna", "Bo"}
    (calendar, hers), (_, his) = sent["Anna"], sent["Bo"]
    assert calendar["method"] == "PUBLISH"
    assert (hers["summary"], his["summary"]) == ("Sparring med Bo", "Sparring med Anna")
    role = role_title(workplace.stage.turn(anna), anna, workplace.group(anna))
    assert hers["description"] == f"Makkersparring, 30 minutter. Du er {role}."
    assert hers["dtstart"].dt == at(8, "13.00")
    assert hers["uid"] == his["uid"]
    # The id stays, and tells of nobody.
    assert anna.key not in hers["uid"]
    assert hers["uid"] == store_times.entry_id(workplace.stage.db, 1)
    with workplace.stage.db.transaction():
        assert store_times.entry_id(workplace.stage.db, 2) != hers["uid"]


def test_the_suggested_time_that_suits_both_is_sent_as_a_file_too(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    workplace.tap(anna, "sparring.fits:1")
    workplace.tap(bo, "sparring.fits:1")
    assert sorted((name, event["dtstart"].dt) for name, _, event in files(workplace)) == [
        ("Anna", at(4, "13.00")),
        ("Bo", at(4, "13.00")),
    ]


def test_a_time_that_both_propose_is_agreed_at_once(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    propose(workplace, anna, (3, "9.30"), (8, "13.00"))
    told = propose(workplace, bo, (8, "13.00"), (7, "9.00"))
    assert [one.method for one in told] == ["sendDocument", "sendDocument", "editMessageText"]
    assert workplace.group(bo).agreed_time == at(8, "13.00")


def test_when_none_fits_the_proposer_is_told_and_either_may_propose_others(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    offer, _ = propose(workplace, anna, (3, "9.30"), (8, "13.00"))
    told, answer = workplace.tap(bo, offer.data("Ingen passer"))
    assert (told.to, told.text) == (
        anna.key,
        "Ingen af de foreslåede tider passede. Vil du foreslå andre?",
    )
    assert told.labels == ["Foreslå tider", "Skriv en besked"]
    assert (answer.to, answer.text) == (
        bo.key,
        "Helt fint. Jeg siger det videre. Vil du selv foreslå nogle tider?",
    )
    assert workplace.tap(bo, offer.data("Ingen passer")) == []
    # A time that is no longer on the table is taken by nobody.
    toast, shown = workplace.tap(bo, offer.data("Tor. 3/12 kl. 9.30"))
    assert toast.payload["text"] == "Den tid kan ikke vælges mere. Foreslå gerne en anden."
    assert shown.labels == ["Foreslå tider", "Skriv en besked"]
    assert workplace.group(anna).agreed is None
    # New ones are not refused by the button of the old ones.
    newer, _ = propose(workplace, anna, (4, "9.30"))
    assert workplace.tap(bo, offer.data("Ingen passer")) == []
    assert len(workplace.tap(bo, newer.data("Fre. 4/12 kl. 9.30"))) == 3


def test_a_time_in_the_past_is_not_picked_and_the_others_are_shown(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    offer, _ = propose(workplace, anna, (2, "10.00"), (8, "13.00"))
    workplace.move_to(FIRST, "10.00")
    toast, shown = workplace.tap(bo, offer.data("Ons. 2/12 kl. 10.00"))
    assert toast.payload["text"] == "Den tid kan ikke vælges mere. Foreslå gerne en anden."
    assert shown.text == "Der er foreslået en tid til jeres sparring. Passer den dig?"
    assert shown.labels == ["Tir. 8/12 kl. 13.00", "Ingen passer", "Foreslå andre"]
    assert workplace.group(anna).agreed is None


def test_a_time_in_the_past_is_not_proposed_either(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.tap(anna, "sparring.times:1")
    workplace.tap(anna, f"sparring.slot:1:{moment(2, '10.00')}:on")
    workplace.move_to(FIRST, "10.00")
    toast, days = workplace.tap(anna, "sparring.propose:1")
    past = "Det tidspunkt er forbi eller ligger uden for arbejdstiden. Vælg gerne et andet."
    assert (toast.payload["text"], days.method) == (past, "editMessageText")
    assert store_times.proposals(workplace.stage.db, 1) == []
    # Neither by a button that was made before, nor by one that nobody made.
    for made_up in (moment(2, "10.00"), moment(5, "10.00"), moment(3, "10.10"), moment(3, "7.00")):
        toast, _ = workplace.tap(anna, f"sparring.slot:1:{made_up}:on")
        assert toast.payload["text"] == past
    for nonsense in ("", "x", "2026-12-03", "2026-12-03T25.00", "2026-13-03T10.00", "T.", "1.2"):
        (stale,) = workplace.tap(anna, f"sparring.slot:1:{nonsense}:on")
        assert stale.payload["text"] == STALE
    assert store_times.proposals(workplace.stage.db, 1) == []


def test_a_suggested_time_that_has_passed_leaves_the_way_to_others(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, _ = pair
    workplace.move_to(date(2026, 12, 7), "9.20")
    (toast,) = workplace.tap(anna, "sparring.fits:1")
    assert toast.payload["text"] == "Det tidspunkt er forbi. Skriv en besked, og find en ny tid."
    assert "Foreslå tider" in workplace.command(anna).labels


def test_a_colleague_s_days_away_are_not_offered(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    workplace.change(bo, away_until="2026-12-08")
    (days,) = workplace.tap(anna, "sparring.times:1")
    assert days.labels == ["Tir. 8/12", "Ons. 9/12", "Tor. 10/12", "Fre. 11/12", "Man. 14/12"]
    (toast, _) = workplace.tap(anna, "sparring.day:1:2026-12-04")
    assert toast.payload["text"].startswith("Det tidspunkt er forbi")


def test_proposals_wait_for_working_hours_and_an_answer_comes_at_once(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    workplace.move_to(FIRST, "21.00")
    propose(workplace, anna, (8, "13.00"))
    row = workplace.stage.db.row(
        "select not_before from outbox where person = ? order by id desc limit 1", (bo.key,)
    )
    assert row is not None
    assert row["not_before"] == int(at(3, "8.00").timestamp())


def test_what_was_proposed_stands_on_the_screen_of_both(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    propose(workplace, anna, (8, "13.00"))
    assert (
        "Du har foreslået Bo en tid:\n• tirsdag den 8. december kl. 13.00"
        in workplace.command(anna).text
    )
    screen = workplace.command(bo)
    (offer,) = workplace.tap(bo, screen.data("Se forslag"))
    assert offer.text == "Der er foreslået en tid til jeres sparring. Passer den dig?"
    assert offer.labels == ["Tir. 8/12 kl. 13.00", "Ingen passer", "Foreslå andre"]
    (days,) = workplace.tap(bo, offer.data("Foreslå andre"))
    assert days.labels[0] == "Ons. 2/12"


def test_a_time_to_answer_stands_under_waiting_and_one_s_own_does_not(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    item = [("Aftal sparring", "sparring.home")]
    workplace.tap(bo, "sparring.fits:1")
    assert workplace.items(bo) == []
    propose(workplace, anna, (8, "13.00"))
    assert workplace.items(anna) == []
    assert [(one.label, one.data) for one in workplace.items(bo)] == item
    workplace.tap(bo, "sparring.none:1:1")
    assert [(one.label, one.data) for one in workplace.items(anna)] == item


def test_nobody_is_flooded_with_times(workplace: Workplace, pair: tuple[Person, Person]) -> None:
    anna, _ = pair
    for day in (3, 4, 7):
        propose(workplace, anna, (day, "9.00"), (day, "9.30"), (day, "10.00"))
    assert len(store_times.proposals(workplace.stage.db, 1)) == MOST_OPEN
    (enough,) = workplace.tap(anna, "sparring.times:1")
    assert enough.text == (
        "Bo har allerede en del tider fra dig. Skriv gerne en besked, hvis ingen af dem passer."
    )


def test_three_people_agree_on_the_first_time_that_suits_all(workplace: Workplace) -> None:
    anna, bo, cem = begin(workplace, "Anna", "Bo", "Cem")
    *offers, sent = propose(workplace, anna, (3, "9.30"), (8, "13.00"))
    assert sorted(workplace.names([one.to for one in offers])) == ["Bo", "Cem"]
    assert sent.text.replace("Cem og Bo", "Bo og Cem").startswith(
        "Sendt til Bo og Cem. Jeg skriver, så snart I har en tid."
    )
    (yes,) = workplace.tap(bo, f"sparring.pick:1:{moment(3, '9.30')}")
    assert yes.text.replace("Cem og Anna", "Anna og Cem") == (
        "Der er foreslået en tid til jeres sparring. Passer den dig?\n\n"
        "Du har sagt ja til tiden her. Jeg skriver, når den også passer Anna og Cem.\n\n"
        "• torsdag den 3. december kl. 9.30"
    )
    assert yes.labels == ["Tir. 8/12 kl. 13.00", "Ingen passer", "Foreslå andre"]
    assert workplace.tap(bo, f"sparring.pick:1:{moment(3, '9.30')}") == []
    workplace.tap(cem, f"sparring.pick:1:{moment(8, '13.00')}")
    assert workplace.group(anna).agreed is None
    told = workplace.tap(bo, f"sparring.pick:1:{moment(8, '13.00')}")
    assert [one.method for one in told] == ["sendDocument"] * 3 + ["editMessageText"]
    assert workplace.group(anna).agreed_time == at(8, "13.00")
    titles = {name: event["summary"] for name, _, event in files(workplace)}
    assert titles["Anna"] in ("Sparring med Bo og Cem", "Sparring med Cem og Bo")


def test_none_of_three_can_be_left_out(workplace: Workplace) -> None:
    anna, bo, cem = begin(workplace, "Anna", "Bo", "Cem")
    offers = propose(workplace, anna, (3, "9.30"))
    workplace.tap(bo, f"sparring.pick:1:{moment(3, '9.30')}")
    told = workplace.tap(cem, offers[0].data("Ingen passer"))
    assert sorted(workplace.names([one.to for one in told])) == ["Anna", "Bo", "Cem"]
    assert store_times.proposals(workplace.stage.db, 1) == []


def test_a_partner_who_leaves_takes_the_proposals_with_them(workplace: Workplace) -> None:
    anna, bo, cem = begin(workplace, "Anna", "Bo", "Cem")
    propose(workplace, anna, (3, "9.30"))
    workplace.leave(cem)
    assert store_times.proposals(workplace.stage.db, 1) == []
    workplace.stage.out()
    offer, _ = propose(workplace, bo, (8, "13.00"))
    assert offer.to == anna.key


def test_another_s_group_is_nobody_s_to_find_a_time_for(workplace: Workplace) -> None:
    people = begin(workplace, "Anna", "Bo", "Cem", "Dora")
    anna = people[0]
    mine = workplace.group(anna).id
    theirs = 3 - mine
    when = moment(8, "13.00")
    for data in (
        f"sparring.times:{theirs}",
        f"sparring.day:{theirs}:2026-12-08",
        f"sparring.slot:{theirs}:{when}:on",
        f"sparring.propose:{theirs}",
        f"sparring.pick:{theirs}:{when}",
        f"sparring.none:{theirs}:1",
        f"sparring.move:{theirs}",
        f"sparring.keeptime:{theirs}",
        f"sparring.cancel:{theirs}:{when}",
        "sparring.times",
        "sparring.pick:1",
        "sparring.slot:99999999999999999999:x:on",
    ):
        (answer,) = workplace.tap(anna, data)
        assert answer.payload["text"] == STALE, data


def test_a_time_found_by_themselves_leaves_nothing_to_choose(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    propose(workplace, anna, (8, "13.00"))
    workplace.tap(bo, "sparring.own:1")
    assert store_times.proposals(workplace.stage.db, 1) == []
    assert files(workplace) == []
    (stale,) = workplace.tap(anna, "sparring.times:1")
    assert stale.payload["text"] == STALE
    assert schedule.due_of(workplace.stage.db, "sparring.reminder", "1") is None


def test_with_the_round_proposals_end(workplace: Workplace, pair: tuple[Person, Person]) -> None:
    anna, bo = pair
    propose(workplace, anna, (8, "13.00"))
    workplace.move_to(date(2026, 12, 16), "9.00")
    assert store.find_group(workplace.stage.db, 1) is not None
    assert store_times.proposals(workplace.stage.db, 1) == []
    (stale,) = workplace.tap(bo, f"sparring.pick:1:{moment(8, '13.00')}")
    assert stale.payload["text"] == STALE


def test_with_a_colleague_without_telegram_the_one_who_has_it_writes_what_they_arranged(
    workplace: Workplace, pair: tuple[Person, Person]
) -> None:
    anna, bo = pair
    with workplace.stage.db.transaction():
        people.change(workplace.stage.db, bo.key, contact="lokal 12")
        people.set_reachable(workplace.stage.db, bo.key, reachable=False)
    (days,) = workplace.tap(anna, "sparring.times:1")
    assert days.text == "Hvilken dag har du aftalt med Bo?"
    workplace.tap(anna, f"sparring.slot:1:{moment(3, '9.00')}:on")
    # There is one time to keep: a second choice takes the place of the first.
    (clocks,) = workplace.tap(anna, f"sparring.slot:1:{moment(3, '13.00')}:on")
    assert "✓ 13.00" in clocks.labels
    assert "9.00" in clocks.labels
    file, kept = workplace.tap(anna, clocks.data("Gem tiden"))
    assert (file.to, file.labels) == (anna.key, ["Se forløbet", "Flyt eller aflys"])
    assert kept.text == "Aftalt: torsdag den 3. december kl. 13.00."
    assert workplace.group(anna).agreed_time == at(3, "13.00")
    (asked,) = workplace.tap(anna, "sparring.move:1")
    edited, _ = workplace.tap(anna, asked.data("Aflys"))
    assert edited.text == (
        "Tiden er aflyst, men Bo kan jeg ikke få fat i, så sig det selv. "
        "Vil I have en ny tid, så tryk her."
    )
    assert edited.labels == ["Foreslå tider"]
