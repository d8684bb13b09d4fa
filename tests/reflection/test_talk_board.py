"""*Fra kolleger* from Monday to Monday: what comes, what goes at once, and what goes along."""

import random
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import reflection, schedule
from bot.clock import instant
from bot.people.rules import Person
from bot.people.store import erase
from bot.reflection.planning import ORGANISATION, RENEW
from bot.reflection.rules_board import ShownText, next_renewal, rows_to_take_off
from bot.reflection.rules_talk import Answer, Part
from bot.reflection.sharing import answers_of_colleagues
from tests.reflection.talking import TUESDAY, Talk
from tests.turns import ZONE, Out

ANSWER = Answer(1, "key", "q", date(2026, 11, 24), (Part(1, "Et svar."),), "all", 0, 0, 0)
NAMES = ("Ali", "Bo", "Camilla", "Dorthe", "Emma", "Finn", "Gry", "Hans", "Ida")
FEW = "For få svar til at vise et resultat (under 5). Nye svar kommer om mandagen."
GONE = "Det er delt, men kommer ikke mere under ”Fra kolleger”."


def share(talk: Talk, person: Person, text: str) -> Out:
    """Answer and share it with all; gives the confirmation as it then stands."""
    talk.stage.now += timedelta(minutes=20)
    talk.tap_data(person, "reflect.now")
    (saved,) = talk.write(person, text)
    (shown,) = talk.tap(person, saved, "Alle, uden navn")
    return shown


def a_crowd(talk: Talk, count: int) -> list[Person]:
    """So many colleagues, each of whom has shared one text that says who wrote it."""
    crowd = [talk.stage.person(name) for name in NAMES[:count]]
    for person in crowd:
        share(talk, person, f"Fra {person.name}.")
    return crowd


def seen(talk: Talk) -> set[str]:
    """The texts that colleagues see."""
    return {one.text for one in answers_of_colleagues(talk.stage.db)}


def test_nothing_comes_before_the_renewal(talk: Talk) -> None:
    crowd = a_crowd(talk, 5)
    (few,) = talk.tap_data(crowd[0], "reflect.others:0")
    assert few.text == FEW
    talk.renew()
    assert seen(talk) == {f"Fra {person.name}." for person in crowd}


def test_one_new_author_waits_for_a_second(talk: Talk) -> None:
    crowd = a_crowd(talk, 7)
    late, later = crowd[5:]
    talk.change(late, status="unconfirmed")
    talk.change(later, status="unconfirmed")
    talk.renew()
    first = seen(talk)
    assert len(first) == 5
    talk.change(late, status="active")
    talk.renew()
    assert seen(talk) == first
    talk.change(later, status="active")
    talk.renew()
    assert seen(talk) == first | {f"Fra {late.name}.", f"Fra {later.name}."}


def test_when_one_of_six_leaves_all_rests_and_stays_away(talk: Talk) -> None:
    crowd = a_crowd(talk, 6)
    talk.renew()
    assert len(seen(talk)) == 6
    talk.change(crowd[2], status="left")
    assert seen(talk) == set()
    talk.renew()
    assert seen(talk) == set()


def test_with_who_leaves_another_s_text_goes_so_that_neither_is_known(talk: Talk) -> None:
    crowd = a_crowd(talk, 9)
    talk.renew()
    talk.change(crowd[2], status="left")
    assert seen(talk) == set()
    talk.renew()
    first = {f"Fra {person.name}." for person in crowd}
    gone = first - seen(talk)
    assert "Fra Camilla." in gone
    assert len(gone) == 2
    talk.renew()
    assert first - seen(talk) == gone


def test_two_who_leave_together_take_nobody_along(talk: Talk) -> None:
    crowd = a_crowd(talk, 8)
    talk.renew()
    for person in crowd[:2]:
        talk.change(person, status="left")
    talk.renew()
    assert seen(talk) == {f"Fra {person.name}." for person in crowd[2:]}


def test_a_batch_that_is_whole_stays_when_another_is_broken(talk: Talk) -> None:
    crowd = a_crowd(talk, 6)
    talk.renew()
    first = seen(talk)
    newer = share(talk, crowd[0], "Et til fra Ali.")
    share(talk, crowd[1], "Et til fra Bo.")
    talk.renew()
    assert len(seen(talk)) == 8
    talk.tap(crowd[0], newer, "Kun mig")
    assert seen(talk) == first
    talk.renew()
    assert seen(talk) == first


def test_who_takes_a_text_back_is_told_that_it_is_gone_at_once(talk: Talk) -> None:
    crowd = [talk.stage.person(name) for name in NAMES[:6]]
    saved = [share(talk, person, f"Fra {person.name}.") for person in crowd]
    talk.renew()
    toast, shown = talk.tap(crowd[0], saved[0], "Kun mig")
    assert toast.text == "Det er taget væk fra kollegerne med det samme."
    assert shown.text.endswith("Kun du kan se det.")
    assert seen(talk) == set()
    (own,) = talk.tap_data(crowd[0], "reflect.answers:0")
    assert "Fra Ali." in own.text


def test_who_deletes_a_shared_answer_is_told_that_it_is_gone_at_once(talk: Talk) -> None:
    (mette,) = a_crowd(talk, 1)
    toast, deleted = talk.tap_data(mette, "reflect.erase:1")
    assert toast.text == "Det er taget væk fra kollegerne med det samme."
    assert deleted.text == "Svaret er slettet."
    assert talk.tap_data(mette, "reflect.erase:1") == []


def test_taken_back_and_shared_again_before_monday_it_stands_as_before(talk: Talk) -> None:
    crowd = [talk.stage.person(name) for name in NAMES[:5]]
    saved = [share(talk, person, f"Fra {person.name}.") for person in crowd]
    talk.renew()
    first = seen(talk)
    _, shown = talk.tap(crowd[0], saved[0], "Kun mig")
    assert seen(talk) == set()
    talk.tap(crowd[0], shown, "Alle, uden navn")
    assert seen(talk) == first


def test_shared_again_after_monday_it_does_not_come_back_and_the_author_is_told(
    talk: Talk,
) -> None:
    crowd = [talk.stage.person(name) for name in NAMES[:9]]
    saved = [share(talk, person, f"Fra {person.name}.") for person in crowd]
    talk.renew()
    _, shown = talk.tap(crowd[0], saved[0], "Kun mig")
    talk.renew()
    (again,) = talk.tap(crowd[0], shown, "Alle, uden navn")
    assert again.text.endswith(GONE)
    talk.renew()
    assert "Fra Ali." not in seen(talk)


def test_a_text_that_is_changed_goes_at_once_in_both_spellings(talk: Talk) -> None:
    crowd = a_crowd(talk, 9)
    talk.renew()
    written = talk.last_message
    talk.stage.now += timedelta(days=1)
    talk.edit(crowd[8], written, "Fra en anden.")
    assert seen(talk) == set()
    (card,) = talk.tap_data(crowd[8], "reflect.card:9")
    assert card.text.endswith(GONE)
    talk.renew()
    assert not seen(talk) & {"Fra Ida.", "Fra en anden."}
    assert len(seen(talk)) == 7


def test_of_who_was_erased_nothing_is_kept_after_the_renewal(talk: Talk) -> None:
    crowd = a_crowd(talk, 9)
    talk.renew()
    db = talk.stage.db
    with db.transaction():
        erase(db, crowd[0].key)
    assert seen(talk) == set()
    assert db.value("select count(*) from shown_answers where asked is null") == 1
    talk.renew()
    assert db.value("select count(*) from shown_answers where asked is null") == 0
    assert len(seen(talk)) == 7


def test_leaders_questions_have_a_board_of_their_own(talk: Talk) -> None:
    crowd = [talk.stage.person(name, role="leader") for name in NAMES[:5]]
    db = talk.stage.db
    with db.transaction():
        for number, person in enumerate(crowd):
            for question in ("ledelse.1", "faglig-identitet.1")[: 2 if number else 1]:
                asked = db.execute(
                    "insert into asked (person, question, origin, local_date, at)"
                    " values (?, ?, 'own', '2026-11-24', 0)",
                    (person.key, question),
                ).lastrowid
                db.execute(
                    "insert into answers (asked, person, parts, visibility, made, changed)"
                    " values (?, ?, '[[1, \"Et svar.\"]]', 'all', 0, 0)",
                    (asked, person.key),
                )
    talk.renew()
    # Five leaders answered a leaders' question; the other one only four of the same people.
    assert [one.question for one in answers_of_colleagues(db)] == ["ledelse.1"] * 5


@given(st.integers(2, 7), st.data())
def test_what_goes_and_what_stays_of_a_batch_is_never_one_author_s(
    authors: int, data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.integers(0, authors - 1), min_size=1))
    texts = [
        ShownText(2 * author + half, 1, author, None if author in gone and half else ANSWER)
        for author in range(authors)
        for half in (0, 1)
    ]
    off = rows_to_take_off(texts, random.Random(data.draw(st.integers(0, 9))))
    go = {row // 2 for row in off}
    stay = {one.author for one in texts if one.id not in off}
    assert gone <= go
    assert not go & stay
    assert len(go) >= 2
    assert len(stay) != 1
    # No more go along than must.
    assert len(go) == authors if authors < 4 else len(go) == max(2, len(gone)) or not stay


# When


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (datetime(2026, 11, 23, 5, 9), datetime(2026, 11, 23, 5, 10)),
        (datetime(2026, 11, 23, 5, 10), datetime(2026, 11, 30, 5, 10)),
        (datetime(2026, 11, 24, 9, 0), datetime(2026, 11, 30, 5, 10)),
        (datetime(2026, 3, 29, 1, 0), datetime(2026, 3, 30, 5, 10)),
    ],
)
def test_the_renewal_is_on_mondays_at_ten_past_five(
    talk: Talk, now: datetime, then: datetime
) -> None:
    calendar = talk.stage.settings.calendar()
    assert next_renewal(calendar, now.replace(tzinfo=ZONE)) == then.replace(tzinfo=ZONE)


def test_the_renewal_is_planned_once_and_plans_itself_anew(talk: Talk) -> None:
    db, calendar = talk.stage.db, talk.stage.settings.calendar()
    for day in (0, 5):
        with db.transaction():
            reflection.start_schedule(db, calendar, TUESDAY + timedelta(days=day))
    monday = datetime(2026, 11, 30, 5, 10, tzinfo=ZONE)
    assert schedule.due_of(db, RENEW, ORGANISATION) == instant(monday)
    talk.stage.now = monday + timedelta(hours=30)
    talk.renew()
    assert schedule.due_of(db, RENEW, ORGANISATION) == instant(monday + timedelta(weeks=1))
