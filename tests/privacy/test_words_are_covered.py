"""Colleagues' words are covered in the chats after seven days, and shown again when asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot import finding, people
from bot.cases import store, store_asks
from bot.people.rules import Person
from bot.privacy.covering import cover_old_words
from bot.privacy.keeping import Privacy
from bot.rooms import Rooms
from bot.settings import Settings
from bot.texts import Html
from bot.transport import store as outbox
from bot.transport.keyboards import split_data
from bot.transport.store import Priority, Sent
from tests.turns import Out, Stage, open_stage

COVERED = (
    "Her stod en kollegas ord. Efter 7 dage dækker jeg dem til, så de ikke bliver stående i "
    "chatten."
)
GONE = "Kollegaens ord er her ikke længere."


@dataclass
class Chats:
    """A stage with all rooms, on which messages arrive in chats with numbers of their own."""

    stage: Stage
    privacy: Privacy
    rooms: Rooms
    number: int = 100

    def tap(self, person: Person, data: str, message: int = 0) -> list[Out]:
        """Tap a button with that data on a message; what is sent arrives."""
        self.stage.out()
        name, arguments = split_data(data)
        tap = self.rooms.routes.taps[name]
        self.stage.act(person.key, tap, arguments, tapped=True, message_id=message)
        sent = self.stage.out()
        self.arrive()
        return [one for one in sent if one.method != "answerCallbackQuery"]

    def write(self, person: Person, text: str) -> list[Out]:
        """Write what is awaited."""
        self.stage.out()
        self.number += 1
        someone = self.stage.reload(person)
        kind, _, item = (someone.awaits(self.stage.now) or "").partition(":")
        take = self.rooms.routes.texts[kind]
        self.stage.act(someone.key, take, item, text, message_id=self.number)
        sent = self.stage.out()
        self.arrive()
        return sent

    def arrive(self) -> None:
        """Let all that waits arrive, each as a message with the next number."""
        while rows := outbox.queued(self.stage.db, self.stage.turn().at, 9, ()):
            with self.stage.db.transaction():
                outbox.mark_sending(self.stage.db, [row.id for row in rows])
                for row in rows:
                    self.number += 1
                    new = self.number if row.method == "sendMessage" else None
                    at = self.stage.turn().at
                    outbox.finish(self.stage.db, Sent(row, "sent", at, message_id=new))

    def night(self, days: int) -> list[Out]:
        """So many days on, cover what is due; gives what waits to be sent then."""
        self.stage.now += timedelta(days=days)
        self.stage.out()
        with self.stage.db.transaction():
            cover_old_words(self.stage.turn(), people.all_kept, self.privacy.show_again)
        return self.stage.out()

    def again(self, person: Person, message: int) -> list[Out]:
        """Tap *Vis igen* under a message."""
        return self.tap(person, "privacy.again", message)

    def last_words(self, person: Person) -> int:
        """The newest message with somebody's words in a person's chat."""
        found = self.stage.db.value(
            "select max(message_id) from messages where person = ? and words_of is not null",
            (person.key,),
        )
        return int(found)


@pytest.fixture
def chats(tmp_path: Path) -> Iterator[Chats]:
    stage = open_stage(tmp_path)
    privacy = Privacy(tmp_path, people.all_kept)
    yield Chats(stage, privacy, Rooms(privacy))
    stage.db.close()


def asked(chats: Chats) -> tuple[Person, Person, int]:
    """Anna's case before Bo, who has opened it; gives the row of what he is asked."""
    anna, bo, _ = (chats.stage.person(name) for name in ("Anna", "Bo", "Cem"))
    chats.tap(anna, "cases.model:afbrudt-praktik")
    for text in ("Praktikken stoppede.", "Vi talte om tiden.", "Hvad overså vi?"):
        shown = chats.write(anna, text)
    chats.tap(anna, shown[-1].data("Send"))
    draft = store.draft_of(chats.stage.db, anna.key)
    assert draft is not None
    sent = chats.tap(anna, f"cases.pick:p:{bo.key}")
    chats.tap(anna, sent[-1].data("Send til dem"))
    ask = store_asks.of_person(chats.stage.db, bo.key)[0].id
    chats.tap(bo, f"cases.open:{ask}")
    return anna, bo, ask


def test_after_seven_days_a_line_covers_the_words_and_a_tap_shows_them(chats: Chats) -> None:
    _, bo, _ = asked(chats)
    message = chats.last_words(bo)
    assert chats.night(6) == []
    (covered,) = chats.night(1)
    assert (covered.method, covered.to, covered.text) == ("editMessageText", bo.key, COVERED)
    assert covered.payload["message_id"] == message
    assert covered.labels == ["Vis igen"]
    assert chats.stage.db.value("select priority from outbox where state = 'queued'") == (
        Priority.BROADCAST
    )
    chats.arrive()
    assert chats.night(0) == []
    (shown,) = chats.again(bo, message)
    assert (shown.method, shown.payload["message_id"]) == ("editMessageText", message)
    assert "Praktikken stoppede." in shown.text
    assert shown.labels == ["Svar nu", "Ikke denne gang"]
    assert chats.night(6) == []
    assert [one.text for one in chats.night(1)] == [COVERED]


def test_another_number_of_days_is_a_setting(chats: Chats) -> None:
    _, bo, _ = asked(chats)
    chats.stage.settings = Settings(**{**chats.stage.settings.model_dump(), "words_shown_days": 1})
    (covered,) = chats.night(1)
    assert covered.text.startswith("Her stod en kollegas ord. Efter én dag")
    assert covered.to == bo.key


def test_what_was_taken_back_is_not_shown_and_stays_taken_back(chats: Chats) -> None:
    anna, bo, ask = asked(chats)
    message = chats.last_words(bo)
    chats.night(7)
    case = store_asks.find(chats.stage.db, ask)
    assert case is not None
    taken = chats.tap(anna, f"cases.withdraw_now:{case.case}")
    assert "Trukket tilbage" in [one.text for one in taken if one.to == bo.key]
    # The line that waited would have come after it.
    covering = chats.stage.db.rows(
        "select state from outbox where method = 'editMessageText' and priority = ?",
        (int(Priority.BROADCAST),),
    )
    assert covering == [{"state": "dropped"}]
    (gone,) = chats.again(bo, message)
    assert (gone.text, gone.labels) == (GONE, [])
    assert chats.night(30) == []


def test_answers_and_what_became_of_a_case_are_shown_again(chats: Chats) -> None:
    anna, bo, ask = asked(chats)
    chats.tap(bo, f"cases.answer:{ask}")
    shown = chats.write(bo, "Måske mødetiden.")
    shown = chats.tap(bo, shown[-1].data("Slut her"))
    chats.tap(bo, shown[-1].data("Send svarene"))
    case = store.sent_by(chats.stage.db, anna.key)[0]
    chats.tap(anna, f"cases.read:{case.id}")
    answers = chats.last_words(anna)
    assert {one.to for one in chats.night(7)} == {anna.key, bo.key}
    chats.arrive()
    (again,) = chats.again(anna, answers)
    assert "Måske mødetiden." in again.text
    assert "Hent som PDF" in again.labels
    chats.tap(anna, f"cases.lesson:{case.id}")
    chats.write(anna, "Jeg spørger til vejen.")
    chats.tap(bo, f"cases.outcome:{ask}")
    outcome = chats.last_words(bo)
    chats.night(7)
    chats.arrive()
    (again,) = chats.again(bo, outcome)
    assert "Jeg spørger til vejen." in again.text
    chats.tap(bo, f"cases.take_back_now:{ask}")
    assert [one.text for one in chats.again(anna, answers)] == [GONE]


def test_feedback_that_fills_two_messages_comes_back_in_both(chats: Chats) -> None:
    anna, bo = (chats.stage.person(name) for name in ("Anna", "Bo"))
    chats.tap(anna, f"feedback.to:p:{bo.key}")
    chats.write(anna, "&" * 590)
    sent = chats.write(anna, "<" * 590)
    chats.tap(anna, sent[-1].data("Send"))
    given = int(chats.stage.db.value("select max(id) from feedback"))
    read = chats.tap(bo, f"feedback.read:{given}")
    assert len(read) == 2
    second = chats.last_words(bo)
    first = second - 1
    assert [one.text for one in chats.night(7)] == [COVERED, COVERED]
    chats.arrive()
    again = chats.again(bo, second)
    assert [one.payload["message_id"] for one in again] == [first, second]
    assert [one.text for one in again] == [one.text for one in read]
    assert "Sig tak" in again[-1].labels
    chats.night(7)
    chats.arrive()
    # It has become more meanwhile: what there is no message for comes as a new one.
    with chats.stage.db.transaction():
        chats.stage.db.execute("delete from messages where message_id = ?", (second,))
    more = chats.again(bo, first)
    assert [one.method for one in more] == ["editMessageText", "sendMessage"]
    assert more[1].payload["protect_content"] is True


def test_a_wish_and_feedback_shown_to_the_partner_are_shown_again(
    chats: Chats, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, bo, cem = (chats.stage.person(name) for name in ("Anna", "Bo", "Cem"))
    chats.tap(anna, f"feedback.whom:p:{bo.key}")
    chats.tap(anna, "feedback.go_on")
    chats.write(anna, "Hvordan leder jeg tavlemødet?")
    sent = chats.tap(anna, "feedback.kind:worked")
    chats.tap(anna, sent[-1].data("Send"))
    ask = int(chats.stage.db.value("select max(id) from feedback_asks"))
    chats.tap(bo, f"feedback.open:{ask}")
    wish = chats.last_words(bo)
    monkeypatch.setattr("bot.sparring.partners", lambda _, key: [cem] if key == anna.key else [])
    chats.tap(bo, f"feedback.to:p:{anna.key}")
    chats.write(bo, "Du ringede med det samme.")
    sent = chats.write(bo, "Bo så, at aftalen kom på plads.")
    chats.tap(bo, sent[-1].data("Send"))
    given = int(chats.stage.db.value("select max(id) from feedback"))
    chats.tap(anna, f"feedback.show_now:{given}")
    shown = chats.last_words(cem)
    chats.night(7)
    chats.arrive()
    (again,) = chats.again(bo, wish)
    assert "Hvordan leder jeg tavlemødet?" in again.text
    assert "Svar nu" in again.labels
    (again,) = chats.again(cem, shown)
    assert again.text.startswith("Anna")
    assert "en kollega så, at aftalen kom på plads." in again.text
    chats.tap(bo, f"feedback.withdraw_now:{given}")
    assert [one.text for one in chats.again(cem, shown)] == [GONE]
    request = int(chats.stage.db.value("select max(id) from feedback_requests"))
    chats.tap(anna, f"feedback.withdraw_wish_now:{request}")
    assert [one.text for one in chats.again(bo, wish)] == [GONE]


def test_a_text_of_the_library_is_shown_again_while_it_is_there(chats: Chats) -> None:
    anna, bo = (chats.stage.person(name) for name in ("Anna", "Bo"))
    with chats.stage.db.transaction():
        finding.add_case(
            chats.stage.turn(),
            1,
            author=anna.key,
            model="match",
            text="Praktikken stoppede tidligt.",
            lesson=None,
        )
    entry = int(chats.stage.db.value("select id from library_entries"))
    chats.tap(bo, f"find.open:{entry}")
    message = chats.last_words(bo)
    chats.night(7)
    chats.arrive()
    (again,) = chats.again(bo, message)
    assert "Praktikken stoppede tidligt." in again.text
    with chats.stage.db.transaction():
        finding.remove(chats.stage.turn(), "case", 1)
    assert [one.text for one in chats.again(bo, message)] == [GONE]


def test_what_is_kept_nowhere_is_covered_for_good(chats: Chats) -> None:
    anna, bo = (chats.stage.person(name) for name in ("Anna", "Bo"))
    with chats.stage.db.transaction():
        chats.stage.turn().send(bo, Html("Kl. 9?"), subject="note:1", words_of=anna.key)
    chats.stage.out()
    chats.arrive()
    (gone,) = chats.night(7)
    assert (gone.text, gone.labels) == (GONE, [])
    chats.arrive()
    assert chats.night(30) == []


def test_who_is_not_reached_is_left_alone_and_a_forged_tap_finds_nothing(chats: Chats) -> None:
    _, bo, _ = asked(chats)
    with chats.stage.db.transaction():
        people.set_reachable(chats.stage.db, bo.key, reachable=False)
    assert chats.night(7) == []
    with chats.stage.db.transaction():
        people.set_reachable(chats.stage.db, bo.key, reachable=True)
    assert [one.text for one in chats.night(1)] == [COVERED]
    assert [one.text for one in chats.again(bo, 77_777)] == [GONE]


def test_a_goal_is_shown_again_while_its_owner_shares_it(chats: Chats) -> None:
    lis, anna = chats.stage.person("Lis", role="leader"), chats.stage.person("Anna")
    chats.tap(anna, "goals.new")
    chats.write(anna, "Jeg vil spørge mere åbent")
    goal = chats.stage.db.value("select id from goals")
    chats.tap(anna, f"goals.model:{goal}")
    chats.write(anna, "Når borgeren tøver, så vil jeg vente")
    chats.tap(anna, f"goals.level:{goal}:0:4")
    chats.tap(anna, f"goals.see:{goal}:leader")
    chats.tap(lis, f"goals.look:{goal}")
    message = chats.last_words(lis)
    assert COVERED in [one.text for one in chats.night(7)]
    chats.arrive()
    (again,) = chats.again(lis, message)
    assert "Jeg vil spørge mere åbent" in again.text
    assert "Vi har talt om det" in again.labels
    chats.tap(anna, f"goals.see:{goal}:me")
    assert [one.text for one in chats.again(lis, message)] == [GONE]
