"""Finding a time from outside: proposing, picking, the file, moving, cancelling, being reminded.

In the weeks of both clock changes; and ten minutes today with a colleague who has time, too.
"""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.world import ZONE, Message, Phone, World, a_world, data_of, labels


def entry_of(world: World, message: Message) -> tuple[Any, Any]:
    """The calendar and the event of a message with a calendar file."""
    document = message["document"]
    assert document["name"] == "sparring.ics"
    kept = world.server.world.files[document["url"].rpartition("/")[2]]
    assert kept.content_type == "text/calendar"
    calendar = Calendar.from_ical(world.server.world.file_content(kept))
    (event,) = calendar.walk("VEVENT")
    return calendar, event


async def files_of(world: World, phone: Phone) -> list[tuple[Any, Any]]:
    """All calendar files on a phone, oldest first."""
    return [entry_of(world, one) for one in await phone.bot_messages() if one["document"]]


async def a_pair(world: World, first: date) -> tuple[Phone, Phone]:
    """Anna and Bo, who have had the notice of the round that forms on that day."""
    anna = await world.colleague("Anna")
    bo = await world.colleague("Bo", department="Værkstedet", profession="workshop_staff")
    await world.at(first, "9.20")
    return anna, bo


@pytest.mark.parametrize(
    ("start", "forms", "day", "offset"),
    [
        # The clock goes forward on 28 March 2027, and back on 31 October.
        (datetime(2027, 3, 15, 8, 30), date(2027, 3, 24), "Tir. 30/3", 2),
        (datetime(2027, 10, 18, 8, 30), date(2027, 10, 27), "Man. 1/11", 1),
    ],
)
async def test_a_time_is_found_moved_and_cancelled_and_all_are_reminded(
    tmp_path: Path, start: datetime, forms: date, day: str, offset: int
) -> None:
    async with a_world(tmp_path, start=start.replace(tzinfo=ZONE)) as world:
        anna, bo = await a_pair(world, forms)

        # Anna proposes two times by buttons.
        await anna.tap("Foreslå tider")
        assert await anna.text() == ("Du kan foreslå Bo op til tre tider. Hvilken dag passer dig?")
        await anna.tap(day)
        await anna.tap("10.00")
        await anna.tap("14.30")
        await world.restart_bot()
        await anna.tap("Send forslag")
        offer = await bo.last()
        assert offer["text"] == "Anna foreslår 2 tider til jeres sparring. Passer en af dem dig?"
        assert labels(offer) == [
            f"{day} kl. 10.00",
            f"{day} kl. 14.30",
            "Ingen passer",
            "Foreslå andre",
        ]

        # Bo picks one: both get the file, which shows the hour that the clock will show.
        await bo.tap(f"{day} kl. 10.00")
        (hers,), (his,) = await files_of(world, anna), await files_of(world, bo)
        number, month = (int(part) for part in day.split()[1].split("/"))
        agreed = datetime(start.year, month, number, 10, tzinfo=ZONE)
        for calendar, event in (hers, his):
            assert calendar["method"] == "PUBLISH"
            assert event["dtstart"].dt == agreed
            assert event["dtstart"].dt.utcoffset() == timedelta(hours=offset)
            (zone,) = calendar.walk("VTIMEZONE")
            own = zone.to_tz(lookup_tzid=False)
            assert agreed.replace(tzinfo=own).utcoffset() == timedelta(hours=offset)
        assert hers[1]["uid"] == his[1]["uid"]
        assert hers[1]["summary"] == "Sparring med Bo"
        assert (await bo.find_button("Flyt eller aflys"))["text"].startswith("Aftalt ")

        # Bo moves it by an hour and a half, and cancels it after all; the entry stays the same one.
        await bo.tap("Flyt eller aflys")
        await bo.tap("Flyt")
        await bo.tap(day)
        await bo.tap("11.30")
        await bo.tap("Send forslag")
        assert (await anna.text()).startswith("Bo vil gerne flytte jeres sparring. Jeres tid ")
        await anna.tap(f"{day} kl. 11.30")
        moved = (await files_of(world, bo))[-1]
        assert moved[1]["dtstart"].dt == agreed + timedelta(minutes=90)
        await anna.tap("Flyt eller aflys")
        cancel = data_of(await anna.last(), "Aflys")
        question = await anna.last()
        await anna.tap("Aflys")
        assert "Anna har aflyst jeres sparring" in await bo.text()
        assert await anna.forge(cancel, question["message_id"]) == (
            "Den knap gælder ikke længere. Brug menuen."
        )
        sent = await files_of(world, bo)
        assert [calendar["method"] for calendar, _ in sent] == ["PUBLISH", "PUBLISH", "CANCEL"]
        assert [event["sequence"] for _, event in sent] == [0, 1, 2]
        assert {event["uid"] for _, event in sent} == {hers[1]["uid"]}

        # A third time is agreed, and an hour before it both are reminded.
        await bo.tap("Foreslå tider")
        await bo.tap(day)
        await bo.tap("13.00")
        await bo.tap("Send forslag")
        await anna.tap(f"{day} kl. 13.00")
        await world.at(agreed.date(), "11.59")
        seen = len(await anna.bot_messages())
        await world.at(agreed.date(), "12.00")
        for phone, other in ((anna, "Bo"), (bo, "Anna")):
            message = await phone.last()
            assert message["text"].startswith(
                f"I dag kl. 13.00 har du 30 minutters sparring med {other}."
            )
            assert labels(message) == ["Start sparring", "Se forløbet", "Flyt eller aflys"]
        assert len(await anna.bot_messages()) == seen + 1


async def test_a_time_in_the_past_is_refused_and_another_is_offered(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna, bo = await a_pair(world, date(2026, 12, 2))
        await anna.tap("Foreslå tider")
        await anna.tap("Ons. 2/12")
        await anna.tap("11.00")
        await anna.tap("Vælg anden dag")
        await anna.tap("Tor. 3/12")
        await anna.tap("9.00")
        await anna.tap("Send forslag")
        await world.at(date(2026, 12, 2), "11.05")
        assert await bo.tap("Ons. 2/12 kl. 11.00") == (
            "Den tid kan ikke vælges mere. Foreslå gerne en anden."
        )
        assert labels(await bo.last()) == ["Tor. 3/12 kl. 9.00", "Ingen passer", "Foreslå andre"]


async def be_free(phone: Phone) -> None:
    """Press *Jeg er ledig i dag* and *I dag* on the sparring screen."""
    await phone.write("/sparring")
    await phone.tap("Jeg er ledig i dag")
    await phone.tap("I dag")


async def test_two_who_are_free_today_are_put_together_by_the_hard_rules(tmp_path: Path) -> None:
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna")
        bo = await world.colleague("Bo")
        cem = await world.colleague("Cem", department="Værkstedet")
        even = await world.colleague("Even", sparring=False)
        await anna.write("/sparring")
        await anna.tap("Flere valg")
        await anna.tap("Ikke sammen med …")
        await anna.tap("Tilføj en kollega")
        await anna.tap("Bo")
        # Bo is blocked, and learns neither that nor that Anna has time.
        for phone in (anna, bo):
            await be_free(phone)
            assert await phone.text() == (
                "Du er ledig til kl. 16.00. Jeg siger til, hvis en kollega også bliver ledig i dag."
            )
        await even.write("/sparring")
        assert "Jeg er ledig i dag" not in labels(await even.last())
        await world.restart_bot()
        # Cem comes: one of the two and Cem are told at once; the other waits on.
        await be_free(cem)
        found, still = (anna, bo) if "Du og Anna" in await cem.text() else (bo, anna)
        message = await found.last()
        assert message["text"].startswith(
            "Du og Cem er begge ledige i dag til 10 minutters sparring. Du er "
        )
        assert message["text"].endswith(
            "I har begge tid frem til kl. 16.00. Aftal hvor, eller ring sammen."
        )
        assert labels(message) == ["Start sparring", "Skriv en besked", "Se forløbet"]
        assert (await still.text()).startswith("Du er ledig til kl. 16.00.")
        # Whoever blocks the bot while they wait loses that place.
        assert len(world.bot.db.rows("select person from free_today")) == 1
        await still.block()
        assert world.bot.db.rows("select person from free_today") == []
        # Cem pauses before they meet: the partner is told in one sentence, and may try once more.
        await cem.write("/pause")
        await cem.tap("Indtil jeg siger til")
        assert await found.text() == (
            "Cem kan ikke alligevel i dag. Er du stadig ledig, så tryk her."
        )
        await found.tap("Jeg er ledig i dag")
        await found.tap("I dag")
        assert (await found.text()).startswith("Du er ledig til kl. 16.00.")
        # It ends silently with the day.
        seen = [len(await phone.bot_messages()) for phone in (anna, bo)]
        await world.at(date(2026, 11, 23), "20.00")
        assert [len(await phone.bot_messages()) for phone in (anna, bo)] == seen
        await found.write("/sparring")
        assert "Jeg er ledig i dag" in labels(await found.last())
        await world.at(date(2026, 11, 24), "4.00")
        assert world.bot.db.value("select count(*) from free_today") == 0
