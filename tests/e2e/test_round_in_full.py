"""Rounds in full over HTTP: a large one, a colleague without Telegram, one who comes late."""

from datetime import date
from pathlib import Path

import pytest

from bot.sparring import starting
from tests.world import a_world, labels

FIRST = date(2026, 12, 2)


async def test_a_large_round_is_put_together_in_a_child_and_told_when_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "AT_ONCE", 3)
    async with a_world(tmp_path) as world:
        tove = await world.colleague("Tove", role="facilitator", sparring=False)
        phones = [await world.colleague(name) for name in ("Anna", "Bo", "Cem", "Dora")]
        await tove.write("/tovholder")
        await tove.tap("Start en runde")
        await tove.tap("Start runden")
        *_, coming, formed = await tove.bot_messages()
        assert coming["text"] == "Runden dannes nu. Du får besked om lidt."
        assert formed["text"] == (
            "4 kolleger er sat sammen i 2 grupper. Runden varer til og med fredag den 4. december."
        )
        assert world.bot.db.value("select count(*) from seats") == len(phones)
        await tove.write("/tovholder")
        await tove.tap("Start en runde")
        await tove.tap("Start runden")
        assert (await tove.text()).startswith("Der er allerede begyndt en runde")


async def test_a_colleague_without_telegram_from_agreement_to_card(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        tove = await world.colleague("Tove", role="facilitator", sparring=False)
        anna = await world.colleague("Anna")
        await tove.write("/tovholder")
        await tove.tap("Personer")
        await tove.tap("Uden Telegram")
        await tove.tap("Tilføj kollega")
        await tove.write("Kirsten")
        await tove.tap("Uden afdeling")
        await tove.tap("Mentor")
        await tove.write("Lokal 2415")
        await tove.tap("Ja, det er aftalt")
        assert (await tove.text()).startswith("Giv denne oplysning til Kirsten:")
        await world.at(FIRST, "9.20")
        notice = await anna.text()
        assert "Kirsten er ikke på Telegram. Du finder Kirsten: Lokal 2415" in notice
        await anna.tap("Passer mig")
        await anna.tap("Kort til print")
        await world.settle()
        sent = [call["params"] for call in await world.calls("sendDocument")]
        assert "sparring.pdf" in str(sent[-1])
        assert world.bot.db.rows("select * from faults") == []
        # Nobody was written to who has no Telegram, and nothing waits for them.
        kirsten = world.bot.db.value("select id from people where contact is not null")
        for table in ("wants", "outbox", "messages"):
            assert world.bot.db.rows(f"select * from {table} where person = ?", (kirsten,)) == []
        assert world.bot.db.rows("select * from schedule where subject = ?", (kirsten,)) == []


async def test_one_who_comes_late_one_who_wants_another_and_a_restart_between(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        phones = {name: await world.colleague(name) for name in ("Anna", "Bo")}
        fatima = await world.colleague("Fatima", sparring=False)
        await world.at(FIRST, "9.20")
        await fatima.write("/sparring")
        await fatima.tap("Ja tak")
        assert (await fatima.text()).endswith("Vil du med i den?")
        await world.restart_bot()
        await fatima.tap("Ja tak")
        assert (await fatima.text()).startswith("Du er sat sammen med")
        await world.at(date(2026, 12, 3), "9.20")
        for phone in phones.values():
            assert (await phone.text()).startswith("Fatima kommer med, så I er tre.")
        await phones["Anna"].tap("Bed om en anden")
        assert labels(await phones["Anna"].last()) == ["Ja, find en ny", "Fortryd"]
        await world.restart_bot()
        await phones["Anna"].tap("Ja, find en ny")
        assert (await phones["Anna"].text()).startswith("Der er ingen ledig")
        await world.at(date(2026, 12, 4), "9.20")
        for name in (phones["Bo"], fatima):
            assert (await name.text()).startswith("Anna kan ikke alligevel denne gang. Du og ")
