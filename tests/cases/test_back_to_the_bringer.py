"""Back to the bringer: all answers on pages and paper, and what the bringer takes with them."""

from datetime import timedelta

from bot.cases import letters
from tests.cases.house import LESSON, STALE, TODAY, House, texts, toast, told
from tests.turns import Out


def read(house: House, anna: object, case_id: int) -> Out:
    """The first page of the answers."""
    return told(house.tap(anna, f"cases.read:{case_id}"), anna)[0]  # type: ignore[arg-type]


def test_when_all_have_answered_the_bringer_is_told_and_reads_question_by_question(
    house: House,
) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    case = house.bring(anna, bo, cem)
    house.answer(bo, "Mødetiden", "Ja, lidt")
    house.tap(cem, f"cases.answer:{house.ask_id(cem)}")
    house.tap(cem, f"cases.named:{house.ask_id(cem)}:1")
    house.stage.out()
    house.answer(cem, "Opgaverne")
    sent = house.stage.db.rows(
        "select payload from outbox where person = ? and method = 'sendMessage'", (anna.key,)
    )
    assert "Alle har svaret på din case" in sent[-1]["payload"]
    page = read(house, anna, case.id)
    assert page.payload["protect_content"] is True
    assert page.text.startswith("Svar på din case (Den afbrudte praktik):\n\n<b>Har vi overset")
    assert "Mødetiden\n<i>en kollega</i>" in page.text
    assert "Opgaverne\n<i>Cem</i>" in page.text
    assert page.text.index("Mødetiden") < page.text.index("Ja, lidt\n<i>en kollega</i>")
    assert page.labels == ["Hent som PDF", "Det tager jeg med", "Luk uden at skrive"]
    assert house.labels(anna) == []


def test_the_profession_stands_there_only_where_five_have_it(house: House) -> None:
    anna, bo, *_ = house.colleagues("Anna", "Bo", "Cem", "Dorthe", "Eva")
    gry = house.stage.person("Gry", profession="psychologist")
    case = house.bring(anna, bo, gry)
    house.answer(bo, "Fra Bo")
    house.answer(gry, "Fra Gry")
    page = read(house, anna, case.id)
    assert "Fra Bo\n<i>sagsbehandler</i>" in page.text
    assert "Fra Gry\n<i>en kollega</i>" in page.text
    house.leave(bo)
    # Whoever has left has no profession and no name any more.
    assert "Fra Bo\n<i>en kollega</i>" in read(house, anna, case.id).text


def test_each_question_has_an_order_of_its_own_that_stays(house: House) -> None:
    anna, *others = house.colleagues("Anna", *"BCDEFG")
    case = house.bring(anna, *others)
    for one in others:
        house.answer(one, *(f"{one.name}{place}" for place in range(1, 7)))
    orders = []
    turn = house.stage.turn(anna)
    for _ in range(2):
        collected = letters.collect(turn, turn.say, house.case(case))
        orders.append(["".join(text[0] for _, _, text in answers) for _, answers in collected])
    assert orders[0] == orders[1]
    assert len(orders[0]) == 6
    assert all(sorted(one) == list("BCDEFG") for one in orders[0])
    assert len(set(orders[0])) > 1


def test_long_answers_are_paged_in_one_message(house: House) -> None:
    anna, *others = house.colleagues("Anna", *"BCDEFG")
    case = house.bring(anna, *others)
    for one in others:
        house.answer(one, *(f"{one.name} {'ord & ' * 99}"[:599] for _ in range(6)))
    page = read(house, anna, case.id)
    head, _, rest = page.text.partition(":")
    assert head.startswith("Svar på din case (Den afbrudte praktik), side 1 af ")
    pages = int(head.rpartition(" ")[2])
    seen = [rest]
    for number in range(2, pages + 1):
        assert page.labels[0] in ("Vis flere", "Vis forrige")
        page = house.press(anna, page, "Vis flere")[0]
        assert page.method == "editMessageText"
        assert f"side {number} af {pages}" in page.text
        seen.append(page.text)
    assert page.labels[0] == "Vis forrige"
    assert "".join(seen).count("<i>") == 36


def test_the_lesson_closes_the_case_and_reaches_all_who_answered(house: House) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    house.weeks = {"Bo": TODAY + timedelta(days=9), "Cem": TODAY + timedelta(days=9)}
    case = house.bring(anna, bo, cem)
    house.answer(bo, "Ja")
    house.move_to(TODAY + timedelta(days=8), "15.00")
    page = read(house, anna, case.id)
    asked = house.press(anna, page, "Det tager jeg med")[0]
    assert house.press(anna, page, "Det tager jeg med") == []
    assert asked.labels == ["Luk uden at skrive", "Tilbage"]
    assert "301 tegn" in house.write(anna, "x" * 301)[0].text
    closed = house.write(anna, LESSON)[0]
    assert closed.text.startswith(
        "Casen er lukket, og den, der svarede, kan læse, hvad du tager med."
    )
    assert closed.labels == ["Læg i biblioteket", "Nej tak"]
    assert house.labels(bo) == ["Det blev casen til"]
    assert house.labels(cem) == []
    week = house.move_to(TODAY + timedelta(days=9), "15.00")
    line = told(week, bo)[0]
    assert line.text == (
        "En case, du svarede på, er blevet til noget. Vil du læse, hvad din kollega tog med?\n\n"
        "Ugens spørgsmål"
    )
    assert texts(week, cem) == ["Ugens spørgsmål"]
    outcome = told(house.press(bo, line, "Læs det"), bo)[0]
    assert outcome.text == f"Det tog Anna med fra casen (Den afbrudte praktik): ”{LESSON}”"
    assert outcome.payload["protect_content"] is True
    assert house.labels(bo) == []
    assert toast(house.tap(cem, f"cases.outcome:{house.ask_id(cem)}")) == STALE


def test_the_line_stays_the_same_when_the_message_is_written_anew_that_day(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    house.answer(bo, "Ja")
    house.tap(anna, f"cases.lesson:{case.id}")
    house.write(anna, LESSON)
    write = house.feature.week_line
    assert write is not None
    with house.stage.db.transaction():
        turn = house.stage.turn(bo)
        first, again = write(turn, bo, TODAY), write(turn, bo, TODAY)
        later = write(turn, bo, TODAY + timedelta(days=7))
    assert first is not None
    assert again == first
    assert later is None


def test_a_case_is_closed_without_a_word(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    house.answer(bo, "Ja")
    said = house.tap(anna, f"cases.close:{case.id}")
    assert texts(said, anna)[0].startswith("Casen er lukket.\n\nMå casen")
    assert house.tap(anna, f"cases.close:{case.id}") == []
    assert house.labels(bo) == []
    assert toast(house.tap(anna, f"cases.lesson:{case.id}")) == STALE


def test_nobody_answered_and_a_late_answer_counts_all_the_same(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    back = told(house.move_to(TODAY + timedelta(days=8), "15.00"), anna)
    assert [one.text for one in back] == [
        "Fristen for din case (Den afbrudte praktik) er gået. Der nåede ikke at komme svar denne "
        "gang, men et sent svar tæller med, indtil du lukker casen."
    ]
    assert back[0].labels == ["Se casen"]
    ask = house.answer(bo, "Et sent svar", send=False)
    late = told(house.tap(bo, f"cases.send_answers:{ask}"), anna)
    assert [one.text for one in late] == [
        "Der er kommet et sent svar på din case (Den afbrudte praktik), så nu er der ét."
    ]
    assert "Et sent svar" in house.press(anna, late[0], "Læs svarene")[0].text
    assert house.case(case).state == "ready"


def test_an_answer_is_taken_back_and_gone_from_the_bringer_s_chat(house: House) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    case = house.bring(anna, bo, cem)
    for one in (bo, cem):
        house.answer(one, f"Fra {one.name}")
    house.arrive(house.tap(anna, f"cases.read:{case.id}"))
    listed = house.tap(bo, "cases.to_me:0")[0]
    card = house.press(bo, listed, "23/11: du har svaret")[0]
    assert "Fra Bo" in card.text
    sure = house.press(bo, card, "Træk tilbage")[0]
    assert "hentet som PDF, kan jeg ikke kalde tilbage" in sure.text
    gone = house.press(bo, sure, "Ja, træk tilbage")
    assert texts(gone, anna) == [
        "Trukket tilbage. Et af svarene er væk; de andre kan du læse under Mine cases."
    ]
    assert house.press(bo, sure, "Ja, træk tilbage") == []
    page = read(house, anna, case.id)
    assert "Fra Bo" not in page.text
    assert "Fra Cem" in page.text


def test_a_case_is_taken_back_with_all_that_belongs_to_it(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    house.in_days(0)
    house.arrive(house.tap(bo, f"cases.open:{house.ask_id(bo)}"))
    card = house.tap(anna, f"cases.card:{case.id}")[0]
    assert "0 af 1 har svaret. Fristen er mandag den 30. november." in card.text
    sure = house.press(anna, card, "Træk tilbage")[0]
    gone = house.press(anna, sure, "Ja, træk tilbage")
    assert texts(gone, bo) == ["Trukket tilbage"]
    assert house.press(anna, sure, "Ja, træk tilbage") == []
    assert house.labels(bo) == []
    assert texts(house.move_to(TODAY + timedelta(days=9), "15.00"), bo) == []
    again = house.tap(anna, f"cases.card:{case.id}")[0]
    assert "Du har trukket casen tilbage." in again.text
    assert again.labels == ["Tilbage"]
    assert house.case(case).words == {}


def test_mine_and_to_me_say_how_each_stands(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    assert house.tap(anna, "cases.mine:0")[0].labels == ["Bring en case", "Tilbage"]
    assert texts(house.tap(bo, "cases.to_me:0"), bo) == ["Der er ingen cases til dig lige nu."]
    house.bring(anna, bo)
    assert house.tap(anna, "cases.mine:0")[0].labels == ["23/11: venter på svar", "Tilbage"]
    assert house.tap(bo, "cases.to_me:0")[0].labels == ["23/11: venter på dig", "Tilbage"]
    house.answer(bo, "Ja")
    house.draft(anna)
    assert house.tap(anna, "cases.mine:0")[0].labels == [
        "23/11: kladde", "23/11: svar er klar", "Tilbage",
    ]  # fmt: skip


def test_somebody_else_s_case_is_stale(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    house.answer(bo, "Ja")
    for action in ("read", "page", "paper", "lesson", "close", "card", "withdraw", "library"):
        assert toast(house.tap(bo, f"cases.{action}:{case.id}")) == STALE
