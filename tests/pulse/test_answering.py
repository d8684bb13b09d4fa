"""The pulse is answered by buttons, item by item, and counted without its writer."""

import json
from datetime import date, timedelta

import pytest

from bot.feature import Due
from bot.people.rules import Person
from bot.pulse import store
from bot.pulse.chat import feature
from bot.pulse.jobs import CLOSE
from tests.pulse.house import LOST, MONTH, OPENS, STALE, House
from tests.turns import Out

ITEMS = ("tryghed", "brugbar-feedback", "gensidighed", "anvendelse", "rammer")
FIRST = (
    "<b>1 af 5</b>\n"
    "Den seneste måned …\n"
    "<b>… har jeg kunnet fortælle kolleger om tvivl og fejl.</b>\n\n"
    "1 Slet ikke · 2 I ringe grad · 3 I nogen grad · 4 I høj grad · 5 I meget høj grad"
)


def toast(sent: list[Out]) -> str | None:
    found = [one.payload.get("text") for one in sent if one.method == "answerCallbackQuery"]
    return found[0] if found else None


@pytest.fixture
def mette(house: House) -> Person:
    (mette, *_) = house.people(6)
    house.open()
    return mette


def test_it_stands_in_the_week_s_message_and_under_what_waits(house: House) -> None:
    (mette, *_) = house.people(6)
    assert house.week(mette) is None
    assert house.items(mette) == []
    house.open()
    asked = house.week(mette)
    assert asked is not None
    assert asked.about == "Det er tid til månedens temperaturmåling."
    assert asked.text == (
        "5 sætninger, under et minut, kun knapper. Dine svar er fortrolige: de bliver talt "
        "sammen med de andres og står ikke ved dit navn. Stopper du undervejs, tæller det med, "
        "du nåede. Åben til og med søndag den 13. december."
    )
    assert [[one.label for one in row] for row in asked.keyboard] == [["Svar nu", "Spring over"]]
    assert house.items(mette) == ["Temperaturmåling"]
    assert house.screen(mette).text == (
        f"{asked.text}\n\nDer er ikke noget resultat endnu. "
        "Der bliver målt i den første uge af hver måned."
    )


def test_items_come_one_at_a_time_in_one_message_and_are_counted_when_sent(
    house: House, mette: Person
) -> None:
    (first,) = [one for one in house.tap(mette, f"pulse.begin:{MONTH}") if one.text]
    assert (first.method, first.text) == ("sendMessage", FIRST)
    assert first.labels == ["1", "2", "3", "4", "5", "Spring over"]
    second = house.tap(mette, first.data("4"))[0]
    assert second.method == "editMessageText"
    assert second.text.startswith("<b>2 af 5</b>\n")
    assert second.labels == ["1", "2", "3", "4", "5", "Spring over", "Forfra"]
    third = house.tap(mette, second.data("Spring over"))[0]
    fourth = house.tap(mette, third.data("5"))[0]
    fifth = house.tap(mette, fourth.data("1"))[0]
    end = house.tap(mette, fifth.data("2"))[0]
    assert end.text == (
        "Det var det. Sender du, bliver dine svar talt med, og så kan de ikke findes frem igen."
    )
    assert house.counts() == {}
    assert house.done() == set()
    sent = house.tap(mette, end.data("Send"))[0]
    assert sent.text == (
        "Talt med. Resultatet kommer mandag den 14. december og vises, når mindst fem har svaret."
    )
    department = mette.department
    assert department is not None
    assert house.counts() == {
        ("tryghed", department, 4): 1,
        ("gensidighed", department, 5): 1,
        ("anvendelse", department, 1): 1,
        ("rammer", department, 2): 1,
    }
    assert house.done() == {(MONTH, mette.key)}
    assert house.week(mette) is None
    assert house.items(mette) == []


def test_what_was_sent_is_counted_once_however_often_it_is_tapped(
    house: House, mette: Person
) -> None:
    house.answer(mette, 3, 3, 3, 3, 3)
    before = house.counts()
    for data in ("send", "begin", "again", "skip", "value:0:4"):
        name, _, rest = data.partition(":")
        said = house.tap(mette, f"pulse.{name}:{MONTH}{':' if rest else ''}{rest}")
        assert toast(said) == STALE
    assert house.counts() == before


def test_a_second_fast_tap_moves_on_by_one_item_only(house: House, mette: Person) -> None:
    house.tap(mette, f"pulse.begin:{MONTH}")
    house.tap(mette, f"pulse.value:{MONTH}:0:2")
    again = house.tap(mette, f"pulse.value:{MONTH}:0:3")[0]
    assert again.text.startswith("<b>2 af 5</b>\n")
    for at in range(1, 5):
        house.tap(mette, f"pulse.value:{MONTH}:{at}:1")
    house.tap(mette, f"pulse.send:{MONTH}")
    assert (("tryghed", mette.department, 3), 1) in house.counts().items()


def test_whoever_begins_again_has_answered_nothing(house: House, mette: Person) -> None:
    house.answer(mette, 3, 4, send=False)
    assert house.tap(mette, f"pulse.again:{MONTH}")[0].text == FIRST
    assert toast(house.tap(mette, f"pulse.send:{MONTH}")) is None
    assert house.counts() == {}


def test_skipping_it_all_is_kept_like_an_answer(house: House, mette: Person) -> None:
    said = house.tap(mette, f"pulse.skip:{MONTH}")[0]
    assert said.text == "Helt fint. Vi ses næste gang."
    assert house.done() == {(MONTH, mette.key)}
    assert house.counts() == {}
    assert house.week(mette) is None


def test_skipping_every_item_counts_nothing(house: House, mette: Person) -> None:
    end = house.answer(mette, 0, 0, 0, 0, 0, send=False)[0]
    assert end.text == "Du sprang dem alle over, og det er helt fint. Send, så er den af vejen."
    house.tap(mette, end.data("Send"))
    assert house.counts() == {}


def test_leaving_half_way_keeps_what_was_answered_until_it_closes(
    house: House, mette: Person
) -> None:
    house.answer(mette, 5, 2, send=False)
    house.go(OPENS + timedelta(days=3))
    assert house.tap(mette, f"pulse.begin:{MONTH}")[0].text.startswith("<b>3 af 5</b>\n")
    assert house.counts() == {}
    house.go(OPENS + timedelta(days=7), "8.00")
    assert mette.department is not None
    assert house.counts() == {
        ("tryghed", mette.department, 5): 1,
        ("brugbar-feedback", mette.department, 2): 1,
    }
    assert house.done() == {(MONTH, mette.key)}


def test_a_restart_loses_what_was_not_sent_and_says_so(house: House, mette: Person) -> None:
    house.answer(mette, 5, 2, send=False)
    house.feature = feature()
    said = house.tap(mette, f"pulse.value:{MONTH}:2:4")[0]
    assert said.text == f"{LOST}\n\n{FIRST}"
    house.feature = feature()
    said = house.tap(mette, f"pulse.send:{MONTH}")[0]
    assert said.text == f"{LOST}\n\n{FIRST}"
    assert house.counts() == {}


def test_what_fails_while_it_is_sent_is_there_at_the_next_try(
    house: House, mette: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.answer(mette, 1, 2, 3, 4, 5, send=False)

    def fail(*_: object) -> None:
        raise OSError("full")

    with monkeypatch.context() as patch:
        patch.setattr(store, "note_done", fail)
        with pytest.raises(OSError, match="^full$"):
            house.tap(mette, f"pulse.send:{MONTH}")
    assert house.counts() == {}
    house.tap(mette, f"pulse.send:{MONTH}")
    assert sum(house.counts().values()) == 5


def test_after_it_closed_nothing_is_taken_any_more(house: House, mette: Person) -> None:
    house.tap(mette, f"pulse.begin:{MONTH}")
    house.go(OPENS + timedelta(days=7), "5.20")
    assert toast(house.tap(mette, f"pulse.value:{MONTH}:0:4")) == STALE
    assert toast(house.tap(mette, f"pulse.begin:{MONTH}")) == STALE
    assert house.counts() == {}


@pytest.mark.parametrize(
    "data",
    ["begin", "begin:2026-11", "value:2026-12:5:3", "value:2026-12:0:6", "value", "send:x"],
)  # fmt: skip
def test_a_made_up_button_changes_nothing(house: House, mette: Person, data: str) -> None:
    said = house.tap(mette, f"pulse.{data}")
    assert toast(said) == STALE
    assert house.counts() == {}
    assert house.done() == set()


def test_a_text_in_reply_is_not_kept(house: House, mette: Person) -> None:
    house.stage.act(mette.key, house.feature.texts["pulse"], MONTH, "Der er travlt i afdelingen")
    (said,) = house.stage.out()
    assert said.text == "Her svarer du kun med knapperne, så jeg har ikke gemt teksten."
    assert "travlt" not in str(house.stage.db.rows("select * from outbox"))


def test_people_of_a_department_of_four_are_counted_with_those_of_none(house: House) -> None:
    four = house.people(4, "Lille")
    lone = house.people(1, None)
    house.open()
    for one in (*four, *lone):
        house.answer(one, 4, 4, 4, 4, 4)
    assert house.counts() == {(item, 0, 4): 5 for item in ITEMS}


def test_no_row_or_its_order_joins_who_answered_with_what(house: House) -> None:
    people = house.people(8)
    house.open()
    rows = "select * from pulse_counts"
    before = [(row["item"], row["department"], row["value"]) for row in house.stage.db.rows(rows)]
    for at, person in enumerate(people):
        house.answer(person, *[1 + at % 5] * 5)
    # The rows were all there before anybody answered, in the order of their own key.
    after = [(row["item"], row["department"], row["value"]) for row in house.stage.db.rows(rows)]
    assert after == before == sorted(before)
    done = [row["person"] for row in house.stage.db.rows("select * from pulse_done")]
    assert done == sorted(one.key for one in people)
    tables = {
        row["name"]: row["sql"]
        for row in house.stage.db.rows("select * from sqlite_schema where type = 'table'")
        if row["name"].startswith("pulse")
    }
    assert set(tables) == {"pulses", "pulse_counts", "pulse_done"}
    assert all("without rowid" in sql for sql in tables.values())
    columns = {
        name: {row["name"] for row in house.stage.db.rows(f"pragma table_info({name})")}
        for name in tables
    }
    assert columns["pulse_done"] == {"pulse", "person"}
    assert columns["pulse_counts"] == {"pulse", "item", "department", "value", "count"}


def test_the_bot_s_answers_to_the_taps_do_not_tell_what_was_tapped(
    house: House, mette: Person
) -> None:
    outs = []
    for values in ((1, 1, 1, 1, 1), (5, 5, 5, 5, 5)):
        shown = [house.tap(mette, f"pulse.begin:{MONTH}")]
        for at, value in enumerate(values):
            shown.append(house.tap(mette, f"pulse.value:{MONTH}:{at}:{value}"))
        outs.append(json.dumps([one.payload for sent in shown for one in sent]))
        house.tap(mette, f"pulse.again:{MONTH}")
    assert outs[0] == outs[1]


def test_it_is_switched_off_by_a_setting(house: House, mette: Person) -> None:
    house.stage.settings = house.stage.settings.model_copy(update={"pulse": False})
    assert house.week(mette) is None
    assert house.items(mette) == []
    assert toast(house.tap(mette, f"pulse.begin:{MONTH}")) == STALE
    assert house.screen(mette).text == "Temperaturmålingen er slået fra her hos jer."
    house.go(date(2027, 1, 12))
    assert store.find(house.stage.db, "2027-01") is None


def test_whoever_leaves_or_is_erased_before_sending_is_not_counted(
    house: House, mette: Person
) -> None:
    bo, ida = house.people(2, begin=6)
    for one in (mette, bo, ida):
        house.answer(one, 3, send=False)
    assert house.feature.on_left is not None
    assert house.feature.personal is not None
    assert house.feature.personal.release is not None
    house.feature.on_left(house.stage.turn(), mette)
    house.feature.personal.release(house.stage.turn(), bo.key)
    with house.stage.db.transaction():
        house.stage.db.execute("delete from people where id = ?", (bo.key,))
    house.go(OPENS + timedelta(days=7), "8.00")
    assert house.counts() == {("tryghed", ida.department, 3): 1}


def test_closing_a_pulse_that_is_gone_does_nothing(house: House, mette: Person) -> None:
    with house.stage.db.transaction():
        house.stage.db.execute("delete from pulses")
    due = Due(MONTH, house.stage.now)
    house.stage.run(house.feature.jobs[CLOSE], due)
    assert store.closed_pulses(house.stage.db) == []
