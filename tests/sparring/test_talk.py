"""A talk in the chat: who presses what, who sees and hears what, and how it ends."""

from datetime import timedelta

import pytest

from bot import people, schedule
from bot.attention import Kind
from bot.attention.store import is_waiting
from bot.people.rules import Person
from bot.sparring import store_rounds, store_talks
from bot.sparring.ending import PHASE_JOB
from bot.sparring.forming import close_round
from tests.sparring.rounds import STALE
from tests.sparring.talks import FIRST, Screen, Talks, talks

__all__ = ["talks"]

HELD = "Du svarer for dig selv, og tovholderen ser kun antal. Blev sparringen med {} holdt?"
STEP = (
    "Hvad er dit næste skridt? Skriv det som <i>Når …, så vil jeg …</i>, uden navne. "
    "Kun du ser det."
)
NOT_BEGUN = "I kom ikke i gang. Start igen, når I er klar."
ENDED = "Så er I igennem. Tak for jeres sparring."
KEEPS_TIME = ["Næste fase", "2 minutter mere", "Pause", "Stop"]


@pytest.fixture
def pair(talks: Talks) -> tuple[Person, Person]:
    """The focus person and the sparring partner of a round that began today."""
    team = talks.workplace.colleagues("Anna", "Bo")
    talks.workplace.start()
    talks.workplace.move_to(FIRST, "10.00")
    talks.clear()
    roles = talks.by_role(team)
    return roles["focus_person"], roles["sparring_partner"]


@pytest.fixture
def trio(talks: Talks) -> list[Person]:
    """The focus person, the interviewer and the reflecting colleague."""
    team = talks.workplace.colleagues("Anna", "Bo", "Cem")
    talks.workplace.start()
    talks.workplace.move_to(FIRST, "10.00")
    talks.clear()
    roles = talks.by_role(team)
    return [roles[name] for name in ("focus_person", "interviewer", "reflecting_colleague")]


def start(talks: Talks, people: list[Person], length: str = "10 minutter") -> None:
    """All press that they are ready."""
    first, *others = people
    talks.press(first, "sparring.start:1")
    talks.tap(first, length)
    for other in others:
        talks.tap(other, "Jeg er klar")


def only(talks: Talks, person: Person) -> Screen:
    """The one message that stands in the chat."""
    (screen,) = talks.chat(person)
    return screen


def head(screen: Screen) -> str:
    """The first line of a message."""
    return screen.text.splitlines()[0]


def test_it_begins_when_both_have_pressed_and_the_rules_come_first(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    talks.press(partner, "sparring.start:1")
    choice = only(talks, partner)
    assert head(choice) == (f"Sparring med <b>{focus.name}</b>. Du er <b>sparringspartner</b>.")
    assert choice.text.endswith("Hvor lang tid har I?")
    assert choice.labels == ["30 minutter", "10 minutter", "Fortryd"]
    assert talks.chat(focus) == []

    talks.tap(partner, "10 minutter")
    waiting, invited = only(talks, partner), only(talks, focus)
    assert head(waiting) == (
        f"Du er klar til 10 minutters sparring. Jeg venter på, at <b>{focus.name}</b> trykker "
        "<i>Jeg er klar</i>."
    )
    assert waiting.labels == ["Stop"]
    assert head(invited) == (
        f"<b>{partner.name}</b> er klar til 10 minutters sparring. Du er <b>fokusperson</b>."
    )
    assert invited.labels == ["Jeg er klar", "Ikke nu"]
    for screen in (choice, waiting, invited):
        assert "• Tal om din egen praksis" in screen.text
        assert "Bekymring for et barn, vold eller trusler" in screen.text

    talks.tap(focus, "Jeg er klar")
    assert only(talks, partner).text.startswith(
        "<b>Fokus</b> · 1 min., til kl. 10.01\n"
        "Fase 1 af 5. Du er <b>sparringspartner</b> og holder tiden.\n\n"
        "Gentag spørgsmålet kort, og hold øje med tiden.\n\n"
        "<b>Spilleregler</b>\n"
    )
    assert only(talks, focus).text.startswith(
        "<b>Fokus</b> · 1 min., til kl. 10.01\nFase 1 af 5. Du er <b>fokusperson</b>.\n\n"
    )
    assert only(talks, partner).labels == KEEPS_TIME
    assert only(talks, focus).labels == ["Pause", "Stop"]


def test_at_a_change_whoever_keeps_time_hears_it_and_the_other_s_message_is_edited(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    heard, seen = only(talks, partner), only(talks, focus)
    talks.wait(1)
    assert head(only(talks, partner)) == "<b>Fortæl</b> · 3 min., til kl. 10.04"
    assert head(only(talks, focus)) == head(only(talks, partner))
    assert only(talks, partner).id > heard.id
    assert only(talks, partner).sounded
    assert only(talks, focus).id == seen.id


def test_two_fast_taps_of_next_phase_go_on_once(talks: Talks, pair: tuple[Person, Person]) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    pressed = talks.tap(partner, "Næste fase")
    assert talks.talk().place == (0, 1)
    before = talks.chat(partner)
    talks.press(partner, pressed.data("Næste fase"))
    assert talks.talk().place == (0, 1)
    assert talks.chat(partner) == before
    assert talks.toasts == []


def test_two_fast_taps_of_two_minutes_more_give_two(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    pressed = talks.tap(partner, "2 minutter mere")
    talks.press(partner, pressed.data("2 minutter mere"))
    assert head(only(talks, focus)) == "<b>Fokus</b> · 3 min., til kl. 10.03"
    talks.tap(partner, "2 minutter mere")
    assert head(only(talks, focus)) == "<b>Fokus</b> · 5 min., til kl. 10.05"
    talks.wait(4.99)
    assert talks.talk().place == (0, 0)
    talks.wait(0.02)
    assert head(only(talks, focus)) == "<b>Fortæl</b> · 3 min., til kl. 10.08"


def test_either_may_pause_and_go_on(talks: Talks, pair: tuple[Person, Person]) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.wait(0.75)
    pressed = talks.tap(focus, "Pause")
    talks.press(focus, pressed.data("Pause"))
    for person in pair:
        assert only(talks, person).text == (
            "<b>Pause</b> · Fokus, 1 min. tilbage\n\n"
            "Tiden står stille. Tryk <i>Fortsæt</i>, når I er klar."
        )
        assert only(talks, person).labels == ["Fortsæt", "Stop"]
    talks.wait(30)
    resumed = talks.tap(partner, "Fortsæt")
    talks.press(partner, resumed.data("Fortsæt"))
    assert only(talks, partner).labels == KEEPS_TIME
    assert talks.talk().since == int(talks.now.timestamp()) - 45
    talks.wait(0.24)
    assert talks.talk().place == (0, 0)
    talks.wait(0.01)
    assert talks.talk().place == (0, 1)
    assert talks.toasts == []


def test_the_other_cannot_go_on_or_take_more_time(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.press(focus, "sparring.nextphase:1:0:0")
    talks.press(focus, "sparring.more:1:0:0:0")
    assert talks.toasts == [STALE, STALE]
    assert (talks.talk().place, talks.talk().extra) == ((0, 0), 0)


def test_a_whole_talk_ends_with_a_next_step_and_whether_it_was_held(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.wait(8)
    frame, form = talks.chat(focus)
    assert head(frame) == "<b>Næste skridt</b> · 2 min., til kl. 10.10"
    assert (form.text, form.labels) == (STEP, ["Spring over"])
    frame, asked = talks.chat(partner)
    assert frame.labels == ["Afslut", *KEEPS_TIME[1:]]
    assert (asked.text, asked.sounded) == (HELD.format(focus.name), False)
    assert asked.labels == ["Ja, holdt", "Delvist", "Senere", "Nej"]

    talks.write(focus, "Når jeg ringer, så vil jeg spørge først.")
    assert talks.seat(focus).next_step == "Når jeg ringer, så vil jeg spørge først."
    assert talks.chat(focus)[-1].text == HELD.format(partner.name)
    talks.tap(focus, "Ja, holdt")
    assert talks.chat(focus)[-1].text == "Tak."

    talks.wait(2)
    assert talks.talk().state == "ended"
    assert [head(one) for one in talks.chat(partner)] == [HELD.format(focus.name), ENDED]
    assert talks.chat(partner)[-1].sounded
    assert talks.chat(focus)[0].text == ENDED
    assert schedule.due_of(talks.workplace.stage.db, PHASE_JOB, "1") is None
    assert [talks.seat(one).outcome for one in pair] == ["held", None]


def test_skipping_the_next_step_leads_to_the_same_question(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.wait(8)
    talks.tap(focus, "Spring over")
    assert [head(one) for one in talks.chat(focus)[1:]] == [
        "Helt fint at springe over.",
        HELD.format(partner.name),
    ]


def test_a_next_step_that_comes_just_after_the_end_is_kept(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.wait(10)
    assert [head(one) for one in talks.chat(focus)] == [ENDED, HELD.format(partner.name)]
    talks.write(focus, "Når jeg ringer, så vil jeg spørge først.")
    assert talks.seat(focus).next_step_state == "open"
    assert HELD.format(partner.name) in [one.text for one in talks.chat(focus)]


def test_in_thirty_minutes_the_step_is_asked_for_before_the_close(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner], "30 minutter")
    talks.wait(25)
    assert [head(one) for one in talks.chat(focus)] == [
        "<b>Næste skridt</b> · 4 min., til kl. 10.29",
        STEP,
    ]
    talks.wait(4)
    for person, other in ((focus, partner), (partner, focus)):
        assert [head(one) for one in talks.chat(person)] == [
            "<b>Luk</b> · 1 min., til kl. 10.30",
            HELD.format(other.name),
        ]


def test_what_waited_to_be_asked_is_not_asked_again(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, _ = pair
    db, seat = talks.workplace.stage.db, talks.seat(focus)
    assert is_waiting(db, focus.key, Kind.HELD, f"held:{seat.id}")
    assert is_waiting(db, focus.key, Kind.HALFWAY, "group:1")
    start(talks, list(pair))
    assert not is_waiting(db, focus.key, Kind.HALFWAY, "group:1")
    talks.wait(10)
    assert not is_waiting(db, focus.key, Kind.HELD, f"held:{seat.id}")
    assert [one.label for one in talks.workplace.items(focus)] == ["Svar om sparringen"]


def test_afslut_ends_it_at_once(talks: Talks, pair: tuple[Person, Person]) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    for _ in range(4):
        talks.tap(partner, "Næste fase")
    pressed = talks.tap(partner, "Afslut")
    assert talks.talk().state == "ended"
    talks.press(partner, pressed.data("Afslut"))
    assert talks.toasts == []
    talks.press(partner, "sparring.nextphase:1:0:2")
    assert talks.toasts == [STALE]


def test_stop_before_the_end_is_told_in_one_sentence_and_asked_about(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.wait(5)
    pressed = talks.tap(focus, "Stop")
    talks.press(focus, pressed.data("Stop"))
    for person, other in ((focus, partner), (partner, focus)):
        assert only(talks, person).text == (f"Sparringen er stoppet.\n\n{HELD.format(other.name)}")
        assert only(talks, person).labels == ["Ja, holdt", "Delvist", "Nej"]
    assert talks.toasts == []
    assert talks.talk().state == "stopped"
    assert schedule.due_of(talks.workplace.stage.db, PHASE_JOB, "1") is None


def test_a_stop_while_the_step_is_awaited_takes_no_text_as_one(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.wait(8)
    assert talks.workplace.stage.reload(focus).awaiting == f"next:{talks.seat(focus).id}"
    talks.tap(partner, "Stop")
    assert talks.workplace.stage.reload(focus).awaiting is None


def test_a_start_pressed_by_one_only_ends_after_twenty_minutes_with_one_sentence(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    talks.press(focus, "sparring.start:1")
    talks.tap(focus, "30 minutter")
    invited = only(talks, partner)
    talks.wait(19.9)
    assert only(talks, focus).labels == ["Stop"]
    talks.wait(0.1)
    assert (only(talks, focus).text, only(talks, focus).labels) == (NOT_BEGUN, ["Start sparring"])
    # The other got one message, and it is put right without another one.
    assert only(talks, partner).id == invited.id
    assert only(talks, partner).text == NOT_BEGUN
    # Whoever comes too late may start it anew.
    talks.press(partner, invited.data("Jeg er klar"))
    assert only(talks, partner).labels == ["30 minutter", "10 minutter", "Fortryd"]


@pytest.mark.parametrize("label", ["Stop", "Ikke nu"])
def test_either_may_say_no_before_it_has_begun(
    talks: Talks, pair: tuple[Person, Person], label: str
) -> None:
    focus, partner = pair
    talks.press(focus, "sparring.start:1")
    talks.tap(focus, "30 minutter")
    talks.tap(focus if label == "Stop" else partner, label)
    assert [only(talks, one).text for one in pair] == [NOT_BEGUN, NOT_BEGUN]
    assert talks.seat(focus).outcome is None


def test_the_first_to_press_chooses_how_long(talks: Talks, pair: tuple[Person, Person]) -> None:
    focus, partner = pair
    for person in pair:
        talks.press(person, "sparring.start:1")
    talks.tap(focus, "10 minutter")
    talks.press(partner, "sparring.take:1:makkersparring")
    assert talks.talk().protocol == "doerkarm"
    assert only(talks, partner).labels == ["Jeg er klar", "Ikke nu"]
    talks.press(partner, "sparring.start:1")
    assert only(talks, partner).labels == ["Jeg er klar", "Ikke nu"]


def test_two_fast_taps_before_it_begins_change_nothing(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    for _ in range(2):
        talks.press(focus, "sparring.start:1")
    assert len(talks.chat(focus)) == 1
    for _ in range(2):
        talks.press(focus, "sparring.take:1:doerkarm")
    assert (len(talks.chat(focus)), len(talks.chat(partner))) == (1, 1)
    for _ in range(2):
        talks.press(partner, "sparring.ready:1")
    assert talks.talk().place == (0, 0)
    assert (len(talks.chat(focus)), len(talks.chat(partner))) == (1, 1)
    assert talks.toasts == []


def test_the_question_how_long_can_be_put_away(talks: Talks, pair: tuple[Person, Person]) -> None:
    focus, _ = pair
    talks.press(focus, "sparring.start:1")
    talks.tap(focus, "Fortryd")
    assert talks.chat(focus) == []
    assert store_talks.find(talks.workplace.stage.db, 1) is None


def test_start_shows_a_talk_that_is_on_anew(talks: Talks, pair: tuple[Person, Person]) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    (item,) = talks.workplace.items(focus)
    assert (item.label, item.data) == ("Vis sparringen", "sparring.start:1")
    before = only(talks, focus)
    talks.press(focus, item.data)
    assert only(talks, focus).id > before.id
    assert only(talks, focus).text == before.text


def test_an_invitation_after_hours_makes_no_sound(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    talks.workplace.move_to(FIRST, "17.30")
    start(talks, [focus])
    assert not only(talks, partner).sounded
    # A talk that has begun is an appointment: it is heard at any hour.
    talks.tap(partner, "Jeg er klar")
    talks.wait(1)
    assert only(talks, partner).sounded


def test_three_on_the_clock_take_turns_and_whoever_interviews_keeps_time(
    talks: Talks, trio: list[Person]
) -> None:
    first, second, third = trio
    start(talks, trio, "30 minutter")
    keepers = [second, first, third]
    focus = [first, third, second]
    for turn in range(3):
        for person in trio:
            frame = next(one for one in talks.chat(person) if "Fase 1 af 4" in one.text)
            assert frame.labels == (KEEPS_TIME if person == keepers[turn] else ["Pause", "Stop"])
            whose = (
                f"Tur {turn + 1} af 3, og den er din."
                if person == focus[turn]
                else f"Tur {turn + 1} af 3, hvor {focus[turn].name} er fokusperson."
            )
            assert whose in frame.text
        talks.wait(8)
        asked = [one for one in talks.chat(focus[turn]) if one.text == STEP]
        assert len(asked) == 1
        talks.tap(focus[turn], "Spring over")
        talks.wait(2)
    assert talks.talk().state == "ended"
    for person in trio:
        held = [one for one in talks.chat(person) if "holdt?" in one.text]
        assert len(held) == 1


def test_three_wait_for_whoever_is_not_ready(talks: Talks, trio: list[Person]) -> None:
    first, second, third = trio
    start(talks, [first, second], "45 minutter")
    for person in (first, second):
        assert f"Jeg venter på, at <b>{third.name}</b> trykker" in only(talks, person).text
    order = [seat.person for seat in talks.group().here]
    names = [one.name for one in sorted((first, second), key=lambda one: order.index(one.key))]
    assert head(only(talks, third)).startswith(f"<b>{' og '.join(names)}</b> er klar til 45 ")
    talks.tap(third, "Jeg er klar")
    assert talks.talk().protocol == "trio"
    assert "Lytteopgave: " in only(talks, third).text
    assert "Lytteopgave: " not in only(talks, first).text


def test_the_listener_keeps_the_task_until_they_have_spoken(
    talks: Talks, trio: list[Person]
) -> None:
    *_, listener = trio
    start(talks, trio, "45 minutter")
    shown = []
    for _ in range(7):
        screen = talks.chat(listener)[0]
        shown.append([one for one in screen.text.splitlines() if one.startswith("Lytteopgave")])
        minutes = (schedule.due_of(talks.workplace.stage.db, PHASE_JOB, "1") or 0) / 60
        talks.wait(minutes - talks.now.timestamp() / 60)
    assert [len(one) for one in shown] == [1, 1, 1, 1, 0, 0, 0]
    assert len({str(one) for one in shown[:4]}) == 1


def test_a_talk_of_the_same_group_may_swap_roles_and_brings_other_questions(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.wait(4)
    first = only(talks, partner).text
    talks.wait(6)
    talks.tap(focus, "Ja, holdt")
    talks.clear()
    talks.press(focus, "sparring.start:1")
    assert only(talks, focus).labels == ["30 minutter", "10 minutter", "Byt roller", "Fortryd"]
    pressed = talks.tap(focus, "Byt roller")
    talks.press(focus, pressed.data("Byt roller"))
    assert head(only(talks, focus)) == (
        f"Sparring med <b>{partner.name}</b>. Du er <b>sparringspartner</b>."
    )
    talks.tap(focus, "10 minutter")
    talks.tap(partner, "Jeg er klar")
    talks.wait(4)
    second = only(talks, focus).text
    questions = [
        {line for line in text.splitlines() if line.startswith("– ")} for text in (first, second)
    ]
    # Two kinds with a bank of four each: three then, and three with the fourth among them now.
    assert [len(one) for one in questions] == [6, 6]
    assert len(questions[0] | questions[1]) == 8
    # What was said of the first talk stays; the partner had said nothing yet.
    assert [talks.seat(one).outcome for one in pair] == ["held", None]


def test_before_any_talk_roles_are_not_swapped(talks: Talks, pair: tuple[Person, Person]) -> None:
    focus, partner = pair
    talks.press(focus, f"sparring.swap:1:{talks.seat(partner).id}")
    assert talks.toasts == [STALE]
    assert talks.seat(focus).role == "focus_person"


def test_who_said_no_is_asked_anew_after_another_talk(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.tap(partner, "Stop")
    talks.tap(focus, "Nej")
    assert talks.seat(focus).outcome == "no"
    talks.clear()
    start(talks, [focus, partner])
    talks.wait(10)
    talks.tap(focus, "Ja, holdt")
    assert talks.seat(focus).outcome == "held"


def test_after_a_restart_the_questions_are_the_same(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.wait(4)
    before = only(talks, partner).text
    talks.press(partner, "sparring.start:1")
    assert only(talks, partner).text == before


def test_the_course_shows_the_questions_that_come_in_the_talk(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    talks.press(partner, "sparring.course:1")
    (course,) = talks.chat(partner)
    start(talks, [focus, partner], "30 minutter")
    talks.wait(8)
    frame = talks.chat(partner)[-1].text
    shown = [line for line in frame.splitlines() if line.startswith("– ")]
    assert len(shown) == 6
    assert "\n".join(shown) in course.text


def test_an_outage_over_two_phases_goes_to_the_one_that_it_should_be_in_with_one_message(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.sleep(7.5)
    assert [head(one) for one in talks.chat(partner)] == ["Jeg var væk lidt, så her er I nu:"]
    for person in pair:
        assert "<b>Spejl</b> · 1 min., til kl. 10.08" in only(talks, person).text


def test_while_telegram_is_away_only_the_newest_phase_waits_to_be_sent(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus])
    talks.cut = True
    talks.press(partner, "sparring.ready:1")
    talks.wait(5)
    talks.cut = False
    for person in pair:
        assert "<b>Spørg</b> · 3 min., til kl. 10.07" in only(talks, person).text


def test_a_partner_without_telegram_is_told_by_whoever_is_on_it(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    db = talks.workplace.stage.db
    with db.transaction():
        people.change(db, partner.key, contact="lokal 12")
    talks.press(focus, "sparring.start:1")
    assert "<b>Spilleregler</b>" in only(talks, focus).text
    talks.tap(focus, "10 minutter")
    assert talks.talk().state == "running"
    assert only(talks, focus).labels == KEEPS_TIME
    assert (
        f"Sig til {partner.name}: ”Gentag spørgsmålet kort, og hold øje med tiden.”"
        in only(talks, focus).text
    )
    talks.wait(10)
    assert talks.chat(partner) == []


def test_a_press_from_before_the_outage_does_nothing(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.workplace.stage.now += timedelta(minutes=2)
    talks.press(partner, "sparring.nextphase:1:0:0")
    assert talks.talk().place == (0, 1)
    assert talks.talk().since == int(talks.now.timestamp()) - 60
    assert head(only(talks, partner)) == "<b>Fortæl</b> · 3 min., til kl. 10.04"


def test_an_outage_until_just_after_the_end_shows_the_last_phase(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.sleep(20)
    assert "<b>Næste skridt</b> · 2 min., til kl. 10.22" in (talks.chat(focus)[0].text)
    assert talks.chat(focus)[1].text == STEP


def test_an_outage_long_over_the_end_closes_the_talk_kindly(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.sleep(25.1)
    for person, other in ((focus, partner), (partner, focus)):
        assert only(talks, person).text == (
            f"Jeg var væk, mens I talte, og nu er tiden gået.\n\n{HELD.format(other.name)}"
        )
    talks.tap(focus, "Ja, holdt")
    assert only(talks, focus).text.startswith("Tak. Hvad er dit næste skridt?")


def test_a_talk_left_in_the_middle_is_ended_and_asked_about(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.tap(focus, "Pause")
    talks.wait(119)
    assert talks.talk().state == "paused"
    talks.wait(1)
    assert talks.talk().state == "stopped"
    for person, other in ((focus, partner), (partner, focus)):
        assert only(talks, person).text == (
            "Sparringen har været på pause i to timer, så jeg har afsluttet den.\n\n"
            f"{HELD.format(other.name)}"
        )


def test_after_hours_nobody_is_asked_about_a_talk_that_was_left_until_the_next_day(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    talks.workplace.move_to(FIRST, "15.00")
    start(talks, [focus, partner])
    talks.tap(focus, "Pause")
    before = [only(talks, one).id for one in pair]
    talks.wait(120)
    assert [only(talks, one).id for one in pair] == before
    assert only(talks, partner).text == (
        "Sparringen har været på pause i to timer, så jeg har afsluttet den."
    )
    talks.workplace.move_to(FIRST + timedelta(days=1), "9.20")
    assert talks.chat(partner)[-1].text == HELD.format(focus.name)


def test_a_partner_who_cannot_be_met_any_more_stops_the_talk(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    talks.workplace.change(partner, paused=1)
    gone = "Gruppen er ændret, så sparringen er stoppet."
    assert gone in [one.text for one in talks.chat(focus)]
    assert not any(one.labels == ["Pause", "Stop"] for one in talks.chat(focus))
    assert talks.talk().state == "stopped"
    talks.toasts.clear()
    talks.press(partner, "sparring.pause:1:0:0")
    assert talks.toasts == [STALE]


def test_a_third_who_leaves_stops_the_talk_and_the_two_may_start_anew(
    talks: Talks, trio: list[Person]
) -> None:
    first, second, third = trio
    start(talks, trio, "30 minutter")
    talks.workplace.leave(third)
    assert talks.talk().state == "stopped"
    talks.clear()
    talks.press(first, "sparring.start:1")
    assert only(talks, first).labels[:2] == ["30 minutter", "10 minutter"]
    talks.tap(first, "10 minutter")
    talks.tap(second, "Jeg er klar")
    assert talks.talk().protocol == "doerkarm"


def test_prompts_that_the_talk_cannot_go_on_with_stop_it(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    db = talks.workplace.stage.db
    with db.transaction():
        db.execute("update talks set protocol = 'one-that-was-taken-away'")
    talks.tap(focus, "Pause")
    assert [one.text for one in talks.chat(partner)] == [
        "Forløbet er ændret, så sparringen er stoppet. Start igen, når I er klar."
    ]


def test_the_bot_blocked_in_the_middle_stops_the_talk(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    start(talks, [focus, partner])
    db = talks.workplace.stage.db
    with db.transaction():
        people.set_reachable(db, partner.key, reachable=False)
    talks.workplace.change(partner, pace=1)
    assert talks.talk().state == "stopped"
    assert "Gruppen er ændret, så sparringen er stoppet." in [one.text for one in talks.chat(focus)]


def test_a_round_that_closes_stops_no_talk(talks: Talks, pair: tuple[Person, Person]) -> None:
    stage = talks.workplace.stage
    start(talks, list(pair))
    (current,) = store_rounds.open_rounds(stage.db)
    stage.run(close_round, current)
    talks.wait(1)
    assert talks.talk().state == "running"
    assert only(talks, pair[1]).labels == KEEPS_TIME


def test_whoever_is_not_in_the_group_can_press_nothing(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    start(talks, list(pair))
    (eva,) = talks.workplace.colleagues("Eva")
    for data in (
        "sparring.start:1", "sparring.take:1:doerkarm", "sparring.ready:1", "sparring.notnow:1",
        "sparring.nextphase:1:0:0", "sparring.more:1:0:0:0", "sparring.pause:1:0:0",
        "sparring.resume:1:0:0", "sparring.stop:1", "sparring.swap:1:1",
    ):  # fmt: skip
        talks.toasts.clear()
        talks.press(eva, data)
        assert talks.toasts == [STALE], data
    assert talks.talk().state == "running"
    assert talks.chat(eva) == []


@pytest.mark.parametrize(
    "data",
    [
        "sparring.start", "sparring.take:1", "sparring.take:1:nothing", "sparring.take:1:trio",
        "sparring.nextphase:1", "sparring.more:1:0", "sparring.stop:99", "sparring.ready:x",
        "sparring.swap:1:99", "sparring.pause:1:0:0", "sparring.stop:1",
    ],
)  # fmt: skip
def test_a_made_up_button_is_stale(talks: Talks, pair: tuple[Person, Person], data: str) -> None:
    talks.press(pair[0], data)
    assert talks.toasts == [STALE]
    assert store_talks.find(talks.workplace.stage.db, 1) is None


def test_a_text_written_during_a_talk_is_awaited_by_nothing(
    talks: Talks, pair: tuple[Person, Person]
) -> None:
    focus, partner = pair
    stage = talks.workplace.stage
    with stage.db.transaction():
        people.await_text(stage.db, focus.key, "asked:12", talks.now + timedelta(days=1))
    start(talks, [focus, partner])
    talks.wait(5)
    # What they were asked before is still asked; the talk asks for nothing until the next step.
    assert stage.reload(focus).awaiting == "asked:12"
    assert stage.reload(partner).awaiting is None


def test_the_next_step_comes_back_with_three_answers(talks: Talks) -> None:
    talks.workplace.writes_weeks = True
    team = talks.workplace.colleagues("Anna", "Bo")
    talks.workplace.start()
    talks.workplace.move_to(FIRST, "10.00")
    focus = talks.by_role(team)["focus_person"]
    start(talks, [focus, *(one for one in team if one != focus)])
    talks.wait(8)
    talks.write(focus, "Når jeg ringer, så vil jeg spørge først.")
    talks.wait(2)
    talks.clear()
    talks.workplace.move_to(FIRST + timedelta(days=6), "9.20")
    week = talks.chat(focus)[-1]
    assert week.text.startswith(
        "Dit næste skridt: ”Når jeg ringer, så vil jeg spørge først.” – hvad blev der af det?"
    )
    assert week.labels == ["Gjort", "Ikke endnu", "Noget andet skete"]
    talks.tap(focus, "Noget andet skete")
    assert talks.toasts == ["Tak, fordi du sagde det. Sådan kan det gå."]
    assert talks.seat(focus).next_step_state == "other"
