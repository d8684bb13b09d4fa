"""Answering the pulse: one item after the other in one message, by buttons alone.

What was tapped is in memory until it is sent; only then it is counted, without its writer.
"""

from dataclasses import dataclass

from bot.feature import Tap
from bot.pulse import store
from bot.pulse.counting import count_answers, find_unanswered
from bot.pulse.drafts import Drafts
from bot.pulse.rules import VALUES, Pulse
from bot.pulse.words import word_item
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn, number, stale

SKIPPED = 0


@dataclass(frozen=True, slots=True)
class Answering:
    """The talk about one pulse with one person."""

    drafts: Drafts

    def taps(self) -> dict[str, Tap]:
        """The buttons by name."""
        return {
            "pulse.begin": self.tap_begin,
            "pulse.value": self.tap_value,
            "pulse.again": self.tap_again,
            "pulse.send": self.tap_send,
            "pulse.skip": self.tap_skip,
        }

    def tap_begin(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """*Svar nu*: a message of its own, for the one that was tapped may be worth keeping."""
        if pulse := self._find(turn, arguments):
            text, keyboard = self._next(turn, pulse)
            turn.reply(text, keyboard)

    def tap_value(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """1 to 5, or *Spring over*: on to the next item."""
        pulse = self._find(turn, arguments)
        if pulse is None:
            return
        at, value = number(arguments, 1), number(arguments, 2)
        if at >= len(pulse.items) or value not in (SKIPPED, *VALUES):
            stale(turn)
            return
        if at > len(self.drafts.of(pulse.month, turn.who.key)):
            text, keyboard = self._next(turn, pulse)
            turn.edit(Html(f"{turn.say('pulse-lost')}\n\n{text}"), keyboard)
            return
        self.drafts.put(pulse.month, turn.who.key, pulse.items[at], value or None)
        turn.edit(*self._next(turn, pulse))

    def tap_again(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """*Forfra*: nothing of what was tapped is left."""
        if pulse := self._find(turn, arguments):
            self.drafts.drop(pulse.month, turn.who.key)
            turn.edit(*self._next(turn, pulse))

    def tap_send(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """*Send*: the answers are counted, and cannot be told apart from others' any more."""
        pulse = self._find(turn, arguments)
        if pulse is None:
            return
        if len(self.drafts.of(pulse.month, turn.who.key)) < len(pulse.items):
            text, keyboard = self._next(turn, pulse)
            turn.edit(Html(f"{turn.say('pulse-lost')}\n\n{text}"), keyboard)
            return
        count_answers(turn, pulse, self.drafts, turn.who.key)
        turn.edit(turn.say("pulse-sent", day=pulse.closes), [_home(turn)])
        # Last: what fails before is tried again, and would find nothing to send.
        self.drafts.drop(pulse.month, turn.who.key)

    def tap_skip(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """*Spring over*, the whole of it: kept like an answer, so that no row tells them apart."""
        if pulse := self._find(turn, arguments):
            store.note_done(turn.db, pulse.month, turn.who.key)
            turn.edit(turn.say("pulse-skipped"), [_home(turn)])
            self.drafts.drop(pulse.month, turn.who.key)

    def _find(self, turn: Turn, arguments: tuple[str, ...]) -> Pulse | None:
        """The open pulse of a button's month that the person is not done with; else it says so."""
        pulse = find_unanswered(turn, turn.who.key)
        if pulse is None or arguments[:1] != (pulse.month,):
            stale(turn)
            return None
        return pulse

    def _next(self, turn: Turn, pulse: Pulse) -> tuple[Html, Keyboard]:
        answers = self.drafts.of(pulse.month, turn.who.key)
        at = next((at for at, item in enumerate(pulse.items) if item not in answers), None)
        say = turn.say
        if at is None:
            text = say("pulse-end" if any(answers.values()) else "pulse-end-skipped")
            send = Button(say("pulse-button-send"), f"pulse.send:{pulse.month}")
            return text, [[send, _again(turn, pulse)]]
        values = [Button(str(value), f"pulse.value:{pulse.month}:{at}:{value}") for value in VALUES]
        skip = Button(say("pulse-button-skip"), f"pulse.value:{pulse.month}:{at}:{SKIPPED}")
        rest = [skip, _again(turn, pulse)] if at else [skip]
        return word_item(turn.library, say, pulse, at), [values, rest]


def _again(turn: Turn, pulse: Pulse) -> Button:
    return Button(turn.say("pulse-button-again"), f"pulse.again:{pulse.month}")


def _home(turn: Turn) -> list[Button]:
    return [Button(turn.say("pulse-button-home"), "pulse.home")]
