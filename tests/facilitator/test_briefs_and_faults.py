"""The Monday brief in one message, and what failed in one note a day."""

from datetime import timedelta

from bot import attention, people, reflection, schedule
from bot.attention import Kind
from bot.facilitator import start_schedule
from bot.people.rules import Person
from tests.facilitator.stage import Room, at, toasts, told
from tests.turns import MONDAY

ALONE = "• Du er den eneste tovholder. Det er godt at være to."
JOINED_LONG_AGO = int(at(1, 12).timestamp())


def _team(room: Room, *names: str) -> tuple[Person, list[Person]]:
    anna = room.set(room.stage.person("Anna", role="facilitator"), joined=JOINED_LONG_AGO)
    others = [room.set(room.stage.person(name), joined=JOINED_LONG_AGO) for name in names]
    return anna, others


def _answer(room: Room, person: Person, days_ago: int = 3) -> None:
    when = int((room.stage.now - timedelta(days=days_ago)).timestamp())

    def keep(turn: object) -> None:
        db = room.stage.db
        cursor = db.execute(
            "insert into asked (person, question, origin, local_date, at, state)"
            " values (?, 'q', 'week', '2026-11-20', ?, 'answered')",
            (person.key, when),
        )
        db.execute(
            "insert into answers (asked, person, parts, made, changed) values (?, ?, '[]', ?, ?)",
            (cursor.lastrowid, person.key, when, when),
        )

    room.in_transaction(keep)


def _note_fault(room: Room, kind: str, detail: str) -> None:
    room.in_transaction(lambda turn: turn.note_fault(kind, detail))


def _planned(room: Room, job: str, subject: str = "org") -> str | None:
    found: str | None = room.stage.db.value(
        "select wall from schedule where job = ? and subject = ?", (job, subject)
    )
    return found


def test_a_quiet_week_is_one_calm_sentence(room: Room) -> None:
    anna, _ = _team(room)
    room.set(room.stage.person("Bo", role="facilitator"), joined=JOINED_LONG_AGO)
    room.stage.now = at(23, 9, 15)
    said = room.run("facilitator.brief", anna.key)
    assert told(said, anna) == ["Godmorgen, Anna. Ugen var stille, og intet venter på dig."]
    assert said[0].labels == ["Runden nu", "Tovholder"]
    assert _planned(room, "facilitator.brief", anna.key) == "2026-11-30T09:15:00"


def test_the_brief_counts_what_happened_and_what_waits(room: Room) -> None:
    anna, others = _team(room, "Bo", "Carl", "Dina", "Eva", "Finn")
    new = room.set(room.stage.person("Gry"), joined=int(at(18, 12).timestamp()))
    room.set(room.stage.person("Hans"), status="unconfirmed", confirmed=0)
    room.unreachable(others[0])
    room.stage.now = at(23, 9, 15)
    for person in [*others, new]:
        _answer(room, person)
    _answer(room, anna, days_ago=10)
    room.in_transaction(
        lambda turn: attention.want(turn, others[1], Kind.HELD, "held:1", last=at(18, 9).date())
    )
    room.in_transaction(
        lambda turn: turn.db.execute("update wants set state = 'expired' where kind = 'held'")
    )
    said = room.run("facilitator.brief", anna.key)
    assert told(said, anna) == [
        "Godmorgen, Anna. Her er ugen, der gik.\n\n"
        "• 6 kolleger svarede på et spørgsmål.\n"
        "• Én ny kollega kom med.\n"
        "• Én besked nåede ikke ud i tide; den står under Det venter.\n\n"
        "<b>Det venter på dig</b>\n"
        "• Én ny venter på, at du siger god for vedkommende.\n"
        "• Én kan Telegram ikke nå.\n" + ALONE
    ]
    assert said[0].labels == ["Se nye (1)", "Runden nu", "Tovholder"]
    opened = room.tap(anna, said[0].data("Se nye (1)"))
    assert [(one.method, one.labels) for one in opened] == [("sendMessage", ["Hans", "Tilbage"])]
    assert toasts(room.tap(anna, "facilitate.open:elsewhere")) == [
        "Den knap gælder ikke længere. Brug menuen."
    ]


def test_fewer_than_five_who_answered_are_too_few_to_count(room: Room) -> None:
    anna, others = _team(room, "Bo", "Carl", "Dina", "Eva")
    room.set(room.stage.person("Gry"), joined=int(at(18, 12).timestamp()))
    room.stage.now = at(23, 9, 15)
    for person in others:
        _answer(room, person)
    four = told(room.run("facilitator.brief", anna.key), anna)
    room.in_transaction(lambda turn: turn.db.execute("delete from answers"))
    room.stage.now = at(23, 9, 16)
    none = told(room.run("facilitator.brief", anna.key), anna)
    assert four == none
    assert "• For få svar til at vise et resultat (under 5)." in four[0]


def _gave(room: Room, giver: Person, receiver: Person) -> None:
    when = int((room.stage.now - timedelta(days=3)).timestamp())
    room.in_transaction(
        lambda turn: turn.db.execute(
            "insert into feedback (form, giver, receiver, changed, sent)"
            " values ('gift', ?, ?, ?, ?)",
            (giver.key, receiver.key, when, when),
        )
    )


def test_feedback_is_counted_from_five_who_gave_it_and_all_briefs_tell_the_same(
    room: Room,
) -> None:
    anna, others = _team(room, "Bo", "Carl", "Dina", "Eva", "Finn")
    gry = room.set(room.stage.person("Gry", role="facilitator"), joined=JOINED_LONG_AGO)
    room.stage.now = at(23, 9, 15)
    for person in others[:4]:
        for _ in range(3):
            _gave(room, person, anna)
    assert "feedback" not in told(room.run("facilitator.brief", anna.key), anna)[0]
    room.in_transaction(lambda turn: turn.db.set_meta("facilitator.told_feedback", None))
    _gave(room, others[4], anna)
    line = "• 5 kolleger gav feedback til en kollega."
    assert line in told(room.run("facilitator.brief", anna.key), anna)[0]
    room.in_transaction(lambda turn: turn.db.execute("delete from feedback"))
    assert line in told(room.run("facilitator.brief", gry.key), gry)[0]


def test_all_briefs_of_a_week_tell_the_same_number(room: Room) -> None:
    """One that is less an hour later would tell of somebody who erased an answer, or left."""
    anna, others = _team(room, "Bo", "Carl", "Dina", "Eva", "Finn")
    gry = room.stage.person("Gry", role="facilitator")
    room.stage.now = at(23, 9, 15)
    for person in others:
        _answer(room, person)
    first = told(room.run("facilitator.brief", anna.key), anna)[0]
    assert "• 5 kolleger svarede på et spørgsmål." in first
    room.in_transaction(lambda turn: reflection.erase_answers(turn.db, others[0].key))
    second = told(room.run("facilitator.brief", gry.key), gry)[0]
    assert "• 5 kolleger svarede på et spørgsmål." in second
    room.stage.now = at(30, 9, 15)
    third = told(room.run("facilitator.brief", anna.key), anna)[0]
    assert "kolleger svarede" not in third


def test_the_brief_of_who_leads_a_department_counts_nobody_in_it(room: Room) -> None:
    anna, (bo,) = _team(room, "Bo")
    gry = room.stage.person("Gry", role="facilitator", department="Ung")
    room.unreachable(bo)
    department = anna.department or 0
    room.in_transaction(lambda turn: people.set_lead(turn.db, department, anna.key, leads=True))
    room.stage.now = at(23, 9, 15)
    assert "Én kan Telegram ikke nå." not in told(room.run("facilitator.brief", anna.key), anna)[0]
    assert "Én kan Telegram ikke nå." in told(room.run("facilitator.brief", gry.key), gry)[0]


def test_a_brief_that_is_late_in_its_week_still_comes(room: Room) -> None:
    anna, _ = _team(room)
    room.stage.now = at(25, 11)
    said = room.run("facilitator.brief", anna.key, at(23, 9, 15))
    assert len(told(said, anna)) == 1
    assert told(said, anna)[0].startswith("Goddag, Anna.")


def test_a_brief_of_an_earlier_week_is_let_go_and_noted(room: Room) -> None:
    anna, _ = _team(room)
    room.stage.now = at(1, 10, month=12)
    assert room.run("facilitator.brief", anna.key, at(23, 9, 15)) == []
    assert room.stage.db.rows("select kind, detail from faults") == [
        {"kind": "missed", "detail": "facilitator.brief"}
    ]
    assert _planned(room, "facilitator.brief", anna.key) == "2026-12-07T09:15:00"


def test_a_brief_waits_for_working_hours(room: Room) -> None:
    anna, _ = _team(room)
    room.stage.now = at(23, 20)
    assert room.run("facilitator.brief", anna.key, at(23, 9, 15)) == []
    assert _planned(room, "facilitator.brief", anna.key) == "2026-11-24T08:00:00"


def test_whoever_is_away_gets_no_brief_and_the_next_one_is_planned(room: Room) -> None:
    anna, _ = _team(room)
    room.set(anna, paused=1)
    room.stage.now = at(23, 9, 15)
    assert room.run("facilitator.brief", anna.key) == []
    assert _planned(room, "facilitator.brief", anna.key) == "2026-11-30T09:15:00"


def test_a_former_facilitators_brief_ends(room: Room) -> None:
    anna, (bo,) = _team(room, "Bo")
    room.stage.now = at(23, 9, 15)
    assert room.run("facilitator.brief", bo.key) == []
    assert _planned(room, "facilitator.brief", bo.key) is None
    room.in_transaction(lambda turn: start_schedule(turn.db, turn.calendar, turn.now))
    room.set(anna, facilitator=0)
    assert room.feature.on_changed is not None
    room.stage.run(room.feature.on_changed, room.stage.reload(anna))
    assert _planned(room, "facilitator.brief", anna.key) is None


def test_the_schedule_is_started_once_and_follows_a_changed_time(room: Room) -> None:
    anna, _ = _team(room)
    for _ in range(2):
        room.in_transaction(lambda turn: start_schedule(turn.db, turn.calendar, turn.now))
    rows = room.stage.db.rows("select job, wall from schedule order by job")
    assert [(row["job"], row["wall"]) for row in rows] == [
        ("facilitator.brief", "2026-11-23T09:15:00"),
        ("facilitator.faults", "2026-11-24T08:30:00"),
        ("facilitator.silence", "2026-11-23T09:10:00"),
    ]
    room.stage.now = at(23, 9, 20)
    room.in_transaction(lambda turn: schedule.cancel(turn.db, "facilitator.brief", anna.key))
    room.in_transaction(lambda turn: start_schedule(turn.db, turn.calendar, turn.now))
    later = room.set(anna, clock="13:15")
    assert room.feature.on_changed is not None
    room.stage.run(room.feature.on_changed, later)
    assert _planned(room, "facilitator.brief", anna.key) == "2026-11-30T13:15:00"


def test_faults_are_told_once_in_plain_words(room: Room) -> None:
    anna = room.stage.person("Anna", role="facilitator")
    lone = room.stage.person("Lone", role="facilitator", language="en")
    faults = [
        ("message", "Bad Request: chat not found"),
        ("message", "Timed out"),
        ("update", "ValueError"),
        ("job", "sparring.round"),
        ("missed", "facilitator.brief"),
        ("job", "something.unknown"),
        ("prompts", "models/match.toml: questions.0: a text in both languages was expected"),
        ("surprise", "x"),
    ]
    for kind, detail in faults:
        _note_fault(room, kind, detail)
    room.stage.now = at(24, 8, 30)
    said = room.run("facilitator.faults")
    assert told(said, anna) == [
        "Det her gik ikke, som det skulle:\n"
        "• 2 beskeder kunne ikke sendes.\n"
        "• Noget, en kollega skrev eller trykkede, kunne ikke læses.\n"
        "• En opgave kørte ikke: en ny sparringsrunde.\n"
        "• En opgave kom for sent og blev sprunget over: mandagens overblik.\n"
        "• En opgave kørte ikke: en planlagt opgave.\n"
        "• En ændring i spørgsmålene kunne ikke bruges, så de gamle gælder stadig.\n"
        "• Noget gik i stå.\n\n"
        "Du behøver ikke gøre noget. Bliver det ved, så sig det til den, der driver Makker."
    ]
    assert told(said, lone)[0].startswith("This did not go as it should:\n• 2 messages")
    room.stage.now = at(25, 8, 30)
    assert room.run("facilitator.faults") == []


def test_faults_wait_while_no_facilitator_is_there(room: Room) -> None:
    anna = room.set(room.stage.person("Anna", role="facilitator"), paused=1)
    _note_fault(room, "message", "Timed out")
    assert room.run("facilitator.faults") == []
    room.set(anna, paused=0)
    room.stage.now = at(24, 8, 30)
    assert len(told(room.run("facilitator.faults"), anna)) == 1


def test_faults_are_not_told_at_night(room: Room) -> None:
    room.stage.person("Anna", role="facilitator")
    _note_fault(room, "message", "Timed out")
    room.stage.now = MONDAY.replace(hour=22)
    assert room.run("facilitator.faults", when=MONDAY) == []
    assert _planned(room, "facilitator.faults") == "2026-11-24T08:00:00"


def test_new_people_stand_under_what_waits_for_facilitators_only(room: Room) -> None:
    anna, bo = room.stage.person("Anna", role="facilitator"), room.stage.person("Bo")
    room.set(room.stage.person("Gry"), status="unconfirmed", confirmed=0)
    assert room.feature.open_items is not None
    items = room.stage.run(room.feature.open_items, anna)
    assert [(one.label, one.data) for one in items] == [("Se nye (1)", "facilitate.people_in:new")]
    assert room.stage.run(room.feature.open_items, bo) == []
