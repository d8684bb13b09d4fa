"""The talk about a text that was not kept yet: write it anew, repair it, or keep it as it is.

A text is found by whose it is and its message; the buttons carry nothing of it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot import people
from bot.feature import Feature
from bot.guarding import rules
from bot.guarding.asking import HELD, hits_of, question, quoted
from bot.people.rules import Person
from bot.texts import Html
from bot.transport import Button, Turn
from bot.transport.unsaved import WAIT_SECONDS, Passed, Unsaved

Take = Callable[[Turn, str, str, bool], None]
"""Gives a text to the taker of its subject: the turn, the subject, the text, whether an edit."""
WAIT = timedelta(seconds=WAIT_SECONDS)
_LONGEST_NUMBER = 18


def feature(take: Take) -> Feature:
    """The buttons under the question; `take` gives the text to whom it was for."""
    return Feature(
        name="guarding",
        taps={
            "guarding.all": tap_repair_all,
            "guarding.one": tap_repair_one,
            "guarding.rewrite": tap_rewrite,
            "guarding.keep": lambda turn, arguments: tap_keep(turn, arguments, take),
        },
        edits={HELD: lambda turn, subject, text: take(turn, subject, text.strip(), False)},
        on_left=_forget,
    )


def tap_repair_all(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Ret for mig*: all suggested words at once; the result is shown before it is kept."""
    unsaved = _find(turn, arguments)
    if unsaved is not None:
        _change(turn, unsaved, rules.repair_all(unsaved.text, hits_of(turn, unsaved)))


def tap_repair_one(turn: Turn, arguments: tuple[str, ...]) -> None:
    """One of the hits is replaced."""
    unsaved = _find(turn, arguments)
    if unsaved is None:
        return
    hits = hits_of(turn, unsaved)
    place = _numbers(arguments[2:])
    if len(place) != 1 or place[0] >= len(hits):
        turn.toast(turn.say("stale-button"))
        return
    _change(turn, unsaved, rules.repair_all(unsaved.text, hits[place[0] : place[0] + 1]))


def tap_rewrite(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Skriv om*: the text is forgotten, and the next one goes where it was going."""
    unsaved = _find(turn, arguments)
    if unsaved is None:
        return
    turn.unsaved.settle(turn.who.key, unsaved.message)
    if unsaved.edited:
        turn.edit(turn.say("guarding-rewrite-edit"))
        return
    until = turn.calendar.local(turn.now + WAIT)
    people.await_text(turn.db, turn.who.key, unsaved.subject, until)
    turn.edit(turn.say("guarding-rewrite"), subject=unsaved.subject)


def tap_keep(turn: Turn, arguments: tuple[str, ...], take: Take) -> None:
    """*Gem*, *Gem kun for mig* or *Send alligevel*: the text goes where it was going."""
    unsaved = _find(turn, arguments)
    if unsaved is None or turn.came is None:
        return
    hits = hits_of(turn, unsaved)
    turn.edit(turn.say("guarding-kept") if hits else quoted(turn.say, unsaved.text, ()))
    # The text is its writer's message, not the message with the button.
    turn.came = replace(
        turn.came, message_id=unsaved.message, tapped_message=None, edited=unsaved.edited
    )
    turn.passed = Passed(unsaved.text, private=bool(hits))
    take(turn, unsaved.subject, unsaved.text, unsaved.edited)
    turn.unsaved.settle(turn.who.key, unsaved.message)


def _change(turn: Turn, unsaved: Unsaved, text: str) -> None:
    changed = turn.unsaved.put(replace(unsaved, text=text))
    hits = hits_of(turn, changed)
    if hits:
        turn.edit(*question(turn, changed, hits, shown=True))
        return
    say = turn.say
    data = f"{changed.message}:{changed.version}"
    turn.edit(
        Html(f"{quoted(say, changed.text, ())}\n\n{say('guarding-repaired')}"),
        [
            [
                Button(
                    say("guarding-button-send-it" if changed.sends else "guarding-button-save"),
                    f"guarding.keep:{data}",
                ),
                Button(say("guarding-button-rewrite"), f"guarding.rewrite:{data}"),
            ]
        ],
    )


def _find(turn: Turn, arguments: tuple[str, ...]) -> Unsaved | None:
    """The waiting text that a button is about; None when there is nothing to do any more.

    Of two fast taps the second finds another version, and nothing is wrong.
    """
    numbers = _numbers(arguments[:2])
    if len(numbers) != 2:
        turn.toast(turn.say("stale-button"))
        return None
    message, version = numbers
    unsaved = turn.unsaved.find(turn.who.key, message, turn.at)
    if unsaved is None:
        turn.toast(turn.say("guarding-gone"), alert=True)
        return None
    return unsaved if unsaved.text and unsaved.version == version else None


def _numbers(arguments: tuple[str, ...]) -> list[int]:
    """The arguments as numbers; none at all when one of them is not."""
    if all(one.isascii() and one.isdecimal() and len(one) <= _LONGEST_NUMBER for one in arguments):
        return [int(one) for one in arguments]
    return []


def _forget(turn: Turn, person: Person) -> None:
    turn.unsaved.forget_person(person.key)
