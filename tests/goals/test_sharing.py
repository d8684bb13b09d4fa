"""Who sees a goal: its owner's choice, the leader's view, and rights that end at once."""

import pytest

from tests.goals.place import GOAL, SHOWN, STALE, Place, edited, texts, toast, told

GONE = "Det mål kan ikke ses her længere."
CHANGED = "Listen over delte mål er ændret. Åbn den igen fra /maal."
CHOICES = ["Kun mig", "Sparringsmakker", "Min leder"]
HEAD = "Læringsmål: Anna, sat i dag.\n\n"


def test_the_leader_sees_what_was_shared_and_how_old_it_is_the_number_only_if_shared_too(
    place: Place,
) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    place.set_goal(anna, "Kun mit")
    goal = place.set_goal(anna)
    asked = place.tap(anna, f"goals.see:{goal}:leader")[0]
    assert asked.text == ("Lis kan se målet, men ikke tallene.\n\nMå tallene fra skalaen også ses?")
    assert place.tap(anna, f"goals.see:{goal}:leader") == []
    only = place.press(anna, asked, "Vis kun målet")[0]
    assert only.text == (
        "Lis kan se målet, men ikke tallene.\n\nDu kan altid ændre det, og så forsvinder målet "
        "dér, hvor det er vist."
    )
    assert only.labels == ["Se det som leder", "Se målet"]
    assert "Se delte mål (1)" in place.home(lis).labels
    shared = place.tap(lis, "goals.shared")[0]
    assert shared.labels == ["Anna, i dag", "Menu"]
    shown = place.press(lis, shared, "Anna, i dag")[0]
    assert shown.text == HEAD + SHOWN
    assert shown.payload["protect_content"] is True
    assert place.stage.db.value("select words_of from outbox order by id desc") == anna.key
    assert shown.labels == ["Vi har talt om det", "Stil et spørgsmål"]
    place.arrive(lis, shown, 71)
    sent = place.tap(anna, f"goals.scale:{goal}:yes")
    assert edited(sent, lis) == [
        (71, f"{HEAD}{SHOWN}\n\n<b>Skala:</b> 4 af 10, mandag den 23. november")
    ]
    # The number is taken back from where it was shown, the goal stays.
    assert edited(place.tap(anna, f"goals.scale:{goal}:no"), lis) == [(71, HEAD + SHOWN)]


def test_the_owner_sees_exactly_the_leader_s_view(place: Place) -> None:
    lis = place.leader("Lis")
    with place.stage.db.transaction():
        place.stage.db.execute("update people set language = 'en'")
    anna = place.stage.person("Anna")
    goal = place.shared_goal(anna, scale=True)
    shown = place.look(lis, goal, 71)
    place.tap(lis, f"goals.talked:{goal}", message=71)
    noted = place.look(lis, goal, 72)
    assert noted.text.startswith("Learning goal: Anna, set today.")
    assert shown.text != noted.text
    assert texts(place.tap(anna, f"goals.seen:{goal}"), anna) == [
        f"Sådan ser Lis det:\n\n{noted.text}"
    ]


def test_withdrawing_a_goal_edits_every_message_that_showed_it(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna)
    (listed,) = place.tap(lis, "goals.shared")
    place.arrive(lis, listed, 70)
    for message_id in (71, 72):
        place.look(lis, goal, message_id)
    place.tap(lis, f"goals.talked:{goal}", message=71)
    sent = place.tap(anna, f"goals.see:{goal}:me")
    assert texts(sent, anna) == ["Målet er kun for dig."]
    assert edited(sent, lis) == [(71, GONE), (72, GONE), (70, CHANGED)]
    assert toast(place.tap(lis, f"goals.look:{goal}")) == STALE
    assert place.tap(lis, "goals.shared")[0].text.startswith("Ingen har delt et mål med dig")
    # What the leader noted goes with the sharing.
    assert place.stage.db.rows("select * from goal_notes") == []


def test_a_leader_notes_that_they_talked_and_the_owner_sees_it_too(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna)
    noted = place.tap(lis, f"goals.talked:{goal}", message=71)[0]
    assert noted.text == (
        f"{HEAD}{SHOWN}\n\nDu har noteret mandag den 23. november, at I har talt om det. Det kan "
        "din kollega også se."
    )
    assert place.tap(lis, f"goals.talked:{goal}", message=71) == []
    assert place.tap(anna, f"goals.show:{goal}")[0].text.endswith(
        "Lis har noteret mandag den 23. november, at I har talt om det."
    )
    assert place.press(lis, noted, "Fortryd noten")[0].text == HEAD + SHOWN
    assert "noteret" not in place.tap(anna, f"goals.show:{goal}")[0].text


def test_a_leader_sends_a_supportive_question_from_a_list_and_learns_nothing_of_it(
    place: Place,
) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna)
    asked = place.tap(lis, f"goals.questions:{goal}")[0]
    assert asked.labels == ["1", "2", "3", "4", "5", "6", "7"]
    assert "3. Hvad står i vejen, og hvem kan hjælpe dig?" in asked.text
    # The number is the owner's to share: the question for it is none of them.
    assert "fra 1 til 10" not in asked.text
    sent = place.press(lis, asked, "3")
    assert texts(sent, lis) == [
        "Sendt. Anna får det sammen med andet fra kolleger, og ingen ser, om det er læst."
    ]
    assert texts(sent, anna) == []
    assert place.stage.db.value("select kind from wants where person = ?", (anna.key,)) == (
        "requests"
    )
    assert toast(place.press(lis, asked, "4")) == (
        "Du har stillet et spørgsmål til det mål for nylig. Du kan stille et nyt fra mandag den "
        "30. november."
    )
    assert place.labels(anna) == ["Spørgsmål fra leder"]
    assert place.feature.requests is not None
    items = place.stage.run(place.feature.requests, anna)
    shown = place.tap(anna, items[0].data)[0]
    assert shown.text == (
        f"Lis har et spørgsmål til dit mål: ”{GOAL}”\n\n"
        "<i>Hvad står i vejen, og hvem kan hjælpe dig?</i>\n\n"
        "Tænk over det, eller tag det op, når I taler sammen. Lis kan ikke se, om du har læst det."
    )
    assert place.labels(anna) == []
    for forged in ("laeringsmaal.3", "ledelse.1", "x"):
        assert toast(place.tap(lis, f"goals.ask:{goal}:{forged}")) == STALE
    place.at_day(7)
    place.press(lis, asked, "5")
    # Who was away is told when they are back.
    with place.stage.db.transaction():
        place.stage.db.execute("delete from wants")
    place.changed(anna)
    assert place.stage.db.value("select count(*) from wants") == 1


def test_a_leader_who_loses_the_role(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna, scale=True)
    place.look(lis, goal, 71)
    place.tap(lis, f"goals.ask:{goal}:laeringsmaal.4")
    sent = place.lead(lis, "Job og virksomhed", leads=False)
    assert edited(sent, lis) == [(71, GONE)]
    (letter,) = told(sent, anna)
    assert letter.text == (
        f"Det handler om dit mål: ”{GOAL}”\n\n"
        "Lis er ikke længere din leder og kan ikke se det mere.\n\n"
        "Lige nu er målet kun for dig."
    )
    assert letter.labels == []
    assert place.labels(anna) == []
    assert place.goal(goal).scale_shared is False
    # A new leader inherits nothing: the owner is asked, once.
    mona = place.leader("Mona")
    assert place.tap(mona, "goals.shared")[0].labels == ["Menu"]
    assert place.labels(anna) == ["Hvem må se målet?"]
    assert place.changed(mona, anna) == []
    place.tap(anna, f"goals.see:{goal}:leader")
    assert place.look(mona, goal, 81).text == HEAD + SHOWN


def test_a_leader_who_changes_department(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna)
    place.look(lis, goal, 71)
    sent = place.move(lis, "Ung")
    assert edited(sent, lis) == [(71, GONE)]
    assert "Lis er ikke længere din leder" in texts(sent, anna)[0]
    assert not place.stage.reload(lis).leader
    # Leading there again, they see nothing of it either.
    place.lead(lis, "Ung", leads=True)
    assert place.tap(lis, "goals.shared")[0].labels == ["Menu"]
    assert toast(place.tap(lis, f"goals.look:{goal}")) == STALE
    # And back in the old one, they are a new leader.
    back = place.lead(lis, "Job og virksomhed", leads=True)
    assert texts(back, anna) == [
        f"Det handler om dit mål: ”{GOAL}”\n\nLis er nu leder i din afdeling og kan ikke se det. "
        "Hvem må se målet?"
    ]
    assert told(back, anna)[0].labels == CHOICES
    assert toast(place.tap(lis, f"goals.look:{goal}")) == STALE


def test_a_colleague_who_moves_is_asked_about_the_new_department_s_leader(place: Place) -> None:
    lis, mona = place.leader("Lis"), place.leader("Mona", "Ung")
    anna = place.stage.person("Anna")
    goal = place.shared_goal(anna)
    place.look(lis, goal, 71)
    sent = place.move(anna, "Ung")
    assert edited(sent, lis) == [(71, GONE)]
    (letter,) = told(sent, anna)
    assert letter.text.endswith(
        "Lis er ikke længere din leder og kan ikke se det mere.\n\n"
        "Mona er nu leder i din afdeling og kan ikke se det. Hvem må se målet?"
    )
    assert place.tap(mona, "goals.shared")[0].labels == ["Menu"]
    place.press(anna, letter, "Kun mig")
    assert place.goal(goal).visibility == "me"
    assert place.changed(mona, anna) == []


def test_a_second_leader_is_asked_about_while_the_first_still_sees_it(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna)
    with place.stage.db.transaction():
        place.stage.db.execute("update people set paused = 1 where id = ?", (anna.key,))
    mona = place.leader("Mona")
    # Who pauses is not written to.
    assert place.tap(mona, "goals.shared")[0].labels == ["Menu"]
    assert place.tap(lis, "goals.shared")[0].labels == ["Anna, i dag", "Menu"]
    chosen = place.tap(anna, f"goals.see:{goal}:leader")[0]
    assert chosen.text.startswith("Lis og Mona kan se målet, men ikke tallene.")
    assert place.tap(mona, "goals.shared")[0].labels == ["Anna, i dag", "Menu"]


def test_a_goal_of_a_person_who_leaves(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna)
    (listed,) = place.tap(lis, "goals.shared")
    place.arrive(lis, listed, 70)
    place.look(lis, goal, 71)
    place.tap(anna, "goals.new")
    sent = place.leave(anna)
    assert edited(sent, lis) == [(71, GONE), (70, CHANGED)]
    assert place.tap(lis, "goals.shared")[0].labels == ["Menu"]
    assert toast(place.tap(lis, f"goals.look:{goal}")) == STALE
    assert place.stage.db.value("select count(*) from goals where state = 'draft'") == 0


def test_a_leader_who_leaves_sees_no_more_goals(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna)
    place.look(lis, goal, 71)
    sent = place.leave(lis)
    assert edited(sent, lis) == [(71, GONE)]
    assert texts(sent, anna)[0].endswith("Lige nu er målet kun for dig.")
    assert place.goal(goal).visibility == "anew"


def test_a_goal_shared_with_a_leader_where_there_is_none_stays_as_it_was(place: Place) -> None:
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    assert toast(place.tap(anna, f"goals.see:{goal}:leader")) == (
        "Din afdeling har ingen anden leder lige nu."
    )
    assert place.goal(goal).visibility == "unasked"
    # A leader is no reader of their own goal.
    lis = place.leader("Lis")
    own = place.set_goal(lis)
    assert toast(place.tap(lis, f"goals.see:{own}:leader")) is not None


def test_a_goal_that_may_point_to_a_person_asks_before_it_is_shared(place: Place) -> None:
    place.leader("Lis")
    anna = place.stage.person("Anna")
    goal = place.set_goal(anna)
    with place.stage.db.transaction():
        place.stage.db.execute("update goals set text = 'Tale bedre med Karen Jensen'")
    asked = place.tap(anna, f"goals.see:{goal}:leader")[0]
    assert asked.text == "Målet kan måske pege på en person. Vil du dele det alligevel?"
    assert asked.labels == ["Del alligevel", "Kun mig"]
    assert place.goal(goal).visibility == "unasked"
    place.press(anna, asked, "Del alligevel")
    assert place.goal(goal).visibility == "leader"


def test_the_partner_of_the_round_sees_it_and_an_earlier_one_no_more(place: Place) -> None:
    anna, bo, cem = (place.stage.person(name) for name in ("Anna", "Bo", "Cem"))
    goal = place.set_goal(anna)
    later = place.tap(anna, f"goals.see:{goal}:partner")[0]
    assert later.text.startswith(
        "Din sparringsmakker kan se målet, men ikke tallene, når du er sat sammen med en."
    )
    assert toast(place.tap(bo, "goals.partner")) == "Din sparringsmakker deler ikke et mål lige nu."
    place.pair(anna, bo)
    (shown,) = told(place.tap(bo, "goals.partner"), bo)
    assert shown.text == HEAD + SHOWN
    assert shown.payload["protect_content"] is True
    place.arrive(bo, shown, 91)
    place.pair(anna, cem)
    assert toast(place.tap(bo, "goals.partner")) == "Din sparringsmakker deler ikke et mål lige nu."
    assert len(told(place.tap(cem, "goals.partner"), cem)) == 1
    assert place.feature.personal is not None
    place.stage.out()
    place.stage.run(place.feature.personal.retain, place.stage.settings.retention)
    assert edited(place.stage.out(), bo) == [(91, GONE)]
    # The owner ends it for the present one.
    place.arrive(cem, shown, 92)
    assert edited(place.tap(anna, f"goals.see:{goal}:me"), cem) == [(92, GONE)]


def test_the_notice_of_a_pair_leads_to_a_goal_that_the_partner_shares(place: Place) -> None:
    from bot.sparring import letters, store

    anna, bo = place.stage.person("Anna"), place.stage.person("Bo")
    place.pair(anna, bo)
    goal = place.set_goal(anna)

    def labels() -> list[str]:
        group = store.current_group(place.stage.db, bo.key)
        assert group is not None
        turn = place.stage.turn(bo)
        return [one.label for row in letters.group_keyboard(turn, bo, group) for one in row]

    assert "Se deres mål" not in labels()
    place.share(anna, goal, "partner")
    assert "Se deres mål" in labels()


def test_a_long_list_of_shared_goals_is_leafed_through(place: Place) -> None:
    lis = place.leader("Lis")
    for number in range(9):
        place.shared_goal(place.stage.person(f"Kollega {number}"))
    first = place.tap(lis, "goals.shared")[0]
    assert (len(first.labels), first.labels[-2:]) == (10, ["Vis flere", "Menu"])
    second = place.press(lis, first, "Vis flere")[0]
    assert second.labels == ["Kollega 8, i dag", "Vis forrige", "Menu"]


@pytest.mark.parametrize("action", ["look", "talked", "not_talked", "questions", "ask"])
def test_another_leader_s_buttons_do_nothing(place: Place, action: str) -> None:
    place.leader("Lis")
    mona = place.leader("Mona", "Ung")
    goal = place.shared_goal(place.stage.person("Anna"))
    before = place.stage.db.rows("select * from goal_notes")
    assert toast(place.tap(mona, f"goals.{action}:{goal}:laeringsmaal.4")) == STALE
    assert place.stage.db.rows("select * from goal_notes") == before
    assert place.stage.db.rows("select * from goal_questions") == []
