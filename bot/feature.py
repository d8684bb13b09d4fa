"""What a feature hands to app.py: its commands, buttons, texts, jobs and letters.

app.py puts the features together and is the only one that knows them all.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from bot.attention.rules import Kind
from bot.people.rules import Person
from bot.retention import Retention
from bot.storage import Database
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn

Command = Callable[[Turn, str], None]
"""A bot command: the turn and what stood after the command."""
Tap = Callable[[Turn, tuple[str, ...]], None]
"""A button: the turn and the arguments in its data."""
TakeText = Callable[[Turn, str, str], None]
"""A free text that was awaited or replied: the turn, the subject's id, the text."""


@dataclass(frozen=True, slots=True)
class Due:
    """A job that is due: for whom or what, and when it was to run (local wall time)."""

    subject: str
    when: datetime


Job = Callable[[Turn, Due], None]


@dataclass(frozen=True, slots=True)
class Task:
    """Work between two transactions: a plain function of a module, and what it gets.

    `where`: in a process of its own ("child": what takes long or needs much memory, so function,
    arguments and result must be picklable), in a "thread" (what mostly waits), or "here" at once.
    """

    work: Callable[..., Any]
    arguments: tuple[Any, ...] = ()
    where: Literal["child", "thread", "here"] = "child"


@dataclass(frozen=True, slots=True)
class Computed:
    """A job with work in the middle that must not hold up the bot: pictures, papers, large rounds.

    `ask` reads what the work needs, in a transaction, and changes nothing; None: there is nothing
    to do, and the job is done. `finish` gets the result in a second transaction, which ends the
    job. Until then the job stays due: after a crash it is asked anew. What has changed between
    the two, `finish` must bear.
    """

    ask: Callable[[Turn, Due], Task | None]
    finish: Callable[[Turn, Due, Any], None]


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that the bot starts by itself, built when its turn has come.

    `awaits`: a free text of the next day belongs to its subject. `protected`: it cannot be
    forwarded, as where `words_of` says whose words it carries.
    """

    text: Html
    keyboard: Keyboard = ()
    subject: str | None = None
    words_of: str | None = None
    silent: bool = False
    awaits: bool = False
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Hooks:
    """What app.py gives to the features, so that they need not know each other."""

    changed: Callable[[Turn, Person], None]
    """Call it after a person's day, time, pause, pace, role or status changed."""
    left: Callable[[Turn, Person], None]
    """Call it before a person's access ends (left or removed): every feature lets go of them."""
    open_items: Callable[[Turn, Person], list["OpenItem"]]
    """All that waits for a person, from every feature."""
    show_menu: Callable[[Turn], None]
    """Show the main menu to the person of the turn."""
    erase: Callable[[Turn, str], None]
    """Erase every trace of a person (by key), also of one who is here still."""
    toolbox_items: "ListItems" = lambda _turn, _person: []
    """What every feature adds to the toolbox."""
    facilitator_items: "ListItems" = lambda _turn, _person: []
    """What every feature adds to the facilitator's first screen."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody's words as they are shown again: messages, the buttons under the last, whose."""

    messages: Sequence[Html]
    words_of: str
    keyboard: Keyboard = ()


ShowAgain = Callable[[Turn, str], Shown | None]
"""Word a subject (by its id) for the person of the turn once more; None: it is kept no longer."""
WriteLetter = Callable[[Turn, Person, str], Letter | None]
"""Build the letter about a subject for a person; None when there is no use for it any more."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line above the week's question, with the buttons that belong to it."""

    text: Html
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class WeekQuestion:
    """What a room asks in the week's message, in the place of the programme's question.

    `about` is the sentence before it, `text` the question with whatever stands beneath it, and
    `subject` what a reply answers; `awaits`: a free text of the next day belongs to it.
    """

    about: Html
    text: Html
    keyboard: Keyboard
    subject: str
    awaits: bool = False


AskWeek = Callable[[Turn, Person], WeekQuestion | None]
"""The room's question for a person's message of this week, or None when it has none.

Called when the message is written, and again when it could not be sent: while the question is
open it must be the same then.
"""


@dataclass(frozen=True, slots=True)
class OpenItem:
    """Something that waits for a person, as a button under *Det venter*."""

    label: str
    data: str
    asks: bool = True
    """Whether it asks something of them; else a colleague has something for them to read."""


ListItems = Callable[[Turn, Person], list[OpenItem]]
"""Buttons for a person: what waits, or what a screen of another feature leads to."""

Records = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows by what they are ("answers"): dates, times, numbers, texts and lists of these."""

Everybody = Callable[[Database], Sequence[Person]]


@dataclass(frozen=True, slots=True)
class Personal:
    """What a feature keeps about people; app.py hands it to privacy/.

    `retain` deletes what is older than the limits; `ended` gives the keys of those whose whole
    data have had their time. `release` ends a person's access before anything of theirs goes.
    """

    export: Callable[[Turn, Person], Records]
    """All that is about the person in rows of their own, with nothing of anybody else's."""
    retain: Callable[[Turn, Retention], None]
    erase: Callable[[Turn, str], None] | None = None
    """None where all rows go with the person's own."""
    ended: Callable[[Turn, Retention], Sequence[str]] | None = None
    release: Callable[[Turn, str], None] | None = None
    tidy: Callable[[Database], None] | None = None
    """Leave nothing of what was deleted in what the file's rewriting does not reach."""


CountDone = Callable[[Database, int, int], Mapping[str, Mapping[str, int]]]
"""How often each person (by key) did what ("answers") from one instant (seconds) up to another."""
OverviewLine = Callable[[Turn, Person, int | None], Html | None]
"""The room's own line in the overview of a leader: of a department that they lead, or of the whole.

It says nothing of fewer than five people, but for what these show to that leader.
"""


@dataclass(frozen=True, slots=True)
class Feature:
    """The talk and the time of one feature, by name."""

    name: str
    commands: Mapping[str, Command] = field(default_factory=dict)
    taps: Mapping[str, Tap] = field(default_factory=dict)
    texts: Mapping[str, TakeText] = field(default_factory=dict)
    edits: Mapping[str, TakeText] = field(default_factory=dict)
    jobs: Mapping[str, Job] = field(default_factory=dict)
    computed: Mapping[str, Computed] = field(default_factory=dict)
    letters: Mapping[Kind, WriteLetter] = field(default_factory=dict)
    free_text: Callable[[Turn, str], bool] | None = None
    """Take a text that nothing asked for; False when it has no place here."""
    open_items: ListItems | None = None
    requests: ListItems | None = None
    """What colleagues ask of a person and they have not seen yet, for the letter about requests."""
    toolbox_items: ListItems | None = None
    """Buttons under the models and protocols of the toolbox."""
    facilitator_items: ListItems | None = None
    """Buttons on the facilitator's first screen; their own rights guard what they lead to."""
    show_again: Mapping[str, ShowAgain] = field(default_factory=dict)
    """By kind of subject: how a colleague's words are shown again, once they have been covered."""
    week_line: Callable[[Turn, Person, date], Line | None] | None = None
    week_question: AskWeek | None = None
    counts: CountDone | None = None
    """What people did in a month, for the counts that leaders see of five or more."""
    overview_line: OverviewLine | None = None
    on_changed: Callable[[Turn, Person], None] | None = None
    on_left: Callable[[Turn, Person], None] | None = None
    personal: Personal | None = None
