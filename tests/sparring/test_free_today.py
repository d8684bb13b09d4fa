"""*Jeg er ledig i dag*: two who have time are put together, and nobody learns who has none."""

from datetime import date, datetime, time
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import people, sparring
from bot.people.rules import Person
from bot.sparring import store, store_rounds, store_today
from bot.sparring.letters import role_title
from bot.sparring.rules import SparringGroup
from bot.sparring.rules_time import MOST_TODAY
from tests.sparring.rounds import STALE, Workplace
from tests.turns import ZONE, Out

MONDAY = date(2026, 11, 23)
WAITS = "Du er ledig til kl. 16.00. Jeg siger til, hvis en kollega også bliver ledig i dag."


def say_free(workplace: Workplace, person: Person, part: str = "day") -> list[Out]:
    """Press *Jeg er ledig i dag* and one of the parts of the day; gives what came of it."""
    workplace.tap(person, "sparring.today")
    return workplace.tap(person, f"sparring.free:{part}")


def talks(workplace: Workplace, person: Person) -> list[SparringGroup]:
    """The talks on demand that a person was put into today."""
    return store.groups_today(workplace.stage.db, person.key, workplace.stage.now.date())


def waiting(workplace: Workplace) -> list[str]:
    """Who waits, by name."""
    free = store_today.all_free(workplace.stage.db, workplace.stage.now)
    return sorted(workplace.names([one.person for one in free]))


def role(workplace: Workplace, person: Person) -> str:
    """What somebody is in their last talk on demand, as a sentence has it."""
    return role_title(workplace.stage.turn(person), person, talks(workplace, person)[-1])


def test_two_who_have_said_so_are_put_together_at_once(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    screen = workplace.command(anna)
    (asked,) = workplace.tap(anna, screen.data("Jeg er ledig i dag"))
    assert asked.text == (
        "Så finder jeg en kollega, der også er ledig til ti minutters sparring. Hvornår har du tid?"
    )
    assert asked.labels == ["I dag", "I formiddag", "I eftermiddag", "Tilbage"]
    (waits,) = workplace.tap(anna, asked.data("I dag"))
    assert (waits.text, waits.labels) == (WAITS, ["Alligevel ikke", "Tilbage"])
    shown, told = sorted(say_free(workplace, bo), key=lambda one: one.to != bo.key)
    assert (shown.method, told.method, told.to) == ("editMessageText", "sendMessage", anna.key)
    assert shown.text == (
        "Du og <b>Anna</b> er begge ledige i dag til 10 minutters sparring. "
        f"Du er <b>{role(workplace, bo)}</b>.\n"
        "Anna · Job og virksomhed · sagsbehandler\n\n"
        "I har begge tid frem til kl. 16.00. Aftal hvor, eller ring sammen."
    )
    assert told.text.startswith("Du og <b>Bo</b> er begge ledige i dag til 10 minutters sparring.")
    assert told.labels == shown.labels == ["Start sparring", "Skriv en besked", "Se forløbet"]
    (group,) = talks(workplace, anna)
    assert (group.protocol, group.origin, group.round.number) == ("doerkarm", "today", 0)
    assert waiting(workplace) == []
    # Both find it on their screen, and can write to each other and read the steps.
    assert "Du og <b>Bo</b> er begge ledige i dag" in workplace.command(anna).text
    assert workplace.tap(anna, told.data("Se forløbet"))[0].text.startswith("<b>Dørkarmssparring")
    workplace.tap(anna, told.data("Skriv en besked"))
    note, _ = workplace.write(anna, "Jeg sidder i køkkenet.")
    assert (note.to, note.text.splitlines()[-1]) == (bo.key, "”Jeg sidder i køkkenet.”")


def test_one_alone_waits_and_nobody_hears_of_it(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    assert [one.to for one in say_free(workplace, anna)] == [anna.key]
    home = workplace.command(bo)
    assert "Anna" not in home.text
    assert WAITS in workplace.command(anna).text
    # It ends silently.
    workplace.move_to(MONDAY, "16.00")
    assert workplace.stage.out() == []
    assert "Jeg er ledig i dag" in workplace.command(anna).labels
    assert waiting(workplace) == []


def test_whoever_waits_may_take_it_back(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    (waits,) = say_free(workplace, anna)
    (gone,) = workplace.tap(anna, waits.data("Alligevel ikke"))
    assert gone.text == "Helt fint. Du er ikke meldt ledig mere."
    (stale,) = workplace.tap(anna, waits.data("Alligevel ikke"))
    assert stale.payload["text"] == STALE
    (alone,) = say_free(workplace, bo)
    assert alone.text == WAITS


def test_two_fast_taps_wait_once(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    say_free(workplace, anna)
    (again,) = workplace.tap(anna, "sparring.free:day")
    assert again.text == WAITS
    say_free(workplace, bo)
    (shown,) = workplace.tap(bo, "sparring.free:day")
    assert shown.text.startswith("Du og <b>Anna</b> er begge ledige i dag")
    assert len(talks(workplace, bo)) == 1


def test_three_who_press_at_about_the_same_time_make_one_talk_and_one_waits(
    workplace: Workplace,
) -> None:
    trio = workplace.colleagues("Anna", "Bo", "Cem")
    for person in trio:
        workplace.tap(person, "sparring.today")
    for person in trio:
        workplace.tap(person, "sparring.free:day")
    assert [len(talks(workplace, person)) for person in trio] == [1, 1, 0]
    assert waiting(workplace) == ["Cem"]
    # Who is in a talk is put into no other, though they press an old button once more.
    workplace.tap(trio[0], "sparring.free:day")
    assert [len(talks(workplace, person)) for person in trio] == [1, 1, 0]
    assert waiting(workplace) == ["Cem"]


def test_the_morning_and_the_afternoon_do_not_meet(workplace: Workplace) -> None:
    anna, bo, cem = workplace.colleagues("Anna", "Bo", "Cem")
    (waits,) = say_free(workplace, anna, "afternoon")
    assert waits.text == (
        "Du er ledig fra kl. 12.00 til kl. 16.00. "
        "Jeg siger til, hvis en kollega også bliver ledig i dag."
    )
    say_free(workplace, bo, "morning")
    assert waiting(workplace) == ["Anna", "Bo"]
    # Cem has the whole day, and Bo's time ends first.
    say_free(workplace, cem, "afternoon")
    assert waiting(workplace) == ["Bo"]
    found = workplace.command(anna)
    assert "Du og <b>Cem</b>" in found.text
    (group,) = talks(workplace, anna)
    assert group.suggested == datetime.combine(MONDAY, time(12), tzinfo=ZONE)


def test_when_both_have_time_later_they_are_told_from_when(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    say_free(workplace, anna, "afternoon")
    told = say_free(workplace, bo)
    assert all(
        one.text.endswith(
            "I har begge tid fra kl. 12.00 til kl. 16.00. Aftal hvor, eller ring sammen."
        )
        for one in told
    )


@pytest.mark.parametrize(
    ("day", "clock"),
    [
        (MONDAY, "16.00"),
        (MONDAY, "15.55"),
        (MONDAY, "20.00"),
        (date(2026, 11, 28), "10.00"),
        (date(2026, 12, 24), "10.00"),
    ],
)
def test_outside_working_hours_it_is_said_kindly(
    workplace: Workplace, day: date, clock: str
) -> None:
    (anna,) = workplace.colleagues("Anna")
    workplace.move_to(day, clock)
    for data in ("sparring.today", "sparring.free:day", "sparring.free:morning"):
        (closed,) = workplace.tap(anna, data)
        assert closed.text == (
            "Det kan du bruge på arbejdsdage fra kl. 8.00 til lidt før kl. 16.00. "
            "Kig gerne forbi igen."
        )
    assert waiting(workplace) == []


def test_three_such_talks_a_day_are_enough(workplace: Workplace) -> None:
    anna, *others = workplace.colleagues("Anna", *(f"Kollega {n}" for n in range(MOST_TODAY + 1)))
    for number, other in enumerate(others[:MOST_TODAY]):
        workplace.move_to(MONDAY, f"{9 + number}.00")
        say_free(workplace, other)
        say_free(workplace, anna)
    assert len(talks(workplace, anna)) == MOST_TODAY
    workplace.move_to(MONDAY, "14.00")
    (enough,) = workplace.tap(anna, "sparring.today")
    assert enough.text == (
        "Tre gange på en dag er, hvad jeg finder. Du er velkommen igen næste arbejdsdag."
    )
    workplace.tap(anna, "sparring.free:day")
    assert waiting(workplace) == []


def test_the_same_two_are_not_put_together_twice_on_one_day(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    say_free(workplace, anna)
    say_free(workplace, bo)
    workplace.move_to(MONDAY, "11.00")
    say_free(workplace, anna)
    say_free(workplace, bo)
    assert waiting(workplace) == ["Anna", "Bo"]
    # On another day they may.
    workplace.move_to(date(2026, 11, 24), "9.00")
    say_free(workplace, anna)
    say_free(workplace, bo)
    assert len(talks(workplace, anna)) == 1


def test_only_somebody_who_takes_part_in_sparring_is_asked_when(workplace: Workplace) -> None:
    anna = workplace.stage.person("Anna", sparring=False)
    assert "Jeg er ledig i dag" not in workplace.command(anna).labels
    for data in ("sparring.today", "sparring.free:day"):
        (out,) = workplace.tap(anna, data)
        assert out.text == (
            "Det er for dem, der er med i sparring og ikke er væk lige nu. "
            "Sig til under Sparring, hvis du vil være med."
        )
    assert waiting(workplace) == []


@pytest.mark.parametrize(
    "columns", [{"paused": 1}, {"away_until": "2026-11-25"}, {"sparring": 0}, {"reachable": 0}]
)
def test_whoever_waits_and_pauses_or_goes_away_is_put_together_with_nobody(
    workplace: Workplace, columns: dict[str, int | str]
) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    say_free(workplace, anna)
    if "reachable" in columns:
        with workplace.stage.db.transaction():
            people.set_reachable(workplace.stage.db, anna.key, reachable=False)
        workplace.change(anna, weekday=2)
    else:
        workplace.change(anna, **columns)
    assert waiting(workplace) == []
    (waits,) = say_free(workplace, bo)
    assert waits.text == WAITS


def test_whoever_waits_and_leaves_is_forgotten(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    say_free(workplace, anna)
    workplace.leave(anna)
    assert waiting(workplace) == []
    (waits,) = say_free(workplace, bo)
    assert waits.text == WAITS


def test_a_blocked_colleague_and_one_s_own_leader_are_never_found(workplace: Workplace) -> None:
    db = workplace.stage.db
    anna, bo, cem = workplace.colleagues("Anna", "Bo", "Cem")
    with db.transaction():
        store_rounds.block(db, bo.key, anna.key)
        assert anna.department is not None
        people.set_lead(db, anna.department, cem.key, leads=True)
    for person in (anna, bo, cem):
        say_free(workplace, person)
    assert waiting(workplace) == ["Anna", "Bo", "Cem"]


@pytest.mark.parametrize("how", ["pause", "leave", "block", "no"])
def test_a_partner_who_leaves_pauses_or_blocks_between_match_and_meeting(
    workplace: Workplace, how: str
) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    say_free(workplace, anna)
    say_free(workplace, bo)
    workplace.stage.out()
    if how == "pause":
        workplace.change(bo, paused=1)
    elif how == "leave":
        workplace.leave(bo)
    elif how == "block":
        workplace.stage.act(bo.key, workplace.feature.taps["sparring.block"], (anna.key, "on"))
    else:
        workplace.stage.act(bo.key, workplace.feature.taps["sparring.leave"], (), tapped=True)
    (told,) = [one for one in workplace.stage.out() if one.to == anna.key]
    assert told.text == "Bo kan ikke alligevel i dag. Er du stadig ledig, så tryk her."
    (asked,) = workplace.tap(anna, told.data("Jeg er ledig i dag"))
    assert "I dag" in asked.labels
    # Nobody is asked whether it was held.
    workplace.move_to(date(2026, 11, 24), "15.00")
    assert not any("holdt?" in one.text for one in workplace.stage.out())


def test_a_block_of_somebody_else_ends_nothing(workplace: Workplace) -> None:
    anna, bo, cem = workplace.colleagues("Anna", "Bo", "Cem")
    say_free(workplace, anna)
    workplace.stage.act(anna.key, workplace.feature.taps["sparring.block"], (cem.key, "on"))
    assert waiting(workplace) == ["Anna"]
    say_free(workplace, bo)
    workplace.stage.out()
    workplace.stage.act(bo.key, workplace.feature.taps["sparring.block"], (cem.key, "on"))
    assert [one.to for one in workplace.stage.out()] == [bo.key]
    assert talks(workplace, anna)[0].is_whole


def test_it_counts_as_a_meeting_and_is_asked_about_the_next_working_day(
    workplace: Workplace,
) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    say_free(workplace, anna)
    say_free(workplace, bo)
    (meeting,) = store_rounds.read_past(workplace.stage.db).meetings
    assert set(meeting.members) == {anna.key, bo.key}
    workplace.stage.out()
    workplace.move_to(date(2026, 11, 24), "9.20")
    asked = {one.to: one for one in workplace.stage.out()}
    assert set(asked) == {anna.key, bo.key}
    assert asked[anna.key].text.endswith("Blev sparringen med Bo holdt?")
    workplace.tap(anna, asked[anna.key].data("Ja, holdt"))
    (kept,) = workplace.write(anna, "Når jeg ringer, så vil jeg spørge først.")
    assert kept.text.startswith("Gemt:")


def test_it_is_no_round_and_nobody_s_partner(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    say_free(workplace, anna)
    say_free(workplace, bo)
    db = workplace.stage.db
    assert sparring.partners(db, anna.key) == []
    assert sparring.round_overview(db, MONDAY) is None
    workplace.start()
    workplace.move_to(date(2026, 12, 2), "9.20")
    # The first round is the first, and who met last week meets again only where it must be.
    overview = sparring.round_overview(db, date(2026, 12, 2))
    assert overview is not None
    assert (overview.number, overview.groups) in [(1, (("Anna", "Bo"),)), (1, (("Bo", "Anna"),))]
    assert store_rounds.count_formed(db) == 1


def test_beside_a_round_it_belongs_to_it_without_being_in_its_picture(
    workplace: Workplace,
) -> None:
    anna, *_ = team = workplace.colleagues("Anna", "Bo", "Cem", "Dora")
    workplace.start()
    workplace.move_to(date(2026, 12, 2), "9.20")
    (partner,) = sparring.partners(workplace.stage.db, anna.key)
    other = next(one for one in team if one.key not in (anna.key, partner.key))
    say_free(workplace, anna)
    say_free(workplace, other)
    (group,) = talks(workplace, anna)
    assert group.round.number == 1
    assert workplace.group(anna).others(anna.key) == (partner.key,)
    overview = sparring.round_overview(workplace.stage.db, date(2026, 12, 2))
    assert overview is not None
    assert len(overview.groups) == 2
    assert overview.outcomes.not_answered == 4
    # Nothing of a round's group can be done to it.
    for data in ("times", "fits", "own", "new", "move", "written"):
        answers = workplace.tap(anna, f"sparring.{data}:{group.id}")
        assert [one.payload.get("text") for one in answers] == [STALE], data


def test_of_two_who_wait_the_one_whom_they_have_not_met_is_found(workplace: Workplace) -> None:
    anna, bo, cem = workplace.colleagues("Anna", "Bo", "Cem")
    say_free(workplace, anna)
    say_free(workplace, bo)
    workplace.move_to(date(2026, 11, 24), "9.20")
    say_free(workplace, bo, "morning")
    say_free(workplace, cem, "afternoon")
    assert waiting(workplace) == ["Bo", "Cem"]
    workplace.stage.out()
    say_free(workplace, anna)
    assert {one.person for one in talks(workplace, anna)[0].seats} == {anna.key, cem.key}


def test_the_next_day_its_buttons_are_stale(workplace: Workplace) -> None:
    anna, bo = workplace.colleagues("Anna", "Bo")
    say_free(workplace, anna)
    say_free(workplace, bo)
    workplace.move_to(date(2026, 11, 24), "12.00")
    (stale,) = workplace.tap(anna, "sparring.note:1")
    assert stale.payload["text"] == STALE


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    presses=st.lists(
        st.tuples(st.integers(0, 5), st.sampled_from(["day", "morning", "afternoon", "not"])),
        max_size=14,
    ),
    blocks=st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=6),
    out=st.sets(st.integers(0, 5), max_size=2),
)
def test_whoever_presses_whenever_the_hard_rules_hold_and_nobody_is_in_two_talks(
    tmp_path_factory: pytest.TempPathFactory,
    presses: list[tuple[int, str]],
    blocks: set[tuple[int, int]],
    out: set[int],
) -> None:
    from bot.sparring.chat import feature
    from tests.sparring.rounds import no_hooks
    from tests.turns import open_stage

    stage = open_stage(tmp_path_factory.mktemp("today"))
    place = Workplace(stage, feature(no_hooks()))
    team = [stage.person(f"K{number}", sparring=number not in out) for number in range(6)]
    key = [person.key for person in team]
    with stage.db.transaction():
        for one, other in blocks:
            if one != other:
                store_rounds.block(stage.db, key[one], key[other])
    for number, (who, what) in enumerate(presses):
        place.move_to(MONDAY, f"{9 + number // 4}.{15 * (number % 4):02}")
        place.tap(team[who], "sparring.notfree" if what == "not" else f"sparring.free:{what}")
    met: list[set[int]] = []
    for person in team:
        met += [
            {key.index(seat.person) for seat in group.here if seat.person}
            for group in talks(place, person)
        ]
        held = [group.suggested for group in talks(place, person)]
        starts = sorted(one for one in held if one is not None)
        gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(starts)]
        assert all(gap >= 30 * 60 for gap in gaps)
        assert len(starts) <= MOST_TODAY
    for pair in met:
        one, other = sorted(pair)
        assert (one, other) not in blocks
        assert (other, one) not in blocks
        assert not pair & out
        assert met.count(pair) == 2
    stage.db.close()
