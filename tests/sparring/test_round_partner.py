"""Another partner in the same round: wished for, or because nothing came of the talk."""

from datetime import date

from bot import sparring
from bot.people.rules import Person
from bot.sparring import candidates, store, store_rounds
from tests.sparring.rounds import STALE, Workplace

FIRST = date(2026, 12, 2)
THURSDAY = date(2026, 12, 3)
MONDAY = date(2026, 12, 7)


def begin(workplace: Workplace, *names: str) -> list[Person]:
    """Start the first round with these colleagues, and let them read their notices."""
    found = workplace.colleagues(*names)
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.stage.out()
    return found


def two_pairs(workplace: Workplace) -> tuple[Person, Person, Person, Person]:
    """Two pairs: Anna with hers, and two others."""
    anna, *others = begin(workplace, "Anna", "Bo", "Cem", "Dora")
    (partner,) = sparring.partners(workplace.stage.db, anna.key)
    first, second = (one for one in others if one.key != partner.key)
    return anna, partner, first, second


def seat_of(workplace: Workplace, person: Person) -> int:
    seat = workplace.group(person).seat_of(person.key)
    assert seat is not None
    return seat.id


def agree_and_pass(workplace: Workplace, *pair: Person) -> None:
    """Agree on the suggested time, and let it pass."""
    group = workplace.group(pair[0])
    for person in pair:
        workplace.tap(person, f"sparring.fits:{group.id}")
    agreed = workplace.group(pair[0]).agreed_time
    assert agreed is not None
    workplace.move_to(agreed.date(), "15.00")
    workplace.stage.out()


def waiting(workplace: Workplace) -> dict[str, int]:
    """How long each has waited, by name, as the next round sees it."""
    calendar = workplace.stage.settings.calendar()
    inputs = candidates.plan_round(workplace.stage.db, calendar, date(2026, 12, 16), 1)
    return {workplace.names([one.key])[0]: one.waiting for one in inputs.candidates}


def test_a_wish_is_met_at_once_with_the_third_place_in_a_pair(workplace: Workplace) -> None:
    anna, partner, first, second = two_pairs(workplace)
    group = workplace.group(anna)
    (asked,) = workplace.tap(anna, f"sparring.new:{group.id}")
    overview = sparring.round_overview(workplace.stage.db, FIRST)
    assert overview is not None
    assert overview.wants_new_partner == ("Anna",)
    (notice,) = workplace.tap(anna, asked.data("Ja, find en ny"))
    assert notice.text.startswith("Du er sat sammen med <b>")
    assert {one.key for one in sparring.partners(workplace.stage.db, anna.key)} == {
        first.key,
        second.key,
    }
    # A wish that was met is none any more.
    overview = sparring.round_overview(workplace.stage.db, FIRST)
    assert overview is not None
    assert overview.wants_new_partner == ()
    assert workplace.tap(anna, asked.data("Ja, find en ny"))[0].text == STALE
    # The former partner hears what anybody hears whose partner cannot come.
    workplace.move_to(THURSDAY, "9.20")
    (told,) = workplace.news(partner)
    assert told.text == ("Anna kan ikke alligevel denne gang. Vil du have en ny sparringsmakker?")
    (waits,) = workplace.tap(partner, told.data("Ja tak"))
    assert waits.text.startswith("Der er ingen ledig lige nu.")


def test_the_two_who_were_together_are_not_put_together_again(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    workplace.tap(anna, "sparring.new:1")
    (waits,) = workplace.tap(anna, "sparring.find:1")
    assert waits.text == (
        "Der er ingen ledig lige nu. Bliver der en, hører du fra mig; "
        "ellers kommer du først i næste runde."
    )
    seat = store.find_group(workplace.stage.db, 1)
    assert seat is not None
    bos = next(one.id for one in seat.seats if one.person == bo.key)
    (waits,) = workplace.tap(bo, f"sparring.again:{bos}:yes")
    assert waits.text.startswith("Der er ingen ledig lige nu.")
    assert sparring.partners(workplace.stage.db, anna.key) == []
    # The first who comes is put together with one of them, and the other may be a third.
    cem = workplace.stage.person("Cem", sparring=False)
    workplace.tap(cem, "sparring.join")
    workplace.tap(cem, "sparring.late:1:yes")
    assert len(sparring.partners(workplace.stage.db, cem.key)) == 1


def test_a_wish_near_the_end_of_a_round_is_for_the_next_one(workplace: Workplace) -> None:
    anna, _, _, _ = two_pairs(workplace)
    group = workplace.group(anna)
    (asked,) = workplace.tap(anna, f"sparring.new:{group.id}")
    workplace.move_to(date(2026, 12, 14), "9.00")
    (late,) = workplace.tap(anna, asked.data("Ja, find en ny"))
    assert late.text == (
        "Runden er snart slut, så jeg finder ikke en ny denne gang. Du kommer først i næste runde."
    )
    workplace.tap(anna, f"sparring.keep:{group.id}")
    (noted,) = workplace.tap(anna, f"sparring.new:{group.id}")
    assert noted.text.endswith("Runden er snart slut, så du kommer først i næste runde.")
    assert noted.labels == ["Fortryd"]
    assert waiting(workplace)["Anna"] == 1


def test_a_no_show_offers_another_partner_in_the_same_round(workplace: Workplace) -> None:
    anna, partner, first, second = two_pairs(workplace)
    seat, old = seat_of(workplace, anna), workplace.group(anna)
    agree_and_pass(workplace, anna, partner)
    workplace.tap(anna, f"sparring.held:{seat}:no")
    (offer,) = workplace.tap(anna, f"sparring.why:{seat}:no_slot")
    assert offer.text == "Helt i orden. Vil du have en ny sparringsmakker i denne runde?"
    (notice,) = workplace.tap(anna, offer.data("Ja tak"))
    assert notice.text.startswith("Du er sat sammen med <b>")
    assert {one.key for one in sparring.partners(workplace.stage.db, anna.key)} == {
        first.key,
        second.key,
    }
    assert workplace.tap(anna, offer.data("Ja tak")) == []
    # The other still answers for themselves, and disagreement is kept as it is.
    workplace.move_to(MONDAY, "9.20")
    workplace.move_to(date(2026, 12, 8), "9.20")
    asked = [one for one in workplace.news(partner) if "Blev sparringen" in one.text]
    assert [one.text for one in asked] == [
        "Du svarer for dig selv, og tovholderen ser kun antal. Blev sparringen med Anna holdt?"
    ]
    workplace.tap(partner, asked[0].data("Ja, holdt"))
    left = store.find_group(workplace.stage.db, old.id)
    assert left is not None
    assert {one.person: one.outcome for one in left.seats} == {
        anna.key: "no",
        partner.key: "held",
    }


def test_a_no_without_days_left_puts_first_next_time(workplace: Workplace) -> None:
    anna, *_ = two_pairs(workplace)
    seat = seat_of(workplace, anna)
    workplace.move_to(date(2026, 12, 14), "9.20")
    workplace.tap(anna, f"sparring.held:{seat}:no")
    (fine,) = workplace.tap(anna, f"sparring.why:{seat}:ill")
    assert fine.text == (
        "Helt i orden. Næste gang er du blandt de første, jeg finder en sparringsmakker til."
    )
    assert waiting(workplace)["Anna"] == 1


def test_an_offer_is_no_use_to_one_who_has_paused(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    seat = seat_of(workplace, anna)
    workplace.leave(bo)
    workplace.change(anna, paused=1)
    (away,) = workplace.tap(anna, f"sparring.again:{seat}:yes")
    assert away.text == "Så længe du er væk, sætter jeg dig ikke sammen med nogen."
    assert store_rounds.left_over(workplace.stage.db, 1) == set()


def test_whose_partner_gave_up_late_is_told_that_they_come_first(workplace: Workplace) -> None:
    anna, bo = begin(workplace, "Anna", "Bo")
    workplace.move_to(date(2026, 12, 14), "9.00")
    workplace.stage.out()
    workplace.leave(bo)
    workplace.move_to(date(2026, 12, 15), "12.00")
    assert "Bo kan ikke alligevel denne gang. Du kommer først i næste runde." in [
        one.text for one in workplace.news(anna)
    ]


def test_stood_up_comes_first_next_time_not_only_who_said_no(workplace: Workplace) -> None:
    """One did something and their partner nothing; one is left alone."""
    anna, partner, first, second = two_pairs(workplace)
    workplace.tap(first, f"sparring.fits:{workplace.group(first).id}")
    workplace.leave(partner)
    found = waiting(workplace)
    assert found == {anna.name: 1, first.name: 1, second.name: 0}
    # When the other does something after all, nobody was stood up.
    workplace.command(second)
    assert waiting(workplace) == {anna.name: 1, first.name: 0, second.name: 0}


def test_when_somebody_says_that_it_was_held_nobody_was_stood_up(workplace: Workplace) -> None:
    anna, partner, first, _ = two_pairs(workplace)
    workplace.tap(anna, f"sparring.held:{seat_of(workplace, anna)}:held")
    workplace.leave(partner)
    workplace.tap(first, f"sparring.held:{seat_of(workplace, first)}:no")
    found = waiting(workplace)
    assert (found[anna.name], found[first.name]) == (0, 1)


def test_who_found_another_partner_did_not_wait(workplace: Workplace) -> None:
    anna, _, first, _ = two_pairs(workplace)
    group = workplace.group(anna)
    workplace.tap(anna, f"sparring.new:{group.id}")
    assert waiting(workplace)["Anna"] == 1
    workplace.tap(anna, f"sparring.find:{group.id}")
    workplace.command(first)
    assert waiting(workplace)["Anna"] == 0


def test_another_s_offer_is_a_stale_button(workplace: Workplace) -> None:
    anna, bo, first, _ = two_pairs(workplace)
    for data in (
        f"sparring.find:{workplace.group(first).id}",
        f"sparring.again:{seat_of(workplace, first)}:yes",
        f"sparring.again:{seat_of(workplace, anna)}:yes",
        "sparring.again:999:yes",
    ):
        (stale,) = workplace.tap(anna, data)
        assert stale.text == STALE
    assert sparring.partners(workplace.stage.db, anna.key) == [workplace.stage.reload(bo)]
