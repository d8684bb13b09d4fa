"""One phase of a talk as each meets it: what their role does, questions, the time and its buttons.

Whoever keeps the time has the buttons for it; stop and pause are everybody's.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from bot.feature import Letter
from bot.people import Person
from bot.reflection.library import Phase, Protocol, RolePart
from bot.sparring import rules_draw, rules_talk, store_talks
from bot.sparring.letters_talk import about, lines, names_of, paragraphs, write_rules
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_talk import FOCUS, Talk
from bot.texts import Html, Say
from bot.transport import Button, Turn


@dataclass(frozen=True, slots=True)
class _View:
    """A talk from the place of one person in it."""

    turn: Turn
    person: Person
    group: SparringGroup
    talk: Talk
    protocol: Protocol

    @property
    def say(self) -> Say:
        return self.turn.say_to(self.person)

    @property
    def language(self) -> str:
        return self.person.language

    @property
    def seat(self) -> Seat:
        seat = self.group.seat_of(self.person.key)
        assert seat is not None
        return seat

    @property
    def phase(self) -> Phase:
        return rules_talk.phase_of(self.talk, self.protocol)

    @property
    def role(self) -> str:
        return self.role_of(self.seat)

    def role_of(self, seat: Seat) -> str:
        return rules_talk.role_now(seat, self.protocol, self.talk.turn)

    @property
    def keeps_time(self) -> bool:
        keeper = rules_talk.timekeeper(self.group, self.protocol, self.talk.turn)
        return keeper is not None and keeper.id == self.seat.id


def write_phase(
    turn: Turn, person: Person, group: SparringGroup, talk: Talk, *, caught_up: bool = False
) -> Letter:
    """The phase for that person; `caught_up` says that others were passed over."""
    view = _View(turn, person, group, talk, turn.library.protocol(talk.protocol))
    say = view.say
    parts = [say("sparring-talk-caught-up")] if caught_up else []
    if talk.state == "paused":
        left = -(-rules_talk.seconds_left(talk, view.protocol) // 60)
        title = view.phase.title.in_(view.language)
        parts += [
            say("sparring-talk-paused", title=title, minutes=left),
            say("sparring-talk-still"),
        ]
        return Letter(paragraphs(parts), _buttons(view), about(group))
    parts += [lines([_head(view), *_who(view)]), *_part(view)]
    if view.keeps_time:
        parts.append(_parts_of_offline(view))
    if "ground_rules" in view.phase.shows and talk.turn == 0:
        parts.append(write_rules(turn, person))
    if view.phase.note is not None:
        parts.append(say("sparring-phase-note", text=view.phase.note.in_(view.language)))
    return Letter(paragraphs(parts), _buttons(view), about(group))


def drawn_for(turn: Turn, group: SparringGroup, protocol: Protocol, number: int) -> rules_draw.Draw:
    """The questions and listening tasks of the talk that a group has after `number` others."""
    return rules_draw.draw(protocol, turn.library.sparring, sorted(_keys(group)), number)


def next_number(turn: Turn, group: SparringGroup) -> int:
    """How many talks the people of the group had before the one that is on, or comes next."""
    talk = store_talks.find(turn.db, group.id)
    if talk is not None and not talk.is_over:
        return talk.number
    return store_talks.next_number(turn.db, _keys(group))


def _keys(group: SparringGroup) -> frozenset[str]:
    return frozenset(seat.person for seat in group.here if seat.person is not None)


def _head(view: _View) -> Html:
    until = datetime.fromtimestamp(rules_talk.ends_at(view.talk, view.protocol), UTC)
    return view.say(
        "sparring-talk-phase",
        title=view.phase.title.in_(view.language),
        minutes=view.phase.minutes + view.talk.extra // 60,
        time=view.turn.calendar.local(until).time(),
    )


def _who(view: _View) -> list[Html]:
    """Which turn it is and whose, which phase of it, and one's own role."""
    say, talk, protocol = view.say, view.talk, view.protocol
    title = view.turn.library.sparring.role_title(view.role).in_(view.language).lower()
    key = "sparring-talk-keeper" if view.keeps_time else "sparring-talk-role"
    own = say(key, place=talk.phase + 1, count=len(protocol.phases), role=title)
    if protocol.turns == 1:
        return [own]
    focus = (seat.person for seat in view.group.here if view.role_of(seat) == FOCUS)
    names = names_of(view.turn, (key for key in focus if key != view.person.key))
    if not names:
        return [say("sparring-talk-own-turn", turn=talk.turn + 1, turns=protocol.turns), own]
    return [say("sparring-talk-turn", turn=talk.turn + 1, turns=protocol.turns, names=names), own]


def _part(view: _View) -> list[Html]:
    """What the role does, its listening task, questions to ask and beginnings of sentences."""
    say, talk = view.say, view.talk
    part = view.phase.roles[view.role]
    drawn = drawn_for(view.turn, view.group, view.protocol, talk.number)
    parts = [say("sparring-own-part", text=part.text.in_(view.language))]
    if drawn.tasks and _bears_task(view):
        task = drawn.tasks[talk.turn].in_(view.language)
        parts.append(say("sparring-listening-task", task=task))
    questions = drawn.questions.get((*talk.place, view.role), ())
    for head, texts in (
        (say("sparring-talk-questions"), questions),
        (say("sparring-talk-starters"), part.starters),
    ):
        if texts:
            samples = [say("sparring-sample", text=one.in_(view.language)) for one in texts]
            parts.append(lines([head, *samples]))
    return parts


def _bears_task(view: _View) -> bool:
    """Whether the role has its listening task in mind: from when it gets it until it has spoken."""
    parts: list[RolePart] = [phase.roles[view.role] for phase in view.protocol.phases]
    given = [no for no, part in enumerate(parts) if part.listening_task]
    if not given or view.talk.phase < given[0]:
        return False
    return not any(part.starters for part in parts[given[0] : view.talk.phase])


def _parts_of_offline(view: _View) -> Html:
    """What those without Telegram do, for whoever keeps the time to tell them."""
    return lines(
        view.say(
            "sparring-talk-tell",
            names=names_of(view.turn, (seat.person,)),
            text=view.phase.roles[view.role_of(seat)].text.in_(view.language),
        )
        for seat in view.group.here
        if seat.offline
    )


def _buttons(view: _View) -> list[list[Button]]:
    say, talk = view.say, view.talk
    place = f"{talk.group}:{talk.turn}:{talk.phase}"
    stop = Button(str(say("sparring-button-stop-talk")), f"sparring.stop:{talk.group}")
    if talk.state == "paused":
        return [[Button(str(say("sparring-button-resume-talk")), f"sparring.resume:{place}"), stop]]
    pause = Button(str(say("sparring-button-pause-talk")), f"sparring.pause:{place}")
    if not view.keeps_time:
        return [[pause, stop]]
    is_last = rules_talk.is_last(talk, view.protocol)
    label = "sparring-button-end-talk" if is_last else "sparring-button-next-phase"
    more = f"sparring.more:{place}:{talk.extra}"
    return [
        [
            Button(str(say(label)), f"sparring.nextphase:{place}"),
            Button(str(say("sparring-button-two-more")), more),
        ],
        [pause, stop],
    ]
