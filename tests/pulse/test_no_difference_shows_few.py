"""Whatever is shown is put together in every way there is: nothing tells of fewer than five.

Groups, months and departments: people answer or not, move and leave, departments are merged.
"""

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot import people, pulse
from bot.pulse import store
from bot.pulse.rules import FEWEST, Pulse, mean_of, shown_departments
from tests.turns import Stage, open_stage

ITEM = "tryghed"
Sizes = dict[int, int]


def smallest(groups: Iterable[frozenset[str]]) -> int:
    """The fewest that a sum or difference of what is shown of these groups can be about.

    Each is added, taken away or left out; whom a combination counts alike is one set of people.
    """
    shown = list(groups)
    fewest = 10**9
    for signs in itertools.product((-1, 0, 1), repeat=len(shown)):
        counted: Counter[str] = Counter()
        for sign, group in zip(signs, shown, strict=True):
            if sign:
                for one in group:
                    counted[one] += sign
        sets = Counter(times for times in counted.values() if times)
        fewest = min([fewest, *sets.values()])
    return fewest


def tally_of(sizes: Mapping[int, int]) -> dict[int, dict[int, int]]:
    return {department: {3: size} for department, size in sizes.items()}


@given(st.dictionaries(st.integers(0, 5), st.integers(0, 9), min_size=1))
@example({0: 1, 1: 5, 2: 9})
@example({0: 4, 1: 5, 2: 5})
@example({1: 5, 2: 6})
@example({1: 9})
def test_no_sum_or_difference_within_a_month_is_about_fewer_than_five(sizes: Sizes) -> None:
    members = {
        department: frozenset(f"{department}-{at}" for at in range(size))
        for department, size in sizes.items()
    }
    tally = tally_of(sizes)
    shown = [members[one] for one in shown_departments(tally)]
    if mean_of(tally, None) is not None:
        shown.append(frozenset().union(*members.values()))
    assert smallest(shown) >= FEWEST
    for department in sizes:
        is_shown = department in shown_departments(tally)
        assert (mean_of(tally, department) is not None) == is_shown


@given(st.dictionaries(st.integers(1, 5), st.integers(5, 30), min_size=2))
def test_departments_of_five_and_more_are_shown_when_nobody_is_hidden(sizes: Sizes) -> None:
    assert shown_departments(tally_of(sizes)) == sizes.keys()


class Months:
    """A house over months; `answered` says of each who was counted in which department."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.answered: dict[str, dict[str, int]] = {}

    def take(self, month: int, values: Mapping[str, int]) -> None:
        """Let people answer the pulse of a month with these values, and close it."""
        name = f"2026-{month:02d}"
        db = self.stage.db
        with db.transaction():
            opens = date(2026, month, 1)
            departments = [one.id for one in people.departments(db)]
            store.add(db, Pulse(name, opens, opens, (ITEM,), is_open=True), departments)
            counted = {}
            for key, value in values.items():
                counted[key] = store.group_of(db, key)
                store.count(db, name, counted[key], {ITEM: value})
            store.close(db, name)
        self.answered[name] = counted

    def shown(self, name: str) -> dict[int | None, frozenset[str]]:
        """Every group that anybody can be shown of a month, and whose answers it is made of."""
        found = {}
        for group in (None, *(one.id for one in people.departments(self.stage.db, closed=True))):
            result = pulse.result(self.stage.db, self.stage.turn().library, name, group)
            if result is not None and result.any_shown:
                found[group] = frozenset(
                    f"{name} {key}"
                    for key, department in self.answered[name].items()
                    if group in (None, department)
                )
        return found


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_no_difference_between_groups_months_and_departments_is_about_fewer_than_five(
    data: st.DataObject,
) -> None:
    with TemporaryDirectory() as folder:
        stage = open_stage(Path(folder))
        house = [
            stage.person(f"{name} {at}", department=name)
            for name, size in (("A", 7), ("B", 6), ("C", data.draw(st.integers(1, 6))))
            for at in range(size)
        ]
        ids = [one.id for one in people.departments(stage.db)]
        months = Months(stage)
        for month in (9, 10, 11):
            here = [one for one in map(stage.reload, house) if one.is_active]
            chosen = data.draw(st.lists(st.sampled_from(here), unique_by=lambda one: one.key))
            everybody = data.draw(st.booleans())
            values = {
                one.key: data.draw(st.integers(1, 5)) for one in (here if everybody else chosen)
            }
            months.take(month, values)
            with stage.db.transaction():
                for one in data.draw(st.lists(st.sampled_from(here), max_size=3)):
                    where = data.draw(st.sampled_from([*ids, None, "left"]))
                    status = "left" if where == "left" else "active"
                    department = one.department if where == "left" else where
                    people.change(stage.db, one.key, status=status, department=department)
                open_ids = [one.id for one in people.departments(stage.db)]
                if len(open_ids) > 2 and data.draw(st.booleans()):
                    people.merge_departments(stage.db, open_ids[-1], open_ids[0])
        shown = {name: months.shown(name) for name in months.answered}
        for name, later in itertools.combinations_with_replacement(shown, 2):
            groups = [*shown[name].values(), *(shown[later].values() if later != name else ())]
            assert smallest(groups) >= FEWEST
        _changes_are_of_the_same_groups(months, shown)
        stage.db.close()


def _changes_are_of_the_same_groups(
    months: Months, shown: Mapping[str, Mapping[int | None, frozenset[str]]]
) -> None:
    stage = months.stage
    for before, name in itertools.pairwise(months.answered):
        same = store.departments_of(stage.db, before) == store.departments_of(stage.db, name)
        for group in shown[name]:
            result = pulse.result(stage.db, stage.turn().library, name, group)
            assert result is not None
            both = group in shown[before]
            assert (result.items[0].change is not None) == (both and (same or group is None))
