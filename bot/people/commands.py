"""The commands that Telegram offers a person: by their language and their role.

Both languages always work when written; this is only what the menu beside the text field shows.
"""

from typing import TYPE_CHECKING

from bot.people.rules import Person
from bot.texts import FORMS

if TYPE_CHECKING:
    from bot.transport import Turn

# The name of each text `people-command-<name>`, with the command in Danish and in English.
_COMMANDS = (
    ("menu", "menu", "menu"),
    ("reflect", "refleksion", "reflect"),
    ("sparring", "sparring", "sparring"),
    ("feedback", "feedback", "feedback"),
    ("case", "case", "case"),
    ("goal", "maal", "goal"),
    ("find", "soeg", "find"),
    ("pulse", "puls", "pulse"),
    ("overview", "overblik", "overview"),
    ("me", "mig", "me"),
    ("pause", "pause", "pause"),
    ("privacy", "privatliv", "privacy"),
    ("help", "hjaelp", "help"),
    ("facilitate", "tovholder", "facilitate"),
)


def commands_for(person: Person) -> list[tuple[str, str]]:
    """The text's name and the command, in order, that the person is offered."""
    hidden = set()
    if not person.is_active:
        hidden |= {"sparring", "feedback", "case", "goal", "find", "pulse"}
    if not (person.is_active and (person.leader or person.facilitator)):
        hidden.add("overview")
    if not (person.is_active and person.facilitator):
        hidden.add("facilitate")
    return [
        (text, danish if FORMS[person.language].like == "da" else english)
        for text, danish, english in _COMMANDS
        if text not in hidden
    ]


def offer_commands(turn: "Turn", person: Person) -> None:
    """Set the person's commands; call it after their language, role or status changed."""
    say = turn.say_to(person)
    turn.set_commands(
        person,
        [(command, str(say(f"people-command-{text}"))) for text, command in commands_for(person)],
    )
