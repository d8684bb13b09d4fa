"""A learning goal over HTTP: set, shared, followed up in the week's message, withdrawn."""

from datetime import date
from pathlib import Path

from bot import people
from tests.world import a_world, labels

GOAL = "Jeg vil spørge mere åbent i samtalerne"
PLAN = "Når borgeren tøver, så vil jeg vente lidt"


async def test_a_goal_is_set_shared_followed_up_and_withdrawn(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        lis = await world.colleague("Lis", department="Ung", role="leader", sparring=False)
        anna = await world.colleague("Anna", department="Ung", sparring=False)
        db = world.bot.db
        with db.transaction():
            leader = world.person(lis)
            assert leader.department is not None
            people.set_lead(db, leader.department, leader.key, leads=True)
        await anna.write("/refleksion")
        await anna.tap("Læringsmål")
        await anna.tap("Sæt et mål")
        await anna.write(GOAL)
        await world.restart_bot()
        await anna.tap("Det gode match")
        await anna.write(PLAN)
        await anna.write("fire")
        await anna.tap("Min leder")
        await anna.tap("Vis tallene")
        assert (await anna.text()).startswith("Lis kan se målet og tallene.")

        await lis.write("/maal")
        await lis.tap("Se delte mål (1)")
        await lis.tap("Anna, i dag")
        shown = await lis.last()
        assert shown["protected"] is True
        assert GOAL in shown["text"]
        assert "Skala: 4 af 10" in shown["text"]
        await lis.tap("Vi har talt om det")
        assert "I har talt om det" in await lis.text()

        # The week's message of the second week asks about it, in the programme's place.
        await world.at(date(2026, 12, 1), "9.30")
        asked = await anna.last()
        assert "Plan: ”" + PLAN in asked["text"]
        assert "I har talt om det" not in asked["text"]
        assert labels(asked)[:10] == [str(level) for level in range(1, 11)]
        await anna.write("seks")
        assert (await anna.text()).startswith("Noteret: 6. Sidst var det 4.")
        await anna.write("At jeg tæller til fem")

        await anna.write("/maal")
        await anna.tap(GOAL)
        await anna.tap("Vælg, hvem der ser")
        await anna.tap("Kun mig")
        said = [str(one["text"]) for one in await lis.bot_messages()]
        assert not any(GOAL in text for text in said)
        assert "Det mål kan ikke ses her længere." in said
        assert any(text.startswith("Listen over delte mål er ændret.") for text in said)
