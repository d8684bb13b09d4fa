"""The answers as a PDF: forty of them with long words, whole, and never of what was taken back."""

from bot.cases import store_asks
from bot.cases.paper import PAPER_JOB, ask_paper, send_paper, write_paper
from bot.feature import Due
from tests.cases.house import FIELDS, LESSON, House, texts, toast
from tests.pdf.reading import read

LONG = "Beskæftigelsesindsatsvirksomhedspraktikophørsårsagssammenhængsbeskrivelse"


def test_a_pdf_of_a_case_with_40_answers_and_long_words(house: House) -> None:
    anna, *others = house.colleagues("Anna", *(f"Kollega{letter}" for letter in "BCDEFGH"))
    case = house.bring(anna, *others[:6])
    with house.stage.db.transaction():
        # One more than can be asked, so that there are 42 answers.
        store_asks.choose(house.stage.db, case.id, others[6].key)
        store_asks.ask_chosen(house.stage.db, case.id)
    expected = []
    for one in others:
        answers = [
            f"{one.name} {place}: {LONG * 3} og så noget om æblegrød, ørreder og å. " * 2
            for place in range(1, 7)
        ]
        expected += [f"{one.name} {place}:" for place in range(1, 7)]
        house.answer(one, *(text[:600] for text in answers))
    turn = house.stage.turn(anna)
    with house.stage.db.transaction():
        sheet = write_paper(turn, anna, house.case(case))
    pdf = sheet.bytes()
    pages = read(pdf)
    text = " ".join(line for page in pages for line in page.body)
    assert len(expected) == 42
    assert all(one in text for one in expected)
    joined = "".join(text.split())
    assert joined.count(LONG) >= 42 * 3
    assert len(pages) > 5
    for page in pages:
        ink = page.ink()
        assert ink.left >= 15
        assert ink.right <= 210 - 15


def test_it_comes_with_the_case_the_answers_and_a_word_about_taking_care(house: House) -> None:
    anna, bo, *_ = house.colleagues("Anna", "Bo", "Cem", "Dorthe", "Eva")
    case = house.bring(anna, bo)
    house.answer(bo, "Måske mødetiden.")
    page = house.tap(anna, f"cases.read:{case.id}")[0]
    said = house.press(anna, page, "Hent som PDF")
    assert toast(said) == "Den kommer om lidt."
    house.press(anna, page, "Hent som PDF")
    assert len(house.stage.db.rows("select * from schedule where job = ?", (PAPER_JOB,))) == 1
    house.tap(anna, f"cases.lesson:{case.id}")
    house.write(anna, LESSON)
    sent = house.print(case)
    assert [one.payload["caption"] for one in sent] == [
        "Svarene på din case. De er dine kollegers ord: En PDF kan jeg ikke kalde tilbage, så pas "
        "på den, og slet den, når du er færdig."
    ]
    file = house.stage.db.value("select file from outbox where method = 'sendDocument'")
    text = " ".join(line for page in read(bytes(file)) for line in page.body)
    title = "Svar på din case: Den afbrudte praktik"
    for one in (title, *FIELDS, "Måske mødetiden.", "– sagsbehandler", LESSON):
        assert one in text
    assert "Bo" not in text


def test_an_answer_taken_back_while_it_is_printed_is_on_no_paper(house: House) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    case = house.bring(anna, bo, cem)
    for one in (bo, cem):
        house.answer(one, f"Fra {one.name}")
    due = Due(str(case.id), house.stage.now)
    with house.stage.db.transaction():
        task = ask_paper(house.stage.turn(), due)
    assert task is not None
    result = task.work(*task.arguments)
    house.tap(bo, f"cases.take_back_now:{house.ask_id(bo)}")
    with house.stage.db.transaction():
        send_paper(house.stage.turn(), due, result)
    assert texts(house.stage.out(), anna) == []
    assert house.stage.db.rows("select * from outbox where method = 'sendDocument'") == []
    assert len(house.stage.db.rows("select * from schedule where job = ?", (PAPER_JOB,))) == 1
    house.tap(cem, f"cases.take_back_now:{house.ask_id(cem)}")
    assert house.print(case) == []
