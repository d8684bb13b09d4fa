"""Three weeks before its end colleagues vote on what follows a programme; what newcomers get."""

from datetime import date, datetime, time, timedelta

import pytest

from bot.leading.planning import EVALUATION
from bot.people.rules import Person
from bot.programmes import store, store_votes
from bot.programmes.personal import PERSONAL
from tests.learning.office import Office, toasts, weeks
from tests.turns import ZONE

TUESDAY = date(2026, 11, 24)
STALE = "Den knap gælder ikke længere. Brug menuen."
# With weeks 52, 53 and 7 closed, the sixteenth week begins on 29 March, which is Easter week.
OPENS, CLOSES = date(2027, 3, 15), date(2027, 3, 29)


def staff(office: Office, count: int) -> list[Person]:
    """So many colleagues, the first of them facilitator, in the programme that began first."""
    found = [office.person(f"Kollega {number}", facilitator=number == 0) for number in range(count)]
    office.begin(date(2026, 11, 23))
    return found


def test_colleagues_choose_the_next_programme(office: Office) -> None:
    anna, mette, *others = staff(office, 6)
    assert office.look(OPENS - timedelta(weeks=1)) == []
    assert store_votes.find_vote(office.stage.db, 1) is None
    office.look(OPENS)
    letter = office.letter(mette, OPENS + timedelta(days=1))
    assert letter.text.startswith(
        "Godmorgen, Kollega 1.\n\nVi er i uge 14 af 16 i ”Fælles fagligt fundament”."
    )
    item = office.features[2].open_items
    assert item is not None
    (waiting,) = office.stage.run(lambda turn: item(turn, mette))
    assert (waiting.label, waiting.data) == ("Stem om det næste", "programmes.vote:1")
    # Without anything to introduce, the line stands above the question.
    letter = office.letter(mette, OPENS + timedelta(days=8))
    assert letter.text.startswith(
        "Godmorgen, Kollega 1.\n\n”Fælles fagligt fundament” slutter snart. Du kan stemme om, hvad "
        "der kommer bagefter.\n\nUgens spørgsmål"
    )
    (screen,) = (
        one
        for one in office.tap(mette, letter.data("Stem om det næste"))
        if one.method == "sendMessage"
    )
    assert screen.labels == ["Feedback i hverdagen", "Match og fremdrift", "Tre ben"]
    assert screen.text.startswith(
        "”Fælles fagligt fundament” slutter snart. Hvad vil du gerne arbejde med bagefter? Det "
        "kræver mindst 5 stemmer, og ingen ser, hvad du stemmer.\n\n"
        "<b>Feedback i hverdagen</b>, 8 uger\nI otte uger ser vi på,"
    )
    cast = office.follow(mette, screen.data("Match og fremdrift"))
    assert cast.text.startswith("Din stemme er på ”Match og fremdrift”. Du kan ændre den,")
    assert cast.labels == ["Feedback i hverdagen", "Tre ben"]
    office.follow(mette, cast.data("Tre ben"))
    assert office.stage.run(lambda turn: item(turn, mette)) == []
    with office.stage.db.transaction():
        assert PERSONAL.export(office.stage.turn(), mette)["programme_ballots"] == [
            {"title": "Tre ben"}
        ]
    for one in others:
        office.tap(one, "programmes.ballot:1:3")
    (told,) = office.look(CLOSES)
    assert told.to == anna.key
    assert told.text == (
        "”Fælles fagligt fundament” er i sin sidste uge. Kollegerne har valgt ”Tre ben”, som "
        "begynder mandag den 5. april."
    )
    assert office.stage.db.value("select count(*) from programme_ballots") == 0
    assert toasts(office.tap(mette, "programmes.ballot:1:1")) == [STALE]
    assert toasts(office.tap(mette, "programmes.vote:1")) == [STALE]
    first = office.letter(mette, date(2027, 4, 6))
    assert "\n\nVi begynder på ”Tre ben”, som I har stemt på. I 12 uger står vi på" in first.text


def test_a_vote_by_four(office: Office) -> None:
    anna, *others = staff(office, 5)
    office.look(OPENS)
    office.at(OPENS + timedelta(days=1))
    for one in others:
        office.tap(one, "programmes.ballot:1:2")
    (asked,) = office.look(CLOSES)
    assert asked.to == anna.key
    assert "der er ikke nok stemmer til at vælge" in asked.text
    # Nothing tells how many they were, nor what they wanted.
    assert asked.labels == [
        "Feedback i hverdagen", "Match og fremdrift", "Tre ben", "Brug grundrytmen",
    ]  # fmt: skip
    said = office.follow(anna, asked.data("Brug grundrytmen"))
    assert said.text == "Så stiller grundrytmen ugens spørgsmål."
    assert office.look(CLOSES + timedelta(weeks=1)) == []
    assert toasts(office.tap(anna, asked.data("Tre ben"))) == [STALE]


def test_the_ballot_of_somebody_who_has_left_is_not_counted(office: Office) -> None:
    staffed = staff(office, 6)
    office.look(OPENS)
    office.at(OPENS + timedelta(days=1))
    for one in staffed[1:]:
        office.tap(one, "programmes.ballot:1:2")
    office.change(staffed[5], status="left")
    (asked,) = office.look(CLOSES)
    assert "der er ikke nok stemmer" in asked.text


def test_a_department_of_four_is_not_asked_to_vote_in_vain(office: Office) -> None:
    anna, mette, *_ = staff(office, 4)
    for monday in weeks(OPENS, 2):
        assert office.look(monday) == []
    assert office.features[2].open_items is not None
    assert office.stage.run(lambda turn: office.features[2].open_items(turn, mette)) == []  # type: ignore[misc]
    (asked,) = office.look(CLOSES)
    assert asked.to == anna.key
    # The answer may come late: then it begins in the week of the answer.
    office.at(date(2027, 5, 4))
    said = office.follow(anna, asked.data("Tre ben"))
    assert said.text == "”Tre ben” begynder mandag den 3. maj."


def test_nobody_having_answered_at_all(office: Office) -> None:
    people = staff(office, 6)
    for monday in weeks(date(2026, 11, 30), 30):
        said = office.look(monday)
        assert {one.to for one in said} <= {people[0].key}
    assert store_votes.find_vote(office.stage.db, 1) == store_votes.Vote(
        1, ("feedback-i-hverdagen", "match-og-fremdrift", "tre-ben"), "asked"
    )
    office.at(date(2027, 6, 22))
    (letter,) = office.letters(office.stage.reload(people[1]))
    assert "Ugens spørgsmål handler om" in letter.text


def test_where_the_facilitator_has_planned_the_next_one_nobody_votes(office: Office) -> None:
    anna, *_ = staff(office, 6)
    card = office.follow(anna, "programmes.home", "Begynd et forløb", "Tre ben")
    run = card.data("Begynd").split(":")[1]
    office.follow(anna, card.data("Begynd"))
    with office.stage.db.transaction():
        store.set_first(office.stage.db, int(run), date(2027, 4, 5))
    for monday in weeks(OPENS, 3):
        assert office.look(monday) == []
    assert store_votes.find_vote(office.stage.db, 1) is None


def test_an_open_vote_is_dropped_when_the_facilitator_starts_another_programme(
    office: Office,
) -> None:
    anna, mette, *_ = staff(office, 6)
    office.look(OPENS)
    office.at(OPENS + timedelta(days=1))
    office.tap(mette, "programmes.ballot:1:2")
    card = office.follow(anna, "programmes.begin:tre-ben")
    office.follow(anna, card.data("Begynd"))
    assert office.look(CLOSES) == []
    vote = store_votes.find_vote(office.stage.db, 1)
    assert vote is not None
    assert vote.state == "dropped"
    assert office.stage.db.value("select count(*) from programme_ballots") == 0


def test_after_weeks_of_being_down_the_vote_is_closed_late_and_nothing_is_asked_twice(
    office: Office,
) -> None:
    staffed = staff(office, 6)
    office.look(OPENS)
    office.at(OPENS + timedelta(days=1))
    for one in staffed:
        office.tap(one, "programmes.ballot:1:1")
    (told,) = office.look(date(2027, 5, 10))
    assert told.text.endswith("Kollegerne har valgt ”Feedback i hverdagen”, som begynder mandag "
                              "den 10. maj.")  # fmt: skip
    assert office.look(date(2027, 5, 17)) == []


def test_who_joins_in_the_first_two_weeks_begins_with_the_others(office: Office) -> None:
    staff(office, 1)
    office.at(date(2026, 12, 6))
    mette = office.person("Mette")
    assert office.letter(mette, date(2026, 12, 8)).text.startswith(
        "Godmorgen, Mette.\n\nVi er i uge 3 af 16 i ”Fælles fagligt fundament”. Temaet er ”Hvem vi "
        "er som fagfolk”.\n\nUgens spørgsmål handler om"
    )


def test_a_newcomer_gets_four_weeks_of_welcome_and_then_where_the_others_are(
    office: Office,
) -> None:
    staff(office, 1)
    office.at(date(2027, 1, 7))
    mette = office.person("Mette")
    texts = []
    for tuesday in weeks(date(2027, 1, 12), 4):
        letter = office.letter(mette, tuesday)
        texts.append(letter.text)
        office.write(mette, "Jeg prøvede.", reply_to=letter.subject)
    assert texts[0].startswith(
        "Godmorgen, Mette.\n\nDu er ny, så de første fire uger får du spørgsmål fra fire af de "
        "modeller, vi arbejder med.\n\nUgens spørgsmål handler om faglig identitet"
    )
    assert [text.partition("handler om ")[2].partition(".")[0] for text in texts] == [
        "faglig identitet og fælles sprog",
        "det gode match",
        "feedback og sparring",
        "læringsmål og efterbearbejdning",
    ]
    assert office.letter(mette, date(2027, 2, 9)).text.startswith(
        "Godmorgen, Mette.\n\nVi er i uge 10 af 16 i ”Fælles fagligt fundament”. Det har handlet "
        "om ”Hvem vi er som fagfolk” og ”Det gode match”, og nu er temaet ”Fremgang mod job”.\n\n"
    )
    assert "Vi er i uge" not in office.letter(mette, date(2027, 2, 23)).text


@pytest.mark.parametrize("paused", [False, True])
def test_leaders_have_their_own_track_unless_it_is_paused(office: Office, paused: bool) -> None:
    anna = office.person("Anna", facilitator=True)
    birgit = office.person("Birgit", role="leader")
    office.begin(date(2026, 11, 23))
    if paused:
        office.at(TUESDAY)
        assert "Uge 1 af 12" in office.follow(anna, "programmes.run:2").text
        office.follow(anna, "programmes.pause:2")
    texts = [office.letter(birgit, tuesday).text for tuesday in weeks(TUESDAY, 2)]
    assert ["ledelse af læring" in text for text in texts] == [False, not paused]


def test_when_a_programme_has_ended_leaders_and_facilitators_get_the_evaluation_once(
    office: Office,
) -> None:
    anna = office.person("Anna", facilitator=True)
    lis = office.person("Lis", role="leader")
    office.person("Mette")
    office.begin(date(2026, 11, 24))
    office.look(CLOSES)
    assert ordered(office) == []
    # The first working day after its sixteen weeks, Easter and closed weeks in between.
    office.look(CLOSES + timedelta(weeks=1))
    opens = datetime.combine(CLOSES + timedelta(weeks=1), time(8), tzinfo=ZONE)
    assert ordered(office) == sorted((key, opens.timestamp()) for key in (anna.key, lis.key))
    with office.stage.db.transaction():
        office.stage.db.execute("delete from schedule where job = ?", (EVALUATION,))
    office.look(CLOSES + timedelta(weeks=2))
    assert ordered(office) == []


def ordered(office: Office) -> list[tuple[str, float]]:
    """Who is to get the evaluation, and when it is made."""
    rows = office.stage.db.rows(
        "select subject, due from schedule where job = ? order by subject", (EVALUATION,)
    )
    return [(row["subject"], row["due"]) for row in rows]
