"""The table of figures that a bench run prints."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure: what, how much, its goal, its peer in the same run, and whether met."""

    what: str
    measured: str
    goal: str
    met: bool
    peer: str = "–"


def show(figures: Iterable[Figure]) -> bool:
    """Print the figures; gives whether every goal was met."""
    table = Table("what", "measured", "goal", "peer in the same run", "", box=None, pad_edge=False)
    all_met = True
    for one in figures:
        table.add_row(one.what, one.measured, one.goal, one.peer, "" if one.met else "NOT MET")
        all_met = all_met and one.met
    Console(width=150).print(table)
    return all_met
