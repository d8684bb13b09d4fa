"""How many can be placed at all: pieces, maximum matchings and what stands in their way.

Counts only, no costs. Works on everybody's permitted partners, however few edges were priced.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from bot.matching.cost import Costs

Mates = dict[int, int]
"""Who sits with whom, both ways."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a maximum matching leaves people over (Gallai and Edmonds' decomposition).

    Each of `islands` is a set of an odd number of people, any one of whom can be the one left
    over; they only know each other and the `bridges`, who are fewer than the islands.
    """

    islands: tuple[tuple[int, ...], ...]
    bridges: frozenset[int]


def find_pieces(costs: Costs, nodes: Sequence[int]) -> list[list[int]]:
    """Split people into pieces with no permitted pair between them.

    Goes by the few who are forbidden, so 10,000 people take milliseconds.
    """
    if nodes and not any(costs.forbidden):
        return [list(nodes)]
    unseen = dict.fromkeys(nodes)
    pieces = []
    while unseen:
        start = next(iter(unseen))
        del unseen[start]
        piece = [start]
        for node in piece:
            forbidden = costs.forbidden[node]
            reached = [other for other in unseen if other not in forbidden]
            for other in reached:
                del unseen[other]
            piece.extend(reached)
        pieces.append(piece)
    return pieces


def complete_matching(costs: Costs, nodes: Sequence[int], mates: Mates) -> Mates:
    """Enlarge a matching until no larger one exists.

    Edmonds' blossom search without weights (Paths, trees, and flowers, 1965): it is what makes
    sure that a thinned graph leaves nobody out who need not be.
    """
    mates = dict(mates)
    for root in nodes:
        if root not in mates:
            _augment(costs, nodes, mates, root)
    return mates


def find_obstacle(costs: Costs, nodes: Sequence[int], mates: Mates) -> Obstacle:
    """Say what keeps a maximum matching from placing everybody.

    `mates` must be maximum among `nodes`; raises ValueError when a larger one exists.
    """
    even: set[int] = set()
    for root in nodes:
        if root not in mates:
            reached = _augment(costs, nodes, dict(mates), root)
            if not reached:
                raise ValueError(
                    "The matching is not the largest one: enlarge it by complete_matching first."
                )
            even |= reached
    inside = [node for node in nodes if node in even]
    islands = tuple(tuple(piece) for piece in find_pieces(costs, inside))
    bridges = frozenset(
        node
        for node in nodes
        if node not in even and any(costs.allowed(node, other) for other in inside)
    )
    return Obstacle(islands, bridges)


def _augment(costs: Costs, nodes: Sequence[int], mates: Mates, root: int) -> set[int]:
    """Place `root` by an alternating path if there is one, changing `mates`.

    Gives the people on whom the empty seat could be moved when there is none, else nothing.
    """
    base = {node: node for node in nodes}
    parent: dict[int, int] = {}
    even = {root}
    queue = deque([root])
    while queue:
        node = queue.popleft()
        forbidden = costs.forbidden[node]
        for other in nodes:
            if other == node or other in forbidden:
                continue
            if base[node] == base[other] or mates.get(node) == other:
                continue
            if other in even:
                _contract(base, parent, mates, even, queue, (node, other), root)
            elif other not in parent:
                parent[other] = node
                if other not in mates:
                    _flip(parent, mates, other)
                    return set()
                even.add(mates[other])
                queue.append(mates[other])
    return even


def _contract(
    base: dict[int, int],
    parent: dict[int, int],
    mates: Mates,
    even: set[int],
    queue: deque[int],
    edge: tuple[int, int],
    root: int,
) -> None:
    """Shrink the odd cycle that `edge` closes: all on it can now be reached by an even path."""
    node, other = edge
    stem = _find_stem(base, parent, mates, node, other, root)
    blossom: set[int] = set()
    for start, child in ((node, other), (other, node)):
        step, came_from = start, child
        while base[step] != stem:
            mate = mates[step]
            blossom |= {base[step], base[mate]}
            parent[step] = came_from
            came_from, step = mate, parent[mate]
    for member, its_base in base.items():
        if its_base in blossom:
            base[member] = stem
            if member not in even:
                even.add(member)
                queue.append(member)


def _find_stem(
    base: dict[int, int], parent: dict[int, int], mates: Mates, a: int, b: int, root: int
) -> int:
    path = set()
    step = a
    while True:
        step = base[step]
        path.add(step)
        if step == base[root]:
            break
        step = parent[mates[step]]
    step = b
    while base[step] not in path:
        step = parent[mates[base[step]]]
    return base[step]


def _flip(parent: dict[int, int], mates: Mates, end: int) -> None:
    step: int | None = end
    while step is not None:
        previous = parent[step]
        following = mates.get(previous)
        mates[step], mates[previous] = previous, step
        step = following
