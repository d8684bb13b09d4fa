"""What a link opens: an invitation for a stranger, a role for a colleague, a move to a new account.

Whatever is wrong with a code, a stranger reads the same sentence and learns nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.feature import Hooks, TakeText, Tap
from bot.people import membership, store, store_departments, store_invitations
from bot.people.awaiting import await_today
from bot.people.chat_join import Joining
from bot.people.chat_menu import privacy_text
from bot.people.chat_parts import (
    day_of,
    menu_keyboard,
    reload,
    say_stale,
    with_choice,
)
from bot.people.codes import CODE, is_recovery_code
from bot.people.commands import offer_commands
from bot.people.guessing import Guesses
from bot.people.rules import Person
from bot.people.store_invitations import OpenInvitation
from bot.texts import FORMS, LANGUAGES, Html, Say, next_language
from bot.transport import Button, Turn

RECOVERY = "recovery:"


@dataclass(frozen=True, slots=True)
class Links:
    """`/start` with and without a code, the notice, and roles that a link gives."""

    hooks: Hooks
    joining: Joining
    guesses: Guesses = field(default_factory=Guesses)

    def taps(self) -> Mapping[str, Tap]:
        """The buttons of the notice and of the role that a link offers."""
        return {
            "join.notice": self.show_notice,
            "join.read": self.read_all,
            "join.accept": self.accept,
            "join.decline": self.decline,
            "join.role": self.take_role,
            "join.no_role": self.refuse_role,
            "me.unlock": self.ask_recovery,
            "me.no_code": self.do_without_code,
        }

    def texts(self) -> Mapping[str, TakeText]:
        """The one free text: the recovery code."""
        return {"recovery": self.unlock}

    def start(self, turn: Turn, code: str) -> None:
        """`/start`: open what the code opens; without one, go on where the person stands."""
        person = turn.person
        if person is None or person.status == "joining":
            if CODE.fullmatch(code) and self._move(turn, code):
                return
            if person is not None:
                if code:
                    self._find(turn, code)
                self.joining.repeat(turn)
            elif not code:
                turn.reply(turn.say("stranger"))
            else:
                self._open(turn, code)
        elif code:
            self._offer_role(turn, code)
        else:
            self.hooks.show_menu(turn)

    def show_notice(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """The notice again, in the language of the button."""
        found = self._invitation(turn, arguments)
        if found is not None:
            text, keyboard = _notice(turn, *arguments)
            turn.edit(text, keyboard)

    def read_all(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """*Læs det hele*: the whole notice, before anything is stored."""
        found = self._invitation(turn, arguments)
        if found is None:
            return
        code, language = arguments
        say = Say(turn.texts, language)
        keyboard = [
            [
                Button(say("people-button-accept"), f"join.accept:{code}:{language}"),
                Button(say("button-no"), f"join.decline:{language}"),
            ],
            [Button(say("button-back"), f"join.notice:{code}:{language}")],
        ]
        turn.edit(privacy_text(turn, say), keyboard)

    def accept(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """*Jeg har læst det*: the code is used now, and joining begins."""
        if turn.person is not None:
            return
        found = self._invitation(turn, arguments)
        if found is None:
            return
        language = arguments[1]
        if not store_invitations.use_invitation(turn.db, found.id, turn.now.date()):
            turn.edit(Say(turn.texts, language)("people-code-ended"))
            return
        text, _keyboard = _notice(turn, *arguments)
        turn.edit(with_choice(text, Say(turn.texts, language)("people-button-accept")))
        self.joining.begin(turn, found, language)

    def decline(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """*Nej tak*: nothing was stored, and the code stays unused."""
        if turn.person is not None or len(arguments) != 1 or arguments[0] not in LANGUAGES:
            say_stale(turn)
            return
        turn.edit(Say(turn.texts, arguments[0])("people-declined"))

    def take_role(self, turn: Turn, arguments: tuple[str, ...]) -> None:
        """Take the role that a link gives to somebody who is here already."""
        person = turn.person
        if person is None or not person.is_active or len(arguments) != 2:
            say_stale(turn)
            return
        found = self._find(turn, arguments[0])
        if found is None or not self._adds(turn, person, found):
            held = person.facilitator if arguments[1] == "facilitator" else person.leader
            if not held:
                say_stale(turn)
            return
        store_invitations.use_invitation(turn.db, found.id, turn.now.date())
        if found.role == "facilitator":
            store.change(turn.db, person.key, facilitator=1)
            turn.edit(turn.say("people-role-taken-facilitator"), menu_keyboard(turn))
        else:
            department = found.department or person.department
            assert department is not None
            store_departments.set_lead(turn.db, department, person.key, leads=True)
            name = found.department_name or person.department_name or ""
            turn.edit(turn.say("people-role-taken-leader", department=name), menu_keyboard(turn))
        changed = reload(turn)
        offer_commands(turn, changed)
        self.hooks.changed(turn, changed)

    @staticmethod
    def refuse_role(turn: Turn, _: tuple[str, ...]) -> None:
        """Leave the role, and the link unused."""
        turn.edit(turn.say("people-role-refused"))

    @staticmethod
    def ask_recovery(turn: Turn, _: tuple[str, ...]) -> None:
        """Ask for the recovery code of somebody whose earlier answers are locked."""
        if turn.who.locked_until is None:
            say_stale(turn)
            return
        await_today(turn, RECOVERY)
        turn.reply(turn.say("people-unlock"), _no_code_keyboard(turn))

    @staticmethod
    def do_without_code(turn: Turn, _: tuple[str, ...]) -> None:
        """*Har den ikke*: say when the earlier answers go."""
        person = turn.who
        if person.locked_until is None or person.awaiting != RECOVERY:
            return
        store.await_text(turn.db, person.key, None)
        turn.edit(turn.say("people-no-code", day=_gone_on(turn, person)), menu_keyboard(turn))

    def unlock(self, turn: Turn, _: str, code: str) -> None:
        """Take the recovery code; the message that held it is deleted."""
        person = turn.who
        turn.delete_incoming()
        if person.locked_until is None:
            store.await_text(turn.db, person.key, None)
            turn.reply(turn.say("people-unlocked"), menu_keyboard(turn))
            return
        if self._is_shut_out(turn) or not is_recovery_code(
            code, store.recovery_hash(turn.db, person.key)
        ):
            self._note_wrong(turn)
            turn.reply(turn.say("people-wrong-code"), _no_code_keyboard(turn))
            return
        store.change(turn.db, person.key, locked_until=None, awaiting=None, awaiting_until=None)
        turn.reply(turn.say("people-unlocked"), menu_keyboard(turn))

    def _open(self, turn: Turn, code: str) -> None:
        if self._find(turn, code) is None:
            turn.reply(turn.say("people-code-ended"))
            return
        text, keyboard = _notice(turn, code, turn.settings.language)
        turn.reply(text, keyboard)

    def _is_shut_out(self, turn: Turn) -> bool:
        return turn.came is not None and self.guesses.is_blocked(turn.came.chat, turn.at)

    def _note_wrong(self, turn: Turn) -> None:
        """Count a wrong code; the facilitators hear of whoever is shut out, not of who it was."""
        assert turn.came is not None
        if not self._is_shut_out(turn) and self.guesses.note_wrong(turn.came.chat, turn.at):
            turn.note_fault("guessing", "codes")

    def _find(self, turn: Turn, code: str) -> OpenInvitation | None:
        """The invitation that a code opens. A code that never was one counts as a guess."""
        if self._is_shut_out(turn):
            return None
        found = store_invitations.find_invitation(turn.db, code, turn.now.date())
        if found is None and not store_invitations.was_issued(turn.db, code):
            self._note_wrong(turn)
        return found

    def _invitation(self, turn: Turn, arguments: tuple[str, ...]) -> OpenInvitation | None:
        """The invitation in a button of the notice; None when that was answered here."""
        if turn.person is not None or len(arguments) != 2 or arguments[1] not in LANGUAGES:
            say_stale(turn)
            return None
        found = self._find(turn, arguments[0])
        if found is None:
            turn.edit(Say(turn.texts, arguments[1])("people-code-ended"))
        return found

    def _move(self, turn: Turn, code: str) -> bool:
        """Take over by a move code from this account; False when it is none."""
        assert turn.came is not None
        if self._is_shut_out(turn) or (
            store_invitations.find_move(turn.db, code, turn.now) is None
        ):
            return False
        if turn.person is not None:
            # They began to join anew on this account before they opened their own link.
            self.hooks.erase(turn, turn.person.key)
            turn.person = None
        person = membership.take_over(turn, code, turn.came.chat)
        assert person is not None
        turn.person = person
        if store.recovery_hash(turn.db, person.key) is None:
            store.await_text(turn.db, person.key, None)
            text = turn.say("people-moved-no-code", name=person.name, day=_gone_on(turn, person))
            turn.reply(text, menu_keyboard(turn))
            return True
        await_today(turn, RECOVERY)
        turn.reply(turn.say("people-moved", name=person.name), _no_code_keyboard(turn))
        return True

    def _offer_role(self, turn: Turn, code: str) -> None:
        found = self._find(turn, code)
        if found is None or not self._adds(turn, turn.who, found):
            turn.reply(turn.say("people-already-here"), menu_keyboard(turn))
            return
        if found.role == "leader":
            name = found.department_name or turn.who.department_name or ""
            text = turn.say("people-role-leader", department=name)
        else:
            text = turn.say("people-role-facilitator")
        keyboard = [
            [
                Button(turn.say("button-yes"), f"join.role:{code}:{found.role}"),
                Button(turn.say("button-no"), "join.no_role"),
            ]
        ]
        turn.reply(text, keyboard)

    @staticmethod
    def _adds(turn: Turn, person: Person, invitation: OpenInvitation) -> bool:
        """Whether the invitation gives the colleague a role that they lack."""
        if not person.is_active:
            return False
        if invitation.role == "facilitator":
            return not person.facilitator
        department = invitation.department or person.department
        led = {one.id for one in store_departments.led_by(turn.db, person.key)}
        return invitation.role == "leader" and department is not None and department not in led


def _notice(turn: Turn, code: str, language: str) -> tuple[Html, list[list[Button]]]:
    say = Say(turn.texts, language)
    other = next_language(language)
    text = say(
        "people-notice",
        organisation=turn.settings.organisation,
        controller=turn.settings.controller,
    )
    return text, [
        [
            Button(say("people-button-read"), f"join.read:{code}:{language}"),
            Button(say("people-button-accept"), f"join.accept:{code}:{language}"),
        ],
        [
            Button(say("button-no"), f"join.decline:{language}"),
            Button(FORMS[other].name, f"join.notice:{code}:{other}"),
        ],
    ]


def _no_code_keyboard(turn: Turn) -> list[list[Button]]:
    return [[Button(turn.say("people-button-no-code"), "me.no_code")]]


def _gone_on(turn: Turn, person: Person) -> date:
    """The day on which locked answers are gone: the cleaning after the lock has ended."""
    assert person.locked_until is not None
    return day_of(turn, person.locked_until).date() + timedelta(days=1)
