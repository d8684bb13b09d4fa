"""A closed case goes into the library only when its words' authors say so, each for their own."""

from bot.cases.rules import Case
from bot.people.rules import Person
from tests.cases.house import FIELDS, LESSON, STALE, House, texts, toast, told


def entries(house: House) -> list[tuple[str, str, int]]:
    """What is in the library: kind, text and whether it stands with a name."""
    rows = house.stage.db.rows("select kind, text, named from library_entries order by id")
    return [(row["kind"], row["text"], row["named"]) for row in rows]


def closed(house: House, anna: Person, *others: Person) -> Case:
    """A case that all have answered and that is closed with a lesson."""
    case = house.bring(anna, *others)
    for one in others:
        house.answer(one, f"Fra {one.name}", None, f"Mere fra {one.name}")
    house.tap(anna, f"cases.lesson:{case.id}")
    house.write(anna, LESSON)
    return house.case(case)


def test_the_bringer_is_asked_and_then_each_who_answered(house: House) -> None:
    anna, bo, cem = house.colleagues("Anna", "Bo", "Cem")
    case = closed(house, anna, bo, cem)
    assert entries(house) == []
    said = house.tap(anna, f"cases.library:{case.id}")
    assert house.tap(anna, f"cases.library:{case.id}") == []
    assert texts(said, anna) == [
        "Casen ligger nu i biblioteket. Dem, der svarede, spørger jeg hver for sig om deres "
        "egne svar."
    ]
    assert entries(house) == [("case", "\n\n".join(FIELDS), 0), ("lesson", LESSON, 0)]
    assert "Dine svar på en case" in house.labels(bo)
    letter = told(house.in_days(7), bo)[-1]
    assert letter.labels == ["Dine svar på en case"]
    asked = house.press(bo, letter, "Dine svar på en case")[-1]
    assert "Fra Bo" in asked.text
    assert asked.text.endswith(
        "De vil stå uden dit navn. Du kan tage dem ud igen; det, nogen har skrevet af, kan jeg "
        "ikke kalde tilbage. Må de ligge der?"
    )
    house.press(bo, asked, "Læg mine svar i")
    assert house.press(bo, asked, "Læg mine svar i") == []
    assert entries(house)[2:] == [
        ("reflection", "Har vi overset noget i forhold til matchet?\nFra Bo", 0),
        (
            "reflection",
            "Er der forskellige fortællinger om årsagerne til afbrydelsen blandt borger, "
            "virksomhed og jobcentret?\nMere fra Bo",
            0,
        ),
    ]
    # Cem says no: nobody is told, and he is not asked again.
    house.tap(cem, f"cases.no_share:{house.ask_id(cem)}")
    assert len(entries(house)) == 4
    assert house.labels(cem) == ["Det blev casen til"]


def test_without_the_bringer_s_yes_nobody_else_is_asked(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = closed(house, anna, bo)
    said = house.tap(anna, f"cases.no_library:{case.id}")
    assert texts(said, anna) == ["Helt fint. Det ligger ikke i biblioteket."]
    assert entries(house) == []
    assert "Dine svar på en case" not in house.labels(bo)
    assert toast(house.tap(bo, f"cases.share_now:{house.ask_id(bo)}")) == STALE


def test_everybody_takes_their_own_out_again(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = closed(house, anna, bo)
    house.tap(anna, f"cases.library:{case.id}")
    house.tap(bo, f"cases.share_now:{house.ask_id(bo)}")
    card = house.tap(anna, f"cases.card:{case.id}")[-1]
    house.press(anna, card, "Tag ud igen")
    assert [kind for kind, _, _ in entries(house)] == ["reflection", "reflection"]
    given = house.tap(bo, f"cases.given:{house.ask_id(bo)}")[-1]
    house.press(bo, given, "Træk tilbage")
    house.tap(bo, f"cases.take_back_now:{house.ask_id(bo)}")
    assert entries(house) == []


def test_a_case_that_is_taken_back_leaves_the_library_with_its_answers(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = closed(house, anna, bo)
    house.tap(anna, f"cases.library:{case.id}")
    house.tap(bo, f"cases.share_now:{house.ask_id(bo)}")
    house.tap(anna, f"cases.withdraw_now:{case.id}")
    assert entries(house) == []
    assert house.labels(bo) == []


def test_an_answer_with_a_name_keeps_it_in_the_library(house: House) -> None:
    anna, bo = house.colleagues("Anna", "Bo")
    case = house.bring(anna, bo)
    house.tap(bo, f"cases.answer:{house.ask_id(bo)}")
    house.tap(bo, f"cases.named:{house.ask_id(bo)}:1")
    house.write(bo, "Fra Bo", to=f"case_answer:{house.ask_id(bo)}.1")
    house.tap(bo, f"cases.enough:{house.ask_id(bo)}")
    house.tap(bo, f"cases.send_answers:{house.ask_id(bo)}")
    house.tap(anna, f"cases.close:{case.id}")
    house.tap(anna, f"cases.library:{case.id}")
    house.tap(bo, f"cases.share_now:{house.ask_id(bo)}")
    assert [(kind, named) for kind, _, named in entries(house)] == [("case", 0), ("reflection", 1)]
