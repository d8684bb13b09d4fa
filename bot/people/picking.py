"""Choosing colleagues in the chat: by department and page, with those who are chosen on top.

Any room may show it; what a tap does is the room's own.
"""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from bot.people.rules import Person, danish_order
from bot.transport.keyboards import Button, in_rows

if TYPE_CHECKING:
    from bot.transport import Turn

PAGE = 8
_ELSEWHERE = 0


def pick_keyboard(
    turn: "Turn",
    action: str,
    candidates: Sequence[Person],
    chosen: Collection[str],
    place: Sequence[str] = (),
) -> list[list[Button]]:
    """The buttons to choose among the candidates; `chosen` holds keys.

    A name sends `action:p:KEY`, one that is chosen already `action:x:KEY` (so that of two fast
    taps the second undoes nothing), a department `action:d:ID:PAGE`, the way back `action:a`.
    `place` is what the tapped button sent after the action: it says what is open. Up to eight
    candidates are shown at once, more of them department by department.
    """
    ordered = sorted(candidates, key=lambda one: danish_order(one.name))
    picked = [one for one in ordered if one.key in chosen]
    rest = [one for one in ordered if one.key not in chosen]
    rows = in_rows(Button(f"✓ {one.name}", f"{action}:x:{one.key}") for one in picked)
    if len(ordered) <= PAGE:
        return [*rows, *in_rows(_name(action, one) for one in rest)]
    homes = {one.department or _ELSEWHERE: one.department_name for one in ordered}
    opened = _read_place(place)
    if opened is None or opened[0] not in homes:
        if len(homes) > 1:
            return [*rows, *in_rows(_departments(turn, action, homes))]
        opened = next(iter(homes)), 0
    home, page = opened
    there = [one for one in rest if (one.department or _ELSEWHERE) == home]
    rows += _page(turn, action, home, there, page)
    if len(homes) > 1:
        rows.append([Button(turn.say("people-pick-departments"), f"{action}:a")])
    return rows


def _page(
    turn: "Turn", action: str, home: int, there: Sequence[Person], page: int
) -> list[list[Button]]:
    last = max(0, (len(there) - 1) // PAGE)
    page = min(page, last)
    rows = in_rows(_name(action, one) for one in there[page * PAGE : (page + 1) * PAGE])
    turning = [
        Button(turn.say(label), f"{action}:d:{home}:{other}")
        for label, other in (
            ("people-pick-before", page - 1),
            ("people-pick-more", page + 1),
        )
        if 0 <= other <= last
    ]
    return [*rows, turning] if turning else rows


def _departments(turn: "Turn", action: str, homes: dict[int, str | None]) -> list[Button]:
    named = sorted(homes.items(), key=lambda one: danish_order(one[1] or "å"))
    return [
        Button(name or turn.say("people-pick-elsewhere"), f"{action}:d:{home}:0")
        for home, name in named
    ]


def _name(action: str, person: Person) -> Button:
    return Button(person.name, f"{action}:p:{person.key}")


def _read_place(place: Sequence[str]) -> tuple[int, int] | None:
    match place:
        case ("d", home, page) if home.isdecimal() and page.isdecimal():
            return int(home[:9]), int(page[:4])
        case _:
            return None
