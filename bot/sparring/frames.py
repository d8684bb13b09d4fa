"""The one message that each has about a talk: it follows the talk, edited or sent anew.

Whoever is to hear it gets it anew, with its sound; then the old one goes.
"""

from bot import people
from bot.feature import Letter
from bot.people import Person
from bot.sparring.rules import SparringGroup
from bot.transport import Priority, Turn


def put(turn: Turn, person: Person, letter: Letter) -> None:
    """Show it in the place of the message that is there; anew when none has arrived yet."""
    assert letter.subject is not None
    if not turn.edit_about(person, letter.subject, letter.text, letter.keyboard):
        put_anew(turn, person, letter)


def put_anew(turn: Turn, person: Person, letter: Letter, *, silent: bool = False) -> None:
    """Show it as a new message, which sounds; the old one goes, also one that was not sent yet."""
    assert letter.subject is not None
    turn.delete_about(person, letter.subject)
    turn.send(
        person,
        letter.text,
        letter.keyboard,
        priority=Priority.APPOINTMENT,
        subject=letter.subject,
        silent=silent,
    )


def on_telegram(turn: Turn, group: SparringGroup) -> list[Person]:
    """Those who are in the group and can be shown anything."""
    keys = [seat.person for seat in group.here if seat.person is not None and not seat.offline]
    return [person for key in keys if (person := people.find(turn.db, key)) is not None]
