"""The main menu, what waits for a person, help, and the whole notice to read at any time.

A stranger gets the one sentence for strangers, whatever they ask.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.access import may
from bot.feature import Command, Hooks, Tap
from bot.people.chat_parts import menu_keyboard
from bot.texts import Html, Say
from bot.transport import Button, Keyboard, Turn, in_rows

# The texts `people-button-<name>` of the menu in order, and where each button leads.
_MENU = (
    ("reflect", "reflect.home"),
    ("sparring-home", "sparring.home"),
    ("feedback", "feedback.home"),
    ("case", "cases.home"),
    ("toolbox", "toolbox.home"),
    ("me", "me.home"),
    ("overview", "lead.home"),
    ("facilitate", "facilitate.home"),
)


@dataclass(frozen=True, slots=True)
class Menu:
    """What everybody can always get to."""

    hooks: Hooks

    def commands(self) -> Mapping[str, Command]:
        """The commands, in both languages."""
        return {
            "menu": lambda turn, _: self.show(turn),
            "privatliv": lambda turn, _: self.show_privacy(turn),
            "privacy": lambda turn, _: self.show_privacy(turn),
            "hjaelp": lambda turn, _: self.show_help(turn),
            "help": lambda turn, _: self.show_help(turn),
        }

    def taps(self) -> Mapping[str, Tap]:
        """The buttons."""
        return {
            "menu.show": lambda turn, _: self.show(turn),
            "menu.waiting": lambda turn, _: self.show_waiting(turn),
            "privacy.show": lambda turn, _: self.show_privacy(turn),
            "help.show": lambda turn, _: self.show_help(turn),
        }

    def show(self, turn: Turn) -> None:
        """The main menu, as a new message: the one that was tapped may be worth keeping."""
        waiting = len(self.hooks.open_items(turn, turn.who))
        label = turn.say("people-button-waiting", count=waiting)
        buttons = [
            Button(turn.say(f"people-button-{text}"), data)
            for text, data in _MENU
            if may(turn.who, data)
        ]
        keyboard = [[Button(label, "menu.waiting")], *in_rows(buttons)]
        turn.reply(turn.say("people-menu", name=turn.who.name), keyboard)

    def show_waiting(self, turn: Turn) -> None:
        """*Det venter*: everything that is open, one button each."""
        items = self.hooks.open_items(turn, turn.who)
        keyboard: Keyboard = [
            *([Button(item.label, item.data)] for item in items),
            *menu_keyboard(turn),
        ]
        turn.reply(turn.say("people-waiting" if items else "people-waiting-none"), keyboard)

    @staticmethod
    def show_privacy(turn: Turn) -> None:
        """The whole notice, for whoever has read the short one."""
        if turn.person is None:
            turn.reply(turn.say("stranger"))
            return
        turn.reply(privacy_text(turn, turn.say), _for_members(turn))

    @staticmethod
    def show_help(turn: Turn) -> None:
        """What Makker does, the ground rules, and whom to ring."""
        if turn.person is None:
            turn.reply(turn.say("stranger"))
            return
        text = turn.say("people-help", contact=turn.settings.distress_contact)
        privacy = [Button(turn.say("people-button-privacy"), "privacy.show")]
        turn.reply(text, [privacy, *_for_members(turn)])


def privacy_text(turn: Turn, say: Say) -> Html:
    """The whole notice from the settings, in the language of `say`."""
    text = say(
        "people-privacy",
        controller=turn.settings.controller,
        dpo=turn.settings.dpo_contact,
        organisation=turn.settings.organisation,
    )
    if not turn.settings.strategy:
        return text
    strategy = say("people-privacy-strategy", strategy=turn.settings.strategy)
    return Html(f"{strategy}\n\n{text}")


def _for_members(turn: Turn) -> Keyboard:
    return menu_keyboard(turn) if may(turn.person, "menu.show") else ()
