"""Somebody gets their data and is erased, over HTTP: nothing of them is left, in no file."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import people
from bot.people.store import change
from bot.privacy import read_audit
from tests.privacy.files import in_the_files, tables, where_it_stands
from tests.world import Phone, World, a_world

FIRST = date(2026, 12, 2)
CANARY = "kanariefuglen"
OTHERS = "papegøjen"
ERASED = (
    "Alt om dig er slettet, og jeg skriver ikke mere. Vil du rydde chatten, skal du selv slette "
    "den i Telegram. Tak for denne gang."
)


def sent_files(world: World) -> dict[str, str]:
    """The newest file of each name that the bot sent."""
    kept = world.server.world.files.values()
    return {one.name: world.server.world.file_content(one).decode() for one in kept}


async def a_pair_that_met(world: World) -> tuple[Phone, Phone]:
    """Zenobia and Bo: both answered, shared, wrote notes and feedback, and met in one round."""
    zenobia = await world.colleague("Zenobia")
    bo = await world.colleague("Bo", department="Ung")
    for phone, word in ((zenobia, CANARY), (bo, OTHERS)):
        await phone.write("/refleksion")
        await phone.tap("Få et spørgsmål nu")
        await phone.write(f"Jeg skrev om {word}.")
    await world.at(FIRST, "9.20")
    await zenobia.tap("Skriv en besked")
    await zenobia.write(f"Skal vi tale om {CANARY}?")
    assert CANARY in await bo.text()
    await bo.tap("Skriv en besked")
    await bo.write(f"Eller om {OTHERS}?")
    for giver, receiver, word in ((zenobia, bo, CANARY), (bo, zenobia, OTHERS)):
        give_feedback(world, world.person(giver).key, world.person(receiver).key, word)
    return zenobia, bo


def give_feedback(world: World, giver: str, receiver: str, word: str) -> None:
    """Somebody wished for feedback, gave some that was read and shown, and began some more."""
    db, now = world.bot.db, int(world.now().timestamp()) - 60
    with db.transaction():
        wish = db.execute(
            "insert into feedback_requests (asker, state, kind, wish, changed, sent, last)"
            " values (?, 'closed', 'worked', ?, ?, ?, '2026-12-09')",
            (giver, f"Et ønske om {word}", now, now),
        ).lastrowid
        db.execute(
            "insert into feedback_asks (request, person, state, opened) values (?, ?, 'asked', ?)",
            (wish, receiver, now),
        )
        for form, sent in (("gift", now), ("gift", None)):
            given = db.execute(
                "insert into feedback (form, giver, receiver, changed, sent, opened)"
                " values (?, ?, ?, ?, ?, ?)",
                (form, giver, receiver, now, sent, sent),
            ).lastrowid
            db.execute(
                "insert into feedback_words values (?, 'seen', ?)", (given, f"Jeg så {word}")
            )
            db.execute("insert into feedback_shown values (?, ?)", (given, giver))
        db.execute("insert into feedback_closed values (?, '2026-12-09')", (giver,))


async def erase(phone: Phone) -> None:
    await phone.write("/mig")
    await phone.tap("Slet mig")
    await phone.tap("Slet mig nu")


async def test_g18_the_export_has_all_of_ones_own_and_nothing_of_anybody_elses(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        zenobia, bo = await a_pair_that_met(world)
        key, bos_key = world.person(zenobia).key, world.person(bo).key
        await zenobia.write("/mine_data")
        files = sent_files(world)
        assert set(files) == {"makker.json", "makker.txt"}
        own: dict[str, Any] = json.loads(files["makker.json"])
        assert own["profile"][0]["key"] == key
        assert own["profile"][0]["name"] == "Zenobia"
        assert own["account"] == [{"telegram_id": zenobia.id, "reachable": True}]
        assert [one["answer"] for one in own["answers"]] == [f"Jeg skrev om {CANARY}."]
        assert [one["round_starts"] for one in own["seats"]] == ["2026-12-02"]
        assert own["seats"][0]["notes_sent"] == 1
        assert f"Svar: Jeg skrev om {CANARY}." in files["makker.txt"].splitlines()
        for text in files.values():
            for foreign in (OTHERS, "Bo\n", '"Bo"', bos_key, str(bo.id)):
                assert foreign not in text


async def test_g18_every_table_that_knows_a_person_is_in_their_export(tmp_path: Path) -> None:
    """A new table has to say how it is exported, or why not."""
    exported = {
        "people", "accounts", "leads", "moves", "messages", "schedule", "wants", "reached",
        "takeover_asks", "asked", "weeks_elsewhere", "answers", "answer_versions", "answer_readers",
        "seats", "left_over", "round_skips", "blocks", "audit", "written_moves", "time_proposals",
        "free_today", "sparring_silence", "feedback_requests", "feedback_asks", "feedback",
        "feedback_words", "feedback_shown", "feedback_closed",
        "cases", "case_asks", "case_reflections", "case_call_asks",
        "goals", "goal_levels", "goal_readers", "goal_notes", "goal_questions", "pulse_done",
        "library_entries", "library_searches", "library_seen", "library_told",
        "learning_event_people", "after_processing", "programme_meetings", "programme_ballots",
        "prompt_drafts",
        "table_plans", "table_seats", "minute_questions", "minute_answers",
        "glossary_proposals", "glossary_votes",
    }  # fmt: skip
    holds_nobody = {
        "meta", "names_version", "departments", "invitations", "faults", "rounds",
        "sparring_groups",
        "inbox",  # Updates that are not handled: gone with the next commit.
        "outbox",  # What is being sent to them this moment.
        "ran",  # When jobs ran, for two months.
        "question_seeds",  # The seed of a draw.
        "erasures",  # Keys of those who are gone.
        "talks",  # Where the clock of a talk stands: the seats say whose.
        "written_talks",  # That a group writes, and until when: the seats say who.
        "case_questions",  # A model's questions, as they were when a case was sent.
        "case_calls", "case_call_questions",  # A model and its questions, for a day.
        "library_words", "library_terms",  # Stems, by entry: erased with it.
        "library_words_data", "library_words_idx", "library_words_content",
        "library_words_docsize", "library_words_config",
        # What an event or a programme is, and for which departments.
        "learning_events", "learning_event_models", "learning_event_departments",
        "programme_runs", "programme_run_departments", "programme_pauses", "programme_votes",
        "glossary_words",  # What was decided together, without whose words they were.
        "month_counts", "round_counts",  # Of five people and more.
        "pulses", "pulse_counts",  # How many chose which value.
        "shown_answers",  # Which shared answers stand under Fra kolleger.
    }  # fmt: skip
    async with a_world(tmp_path) as world:
        unknown = set(tables(world.bot.db)) - exported - holds_nobody
    assert {one for one in unknown if not one.startswith("guess")} == set()


async def test_g19_after_slet_mig_nothing_of_a_person_is_in_any_table_or_file(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        zenobia, bo = await a_pair_that_met(world)
        key = world.person(zenobia).key
        db = world.bot.db
        assert where_it_stands(db, key) != []
        assert in_the_files(tmp_path, CANARY) != []
        assert in_the_files(tmp_path, zenobia.id) != []
        await erase(zenobia)
        assert await zenobia.text() == ERASED
        for what in (key, zenobia.id, CANARY, "Zenobia"):
            assert where_it_stands(db, what) == []
            assert in_the_files(tmp_path, what) == []
        assert (tmp_path / "makker.db-wal").stat().st_size < 20_000
        # Others keep theirs, and counters stay.
        assert in_the_files(tmp_path, OTHERS) != []
        assert db.value("select count(*) from seats") == 2
        assert db.value("select count(*) from seats where person is null") == 1
        # Gone is gone: the account is a stranger's, and no job is left to fail.
        await zenobia.write("Hallo?")
        assert await zenobia.text() == (
            "Hej. For at være med skal du bruge et link fra din tovholder."
        )
        await world.at(FIRST + timedelta(days=20), "12.00")
        assert db.rows("select kind, detail from faults") == []
        assert bo.id != zenobia.id


async def test_g19_words_in_a_partners_chat_are_taken_back_and_only_these(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        zenobia, bo = await a_pair_that_met(world)
        assert any(CANARY in one["text"] for one in await bo.bot_messages())
        await erase(zenobia)
        texts = [str(one["text"]) for one in await bo.bot_messages()]
        assert not any(CANARY in text for text in texts)
        assert texts.count("Trukket tilbage") == 1
        assert any(OTHERS in str(one["text"]) for one in await zenobia.bot_messages())


async def test_g19_an_answer_that_a_partner_was_shown_is_taken_back(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        zenobia, bo = await a_pair_that_met(world)
        await zenobia.write("/refleksion")
        await zenobia.tap("Få et spørgsmål nu")
        await zenobia.write(f"Delt: {CANARY} igen.")
        await zenobia.tap("Min sparringsmakker")
        await bo.write("/sparring")
        await bo.tap("Læs delte svar")
        assert any("Delt:" in str(one["text"]) for one in await bo.bot_messages())
        await erase(zenobia)
        texts = [str(one["text"]) for one in await bo.bot_messages()]
        assert not any("Delt:" in text for text in texts)


async def test_slet_mig_takes_two_steps_and_says_what_cannot_be_called_back(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", role="facilitator")
        await mette.write("/slet_mig")
        said = await mette.text()
        for word in ("Telegrams egne kopier", "videresendt", "allerede har læst"):
            assert word in said
        assert said.endswith("Er du den eneste, så giv helst stafetten videre først.")
        await mette.tap("Behold mig")
        assert await mette.text() == "Godt. Alt er, som det var."
        assert world.person(mette).name == "Mette"


async def test_who_stops_in_the_middle_of_joining_is_erased_the_one_way(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        db = world.bot.db
        with db.transaction():
            code = people.make_invitation(
                db,
                role="colleague",
                department=people.add_department(db, "Job"),
                until=FIRST,
                many=False,
                now=world.now(),
            ).code
        zenobia = await world.phone("Zenobia", start=code)
        await zenobia.start()
        await zenobia.tap("Jeg har læst det")
        key = world.person(zenobia).key
        await zenobia.write("Stop")
        assert (await zenobia.text()).startswith("Helt fint. Jeg har slettet det hele")
        assert [(one.action, one.by) for one in read_audit(db)] == [("erase", "person")]
        assert f'"{key}"' in (tmp_path / "erased.jsonl").read_text()
        for what in (key, zenobia.id):
            assert where_it_stands(db, what) == []
            assert in_the_files(tmp_path, what) == []


async def test_two_fast_taps_on_slet_mig_nu_erase_once(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.write("/slet_mig")
        message = await mette.last()
        await mette.tap("Slet mig nu")
        assert await mette.forge("privacy.erase_now", message["message_id"]) == (
            "Det kan du ikke her."
        )
        assert await mette.text() == ERASED
        assert [one.action for one in read_audit(world.bot.db)] == ["erase"]


async def test_g20_rights_need_no_reason_and_work_in_both_languages(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        john = await world.colleague("John", language="en")
        for command in ("/my_data", "/mine_data"):
            await john.write(command)
            assert (await john.text()).startswith("The same as a text")
        assert "- Account" not in sent_files(world)["makker.txt"]
        assert "Weekday (1 is Monday): 2" in sent_files(world)["makker.txt"]
        await john.write("/delete_me")
        await john.tap("Delete me now")
        assert (await john.text()).startswith("All about you is deleted")


async def test_g20_a_name_is_put_right_and_use_is_paused_without_a_reason(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        await mette.write("/mig")
        await mette.tap("Skift navn")
        await mette.write("Mette K")
        assert world.person(mette).name == "Mette K"
        await mette.write("/pause")
        await mette.tap("Indtil jeg siger til")
        assert world.person(mette).paused


async def test_g21_export_and_erase_stand_in_the_log_without_content(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        key = world.person(mette).key
        await mette.write("/mine_data")
        entries = read_audit(world.bot.db)
        assert [(one.action, one.by, one.actor, one.subject, one.detail) for one in entries] == [
            ("export", "person", key, key, "")
        ]
        await erase(mette)
        entries = read_audit(world.bot.db)
        assert [(one.action, one.by, one.actor, one.subject, one.detail) for one in entries] == [
            ("export", "person", None, None, ""),
            ("erase", "person", None, None, ""),
        ]


async def test_a_stranger_has_nothing_to_get_and_nothing_to_erase(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        stranger = await world.phone("Kim")
        for command in ("/mine_data", "/slet_mig"):
            await stranger.write(command)
            assert await stranger.text() == (
                "Hej. For at være med skal du bruge et link fra din tovholder."
            )
        assert world.server.world.files == {}
        assert read_audit(world.bot.db) == []


async def test_while_locked_after_a_move_the_earlier_answers_are_not_exported(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        zenobia, _ = await a_pair_that_met(world)
        db = world.bot.db
        with db.transaction():
            until = int((world.now() + timedelta(days=30)).timestamp())
            change(db, world.person(zenobia).key, locked_until=until)
        await zenobia.write("/mine_data")
        for text in sent_files(world).values():
            assert CANARY not in text


@pytest.mark.parametrize("clean_file", [True, False])
async def test_g27_a_restored_backup_is_erased_again_at_the_start(
    tmp_path: Path, clean_file: bool
) -> None:
    async with a_world(tmp_path) as world:
        zenobia, bo = await a_pair_that_met(world)
        key = world.person(zenobia).key
        world.bot.db.checkpoint()
        backup = (tmp_path / "makker.db").read_bytes()
        assert CANARY.encode() in backup
        await erase(zenobia)
        listed = tmp_path / "erased.jsonl"
        assert listed.read_text() == f'{{"key": "{key}", "date": "2026-12-02"}}\n'
        assert listed.stat().st_mode & 0o777 == 0o600
        await world.stop_bot()
        for path in tmp_path.glob("makker.db*"):
            path.unlink()
        (tmp_path / "makker.db").write_bytes(backup)
        if not clean_file:
            listed.unlink()
        await world.start_bot()
        await bo.write("/menu")
        stands = where_it_stands(world.bot.db, key)
        assert (stands == []) is clean_file
        assert (in_the_files(tmp_path, CANARY) == []) is clean_file
