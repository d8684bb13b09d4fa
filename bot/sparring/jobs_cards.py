"""Cards for colleagues without Telegram: ordered, set on paper in a child process, and sent.

The partner gets their own group's, a facilitator all that they may see the names of.
"""

from bot import people, schedule
from bot.feature import Computed, Due, Task
from bot.people import Person
from bot.sparring import store, store_rounds
from bot.sparring.cards import print_sheet, write_card, write_cards
from bot.sparring.overview import cards_to_print
from bot.sparring.rules import SparringGroup
from bot.transport import Turn

CARD_JOB = "sparring.card"
CARDS_JOB = "sparring.cards"
FILE_NAME = "sparring.pdf"


def order_card(turn: Turn, group: SparringGroup) -> None:
    """Order a group's card for the person of the turn, once however often it is asked for."""
    _order(turn, CARD_JOB, f"{turn.who.key}:{group.id}")


def order_cards(turn: Turn) -> bool:
    """Order the cards of the open round for a facilitator; False when there are none to print."""
    if not _cards_of(turn, turn.who):
        return False
    _order(turn, CARDS_JOB, turn.who.key)
    return True


def ask_card(turn: Turn, due: Due) -> Task | None:
    """What stands on one group's card; nothing for who is not in it any more."""
    key, _, group_id = due.subject.partition(":")
    person, group = people.find(turn.db, key), store.find_group(turn.db, int(group_id))
    if person is None or group is None or group.seat_of(key) is None or not group.is_whole:
        return None
    return Task(print_sheet, (write_card(turn, person, group),))


def send_card(turn: Turn, due: Due, pdf: bytes) -> None:
    """Send somebody their group's card."""
    person = people.find(turn.db, due.subject.partition(":")[0])
    if person is not None:
        turn.send_document(person, pdf, FILE_NAME, turn.say_to(person)("sparring-card-here"))


def ask_cards(turn: Turn, due: Due) -> Task | None:
    """What stands on the cards of the round; nothing for who is facilitator no more."""
    person = people.find(turn.db, due.subject)
    groups = [] if person is None else _cards_of(turn, person)
    if person is None or not groups:
        return None
    return Task(print_sheet, (write_cards(turn, person, groups),))


def send_cards(turn: Turn, due: Due, pdf: bytes) -> None:
    """Send a facilitator the cards of the round."""
    person = people.find(turn.db, due.subject)
    if person is not None and person.facilitator:
        caption = turn.say_to(person)("facilitator-cards", count=len(_cards_of(turn, person)))
        turn.send_document(person, pdf, FILE_NAME, caption)


def _order(turn: Turn, job: str, subject: str) -> None:
    if schedule.due_of(turn.db, job, subject) is None:
        schedule.set_due(turn.db, job, subject, turn.now)


def _cards_of(turn: Turn, person: Person) -> list[SparringGroup]:
    if not person.is_active or not person.facilitator:
        return []
    led = [one.id for one in people.led_by(turn.db, person.key)]
    return [
        group
        for current in store_rounds.open_rounds(turn.db)
        for group in cards_to_print(turn.db, current.number, led)
    ]


COMPUTED = {CARD_JOB: Computed(ask_card, send_card), CARDS_JOB: Computed(ask_cards, send_cards)}
