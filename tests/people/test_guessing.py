"""Codes cannot be guessed: they are long, and whoever tries is slowed and told of."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot import people
from bot.people.codes import hash_code, hash_recovery_code, make_code, make_recovery_code
from bot.people.guessing import ACCOUNTS_SWEPT, BLOCKED_SECONDS, Guesses
from tests.world import World, a_world

ENDED = "Det link virker ikke længere. Bed om et nyt der, hvor du fik det."
AT = 1_800_000_000


def wrong(number: int) -> str:
    return f"{number:022d}"


def invitation(world: World) -> str:
    with world.bot.db.transaction():
        return people.make_invitation(
            world.bot.db, role="colleague", department=None, many=False, now=world.now(),
            until=world.now().date() + timedelta(days=7),
        ).code  # fmt: skip


def faults(world: World) -> list[str]:
    return [row["kind"] for row in world.bot.db.rows("select kind from faults")]


def test_a_link_s_code_has_128_random_bits_and_a_written_one_more() -> None:
    codes = {make_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", code) for code in codes)
    assert 20 ** len(make_recovery_code().replace("-", "")) > 2**128


def test_only_the_hash_of_a_code_is_kept() -> None:
    code, written = make_code(), make_recovery_code()
    assert code not in hash_code(code)
    assert len(hash_code(code)) == len(hash_recovery_code(written)) == 64


def test_five_wrong_in_ten_minutes_shut_an_account_out_for_an_hour() -> None:
    guesses = Guesses()
    assert [guesses.note_wrong(1, AT + number) for number in range(5)] == [False] * 4 + [True]
    assert guesses.is_blocked(1, AT + 4)
    assert guesses.is_blocked(1, AT + 3 + BLOCKED_SECONDS)
    assert not guesses.is_blocked(1, AT + 4 + BLOCKED_SECONDS)
    assert not guesses.is_blocked(2, AT + 4)


def test_five_wrong_over_a_day_shut_nobody_out() -> None:
    guesses = Guesses()
    assert not any(guesses.note_wrong(1, AT + number * 601) for number in range(20))


def test_who_tried_long_ago_is_forgotten() -> None:
    guesses = Guesses()
    for account in range(ACCOUNTS_SWEPT):
        guesses.note_wrong(account, AT)
    guesses.note_wrong(ACCOUNTS_SWEPT, AT + 601)
    assert len(guesses._tries) == 1


async def test_whoever_guesses_is_shut_out_and_the_facilitators_are_told(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator")
        code = invitation(world)
        gert = await world.phone("Gert")
        for number in range(5):
            await gert.start(wrong(number))
        assert faults(world) == ["guessing"]
        await gert.start(code)
        assert {one["text"] for one in await gert.bot_messages()} == {ENDED}
        mette = await world.phone("Mette")
        await mette.start(code)
        assert "Dataansvarlig" in await mette.text()
        await world.move_to(world.now() + timedelta(seconds=3601))
        await gert.start(code)
        assert "Dataansvarlig" in await gert.text()
        await world.at(world.now().date() + timedelta(days=1), "8.31")
        told = [one["text"] for one in await anna.bot_messages()]
        assert [text for text in told if "mange forkerte koder" in text] != []
        assert not any("Gert" in text for text in told)


async def test_a_used_link_that_is_opened_again_is_no_guess(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        await world.colleague("Anna", role="facilitator")
        code = invitation(world)
        mette = await world.phone("Mette")
        await mette.start(code)
        await mette.tap("Jeg har læst det")
        gert = await world.phone("Gert")
        for _ in range(8):
            await gert.start(code)
        assert faults(world) == []


@pytest.mark.parametrize("data", ["join.accept:{}:da", "join.read:{}:da", "join.notice:{}:en"])
async def test_codes_in_forged_buttons_are_guesses_too(tmp_path: Path, data: str) -> None:
    async with a_world(tmp_path) as world:
        code = invitation(world)
        gert = await world.phone("Gert")
        await gert.start(code)
        message = await gert.last()
        for number in range(5):
            await gert.forge(data.format(wrong(number)), message["message_id"])
        assert faults(world) == ["guessing"]
        await gert.forge(f"join.accept:{code}:da", message["message_id"])
        assert world.bot.db.value("select count(*) from people") == 0


async def test_recovery_codes_are_slowed_the_same(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        person = world.person(mette)
        right = make_recovery_code()
        until = int(world.now().timestamp()) + 30 * 86_400
        with world.bot.db.transaction():
            people.change(
                world.bot.db, person.key, recovery_hash=hash_recovery_code(right),
                locked_until=until,
            )  # fmt: skip
            people.await_text(
                world.bot.db, person.key, "recovery:", world.now() + timedelta(hours=3)
            )
        for _ in range(5):
            await mette.write(make_recovery_code())
        assert faults(world) == ["guessing"]
        await mette.write(right)
        assert world.person(mette).locked_until == until
        await world.move_to(world.now() + timedelta(seconds=3601))
        await mette.write(right)
        assert world.person(mette).locked_until is None
