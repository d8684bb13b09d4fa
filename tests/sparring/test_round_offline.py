"""A colleague without Telegram takes part: their partner is told how to reach them, and prints."""

from datetime import date
from itertools import combinations
from typing import Any

import pytest

from bot import people, sparring
from bot.people.rules import Person
from bot.people.store_offline import begin_offline, set_contact
from bot.sparring import candidates, store, store_rounds, store_silence
from bot.sparring.jobs_cards import CARD_JOB, CARDS_JOB, COMPUTED
from tests.pdf.reading import read
from tests.sparring.rounds import STALE, Workplace

FIRST, SECOND = date(2026, 12, 2), date(2026, 12, 16)
REACH = "lokal 2415, kontor 3.12"


def without_telegram(
    workplace: Workplace, name: str = "Kirsten", department: str = "Værkstedet"
) -> Person:
    """A colleague whom a facilitator has entered, and who agreed."""
    db = workplace.stage.db
    with db.transaction():
        place = workplace.stage._department(department)
        found = begin_offline(
            db,
            name,
            language="da",
            now=workplace.stage.now,
            weekday=1,
            clock=workplace.stage.settings.calendar().opens,
        )
        set_contact(db, found.key, REACH)
        people.change(db, found.key, status="active", department=place, profession="workshop_staff")
    return workplace.stage.reload(found)


def begin(workplace: Workplace, *names: str) -> list[Person]:
    """Start the first round with Kirsten and these colleagues, and let them read."""
    found = [without_telegram(workplace), *workplace.colleagues(*names)]
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    return found


def text_of(pdf: bytes) -> str:
    """All words of a PDF, with single spaces."""
    return " ".join(" ".join(line for page in read(pdf) for line in page.lines).split())


def documents(workplace: Workplace) -> list[dict[str, Any]]:
    return workplace.stage.db.rows(
        "select person, payload, file from outbox where method = 'sendDocument'"
    )


def test_the_partner_is_told_how_to_reach_them(workplace: Workplace) -> None:
    kirsten, anna = begin(workplace, "Anna")
    (notice,) = workplace.stage.out()
    assert notice.to == anna.key
    assert f"Kirsten er ikke på Telegram. Du finder Kirsten: {REACH}" in notice.text
    assert "Kirsten · Værkstedet · værkstedspersonale" in notice.text
    assert "Spørg Kirsten, og tryk Passer mig, når I har aftalt det." in notice.text
    assert "Kort til print" in notice.labels
    assert "Skriv en besked" not in notice.labels
    assert sparring.partners(workplace.stage.db, anna.key) == []
    assert workplace.group(anna).others(anna.key) == (kirsten.key,)


def test_the_one_with_telegram_agrees_and_answers_for_both(workplace: Workplace) -> None:
    kirsten, anna = begin(workplace, "Anna")
    workplace.tap(anna, "sparring.fits:1")
    agreed = workplace.group(anna).agreed_time
    assert agreed is not None
    seat = workplace.group(anna).seat_of(anna.key)
    assert seat is not None
    workplace.tap(anna, f"sparring.held:{seat.id}:held")
    overview = sparring.round_overview(workplace.stage.db, FIRST)
    assert overview is not None
    assert [sorted(names) for names in overview.groups] == [["Anna", "Kirsten"]]
    assert overview.unreachable == ()
    # Nobody waits for an answer of Kirsten's, and nothing waits for her.
    assert overview.outcomes.not_answered + overview.outcomes.held == 1
    assert (
        workplace.stage.db.value("select count(*) from wants where person = ?", (kirsten.key,)) == 0
    )


def test_a_note_says_where_to_find_them_instead(workplace: Workplace) -> None:
    _, anna = begin(workplace, "Anna")
    (said,) = workplace.tap(anna, "sparring.note:1")
    assert said.text == f"Kirsten er ikke på Telegram. Du finder Kirsten: {REACH}"
    assert workplace.stage.reload(anna).awaits(workplace.stage.now) is None


def test_two_without_telegram_are_never_put_together(workplace: Workplace) -> None:
    offline = {
        without_telegram(workplace, name).key for name in ("Kirsten", "Lis", "Mogens", "Niels")
    }
    workplace.colleagues("Anna", "Bo", "Cem")
    workplace.start()
    workplace.move_to(date(2027, 3, 30), "12.00")
    groups = [
        group
        for number in range(1, 7)
        for group in store.groups_of_round(workplace.stage.db, number)
    ]
    assert len(groups) >= 9
    for group in groups:
        keys = [seat.person for seat in group.seats]
        assert not any({a, b} <= offline for a, b in combinations(keys, 2))


def test_two_alone_without_telegram_are_left_over(workplace: Workplace) -> None:
    kirsten, lis = without_telegram(workplace), without_telegram(workplace, "Lis")
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    assert store_rounds.left_over(workplace.stage.db, 1) == {kirsten.key, lis.key}
    assert workplace.stage.out() == []


def test_the_same_hard_rules_hold_for_them(workplace: Workplace) -> None:
    leader = workplace.stage.person("Lone", role="leader", department="Værkstedet")
    kirsten = without_telegram(workplace)
    anna = workplace.stage.person("Anna")
    with workplace.stage.db.transaction():
        store_rounds.block(workplace.stage.db, anna.key, kirsten.key)
    workplace.start()
    workplace.move_to(FIRST, "9.30")
    assert store_rounds.left_over(workplace.stage.db, 1) == {kirsten.key}
    assert sparring.partners(workplace.stage.db, anna.key) == [leader]


def test_they_are_never_unreachable_or_silent(workplace: Workplace) -> None:
    kirsten, anna = begin(workplace, "Anna")
    for number in range(6):
        workplace.move_to(date(2027, 1 + number, 28), "12.00")
        workplace.command(anna)
    assert store_silence.asked(workplace.stage.db) == {}
    calendar = workplace.stage.settings.calendar()
    available = candidates.find_available(workplace.stage.db, calendar, date(2027, 7, 1))
    assert kirsten.key in [one.key for one in available]


def test_who_gives_up_is_asked_to_tell_them(workplace: Workplace) -> None:
    _, anna = begin(workplace, "Anna")
    workplace.stage.out()
    workplace.change(anna, paused=1)
    assert [(one.to, one.text) for one in workplace.stage.out()] == [
        (anna.key, f"Kirsten er ikke på Telegram, så giv selv besked: {REACH}")
    ]


def test_left_alone_they_wait_and_the_facilitators_are_asked_to_tell_them(
    workplace: Workplace,
) -> None:
    tove = workplace.stage.person("Tove", role="facilitator", sparring=False)
    lis = workplace.stage.person("Lis", department="Værkstedet", sparring=False)
    with workplace.stage.db.transaction():
        people.change(workplace.stage.db, lis.key, facilitator=1)
        people.set_lead(workplace.stage.db, lis.department or 0, lis.key, leads=True)
    kirsten, anna = begin(workplace, "Anna")
    workplace.stage.out()
    workplace.leave(anna)
    # Not the one who leads her department: they see counts only.
    assert [(one.to, one.text) for one in workplace.stage.out()] == [
        (
            tove.key,
            "Kirsten er ikke på Telegram og har ingen sparringsmakker i denne runde alligevel. "
            f"Vil du give besked? {REACH}",
        )
    ]
    assert store_rounds.left_over(workplace.stage.db, 1) == {kirsten.key}
    bo = workplace.stage.person("Bo", sparring=False)
    workplace.tap(bo, "sparring.join")
    (notice,) = workplace.tap(bo, "sparring.late:1:yes")
    assert f"Du finder Kirsten: {REACH}" in notice.text


def test_the_card_has_names_time_protocol_and_roles(workplace: Workplace) -> None:
    kirsten, anna = begin(workplace, "Anna")
    workplace.tap(anna, "sparring.fits:1")
    (toast,) = workplace.tap(anna, "sparring.card:1")
    assert toast.text == "Kortet er på vej."
    workplace.tap(anna, "sparring.card:1")
    subject = f"{anna.key}:1"
    with workplace.stage.db.transaction():
        workplace.stage.db.execute("delete from outbox where method = 'sendDocument'")
    workplace.stage.compute(COMPUTED[CARD_JOB], subject)
    (sent,) = documents(workplace)
    assert sent["person"] == anna.key
    assert '"file_name":"sparring.pdf"' in sent["payload"].replace(": ", ":")
    text = text_of(sent["file"])
    group = workplace.group(anna)
    roles = {"focus_person": "fokusperson", "sparring_partner": "sparringspartner"}
    names = {kirsten.key: "Kirsten", anna.key: "Anna"}
    for seat in group.here:
        assert f"{names[seat.person or '']}: {roles[seat.role]}" in text
    assert "Form: Makkersparring, 30 minutter." in text
    assert "Tid: fredag den 4. december kl. 1" in text
    assert "Aftale, 3 min." in text
    focus = next(seat.person for seat in group.here if seat.role == "focus_person")
    assert f"{names[focus or '']}: Sig kort, hvad emnet er." in text
    assert "Spilleregler" in text


def test_a_card_without_a_time_says_until_when(workplace: Workplace) -> None:
    _, anna = begin(workplace, "Anna")
    workplace.stage.compute(COMPUTED[CARD_JOB], f"{anna.key}:1")
    (sent,) = documents(workplace)
    assert "Tid: aftales, senest tirsdag den 15. december" in text_of(sent["file"])


@pytest.mark.parametrize("data", ["sparring.card:1", "sparring.card:999", "sparring.card"])
def test_nobody_else_prints_it(workplace: Workplace, data: str) -> None:
    begin(workplace, "Anna")
    bo = workplace.stage.person("Bo")
    (stale,) = workplace.tap(bo, data)
    assert stale.text == STALE
    workplace.stage.compute(COMPUTED[CARD_JOB], f"{bo.key}:1")
    assert documents(workplace) == []


def test_a_pair_with_telegram_needs_no_card(workplace: Workplace) -> None:
    anna, _ = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    (stale,) = workplace.tap(anna, "sparring.card:1")
    assert stale.text == STALE


def test_a_facilitator_prints_all_cards_but_those_of_their_own_people(
    workplace: Workplace,
) -> None:
    tove = workplace.stage.person("Tove", role="facilitator", sparring=False)
    without_telegram(workplace, "Kirsten")
    without_telegram(workplace, "Lis", department="Ung")
    anna, bo = workplace.colleagues("Anna", "Bo")
    workplace.start()
    workplace.move_to(FIRST, "9.20")
    workplace.stage.act(tove.key, sparring.order_cards)
    workplace.stage.compute(COMPUTED[CARDS_JOB], tove.key)
    (both,) = documents(workplace)
    text = text_of(both["file"])
    assert "Kirsten" in text
    assert "Lis" in text
    with workplace.stage.db.transaction():
        ung = workplace.stage._department("Ung")
        people.set_lead(workplace.stage.db, ung, tove.key, leads=True)
    workplace.stage.compute(COMPUTED[CARDS_JOB], tove.key)
    *_, one = documents(workplace)
    text = text_of(one["file"])
    assert "Kirsten" in text
    assert "Lis" not in text
    # Whoever is facilitator no more gets none.
    workplace.stage.compute(COMPUTED[CARDS_JOB], anna.key)
    assert len(documents(workplace)) == 2
    assert workplace.stage.act(bo.key, sparring.order_cards) is False
