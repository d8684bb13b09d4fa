"""Where the programme stands: its theme now, for whoever leads or prepares a meeting."""

from bot.people.rules import Person
from bot.reflection.library import CaseModel, Theme
from bot.reflection.questions import programme_of_all
from bot.texts import Html
from bot.transport import Turn


def write_place(turn: Turn, person: Person, department: int | None) -> Html | None:
    """The programme's place as a line of the overview, beside the numbers of the whole."""
    found = programme_of_all(turn) if department is None else None
    if found is None:
        return None
    say = turn.say_to(person)
    programme = found.programme
    return say(
        "reflection-place",
        programme=programme.title.in_(say.language),
        week=found.index * programme.every_weeks + 1,
        weeks=len(programme.weeks) * programme.every_weeks,
        theme=programme.theme_of(found.index).title.in_(say.language),
    )


def theme_now(turn: Turn) -> tuple[Theme, CaseModel] | None:
    """The theme of the programme for all, and the model of this week; None without a programme."""
    found = programme_of_all(turn)
    if found is None:
        return None
    return found.programme.theme_of(found.index), turn.library.model(found.week.model)
