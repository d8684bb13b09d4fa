"""A world goes on where it stood: people, messages, waiting updates, counters, token and clock."""

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.localchat.colleagues import write
from bot.localchat.errors import RefusedError
from bot.localchat.methods import call
from bot.localchat.world import Person, World
from tests.localchat.conftest import START


def test_a_restart_loses_nothing(tmp_path: Path) -> None:
    before = World(tmp_path, frozen=True, start=START)
    mette = before.add_person(Person(0, "Mette", about="Sagsbehandler")).id
    written = write(before, mette, text="Hej")
    before.clock.move_to(START + timedelta(days=1))
    call(before, "sendMessage", {"chat_id": mette, "text": "Godmorgen"})
    photo = write(before, mette, kind="photo")
    before.close()

    after = World(tmp_path, frozen=True)
    assert after.token == before.token
    assert after.bot_user() == before.bot_user()
    assert after.people == before.people
    assert after.messages == before.messages
    assert (after.now(), after.clock.version) == (START + timedelta(days=1), 1)
    assert after.updates.pending(100) == before.updates.pending(100)
    assert {after.file_content(file)[:4] for file in after.files.values()} == {b"\x89PNG"}
    following = write(after, mette, text="Igen")
    assert following["message_id"] == photo["message_id"] + 1
    assert following["update_id"] == photo["update_id"] + 1 == written["update_id"] + 2
    after.close()


def test_nothing_is_lost_when_the_server_is_killed(tmp_path: Path) -> None:
    killed = World(tmp_path, frozen=True, start=START)
    mette = killed.add_person(Person(0, "Mette")).id
    write(killed, mette, text="Hej")
    with (tmp_path / "world.jsonl").open("ab") as lines:
        lines.write(b'{"t": "2026-11-24T08:15:00+00:00", "k": "message/')
    after = World(tmp_path, frozen=True)
    assert after.messages == killed.messages
    assert after.now() == START
    killed.close()
    after.close()


def test_deleted_messages_and_confirmed_updates_stay_away(tmp_path: Path) -> None:
    before = World(tmp_path, frozen=True, start=START)
    mette = before.add_person(Person(0, "Mette")).id
    written = write(before, mette, text="Hej")
    call(before, "deleteMessage", {"chat_id": mette, "message_id": written["message_id"]})
    before.updates.confirm(written["update_id"] + 1)
    before.close()
    after = World(tmp_path, frozen=True)
    assert after.chat(mette) == {}
    assert after.updates.pending(100) == []
    assert after.updates.newest_id == written["update_id"]
    after.close()
    assert "Hej" not in (tmp_path / "world.jsonl").read_text(encoding="utf-8")


def test_files_are_for_the_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "world"
    world = World(folder)
    write(world, world.add_person(Person(0, "Mette")).id, kind="document")
    world.close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for path in folder.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_a_spoilt_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "world.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"^Line 1 of .*world\.jsonl is not a line of a local"):
        World(tmp_path)


def test_a_clock_that_ticks_goes_on_from_where_it_stood(tmp_path: Path) -> None:
    before = World(tmp_path, start=START)
    before.clock.move_to(START + timedelta(days=300))
    before.close()
    after = World(tmp_path, start=datetime(2020, 1, 1, tzinfo=UTC))
    first, second = after.now(), after.now()
    assert START + timedelta(days=300) <= first <= second < START + timedelta(days=301)
    after.close()


def test_a_clock_never_goes_back() -> None:
    world = World(None, frozen=True, start=START)
    with pytest.raises(RefusedError) as caught:
        world.clock.move_to(START - timedelta(minutes=1))
    assert caught.value.sentence == (
        "The clock cannot go back: it is 2026-11-24T08:15:00+00:00, and "
        "2026-11-24T08:14:00+00:00 is over. Choose a later time."
    )


def test_a_seed_decides_every_number_of_a_new_world() -> None:
    one, same, other = (World(None, seed=seed) for seed in (1, 1, 2))
    assert one.token == same.token != other.token
    assert one.add_person(Person(0, "Mette")) == same.add_person(Person(0, "Mette"))
