"""Setting a goal: in one's own words, with a model, a plan and a number; what is odd in it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.goals import store
from bot.goals.rules import read_level
from tests.goals.place import GOAL, PLAN, SHOWN, STALE, Place, edited, texts, toast, told


def test_a_goal_is_set_in_four_steps_and_then_who_sees_it_is_asked_with_equal_buttons(
    place: Place,
) -> None:
    anna = place.stage.person("Anna")
    assert place.home(anna).labels == ["Sæt et mål", "Tilbage"]
    asked = place.press(anna, place.home(anna), "Sæt et mål")[0]
    assert asked.text == (
        "Hvad vil du gerne blive bedre til? Skriv det med dine egne ord.\n\n"
        "Højst 300 tegn, uden navne, CPR eller genkendelige detaljer."
    )
    assert asked.labels == ["Gem til senere", "Slet kladden"]
    models = place.write(anna, GOAL)[0]
    assert models.text == "Hvilken model hører målet til?"
    assert "Ledelse af læring" not in models.labels
    plan = place.press(anna, models, "Progression mod job")[0]
    assert plan.text.startswith("Hvornår prøver du det første gang? Skriv en når-så-plan: <i>Når")
    scale = place.write(anna, PLAN)[0]
    assert scale.labels[:10] == [str(level) for level in range(1, 11)]
    done = place.press(anna, scale, "4")[0]
    assert done.text == (
        "Målet er sat. Jeg spørger til det i ugens besked fra mandag den 30. november.\n\n"
        "Hvem må se målet? En sparringsmakker er den, du til enhver tid er sat sammen med; "
        "en ny leder ser intet, før du har valgt igen."
    )
    assert done.labels == ["Kun mig", "Sparringsmakker", "Min leder"]
    rows = done.payload["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in rows] == [1, 1, 1]
    place.press(anna, done, "Kun mig")
    goal = place.goal(1)
    assert (goal.state, goal.model, goal.visibility) == ("active", "progression", "me")
    card = place.tap(anna, "goals.show:1")[0]
    assert card.text == (
        f"{SHOWN}\n\n<b>Model:</b> Progression mod job\n\n"
        "<b>Skala:</b> 4 af 10, mandag den 23. november\n\nKun du ser målet."
    )
    assert place.home(anna).labels == [GOAL, "Sæt et mål", "Tilbage"]


def test_a_draft_is_left_and_taken_up_where_it_stood(place: Place) -> None:
    anna = place.stage.person("Anna")
    place.tap(anna, "goals.new")
    place.write(anna, GOAL)
    draft = place.draft(anna)
    assert place.tap(anna, "goals.later")[0].text == (
        "Gemt i 14 dage. Du finder kladden under Det venter og under /maal."
    )
    assert place.labels(anna) == ["Kladde: dit mål"]
    assert place.tap(anna, "goals.new")[0].text == "Hvilken model hører målet til?"
    assert place.tap(anna, f"goals.drop:{draft.id}")[0].text == "Kladden er slettet."
    assert place.labels(anna) == []
    assert toast(place.tap(anna, f"goals.model:{draft.id}")) == STALE


def test_two_fast_taps_begin_one_goal_and_choose_once(place: Place) -> None:
    anna = place.stage.person("Anna")
    place.tap(anna, "goals.new")
    assert place.tap(anna, "goals.new") == []
    place.write(anna, GOAL)
    draft = place.draft(anna).id
    place.tap(anna, f"goals.model:{draft}:match")
    assert place.tap(anna, f"goals.model:{draft}") == []
    assert place.goal(draft).model == "match"


def test_a_fourth_goal(place: Place) -> None:
    anna = place.stage.person("Anna")
    for number in range(3):
        place.set_goal(anna, f"Det {number}. mål")
    full = "Du har tre mål i gang. Luk et af dem først, så er der plads til et nyt."
    assert texts(place.tap(anna, "goals.new"), anna) == [full]
    assert texts(place.tap(anna, "goals.from:feedback:1"), anna) == [full]
    assert "Sæt et mål" not in place.home(anna).labels
    # Nor by a draft that was begun while there was room.
    place.tap(anna, "goals.close_now:3")
    place.tap(anna, "goals.new")
    place.write(anna, "Det fjerde")
    draft = place.draft(anna).id
    place.tap(anna, f"goals.model:{draft}")
    place.write(anna, PLAN)
    with place.stage.db.transaction():
        place.stage.db.execute("update goals set state = 'active', closed = null where id = 3")
    assert texts(place.tap(anna, f"goals.level:{draft}:0:5"), anna) == [full]
    assert place.goal(draft).state == "draft"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("7", 7), (" syv. ", 7), ("Seven", 7), ("ét", 1), ("10", 10), ("7/10", 7),
        ("7 af 10", 7), ("syv ud af ti", 7), ("11", None), ("0", None), ("-3", None),
        ("sju av ti", 7), ("åtte", 8), ("6,5", None),
        ("mellem 6 og 7", None), ("syv komma fem", None), ("٧", None), ("", None),
    ],
)  # fmt: skip
def test_a_scale_typed_as_text_is_read(text: str, level: int | None) -> None:
    assert read_level(text) == level


def test_a_scale_typed_as_text(place: Place) -> None:
    anna = place.stage.person("Anna")
    place.tap(anna, "goals.new")
    place.write(anna, GOAL)
    draft = place.draft(anna).id
    place.tap(anna, f"goals.model:{draft}")
    place.write(anna, PLAN)
    again = place.write(anna, "11")[0]
    assert again.text == "Skriv et helt tal fra 1 til 10, eller tryk på et."
    assert again.labels == [str(level) for level in range(1, 11)]
    assert place.goal(draft).state == "draft"
    place.write(anna, "syv")
    assert place.stage.db.value("select level from goal_levels") == 7
    # The message with the number is edited on the same day.
    assert texts(place.edit(anna, f"goal_scale:{draft}.0", "8"), anna) == ["Rettet."]
    assert place.stage.db.value("select level from goal_levels") == 8
    place.at_day(1)
    assert texts(place.edit(anna, f"goal_scale:{draft}.0", "9"), anna) == [
        "Det tal står, som det var. Du kan sætte et nyt tal fra 1 til 10 under /maal."
    ]


def test_an_edit_of_the_goal_s_message(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    place.tap(anna, "goals.new")
    place.write(anna, "Jeg vil spøge mere")
    draft = place.draft(anna).id
    assert texts(place.edit(anna, f"goal_text:{draft}", GOAL), anna) == ["Rettet."]
    place.tap(anna, f"goals.model:{draft}")
    place.write(anna, PLAN)
    place.tap(anna, f"goals.level:{draft}:0:4")
    place.share(anna, draft, "leader")
    place.look(lis, draft, 71)
    sent = place.edit(anna, f"goal_text:{draft}", "Jeg vil lytte mere")
    assert place.goal(draft).text == "Jeg vil lytte mere"
    assert edited(sent, lis) == [
        (
            71,
            "Læringsmål: Anna, sat i dag.\n\n<b>Mål:</b> ”Jeg vil lytte mere”\n\n"
            f"<b>Plan:</b> ”{PLAN}”",
        )
    ]
    # One that may point to a person is asked about first, for others read it.
    asked = place.edit(anna, f"goal_text:{draft}", "Jeg vil lytte mere til Karen Jensen")
    assert told(asked, anna)[0].labels[-1] == "Send alligevel"
    assert place.goal(draft).text == "Jeg vil lytte mere"
    long = place.edit(anna, f"goal_plan:{draft}", "x" * 301)
    assert texts(long, anna)[0].startswith("Det er 301 tegn, og der er plads til 300.")
    place.tap(anna, f"goals.close_now:{draft}")
    assert place.edit(anna, f"goal_text:{draft}", "For sent") == []


def test_a_model_removed_from_prompts_while_a_goal_is_linked_to_it(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    place.tap(anna, "goals.new")
    place.write(anna, GOAL)
    draft = place.draft(anna).id
    place.tap(anna, f"goals.model:{draft}:progression")
    place.write(anna, PLAN)
    place.tap(anna, f"goals.level:{draft}:0:4")
    place.share(anna, draft, "leader")
    library = place.stage.turn().library
    models = {key: one for key, one in library.models.items() if key != "progression"}
    monkeypatch.setattr("tests.turns._LIBRARY", replace(library, models=models))
    assert "<b>Model:</b> Progression mod job" in place.tap(anna, f"goals.show:{draft}")[0].text
    assert "<b>Model:</b> Progression mod job" in place.look(lis, draft, 71).text
    place.at_day(8)
    assert place.week(anna) is not None


def test_an_old_button(place: Place) -> None:
    anna, bo = place.stage.person("Anna"), place.stage.person("Bo")
    goal = place.set_goal(anna)
    place.at_day(8)
    assert place.week(anna) is not None
    # The number under the draft's last step, after the first follow-up was asked.
    assert toast(place.tap(anna, f"goals.level:{goal}:0:9")) == STALE
    place.tap(anna, f"goals.level:{goal}:7:5")
    place.at_day(22)
    assert place.week(anna) is not None
    for data in (
        f"goals.level:{goal}:7:9",
        f"goals.skip:{goal}:7",
        f"goals.renew:{goal}:2026-11-01",
    ):
        assert toast(place.tap(anna, data)) == STALE
    place.tap(anna, f"goals.close_now:{goal}")
    for data in (
        f"goals.level:{goal}:21:9", f"goals.follow:{goal}", f"goals.close:{goal}",
        f"goals.rewrite:{goal}:text", f"goals.number:{goal}", f"goals.no_more:{goal}",
        f"goals.see:{goal}:all", f"goals.see:{goal}", f"goals.scale:{goal}:yes",
        f"goals.learned:{goal}:all", f"goals.seen:{goal}", "goals.show:99", "goals.see:x:me",
        "goals.from:else:1", "goals.words:1:1", "goals.level:1", "goals.question:1",
    ):  # fmt: skip
        assert toast(place.tap(anna, data)) == STALE, data
    # Another's goal.
    for data in (f"goals.show:{goal}", f"goals.delete_now:{goal}", f"goals.see:{goal}:leader"):
        assert toast(place.tap(bo, data)) == STALE
    assert [one.level for one in store.levels_of(place.stage.db, goal)] == [4, 5]


def test_a_text_for_a_goal_that_is_gone_is_not_kept(place: Place) -> None:
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    place.tap(anna, f"goals.rewrite:{goal}:text")
    place.tap(anna, f"goals.delete_now:{goal}")
    for kind in ("goal_text", "goal_plan", "goal_scale", "goal_more", "goal_learned"):
        item = f"{goal}.7" if kind == "goal_scale" else str(goal)
        assert texts(place.write(anna, "Noget andet", to=f"{kind}:{item}"), anna) == [
            "Det mål er lukket eller slettet, så jeg har ikke gemt teksten."
        ]


def test_a_draft_and_what_was_made_before_a_move_are_locked(place: Place) -> None:
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    place.tap(anna, "goals.new")
    with place.stage.db.transaction():
        until = int((place.stage.now + timedelta(days=30, minutes=5)).timestamp())
        place.stage.db.execute("update people set locked_until = ?", (until,))
    assert place.home(anna).text.endswith(
        "Dine tidligere mål er låst, indtil du skriver din sikkerhedskode."
    )
    assert GOAL not in place.home(anna).labels
    assert toast(place.tap(anna, f"goals.show:{goal}")) == STALE
    assert toast(place.tap(anna, "goals.new")) == (
        "Dine tidligere mål er låst, indtil du skriver din sikkerhedskode."
    )
