"""`makker simulate`: what the matching does with a team, without a team.

Shows anyone who asks how often the same two would meet; nothing is read or kept.
"""

import json
import sys
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.progress import progress_bar

if TYPE_CHECKING:
    from bot.matching.simulate import SimulatedRound

simulate_app = typer.Typer(help="Try the matching without people.")


@simulate_app.command("rounds")
def simulate_rounds(
    people: Annotated[int, typer.Option(help="How many take part, 0 to 10,000.")] = 12,
    rounds: Annotated[int, typer.Option(help="How many rounds they have.")] = 12,
    departments: Annotated[int, typer.Option(help="Over how many departments, evenly.")] = 1,
    absent: Annotated[float, typer.Option(help="The share away in each round, 0 to 1.")] = 0.0,
    seed: Annotated[int, typer.Option(help="The same seed gives the same rounds.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a round.")] = False,
) -> None:
    """Show who would meet whom, round by round; people are numbers from 0."""
    # The libraries of the matching weigh more than all else that a command loads.
    from bot.matching.simulate import simulate

    try:
        played = simulate(people, rounds, departments, absent, seed)
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from error
    if as_json:
        for one in played:
            sys.stdout.write(f"{json.dumps(one)}\n")
            sys.stdout.flush()
        return
    _show(played, rounds, departments)


def _show(played: "Iterator[SimulatedRound]", rounds: int, departments: int) -> None:
    table = Table("round", "groups", "left out", "absent", box=None)
    books = _Books(departments)
    with progress_bar("Matching") as progress:
        for one in played:
            table.add_row(
                str(one["round"]),
                "  ".join("–".join(map(str, group)) for group in one["groups"]),
                _list(one["left_out"]),
                _list(one["absent"]),
            )
            books.enter(one)
            progress(one["round"], rounds)
    out = Console(highlight=False)
    out.print(table)
    out.print(books.sum_up(), soft_wrap=True, markup=False)


def _list(people: list[int]) -> str:
    return ", ".join(map(str, people)) or "–"


class _Books:
    """What is counted over the rounds; a trio is three pairs."""

    def __init__(self, departments: int) -> None:
        self._departments = departments
        self._last: dict[tuple[int, int], int] = {}
        self._pairs = self._again = self._within_four = self._across = self._left_out = 0

    def enter(self, one: "SimulatedRound") -> None:
        self._left_out += len(one["left_out"])
        for group in one["groups"]:
            for pair in combinations(group, 2):
                last = self._last.get(pair)
                self._pairs += 1
                self._again += last is not None
                self._within_four += last is not None and one["round"] - last <= 4
                self._across += pair[0] % self._departments != pair[1] % self._departments
                self._last[pair] = one["round"]

    def sum_up(self) -> str:
        return (
            f"{self._pairs} pairs: {self._again} had met before, {self._within_four} of them "
            f"within four rounds; {self._across} across departments. "
            f"Left out: {self._left_out}."
        )
