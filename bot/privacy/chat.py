"""*Hent mine data* and *Slet mig*: done at once, and nobody is asked why."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.feature import Command, Feature, Tap
from bot.privacy.closing import CLOSE, Closing
from bot.privacy.covering import AGAIN, show_again
from bot.privacy.keeping import RETAIN, Privacy
from bot.privacy.log import send_log
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn


@dataclass(frozen=True, slots=True)
class Rights:
    """What a person may ask for about their own data."""

    privacy: Privacy

    def feature(self) -> Feature:
        """The commands in both languages, the buttons, and what time sets off."""
        export = _for_people(self.export)
        ask = _for_people(lambda turn: turn.reply(*_question(turn)))
        commands: dict[str, Command] = {
            "mine_data": lambda turn, _: export(turn),
            "my_data": lambda turn, _: export(turn),
            "slet_mig": lambda turn, _: ask(turn),
            "delete_me": lambda turn, _: ask(turn),
        }
        taps: dict[str, Tap] = {
            "privacy.export": lambda turn, _: export(turn),
            "privacy.erase": lambda turn, _: _for_people(_ask)(turn),
            "privacy.erase_now": lambda turn, _: _for_people(self.erase)(turn),
            "privacy.keep": lambda turn, _: _for_people(_keep)(turn),
            AGAIN: lambda turn, _: show_again(turn, self.privacy.show_again),
        }
        return Feature(
            name="privacy",
            commands=commands,
            taps=taps,
            jobs={RETAIN: self.privacy.retain, CLOSE: Closing(self.privacy).run},
        )

    def export(self, turn: Turn) -> None:
        """The person's own log, as two files."""
        send_log(turn, self.privacy.rooms)

    def erase(self, turn: Turn) -> None:
        """Erase the person; what is said last goes to the chat, for nobody is known there now."""
        say = turn.say
        self.privacy.erase(turn, turn.who.key)
        turn.person = None
        turn.edit(say("privacy-erased"))
        turn.call("setMyCommands", commands=[])


def _for_people(answer: Callable[[Turn], None]) -> Callable[[Turn], None]:
    """Nothing is kept of a stranger, so there is nothing to send or to erase."""

    def guarded(turn: Turn) -> None:
        if turn.person is None:
            turn.reply(turn.say("stranger"))
        else:
            answer(turn)

    return guarded


def _question(turn: Turn) -> tuple[Html, Keyboard]:
    text = turn.say("privacy-erase")
    if turn.who.facilitator:
        text = Html(f"{text}\n\n{turn.say('privacy-erase-facilitator')}")
    now = Button(turn.say("privacy-button-erase-now"), "privacy.erase_now")
    keep = Button(turn.say("privacy-button-keep"), "privacy.keep")
    export = Button(turn.say("privacy-button-export"), "privacy.export")
    return text, [[export], [now, keep]]


def _ask(turn: Turn) -> None:
    turn.edit(*_question(turn))


def _keep(turn: Turn) -> None:
    turn.edit(turn.say("privacy-kept"))
