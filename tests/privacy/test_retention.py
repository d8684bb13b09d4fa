"""The clock is moved by months and years: nothing is older than the notice says, in no table."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import people, schedule
from bot.people.personal import FAREWELL
from bot.people.rules import is_inactive
from bot.privacy import read_audit, write_audit
from bot.settings import Settings, SettingsError, load_settings
from bot.storage import Database
from tests.privacy.files import in_the_files, tables
from tests.privacy.test_rights import CANARY, a_pair_that_met
from tests.turns import MONDAY, open_stage
from tests.world import World, a_world

DAY = 86_400
# Table: the days that its rows may be old at most, and the query for the oldest one's instant.
AGES: dict[str, tuple[int, str]] = {
    "answers": (548, "select min(made) from answers"),
    "answer_versions": (548, "select min(at) from answer_versions"),
    "asked": (548, "select min(at) from asked"),
    "weeks_elsewhere": (549, "select min(unixepoch(local_date)) from weeks_elsewhere"),
    "seats": (
        90,
        "select min(unixepoch(next_step_day)) from seats where next_step is not null",
    ),
    "sparring_groups": (
        365,
        "select min(unixepoch(starts)) from sparring_groups g join rounds r on r.id = g.round",
    ),
    "cases": (183, "select min(coalesce(closed, sent, changed)) from cases"),
    "goals": (548, "select min(made) from goals"),
    "goal_levels": (549, "select min(unixepoch(local_date)) from goal_levels"),
    "case_asks": (
        183,
        "select min(coalesce(c.closed, c.sent, c.changed)) from case_asks a"
        " join cases c on c.id = a.case_id",
    ),
    "case_questions": (
        183,
        "select min(coalesce(c.closed, c.sent)) from case_questions q"
        " join cases c on c.id = q.case_id",
    ),
    "case_calls": (183, "select min(unixepoch(day)) from case_calls"),
    "case_call_questions": (
        183,
        "select min(unixepoch(day)) from case_call_questions q"
        " join case_calls c on c.id = q.call_id",
    ),
    "case_call_asks": (
        0,
        "select min(unixepoch(day)) from case_call_asks a join case_calls c on c.id = a.call_id",
    ),
    "case_reflections": (366, "select min(at) from case_reflections"),
    "written_moves": (14, "select min(written) from written_moves"),
    "feedback": (183, "select min(sent) from feedback"),
    "feedback_words": (
        14,
        "select min(changed) from feedback_words w join feedback f on f.id = w.feedback"
        " where f.sent is null",
    ),
    "feedback_requests": (183, "select min(sent) from feedback_requests"),
    "feedback_asks": (
        14,
        "select min(changed) from feedback_asks a join feedback_requests r on r.id = a.request"
        " where r.state = 'draft'",
    ),
    "feedback_closed": (0, "select min(unixepoch(until)) from feedback_closed"),
    "table_plans": (365, "select min(coalesce(used, changed)) from table_plans"),
    "table_seats": (
        365,
        "select min(coalesce(used, changed)) from table_seats s"
        " join table_plans p on p.id = s.plan",
    ),
    "minute_questions": (7, "select min(ends) from minute_questions where state = 'shown'"),
    "minute_answers": (7, "select min(at) from minute_answers"),
    "glossary_proposals": (
        90,
        "select min(changed) from glossary_words where state = 'open'",
    ),
    "pulses": (1096, "select min(unixepoch(closes)) from pulses where state = 'closed'"),
    "pulse_counts": (
        1096,
        "select min(unixepoch(closes)) from pulse_counts c join pulses p on p.month = c.pulse",
    ),
    "month_counts": (1127, "select min(unixepoch(month || '-01')) from month_counts"),
    "round_counts": (1096, "select min(unixepoch(starts)) from round_counts"),
    "pulse_done": (
        14,
        "select min(unixepoch(closes)) from pulse_done d join pulses p on p.month = d.pulse",
    ),
    "left_over": (
        365,
        "select min(unixepoch(starts)) from left_over l join rounds r on r.id = l.round",
    ),
    "free_today": (1, "select min(until) from free_today"),
    "time_proposals": (1, "select min(unixepoch(at)) from time_proposals"),
    "round_skips": (365, "select min(at) from round_skips"),
    "invitations": (14, "select min(unixepoch(until)) from invitations"),
    "moves": (1, "select min(until) from moves"),
    "audit": (183, "select min(at) from audit"),
    "learning_events": (1096, "select min(unixepoch(local_date)) from learning_events"),
    "learning_event_people": (
        209,
        "select min(unixepoch(local_date)) from learning_event_people p"
        " join learning_events e on e.id = p.event where e.state = 'begun'",
    ),
    "programme_runs": (14, "select min(changed) from programme_runs where state = 'draft'"),
    "prompt_drafts": (14, "select min(changed) from prompt_drafts"),
    "inbox": (7, "select min(done) from inbox"),
    "outbox": (2, "select min(finished) from outbox"),
    "messages": (400, "select min(at) from messages"),
    "library_seen": (400, "select min(at) from library_seen"),
    "wants": (60, "select min(changed) from wants where state <> 'waiting'"),
    "reached": (60, "select min(unixepoch(local_date)) from reached"),
    "ran": (60, "select min(at) from ran"),
    "faults": (60, "select min(at) from faults"),
    "takeover_asks": (60, "select min(at) from takeover_asks"),
    "people": (30, "select min(left_at) from people"),
    "accounts": (
        1,
        "select min(left_at) from accounts a join people p on p.id = a.person",
    ),
    "erasures": (0, "select min(unixepoch(erased_on)) from erasures"),
}
WITHOUT_AGE = {
    "after_processing",  # As long as the question and the event.
    "learning_event_departments",
    "learning_event_models",  # As long as the event.
    "programme_run_departments",
    "programme_pauses",
    "programme_meetings",
    "programme_votes",  # As long as the programme: 36 months after its end.
    "programme_ballots",  # Until the vote closes.
    "talks",  # As long as their group; no person and no words.
    "written_talks",  # As long as their group; no words.
    "meta",
    "names_version",
    "departments",
    "rounds",  # Counts, and no person.
    "schedule",  # What is to come.
    "leads",  # As long as the role.
    "blocks",  # Until lifted, or either leaves.
    "sparring_silence",  # Until they answer or give another sign; at most until they are inactive.
    "answer_readers",  # As long as the answer.
    "goal_readers",  # As long as the goal is shared.
    "goal_notes",
    "goal_questions",
    "feedback_shown",  # As long as the feedback.
    "shown_answers",  # As long as the answer.
    "library_entries",  # Until withdrawn; their author is asked after two years.
    "library_words",
    "library_words_config",
    "library_words_content",
    "library_words_data",
    "library_words_docsize",
    "library_words_idx",
    "library_terms",  # Stems of the entries, as long as these.
    "library_searches",  # Until the night.
    "library_told",  # As long as the entry.
    "glossary_words",  # Decided together; no person in them.
    "glossary_votes",  # As long as the vote.
    "question_seeds",  # As long as the person.
}


def too_old(db: Database, now: datetime) -> dict[str, int]:
    """The tables with rows past their time, a night included, and how many days old these are."""
    found = {}
    for table, (days, oldest) in AGES.items():
        at = db.value(oldest)
        if at is not None and now.timestamp() - at > (days + 1) * DAY:
            found[table] = int(now.timestamp() - at) // DAY
    return found


async def night(world: World, later: timedelta) -> None:
    """Leap, and let the night after it pass."""
    await world.jump(world.now() + later)
    await world.at((world.now() + timedelta(days=1)).date(), "6.00")


async def test_g17_nothing_is_older_than_its_time_in_any_table_or_file(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        zenobia, bo = await a_pair_that_met(world)
        db = world.bot.db
        with db.transaction():
            turn = world.bot.make_turn(world.now())
            turn.note_fault("job", "a.job")
            people.make_invitation(
                db, role="colleague", department=None, until=world.now().date(), many=False,
                now=world.now(),
            )  # fmt: skip
            people.make_move(db, world.person(bo), world.now())
            db.execute("update seats set next_step = ?, next_step_day = '2026-12-02'", (CANARY,))
            write_audit(turn, "settings")
        assert {one for one in tables(db) if one not in AGES} - WITHOUT_AGE - {
            one for one in tables(db) if one.startswith("guess")
        } == set()
        for later in (4, 60, 40, 90, 180, 200, 20):
            await night(world, timedelta(days=later))
            assert too_old(db, world.now()) == {}
            for phone in (zenobia, bo):
                await phone.write("/menu")
        assert db.value("select count(*) from people") == 2
        for table in ("answers", "seats", "invitations", "moves", "feedback", "feedback_requests"):
            assert db.rows(f"select * from {table}") == []
        assert in_the_files(tmp_path, CANARY) == []


async def test_g17_what_is_kept_shorter_goes_sooner(tmp_path: Path) -> None:
    async with a_world(tmp_path, retention={"answers": 20, "feedback": 20}) as world:
        await a_pair_that_met(world)
        assert in_the_files(tmp_path, CANARY) != []
        await night(world, timedelta(days=20))
        assert world.bot.db.rows("select * from answers") == []
        assert in_the_files(tmp_path, CANARY) == []


async def test_g17_who_left_is_erased_within_30_days_with_their_words(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        zenobia, bo = await a_pair_that_met(world)
        await zenobia.write("slet")
        await zenobia.tap("Forlad nu")
        await night(world, timedelta(days=29))
        assert world.bot.db.value("select count(*) from people") == 1
        assert in_the_files(tmp_path, CANARY) == []
        assert in_the_files(tmp_path, zenobia.id) == []
        texts = [str(one["text"]) for one in await bo.bot_messages()]
        assert not any(CANARY in text for text in texts)


async def test_g17_a_year_without_a_word_is_told_of_and_then_all_is_erased(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        soren = await world.colleague("Søren")
        await night(world, timedelta(days=365))
        db = world.bot.db
        keys = {one.name: one.key for one in people.all_kept(db)}
        texts = [str(one["text"]) for one in await mette.bot_messages()]
        told = next(text for text in texts if "Jeg har ikke hørt fra dig" in text)
        assert told == (
            "Hej Mette. Jeg har ikke hørt fra dig i et år, så jeg sletter alt om dig onsdag den "
            "22. december. Vil du blive, så tryk på knappen."
        )
        assert sum("Jeg har ikke hørt fra dig" in text for text in texts) == 1
        assert schedule.due_of(db, FAREWELL, keys["Mette"]) is not None
        await soren.tap("Jeg bliver")
        await night(world, timedelta(days=30))
        assert [one.name for one in people.all_kept(db)] == ["Søren"]
        assert in_the_files(tmp_path, mette.id) == []


@pytest.mark.parametrize(
    ("columns", "inactive"),
    [
        ({"paused": 0}, True),
        ({"paused": 1}, False),
        ({"away_until": "2026-12-23"}, False),
        ({"away_until": "2026-01-01"}, True),
    ],
)
def test_a_year_is_counted_from_the_end_of_a_pause_or_leave(
    tmp_path: Path, columns: dict[str, Any], inactive: bool
) -> None:
    stage = open_stage(tmp_path)
    mette = stage.person("Mette")
    with stage.db.transaction():
        people.change(stage.db, mette.key, **columns)
    year = MONDAY + timedelta(days=365)
    assert is_inactive(stage.reload(mette), year, 365) is inactive
    assert not is_inactive(stage.reload(mette), year - timedelta(days=1), 365)


def test_a_limit_can_be_lowered_freely_and_raised_only_with_a_written_reason() -> None:
    assert load_settings(retention={"answers": 30}).retention.answers == 30
    with pytest.raises(SettingsError) as caught:
        load_settings(retention={"answers": 549})
    assert str(caught.value) == (
        "Retention.answers is 549 days, longer than the 548 that people are told of; lower it, "
        "or write why in retention_reasons.answers (a sentence)."
    )
    why = "The works council asked for it in May."
    kept = load_settings(retention={"answers": 549}, retention_reasons={"answers": why})
    assert kept.retention.raised() == {"answers": 549}
    with pytest.raises(SettingsError, match="names 'letters', which is no kind of data"):
        load_settings(retention_reasons={"letters": why})
    with pytest.raises(SettingsError):
        load_settings(retention={"answers": 0})


def test_limits_come_from_the_environment_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAKKER_RETENTION__PAIR_HISTORY", "400")
    monkeypatch.setenv("MAKKER_RETENTION_REASONS__PAIR_HISTORY", "Rounds are rare in this house.")
    assert load_settings().retention.pair_history == 400


async def test_a_reason_for_keeping_longer_is_kept_in_the_log(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        await world.colleague("Mette")
        await world.stop_bot()
        why = "The works council asked for it in May."
        raised = {"retention": {"audit": 200}, "retention_reasons": {"audit": why}}
        world.settings = Settings(**{**world.settings.model_dump(), **raised})
        await world.start_bot()
        mette = await world.colleague("Søren")
        await mette.write("/menu")
        entries = [one for one in read_audit(world.bot.db) if one.action == "settings"]
        assert [(one.by, one.detail) for one in entries] == [
            ("host", f"retention, retention_reasons; retention.audit is 200 days: {why}")
        ]


async def test_the_night_plans_itself_anew_and_stands_in_the_log(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        await world.colleague("Mette")
        for day in (24, 25, 26):
            await world.at(date(2026, 11, day), "3.10")
        runs = [one for one in read_audit(world.bot.db) if one.action == "retain"]
        assert [(one.by, one.at.astimezone(world.now().tzinfo).strftime("%d %H.%M"))
                for one in runs] == [
            ("time", "24 03.10"),
            ("time", "25 03.10"),
            ("time", "26 03.10"),
        ]  # fmt: skip
