"""*Fire minutter sammen*: a question for those in the room, its end, and what is shown of it."""

from bot.people.rules import Person
from bot.retention import Retention
from bot.together import rules, wall
from bot.together.personal import erase, export, retain
from tests.together.meeting import STALE, Meeting, texts, toast, told
from tests.turns import Out

QUESTION = "Hvornår følte du dig sikker i din rolle i denne uge?"
ANSWERS = ("Da jeg ringede", "Ved tavlen", "I samtalen", "På besøget", "Til morgenmødet")
OVER = "Tiden er gået, så jeg har ikke gemt noget."
FEW = "For få svar til at vise dem (under 5). Ingen har set dem, og de er slettet."


def opened(meeting: Meeting) -> Out:
    """Anna chooses the first question of a model and opens it; gives the running screen."""
    home = meeting.tap(meeting.anna, "minutes_lead.home")[0]
    listed = meeting.press(meeting.anna, home, "Faglig identitet og fælles sprog")[0]
    preview = meeting.press(meeting.anna, listed, "1")[0]
    return meeting.press(meeting.anna, preview, "Åbn nu")[0]


def code(meeting: Meeting) -> str:
    return str(meeting.stage.db.value("select code from minute_questions"))


def join(meeting: Meeting, person: Person) -> Out:
    (item,) = meeting.items(person)
    meeting.tap(person, item.data)
    return meeting.write(person, f"{code(meeting).upper()}!")[0]


def answer_all(meeting: Meeting, *answers: str) -> list[Person]:
    """As many colleagues join and answer."""
    everybody = meeting.colleagues(*("Bo", "Cem", "Dan", "Eva", "Fie")[: len(answers)])
    for person, text in zip(everybody, answers, strict=True):
        join(meeting, person)
        meeting.write(person, text)
    return everybody


def test_from_five_answers_all_who_took_part_see_them_without_names(meeting: Meeting) -> None:
    (gry,) = meeting.colleagues("Gry")
    running = opened(meeting)
    assert running.text == (
        f"<b>{QUESTION}</b>\n\nÅbent til kl. 8.34. Ordet er <b>{code(meeting)}</b>. Svarene vises, "
        "når tiden er gået, hvis der er mindst fem."
    )
    assert [item.label for item in meeting.items(gry)] == ["Fire minutter sammen"]
    everybody = answer_all(meeting, *ANSWERS)
    assert meeting.items(everybody[0]) == []
    sent = meeting.later(minutes=4)
    assert {one.to for one in sent} == {meeting.anna.key, *(one.key for one in everybody)}
    shown = texts(sent, everybody[0])[0]
    head, *lines = shown.split("\n\n")
    assert head == f"<b>{QUESTION}</b>\n5 svar, blandet og uden navne:"
    assert sorted(lines) == sorted(f"• {one}" for one in ANSWERS)
    assert {texts(sent, one)[0] for one in (*everybody, meeting.anna)} == {shown}
    assert all(one.payload["protect_content"] for one in sent if one.method == "sendMessage")
    document = told(sent, meeting.anna)[1]
    assert document.payload["file_name"] == "fire-minutter.html"
    assert document.text.startswith("Svarene til væggen, uden navne. Jeg sletter dem om 7 dage")
    page = meeting.stage.db.value(
        "select file from outbox where method = 'sendDocument' order by id desc"
    ).decode()
    assert [page.count(one) for one in ANSWERS] == [1] * 5
    assert "Bo" not in page
    assert "<script" not in page
    assert "http:" not in page.replace("http-equiv", "")
    again = meeting.tap(meeting.anna, "minutes_lead.home")[0]
    assert len(meeting.press(meeting.anna, again, "Vis svarene igen")) == 2


def test_nobody_is_written_to_who_does_not_take_part(meeting: Meeting) -> None:
    gry, hans = meeting.colleagues("Gry", "Hans")
    meeting.stage.out()
    opened(meeting)
    assert texts(meeting.later(minutes=1), gry) == []
    (item,) = meeting.items(gry)
    assert meeting.tap(gry, item.data)[0].text == (
        "Hvilket ord står på væggen? Er du ikke med til mødet, så lad det bare ligge."
    )
    assert meeting.write(gry, "banan")[0].text == (
        "Det er ikke ordet på væggen. Vil du prøve igen?"
    )
    assert meeting.rows("minute_answers") == []
    assert meeting.write(gry, code(meeting))[0].text.endswith(
        "Du har til kl. 8.34. Skriv kort, højst 200 tegn, uden navne, CPR eller genkendelige "
        "detaljer. Fra fem svar vises de uden navne for alle, der er med."
    )
    sent = meeting.later(minutes=3)
    assert texts(sent, gry) == texts(sent, meeting.anna) == [FEW]
    assert texts(sent, hans) == []


def test_with_fewer_than_five_nobody_sees_anything_and_all_is_deleted(meeting: Meeting) -> None:
    running = opened(meeting)
    everybody = answer_all(meeting, *ANSWERS[:4])
    count = meeting.press(meeting.anna, running, "Hvor mange?")
    assert toast(count) == "Færre end fem har svaret indtil nu."
    sent = meeting.press(meeting.anna, running, "Slut nu")
    for person in everybody:
        assert texts(sent, person) == [FEW]
    assert not any(one in str(sent) for one in ANSWERS)
    for table in ("minute_questions", "minute_answers", "schedule"):
        assert meeting.rows(table) == []
    assert toast(meeting.press(meeting.anna, running, "Slut nu")) == STALE


def test_an_answer_is_changed_and_taken_back_until_the_time_is_up(meeting: Meeting) -> None:
    (bo,) = meeting.colleagues("Bo")
    opened(meeting)
    join(meeting, bo)
    assert meeting.write(bo, "x" * 201)[0].text.startswith("Det er 201 tegn")
    kept = meeting.write(bo, "Da jeg ringede")[0]
    assert kept.text == "Gemt. Indtil kl. 8.34 kan du rette din besked eller trække svaret tilbage."
    edit = meeting.feature.edits["minute_answer"]
    meeting.stage.act(bo.key, edit, "1", "Da jeg skrev")
    assert [row["text"] for row in meeting.rows("minute_answers")] == ["Da jeg skrev"]
    meeting.press(bo, kept, "Træk svaret tilbage")
    assert [row["text"] for row in meeting.rows("minute_answers")] == [None]
    assert len(meeting.items(bo)) == 1
    meeting.stage.act(bo.key, edit, "1", "Alligevel")
    assert [row["text"] for row in meeting.rows("minute_answers")] == [None]
    meeting.write(bo, "Ved tavlen")
    meeting.later(minutes=4)
    assert toast(meeting.press(bo, kept, "Træk svaret tilbage")) == (
        "Tiden er gået, så svaret står, som det var. Det slettes efter højst syv dage."
    )
    meeting.stage.act(bo.key, edit, "1", "For sent")
    assert meeting.stage.out()[-1].text.startswith("Tiden er gået, så svaret står")


def test_an_answer_after_the_time_is_not_kept(meeting: Meeting) -> None:
    opened(meeting)
    answer_all(meeting, *ANSWERS)
    gry, hans = meeting.colleagues("Gry", "Hans")
    join(meeting, gry)
    (item,) = meeting.items(hans)
    meeting.later(minutes=4)
    assert meeting.write(gry, "For sent")[0].text == OVER
    assert toast(meeting.tap(hans, item.data)) == OVER
    assert "For sent" not in str(meeting.rows("minute_answers"))


def test_a_text_that_may_point_to_a_person_is_asked_about_first(meeting: Meeting) -> None:
    (bo,) = meeting.colleagues("Bo")
    opened(meeting)
    join(meeting, bo)
    asked = meeting.write(bo, "Da Kirsten Sørensen ringede")
    assert "Det her kan måske pege på en person" in asked[0].text
    assert [row["text"] for row in meeting.rows("minute_answers")] == [None]
    home = meeting.tap(meeting.anna, "minutes_lead.home")[0]
    assert toast(meeting.tap(meeting.anna, "minutes_lead.take:nope.1")) == STALE
    assert "Slut nu" in home.labels


def test_a_minute_more_is_added_once_and_ten_in_all_at_most(meeting: Meeting) -> None:
    (bo,) = meeting.colleagues("Bo")
    running = opened(meeting)
    question = join(meeting, bo)
    assert question.subject == "minute_open:1"
    meeting.arrived(bo, 77, "minute_open:1")
    sent = meeting.press(meeting.anna, running, "Et minut mere")
    assert "Åbent til kl. 8.35." in sent[0].text
    (edited,) = told(sent, bo)
    assert (edited.payload["message_id"], "kl. 8.35" in edited.text) == (77, True)
    assert meeting.press(meeting.anna, running, "Et minut mere") == []
    for minute in range(36, 41):
        sent = meeting.press(meeting.anna, sent[0], "Et minut mere")
        assert f"Åbent til kl. 8.{minute}." in sent[0].text
    assert toast(meeting.press(meeting.anna, sent[0], "Et minut mere")) == (
        "Det kan højst vare 10 minutter."
    )
    assert meeting.later(minutes=9) == []
    assert texts(meeting.later(minutes=1), bo) == [FEW]


def test_after_a_long_time_down_the_answers_come_in_working_hours(meeting: Meeting) -> None:
    opened(meeting)
    bo, *_ = answer_all(meeting, *ANSWERS)
    meeting.later(hours=11)
    row = meeting.stage.db.row("select not_before from outbox where person = ?"
        " order by id desc", (bo.key,))  # fmt: skip
    assert row is not None
    assert row["not_before"] == meeting.stage.now.replace(day=24, hour=8, minute=0).timestamp()


def test_a_question_of_ones_own_is_written_and_only_one_runs_at_a_time(meeting: Meeting) -> None:
    beate = meeting.stage.person("Beate", role="facilitator")
    meeting.tap(meeting.anna, "minutes_lead.own")
    preview = meeting.write(meeting.anna, "Hvad  skal vi holde op med?")[0]
    assert preview.text.startswith("<b>Hvad skal vi holde op med?</b>\n\nOrdet på væggen er <b>")
    (page,) = meeting.press(meeting.anna, preview, "Til væggen")
    assert page.payload["file_name"] == "fire-minutter.html"
    meeting.press(meeting.anna, preview, "Åbn nu")
    assert meeting.press(meeting.anna, preview, "Åbn nu") == []
    meeting.tap(beate, "minutes_lead.take:match.1")
    draft = meeting.stage.db.value("select id from minute_questions where state = 'draft'")
    assert toast(meeting.tap(beate, f"minutes_lead.open:{draft}")) == (
        "Der er allerede et spørgsmål i gang. Vent, til det er slut."
    )
    assert "Slut nu" not in meeting.tap(beate, "minutes_lead.home")[0].labels
    assert toast(meeting.tap(beate, "minutes_lead.end:1")) == STALE
    meeting.later(minutes=4)
    assert "Vælg et andet" in meeting.tap(beate, "minutes_lead.home")[0].labels
    listed = meeting.tap(beate, f"minutes_lead.drop:{draft}")[0]
    assert "Skriv selv" in listed.labels


def test_the_answers_go_after_seven_days_here_and_in_the_chats(meeting: Meeting) -> None:
    opened(meeting)
    bo, *_ = answer_all(meeting, *ANSWERS)
    meeting.later(minutes=4)
    meeting.arrived(bo, 61, "minutes_shown:1")
    meeting.later(days=7)
    meeting.stage.run(retain, Retention())
    assert len(meeting.rows("minute_answers")) == 5
    meeting.later(days=1)
    meeting.stage.run(retain, Retention())
    (gone,) = [one for one in told(meeting.stage.out(), bo) if one.method == "editMessageText"]
    assert (gone.payload["message_id"], gone.text) == (61, "Svarene er slettet, som aftalt.")
    for table in ("minute_questions", "minute_answers"):
        assert meeting.rows(table) == []


def test_when_an_author_is_erased_the_answers_are_taken_down(meeting: Meeting) -> None:
    opened(meeting)
    bo, cem, *_ = answer_all(meeting, *ANSWERS)
    meeting.later(minutes=4)
    own = meeting.stage.run(export, meeting.stage.reload(bo))
    assert [one["answer"] for one in own["minute_answers"]] == ["Da jeg ringede"]
    assert not any(one in str(own) for one in ANSWERS[1:])
    meeting.arrived(cem, 62, "minutes_shown:1")
    meeting.stage.run(erase, bo.key)
    changed = told(meeting.stage.out(), cem)[-1]
    assert changed.text == "Svarene er taget ned, for et af dem er slettet."
    assert meeting.rows("minute_answers") == []


def test_who_leaves_in_the_four_minutes_has_no_answer(meeting: Meeting) -> None:
    opened(meeting)
    bo, cem, *_ = answer_all(meeting, *ANSWERS)
    meeting.leave(bo)
    sent = meeting.later(minutes=4)
    assert texts(sent, bo) == []
    assert texts(sent, cem) == [FEW]


def test_the_page_on_the_wall_shows_words_as_they_were_written(meeting: Meeting) -> None:
    say = meeting.stage.turn(meeting.anna).say
    page = wall.answers_page(say, "A & B?", ["<script>alert(1)</script>", "Sådan"]).decode()
    assert "<h1>A &amp; B?</h1>" in page
    assert "<li>&lt;script&gt;alert(1)&lt;/script&gt;</li><li>Sådan</li>" in page
    asked = wall.question_page(say, "Hvad nu?", "pelikan").decode()
    assert '<p class="code">pelikan</p>' in asked
    assert "Skriv /menu til Makker, tryk på Det venter og Fire minutter, og skriv ordet:" in asked


def test_the_order_of_answers_comes_from_the_seed_and_from_nothing_else() -> None:
    order = rules.shuffle_texts(ANSWERS, 3)
    assert rules.shuffle_texts(tuple(reversed(ANSWERS)), 3) == order
    assert {tuple(rules.shuffle_texts(ANSWERS, seed)) for seed in range(9)} != {tuple(order)}
