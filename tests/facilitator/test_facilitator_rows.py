"""Which faults are untold, and who was asked to take over, as rows."""

from datetime import timedelta

from bot import people
from bot.facilitator import store
from bot.facilitator.rules import TakeoverAsk
from bot.people.store import erase
from tests.facilitator.stage import Room, at


def test_faults_are_told_once_and_forgotten_after_sixty_days(room: Room) -> None:
    stage = room.stage
    stage.run(lambda turn: turn.note_fault("message", "chat not found"))
    faults = store.untold_faults(stage.db)
    assert [(one.kind, one.detail) for one in faults] == [("message", "chat not found")]
    stage.run(lambda turn: store.mark_told(turn.db, faults, turn.now))
    assert store.untold_faults(stage.db) == []
    stage.now = at(22, 8, month=1).replace(year=2027)
    stage.run(lambda turn: store.forget_before(turn.db, turn.now - timedelta(days=60)))
    assert stage.db.value("select count(*) from faults") == 1
    stage.now = at(22, 9, month=1).replace(year=2027)
    stage.run(lambda turn: store.forget_before(turn.db, turn.now - timedelta(days=60)))
    assert stage.db.value("select count(*) from faults") == 0


def test_a_question_is_open_until_it_is_closed_and_remembered_after(room: Room) -> None:
    stage = room.stage
    anna, bo = stage.person("Anna", role="facilitator"), stage.person("Bo", role="leader")
    ask_id = stage.run(lambda turn: store.ask_to_take_over(turn.db, anna.key, bo.key, turn.now))
    asked = int(stage.now.timestamp())
    ask = TakeoverAsk(ask_id, anna.key, bo.key, asked)
    assert store.find_ask(stage.db, ask_id) == ask
    assert store.open_asks(stage.db, anna.key) == [ask]
    assert store.open_asks(stage.db, None) == []
    stage.run(lambda turn: store.close_ask(turn.db, ask_id))
    assert store.find_ask(stage.db, ask_id) is None
    assert store.open_asks(stage.db, anna.key) == []
    assert store.last_asked(stage.db, anna.key) == asked


def test_that_nobody_is_facilitator_is_asked_about_nobody(room: Room) -> None:
    stage = room.stage
    bo = stage.person("Bo", role="leader")
    ask_id = stage.run(lambda turn: store.ask_to_take_over(turn.db, None, bo.key, turn.now))
    assert [one.id for one in store.open_asks(stage.db, None)] == [ask_id]
    assert store.last_asked(stage.db, None) == int(stage.now.timestamp())
    assert store.last_asked(stage.db, bo.key) is None


def test_whoever_is_erased_leaves_no_question_behind(room: Room) -> None:
    stage = room.stage
    anna, bo = stage.person("Anna", role="facilitator"), stage.person("Bo", role="leader")
    stage.run(lambda turn: store.ask_to_take_over(turn.db, anna.key, bo.key, turn.now))
    room.set(anna, status="unconfirmed")
    stage.run(
        lambda turn: people.reject(turn, stage.reload(anna), lambda turn, key: erase(turn.db, key))
    )
    assert stage.db.value("select count(*) from takeover_asks") == 0
