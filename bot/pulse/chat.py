"""The pulse in the chat: its own screen, and every button by name.

The talk itself is in the modules beside this one.
"""

from bot.feature import Feature
from bot.pulse import chat_result, letters
from bot.pulse.chat_answer import Answering
from bot.pulse.counting import find_unanswered
from bot.pulse.drafts import Drafts
from bot.pulse.jobs import CLOSE, close_pulse, open_pulse
from bot.pulse.personal import personal_of
from bot.pulse.planning import OPEN
from bot.pulse.words import word_intro
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn


def feature() -> Feature:
    """The room's commands, buttons, texts and jobs."""
    drafts = Drafts()
    return Feature(
        name="pulse",
        commands={"puls": _command, "pulse": _command},
        taps={
            "pulse.home": _tap_home,
            **Answering(drafts).taps(),
            **chat_result.TAPS,
        },
        texts={letters.SUBJECT: _take_text},
        jobs={OPEN: open_pulse, CLOSE: close_pulse(drafts)},
        computed=chat_result.COMPUTED,
        open_items=letters.list_open_items,
        week_line=letters.write_week_line,
        week_question=letters.ask_week,
        on_left=lambda _turn, person: drafts.forget_person(person.key),
        personal=personal_of(drafts),
    )


def _command(turn: Turn, _rest: str) -> None:
    turn.reply(*_home(turn))


def _tap_home(turn: Turn, _arguments: tuple[str, ...]) -> None:
    turn.reply(*_home(turn))


def _take_text(turn: Turn, _month: str, _text: str) -> None:
    """A text in reply to the pulse: there is no place for one, and nothing of it is kept."""
    turn.reply(turn.say("pulse-no-text"))


def _home(turn: Turn) -> tuple[Html, Keyboard]:
    menu = [Button(turn.say("button-menu"), "menu.show")]
    if not turn.settings.pulse:
        return turn.say("pulse-off"), [menu]
    parts, keyboard = chat_result.show_latest(turn)
    pulse = find_unanswered(turn, turn.who.key)
    if pulse is not None:
        parts = [word_intro(turn.say, pulse), *parts]
        begin = Button(turn.say("pulse-button-begin"), f"pulse.begin:{pulse.month}")
        keyboard = [[begin], *keyboard]
    return Html("\n\n".join(parts)), [*keyboard, menu]
