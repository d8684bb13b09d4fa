"""*Noget blev afbrudt*: three questions of the Hvidovre case story in one sitting."""

from datetime import date

import pytest

from bot import sparring
from bot.feature import OpenItem
from bot.people.rules import Person
from bot.reflection.chat import list_open_items
from tests.reflection.talking import FIRST_OF_PROGRAMME, TUESDAY, Talk
from tests.turns import Out

STALE = "Den knap gælder ikke længere. Brug menuen."
MATCH = "Har vi overset noget i forhold til matchet?"
VALUE = "Har borger reelt haft mulighed for at skabe værdi for praktikstedet?"
ACCOUNTS = (
    "Er der forskellige fortællinger om årsagerne til afbrydelsen blandt borger, virksomhed og "
    "jobcentret?"
)


def begin(talk: Talk) -> tuple[Person, Out]:
    """Mette, who has begun the sitting, and its first question."""
    talk.stage.now = TUESDAY
    mette = talk.stage.person("Mette")
    (intro,) = talk.tap(mette, talk.command(mette), "Noget blev afbrudt")
    (first,) = talk.tap(mette, intro, "Begynd")
    return mette, first


def test_it_opens_with_the_facts_of_the_case_story(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    (intro,) = talk.tap(mette, talk.command(mette), "Noget blev afbrudt")
    head, facts, how = intro.text.split("\n\n")
    assert head == "<b>Noget blev afbrudt</b>"
    assert facts.startswith("I Jobcenter Hvidovre var det i 2019 ikke så svært at finde")
    assert how == (
        "Du får 3 spørgsmål, ét ad gangen, og kan stoppe undervejs. "
        "Tænk på et forløb, du selv kender, og skriv uden navne."
    )
    assert intro.labels == ["Begynd", "Tilbage"]
    assert talk.states() == []


def test_three_questions_one_by_one_and_then_the_own_answers(talk: Talk) -> None:
    mette, first = begin(talk)
    assert first.text == f"<b>1 af 3</b>\n\n<i>{MATCH}</i>\n\nSkriv kort, uden navne."
    assert first.labels == ["Spring over", "Stop her"]
    (second,) = talk.write(mette, "Arbejdstiden.")
    assert second.text == f"Gemt. <b>2 af 3</b>\n\n<i>{VALUE}</i>\n\nSkriv kort, uden navne."
    (third,) = talk.write(mette, "Kun lidt.")
    assert third.text.startswith(f"Gemt. <b>3 af 3</b>\n\n<i>{ACCOUNTS}</i>")
    (summary,) = talk.write(mette, "Ja, tre <forskellige>.")
    assert summary.text == (
        "Gemt.\n\n<b>Noget blev afbrudt: dine svar</b>\n\n"
        f"<i>{MATCH}</i>\n”Arbejdstiden.”\n\n"
        f"<i>{VALUE}</i>\n”Kun lidt.”\n\n"
        f"<i>{ACCOUNTS}</i>\n”Ja, tre &lt;forskellige&gt;.”\n\n"
        "Kun du kan se dem. Vil du dele dem med nogen?"
    )
    assert summary.labels == ["Alle, uden navn", "Bring som case", "Mine svar"]
    assert summary.data("Bring som case") == "cases.model:afbrudt-praktik"
    rows = talk.stage.db.rows("select origin, sitting, state from asked")
    assert rows == [{"origin": "sitting", "sitting": 1, "state": "answered"}] * 3


def test_the_answers_are_shared_together(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    lars = talk.stage.person("Lars")
    monkeypatch.setattr(sparring, "partners", lambda db, key: [lars] if key != lars.key else [])
    mette, _ = begin(talk)
    for text in ("Et.", "To."):
        talk.write(mette, text)
    (summary,) = talk.write(mette, "Tre.")
    assert summary.labels == [
        "Min sparringsmakker",
        "Alle, uden navn",
        "Bring som case",
        "Mine svar",
    ]
    (shown,) = talk.tap(mette, summary, "Min sparringsmakker")
    assert shown.text.endswith("\n\nLars kan se dem med dit navn.")
    assert [visibility for visibility, _ in talk.answers()] == ["partner"] * 3
    assert talk.tap(mette, summary, "Min sparringsmakker") == []


def test_a_question_can_be_skipped(talk: Talk) -> None:
    mette, first = begin(talk)
    (second,) = talk.tap(mette, first, "Spring over")
    assert second.text.startswith(f"<b>2 af 3</b>\n\n<i>{VALUE}</i>")
    assert talk.tap(mette, first, "Spring over") == []
    assert [state for _, _, state in talk.states()] == ["skipped", "open"]
    assert talk.stage.reload(mette).silences == 0


def test_stopping_ends_with_what_was_answered(talk: Talk) -> None:
    mette, _ = begin(talk)
    (second,) = talk.write(mette, "Arbejdstiden.")
    (summary,) = talk.tap(mette, second, "Stop her")
    assert summary.text.startswith("<b>Noget blev afbrudt: dine svar</b>\n\n")
    assert "”Arbejdstiden.”" in summary.text
    assert talk.tap(mette, second, "Stop her") == []
    assert talk.takes(mette, "Noget helt andet.") is True
    (added,) = talk.stage.out()
    assert added.text == "Føjet til dit svar."


def test_stopping_at_once_says_that_one_can_always_begin_again(talk: Talk) -> None:
    mette, first = begin(talk)
    (said,) = talk.tap(mette, first, "Stop her")
    assert said.text == "Helt fint. Du kan altid begynde igen."
    (intro,) = talk.tap_data(mette, "reflect.sitting")
    assert intro.labels == ["Begynd", "Tilbage"]


def test_all_skipped_is_no_summary(talk: Talk) -> None:
    mette, first = begin(talk)
    (second,) = talk.tap(mette, first, "Spring over")
    (third,) = talk.tap(mette, second, "Spring over")
    (said,) = talk.tap(mette, third, "Spring over")
    assert said.text == "Helt fint. Du kan altid begynde igen."


def test_two_fast_taps_begin_once(talk: Talk) -> None:
    mette, _ = begin(talk)
    (toast,) = talk.tap_data(mette, "reflect.begin")
    assert toast.text == "Du er i gang. Svar på spørgsmålet herunder."
    assert len(talk.states()) == 1


def test_an_unfinished_sitting_waits_and_goes_on_days_later_where_it_was(talk: Talk) -> None:
    mette, _ = begin(talk)
    talk.write(mette, "Arbejdstiden.")
    talk.at(date(2026, 12, 16))
    items: list[OpenItem] = []
    talk.stage.run(lambda turn: items.extend(list_open_items(turn, talk.stage.reload(mette))))
    assert OpenItem("Noget blev afbrudt", "reflect.sitting") in items
    (shown,) = talk.tap_data(mette, "reflect.sitting")
    assert shown.text.startswith(f"<b>2 af 3</b>\n\n<i>{VALUE}</i>")
    (third,) = talk.write(mette, "Kun lidt.")
    assert third.text.startswith("Gemt. <b>3 af 3</b>")


def test_the_week_s_message_takes_the_next_text_though_a_sitting_is_open(talk: Talk) -> None:
    mette, _ = begin(talk)
    talk.stage.now = TUESDAY.replace(hour=10)
    talk.week(mette, talk.stage.now)
    (saved,) = talk.write(mette, "Da jeg sagde nej.")
    assert saved.text.startswith(f"Gemt som svar på <i>{FIRST_OF_PROGRAMME}</i>")
    (second,) = talk.write(mette, "Arbejdstiden.", reply_to="asked:1")
    assert second.text.startswith("Gemt. <b>2 af 3</b>")


def test_an_edit_during_the_sitting_changes_the_answer_and_later_the_summary(talk: Talk) -> None:
    mette, _ = begin(talk)
    talk.write(mette, "Arbejdstiden.")
    first_message = talk.last_message
    assert talk.edit(mette, first_message, "Mødetiden.") == []
    talk.write(mette, "To.")
    (summary,) = talk.write(mette, "Tre.")
    assert "”Mødetiden.”" in summary.text
    talk.sent(mette, "sitting:1", 900)
    (changed,) = talk.edit(mette, first_message, "Begge dele.")
    assert changed.payload["message_id"] == 900
    assert "”Begge dele.”" in changed.text


def test_long_answers_are_shortened_in_the_summary(talk: Talk) -> None:
    mette, _ = begin(talk)
    for _ in range(2):
        talk.write(mette, "<&" * 500)
    (summary,) = talk.write(mette, "<&" * 500)
    assert len(summary.text) <= 4096
    assert summary.text.count("…”") == 3


@pytest.mark.parametrize("action", ["leap", "stop", "seeall"])
@pytest.mark.parametrize("argument", [":1", ":9", ":x", ""])
def test_a_button_of_another_s_sitting_is_stale(talk: Talk, action: str, argument: str) -> None:
    begin(talk)
    lars = talk.stage.person("Lars")
    choice = ":all" if action == "seeall" else ""
    (toast,) = talk.tap_data(lars, f"reflect.{action}{argument}{choice}")
    assert (toast.method, toast.text) == ("answerCallbackQuery", STALE)
    assert len(talk.states()) == 1
