"""What a week's message says about the programme when somebody meets it: once, in their first week.

At its beginning what it is about; later, for who comes to it late, where it stands.
"""

from typing import TYPE_CHECKING

from bot.people.rules import Person
from bot.programmes import rules, store
from bot.programmes.places import place_for
from bot.programmes.rules import Place
from bot.texts import FORMS

if TYPE_CHECKING:
    from bot.texts import Html, Say
    from bot.transport import Turn

LATE_FROM = 3
"""Who comes in the second week has missed one question: nothing that needs a summary."""


def word_opening(turn: "Turn", person: Person) -> "Html | None":
    """The sentences before the week's question, or None when the person knows the programme."""
    place = place_for(turn, person)
    if place is None:
        return None
    say = turn.say_to(person)
    if place.run is None:
        is_new = place.programme.id == rules.WELCOME and place.week == 1
        return say("programmes-welcome") if is_new else None
    monday = rules.monday_of(turn.now.date())
    if store.note_met(turn.db, place.run.id, person.key, monday) != monday:
        return None
    return _word(say, place)


def _word(say: "Say", place: Place) -> "Html | None":
    assert place.run is not None
    title = place.programme.title.in_(say.language)
    if place.week < LATE_FROM:
        # What an organisation begins with is introduced by joining.
        if place.run.by_whom == "makker":
            return None
        intro = place.programme.intro.in_(say.language)
        by = "vote" if place.run.by_whom == "vote" else "facilitator"
        return say(f"programmes-begins-{by}", title=title, intro=intro)
    before = dict.fromkeys(
        place.programme.theme_of(index).title.in_(say.language) for index in range(place.index)
    )
    now = place.theme.title.in_(say.language)
    quotes = FORMS[say.language].quotes
    themes = [quotes.format(theme) for theme in before if theme != now]
    return say(
        "programmes-late",
        title=title,
        week=place.week,
        weeks=place.weeks,
        themes=themes or [now],
        now=now,
        first="no" if themes else "yes",
    )
