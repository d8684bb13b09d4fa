"""A whole round from outside, over HTTP with the clock moved: a trio, from notice to next step."""

from datetime import date
from pathlib import Path

from tests.world import Phone, World, a_world, data_of, labels

FIRST = date(2026, 12, 2)
ROLES = {
    "focus_person": "fokusperson",
    "interviewer": "interviewer",
    "reflecting_colleague": "reflekterende kollega",
}
TIME = "fredag den 4. december kl. 13.00"


async def three(world: World) -> list[Phone]:
    """Anna and Bo of one department, and Cem of another."""
    return [
        await world.colleague("Anna"),
        await world.colleague("Bo"),
        await world.colleague("Cem", department="Værkstedet", profession="workshop_staff"),
    ]


def role(world: World, phone: Phone) -> str:
    """The person's role in the first group, as it is called in the middle of a sentence."""
    row = world.bot.db.row("select role from seats where person = ?", (world.person(phone).key,))
    assert row is not None
    return ROLES[row["role"]]


def members(world: World) -> list[str]:
    """The names in the first group, in the order of the seats."""
    rows = world.bot.db.rows(
        "select p.name from seats s join people p on p.id = s.person order by s.id"
    )
    return [row["name"] for row in rows]


def lines_of(world: World, phone: Phone) -> list[str]:
    """One line a partner, in the order in which the notice names them."""
    facts = {
        "Anna": "Anna · Job og virksomhed · sagsbehandler",
        "Bo": "Bo · Job og virksomhed · sagsbehandler",
        "Cem": "Cem · Værkstedet · værkstedspersonale",
    }
    return [facts[name] for name in members(world) if name != world.person(phone).name]


def names_of(world: World, phone: Phone) -> str:
    """The partners' names as a sentence has them."""
    first, second = (name for name in members(world) if name != world.person(phone).name)
    return f"{first} og {second}"


async def texts_since(phone: Phone, seen: int) -> list[str]:
    """The bot's messages after the first `seen`."""
    return [str(one["text"]) for one in (await phone.bot_messages())[seen:]]


async def test_a_whole_round_of_three_with_a_restart_in_the_middle(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo, cem = phones = await three(world)

        # The week's message before it says when the round begins, and lets one skip it.
        await world.at(date(2026, 12, 1), "9.20")
        week = await anna.find_button("Spring denne over")
        assert "Næste sparringsrunde begynder onsdag den 2. december." in str(week["text"])

        # It forms at nine; each is told at their own time.
        await world.at(FIRST, "9.00")
        await world.restart_bot()
        await world.at(FIRST, "9.20")
        for phone in phones:
            assert await phone.text() == "\n".join(
                [
                    f"Du er sat sammen med {names_of(world, phone)} til 30 minutters sparring "
                    f"senest tirsdag den 15. december. Du er {role(world, phone)}.",
                    *lines_of(world, phone),
                    "",
                    "I har ikke sparret før, og I kommer fra mere end én afdeling.",
                    "",
                    "Form: Kort triosparring, 30 minutter.",
                    "",
                    "Spilleregler",
                    "• Tal om din egen praksis – ingen navne, CPR, adresser eller genkendelige "
                    "detaljer.",
                    "• Spørg, før du foreslår.",
                    "• Lyt for at forstå, ikke for at svare.",
                    "• Det, der bliver sagt, bliver her. Læringen må gerne deles.",
                    "• Du kan altid sige stop eller pas.",
                    "• Sparring er ikke vurdering.",
                    "",
                    f"Forslag: {TIME}. Passer det dig?",
                ]
            )

        # Two fast taps of *Passer mig* count once.
        notice = await anna.find_button("Passer mig")
        await anna.tap("Passer mig")
        assert not await anna.forge("sparring.fits:1", notice["message_id"])
        assert (await anna.text()).endswith(
            f"Du har sagt ja til {TIME}. Jeg skriver, når {names_of(world, anna)} også har."
        )

        # A note reaches the two others at once.
        await bo.tap("Skriv en besked")
        await bo.write("Skal vi mødes i køkkenet?")
        assert await bo.text() == f"Sendt til {names_of(world, bo)}."
        note = "Besked fra Bo om jeres sparring:\n\n”Skal vi mødes i køkkenet?”"
        assert await anna.text() == note
        assert await cem.text() == note
        assert (await cem.last())["protected"] is True

        await world.restart_bot()
        await bo.tap("Passer mig")
        seen = [len(await phone.bot_messages()) for phone in phones]
        await cem.tap("Passer mig")
        for phone, count in ((anna, seen[0]), (bo, seen[1])):
            assert await texts_since(phone, count) == [
                f"Aftalt {TIME} med {names_of(world, phone)}. "
                "Filen lægger tiden i din kalender. God sparring."
            ]
        assert f"Aftalt: {TIME}." in str((await cem.find_button("Bed om en anden"))["text"])

        # The working day after the agreed time each is asked alone.
        await world.at(date(2026, 12, 7), "9.20")
        for phone in phones:
            assert await phone.text() == (
                "Du svarer for dig selv, og tovholderen ser kun antal. "
                f"Blev sparringen med {names_of(world, phone)} holdt?"
            )
            assert labels(await phone.last()) == ["Ja, holdt", "Delvist", "Senere", "Nej"]
        question = await anna.last()
        answer = data_of(question, "Ja, holdt")
        await anna.tap("Ja, holdt")
        assert not await anna.forge(answer, question["message_id"])
        stale = data_of(question, "Nej")
        assert await anna.forge(stale, question["message_id"]) == (
            "Den knap gælder ikke længere. Brug menuen."
        )
        await world.restart_bot()
        step = await anna.write("Når jeg ringer til en virksomhed, så vil jeg spørge først.")
        assert await anna.text() == (
            "Gemt: ”Når jeg ringer til en virksomhed, så vil jeg spørge først.” "
            "Det kommer igen i en af ugens beskeder og slettes efter 90 dage."
        )
        await anna.edit(step, "Når jeg ringer, så vil jeg spørge først.")
        assert await anna.text() == "Dit næste skridt er rettet."
        await bo.tap("Nej")
        await bo.tap("Vil ikke sige")
        await cem.tap("Delvist")
        await cem.tap("Ingen tid")
        await cem.tap("Spring over")
        outcomes = world.bot.db.rows(
            "select p.name, s.outcome, s.reason from seats s join people p on p.id = s.person"
            " order by p.name"
        )
        assert [tuple(row.values()) for row in outcomes] == [
            ("Anna", "held", None),
            ("Bo", "no", "rather_not"),
            ("Cem", "partly", "no_time"),
        ]

        # Her next step comes back in the week's message a week later, once.
        await world.at(date(2026, 12, 8), "9.20")
        assert "næste skridt" not in await anna.text()
        await world.at(date(2026, 12, 15), "9.20")
        back = await anna.find_button("Gjort")
        assert (
            "Dit næste skridt: ”Når jeg ringer, så vil jeg spørge først.” – hvad blev der af det?"
        ) in str(back["text"])
        assert await anna.tap("Gjort") == "Godt at høre."
        await world.at(date(2027, 1, 5), "9.20")
        assert "næste skridt" not in await anna.text()


async def test_what_was_not_answered_waits_under_det_venter(tmp_path: Path) -> None:
    async with a_world(tmp_path, pulse=False) as world:
        anna, *_ = await three(world)
        await world.at(date(2026, 12, 14), "9.20")
        await anna.write("menu")
        await anna.tap("Det venter (2)")
        await anna.tap("Svar om sparringen")
        await anna.tap("Senere")
        assert await anna.text() == "Helt fint. Jeg spørger igen onsdag den 16. december."


async def test_somebody_who_leaves_is_told_of_without_a_reason(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo, cem = await three(world)
        await world.at(FIRST, "9.20")
        with world.bot.db.transaction():
            world.bot.remove(world.person(cem))
        world.bot.wake()
        await world.settle()
        await world.at(date(2026, 12, 3), "9.20")
        for phone, other in ((anna, "Bo"), (bo, "Anna")):
            assert (await phone.text()).startswith(
                f"Cem kan ikke alligevel denne gang. Du og {other} fortsætter som par, og du er "
            )
