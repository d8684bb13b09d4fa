"""Where the programme stands, as a line of a leader's overview."""

from bot import people
from bot.people.rules import Person
from bot.programmes import places
from bot.programmes.rules import Place
from bot.texts import Html
from bot.transport import Turn


def write_place(turn: Turn, person: Person, department: int | None) -> Html | None:
    """The programme's place: of all, and of a department only where it follows another."""
    found = _place(turn, department)
    if found is None or (department is not None and found == _place(turn, None)):
        return None
    say = turn.say_to(person)
    whose = None if department is None else people.find_department(turn.db, department)
    return say(
        "programmes-overview",
        all="yes" if whose is None else "no",
        whose="" if whose is None else whose.name,
        programme=found.programme.title.in_(say.language),
        week=found.week,
        weeks=found.weeks,
        theme=found.theme.title.in_(say.language),
    )


def _place(turn: Turn, department: int | None) -> Place | None:
    return places.place(turn.db, turn.library, department, turn.now.date(), turn.calendar)
