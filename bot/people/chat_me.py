"""*Mig*: everything that the bot knows of a person as a profile, shown and changed in one place.

Each button says what shall be, not what shall change; the same tap twice does it once.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.feature import Command, Hooks, TakeText, Tap
from bot.people import codes, membership, store, store_departments
from bot.people.awaiting import await_today
from bot.people.chat_parts import (
    clock_buttons,
    day_of,
    department_buttons,
    number,
    only,
    profession_buttons,
    reload,
    say_stale,
    weekday_and_clock,
    weekday_buttons,
    weekday_of,
)
from bot.people.commands import offer_commands
from bot.people.rules import PACES, PROFESSIONS, Person, RefusedError
from bot.texts import FORMS, LANGUAGES, Html, next_language
from bot.transport import Button, Keyboard, Turn, in_rows

HASH_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Profile:
    """The card, and a screen for each thing on it."""

    hooks: Hooks

    def commands(self) -> Mapping[str, Command]:
        """The command, in both languages."""
        return {"mig": self.show, "me": self.show}

    def taps(self) -> Mapping[str, Tap]:
        """The buttons of the card and of its screens."""
        return {
            "me.home": self.go_home,
            "me.language": self.choose_language,
            "me.name": self.ask_name,
            "me.departments": self.show_departments,
            "me.department": self.choose_department,
            "me.professions": self.show_professions,
            "me.profession": self.choose_profession,
            "me.days": self.show_days,
            "me.hours": self.show_hours,
            "me.at": self.choose_time,
            "me.pace": self.choose_pace,
            "me.sparring": self.choose_sparring,
            "me.recovery": self.show_recovery,
            "me.new_code": self.make_recovery,
        }

    def texts(self) -> Mapping[str, TakeText]:
        """The one free text: a new name."""
        return {"me-name": self.take_name}

    @staticmethod
    def show(turn: Turn, _: str = "") -> None:
        """The card as a new message."""
        text, keyboard = card(turn, turn.who)
        turn.reply(text, keyboard)

    @staticmethod
    def go_home(turn: Turn, _: tuple[str, ...]) -> None:
        """The card in place of the screen that was tapped."""
        if (turn.who.awaiting or "").startswith(("me-name:", "me-away:")):
            store.await_text(turn.db, turn.who.key, None)
        text, keyboard = card(turn, turn.who)
        turn.edit(text, keyboard)

    def choose_language(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Speak another language, the commands too."""
        chosen = only(arguments)
        if chosen not in LANGUAGES:
            say_stale(turn)
        elif chosen != turn.who.language:
            store.change(turn.db, turn.who.key, language=chosen)
            offer_commands(turn, reload(turn))
            self._show_changed(turn)

    @staticmethod
    def ask_name(turn: Turn, _: tuple[str, ...]) -> None:
        """Ask for another display name."""
        await_today(turn, "me-name:")
        turn.edit(turn.say("people-me-name"), _back(turn))

    def take_name(self, turn: Turn, _: str, text: str) -> None:
        """Take the name that was written; ask again when it cannot be used."""
        try:
            membership.change_name(turn.db, turn.who.key, text)
        except RefusedError as error:
            turn.reply(turn.say(f"people-refused-{error.reason.value}"), _back(turn))
            return
        store.await_text(turn.db, turn.who.key, None)
        reload(turn)
        self.show(turn)

    @staticmethod
    def show_departments(turn: Turn, _: tuple[str, ...]) -> None:
        """The departments to choose from."""
        found = store_departments.departments(turn.db)
        if not found:
            turn.edit(turn.say("people-me-no-departments"), _back(turn))
            return
        buttons = department_buttons(found, "me.department")
        turn.edit(turn.say("people-me-department"), [*buttons, *_back(turn)])

    def choose_department(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Belong to another department."""
        chosen = number(only(arguments))
        if chosen is None:
            say_stale(turn)
            return
        if chosen != turn.who.department:
            try:
                membership.change_department(turn.db, turn.who, chosen)
            except RefusedError:
                say_stale(turn)
                return
            self.hooks.changed(turn, reload(turn))
        self._show_changed(turn)

    @staticmethod
    def show_professions(turn: Turn, _: tuple[str, ...]) -> None:
        """The professions to choose from."""
        buttons = profession_buttons(turn, "me.profession")
        turn.edit(turn.say("people-me-profession"), [*buttons, *_back(turn)])

    def choose_profession(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Have another profession."""
        chosen = only(arguments)
        if chosen not in PROFESSIONS:
            say_stale(turn)
            return
        store.change(turn.db, turn.who.key, profession=chosen)
        self._show_changed(turn)

    @staticmethod
    def show_days(turn: Turn, _: tuple[str, ...]) -> None:
        """The days on which the week's message can come."""
        buttons = weekday_buttons(turn, "me.hours")
        turn.edit(turn.say("people-which-day"), [*buttons, *_back(turn)])

    @staticmethod
    def show_hours(turn: Turn, arguments: tuple[str, ...]) -> None:
        """The times of day at which it can come."""
        weekday = weekday_of(arguments)
        if weekday is None:
            say_stale(turn)
            return
        asked = turn.say("people-which-clock", weekday=turn.say("people-weekday", day=weekday))
        turn.edit(asked, [*clock_buttons(turn, "me.at", weekday), *_back(turn)])

    def choose_time(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Be written to at another time of the week."""
        chosen = weekday_and_clock(turn, arguments)
        if chosen is None:
            say_stale(turn)
            return
        weekday, clock = chosen
        if chosen != (turn.who.weekday, turn.who.clock):
            text = clock.isoformat(timespec="minutes")
            store.change(turn.db, turn.who.key, weekday=weekday, clock=text)
            self.hooks.changed(turn, reload(turn))
        self._show_changed(turn)

    def choose_pace(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Be asked every week, or every second."""
        chosen = number(only(arguments))
        if chosen not in PACES:
            say_stale(turn)
        elif chosen != turn.who.pace:
            store.change(turn.db, turn.who.key, pace=chosen)
            self.hooks.changed(turn, reload(turn))
            self._show_changed(turn)

    def choose_sparring(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Take part in sparring, or not."""
        chosen = only(arguments)
        if chosen not in {"yes", "no"}:
            say_stale(turn)
        elif (chosen == "yes") != turn.who.sparring:
            store.change(turn.db, turn.who.key, sparring=int(chosen == "yes"))
            self.hooks.changed(turn, reload(turn))
            self._show_changed(turn)

    @staticmethod
    def show_recovery(turn: Turn, _: tuple[str, ...]) -> None:
        """What a recovery code is for, and a button that makes one."""
        if turn.who.locked_until is not None:
            say_stale(turn)
            return
        button = Button(turn.say("people-button-new-code"), f"me.new_code:{_known_hash(turn)}")
        turn.edit(turn.say("people-recovery"), [[button], *_back(turn)])

    @staticmethod
    def make_recovery(turn: Turn, arguments: tuple[str, ...]) -> None:
        """Make a code and show it, once.

        The button names the code that it replaces: a second tap would otherwise end the code
        that the person is about to write down. Who is locked out makes none, or a stolen
        account would open itself.
        """
        if turn.who.locked_until is not None:
            say_stale(turn)
            return
        if only(arguments) != _known_hash(turn):
            return
        code = codes.make_recovery_code()
        store.change(turn.db, turn.who.key, recovery_hash=codes.hash_recovery_code(code))
        turn.edit(turn.say("people-recovery-code", code=code), _back(turn))

    @staticmethod
    def _show_changed(turn: Turn) -> None:
        text, keyboard = card(turn, reload(turn))
        turn.edit(text, keyboard)


def card(turn: Turn, person: Person) -> tuple[Html, Keyboard]:
    """The person's profile, with a button for everything on it."""
    say = turn.say
    sparring = "yes" if person.sparring else "no"
    lines = [
        say(
            "people-me",
            name=person.name,
            department=person.department_name or say("people-no-department"),
            profession=say(f"people-profession-{person.profession or 'none'}"),
            weekday=say("people-weekday", day=person.weekday),
            clock=person.clock,
            pace=say("people-pace", pace=person.pace),
            sparring=sparring,
        )
    ]
    if person.paused:
        lines.append(say("people-me-pause"))
    elif person.away_until is not None and person.is_away(turn.now.date()):
        lines.append(say("people-me-away", day=person.away_until))
    if person.locked_until is not None:
        lines.append(say("people-me-locked", day=day_of(turn, person.locked_until).date()))
    return Html("\n".join(lines)), _card_keyboard(turn, person, sparring)


def _card_keyboard(turn: Turn, person: Person, sparring: str) -> Keyboard:
    def button(text: str, data: str, **values: str | int) -> Button:
        return Button(turn.say(f"people-button-{text}", **values), data)

    away = person.is_away(turn.now.date())
    other = next_language(person.language)
    buttons = [
        button("name", "me.name"),
        button("time", "me.days"),
        button("department", "me.departments"),
        button("profession", "me.professions"),
        button("pace", f"me.pace:{3 - person.pace}", pace=person.pace),
        button("sparring", f"me.sparring:{'no' if person.sparring else 'yes'}", sparring=sparring),
        button("resume", "me.resume") if away else button("pause", "me.pause"),
        button("away", "me.away"),
        button("unlock", "me.unlock")
        if person.locked_until is not None
        else button("recovery", "me.recovery"),
        Button(FORMS[other].name, f"me.language:{other}"),
        button("privacy", "privacy.show"),
        Button(turn.say("button-help"), "help.show"),
        Button(turn.say("privacy-button-export"), "privacy.export"),
        Button(turn.say("privacy-button-erase"), "privacy.erase"),
        button("leave", "me.leave"),
        Button(turn.say("button-menu"), "menu.show"),
    ]
    return in_rows(buttons)


def _back(turn: Turn) -> list[list[Button]]:
    return [[Button(turn.say("button-back"), "me.home")]]


def _known_hash(turn: Turn) -> str:
    return (store.recovery_hash(turn.db, turn.who.key) or "none")[:HASH_SHOWN]
