"""Complaints that users have of other tools and must never have of Makker, by their numbers."""

from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.settings import Settings
from bot.sparring.rules import first_round_day, next_round_day
from tests.world import ZONE, World, a_world

FIRST_ROUND = date(2026, 12, 2)


async def test_complaint_3_the_odd_one_out_is_not_told(tmp_path: Path) -> None:
    """Three of whom no trio may be formed: the one left over is told, kindly."""
    async with a_world(tmp_path) as world:
        lone = await world.colleague("Lone", role="leader", department="Ung", weekday=4)
        ali = await world.colleague("Ali", department="Ung", weekday=4)
        freja = await world.colleague("Freja", department="Ung", weekday=4)
        await world.at(FIRST_ROUND, "9.20")
        assert "Du er sat sammen med Freja" in await ali.text()
        assert "Du er sat sammen med Ali" in await freja.text()
        await world.at(FIRST_ROUND + timedelta(days=1), "9.20")
        told = [one["text"] for one in await lone.bot_messages()]
        assert any("Du kommer først i næste runde." in text for text in told), told


async def test_complaint_4_no_way_out_but_to_look_like_no_team_player(tmp_path: Path) -> None:
    """Opt out, pause to a day, skip one: no reason is asked, and nobody sees who did."""
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator", weekday=4)
        names = ("Ali", "Bo", "Camilla", "Dorthe", "Emma")
        phones = [await world.colleague(name, weekday=4) for name in names]
        await phones[0].write("/sparring")
        await phones[0].tap("Flere valg")
        await phones[0].tap("Meld mig fra")
        await phones[1].write("/pause")
        await phones[1].tap("2 uger")
        await phones[2].write("/sparring")
        await phones[2].tap("Flere valg")
        await phones[2].tap("Spring næste over")
        for phone in phones[:3]:
            said = " ".join(one["text"] for one in await phone.bot_messages())
            assert "hvorfor" not in said.casefold()
        await world.at(FIRST_ROUND, "9.20")
        await anna.write("/tovholder")
        await anna.tap("Runden nu")
        screen = await anna.text()
        group = next(part for part in screen.split("\n\n") if "Ali" in part)
        assert all(name in group for name in ("Ali", "Bo", "Camilla"))
        for reason in ("pause", "fra", "springer", "væk"):
            assert reason not in group.casefold().split()


async def test_complaint_7_it_stops_silently(tmp_path: Path) -> None:
    """A job that cannot run is tried again, set aside, and told; the week goes on meanwhile."""
    async with a_world(tmp_path) as world:
        anna = await world.colleague("Anna", role="facilitator", weekday=4)
        mette = await world.colleague("Mette")
        fail_always(world, "sparring.round")
        await world.at(FIRST_ROUND + timedelta(days=1), "10.00")
        told = [one["text"] for one in await anna.bot_messages()]
        assert any("kørte ikke" in text or "gik i stå" in text for text in told), told
        await world.at(date(2026, 12, 8), "9.15")
        assert (await mette.text()).startswith("Godmorgen, Mette.")


def fail_always(world: World, job: str) -> None:
    """Let a job of the running bot fail from now on."""

    def fail(*_: object) -> None:
        raise RuntimeError("this job is broken")

    world.bot.jobs[job] = fail


async def test_complaint_8_off_by_an_hour_after_the_clock_change_and_pings_on_holidays(
    tmp_path: Path,
) -> None:
    start = datetime(2027, 3, 22, 8, 30, tzinfo=ZONE)
    async with a_world(tmp_path, start=start) as world:
        mette = await world.colleague("Mette", weekday=3, sparring=False)
        await world.at(date(2027, 4, 8), "12.00")
        sent = [
            datetime.fromisoformat(one["date"]).astimezone(ZONE).strftime("%d.%m. %H.%M")
            for one in await mette.bot_messages()
            if one["text"].startswith("God")
        ]
        # Maundy Thursday to Easter Monday are holidays; summer time begins on Easter Sunday.
        assert sent == ["01.04. 09.15", "08.04. 09.15"]


async def test_complaint_9_anonymous_things_leak(tmp_path: Path) -> None:
    """What four have shared is shown to nobody; from five on, it is without names and dates.

    It comes on Mondays, and not the text of one alone; when one leaves, it rests.
    """
    async with a_world(tmp_path) as world:
        names = ("Ali", "Bo", "Camilla", "Dorthe", "Emma")
        phones = [await world.colleague(name, sparring=False) for name in names]
        await world.at(date(2026, 11, 24), "9.15")
        for number, phone in enumerate(phones[:4]):
            await phone.write(f"Tanke nummer {number} om uger og dage")
            await phone.tap("Alle, uden navn")
        await phones[4].write("/refleksion")
        await phones[4].tap("Fra kolleger")
        few = "For få svar til at vise et resultat (under 5). Nye svar kommer om mandagen."
        assert await phones[4].text() == few
        await phones[4].write("Den femte tanke om uger og dage")
        await phones[4].tap("Alle, uden navn")
        await phones[4].write("/refleksion")
        await phones[4].tap("Fra kolleger")
        assert await phones[4].text() == few
        await world.at(date(2026, 11, 30), "5.15")
        await phones[4].write("/refleksion")
        await phones[4].tap("Fra kolleger")
        shown = await phones[4].text()
        assert all(f"Tanke nummer {number}" in shown for number in range(4))
        assert not any(name in shown for name in names)
        assert "november" not in shown
        await phones[0].write("/slet_mig")
        await phones[0].tap("Slet mig nu")
        await phones[4].write("/refleksion")
        await phones[4].tap("Fra kolleger")
        assert await phones[4].text() == few


@given(
    st.dates(date(2024, 1, 1), date(2040, 12, 31)),
    st.sampled_from([2, 4]),
    st.integers(1, 30),
)
def test_complaint_12_a_month_is_skipped_and_the_day_moves_for_good(
    start: date, weeks: int, rounds: int
) -> None:
    """Rounds are counted in weeks: always a Wednesday unless that is off, and none is skipped."""
    calendar = Settings(closed_weeks=frozenset()).calendar()
    day = first_round_day(calendar, start)
    for _ in range(rounds):
        following = next_round_day(calendar, day, weeks, day)
        nominal = day - timedelta(days=day.weekday()) + timedelta(days=2, weeks=weeks)
        assert calendar.is_working_day(following)
        if calendar.is_working_day(nominal):
            assert following == nominal
        assert timedelta(weeks=weeks - 1) < following - day <= timedelta(weeks=weeks + 2)
        day = following


async def test_complaint_13_the_bot_reads_private_talk_to_judge_who_is_active(
    tmp_path: Path,
) -> None:
    """Groups are left unread, and no row of the schedule or the budget is moved by what is said."""
    async with a_world(tmp_path) as world:
        mette = await world.colleague("Mette")
        group = await world.post("/local/groups", {"title": "Teamet", "user": mette.id})
        await world.settle()
        seen = world.person(mette).seen
        answer = await world.http.post(
            f"/local/groups/{group['id']}/messages", json={"user": mette.id, "text": "Godmorgen"}
        )
        assert answer.status_code in {200, 409}
        await world.settle()
        assert world.person(mette).seen == seen
        for file in sorted(tmp_path.glob("makker.db*")):
            assert b"Godmorgen" not in file.read_bytes()
