"""What people see before a talk: how long it is to be, who is ready, and the ground rules first.

Only texts and buttons; when they are shown is talking.py's.
"""

from collections.abc import Iterable

from bot import people
from bot.feature import Letter
from bot.people import Person
from bot.reflection.library import Protocol
from bot.sparring import rules_talk
from bot.sparring.letters import role_title
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_talk import Talk
from bot.texts import Html
from bot.transport import Button, Turn, in_rows


def about(group: SparringGroup) -> str:
    """The subject of the one message that each has about the group's talk."""
    return f"talk:{group.id}"


def protocols_for(turn: Turn, group: SparringGroup) -> list[Protocol]:
    """The talks that a group can hold, its own first, one of each length."""
    fitting = [
        one
        for one in turn.library.protocols.values()
        if one.form == "talk" and rules_talk.fits(group, one)
    ]
    fitting.sort(key=lambda one: (one.id != group.protocol, -one.minutes, one.id))
    by_length: dict[int, Protocol] = {}
    for one in fitting:
        by_length.setdefault(one.minutes, one)
    return list(by_length.values())


def write_choice(
    turn: Turn, person: Person, group: SparringGroup, *, swap_to: Seat | None
) -> Letter:
    """How long, after the ground rules; `swap_to` is focus person when the roles are swapped."""
    say = turn.say_to(person)
    text = say(
        "sparring-talk-choose",
        names=names_of(turn, group.others(person.key)),
        role=role_title(turn, person, group),
    )
    buttons = [
        Button(
            str(say("sparring-button-minutes", minutes=one.minutes)),
            f"sparring.take:{group.id}:{one.id}",
        )
        for one in protocols_for(turn, group)
    ]
    if swap_to is not None:
        label = str(say("sparring-button-swap-roles"))
        buttons.append(Button(label, f"sparring.swap:{group.id}:{swap_to.id}"))
    buttons.append(Button(str(say("button-cancel")), f"sparring.notnow:{group.id}"))
    rules = (write_rules(turn, person), write_limits(turn, person))
    parts = [text, *rules, say("sparring-talk-how-long")]
    return Letter(paragraphs(parts), in_rows(buttons), about(group))


def write_waiting(
    turn: Turn, person: Person, group: SparringGroup, talk: Talk, ready: set[int]
) -> Letter:
    """Who is ready and who is not yet, for somebody who is; or whether they are ready, too."""
    say = turn.say_to(person)
    seat = group.seat_of(person.key)
    assert seat is not None
    minutes = turn.library.protocol(talk.protocol).minutes
    others = [one for one in group.here if one.id != seat.id and not one.offline]
    rules = (write_rules(turn, person), write_limits(turn, person))
    if seat.id in ready:
        waited_for = names_of(turn, (one.person for one in others if one.id not in ready))
        text = say("sparring-talk-waits", minutes=minutes, names=waited_for)
        stop = Button(str(say("sparring-button-stop-talk")), f"sparring.stop:{group.id}")
        return Letter(paragraphs([text, *rules]), [[stop]], about(group))
    text = say(
        "sparring-talk-invited",
        names=names_of(turn, (one.person for one in others if one.id in ready)),
        minutes=minutes,
        role=role_title(turn, person, group),
    )
    buttons = [
        Button(str(say("sparring-button-ready")), f"sparring.ready:{group.id}"),
        Button(str(say("sparring-button-not-now")), f"sparring.stop:{group.id}"),
    ]
    return Letter(paragraphs([text, *rules, say("sparring-talk-ready")]), [buttons], about(group))


def write_rules(turn: Turn, person: Person) -> Html:
    """The ground rules."""
    say = turn.say_to(person)
    rules = turn.library.sparring.ground_rules
    texts = [say("sparring-rule", rule=one.in_(person.language)) for one in rules]
    return lines([say("sparring-rules"), *texts])


def write_limits(turn: Turn, person: Person) -> Html:
    """What a talk is not for."""
    say = turn.say_to(person)
    limits = turn.library.sparring.limits
    return lines(say("sparring-talk-limit", limit=one.in_(person.language)) for one in limits)


def names_of(turn: Turn, keys: Iterable[str | None]) -> list[str]:
    """The names of people by key, of those who are still known."""
    found = (people.find(turn.db, key) for key in keys if key is not None)
    return [one.name for one in found if one is not None]


def lines(texts: Iterable[Html]) -> Html:
    """Texts one below the other."""
    return Html("\n".join(texts))


def paragraphs(texts: Iterable[Html]) -> Html:
    """Texts with an empty line between them; one that says nothing is left out."""
    return Html("\n\n".join(text for text in texts if text))
