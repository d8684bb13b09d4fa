"""Following a goal up on day 7, 21 and 60 in the week's message, and what becomes of it at 90."""

from io import BytesIO

from PIL import Image

from bot.goals import store
from bot.goals.chat_picture import COMPUTED, PICTURE
from bot.transport import Button
from tests.goals.place import GOAL, PLAN, SHOWN, Place, texts, toast


def test_on_day_7_the_week_s_message_quotes_the_goal_and_asks_for_a_number(place: Place) -> None:
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    place.at_day(6)
    assert place.week(anna) is None
    place.at_day(7)
    asked = place.week(anna)
    assert asked is not None
    assert asked.about == "I dag handler det om et mål, du satte for 7 dage siden."
    assert asked.text == (
        f"{SHOWN}\n\nSidst var du på 4, mandag den 23. november.\n\nHvor er du nu, fra 1 til 10?"
    )
    assert (asked.subject, asked.awaits) == (f"goal_scale:{goal}.7", True)
    assert asked.keyboard[-1] == [Button("Spring over", f"goals.skip:{goal}:7")]
    # Written anew in the same week, it is the same.
    place.at_day(8)
    again = place.week(anna)
    assert again is not None
    assert (again.subject, again.text) == (asked.subject, asked.text)
    assert place.labels(anna) == ["Dit læringsmål"]
    shown = place.tap(anna, f"goals.follow:{goal}")[0]
    assert shown.text == asked.text
    more = place.press(anna, shown, "6")[0]
    assert more.text == (
        "Noteret: 6. Sidst var det 4.\n\nHvad ville give ét point mere?\n\n"
        "Højst 300 tegn, uden navne, CPR eller genkendelige detaljer."
    )
    kept = place.write(anna, "At jeg tæller til fem")[0]
    assert kept.text == "Gemt. Jeg viser dig det næste gang, jeg spørger; ingen andre ser det."
    assert kept.labels == ["Se vejen", "Ret planen"]
    assert place.labels(anna) == []
    assert place.week(anna) is None


def test_on_day_21_what_would_give_one_point_more_comes_back(place: Place) -> None:
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    place.at_day(7)
    place.week(anna)
    place.write(anna, "syv", to=f"goal_scale:{goal}.7")
    place.write(anna, "At jeg taler langsommere")
    assert texts(place.edit(anna, f"goal_more:{goal}", "At jeg tier"), anna) == ["Rettet."]
    place.at_day(21)
    asked = place.week(anna)
    assert asked is not None
    assert "Om ét point mere skrev du: ”At jeg tier”" in asked.text
    assert texts(place.tap(anna, f"goals.skip:{goal}:21"), anna) == [
        "Helt fint. Jeg spørger igen på et senere tidspunkt."
    ]
    assert place.tap(anna, f"goals.skip:{goal}:21") == []


def test_the_newest_stage_swallows_older_ones_that_found_no_room(place: Place) -> None:
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    place.at_day(63)
    asked = place.week(anna)
    assert asked is not None
    assert asked.subject == f"goal_scale:{goal}.60"
    place.tap(anna, f"goals.skip:{goal}:60")
    place.at_day(70)
    assert place.week(anna) is None


def test_of_several_goals_one_a_week_is_asked_about_the_longest_unasked_first(place: Place) -> None:
    anna = place.stage.person("Anna")
    first = place.set_goal(anna, "Det første")
    second = place.set_goal(anna, "Det andet")
    subjects = []
    for day in (7, 9, 14, 21, 28):
        place.at_day(day)
        asked = place.week(anna)
        subjects.append(None if asked is None else asked.subject)
        for goal in (first, second):
            place.tap(anna, f"goals.skip:{goal}:{place.goal(goal).stage}")
    assert subjects == [
        f"goal_scale:{first}.7",
        None,
        f"goal_scale:{second}.7",
        f"goal_scale:{first}.21",
        f"goal_scale:{second}.21",
    ]


def test_an_answer_counts_as_a_sign_of_life(place: Place) -> None:
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    with place.stage.db.transaction():
        place.stage.db.execute("update people set silences = 3")
    place.at_day(7)
    place.week(anna)
    place.tap(anna, f"goals.level:{goal}:7:5")
    assert place.stage.reload(anna).silences == 0
    # The same number once more says nothing new; another one of that day corrects it.
    assert place.tap(anna, f"goals.level:{goal}:7:5") == []
    place.tap(anna, f"goals.level:{goal}:7:6")
    assert [one.level for one in store.levels_of(place.stage.db, goal)] == [4, 6]
    assert texts(place.tap(anna, f"goals.no_more:{goal}"), anna) == ["Helt fint at springe over."]


def test_at_the_top_of_the_scale_closing_is_offered(place: Place) -> None:
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    place.tap(anna, f"goals.number:{goal}")
    top = place.write(anna, "10")[0]
    assert top.text == "Noteret: 10.\n\nDu er dér, hvor du gerne ville være. Vil du lukke målet?"
    assert top.labels == ["Luk målet", "Fortsæt lidt endnu"]


def test_at_90_days_a_goal_is_renewed_changed_or_closed(place: Place) -> None:
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    place.at_day(91)
    asked = place.week(anna)
    assert asked is not None
    assert asked.about == "I dag handler det om et mål, du satte for 3 måneder siden."
    assert asked.text.endswith(
        "Der er gået tre måneder. Vil du forny målet, rette det eller lukke det med det, du har "
        "lært?"
    )
    assert asked.awaits is False
    labels = [button.label for row in asked.keyboard for button in row]
    assert labels == ["Forny målet", "Ret målet", "Luk målet"]
    place.tap(anna, f"goals.rewrite:{goal}:text")
    changed = place.write(anna, "Jeg vil tie mere")
    assert texts(changed, anna) == ["Rettet, og målet begynder forfra i dag."]
    assert place.goal(goal).age(place.stage.now.date()) == 0
    place.at_day(91 + 92)
    place.week(anna)
    shown = place.tap(anna, f"goals.follow:{goal}")[0]
    renewed = place.press(anna, shown, "Forny målet")
    assert texts(renewed, anna) == ["Fornyet. Jeg spørger til det igen fra tirsdag den 1. juni."]
    assert place.press(anna, shown, "Forny målet") == []
    place.at_day(91 + 92 + 7)
    asked = place.week(anna)
    assert asked is not None
    assert asked.subject == f"goal_scale:{goal}.7"
    place.at_day(91 + 92 + 8)
    assert toast(place.press(anna, shown, "Forny målet")) == (
        "Den knap gælder ikke længere. Brug menuen."
    )


def test_a_goal_is_closed_with_what_was_learnt_and_its_reader_is_chosen(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna)
    asked = place.tap(anna, f"goals.close:{goal}")[0]
    assert asked.labels == ["Luk uden ord", "Fortryd"]
    assert place.tap(anna, f"goals.close:{goal}") == []
    closed = place.write(anna, "At en pause virker")[0]
    assert closed.text.startswith("Målet er lukket. Du kan læse det i 90 dage; så sletter jeg det.")
    assert closed.labels == ["Kun mig", "Dem, der ser målet", "Alle, uden navn"]
    assert "At en pause virker" not in place.look(lis, goal, 71).text
    place.press(anna, closed, "Dem, der ser målet")
    assert place.look(lis, goal, 72).text.endswith(
        "Lukket mandag den 23. november.\n\n<b>Det lærte jeg:</b> ”At en pause virker”"
    )
    place.edit(anna, f"goal_learned:{goal}", "At to pauser virker")
    assert "At to pauser virker" in place.look(lis, goal, 73).text
    assert place.home(anna).labels == ["Sæt et mål", "Se lukkede mål", "Tilbage"]
    assert place.tap(anna, "goals.closed")[0].labels == [GOAL, "Tilbage"]
    again = place.tap(anna, f"goals.learned_who:{goal}")[0]
    place.press(anna, again, "Kun mig")
    assert "pauser" not in place.look(lis, goal, 74).text
    assert "Se det som leder" in place.tap(anna, f"goals.show:{goal}")[0].labels


def test_the_way_is_drawn_from_two_numbers_on_and_sent_with_its_words(place: Place) -> None:
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    assert toast(place.tap(anna, f"goals.way:{goal}")) == (
        "Der er ikke nok tal til at tegne en vej endnu. Der skal være to."
    )
    place.at_day(7)
    place.tap(anna, f"goals.level:{goal}:0:6")
    for _ in range(2):
        assert toast(place.tap(anna, f"goals.way:{goal}")) == "Jeg tegner. Et øjeblik."
    assert place.stage.db.value("select count(*) from schedule where job = ?", (PICTURE,)) == 1
    place.stage.out()
    place.stage.compute(COMPUTED[PICTURE], str(goal))
    (sent,) = place.stage.out()
    assert (sent.method, sent.to) == ("sendPhoto", anna.key)
    assert sent.text == (
        "<b>Vejen til dit mål</b>\nFra 4 (mandag den 23. november) til 6 (mandag den 30. november)."
    )
    with Image.open(
        BytesIO(place.stage.db.value("select file from outbox order by id desc"))
    ) as png:
        assert png.size[0] == 1080
    # A goal that is deleted meanwhile is not drawn.
    place.tap(anna, f"goals.delete_now:{goal}")
    place.stage.out()
    place.stage.compute(COMPUTED[PICTURE], str(goal))
    assert place.stage.out() == []


def test_a_plan_is_changed_whenever_one_likes(place: Place) -> None:
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    asked = place.tap(anna, f"goals.rewrite:{goal}:plan")[0]
    assert asked.text.startswith(f"Nu står der: ”{PLAN}”")
    assert place.tap(anna, f"goals.rewrite:{goal}:plan") == []
    place.write(anna, "Når der bliver stille, så tæller jeg til fem")
    assert place.goal(goal).plan == "Når der bliver stille, så tæller jeg til fem"
