"""Reading feedback, and what the receiver does with it: thanks, more, a look with the partner."""

from datetime import timedelta

import pytest

from bot import people
from bot.feedback import store_given
from bot.people.rules import Person
from tests.feedback.office import GIFT, PARTS, STALE, WISH, Office, texts, toast, told


def together(office: Office, *group: Person) -> None:
    """Put people together in an open round."""
    db = office.stage.db
    with db.transaction():
        db.execute(
            "insert into rounds (id, seed, starts, ends) values (1, 1, '2026-11-18', '2026-12-09')"
        )
        db.execute(
            "insert into sparring_groups (id, round, protocol, never_met, across)"
            " values (1, 1, 'makkersparring', 1, 0)"
        )
        for one in group:
            db.execute(
                "insert into seats (sparring_group, person, role) values (1, ?, 'focus_person')",
                (one.key,),
            )


def test_an_answer_is_read_protected_in_ones_own_chat(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    office.ask(anna, bo)
    feedback = office.answer(bo)
    assert office.labels(anna) == ["Feedback til dig"]
    read = told(office.tap(anna, f"feedback.read:{feedback}"), anna)
    assert [one.text for one in read] == [
        f"Feedback fra Bo, mandag den 23. november.\nDu spurgte om: ”{WISH}”\n\n"
        f"<b>Situationen</b>\n{PARTS[0]}\n\n<b>Det, jeg så</b>\n{PARTS[1]}\n\n"
        f"<b>Til næste gang</b>\n{PARTS[2]}"
    ]
    assert read[0].payload["protect_content"] is True
    assert read[0].subject == f"feedback:{feedback}"
    assert read[0].labels == ["Sig tak", "Uddyb gerne", "Skriv det kort", "Gør til mål"]
    assert office.stage.db.value("select words_of from outbox order by id desc") == bo.key
    assert office.labels(anna) == []
    assert office.tap(anna, "feedback.got")[0].labels == ["Bo, 23/11", "Tilbage"]


def test_thanks_is_one_line_to_the_giver_and_only_once(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    feedback = office.give(anna, bo)
    said = office.tap(bo, f"feedback.thanks:{feedback}")
    assert toast(said) == "Jeg siger tak til Anna."
    assert texts(said, anna) == ["Bo siger tak for din feedback."]
    again = office.tap(bo, f"feedback.thanks:{feedback}")
    assert texts(again, anna) == []


def test_the_giver_is_asked_once_for_more_and_what_they_add_is_read(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    feedback = office.give(anna, bo)
    office.tap(bo, f"feedback.read:{feedback}")
    assert toast(office.tap(bo, f"feedback.more:{feedback}")) == (
        "Jeg spørger Anna, om der er mere at sige."
    )
    office.tap(bo, f"feedback.more:{feedback}")
    letter = told(office.in_days(0), anna)[0]
    assert letter.labels == ["Uddyb din feedback"]
    shown = office.press(anna, letter, "Uddyb din feedback")[0]
    assert shown.text == (
        "Bo vil gerne høre lidt mere om den feedback, du gav.\n\n"
        f"<b>Det, jeg så</b>\n{GIFT[0]}\n\n<b>Det førte til</b>\n{GIFT[1]}\n\n"
        "Vil du uddybe den? Du skriver én gang, og jeg sender det med det samme."
    )
    office.press(anna, shown, "Skriv nu")
    assert office.press(anna, shown, "Skriv nu") == []
    sent = office.write(anna, "Du lod stilheden arbejde")
    assert texts(sent, anna) == ["Sendt til Bo."]
    assert texts(sent, bo) == [
        "Anna har uddybet sin feedback til dig. Læs det, når det passer dig."
    ]
    assert office.labels(bo) == ["Feedback til dig"]
    assert office.labels(anna) == []
    edited = office.edit(anna, f"feedback_more:{feedback}", "Du snakkede")
    assert texts(edited, anna)[0].startswith("Det er sendt, så det står, som det var.")
    read = office.tap(bo, f"feedback.read:{feedback}")[0]
    assert read.text.endswith("<b>Uddybet</b>\nDu lod stilheden arbejde")
    assert "Uddyb gerne" not in read.labels
    gone = office.write(anna, "Og mere", to=f"feedback_more:{feedback}")
    assert texts(gone, anna) == [
        "Den feedback kan ikke uddybes længere, så jeg har ikke gemt teksten."
    ]


def test_saying_no_to_more_is_told_to_nobody(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    feedback = office.give(anna, bo)
    office.tap(bo, f"feedback.more:{feedback}")
    said = office.tap(anna, f"feedback.no_more:{feedback}")
    assert texts(said, anna) == ["Helt fint. Det siger jeg ikke til nogen."]
    assert texts(said, bo) == []
    assert office.tap(anna, f"feedback.no_more:{feedback}") == []
    assert toast(office.tap(anna, f"feedback.write_more:{feedback}")) == STALE


def test_the_partner_is_shown_the_words_without_the_givers_name(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna Lund", "Bo", "Cem")
    together(office, bo, cem)
    feedback = office.give(anna, bo, send=False)
    office.edit(anna, f"feedback_part:{feedback}.led_to", "Hilsen Anna. annas kaffe blev kold")
    office.tap(anna, f"feedback.send:{feedback}")
    read = office.tap(bo, f"feedback.read:{feedback}")[0]
    asked = office.press(bo, read, "Vis sparringsmakker")[0]
    assert asked.text == ("Jeg viser den til Cem uden navnet på den, der gav den. Vil du det?")
    assert texts(office.press(bo, asked, "Fortryd"), bo) == [
        "Helt fint. Den er ikke vist til nogen."
    ]
    shown = office.press(bo, asked, "Ja, vis den")
    assert texts(shown, cem) == [
        "Bo viser dig noget feedback fra en kollega.\n\n"
        f"<b>Det, jeg så</b>\n{GIFT[0]}\n\n"
        "<b>Det førte til</b>\nHilsen en kollega. en kollegas kaffe blev kold"
    ]
    assert told(shown, cem)[0].payload["protect_content"] is True
    assert texts(shown, bo) == ["Cem får den nu at se uden navn."]
    # Two fast taps: shown once.
    assert told(office.press(bo, asked, "Ja, vis den"), cem) == []
    with office.stage.db.transaction():
        office.stage.db.execute(
            "insert into messages (person, message_id, subject, words_of, at)"
            " values (?, 91, ?, ?, 0)",
            (cem.key, f"feedback_shown:{feedback}", anna.key),
        )
    back = office.tap(anna, f"feedback.withdraw_now:{feedback}")
    assert [(one.payload["message_id"], one.text) for one in told(back, cem)] == [
        (91, "Trukket tilbage")
    ]


def test_a_partner_who_gave_it_is_not_shown_it(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    together(office, anna, bo)
    feedback = office.give(anna, bo)
    read = office.tap(bo, f"feedback.read:{feedback}")[0]
    assert "Vis sparringsmakker" not in read.labels
    for action in ("show", "show_now"):
        said = office.tap(bo, f"feedback.{action}:{feedback}")
        assert toast(said) == "Du har ingen sparringsmakker at vise den til lige nu."


def test_feedback_of_somebody_who_left_is_a_former_colleagues(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    feedback = office.give(anna, bo)
    office.leave(anna)
    read = office.tap(bo, f"feedback.read:{feedback}")[0]
    assert read.text.startswith("Feedback fra en tidligere kollega, mandag den 23. november.")
    assert read.labels == ["Skriv det kort", "Gør til mål"]
    assert toast(office.tap(bo, f"feedback.more:{feedback}")) == STALE


def test_a_page_of_the_list_holds_eight(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    for _ in range(9):
        office.give(anna, bo)
    first = office.tap(bo, "feedback.got")[0]
    assert first.labels == ["Anna, 23/11"] * 8 + ["Vis ældre", "Tilbage"]
    second = office.press(bo, first, "Vis ældre")[0]
    assert second.labels == ["Anna, 23/11", "Vis nyere", "Tilbage"]
    assert office.tap(bo, "feedback.got:77")[0].labels == second.labels


@pytest.mark.parametrize(
    ("kind", "text", "todo"),
    [
        ("got", "Du har ikke fået feedback endnu. Vil du bede om den?", "Bed om feedback"),
        ("given", "Du har ikke givet feedback endnu. Vil du prøve?", "Giv feedback"),
        ("wishes", "Du har ikke bedt om feedback endnu. Vil du prøve?", "Bed om feedback"),
    ],
)
def test_an_empty_list_says_what_one_can_do(
    office: Office, kind: str, text: str, todo: str
) -> None:
    (anna,) = office.colleagues("Anna")
    shown = office.tap(anna, f"feedback.{kind}")[0]
    assert shown.text == text
    assert shown.labels == [todo, "Tilbage"]


def test_after_a_move_to_another_account_earlier_feedback_is_locked(office: Office) -> None:
    anna, bo = office.colleagues("Anna", "Bo")
    feedback = office.give(anna, bo)
    office.ask(bo, anna)
    office.in_days(1)
    with office.stage.db.transaction():
        until = int((office.stage.now + timedelta(days=30)).timestamp())
        for person in (anna, bo):
            people.change(office.stage.db, person.key, locked_until=until)
    assert toast(office.tap(bo, f"feedback.read:{feedback}")) == STALE
    assert toast(office.tap(anna, f"feedback.mine:{feedback}")) == STALE
    assert toast(office.tap(bo, "feedback.wish:1")) == STALE
    assert office.tap(bo, "feedback.got")[0].labels == ["Bed om feedback", "Tilbage"]
    new = office.give(anna, bo)
    assert GIFT[0] in office.tap(bo, f"feedback.read:{new}")[0].text


def test_what_one_got_or_gave_is_out_of_reach_for_others(office: Office) -> None:
    anna, bo, cem = office.colleagues("Anna", "Bo", "Cem")
    feedback = office.give(anna, bo)
    office.tap(bo, f"feedback.more:{feedback}")
    before = office.stage.db.rows("select * from feedback")
    theirs = ("read", "thanks", "more", "show", "show_now", "used", "tell", "tell_not")
    givers = ("mine", "withdraw", "withdraw_now", "more_open", "write_more", "no_more")
    for person, actions in ((cem, (*theirs, *givers)), (anna, theirs), (bo, givers)):
        for action in actions:
            for arguments in (f":{feedback}", "", ":x", ":0"):
                said = office.tap(person, f"feedback.{action}{arguments}")
                assert toast(said) == STALE, (person.name, action)
    assert office.stage.db.rows("select * from feedback") == before
    assert store_given.shown_to(office.stage.db, feedback) == set()
