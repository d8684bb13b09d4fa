"""What is kept of goals: in the export, for how long, and what others may count."""

from datetime import timedelta

from bot import goals
from bot.retention import Retention
from tests.goals.place import GOAL, PLAN, Place, edited, texts

GONE = "Det mål kan ikke ses her længere."


def retain(place: Place, **limits: int) -> None:
    assert place.feature.personal is not None
    place.stage.out()
    place.stage.run(place.feature.personal.retain, Retention(**limits))


def test_the_export_has_the_goal_with_its_numbers_and_no_name_of_anybody(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna, scale=True)
    place.tap(lis, f"goals.talked:{goal}", message=71)
    place.tap(lis, f"goals.ask:{goal}:laeringsmaal.4")
    assert place.feature.personal is not None
    found = place.stage.run(place.feature.personal.export, anna)
    assert [row["text"] for row in found["goals"]] == [GOAL]
    (own,) = found["goals"]
    assert (own["plan"], own["visibility"], own["people"]) == (PLAN, "leader", 1)
    assert [one["level"] for one in own["levels"]] == [4]
    assert [one["question"] for one in own["questions"]] == ["laeringsmaal.4"]
    assert len(own["talked"]) == 1
    assert lis.key not in str(found)
    assert (found["goal_readers"], found["goal_notes"]) == ([], [])
    theirs = place.stage.run(place.feature.personal.export, lis)
    assert theirs["goals"] == []
    assert [row["goal"] for row in theirs["goal_notes"]] == [goal]
    assert theirs["goal_readers"] == [{"goal": goal, "kind": "leader"}]
    assert GOAL not in str(theirs)
    # What was made before a move to another account is locked.
    with place.stage.db.transaction():
        until = int((place.stage.now + timedelta(days=30, minutes=5)).timestamp())
        place.stage.db.execute("update people set locked_until = ?", (until,))
    found = place.stage.run(place.feature.personal.export, place.stage.reload(anna))
    assert GOAL not in str(found)


def test_a_closed_goal_goes_after_90_days_and_any_after_18_months(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    closed, kept = place.shared_goal(anna), place.set_goal(anna, "Det andet")
    place.look(lis, closed, 71)
    place.tap(anna, f"goals.close_now:{closed}")
    place.tap(anna, "goals.new")
    place.write(anna, "En kladde")
    place.at_day(15)
    retain(place)
    assert place.stage.db.value("select count(*) from goals where state = 'draft'") == 0
    place.at_day(89)
    retain(place)
    assert place.stage.out() == []
    place.at_day(91)
    retain(place)
    assert edited(place.stage.out(), lis) == [(71, GONE)]
    assert [row["id"] for row in place.stage.db.rows("select id from goals")] == [kept]
    place.at_day(549)
    retain(place)
    assert place.stage.db.rows("select * from goals") == []
    assert place.stage.db.rows("select * from goal_levels") == []


def test_goals_from_before_a_move_that_nobody_unlocked_are_forgotten(place: Place) -> None:
    anna = place.stage.person("Anna")
    before = place.set_goal(anna)
    place.at_day(3)
    after = place.set_goal(anna, "Efter flytningen")
    moved = place.goal(after).made
    place.stage.run(goals.forget_before, anna.key, moved)
    assert [row["id"] for row in place.stage.db.rows("select id from goals")] == [after]
    assert before != after


def test_an_erased_reader_leaves_the_goal_with_its_owner(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna)
    place.leave(lis)
    with place.stage.db.transaction():
        place.stage.db.execute("delete from people where id = ?", (lis.key,))
    retain(place)
    assert place.goal(goal).visibility == "anew"
    assert place.stage.db.rows("select * from goal_readers") == []


def test_a_role_that_a_host_took_is_noticed_at_night_at_the_latest(place: Place) -> None:
    lis, anna = place.leader("Lis"), place.stage.person("Anna")
    goal = place.shared_goal(anna)
    place.look(lis, goal, 71)
    with place.stage.db.transaction():
        place.stage.db.execute("delete from leads")
    assert goals.count_shared(place.stage.db, lis) == 0
    retain(place)
    sent = place.stage.out()
    assert edited(sent, lis) == [(71, GONE)]
    assert len(texts(sent, anna)) == 1


def test_other_rooms_count_from_five_people_up_also_by_difference(place: Place) -> None:
    db = place.stage.db
    lis = place.leader("Lis", "Ung")
    department = place.stage.reload(lis).department
    for number in range(4):
        place.set_goal(place.stage.person(f"Ung {number}", department="Ung"))
    assert (goals.count_active(db), goals.count_active(db, department)) == (None, None)
    shared = place.stage.person("Ung 5", department="Ung")
    place.shared_goal(shared)
    place.set_goal(shared)
    assert (goals.count_active(db), goals.count_active(db, department)) == (6, 6)
    assert goals.count_shared(db, lis) == 1
    place.at_day(21)
    assert [age for _, age in goals.shared_with(db, lis, place.stage.now.date())] == [21]
    # One goal elsewhere: the total less the department would tell whose it is.
    others = [place.stage.person(f"Job {number}") for number in range(5)]
    place.set_goal(others[0])
    assert (goals.count_active(db), goals.count_active(db, department)) == (7, None)
    for other in others[1:]:
        place.set_goal(other)
    assert goals.count_active(db, department) == 6


def test_what_was_learnt_is_told_of_once_five_share_it(place: Place) -> None:
    found = []
    for number in range(5):
        person = place.stage.person(f"Kollega {number}")
        goal = place.set_goal(person)
        place.tap(person, f"goals.close:{goal}")
        closed = place.write(person, f"Læring {9 - number}")[0]
        assert closed.labels == ["Kun mig", "Alle, uden navn"]
        place.press(person, closed, "Alle, uden navn")
        found.append(goals.learned_for_all(place.stage.db))
    assert found == [[], [], [], [], [f"Læring {number}" for number in range(5, 10)]]
    place.leave(person)
    assert goals.learned_for_all(place.stage.db) == []
