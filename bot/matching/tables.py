"""Mixed tables for a meeting: four to six at each, of many departments and professions.

A search that begins anew from many random tables; up to ten people every way there is is looked at.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from bot.matching.past import Ints
from bot.matching.people import Candidate, Meeting
from bot.matching.table_sizes import LARGEST, table_sizes

SAME_DEPARTMENT = 6
SAME_PROFESSION = 3
SAT_LAST = 6
SAT_LATELY = 2
LATELY = 4
"""So many meetings back it counts that two sat together."""
DEAREST_PAIR = SAME_DEPARTMENT + SAME_PROFESSION + SAT_LAST + SAT_LATELY

EXACT = 10
"""Ten people sit at two tables of five in 126 ways; eleven would sit in 462."""
TRIES = 60
MORE_TRIES = 600
"""For as long as two sit together of whom one does not want to; most end far earlier."""
FEW = 60
"""More people than this are tried fewer times: among many, one table more or less is no matter."""
FEW_TRIES = 4


def seat(
    people: Sequence[Candidate], past: Sequence[Meeting], meeting: int, wanted: int, seed: int
) -> tuple[tuple[str, ...], ...]:
    """Give who sits at which table (keys), from the same arguments always the same.

    What comes first: nobody beside a person whom either has blocked; nobody beside their own
    leader; then as few pairs as possible of one department, of one profession, or who sat
    together at one of the last four meetings (`past`, numbered; this one is `meeting`); then
    chance. The first two give way only where no tables without can be found: everybody has a seat.
    """
    sizes = table_sizes(len(people), wanted)
    if not sizes:
        return ()
    ordered = sorted(people, key=lambda one: one.key)
    draw = random.Random(seed)  # nosec B311 - to be repeated, not to be secret
    draw.shuffle(ordered)
    prices, forbidden = price_pairs(ordered, past, meeting)
    if len(sizes) == 1:
        places = [0] * len(ordered)
    elif len(ordered) <= EXACT:
        places = list(min(_all_ways(sizes), key=lambda way: _cost(prices, np.array(way))))
    else:
        places = _search(prices, forbidden, sizes, draw)
    tables: list[list[str]] = [[] for _ in sizes]
    for person, place in zip(ordered, places, strict=True):
        tables[place].append(person.key)
    return tuple(tuple(sorted(table)) for table in tables)


def price_pairs(
    people: Sequence[Candidate], past: Sequence[Meeting], meeting: int
) -> tuple[Ints, int]:
    """What every two cost at one table, as a square, and what a blocked pair costs at least.

    One pair with an own leader outweighs tables full of everything below, one blocked pair
    outweighs tables full of own leaders.
    """
    pairs = len(people) * (LARGEST - 1) // 2 + 1
    own_leader = (DEAREST_PAIR + 1) * pairs
    blocked = (own_leader + DEAREST_PAIR + 1) * pairs
    size = len(people)
    place = {person.key: index for index, person in enumerate(people)}
    departments = _numbers([person.department for person in people])
    professions = _numbers([person.profession for person in people])
    prices = SAME_DEPARTMENT * (departments[:, None] == departments).astype(np.int64)
    prices += SAME_PROFESSION * (professions[:, None] == professions)
    for first, second, price in _sat_together(past, place, meeting):
        prices[first, second] += price
        prices[second, first] += price
    for index, person in enumerate(people):
        for keys, price in ((person.leaders, own_leader), (person.blocked, blocked)):
            for key in keys & place.keys():
                other = place[key]
                worth = max(int(prices[index, other]), price)
                prices[index, other] = prices[other, index] = worth
    prices[range(size), range(size)] = 0
    return prices, blocked


def _sat_together(
    past: Sequence[Meeting], place: dict[str, int], meeting: int
) -> Iterator[tuple[int, int, int]]:
    """The pairs that sat together lately, each once, and what their last time costs."""
    last: dict[tuple[int, int], int] = {}
    for one in past:
        ago = meeting - one.round_no
        if 1 <= ago <= LATELY:
            seats = sorted(place[key] for key in one.members if key in place)
            for pair in combinations(seats, 2):
                last[pair] = min(ago, last.get(pair, ago))
    for (first, second), ago in last.items():
        yield first, second, SAT_LAST + SAT_LATELY if ago == 1 else SAT_LATELY


def _numbers(names: Sequence[str | None]) -> Ints:
    """Equal names alike; who has none is like nobody."""
    known: dict[str, int] = {}
    return np.array(
        [
            -1 - index if name is None else known.setdefault(name, len(known))
            for index, name in enumerate(names)
        ],
        dtype=np.int64,
    )


def _cost(prices: Ints, places: Ints) -> int:
    return int(prices[places[:, None] == places].sum()) // 2


def _all_ways(sizes: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    """Every way to sit at two tables: who sits at the first one."""
    people = sum(sizes)
    for first in combinations(range(people), sizes[0]):
        seated = set(first)
        yield tuple(int(one not in seated) for one in range(people))


def _search(prices: Ints, forbidden: int, sizes: tuple[int, ...], draw: random.Random) -> list[int]:
    """The cheapest tables of many tries; tries go on while a blocked pair sits together."""
    chairs = [place for place, size in enumerate(sizes) for _ in range(size)]
    tries = TRIES if len(chairs) <= FEW else FEW_TRIES
    best: Ints | None = None
    lowest = 0
    for number in range(MORE_TRIES):
        if best is not None and (lowest == 0 or (number >= tries and lowest < forbidden)):
            break
        draw.shuffle(chairs)
        places = _improve(prices, np.array(chairs), len(sizes), draw)
        cost = _cost(prices, places)
        if best is None or cost < lowest:
            best, lowest = places, cost
    assert best is not None
    found: list[int] = best.tolist()
    return found


def _improve(prices: Ints, places: Ints, tables: int, draw: random.Random) -> Ints:
    """Let two people change chairs as long as that makes the tables cheaper."""
    people = len(places)
    at = np.zeros((people, tables), dtype=np.int64)
    for table in range(tables):
        at[:, table] = prices[:, places == table].sum(axis=1)
    order = list(range(people))
    everybody = np.arange(people)
    gained = True
    while gained:
        gained = False
        draw.shuffle(order)
        for one in order:
            home = int(places[one])
            change = (
                at[one, places] - at[one, home] + at[:, home] - at[everybody, places]
            ) - 2 * prices[one]
            change[places == home] = 0
            other = int(change.argmin())
            if change[other] >= 0:
                continue
            away = int(places[other])
            moved = prices[:, one] - prices[:, other]
            at[:, home] -= moved
            at[:, away] += moved
            places[one], places[other] = away, home
            gained = True
    return places
