"""Joining in six messages: the notice, the name, the place, the time, sparring, the first question.

Nothing is kept of a stranger: until they have read the notice the code travels in the buttons.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot import reflection
from bot.feature import Hooks, TakeText, Tap
from bot.people import membership, store, store_departments, store_invitations
from bot.people.awaiting import await_today
from bot.people.chat_join_steps import screen
from bot.people.chat_parts import (
    clock_buttons,
    menu_keyboard,
    number,
    only,
    reload,
    say_stale,
    say_when,
    weekday_and_clock,
    weekday_buttons,
    weekday_of,
    with_choice,
)
from bot.people.commands import offer_commands
from bot.people.rules import (
    DEFAULT_WEEKDAY,
    PROFESSIONS,
    Person,
    RefusedError,
    Step,
    default_clock,
    suggest_name,
)
from bot.texts import Html
from bot.transport import Button, Turn

NAME_AWAITED = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Joining:
    """The steps after the notice; each can be repeated, and none is taken twice."""

    hooks: Hooks

    def taps(self) -> Mapping[str, Tap]:
        """The buttons of the steps."""
        return {
            "join.known": self.confirm_known,
            "join.name": self.use_first_name,
            "join.departments": self.correct_department,
            "join.department": self.choose_department,
            "join.profession": self.choose_profession,
            "join.leads": self.choose_lead,
            "join.leads_done": self.end_leads,
            "join.days": self.show_days,
            "join.hours": self.show_hours,
            "join.at": self.choose_time,
            "join.sparring": self.choose_sparring,
            "join.later": self.answer_later,
        }

    def texts(self) -> Mapping[str, TakeText]:
        """The one free text: the name."""
        return {"join-name": self.take_name}

    def begin(
        self, turn: Turn, invitation: store_invitations.OpenInvitation, language: str
    ) -> None:
        """The notice was read and the invitation used: make the person and ask for the name.

        Where the invitation says whom it is for, ask whether that is right instead.
        """
        assert turn.came is not None
        known = suggest_name(invitation.name or "", store.names(turn.db))
        turn.person = store.add(
            turn.db,
            turn.came.chat,
            name=known or "",
            language=language,
            role=invitation.role,
            department=invitation.department,
            invitation=invitation.id,
            unconfirmed=invitation.many,
            now=turn.now,
            weekday=DEFAULT_WEEKDAY,
            clock=default_clock(turn.calendar.opens, turn.calendar.closes),
        )
        if invitation.profession is not None:
            store.change(turn.db, turn.who.key, profession=invitation.profession)
        self._enter(turn, Step.NAME if known is None else Step.KNOWN)

    def repeat(self, turn: Turn) -> None:
        """Ask again what the person has not answered yet."""
        text, keyboard = screen(turn, turn.who)
        turn.reply(text, keyboard)

    def confirm_known(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """*Det passer*: what the invitation said stands; *Ret*: they say it all themselves."""
        chosen = only(arguments)
        if not self._is_at(turn, Step.KNOWN):
            self._come_late(turn, lambda one: (one.step == Step.NAME.value) == (chosen == "no"))
            return
        if chosen not in {"yes", "no"}:
            say_stale(turn)
            return
        text, _keyboard = screen(turn, turn.who)
        fits = chosen == "yes"
        answer = turn.say("people-button-fits" if fits else "people-button-correct")
        turn.edit(with_choice(text, answer))
        if fits:
            self._go_on(turn)
            return
        store.change(turn.db, turn.who.key, name="", profession=None)
        self._enter(turn, Step.NAME)

    def use_first_name(self, turn: Turn, _: tuple[str, ...]) -> None:
        """Take the first name that Telegram knows."""
        first_name = turn.came.first_name if turn.came else ""
        if not self._is_at(turn, Step.NAME):
            self._come_late(turn, lambda one: one.name == first_name)
            return
        name = suggest_name(first_name, store.names(turn.db))
        if name is None:
            say_stale(turn)
            return
        text, _keyboard = screen(turn, turn.who)
        membership.change_name(turn.db, turn.who.key, name)
        turn.edit(with_choice(text, turn.say("people-chosen-name", name=name)))
        self._go_on(turn)

    def take_name(self, turn: Turn, _: str, text: str) -> None:
        """Take the name that the person wrote."""
        if not self._is_at(turn, Step.NAME):
            self.hooks.show_menu(turn)
            return
        try:
            membership.change_name(turn.db, turn.who.key, text)
        except RefusedError as error:
            turn.reply(turn.say(f"people-refused-{error.reason.value}"))
            return
        self._go_on(turn)

    def correct_department(self, turn: Turn, _: tuple[str, ...]) -> None:
        """*Ret*: choose the department among all."""
        if self._is_at(turn, Step.DEPARTMENT):
            return
        if not self._is_at(turn, Step.PROFESSION):
            self._come_late(turn)
            return
        store.change(turn.db, turn.who.key, step=Step.DEPARTMENT.value)
        text, keyboard = screen(turn, reload(turn))
        turn.edit(text, keyboard)

    def choose_department(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Belong to a department; who is invited as a leader leads it, too."""
        chosen = number(only(arguments))
        if not self._is_at(turn, Step.DEPARTMENT):
            self._come_late(turn, lambda one: one.department == chosen)
            return
        found = None if chosen is None else store_departments.find_department(turn.db, chosen)
        if found is None or found.closed:
            say_stale(turn)
            return
        leads = turn.who.leader
        text, _keyboard = screen(turn, turn.who)
        membership.change_department(turn.db, turn.who, found.id)
        if leads:
            store_departments.set_lead(turn.db, found.id, turn.who.key, leads=True)
        turn.edit(with_choice(text, turn.say("people-chosen", choice=found.name)))
        self._go_on(turn)

    def choose_profession(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Take the profession; leaders then say what they lead."""
        chosen = only(arguments)
        if not self._is_at(turn, Step.PROFESSION):
            self._come_late(turn, lambda one: one.profession == chosen)
            return
        if chosen not in PROFESSIONS:
            say_stale(turn)
            return
        text, _keyboard = screen(turn, turn.who)
        store.change(turn.db, turn.who.key, profession=chosen)
        turn.edit(with_choice(text, turn.say(f"people-profession-{chosen}").capitalize()))
        self._go_on(turn)

    def choose_lead(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Lead a department, or not."""
        if not self._is_at(turn, Step.LEADS):
            self._come_late(turn)
            return
        chosen = number(arguments[0]) if len(arguments) == 2 else None
        found = None if chosen is None else store_departments.find_department(turn.db, chosen)
        if found is None or found.closed or arguments[1] not in {"yes", "no"}:
            say_stale(turn)
            return
        leads = arguments[1] == "yes"
        if leads == (found in store_departments.led_by(turn.db, turn.who.key)):
            return
        store_departments.set_lead(turn.db, found.id, turn.who.key, leads=leads)
        text, keyboard = screen(turn, reload(turn))
        turn.edit(text, keyboard)

    def end_leads(self, turn: Turn, _: tuple[str, ...]) -> None:
        """All departments that they lead are named."""
        if not self._is_at(turn, Step.LEADS):
            self._come_late(turn, lambda _: True)
            return
        text, _keyboard = screen(turn, turn.who)
        led = [one.name for one in store_departments.led_by(turn.db, turn.who.key)]
        turn.edit(with_choice(text, turn.say("people-chosen", choice=led)) if led else text)
        self._enter(turn, Step.TIME)

    def show_days(self, turn: Turn, _: tuple[str, ...]) -> None:
        """*Vælg anden tid*: choose the day first."""
        if not self._is_at(turn, Step.TIME):
            self._come_late(turn)
            return
        turn.edit(turn.say("people-which-day"), weekday_buttons(turn, "join.hours"))

    def show_hours(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """The day is chosen: choose the time of day."""
        weekday = weekday_of(arguments)
        if weekday is None or not self._is_at(turn, Step.TIME):
            self._come_late(turn)
            return
        asked = turn.say("people-which-clock", weekday=turn.say("people-weekday", day=weekday))
        turn.edit(asked, clock_buttons(turn, "join.at", weekday))

    def choose_time(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Take the weekday and the time of day."""
        chosen = weekday_and_clock(turn, arguments)
        if not self._is_at(turn, Step.TIME):
            self._come_late(turn, lambda one: (one.weekday, one.clock) == chosen)
            return
        if chosen is None:
            say_stale(turn)
            return
        weekday, clock = chosen
        store.change(
            turn.db, turn.who.key, weekday=weekday, clock=clock.isoformat(timespec="minutes")
        )
        text, _keyboard = screen(turn, reload(turn))
        turn.edit(with_choice(text, turn.say("people-button-fits")))
        self._enter(turn, Step.SPARRING)

    def choose_sparring(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Take part in sparring or not yet; with that they have joined."""
        chosen = only(arguments)
        if not self._is_at(turn, Step.SPARRING):
            self._come_late(turn, lambda one: one.sparring == (chosen == "yes"))
            return
        if chosen not in {"yes", "no"}:
            say_stale(turn)
            return
        wants = chosen == "yes"
        text, _keyboard = screen(turn, turn.who)
        answer = turn.say("button-yes" if wants else "people-button-not-now")
        turn.edit(with_choice(text, answer))
        store.change(
            turn.db,
            turn.who.key,
            sparring=int(wants),
            status="active" if turn.who.confirmed else "unconfirmed",
            step=None,
        )
        person = reload(turn)
        self.hooks.changed(turn, person)
        offer_commands(turn, person)
        self._ask_first(turn)

    def answer_later(self, turn: Turn, _: tuple[str, ...]) -> None:
        """*Ikke nu* under the first question."""
        person = turn.person
        if person is None or not (person.awaits(turn.now) or "").startswith("asked:"):
            return
        store.await_text(turn.db, person.key, None)
        if person.confirmed:
            turn.reply(say_when(turn, "people-first-later", person), menu_keyboard(turn))
        else:
            turn.reply(turn.say("people-join-unconfirmed"), menu_keyboard(turn))

    def _ask_first(self, turn: Turn) -> None:
        subject = reflection.ask_first(turn)
        text = turn.say("people-join-done")
        if not turn.who.confirmed:
            text = Html(f"{text}\n\n{turn.say('people-join-unconfirmed')}")
        keyboard = [
            [
                Button(turn.say("people-button-not-now"), "join.later"),
                Button(turn.say("button-menu"), "menu.show"),
            ]
        ]
        turn.reply(text, keyboard, subject=subject)
        await_today(turn, subject)

    def _go_on(self, turn: Turn) -> None:
        """Ask the first thing after the name that is not known: leaders also what they lead."""
        person = reload(turn)
        departments = store_departments.departments(turn.db)
        if person.department is None and departments:
            self._enter(turn, Step.DEPARTMENT)
        elif person.profession is None:
            self._enter(turn, Step.PROFESSION)
        else:
            several = person.leader and len(departments) > 1
            self._enter(turn, Step.LEADS if several else Step.TIME)

    def _enter(self, turn: Turn, step: Step) -> None:
        store.change(turn.db, turn.who.key, step=step.value)
        if step is Step.NAME:
            store.await_text(turn.db, turn.who.key, "join-name:", turn.now + NAME_AWAITED)
        else:
            store.await_text(turn.db, turn.who.key, None)
        reload(turn)
        self.repeat(turn)

    @staticmethod
    def _is_at(turn: Turn, step: Step) -> bool:
        person = turn.person
        return person is not None and person.status == "joining" and person.step == step.value

    @staticmethod
    def _come_late(turn: Turn, so_already: Callable[[Person], bool] = lambda _: False) -> None:
        """A tap on a step that is past: nothing to say when it asks for what was chosen."""
        if turn.person is None or not so_already(turn.person):
            say_stale(turn)
