"""A whole week from outside: the message on its day, the answer, the reminder, holidays, clocks."""

from datetime import date, datetime, timedelta
from pathlib import Path

from bot import people
from tests.world import MONDAY, ZONE, Phone, World, a_world, labels

TUESDAY = date(2026, 11, 24)
QUESTION = "Hvornår følte du dig sikker i din rolle i denne uge?"
LETTER = (
    "Godmorgen, Mette. Ugens spørgsmål handler om faglig identitet og fælles sprog.\n\n"
    f"{QUESTION}\n\nSkriv kort, uden navne."
)


async def times(world: World, phone: Phone) -> list[str]:
    """When the bot wrote to the phone, as wall time."""
    return [
        datetime.fromisoformat(one["date"]).astimezone(ZONE).strftime("%a %d-%m %H:%M")
        for one in await phone.bot_messages()
    ]


async def test_a_whole_week(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", sparring=False)
        await world.at(TUESDAY, "9.14")
        assert await mette.bot_messages() == []
        await world.at(TUESDAY, "9.15")
        letter = await mette.last()
        assert letter["text"] == LETTER
        assert labels(letter) == ["Senere i dag", "Andet spørgsmål", "Spring over"]

        await world.at(TUESDAY, "10.02")
        answer = await mette.write("Da jeg turde sige nej til en plads.")
        saved = await mette.last()
        assert saved["text"] == f"Gemt som svar på {QUESTION}\n\nKun du kan se det."
        assert labels(saved) == ["Fortryd", "Alle, uden navn"]

        await mette.tap("Alle, uden navn")
        saved = await mette.last()
        assert saved["text"] == (
            f"Gemt som svar på {QUESTION}\n\n"
            "Kolleger kan se det uden dit navn, fra den mandag hvor mindst fem har delt."
        )

        await world.at(TUESDAY, "10.05")
        await mette.edit(answer, "Da jeg turde sige ja til en plads.")
        changed = await mette.last()
        assert changed["message_id"] == saved["message_id"]
        assert changed["text"].startswith(f"Rettet. Gemt som svar på {QUESTION}")
        db = world.bot.db
        assert db.rows("select parts, visibility from answers") == [
            {
                "parts": f'[[{answer}, "Da jeg turde sige ja til en plads."]]',
                "visibility": "all",
            }
        ]
        assert db.rows("select parts from answer_versions") == [
            {"parts": f'[[{answer}, "Da jeg turde sige nej til en plads."]]'}
        ]

        await world.at(TUESDAY + timedelta(days=6), "16.00")
        assert await times(world, mette) == ["Tue 24-11 09:15", "Tue 24-11 10:02"]


async def test_a_reply_to_the_letter_answers_it(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", sparring=False)
        await world.at(TUESDAY, "9.15")
        letter = await mette.last()
        await world.at(date(2026, 12, 1), "9.15")
        await mette.write("Sent, men alligevel.", reply_to=letter["message_id"])
        assert await mette.text() == f"Gemt som svar på {QUESTION}\n\nKun du kan se det."
        states = world.bot.db.rows("select state from asked order by id")
        assert states == [{"state": "answered"}, {"state": "open"}]


async def test_a_silent_reminder_comes_on_thursday_and_nothing_more_that_week(
    tmp_path: Path,
) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", sparring=False)
        await world.at(TUESDAY + timedelta(days=6), "16.00")
        assert await times(world, mette) == ["Tue 24-11 09:15", "Thu 26-11 09:15"]
        assert await mette.text() == (
            "Ugens spørgsmål venter stadig, hvis du har to minutter. Helt fint at springe over.\n\n"
            f"{QUESTION}\n\nSkriv kort, uden navne."
        )
        assert [one["silent"] for one in await mette.bot_messages()] == [False, True]


async def test_the_question_comes_again_later_the_same_day(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", sparring=False)
        await world.at(TUESDAY, "13.40")
        await mette.tap("Senere i dag")
        assert await mette.text() == "Helt fint. Jeg skriver igen kl. 15.30."
        await world.at(TUESDAY, "15.30")
        assert await mette.text() == (
            f"Her er spørgsmålet igen, som aftalt.\n\n{QUESTION}\n\nSkriv kort, uden navne."
        )


async def test_another_question_and_then_skipping(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", sparring=False)
        await world.at(TUESDAY, "9.15")
        letter = await mette.last()
        await mette.tap("Andet spørgsmål")
        other = await mette.last()
        assert other["message_id"] == letter["message_id"]
        assert QUESTION not in other["text"]
        assert labels(other) == ["Senere i dag", "Spring over"]
        await mette.tap("Spring over")
        assert await mette.text() == "Helt fint. Vi ses i næste uge."
        await world.at(TUESDAY + timedelta(days=6), "16.00")
        assert len(await mette.bot_messages()) == 2


async def test_a_restart_between_question_and_answer_loses_nothing(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", sparring=False)
        await world.at(TUESDAY, "9.15")
        await world.restart_bot()
        await mette.write("Da jeg sagde nej.")
        assert await mette.text() == f"Gemt som svar på {QUESTION}\n\nKun du kan se det."
        await world.restart_bot()
        await mette.tap("Fortryd")
        await world.restart_bot()
        await mette.write("Da jeg sagde ja.")
        (answer,) = world.bot.db.rows("select parts from answers")
        assert "Da jeg sagde ja." in answer["parts"]


async def test_the_sitting_goes_on_after_a_restart(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", sparring=False)
        await mette.write("/refleksion")
        await mette.tap("Noget blev afbrudt")
        await mette.tap("Begynd")
        assert (await mette.text()).startswith("1 af 3\n\nHar vi overset noget")
        await mette.write("Arbejdstiden.")
        await world.restart_bot()
        await mette.write("Kun lidt.")
        await world.restart_bot()
        await mette.write("Ja, tre.")
        assert (await mette.text()).startswith("Gemt.\n\nNoget blev afbrudt: dine svar\n\n")
        assert len(world.bot.db.rows("select asked from answers")) == 3


async def test_a_number_split_over_two_messages_is_refused_and_deleted(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette", sparring=False)
        await world.at(TUESDAY, "9.15")
        await mette.write("Borgeren er 010190")
        message = await mette.write("1234, husker jeg.")
        assert (await mette.text()).startswith("Stop – det ligner et CPR-nummer.")
        assert message not in [one["message_id"] for one in await mette.messages()]
        (answer,) = world.bot.db.rows("select parts from answers")
        assert "1234" not in answer["parts"]


async def test_nothing_comes_when_the_week_has_no_working_day_left(tmp_path: Path) -> None:
    # Maundy Thursday is 2 April 2026, and Good Friday ends that week.
    start = datetime(2026, 3, 23, 8, 30, tzinfo=ZONE)
    async with a_world(tmp_path, start=start) as world:
        mette = await world.colleague("Mette", sparring=False, weekday=3)
        with world.bot.db.transaction():
            people.change(world.bot.db, world.person(mette).key, reminders=2)
        await world.at(date(2026, 4, 12), "9.00")
        assert await times(world, mette) == ["Thu 26-03 09:15", "Thu 09-04 09:15"]


async def test_nothing_comes_in_a_closed_week(tmp_path: Path) -> None:
    # Week 20 has Ascension Day, Thursday 14 May.
    start = datetime(2026, 5, 4, 8, 30, tzinfo=ZONE)
    async with a_world(tmp_path, start=start, closed_weeks="20") as world:
        mette = await world.colleague("Mette", sparring=False, weekday=3)
        with world.bot.db.transaction():
            people.change(world.bot.db, world.person(mette).key, reminders=2)
        await world.at(date(2026, 5, 24), "9.00")
        assert await times(world, mette) == ["Thu 07-05 09:15", "Thu 21-05 09:15"]


async def test_a_holiday_moves_the_message_within_its_week(tmp_path: Path) -> None:
    start = datetime(2026, 5, 11, 8, 30, tzinfo=ZONE)
    async with a_world(tmp_path, start=start) as world:
        mette = await world.colleague("Mette", sparring=False, weekday=3)
        await world.at(date(2026, 5, 17), "9.00")
        assert await times(world, mette) == ["Fri 15-05 09:15"]


async def test_a_quarter_past_nine_stays_so_over_both_clock_changes(tmp_path: Path) -> None:
    # The clock goes back on 25 October 2026 and forward on 28 March 2027.
    for start, expected in (
        (
            datetime(2026, 10, 19, 8, 30, tzinfo=ZONE),
            ["Tue 20-10 09:15", "Tue 27-10 09:15", "Tue 03-11 09:15"],
        ),
        (
            datetime(2027, 3, 15, 8, 30, tzinfo=ZONE),
            ["Tue 16-03 09:15", "Tue 23-03 09:15", "Tue 30-03 09:15"],
        ),
    ):
        folder = tmp_path / start.date().isoformat()
        async with a_world(folder, start=start) as world:
            mette = await world.colleague("Mette", sparring=False)
            with world.bot.db.transaction():
                people.change(world.bot.db, world.person(mette).key, reminders=2)
            await world.move_to(start + timedelta(days=18))
            assert await times(world, mette) == expected


async def test_two_phones_have_their_own_time(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        assert world.now() == MONDAY
        mette = await world.colleague("Mette", sparring=False)
        anne = await world.colleague("Anne", sparring=False, weekday=2, language="en")
        await world.at(date(2026, 11, 25), "9.15")
        assert await times(world, mette) == ["Tue 24-11 09:15"]
        assert await times(world, anne) == ["Wed 25-11 09:15"]
        assert (await anne.text()).startswith("Good morning, Anne. This week's question is about ")
