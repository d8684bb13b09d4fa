"""A call for cases: made for a day, answered or not, handed out without names, moved and ended."""

from datetime import date, timedelta

import pytest

from bot.cases import store_calls
from bot.cases.handout import COMPUTED, HANDOUT_JOB, ask_handout, send_handout
from bot.feature import Due
from bot.people.rules import Person
from tests.cases.house import FIELDS, MODEL, STALE, TODAY, House, texts, toast, told
from tests.pdf.reading import read
from tests.turns import Out

DAY = date(2026, 12, 14)
OCCASION = "kursusdagen mandag den 14. december"
TITLE = "Den afbrudte praktik"
"""Of the model that the calls are about."""


def facilitator(house: House, name: str = "Tove") -> Person:
    return house.stage.person(name, role="facilitator", department="Ung")


def call(house: House, tove: Person, day: date = DAY) -> int:
    """Call for cases for a course day; gives the call's id."""
    house.tap(tove, f"calls.make:{MODEL}:c:{day:%Y%m%d}")
    return store_calls.all_open(house.stage.db)[-1].id


def bring(house: House, person: Person, call_id: int, fields: tuple[str, ...] = FIELDS) -> Out:
    """Bring a case to a call; gives what is said then."""
    house.tap(person, f"cases.call_bring:{call_id}")
    for text in fields:
        shown = house.write(person, text)
    return house.press(person, shown[-1], "Bring den")[0]


def fetch(house: House, tove: Person, call_id: int) -> list[bytes]:
    """Let the hand-out be set; gives the files that were sent."""
    house.stage.out()
    before = int(house.stage.db.value("select coalesce(max(id), 0) from outbox"))
    house.stage.compute(COMPUTED[HANDOUT_JOB], f"{tove.key}:{call_id}")
    rows = house.stage.db.rows("select file from outbox where id > ? order by id", (before,))
    return [bytes(row["file"]) for row in rows]


def test_a_facilitator_calls_for_cases_on_a_model_for_a_day(house: House) -> None:
    tove = facilitator(house)
    house.colleagues("Anna", "Bo")
    home = house.tap(tove, "calls.home")[0]
    assert home.labels == ["Indkald cases", "Tilbage"]
    models = house.press(tove, home, "Indkald cases")[0]
    assert models.labels[0] == TITLE
    what = house.press(tove, models, TITLE)[0]
    assert what.labels == ["Kursusdag", "Personalemøde", "Tilbage"]
    days = house.press(tove, what, "Kursusdag")[0]
    assert days.labels == ["Vælg 30/11", "Vælg 7/12", "Vælg 14/12", "Vælg 4/1", "Tilbage"]
    for written, said in (
        ("snart", "Den dag forstod jeg ikke. Vil du skrive den som 12. december?"),
        (
            "23.11.2026",
            "Dagen skal ligge efter i dag og inden for et halvt år. Hvilken dag passer?",
        ),
    ):
        assert texts(house.write(tove, written), tove) == [said]
    sure = house.write(tove, "14. december")[0]
    assert sure.text == (
        f"Jeg spørger alle kolleger om en case ({TITLE}) til {OCCASION}. De hører det sammen med "
        "andet, kolleger spørger om, og ingen kan se, hvem der siger nej. Skal jeg spørge?"
    )
    made = house.press(tove, sure, "Ja, indkald")[0]
    assert made.text == (
        f"Indkaldelsen er sendt af sted.\n\nCases ({TITLE}) til {OCCASION}: Der er ikke kommet "
        "nogen endnu. Jeg viser ikke, hvem der har bragt en."
    )
    assert told(house.press(tove, sure, "Ja, indkald"), tove) == []
    assert len(store_calls.all_open(house.stage.db)) == 1
    shown = house.tap(tove, "calls.home")[0]
    assert shown.labels == ["Se 14/12", "Indkald cases", "Tilbage"]


def test_colleagues_hear_of_it_with_what_else_is_asked_and_one_brings_a_case(house: House) -> None:
    tove = facilitator(house)
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    call_id = call(house, tove)
    house.bring(cem, anna, bo)
    assert house.labels(tove) == []
    sent = house.in_days(1)
    assert texts(sent, anna) == ["Kolleger har spurgt dig om 2 ting. Tryk, når det passer dig."]
    assert texts(sent, cem) == ["En kollega har spurgt dig om noget. Tryk, når det passer dig."]
    letter = told(sent, anna)[0]
    assert letter.labels == ["En kollegas case", "Har du en case?"]
    asked = house.press(anna, letter, "Har du en case?")[0]
    assert asked.text == (
        f"Der samles cases ({TITLE}) til {OCCASION}. Den kommer på et ark uden dit navn; dit fag "
        "står der kun, hvis mindst fem har det.\n\nDu kan trække den tilbage, så den ikke er på "
        "det næste ark, men et ark, der er printet, kan jeg ikke kalde tilbage. Har du en case?"
    )
    step = house.press(anna, asked, "Bring en case")[0]
    assert step.text.startswith("<b>Trin 1 af 3.</b>")
    assert told(house.press(anna, asked, "Bring en case"), anna) == []
    for text in FIELDS:
        shown = house.write(anna, text)
    assert shown[-1].text.startswith(f"Sådan kommer din case til at stå på arket ({TITLE}):")
    assert shown[-1].text.endswith(
        f"Den står uden dit navn og deles ud til {OCCASION}; et ark, der er printet, kan jeg ikke "
        "kalde tilbage. Vil du bringe den?"
    )
    said = house.press(anna, shown[-1], "Bring den")
    assert said[0].text == (
        f"Tak. Din case er med til {OCCASION}, og du kan se den eller trække den tilbage under "
        "Mine cases."
    )
    assert told(said, tove) == []
    assert told(house.press(anna, shown[-1], "Bring den"), anna) == []
    assert house.labels(anna) == ["En kollegas case"]
    card = house.tap(tove, f"calls.show:{call_id}")[0]
    assert "Der er kommet én. Jeg viser ikke, hvem der har bragt en." in card.text
    assert card.labels == ["Hent ark", "Flyt dagen", "Træk tilbage", "Tilbage"]
    assert house.tap(anna, f"cases.call:{call_id}")[0].labels == ["Se casen", "Tilbage"]
    assert house.tap(anna, "cases.mine:0")[0].labels[0] == "24/11: bragt uden navn"


def test_a_no_leaves_no_trace_and_can_become_a_yes(house: House) -> None:
    tove, anna = facilitator(house), house.stage.person("Anna")
    call_id = call(house, tove)
    before = house.stage.db.rows("select * from case_calls")
    said = house.press(anna, house.tap(anna, f"cases.call:{call_id}")[0], "Ikke denne gang")
    assert texts(said, anna) == ["Helt fint. Det gemmer jeg ikke, og ingen får det at vide."]
    assert house.stage.db.rows("select * from case_calls") == before
    assert house.stage.db.rows("select * from case_call_asks") == []
    assert house.labels(anna) == []
    assert house.home(anna).data("Case til 14/12") == f"cases.call:{call_id}"
    assert bring(house, anna, call_id).text.startswith("Tak.")
    assert "Case til 14/12" not in house.home(anna).labels


def test_the_hand_out_has_the_cases_without_names_the_questions_and_room_to_write(
    house: House,
) -> None:
    tove = facilitator(house)
    anna, *others = house.colleagues("Anna", "Bo", "Cem", "Dorthe", "Eva")
    gry = house.stage.person("Gry", profession="job_broker")
    call_id = call(house, tove)
    bring(house, anna, call_id, ("Anna ringede for sent.", "# ikke en *titel*\n1. æøå", "Hvad nu?"))
    bring(house, gry, call_id, ("Grys mand", "Vi <b>talte</b> om det.", "Hvordan?"))
    assert toast(house.tap(tove, f"calls.paper:{call_id}")) == "Den kommer om lidt."
    house.tap(tove, f"calls.paper:{call_id}")
    assert len(house.stage.db.rows("select * from schedule where job = ?", (HANDOUT_JOB,))) == 1
    pdf, markdown = fetch(house, tove, call_id)
    captions = [one.text for one in house.stage.out()]
    assert captions == [
        f"Her er arket med 2 cases til {OCCASION}. Det er kollegers ord, så del det kun dér. "
        "Trækker nogen sin case tilbage, er den ikke på det næste ark; det her kan jeg ikke kalde "
        "tilbage.",
        "Det samme som tekst (Markdown), hvis du vil sætte det op på en anden måde.",
    ]
    pages = read(pdf)
    text = " ".join(line for page in pages for line in page.body)
    questions = [one.text["da"] for one in store_calls.questions_of(house.stage.db, call_id)]
    for one in (
        f"Cases til {OCCASION}: {TITLE}",
        "(sagsbehandler)",
        "en kollega ringede for sent.",
        "# ikke en *titel* 1. æøå",
        "Vi <b>talte</b> om det.",
    ):
        assert one in text
    assert text.count(" ".join(questions[0].split())) == 2
    written = markdown.decode()
    assert written.startswith(f"# Cases til {OCCASION}: {TITLE}\n\n## Case 1")
    assert "\\# ikke en \\*titel\\*\\\n1\\. æøå" in written
    assert "Vi \\<b\\>talte\\</b\\> om det." in written
    assert written.count("\n---\n") == 2 * 3 * len(questions)
    for one in (text, written):
        assert "Case 1" in one
        assert "Case 2" in one
        assert not any(person.name in one.split() for person in (anna, gry, *others))
        assert "formidler" not in one
    for page in pages:
        ink = page.ink()
        assert ink.left >= 15
        assert ink.right <= 210 - 15


def test_a_case_taken_back_is_on_no_later_hand_out_also_while_it_is_printed(house: House) -> None:
    tove = facilitator(house)
    anna, bo = house.colleagues("Anna", "Bo")
    call_id = call(house, tove)
    for one in (anna, bo):
        bring(house, one, call_id, (f"Af {one.name.lower()}a", "Intet", "Hvad nu?"))
    due = Due(f"{tove.key}:{call_id}", house.stage.now)
    with house.stage.db.transaction():
        task = ask_handout(house.stage.turn(), due)
    assert task is not None
    result = task.work(*task.arguments)
    card = house.tap(anna, f"cases.card:{house.newest(anna).id}")[-1]
    assert card.text.endswith(
        f"Den er bragt til {OCCASION} og kommer på arket uden dit navn. Retter du din besked, "
        "følger arket med."
    )
    sure = house.press(anna, card, "Træk tilbage")[0]
    assert sure.text == (
        "Så forsvinder casen her og er ikke på det næste ark; et ark, der er printet eller hentet, "
        "kan jeg ikke kalde tilbage. Vil du trække den tilbage?"
    )
    house.press(anna, sure, "Ja, træk tilbage")
    with house.stage.db.transaction():
        send_handout(house.stage.turn(), due, result)
    assert texts(house.stage.out(), tove) == []
    assert len(house.stage.db.rows("select * from schedule where job = ?", (HANDOUT_JOB,))) == 1
    _, markdown = fetch(house, tove, call_id)
    assert "annaa" not in markdown.decode()
    assert "boa" in markdown.decode()
    assert bring(house, anna, call_id).text.startswith("Tak.")
    house.leave(bo)
    _, markdown = fetch(house, tove, call_id)
    assert "boa" not in markdown.decode()


def test_an_edited_message_follows_on_the_hand_out_until_the_call_is_over(house: House) -> None:
    tove, anna = facilitator(house), house.stage.person("Anna")
    call_id = call(house, tove)
    bring(house, anna, call_id)
    case = house.newest(anna)
    said = house.edit(anna, f"case_field:{case.id}.tried", "Vi talte også om vejen.")
    assert texts(said, anna) == ["Rettet."]
    assert b"ogs\xc3\xa5 om vejen" in fetch(house, tove, call_id)[1]
    house.tap(tove, f"calls.withdraw_now:{call_id}")
    house.edit(anna, f"case_field:{case.id}.tried", "For sent")
    assert house.case(case).words["tried"] == "Vi talte også om vejen."


def test_a_call_is_moved_and_those_who_brought_a_case_hear_of_it(house: House) -> None:
    tove = facilitator(house)
    anna, bo = house.colleagues("Anna", "Bo")
    call_id = call(house, tove)
    bring(house, anna, call_id)
    days = house.press(tove, house.tap(tove, f"calls.show:{call_id}")[0], "Flyt dagen")[0]
    assert days.labels[0] == "Vælg 30/11"
    moved = house.write(tove, "7. december")
    assert told(moved, tove)[-1].text.startswith(
        f"Cases ({TITLE}) til kursusdagen mandag den 7. december: Der er kommet én."
    )
    (news,) = told(moved, anna)
    assert news.text == f"Dagen for din case er flyttet: fra {OCCASION} til mandag den 7. december."
    assert news.payload["disable_notification"]
    assert told(moved, bo) == []
    assert house.tap(tove, f"calls.moved:{call_id}:20261207")[0].method == "editMessageText"
    assert toast(house.tap(tove, f"calls.moved:{call_id}:20251207")) == STALE
    assert toast(house.tap(tove, f"calls.moved:{call_id}:snart")) == STALE


def test_a_call_is_taken_back_and_nothing_that_was_written_is_lost(house: House) -> None:
    tove = facilitator(house)
    anna, bo = house.colleagues("Anna", "Bo")
    call_id = call(house, tove)
    bring(house, anna, call_id)
    house.tap(bo, f"cases.call_bring:{call_id}")
    house.write(bo, FIELDS[0])
    sure = house.press(tove, house.tap(tove, f"calls.show:{call_id}")[0], "Træk tilbage")[0]
    gone = house.press(tove, sure, "Ja, træk tilbage")
    assert texts(gone, tove) == ["Indkaldelsen er trukket tilbage."]
    assert texts(gone, anna) == [
        f"Der samles ikke længere cases til {OCCASION}, så din er ikke på et ark. Du har den "
        "stadig under Mine cases."
    ]
    assert house.labels(bo) == ["Kladde: din case"]
    on = house.write(bo, FIELDS[1])
    assert on[0].text == (
        "Indkaldelsen er slut. Din case er her stadig, og du kan sende den til kolleger i stedet."
    )
    preview = house.write(bo, FIELDS[2])[-1]
    assert "Send" in preview.labels
    for data in (
        f"cases.call:{call_id}",
        f"cases.call_bring:{call_id}",
        f"cases.call_no:{call_id}",
    ):
        assert toast(house.tap(bo, data)) == STALE
    for action in ("show", "paper", "move", "withdraw"):
        assert toast(house.tap(tove, f"calls.{action}:{call_id}")) == STALE
    assert fetch(house, tove, call_id) == []


def test_after_its_day_a_call_is_over_by_itself(house: House) -> None:
    tove, anna = facilitator(house), house.stage.person("Anna")
    call_id = call(house, tove, TODAY + timedelta(days=2))
    house.move_to(TODAY + timedelta(days=2), "23.30")
    assert [one.id for one in store_calls.all_open(house.stage.db)] == [call_id]
    house.move_to(TODAY + timedelta(days=3), "8.30")
    assert store_calls.all_open(house.stage.db) == []
    assert house.labels(anna) == []
    assert toast(house.tap(anna, f"cases.call_bring:{call_id}")) == STALE


def test_a_model_removed_while_a_call_is_open(house: House) -> None:
    tove, anna = facilitator(house), house.stage.person("Anna")
    call_id = call(house, tove)
    questions = len(store_calls.questions_of(house.stage.db, call_id))
    house.tap(anna, f"cases.call_bring:{call_id}")
    with house.stage.db.transaction():
        house.stage.db.execute("update case_calls set model = 'forsvundet'")
        house.stage.db.execute("update cases set model = 'forsvundet'")
    for text in FIELDS:
        shown = house.write(anna, text)
    assert shown[-1].text.startswith(f"Sådan kommer din case til at stå på arket ({TITLE}):")
    assert house.press(anna, shown[-1], "Bring den")[0].text.startswith("Tak.")
    _, markdown = fetch(house, tove, call_id)
    assert f": {TITLE}\n" in markdown.decode()
    assert markdown.decode().count("\n---\n") == 3 * questions
    assert toast(house.tap(tove, "calls.make:forsvundet:c:20261215")) == STALE


def test_a_draft_on_the_same_model_becomes_one_for_the_call_and_another_comes_first(
    house: House,
) -> None:
    tove = facilitator(house)
    anna, bo = house.colleagues("Anna", "Bo")
    call_id = call(house, tove)
    house.draft(anna)
    shown = house.tap(anna, f"cases.call_bring:{call_id}")
    assert shown[-1].text.startswith("Sådan kommer din case til at stå på arket")
    house.tap(bo, "cases.model:match")
    other = house.write(bo, FIELDS[0])
    assert other[-1].text.startswith("<b>Trin 2 af 3.</b>")
    house.tap(bo, "cases.later")
    first = house.tap(bo, f"cases.call_bring:{call_id}")[0]
    assert first.text == (
        "Du har en kladde om noget andet. Vil du gøre den færdig eller slette den først?"
    )
    assert first.labels == ["Se kladden", "Slet kladden"]


def test_who_is_away_hears_of_a_call_when_back_and_no_more_than_three_are_open(
    house: House,
) -> None:
    tove, anna = facilitator(house), house.stage.person("Anna")
    house.change(anna, paused=1)
    for day in (14, 15, 16):
        call(house, tove, date(2026, 12, day))
    assert "Indkald cases" not in house.tap(tove, "calls.home")[0].labels
    assert toast(house.tap(tove, "calls.new")) == STALE
    assert toast(house.tap(tove, f"calls.make:{MODEL}:m:20261217")) == STALE
    assert told(house.in_days(2), anna) == []
    house.change(anna, paused=0)
    assert texts(house.in_days(1), anna) == [
        "Kolleger har spurgt dig om 3 ting. Tryk, når det passer dig."
    ]


def test_what_is_kept_of_a_call_is_exported_erased_and_goes_with_its_cases(house: House) -> None:
    tove = facilitator(house)
    anna, bo = house.colleagues("Anna", "Bo")
    call_id = call(house, tove)
    bring(house, anna, call_id)
    personal = house.feature.personal
    assert personal is not None
    exported = personal.export(house.stage.turn(anna), anna)
    assert [(row["state"], row["day"], row["happened"]) for row in exported["cases"]] == [
        ("closed", DAY, FIELDS[0])
    ]
    waits = personal.export(house.stage.turn(bo), bo)["case_calls"]
    assert waits == [{"model": MODEL, "day": DAY, "first_opened": None}]
    with house.stage.db.transaction():
        house.stage.db.execute("delete from people where id = ?", (anna.key,))
        house.stage.db.execute("delete from people where id = ?", (bo.key,))
    assert house.stage.db.rows("select * from cases") == []
    assert house.stage.db.rows("select * from case_call_asks") == []
    house.move_to(DAY + timedelta(days=1), "8.30")
    for days, left in ((183, 1), (184, 0)):
        house.move_to(DAY + timedelta(days=days), "9.00")
        house.stage.run(personal.retain, house.stage.settings.retention)
        assert len(house.stage.db.rows("select * from case_calls")) == left


@pytest.mark.parametrize("action", ["show", "paper", "move", "withdraw", "withdraw_now"])
def test_a_forged_call_is_stale(house: House, action: str) -> None:
    tove = facilitator(house)
    assert toast(house.tap(tove, f"calls.{action}:77")) == STALE


@pytest.mark.parametrize(
    "data", ["model:nej", "occasion:nej:c", f"occasion:{MODEL}:x", f"day:{MODEL}:c:20260101"]
)
def test_a_forged_choice_is_stale(house: House, data: str) -> None:
    tove = facilitator(house)
    assert toast(house.tap(tove, f"calls.{data}")) == STALE
