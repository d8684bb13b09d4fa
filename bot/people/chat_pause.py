"""Pauses, days away, and leaving: how somebody stops being written to, without giving a reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.feature import Command, Hooks, TakeText, Tap
from bot.people import membership, store
from bot.people.awaiting import await_today
from bot.people.chat_parts import (
    menu_keyboard,
    number,
    only,
    reload,
    say_stale,
    say_when,
)
from bot.people.planning import plan_return
from bot.people.rules import may_be_away_until, read_day
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn

UNTIL_TOLD = "until_told"
# The text `people-button-<name>` and the days for each length of a pause.
_LENGTHS = (("one-week", 7), ("two-weeks", 14), ("four-weeks", 28))


@dataclass(frozen=True, slots=True)
class Pausing:
    """Pause, be away until a day, come back, or leave for good."""

    hooks: Hooks

    def commands(self) -> Mapping[str, Command]:
        """The commands, in both languages; the bare words stop and slet arrive here too."""
        return {
            "pause": self.show_pause,
            "stop": self.show_pause,
            "fortsaet": self.come_back,
            "resume": self.come_back,
            "slet": self.show_leave,
        }

    def taps(self) -> Mapping[str, Tap]:
        """The buttons."""
        return {
            "me.pause": self.open_pause,
            "me.away": self.open_away,
            "me.off": self.choose_pause,
            "me.resume": self.resume,
            "me.leave": self.open_leave,
            "me.leave_now": self.leave,
            "me.stay": self.stay,
        }

    def texts(self) -> Mapping[str, TakeText]:
        """The one free text: the day on which somebody is back."""
        return {"me-away": self.take_day}

    def show_pause(self, turn: Turn, _: str = "") -> None:
        """`/pause`: how long, or whether to go on when somebody is pausing already."""
        turn.reply(*self._pause_screen(turn))

    def open_pause(self, turn: Turn, _: tuple[str, ...]) -> None:
        """*Sæt på pause* on the card."""
        turn.edit(*self._pause_screen(turn))

    @staticmethod
    def open_away(turn: Turn, _: tuple[str, ...]) -> None:
        """*Vær væk til en dag*: some weeks, or a day that is written."""
        await_today(turn, "me-away:")
        turn.edit(turn.say("people-away"), [_length_buttons(turn, 3), _back(turn)])

    def choose_pause(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Pause for some days, or until told."""
        chosen = only(arguments)
        if chosen == UNTIL_TOLD:
            if not turn.who.paused:
                self._pause(turn, None)
                turn.edit(turn.say("people-paused"), menu_keyboard(turn))
            return
        days = number(chosen)
        if days not in {length for _, length in _LENGTHS}:
            say_stale(turn)
            return
        back = turn.now.date() + timedelta(days=days or 0)
        if turn.who.paused or turn.who.away_until != back:
            self._pause(turn, back)
            turn.edit(turn.say("people-away-set", day=back), menu_keyboard(turn))

    def take_day(self, turn: Turn, _: str, text: str) -> None:
        """Take the day that was written; ask again when it is none."""
        today = turn.now.date()
        back = read_day(text, today)
        if back is None:
            turn.reply(turn.say("people-away-not-a-day"), [_back(turn)])
        elif not may_be_away_until(back, today):
            turn.reply(turn.say("people-away-out-of-reach"), [_back(turn)])
        else:
            self._pause(turn, back)
            turn.reply(turn.say("people-away-set", day=back), menu_keyboard(turn))

    def come_back(self, turn: Turn, _: str = "") -> None:
        """`/fortsaet`: go on at once."""
        if not self._end_pause(turn):
            turn.reply(turn.say("people-not-paused"), menu_keyboard(turn))
            return
        turn.reply(say_when(turn, "people-resumed", turn.who), menu_keyboard(turn))

    def resume(self, turn: Turn, _: tuple[str, ...]) -> None:
        """*Fortsæt nu*; tapped twice, it has been done."""
        if self._end_pause(turn):
            turn.edit(say_when(turn, "people-resumed", turn.who), menu_keyboard(turn))

    @staticmethod
    def show_leave(turn: Turn, _: str = "") -> None:
        """`slet`: the first step of leaving."""
        turn.reply(*_leave_screen(turn))

    @staticmethod
    def open_leave(turn: Turn, _: tuple[str, ...]) -> None:
        """*Forlad Makker* on the card: the first step."""
        turn.edit(*_leave_screen(turn))

    def leave(self, turn: Turn, _: tuple[str, ...]) -> None:
        """*Forlad nu*: access ends."""
        membership.leave(turn, turn.who, self.hooks.left)
        turn.edit(turn.say("people-left"))

    @staticmethod
    def stay(turn: Turn, _: tuple[str, ...]) -> None:
        """*Bliv*: nothing changes."""
        turn.edit(turn.say("people-stayed"), menu_keyboard(turn))

    @staticmethod
    def _pause_screen(turn: Turn) -> tuple[Html, Keyboard]:
        if turn.who.is_away(turn.now.date()):
            resume = Button(turn.say("people-button-resume"), "me.resume")
            return turn.say("people-pause-now"), [[resume], _back(turn)]
        until_told = Button(turn.say("people-button-until-told"), f"me.off:{UNTIL_TOLD}")
        return turn.say("people-pause"), [_length_buttons(turn, 2), [until_told], _back(turn)]

    def _pause(self, turn: Turn, back: date | None) -> None:
        store.change(
            turn.db,
            turn.who.key,
            paused=int(back is None),
            away_until=None if back is None else back.isoformat(),
            awaiting=None,
            awaiting_until=None,
        )
        person = reload(turn)
        plan_return(turn.db, turn.calendar, person)
        self.hooks.changed(turn, person)

    def _end_pause(self, turn: Turn) -> bool:
        if not turn.who.paused and turn.who.away_until is None:
            return False
        store.change(turn.db, turn.who.key, paused=0, away_until=None)
        person = reload(turn)
        plan_return(turn.db, turn.calendar, person)
        self.hooks.changed(turn, person)
        return True


def _length_buttons(turn: Turn, count: int) -> list[Button]:
    return [
        Button(turn.say(f"people-button-{text}"), f"me.off:{days}")
        for text, days in _LENGTHS[:count]
    ]


def _leave_screen(turn: Turn) -> tuple[Html, Keyboard]:
    text = turn.say("people-leave")
    if [one.key for one in store.facilitators(turn.db)] == [turn.who.key]:
        text = Html(f"{text}\n\n{turn.say('people-leave-last')}")
    return text, [
        [
            Button(turn.say("people-button-leave-now"), "me.leave_now"),
            Button(turn.say("people-button-stay"), "me.stay"),
        ]
    ]


def _back(turn: Turn) -> list[Button]:
    return [Button(turn.say("button-back"), "me.home")]
