"""A timetable: pairs split into rounds in which everybody has one.

An edge colouring by swaps along alternating chains (Vizing, 1964).
"""

import random
from collections.abc import Sequence

STEPS_PER_PAIR = 40

Rows = list[list[int]]
"""For each person (row) the partner in each round (column), or -1."""


def make_timetable(
    people: int, pairs: Sequence[tuple[int, int]], rounds: int, dice: random.Random
) -> Rows | None:
    """Split pairs, of which everybody has `rounds`, into rounds in which everybody has one.

    A pair goes into a round that both have free, or into one that a swap of two rounds along a
    chain makes free. Where the chain bites its own tail, two rounds are swapped at random
    elsewhere and the pair pushes another out, which is tried again. None when it takes too long,
    as it must where no timetable exists.
    """
    table = _Timetable(people, rounds)
    waiting = list(pairs)
    dice.shuffle(waiting)
    for _ in range(STEPS_PER_PAIR * len(pairs)):
        if not waiting:
            return table.rows
        a, b = waiting.pop()
        if dice.random() < 0.5:
            a, b = b, a
        if table.seat(a, b, dice):
            continue
        for _ in range(2):
            table.swap_at_random(dice)
        pushed_out = table.push_in(a, b, dice)
        if pushed_out >= 0:
            waiting.append((b, pushed_out))
    return None


class _Timetable:
    """A timetable that is being filled; a bit for each round tells whether a person has it free."""

    def __init__(self, people: int, rounds: int) -> None:
        self.rows: Rows = [[-1] * rounds for _ in range(people)]
        self._free = [(1 << rounds) - 1] * people
        self._rounds = rounds

    def seat(self, a: int, b: int, dice: random.Random) -> bool:
        """Enter a pair in a round that both have free or that one swap frees; False if none."""
        both = self._free[a] & self._free[b]
        if both:
            self._enter(a, b, _choose(both, dice))
            return True
        free_a, free_b = _list_rounds(self._free[a]), _list_rounds(self._free[b])
        dice.shuffle(free_a)
        dice.shuffle(free_b)
        for first in free_a:
            for second in free_b:
                chain = self._follow_chain(b, first, second)
                if chain[-1] != a:
                    self._swap(chain, first, second)
                    self._enter(a, b, first)
                    return True
        return False

    def push_in(self, a: int, b: int, dice: random.Random) -> int:
        """Enter a pair in a round that a has free; gives whom b had there, or -1 for nobody."""
        number = _choose(self._free[a], dice)
        pushed_out = self.rows[b][number]
        if pushed_out >= 0:
            self.rows[pushed_out][number] = -1
            self._free[pushed_out] |= 1 << number
        self._enter(a, b, number)
        return pushed_out

    def swap_at_random(self, dice: random.Random) -> None:
        """Swap two rounds for somebody and all who hang together in them with that person."""
        first, second = dice.sample(range(self._rounds), 2)
        together = [dice.randrange(len(self.rows))]
        found = set(together)
        for person in together:
            for number in (first, second):
                partner = self.rows[person][number]
                if partner >= 0 and partner not in found:
                    found.add(partner)
                    together.append(partner)
        self._swap(together, first, second)

    def _enter(self, a: int, b: int, number: int) -> None:
        self.rows[a][number], self.rows[b][number] = b, a
        self._free[a] &= ~(1 << number)
        self._free[b] &= ~(1 << number)

    def _follow_chain(self, start: int, first: int, second: int) -> list[int]:
        """Follow partners alternately in two rounds from somebody who is free in `second`."""
        chain = [start]
        number = first
        while (partner := self.rows[chain[-1]][number]) >= 0:
            chain.append(partner)
            number = first + second - number
        return chain

    def _swap(self, people: Sequence[int], first: int, second: int) -> None:
        for person in people:
            row, free = self.rows[person], self._free[person]
            row[first], row[second] = row[second], row[first]
            if (free >> first ^ free >> second) & 1:
                self._free[person] = free ^ (1 << first | 1 << second)


def _choose(free: int, dice: random.Random) -> int:
    """Give one of the rounds that are free."""
    for _ in range(dice.randrange(free.bit_count())):
        free &= free - 1
    return (free & -free).bit_length() - 1


def _list_rounds(free: int) -> list[int]:
    numbers = []
    while free:
        numbers.append((free & -free).bit_length() - 1)
        free &= free - 1
    return numbers
