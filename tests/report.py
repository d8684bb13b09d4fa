"""docs/proof.md, made from what `make proof`, `bench` and `container` measured; never typed.

Each run keeps its figures in docs/figures/, and the page is written from these files.
"""

import json
import os
import platform
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.table import Figure

DOCS = Path(__file__).parents[1] / "docs"
FIGURES = DOCS / "figures"
PAGE = DOCS / "proof.md"
RUNS = {
    "proof": ("Faults", "`make proof`"),
    "soak": ("Two years", "The soak in `make proof`"),
    "bench": ("Speed", "`make bench`"),
    "container": ("Container", "`make container`"),
}


def keep(run: str, how: str, figures: Iterable[Figure]) -> None:
    """Keep the figures of a run, and write the page anew."""
    FIGURES.mkdir(exist_ok=True)
    kept = {
        "when": datetime.now(UTC).date().isoformat(),
        "how": how,
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "figures": [asdict(one) for one in figures],
    }
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    (FIGURES / f"{run}.json").write_text(f"{text}\n", encoding="utf-8")
    PAGE.write_text(render(), encoding="utf-8")


def render() -> str:
    """The page, from the figures that are kept."""
    parts = [
        "# The proof\n\n"
        "Written by the runs themselves from `docs/figures/`; what is typed here is lost.\n"
    ]
    for run, (title, command) in RUNS.items():
        file = FIGURES / f"{run}.json"
        if file.exists():
            kept = json.loads(file.read_text(encoding="utf-8"))
            parts.append(_section(title, command, kept))
    return "\n".join(parts)


def _section(title: str, command: str, kept: dict[str, object]) -> str:
    rows = [Figure(**one) for one in kept["figures"]]  # type: ignore[attr-defined]
    lines = [
        f"## {title}\n",
        f"{command} ({kept['how']}) of {kept['when']}, "
        f"Python {kept['python']}, {kept['cores']} cores.\n",
        "| what | measured | goal | peer in the same run | met |",
        "| --- | --- | --- | --- | --- |",
        *(
            f"| {one.what} | {one.measured} | {one.goal} | {one.peer} |"
            f" {'yes' if one.met else '**no**'} |"
            for one in rows
        ),
    ]
    return "\n".join(lines) + "\n"
