"""The features, put together: what happens in one room and concerns the others goes through here.

app.py runs what this gives it.
"""

from collections.abc import Callable

from bot import (
    facilitator,
    finding,
    leading,
    people,
    programmes,
    pulse,
    reflection,
    schedule,
    sparring,
)
from bot.attention import Kind
from bot.attention.jobs import Attention
from bot.attention.store import ATTEND, unplanned
from bot.cases.chat import feature as cases_feature
from bot.facilitator.chat import feature as facilitator_feature
from bot.feature import (
    Computed,
    CountDone,
    Feature,
    Hooks,
    Job,
    Letter,
    ListItems,
    OpenItem,
    OverviewLine,
    WriteLetter,
)
from bot.feedback.chat import feature as feedback_feature
from bot.finding.chat import feature as finding_feature
from bot.goals.chat import feature as goals_feature
from bot.guarding.chat import feature as guarding_feature
from bot.leading import order_for_all
from bot.leading.chat import feature as leading_feature
from bot.learning.chat import feature as learning_feature
from bot.people.chat import feature as people_feature
from bot.people.rules import Person
from bot.privacy.chat import Rights
from bot.privacy.keeping import Privacy
from bot.programmes.chat import feature as programmes_feature
from bot.pulse.chat import feature as pulse_feature
from bot.reflection.chat import feature as reflection_feature
from bot.requests import write_requests
from bot.sparring.chat import feature as sparring_feature
from bot.together.chat import feature as together_feature
from bot.transport import Turn, store
from bot.transport.routing import Routes


class Rooms:
    """All features, and what each is told of the others."""

    def __init__(self, privacy: Privacy) -> None:
        hooks = Hooks(
            changed=self.changed,
            left=self.left,
            open_items=self._items(lambda one: one.open_items),
            show_menu=lambda turn: self.routes.commands["menu"](turn, ""),
            erase=privacy.erase,
            toolbox_items=self._items(lambda one: one.toolbox_items),
            facilitator_items=self._items(lambda one: one.facilitator_items),
        )
        sparring_part = sparring_feature(hooks)
        feedback_part = feedback_feature(hooks)
        cases_part = cases_feature(hooks)
        pulse_part = pulse_feature()
        goals_part = goals_feature(hooks)
        programmes_part = programmes_feature(order_for_all)
        # One line at most stands above the week's question: the first of these that has one.
        with_lines = (sparring_part, programmes_part, cases_part, feedback_part, pulse_part)
        lines = [one.week_line for one in with_lines if one.week_line is not None]
        # The first of these that has a question asks it in the place of the programme's.
        asking: tuple[Feature, ...] = (pulse_part, goals_part)
        questions = [one.week_question for one in asking if one.week_question is not None]
        self.features: tuple[Feature, ...] = (
            people_feature(hooks),
            reflection_feature(hooks, lines, questions, finding.quote_lesson),
            sparring_part,
            feedback_part,
            cases_part,
            goals_part,
            finding_feature(),
            learning_feature(),
            programmes_part,
            together_feature(),
            pulse_part,
            leading_feature(self._counters, self._overview_lines),
            facilitator_feature(hooks),
            Rights(privacy).feature(),
            guarding_feature(
                lambda turn, subject, text, edited: self.routes.take(
                    turn, subject, text, edited=edited
                )
            ),
        )
        privacy.evaluate = order_for_all
        privacy.rooms = [one.personal for one in self.features if one.personal is not None]
        privacy.show_again = {
            kind: show for one in self.features for kind, show in one.show_again.items()
        }
        letters: dict[Kind, WriteLetter] = {}
        for one in self.features:
            for kind, write in one.letters.items():
                letters[kind] = _either(letters[kind], write) if kind in letters else write
        letters[Kind.REQUESTS] = write_requests(lambda: self.features)
        self.attention = Attention(letters, reflection.week_days)
        self.routes = Routes(
            self.features,
            self._unready,
            lambda turn: people.give_up_joining(turn, privacy.erase),
        )

    def plan(self, turn: Turn) -> None:
        """Plan whatever is not planned: at the start, and each night what was set aside."""
        for room in (reflection, sparring, facilitator, programmes, pulse, leading):
            room.start_schedule(turn.db, turn.calendar, turn.now)
        finding.start_schedule(turn.db, turn.library, turn.now)
        for key in unplanned(turn.db):
            if person := people.find(turn.db, key):
                self.attention.plan(turn, person)

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
        # First, for what shows others' words in their chat is put right by what comes after.
        store.drop_for(turn.db, person.key, turn.at)
        for one in self.features:
            if one.on_left is not None:
                one.on_left(turn, person)
        schedule.cancel(turn.db, ATTEND, person.key)

    def _items(self, items_of: Callable[[Feature], ListItems | None]) -> ListItems:
        """What all features add to one screen, in their order."""

        def collect(turn: Turn, person: Person) -> list[OpenItem]:
            adding = (items_of(one) for one in self.features)
            return [item for add in adding if add is not None for item in add(turn, person)]

        return collect

    def _counters(self) -> list[CountDone]:
        return [one.counts for one in self.features if one.counts is not None]

    def _overview_lines(self) -> list[OverviewLine]:
        return [one.overview_line for one in self.features if one.overview_line is not None]

    def _unready(self, turn: Turn) -> None:
        """Answer somebody who has not joined: the step they are at, or the stranger's sentence."""
        if turn.person is None:
            turn.reply(turn.say("stranger"))
        else:
            self.routes.commands["start"](turn, "")


def _either(first: WriteLetter, second: WriteLetter) -> WriteLetter:
    """Two rooms write letters of one kind: the one whose subject it is not gives None."""

    def write(turn: Turn, person: Person, subject: str) -> Letter | None:
        return first(turn, person, subject) or second(turn, person, subject)

    return write
