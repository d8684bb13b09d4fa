"""Everything that people say and tap to join, to be themselves here, to pause and to leave."""

from bot import schedule
from bot.feature import Feature, Hooks
from bot.people.chat_join import Joining
from bot.people.chat_links import Links
from bot.people.chat_me import Profile
from bot.people.chat_menu import Menu
from bot.people.chat_pause import Pausing
from bot.people.jobs import Return
from bot.people.personal import FAREWELL, Keeping
from bot.people.planning import RETURN
from bot.people.rules import Person
from bot.transport import Turn


def feature(hooks: Hooks) -> Feature:
    """The commands, buttons, texts and jobs of this room."""
    joining, menu, profile, pausing = Joining(hooks), Menu(hooks), Profile(hooks), Pausing(hooks)
    links, keeping = Links(hooks, joining), Keeping(hooks)
    return Feature(
        name="people",
        commands={
            "start": links.start,
            **menu.commands(),
            **profile.commands(),
            **pausing.commands(),
        },
        taps={
            **links.taps(),
            **joining.taps(),
            **menu.taps(),
            **profile.taps(),
            **pausing.taps(),
        },
        texts={**joining.texts(), **links.texts(), **profile.texts(), **pausing.texts()},
        jobs={FAREWELL: keeping.farewell, RETURN: Return(hooks).welcome},
        on_left=_forget_plans,
        personal=keeping.personal(),
    )


def _forget_plans(turn: Turn, person: Person) -> None:
    schedule.cancel(turn.db, RETURN, person.key)
    schedule.cancel(turn.db, FAREWELL, person.key)
