"""The features, put together: what happens in one room and concerns the others goes through here.

app.py runs what this gives it.
"""

from bot import people, reflection, schedule
from bot.attention.jobs import Attention
from bot.attention.store import ATTEND
from bot.facilitator.chat import feature as facilitator_feature
from bot.feature import Computed, Feature, Hooks, Job, OpenItem
from bot.guarding.chat import feature as guarding_feature
from bot.people.chat import feature as people_feature
from bot.people.rules import Person
from bot.privacy.chat import Rights
from bot.privacy.keeping import Privacy
from bot.reflection.chat import feature as reflection_feature
from bot.sparring.chat import feature as sparring_feature
from bot.transport import Turn, store
from bot.transport.routing import Routes


class Rooms:
    """All features, and what each is told of the others."""

    def __init__(self, privacy: Privacy) -> None:
        hooks = Hooks(
            changed=self.changed,
            left=self.left,
            open_items=self._open_items,
            show_menu=lambda turn: self.routes.commands["menu"](turn, ""),
            erase=privacy.erase,
        )
        sparring_part = sparring_feature(hooks)
        lines = [one for one in (sparring_part.week_line,) if one is not None]
        self.features: tuple[Feature, ...] = (
            people_feature(hooks),
            reflection_feature(hooks, lines),
            sparring_part,
            facilitator_feature(hooks),
            Rights(privacy).feature(),
            guarding_feature(
                lambda turn, subject, text, edited: self.routes.take(
                    turn, subject, text, edited=edited
                )
            ),
        )
        privacy.rooms = [one.personal for one in self.features if one.personal is not None]
        letters = {kind: write for one in self.features for kind, write in one.letters.items()}
        self.attention = Attention(letters, reflection.week_days)
        self.routes = Routes(self.features, self._unready, people.give_up_joining)

    @property
    def jobs(self) -> dict[str, Job]:
        """Every job that runs in one transaction, by name."""
        jobs = {name: job for one in self.features for name, job in one.jobs.items()}
        return {ATTEND: self.attention.attend, **jobs}

    @property
    def computed(self) -> dict[str, Computed]:
        """Every job with work in the middle, by name."""
        return {name: job for one in self.features for name, job in one.computed.items()}

    def changed(self, turn: Turn, person: Person) -> None:
        """A person's day, time, pause, pace, role or status changed: every room hears of it."""
        for one in self.features:
            if one.on_changed is not None:
                one.on_changed(turn, person)
        self.attention.plan(turn, person)

    def left(self, turn: Turn, person: Person) -> None:
        """A person's access ends: every room lets go of them."""
        for one in self.features:
            if one.on_left is not None:
                one.on_left(turn, person)
        schedule.cancel(turn.db, ATTEND, person.key)
        store.drop_for(turn.db, person.key, turn.at)

    def _open_items(self, turn: Turn, person: Person) -> list[OpenItem]:
        return [
            item
            for one in self.features
            if one.open_items is not None
            for item in one.open_items(turn, person)
        ]

    def _unready(self, turn: Turn) -> None:
        """Answer somebody who has not joined: the step they are at, or the stranger's sentence."""
        if turn.person is None:
            turn.reply(turn.say("stranger"))
        else:
            self.routes.commands["start"](turn, "")
