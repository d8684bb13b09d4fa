"""*Vores ord*: wordings are proposed without names, voted on, decided, and changed anew."""

from bot.people.rules import Person
from bot.retention import Retention
from bot.together import rules
from bot.together.personal import erase, export, retain
from tests.together.meeting import STALE, Meeting, texts, toast, told
from tests.turns import Out

MATCH = "Match: når borger og arbejdsplads kender hinandens behov"
MEANING = "når borger og arbejdsplads kender hinandens behov"
OTHER = "en aftale, som begge kan se sig selv i"


def propose(meeting: Meeting, person: Person, text: str = MATCH) -> Out:
    meeting.tap(person, "glossary.propose")
    return meeting.write(person, text)[0]


def another(meeting: Meeting, person: Person, text: str = OTHER) -> Out:
    meeting.tap(person, "glossary.other:1")
    return meeting.write(person, text)[0]


def vote(meeting: Meeting, proposal: int, *voters: Person) -> Out:
    for person in voters:
        (shown,) = meeting.tap(person, f"glossary.vote:1:{proposal}")
    return shown


def test_a_word_is_proposed_voted_on_and_decided(meeting: Meeting) -> None:
    everybody = meeting.colleagues("Bo", "Cem", "Dan", "Eva", "Fie")
    bo, cem, *_ = everybody
    assert meeting.feature.toolbox_items is not None
    with meeting.stage.db.transaction():
        (item,) = meeting.feature.toolbox_items(meeting.stage.turn(bo), bo)
    assert item.label == "Vores ord"
    home = meeting.tap(bo, item.data)[0]
    assert home.labels == ["Foreslå et ord", "Kollegers svar", "Tilbage"]
    thanks = propose(meeting, bo)
    assert thanks.text.startswith("Tak, nu kan alle stemme om ”Match”.")
    another(meeting, cem)
    assert [one.label for one in meeting.items(cem)] == ["Stem om ord (1)"]
    shown = meeting.tap(cem, "glossary.word:1")[0]
    assert shown.payload["protect_content"]
    assert shown.text == (
        "<b>Match</b>: hvad skal I mene med det? Du har én stemme og kan flytte den.\n\n"
        f"1. {MEANING}\n\n2. {OTHER}\n\n"
        "Færre end fem har stemt indtil nu, så tallene vises ikke endnu."
    )
    assert shown.labels == ["Stem på 1", "Stem på 2", "Træk mit tilbage", "Tilbage"]
    few = vote(meeting, 1, *everybody[:4])
    assert "stemmer" not in few.text
    assert "din stemme" in few.text
    assert meeting.items(cem) == []
    assert meeting.tap(cem, "glossary.vote:1:1") == []
    counted = vote(meeting, 2, everybody[4])
    assert f"1. {MEANING}\n<i>4 stemmer</i>" in counted.text
    assert f"2. {OTHER}\n<i>1 stemme · din stemme</i>" in counted.text
    moved = vote(meeting, 2, cem)
    assert "<i>3 stemmer</i>" in moved.text
    ask = meeting.tap(meeting.anna, "glossary.close:1")[0]
    assert ask.text == f"De fleste vil have den her: ”{MEANING}”. Skal den gælde?"
    assert ask.labels == ["Lad den gælde", "Tilbage"]
    sent = meeting.press(meeting.anna, ask, "Lad den gælde")
    ended = f"Afstemningen er slut. <b>Match</b>: {MEANING}"
    assert texts(sent, bo) == [ended]
    assert told(sent, meeting.anna)[-1].text == ended
    assert meeting.rows("glossary_proposals") == meeting.rows("glossary_votes") == []
    assert f"<b>Match</b>: {MEANING}" in meeting.tap(cem, "glossary.home:0")[0].text
    assert toast(meeting.press(meeting.anna, ask, "Lad den gælde")) == STALE


def test_a_new_vote_changes_what_was_decided(meeting: Meeting) -> None:
    bo, cem = meeting.colleagues("Bo", "Cem")
    propose(meeting, bo)
    meeting.tap(meeting.anna, "glossary.decide:1:1")
    propose(meeting, cem, f"match: {OTHER}")
    shown = meeting.tap(bo, "glossary.word:1")[0]
    assert f"1. {MEANING}\n<i>gælder nu</i>\n\n2. {OTHER}" in shown.text
    assert f"<b>Match</b>: {MEANING}" in meeting.tap(bo, "glossary.home:0")[0].text
    choose = meeting.tap(meeting.anna, "glossary.close:1")[0]
    assert choose.text.startswith("Der er stemmelighed eller under fem stemmer")
    meeting.press(meeting.anna, choose, "Vælg nr. 2")
    assert f"<b>Match</b>: {OTHER}" in meeting.tap(bo, "glossary.home:0")[0].text


def test_somebody_votes_while_the_facilitator_closes(meeting: Meeting) -> None:
    everybody = meeting.colleagues("Bo", "Cem", "Dan", "Eva", "Fie")
    propose(meeting, everybody[0])
    another(meeting, everybody[1])
    vote(meeting, 1, *everybody[:3])
    vote(meeting, 2, *everybody[3:])
    ask = meeting.tap(meeting.anna, "glossary.close:1")[0]
    vote(meeting, 2, everybody[0])
    said = meeting.press(meeting.anna, ask, "Lad den gælde")
    assert toast(said) == "Der er stemt imens. Her er afstemningen, som den står nu."
    assert len(meeting.rows("glossary_proposals")) == 2


def test_a_proposal_is_withdrawn_with_its_votes_and_from_the_chats(meeting: Meeting) -> None:
    bo, cem = meeting.colleagues("Bo", "Cem")
    propose(meeting, bo)
    another(meeting, cem)
    vote(meeting, 1, cem)
    shown = meeting.tap(bo, "glossary.word:1")[0]
    assert toast(meeting.tap(cem, "glossary.withdraw:1:1")) == STALE
    sent = meeting.press(bo, shown, "Træk mit tilbage")
    assert told(sent, bo)[-1].text == "Dit forslag er trukket tilbage."
    assert texts(sent, cem) == [
        "Afstemningen om ”Match” har ændret sig. Du finder den under Vores ord i værktøjskassen."
    ]
    assert meeting.rows("glossary_votes") == []
    assert [row["wording"] for row in meeting.rows("glossary_proposals")] == [OTHER]
    meeting.tap(cem, "glossary.withdraw:1:2")
    assert meeting.rows("glossary_words") == []


def test_what_is_no_proposal_is_asked_for_once_more(meeting: Meeting) -> None:
    bo, cem = meeting.colleagues("Bo", "Cem")
    assert propose(meeting, bo, "Match").text == (
        "Jeg fandt ikke både et ord og en forklaring. Vil du skrive det som ”Ordet: forklaringen”?"
    )
    assert meeting.write(bo, f"{'m' * 41}: x")[0].text.startswith("Det er 41 tegn")
    assert meeting.write(bo, f"Match: {'m' * 301}")[0].text.startswith("Det er 301 tegn")
    asked = meeting.write(bo, "Match: det, Kirsten Sørensen siger")
    assert "Det her kan måske pege på en person" in asked[0].text
    assert meeting.rows("glossary_words") == []
    propose(meeting, bo)
    assert propose(meeting, bo).text.startswith("Du har allerede et forslag til ”Match”.")
    with meeting.stage.db.transaction():
        for number in range(5):
            meeting.stage.db.execute(
                "insert into glossary_proposals (word, wording, at) values (1, ?, 0)",
                (str(number),),
            )
    full = meeting.tap(cem, "glossary.other:1")[0]
    assert full.text == "Der er allerede 6 forslag til ”Match”. Stem på et af dem."
    meeting.tap(meeting.anna, "glossary.decide:1:1")
    meeting.stage.act(cem.key, meeting.feature.texts["glossary_wording"], "1", "For sent")
    assert meeting.stage.out()[-1].text == "Afstemningen er slut, så jeg har ikke gemt noget."


def test_answers_on_words_are_read_from_five_authors_up(meeting: Meeting) -> None:
    everybody = meeting.colleagues("Bo", "Cem", "Dan", "Eva", "Fie")
    none = meeting.tap(everybody[0], "glossary.answers:0")[0]
    assert none.text.startswith("Der er ikke delt nok svar om ord endnu (under 5).")
    db = meeting.stage.db
    with db.transaction():
        for number, person in enumerate(everybody, 1):
            db.execute(
                "insert into asked (id, person, question, origin, local_date, at, state)"
                " values (?, ?, 'faglig-identitet.4', 'own', '2026-11-20', 0, 'answered')",
                (number, person.key),
            )
            db.execute(
                "insert into answers (asked, person, parts, made, changed, visibility)"
                " values (?, ?, ?, 0, 0, 'all')",
                (number, person.key, f'[[1, "Ordet nr. {number}"]]'),
            )
            db.execute(
                "insert into shown_answers (audience, batch, author, asked, changed)"
                " values ('all', 1, ?, ?, 0)",
                (number, number),
            )
    shown = meeting.tap(everybody[0], "glossary.answers:0")[0]
    assert shown.text.count("”Ordet nr. ") == 5
    assert shown.labels == ["Foreslå et ord", "Tilbage"]


def test_whoever_leaves_or_is_erased_takes_wordings_and_votes_along(meeting: Meeting) -> None:
    bo, cem = meeting.colleagues("Bo", "Cem")
    propose(meeting, bo)
    another(meeting, cem)
    vote(meeting, 2, bo)
    own = meeting.stage.run(export, meeting.stage.reload(bo))
    assert [one["wording"] for one in own["glossary_proposals"]] == [MEANING]
    assert [one["word"] for one in own["glossary_votes"]] == ["Match"]
    assert OTHER not in str(own)
    meeting.leave(bo)
    assert meeting.rows("glossary_votes") == []
    meeting.stage.run(erase, cem.key)
    assert meeting.rows("glossary_words") == []


def test_a_vote_that_nobody_closes_ends_after_90_days(meeting: Meeting) -> None:
    everybody = meeting.colleagues("Bo", "Cem", "Dan", "Eva", "Fie")
    propose(meeting, everybody[0])
    propose(meeting, everybody[1], "Mål: det, borgeren vil")
    vote(meeting, 1, *everybody)
    meeting.later(days=90)
    meeting.stage.run(retain, Retention())
    assert len(meeting.rows("glossary_proposals")) == 2
    meeting.later(days=1)
    meeting.stage.run(retain, Retention())
    assert [(row["word"], row["meaning"]) for row in meeting.rows("glossary_words")] == [
        ("Match", MEANING)
    ]


def test_a_tie_or_four_votes_have_no_winner() -> None:
    def voted(*votes: int) -> rules.Proposal | None:
        return rules.winner([rules.Proposal(at, 1, None, "x", n) for at, n in enumerate(votes)])

    assert voted(4, 0) is None
    assert voted(3, 3) is None
    assert voted(2, 3) == rules.Proposal(1, 1, None, "x", 3)
