"""A written talk is reminded of once, closed when its days are over, and its words are deleted."""

from datetime import date, datetime, timedelta

import pytest

from bot import attention, people, sparring
from bot.attention.rules import Kind
from bot.attention.store import waiting
from bot.feature import Due
from bot.people.rules import Person
from bot.sparring import store, store_written, writing
from bot.sparring.jobs_written import run_close
from bot.sparring.personal import PERSONAL
from tests.sparring.rounds import STALE, Workplace
from tests.sparring.writers import FIRST, Writers, a_pair, texts, to
from tests.turns import ZONE, Out

LAST = date(2026, 12, 9)
"""Five working days after the yes of the first day."""


@pytest.fixture
def pair(workplace: Workplace) -> Writers:
    writers = a_pair(workplace)
    writers.begin()
    return writers


def wants(pair: Writers, person: Person) -> list[tuple[Kind, str, date]]:
    found = waiting(pair.workplace.stage.db, person.key)
    return [(one.kind, one.subject.partition(":")[0], one.earliest) for one in found]


def since(pair: Writers, day: date, clock: str) -> list[Out]:
    """What went out when the clock was moved there."""
    pair.workplace.stage.out()
    pair.workplace.move_to(day, clock)
    return pair.workplace.stage.out()


def night(pair: Writers, day: date) -> None:
    """The nightly tidying of this room, early on that day."""
    pair.workplace.stage.now = datetime(day.year, day.month, day.day, 3, 10, tzinfo=ZONE)
    limits = pair.workplace.stage.settings.retention
    pair.workplace.stage.run(PERSONAL.retain, limits)


def words_kept(pair: Writers) -> list[str]:
    rows = pair.workplace.stage.db.rows("select text from written_moves order by move")
    return [row["text"] for row in rows]


# Reminders


def test_whoever_s_turn_it_is_is_reminded_once_after_a_working_day(pair: Writers) -> None:
    pair.write_moves(1)
    assert (Kind.REMINDER, "written", date(2026, 12, 3)) in wants(pair, pair.partner)
    assert Kind.REMINDER not in {kind for kind, *_ in wants(pair, pair.focus)}
    (reminder,) = to(pair.partner, since(pair, date(2026, 12, 3), "9.30"))
    assert reminder.text == (
        f"Det er din tur i det skriftlige med {pair.focus.name}: <b>Undersøg</b>. I har til og med "
        "onsdag den 9. december. Vil du skrive nu?"
    )
    assert reminder.labels == ["Skriv nu", "Hellere mødes"]
    assert reminder.payload["disable_notification"] is True
    assert texts(pair.partner, since(pair, date(2026, 12, 8), "12.00")) == []
    shown = pair.workplace.tap(pair.partner, reminder.data("Skriv nu"))
    assert shown[0].text == f"{pair.focus.name} skriver:\n\n”Tekst 1”"


def test_a_text_that_was_written_is_not_reminded_of(pair: Writers) -> None:
    assert (Kind.REMINDER, "written", date(2026, 12, 3)) in wants(pair, pair.focus)
    pair.write_moves(2)
    assert Kind.REMINDER not in {kind for kind, *_ in wants(pair, pair.partner)}
    got = since(pair, date(2026, 12, 3), "9.30")
    assert texts(pair.partner, got) == []
    assert "<b>Svar</b>" in texts(pair.focus, got)[0]


def test_nobody_is_reminded_to_answer_what_was_taken_back(pair: Writers) -> None:
    pair.write_moves(1)
    pair.tap(pair.focus, "takeback", "1")
    assert texts(pair.partner, since(pair, date(2026, 12, 7), "9.30")) == []


def test_a_reminder_of_another_room_is_none_of_this_one_s(pair: Writers) -> None:
    write = pair.workplace.feature.letters[Kind.REMINDER]
    turn = pair.workplace.stage.turn(pair.focus)
    assert write(turn, pair.focus, "asked:1") is None
    assert write(turn, pair.focus, f"written:{pair.group_id}.2") is None
    assert write(turn, pair.partner, f"written:{pair.group_id}.1") is None
    assert write(turn, pair.focus, f"written:{pair.group_id}.1") is not None


def test_half_way_and_held_are_not_asked_while_they_write(pair: Writers) -> None:
    kinds = {kind: earliest for kind, _, earliest in wants(pair, pair.focus)}
    assert Kind.HALFWAY not in kinds
    assert kinds[Kind.HELD] > LAST


# Closed


def test_after_five_working_days_it_is_closed_and_both_know_what_stands(pair: Writers) -> None:
    pair.write_moves(3)
    assert texts(pair.focus, since(pair, LAST, "15.59")) == []
    assert pair.talk.is_open
    got = since(pair, LAST, "16.00")
    for person in (pair.focus, pair.partner):
        (told,) = to(person, got)
        assert told.text == (
            "Nu er dagene gået, så jeg lukker det skriftlige. I nåede 3 af 5 tekster. De kan læses "
            "her, til jeg sletter dem onsdag den 16. december."
        )
        assert "Vi har en tid" in told.labels
        assert "Skriv i stedet" not in told.labels
    assert (pair.talk.state, pair.talk.ended) == ("closed", LAST)
    assert pair.workplace.group(pair.focus).took_place is False
    (late,) = pair.write(pair.partner, "Tekst 4")
    assert late.text == (
        "Det skriftlige er slut, så jeg har ikke gemt teksten. Tag gerne fat i din kollega direkte."
    )
    assert len(words_kept(pair)) == 3
    # Then they are asked whether it was held, as others are.
    asked = since(pair, date(2026, 12, 10), "9.30")
    assert "Blev sparringen med" in texts(pair.focus, asked)[0]


def test_closed_before_anybody_wrote(pair: Writers) -> None:
    since(pair, LAST, "15.59")
    got = since(pair, LAST, "16.00")
    assert texts(pair.focus, got) == ["Nu er dagene gået, så jeg lukker det skriftlige."]


def test_it_is_not_closed_twice(pair: Writers) -> None:
    pair.write_moves(5)
    due = Due(str(pair.group_id), pair.workplace.stage.now)
    pair.workplace.stage.out()
    pair.workplace.stage.run(run_close, due)
    pair.workplace.stage.run(run_close, Due("99999", due.when))
    assert pair.workplace.stage.out() == []
    assert pair.talk.state == "ended"


def test_rather_meet_in_the_middle_asks_first_and_tells_the_other(pair: Writers) -> None:
    pair.write_moves(1)
    (asked,) = pair.tap(pair.partner, "quit")
    assert asked.text == (
        "Så lukker jeg det skriftlige for jer begge, og det kan ikke åbnes igen. Vil I hellere "
        "mødes?"
    )
    assert asked.labels == ["Ja, luk det", "Nej, fortsæt"]
    (on,) = pair.workplace.tap(pair.partner, asked.data("Nej, fortsæt"))
    assert on.text == "Godt. I fortsætter, hvor I slap."
    assert pair.talk.is_open
    out = pair.workplace.tap(pair.partner, asked.data("Ja, luk det"))
    assert texts(pair.focus, out) == [
        f"{pair.partner.name} vil hellere mødes, så jeg lukker det skriftlige. I nåede 1 af 5 "
        "tekster. De kan læses her, til jeg sletter dem onsdag den 9. december."
    ]
    (closed,) = to(pair.partner, out)
    assert closed.text.startswith(
        f"Helt fint. Jeg lukker det skriftlige og siger det til {pair.focus.name}. I nåede 1 af 5"
    )
    assert "Vi har en tid" in closed.labels
    assert pair.workplace.tap(pair.partner, asked.data("Ja, luk det")) == []
    assert [one.text for one in pair.tap(pair.focus, "write")] == [STALE]


@pytest.mark.parametrize("why", ["leaves", "pauses", "is not reached", "is away too long"])
def test_the_partner_is_gone_in_the_middle(pair: Writers, why: str) -> None:
    pair.write_moves(1)
    pair.workplace.stage.out()
    match why:
        case "leaves":
            pair.workplace.leave(pair.partner)
        case "pauses":
            pair.workplace.change(pair.partner, paused=1)
        case "is not reached":
            db = pair.workplace.stage.db
            with db.transaction():
                people.set_reachable(db, pair.partner.key, reachable=False)
            pair.workplace.change(pair.partner, pace=1)
        case _:
            pair.workplace.change(pair.partner, away_until="2026-12-22")
    told = texts(pair.focus, pair.workplace.stage.out())
    assert [text for text in told if "skriftlige" in text] == [
        f"{pair.partner.name} kan ikke alligevel, så jeg lukker det skriftlige. I nåede 1 af 5 "
        "tekster. De kan læses her, til jeg sletter dem onsdag den 9. december."
    ]
    assert pair.talk.state == "closed"
    assert wants(pair, pair.partner) == [] or why == "pauses"
    assert [one.text for one in pair.tap(pair.focus, "write")] == [STALE]


def test_somebody_leaves_who_was_asked(workplace: Workplace) -> None:
    pair = a_pair(workplace)
    pair.tap(pair.focus, "written")
    pair.workplace.stage.out()
    pair.workplace.leave(pair.partner)
    assert pair.talk.state == "closed"
    assert not any("skriftlige" in one.text for one in pair.workplace.stage.out())


def test_two_who_write_go_on_after_the_round(workplace: Workplace) -> None:
    pair = a_pair(workplace)
    workplace.move_to(date(2026, 12, 14), "9.30")
    pair.begin()
    workplace.move_to(date(2026, 12, 16), "12.00")
    assert not store.groups_of_round(workplace.stage.db, 1)[0].round.open
    assert pair.talk.is_open
    pair.write_moves(2)
    assert len(words_kept(pair)) == 2
    # Whoever leaves then is told of, though there is no talk ahead to give up.
    workplace.stage.out()
    workplace.leave(pair.partner)
    told = texts(pair.focus, workplace.stage.out())
    assert told[0].startswith(f"{pair.partner.name} kan ikke alligevel, så jeg lukker")


@pytest.mark.parametrize("day", [FIRST, date(2026, 12, 16)], ids=["in the round", "after it"])
def test_one_puts_the_other_on_their_private_list(workplace: Workplace, day: date) -> None:
    pair = a_pair(workplace)
    if day > FIRST:
        workplace.move_to(date(2026, 12, 14), "9.30")
    pair.begin()
    workplace.move_to(day, "12.00")
    out = workplace.tap(pair.partner, f"sparring.block:{pair.focus.key}:on")
    told = [text for text in texts(pair.focus, out) if "skriftlige" in text]
    assert told == [f"{pair.partner.name} kan ikke alligevel, så jeg lukker det skriftlige."]
    assert pair.talk.state == "closed"


def test_in_a_closed_round_nobody_can_begin(workplace: Workplace) -> None:
    pair = a_pair(workplace)
    workplace.move_to(date(2026, 12, 16), "12.00")
    assert [one.text for one in pair.tap(pair.focus, "written")] == [STALE]
    assert workplace.stage.db.rows("select * from written_talks") == []


def test_when_the_round_is_closed_early_the_question_is_let_go(workplace: Workplace) -> None:
    pair = a_pair(workplace)
    pair.tap(pair.focus, "written")
    group = workplace.group(pair.focus)
    workplace.stage.run(writing.on_gone, group)
    assert pair.talk.state == "closed"


def test_asked_and_never_answered_it_goes_the_night_after_its_round(workplace: Workplace) -> None:
    pair = a_pair(workplace)
    pair.tap(pair.focus, "written")
    ends = workplace.group(pair.focus).round.ends
    night(pair, ends)
    before = pair.talk.state
    workplace.move_to(ends + timedelta(days=1), "12.00")
    night(pair, ends + timedelta(days=2))
    assert (before, pair.talk.state) == ("asked", "closed")


# Forgotten


@pytest.mark.parametrize("ended", ["done", "closed"])
def test_a_week_after_the_end_the_words_are_deleted_here_and_in_both_chats(
    pair: Writers, ended: str
) -> None:
    pair.write_moves(5 if ended == "done" else 2)
    pair.arrive()
    if ended == "closed":
        pair.tap(pair.focus, "quit", "yes")
    count = len(words_kept(pair))
    pair.workplace.stage.out()
    night(pair, date(2026, 12, 8))
    assert len(words_kept(pair)) == count
    assert pair.workplace.stage.out() == []
    night(pair, date(2026, 12, 9))
    assert words_kept(pair) == []
    stubs = pair.workplace.stage.out()
    assert {(one.method, one.text) for one in stubs} == {
        ("editMessageText", "Slettet, som aftalt.")
    }
    by_reader = [one.to for one in stubs]
    assert by_reader.count(pair.partner.key) == (3 if ended == "done" else 1)
    assert by_reader.count(pair.focus.key) == (2 if ended == "done" else 1)
    # Nothing is left of it but that there was one, and it is not done twice.
    assert not pair.workplace.stage.db.rows("select * from messages where words_of is not null")
    night(pair, date(2026, 12, 10))
    assert pair.workplace.stage.out() == []
    (late,) = pair.edit(pair.focus, 1, "Noget andet")
    assert late.text.startswith("Det skriftlige er slut")


def test_an_open_talk_keeps_its_words(pair: Writers) -> None:
    pair.write_moves(2)
    night(pair, date(2026, 12, 8))
    assert len(words_kept(pair)) == 2


def test_the_limit_can_be_lowered_and_not_raised() -> None:
    from pydantic import ValidationError

    from bot.retention import Retention

    assert Retention().written_talk == 7
    assert Retention(written_talk=1).written_talk == 1
    with pytest.raises(ValidationError):
        Retention(written_talk=8)


def test_a_shorter_time_is_kept_and_told(workplace: Workplace) -> None:
    from bot.retention import Retention

    workplace.stage.settings = workplace.stage.settings.model_copy(
        update={"retention": Retention(written_talk=1)}
    )
    pair = a_pair(workplace)
    asked = to(pair.focus, pair.tap(pair.partner, "written"))[0]
    assert "de bliver slettet dagen efter. Vil du" in asked.text
    pair.tap(pair.focus, "written", "yes")
    pair.write_moves(5)
    night(pair, date(2026, 12, 3))
    assert words_kept(pair) == []


def test_ones_own_moves_are_exported_and_the_other_s_are_not(pair: Writers) -> None:
    pair.write_moves(3)
    turn = pair.workplace.stage.turn(pair.focus)
    own = PERSONAL.export(turn, pair.workplace.stage.reload(pair.focus))
    assert [(row["move"], row["text"], row["round_starts"]) for row in own["written_moves"]] == [
        (1, "Tekst 1", FIRST),
        (3, "Tekst 3", FIRST),
    ]
    assert "Tekst 2" not in str(own)
    pair.workplace.change(pair.focus, locked_until=int(pair.workplace.stage.now.timestamp()) + 99)
    locked = PERSONAL.export(turn, pair.workplace.stage.reload(pair.focus))
    assert [row["text"] for row in locked["written_moves"]] == [None, None]


def test_erased_somebody_s_moves_are_gone_and_the_other_s_stay(pair: Writers) -> None:
    assert PERSONAL.erase is not None
    pair.write_moves(3)
    pair.workplace.stage.run(PERSONAL.erase, pair.focus.key)
    assert words_kept(pair) == ["Tekst 2"]


def test_facilitators_see_nothing_of_it(pair: Writers) -> None:
    pair.write_moves(3)
    day = pair.workplace.stage.now.date()
    overview = sparring.round_overview(pair.workplace.stage.db, day)
    assert "Tekst" not in str(overview)
    pair.write(pair.partner, "Tekst 4")
    pair.write(pair.focus, "Tekst 5")
    later = sparring.round_overview(pair.workplace.stage.db, day + timedelta(days=1))
    assert later is not None
    assert "Tekst" not in str(later)
    assert store_written.find(pair.workplace.stage.db, pair.group_id) is not None
    assert not attention.is_waiting(
        pair.workplace.stage.db, pair.focus.key, Kind.HALFWAY, f"group:{pair.group_id}"
    )
