"""Who may see an answer: nobody else, the sparring partner by name, or all without a name."""

from datetime import datetime

import pytest

from bot import reflection, sparring
from bot.people.rules import Person
from bot.reflection import SharedAnswer
from bot.storage import Database
from tests.reflection.talking import FIRST_OF_PROGRAMME, TUESDAY, Talk
from tests.turns import ZONE, Out

STALE = "Den knap gælder ikke længere. Brug menuen."
FEW = "For få svar til at vise et resultat (under 5). Nye svar kommer om mandagen."


def pair(monkeypatch: pytest.MonkeyPatch, *pairs: tuple[Person, Person]) -> None:
    """Let these be each other's partners in the current round."""
    partners: dict[str, list[Person]] = {}
    for one, other in pairs:
        partners.setdefault(one.key, []).append(other)
        partners.setdefault(other.key, []).append(one)

    def find(db: Database, key: str) -> list[Person]:
        return partners.get(key, [])

    monkeypatch.setattr(sparring, "partners", find)


def answer(talk: Talk, person: Person, text: str = "Da jeg sagde nej.") -> Out:
    """The confirmation of the person's answer to this week's question."""
    talk.week(person)
    (saved,) = talk.write(person, text)
    return saved


def share(talk: Talk, *people: Person) -> None:
    """Let each of them share an answer with all, without their name."""
    for number, person in enumerate(people):
        talk.tap(person, answer(talk, person, f"Svar {number}."), "Alle, uden navn")


def test_without_a_partner_the_choice_of_a_partner_is_not_offered(talk: Talk) -> None:
    saved = answer(talk, talk.stage.person("Mette"))
    assert saved.labels == ["Fortryd", "Alle, uden navn"]


def test_a_partner_sees_the_answer_with_the_author_s_name(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    mette, lars, bo = (talk.stage.person(name) for name in ("Mette", "Lars", "Bo"))
    pair(monkeypatch, (mette, lars))
    saved = answer(talk, mette)
    assert saved.labels == ["Fortryd", "Min sparringsmakker", "Alle, uden navn"]
    (shown,) = talk.tap(mette, saved, "Min sparringsmakker")
    assert shown.method == "editMessageText"
    assert shown.text == (
        f"Gemt som svar på <i>{FIRST_OF_PROGRAMME}</i>\n\nLars kan se det med dit navn."
    )
    assert shown.labels == ["Fortryd", "Kun mig", "Alle, uden navn"]
    db = talk.stage.db
    assert reflection.answers_for_partner(db, lars.key) == [
        SharedAnswer("Mette", "faglig-identitet.1", "Da jeg sagde nej.", 1)
    ]
    assert reflection.answers_for_partner(db, mette.key) == []
    assert reflection.answers_for_partner(db, bo.key) == []


def test_the_longest_answer_fits_into_a_message_to_the_partner(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    mette, lars = talk.stage.person("Mette"), talk.stage.person("Lars")
    pair(monkeypatch, (mette, lars))
    talk.tap(mette, answer(talk, mette, "ord " * 250), "Min sparringsmakker")
    talk.write(mette, "ord " * 250)
    (shared,) = reflection.answers_for_partner(talk.stage.db, lars.key)
    assert shared.text == f"{'ord ' * 250}\n\n{'ord ' * 250}"
    talk.edit(mette, 501, "&" * 1000)
    (shared,) = reflection.answers_for_partner(talk.stage.db, lars.key)
    assert shared.text == "&" * 479 + "…"


def test_a_choice_holds_for_the_partner_of_that_round_and_not_for_the_next(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    mette, lars, bo = (talk.stage.person(name) for name in ("Mette", "Lars", "Bo"))
    pair(monkeypatch, (mette, lars))
    talk.tap(mette, answer(talk, mette), "Min sparringsmakker")
    pair(monkeypatch, (mette, bo))
    assert reflection.answers_for_partner(talk.stage.db, bo.key) == []
    assert reflection.answers_for_partner(talk.stage.db, lars.key) == []


def test_both_partners_in_a_trio_are_named(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    mette, lars, bo = (talk.stage.person(name) for name in ("Mette", "Lars", "Bo"))
    pair(monkeypatch, (mette, lars), (mette, bo))
    (shown,) = talk.tap(mette, answer(talk, mette), "Min sparringsmakker")
    names = shown.text.split("\n\n")[1]
    assert names in {
        "Lars og Bo kan se det med dit navn.",
        "Bo og Lars kan se det med dit navn.",
    }


def test_a_shared_answer_can_be_taken_back(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    mette, lars = talk.stage.person("Mette"), talk.stage.person("Lars")
    pair(monkeypatch, (mette, lars))
    (shown,) = talk.tap(mette, answer(talk, mette), "Min sparringsmakker")
    talk.tap(mette, shown, "Kun mig")
    assert reflection.answers_for_partner(talk.stage.db, lars.key) == []
    assert talk.stage.db.value("select count(*) from answer_readers") == 0


def test_a_partner_who_is_gone_meanwhile_is_said_to_be_none(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    mette, lars = talk.stage.person("Mette"), talk.stage.person("Lars")
    pair(monkeypatch, (mette, lars))
    saved = answer(talk, mette)
    pair(monkeypatch)
    (toast,) = talk.tap(mette, saved, "Min sparringsmakker")
    assert toast.text == "Du har ingen sparringsmakker lige nu."
    assert talk.answers()[0][0] == "me"


def test_two_fast_taps_choose_once(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    saved = answer(talk, mette)
    assert len(talk.tap(mette, saved, "Alle, uden navn")) == 1
    assert talk.tap(mette, saved, "Alle, uden navn") == []


@pytest.mark.parametrize(
    "data",
    [
        "reflect.see:1:all:saved",
        "reflect.see:7:all:saved",
        "reflect.see:1:boss:saved",
        "reflect.see:1:all:x",
        "reflect.see",
    ],
)
def test_nobody_else_and_no_forged_data_opens_an_answer(talk: Talk, data: str) -> None:
    mette, lars = talk.stage.person("Mette"), talk.stage.person("Lars")
    answer(talk, mette)
    (toast,) = talk.tap_data(lars, data)
    assert toast.text == STALE
    assert talk.answers()[0][0] == "me"


# Fra kolleger


def test_four_authors_are_too_few_and_five_are_shown_without_names_or_days(talk: Talk) -> None:
    crowd = [talk.stage.person(name) for name in ("Mette", "Lars", "Bo", "Ida", "Ole")]
    share(talk, *crowd[:4])
    talk.renew()
    (few,) = talk.tap_data(crowd[0], "reflect.others:0")
    assert few.text == FEW
    talk.tap(crowd[4], answer(talk, crowd[4], "Svar 4."), "Alle, uden navn")
    talk.renew()
    (shown,) = talk.tap_data(crowd[0], "reflect.others:0")
    head, *rows = shown.text.split("\n\n")
    assert head == "<b>Fra kolleger</b>"
    assert sorted(rows) == [f"<i>{FIRST_OF_PROGRAMME}</i>\n”Svar {number}.”" for number in range(5)]
    assert not any(person.name in shown.text for person in crowd)
    (again,) = talk.tap_data(crowd[1], "reflect.others:0")
    assert again.text == shown.text


def test_five_answers_of_four_authors_are_too_few(talk: Talk) -> None:
    crowd = [talk.stage.person(name) for name in ("Mette", "Lars", "Bo", "Ida")]
    share(talk, *crowd)
    talk.tap_data(crowd[0], "reflect.now")
    (saved,) = talk.write(crowd[0], "Et til.")
    talk.tap(crowd[0], saved, "Alle, uden navn")
    talk.renew()
    (few,) = talk.tap_data(crowd[0], "reflect.others:0")
    assert few.text == FEW


def test_an_answer_to_a_leaders_question_waits_for_five_leaders(talk: Talk) -> None:
    crowd = [talk.stage.person(name) for name in ("Mette", "Lars", "Bo", "Ida", "Ole")]
    leader = talk.stage.person("Birgit", role="leader")
    share(talk, *crowd)
    with talk.stage.db.transaction():
        talk.stage.db.execute(
            "insert into asked (person, question, origin, local_date, at)"
            " values (?, 'ledelse.1', 'own', '2026-11-24', ?)",
            (leader.key, int(TUESDAY.timestamp())),
        )
    (saved,) = talk.write(leader, "Jeg kom til mødet.")
    talk.tap(leader, saved, "Alle, uden navn")
    talk.renew()
    (shown,) = talk.tap_data(leader, "reflect.others:0")
    assert "Jeg kom til mødet." not in shown.text
    assert shown.text.count("”Svar ") == 5


def test_answers_of_who_is_not_confirmed_or_has_left_are_not_shown(talk: Talk) -> None:
    crowd = [talk.stage.person(name) for name in ("Mette", "Lars", "Bo", "Ida", "Ole")]
    share(talk, *crowd)
    talk.renew()
    talk.change(crowd[4], status="unconfirmed")
    (few,) = talk.tap_data(crowd[0], "reflect.others:0")
    assert few.text == FEW
    talk.change(crowd[4], status="left")
    (few,) = talk.tap_data(crowd[0], "reflect.others:0")
    assert few.text == FEW


def test_who_is_not_confirmed_sees_nothing_of_colleagues(talk: Talk) -> None:
    crowd = [talk.stage.person(name) for name in ("Mette", "Lars", "Bo", "Ida", "Ole")]
    share(talk, *crowd)
    stranger = talk.change(talk.stage.person("Xenia"), status="unconfirmed")
    assert "Fra kolleger" not in talk.command(stranger).labels
    (toast,) = talk.tap_data(stranger, "reflect.others:0")
    assert toast.text == "Det kan du ikke her."


def test_many_shared_answers_are_on_several_pages(talk: Talk) -> None:
    crowd = [talk.stage.person(f"Kollega {letter}") for letter in "ABCDEFG"]
    for person in crowd:
        talk.tap(person, answer(talk, person, "ord " * 240), "Alle, uden navn")
    talk.renew()
    (first,) = talk.tap_data(crowd[0], "reflect.others:0")
    assert first.text.endswith("Side 1 af 3")
    assert first.labels == ["Vis næste side", "Tilbage"]
    (last,) = talk.tap_data(crowd[0], "reflect.others:99")
    assert last.text.endswith("Side 3 af 3")
    assert last.labels == ["Vis forrige side", "Tilbage"]
    assert all(len(page.text) <= 4096 for page in (first, last))


# Counts and erasing


def test_counts_are_of_answers_and_people_in_a_span(talk: Talk) -> None:
    mette, lars = talk.stage.person("Mette"), talk.stage.person("Lars")
    answer(talk, mette)
    answer(talk, lars)
    talk.tap_data(lars, "reflect.now")
    talk.write(lars, "Et til.")
    at = int(TUESDAY.timestamp())
    assert reflection.count_answers(talk.stage.db, at, at + 1) == (3, 2)
    assert reflection.count_answers(talk.stage.db, at + 1, at + 2) == (0, 0)
    assert reflection.count_answers(talk.stage.db, at - 1, at) == (0, 0)


def test_erasing_takes_answers_with_all_versions_and_who_could_see_them(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    mette, lars = talk.stage.person("Mette"), talk.stage.person("Lars")
    pair(monkeypatch, (mette, lars))
    talk.tap(mette, answer(talk, mette), "Min sparringsmakker")
    talk.edit(mette, talk.last_message, "Anderledes.")
    answer(talk, lars)
    with talk.stage.db.transaction():
        reflection.erase_answers(talk.stage.db, mette.key)
    db = talk.stage.db
    assert [row["person"] for row in db.rows("select person from answers")] == [lars.key]
    assert db.value("select count(*) from answer_versions") == 0
    assert db.value("select count(*) from answer_readers") == 0
    assert talk.states()[0] == ("faglig-identitet.1", "week", "expired")


def test_erasing_after_a_move_keeps_what_was_written_since(talk: Talk) -> None:
    mette = talk.stage.person("Mette")
    answer(talk, mette, "Før.")
    moved = datetime(2026, 11, 25, 9, 0, tzinfo=ZONE)
    talk.change(mette, locked_until=int(moved.timestamp()) + 30 * 86400)
    talk.stage.now = moved
    talk.tap_data(mette, "reflect.now")
    talk.write(mette, "Efter.")
    with talk.stage.db.transaction():
        reflection.erase_answers(talk.stage.db, mette.key)
    assert [parts for _, parts in talk.answers()] == ['[[502, "Efter."]]']
