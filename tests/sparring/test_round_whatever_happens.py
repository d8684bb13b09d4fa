"""Whatever people do in whatever order: nobody sits twice, and the hard rules hold throughout."""

from collections import Counter
from datetime import date, timedelta
from itertools import combinations, permutations
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from bot import people, sparring
from bot.people.rules import Person
from bot.sparring import store, store_rounds
from bot.sparring.chat import feature
from bot.sparring.rules import SparringGroup
from tests.sparring.rounds import Workplace, no_hooks
from tests.turns import open_stage

NAMES = "ABCDEFG"
WHO = st.integers(0, len(NAMES) - 1)
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("day"), st.integers(1, 9)),
        st.tuples(st.just("start"), WHO),
        st.tuples(st.just("pause"), WHO),
        st.tuples(st.just("resume"), WHO),
        st.tuples(st.just("again"), WHO),
        st.tuples(st.just("fits"), WHO),
        st.tuples(st.just("block"), WHO),
        st.tuples(st.just("out"), WHO),
        st.tuples(st.just("in"), WHO),
        st.tuples(st.just("find"), WHO),
        st.tuples(st.just("no"), WHO),
    ),
    min_size=4,
    max_size=25,
)


def open_groups(workplace: Workplace) -> list[SparringGroup]:
    """The groups of the open round in which people can talk."""
    db = workplace.stage.db
    numbers = [one.number for one in store_rounds.open_rounds(db)]
    assert len(numbers) <= 1
    found = [group for number in numbers for group in store.groups_of_round(db, number)]
    return [group for group in found if group.is_whole]


def do(workplace: Workplace, team: list[Person], deed: str, number: int) -> None:
    """Do one thing, if it can be done now."""
    stage = workplace.stage
    if deed == "day":
        workplace.move_to(stage.now.date() + timedelta(days=number), "9.20")
        return
    person = stage.reload(team[number])
    if deed == "start":
        stage.act(person, sparring.start_round_now)
    elif deed in ("pause", "resume"):
        workplace.change(person, paused=int(deed == "pause"))
    elif deed == "again":
        for seat in seats_of(workplace, person):
            workplace.tap(person, f"sparring.again:{seat}:yes")
    elif deed == "no":
        for seat in seats_of(workplace, person):
            workplace.tap(person, f"sparring.held:{seat}:no")
    elif deed == "find":
        for group in store.groups_since(stage.db, person.key, date(2026, 1, 1)):
            workplace.tap(person, f"sparring.new:{group.id}")
            workplace.tap(person, f"sparring.find:{group.id}")
    elif deed == "block":
        current = store.current_group(stage.db, person.key)
        for other in () if current is None else current.others(person.key):
            workplace.tap(person, f"sparring.block:{other}:on")
    elif deed == "out":
        workplace.tap(person, "sparring.leave")
    elif deed == "in":
        workplace.tap(person, "sparring.join")
        for one in store_rounds.open_rounds(stage.db):
            workplace.tap(person, f"sparring.late:{one.number}:yes")
    else:
        for group in store.groups_since(stage.db, person.key, date(2026, 1, 1)):
            workplace.tap(person, f"sparring.fits:{group.id}")


def met_twice(workplace: Workplace) -> bool:
    """Whether two who were parted in the open round were put together in it once more."""
    db = workplace.stage.db
    pairs = Counter(
        frozenset(pair)
        for one in store_rounds.open_rounds(db)
        for group in store.groups_of_round(db, one.number)
        for pair in combinations([seat.person for seat in group.seats], 2)
    )
    return any(count > 1 for count in pairs.values())


def seats_of(workplace: Workplace, person: Person) -> list[int]:
    """The seats of a person, in whatever round."""
    rows = workplace.stage.db.rows("select id from seats where person = ?", (person.key,))
    return [row["id"] for row in rows]


@settings(max_examples=25)
@given(DEEDS)
def test_nobody_sits_twice_and_the_hard_rules_hold(deeds: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder:
        workplace = Workplace(open_stage(Path(folder)), feature(no_hooks()))
        leader = workplace.stage.person("A", role="leader", department="Ung")
        team = [
            leader,
            workplace.stage.person("B", department="Ung"),
            workplace.stage.person("C", department="Ung"),
            *workplace.colleagues("D", "E", "F", "G", department="Job"),
        ]
        forbidden = [{team[0].key, team[1].key}, {team[0].key, team[2].key}]
        forbidden.append({team[3].key, team[4].key})
        with workplace.stage.db.transaction():
            store_rounds.block(workplace.stage.db, team[3].key, team[4].key)
        workplace.start()
        for deed, number in deeds:
            do(workplace, team, deed, number)
            groups = open_groups(workplace)
            seated = Counter(seat.person for group in groups for seat in group.here)
            assert set(seated.values()) <= {1}
            assert not met_twice(workplace)
            for group in groups:
                keys = [seat.person for seat in group.here]
                assert not any({a, b} in forbidden for a, b in combinations(keys, 2))
                blocks = store_rounds.all_blocks(workplace.stage.db)
                past = group.took_place or group.agreed_time is not None
                assert past or not any(
                    b in blocks.get(a or "", ()) for a, b in permutations(keys, 2)
                )
                paused = [key for key in keys if key and is_paused(workplace, key)]
                assert not paused or group.took_place or group.agreed_time is not None
                focus = [seat for seat in group.here if seat.role == "focus_person"]
                assert len(focus) == 1
        workplace.stage.db.close()


def is_paused(workplace: Workplace, key: str) -> bool:
    """Whether a person holds a pause."""
    found = people.find(workplace.stage.db, key)
    assert found is not None
    return found.paused
