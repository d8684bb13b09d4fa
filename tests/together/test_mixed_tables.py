"""*Bland bordene*: who takes part is chosen, tables are drawn, printed, and told to each."""

from datetime import timedelta
from itertools import combinations

from bot import people
from bot.feature import Due
from bot.matching.people import Meeting as Past
from bot.people.rules import Person
from bot.together import store_tables as store
from bot.together import tables
from tests.pdf.reading import read
from tests.together.meeting import STALE, Meeting, texts, toast, told
from tests.turns import Out

DRAW, CARDS = "tables.draw", "tables.cards"


def crowd(meeting: Meeting) -> list[Person]:
    """Eleven colleagues of three departments; with Anna they are twelve."""
    return [
        *meeting.colleagues("Bo", "Cem", "Dan", "Eva", department="Job"),
        *meeting.colleagues("Fie", "Gry", "Hans", "Ida", department="Ressourcer"),
        *meeting.colleagues("Jan", "Kaj", "Liv", department="Ung"),
    ]


def draw(meeting: Meeting) -> Out:
    assert toast(meeting.tap(meeting.anna, "tables.draw")) == "Bordene kommer om lidt."
    return told(meeting.compute(DRAW), meeting.anna)[-1]


def seats(meeting: Meeting) -> tuple[tuple[str, ...], ...]:
    """The names at each table, as they were drawn last."""
    with meeting.stage.db.transaction():
        plan = meeting.stage.db.value("select max(id) from table_plans")
        found = store.find(meeting.stage.db, plan)
    assert found is not None
    names = {one.key: one.name for one in people.everybody(meeting.stage.db)}
    return tuple(tuple(sorted(names[key] for key in table)) for table in found.tables)


def test_tables_are_drawn_for_all_and_only_the_facilitator_sees_them(meeting: Meeting) -> None:
    crowd(meeting)
    home = meeting.tap(meeting.anna, "tables.home")[0]
    assert home.text == (
        "12 er med: 3 borde med 4. Jeg blander afdelinger og fag og undgår dem, der sad sammen "
        "sidst. Passer det?"
    )
    assert home.labels == [
        "4 ved bordet", "✓ 5 ved bordet", "6 ved bordet", "Vælg afdelinger", "Vælg personer",
        "Bland nu", "Begynd forfra", "Tilbage",
    ]  # fmt: skip
    meeting.press(meeting.anna, home, "Bland nu")
    sent = meeting.compute(DRAW)
    assert {one.to for one in sent} == {meeting.anna.key}
    first = seats(meeting)
    lines = [
        f"<b>Bord {at}</b> (4): {names[0]}, {names[1]}, {names[2]} og {names[3]}"
        for at, names in enumerate(first, 1)
    ]
    assert sent[0].text == "\n\n".join(
        ["<b>Bordene.</b> Kun du ser dem, til du sender dem.", *lines]
    )
    for names in first:
        departments = [
            meeting.stage.db.value("select department from people where name = ?", (name,))
            for name in names
        ]
        assert len(set(departments)) == 3
    assert meeting.rows("schedule") == []


def test_mixing_again_takes_another_seed_and_makes_the_old_buttons_stale(meeting: Meeting) -> None:
    crowd(meeting)
    meeting.tap(meeting.anna, "tables.home")
    shown, first = draw(meeting), seats(meeting)
    seen = {first}
    for _ in range(4):
        meeting.press(meeting.anna, shown, "Bland igen")
        again = told(meeting.compute(DRAW), meeting.anna)[-1]
        seen.add(seats(meeting))
        assert toast(meeting.press(meeting.anna, shown, "Send til alle")) == STALE
        shown = again
    assert len(seen) > 1


def test_send_til_alle_tells_each_their_own_table_once(meeting: Meeting) -> None:
    others = crowd(meeting)
    with meeting.stage.db.transaction():
        people.change(meeting.stage.db, others[0].key, contact="lokale 4")
        meeting.stage.db.execute("delete from accounts where person = ?", (others[0].key,))
        people.change(meeting.stage.db, others[1].key, paused=1)
    meeting.tap(meeting.anna, "tables.home")
    home = meeting.tap(meeting.anna, f"tables.seat:{others[1].key}:on:1:0")
    assert "12 med i alt" in home[0].text
    shown = draw(meeting)
    ask = meeting.press(meeting.anna, shown, "Send til alle")[0]
    assert ask.text == (
        "De får det nu. Hver får kun sit eget bord, og 12 har en plads. Vil du sende dem?"
    )
    sent = meeting.press(meeting.anna, ask, "Send nu")
    assert told(sent, meeting.anna)[-1].text == (
        "10 får deres bord at vide.\n\nDem her når jeg ikke, så sig det til dem: Bo og Cem."
    )
    for number, names in enumerate(seats(meeting), 1):
        for name in names:
            if name in ("Bo", "Cem", "Anna"):
                continue
            person = next(one for one in others if one.name == name)
            rest = [one for one in names if one != name]
            assert texts(sent, person) == [
                f"Du sidder ved <b>bord {number}</b> sammen med {rest[0]}, {rest[1]} og {rest[2]}."
            ]
    assert toast(meeting.press(meeting.anna, ask, "Send nu")) == STALE
    assert meeting.rows("reached") == []


def test_nothing_is_sent_outside_working_hours(meeting: Meeting) -> None:
    (bo, *_) = crowd(meeting)
    meeting.at(meeting.stage.now.replace(hour=19))
    meeting.tap(meeting.anna, "tables.home")
    ask = meeting.press(meeting.anna, draw(meeting), "Send til alle")[0]
    assert ask.text.startswith("De får det tirsdag den 24. november kl. 8.00, for jeg skriver ikke")
    meeting.press(meeting.anna, ask, "Send nu")
    (row,) = meeting.stage.db.rows(
        "select not_before, expires from outbox where person = ?", (bo.key,)
    )
    opens = meeting.stage.now.replace(day=24, hour=8, minute=0)
    assert row["not_before"] == opens.timestamp()
    assert row["expires"] == (opens + timedelta(days=1, hours=8)).timestamp()


def test_departments_and_people_are_taken_off_and_put_on(meeting: Meeting) -> None:
    bo, *_ = crowd(meeting)
    meeting.tap(meeting.anna, "tables.home")
    shown = draw(meeting)
    listed = meeting.tap(meeting.anna, "tables.departments")[0]
    assert listed.labels == [
        "✓ Job (4 af 4)", "✓ Ressourcer (4 af 4)", "✓ Ung (4 af 4)", "Tilbage"
    ]  # fmt: skip
    listed = meeting.press(meeting.anna, listed, "✓ Ressourcer (4 af 4)")[0]
    assert "Ressourcer (0 af 4)" in listed.labels
    assert toast(meeting.press(meeting.anna, shown, "Send til alle")) == STALE
    where = meeting.tap(meeting.anna, "tables.people")[0]
    names = meeting.press(meeting.anna, where, "Job")[0]
    assert names.labels == ["✓ Bo", "✓ Cem", "✓ Dan", "✓ Eva", "Tilbage"]
    names = meeting.press(meeting.anna, names, "✓ Bo")[0]
    assert "Lige nu er 7 med i alt." in names.text
    off = meeting.tap(meeting.anna, f"tables.seat:{bo.key}:off:1:0")[0]
    assert "Lige nu er 7 med i alt." in off.text
    assert "7 er med: ét bord med 4 og ét bord med 3." in (
        meeting.tap(meeting.anna, "tables.home")[0].text
    )
    six = meeting.tap(meeting.anna, "tables.size:6")[0]
    assert "✓ 6 ved bordet" in six.labels
    assert meeting.tap(meeting.anna, "tables.size:6") == []
    assert toast(meeting.tap(meeting.anna, "tables.size:9")) == STALE
    assert toast(meeting.tap(meeting.anna, "tables.department:99:on")) == STALE


def test_one_to_three_people_get_a_sentence(meeting: Meeting) -> None:
    meeting.colleagues("Bo", "Cem")
    assert meeting.tap(meeting.anna, "tables.home")[0].text == (
        "Kun 3 er med endnu. Der skal mindst fire til et bord. Hvem vil du sætte på?"
    )
    said = toast(meeting.tap(meeting.anna, "tables.draw"))
    assert said == "Der skal mindst fire til for at blande borde."
    assert meeting.compute(DRAW) == []


def test_who_sat_together_last_time_and_who_blocks_are_apart_and_nothing_says_so(
    meeting: Meeting,
) -> None:
    others = crowd(meeting)
    bo, cem = others[0], others[1]
    with meeting.stage.db.transaction():
        meeting.stage.db.execute("insert into blocks values (?, ?)", (bo.key, cem.key))
    meeting.tap(meeting.anna, "tables.home")
    shown = draw(meeting)
    meeting.press(meeting.anna, shown, "Kort til print")
    first = seats(meeting)
    meeting.later(days=1)
    meeting.tap(meeting.anna, "tables.home")
    assert len(meeting.rows("table_plans")) == 2
    second = draw(meeting)
    assert "Bo, Cem" not in second.text + shown.text
    known = {pair for table in first for pair in combinations(table, 2)}
    now = {pair for table in seats(meeting) for pair in combinations(table, 2)}
    assert ("Bo", "Cem") not in known | now
    # Of four from three tables two have met, at each of three tables.
    assert len(known & now) == 3
    past, number = store.past(meeting.stage.db, 2)
    assert number == 2
    assert {type(one) for one in past} == {Past}
    assert [one.round_no for one in past] == [1, 1, 1]


def test_cards_are_printed_with_a_list_for_the_door(meeting: Meeting) -> None:
    crowd(meeting)
    meeting.tap(meeting.anna, "tables.home")
    said = meeting.press(meeting.anna, draw(meeting), "Kort til print")
    assert toast(said) == "Kortene kommer om lidt."
    with meeting.stage.db.transaction():
        turn = meeting.stage.turn(meeting.anna)
        plan = store.open_plan(meeting.stage.db, meeting.anna.key)
        assert plan is not None
        sheet = tables.write_cards(turn, turn.say, plan)
    cards, listed = read(tables.print_cards(sheet))
    first = seats(meeting)[0]
    assert cards.body[0] == "Borde · Jobhuset"
    assert [line for line in cards.body if line in first] == list(first)
    assert sum(line.startswith("Bord ") for line in cards.body) == 3
    assert listed.body[:2] == ["Hvem sidder hvor", "Navn Plads"]
    assert len(listed.body) == 14
    (document,) = told(meeting.compute(CARDS), meeting.anna)
    assert document.method == "sendDocument"
    assert document.payload["file_name"] == "borde.pdf"


def test_somebody_who_leaves_while_tables_are_drawn_has_no_seat(meeting: Meeting) -> None:
    bo, *_ = crowd(meeting)
    meeting.tap(meeting.anna, "tables.home")
    draw(meeting)
    meeting.leave(bo)
    assert "Bo" not in {name for table in seats(meeting) for name in table}
    with meeting.stage.db.transaction():
        plan = store.open_plan(meeting.stage.db, meeting.anna.key)
        assert plan is not None
        turn = meeting.stage.turn(meeting.anna)
        stale = (("x",), ("y",))
        due = f"{meeting.anna.key}:{plan.id}"
        tables.keep_draw(turn, Due(due, meeting.stage.now), (stale, 1))
    assert [row["subject"] for row in meeting.rows("schedule")] == [due]
    with meeting.stage.db.transaction():
        people.change(meeting.stage.db, meeting.anna.key, facilitator=0)
    assert meeting.compute(DRAW) == []


def test_begynd_forfra_leaves_nothing_of_tables_that_were_never_used(meeting: Meeting) -> None:
    crowd(meeting)
    meeting.tap(meeting.anna, "tables.home")
    draw(meeting)
    meeting.tap(meeting.anna, "tables.anew")
    (plan,) = meeting.rows("table_plans")
    assert (plan["seed"], plan["state"]) == (None, "open")
    assert len(meeting.rows("table_seats")) == 12


def test_more_than_600_people_are_mixed_in_parts(meeting: Meeting) -> None:
    crowd(meeting)
    meeting.tap(meeting.anna, "tables.home")
    with meeting.stage.db.transaction():
        for number in range(600):
            meeting.stage.db.execute(
                "insert into people (id, name, language, status, weekday, clock, joined, seen)"
                " values (?, ?, 'da', 'active', 1, '09:15', 0, 0)",
                (f"p{number}", f"P{number}"),
            )
    meeting.tap(meeting.anna, "tables.anew")
    assert (toast(meeting.tap(meeting.anna, "tables.draw")) or "").startswith(
        "Jeg kan blande 600 ad gangen."
    )
