"""What happens to a wish for feedback: it is sent, taken back, answered, and its days go by.

Called where something changes; it knows nothing of the talk about it.
"""

from bot import people, schedule, sparring
from bot.feature import Due
from bot.feedback import letters, rules, store, store_given
from bot.feedback.rules import Ask, Feedback, Request
from bot.people import Person
from bot.requests import want_requests
from bot.transport import Button, Turn

DEADLINE = "feedback.deadline"


def about_ask(ask_id: int) -> str:
    """The subject of the message with a wish in the chat of somebody who is asked."""
    return f"feedback_ask:{ask_id}"


def about_feedback(feedback_id: int) -> str:
    """The subject of the messages with feedback in its receiver's chat."""
    return f"feedback:{feedback_id}"


def about_shown(feedback_id: int) -> str:
    """The subject of the messages with feedback in the chat of the receiver's partner."""
    return f"feedback_shown:{feedback_id}"


def about_notice(feedback_id: int) -> str:
    """The subject of the line that says that an answer has come."""
    return f"feedback_notice:{feedback_id}"


def can_ask(turn: Turn, asker: Person, person: Person) -> bool:
    """Whether somebody can be asked now; why not stays untold."""
    return rules.can_be_asked(
        person,
        turn.now.date(),
        closed_until=store.closed_until(turn.db, person.key),
        open_wishes=store.count_open(turn.db, person.key),
        blocked=sparring.blocked_by(turn.db, person.key),
        asker=asker.key,
    )


def can_give(turn: Turn, giver: Person, person: Person) -> bool:
    """Whether feedback can be given to somebody: it waits for who is away or pauses."""
    return person.has_telegram and giver.key not in sparring.blocked_by(turn.db, person.key)


def send(turn: Turn, request: Request) -> Request:
    """Let the chosen know, within their attention, that they are asked; gives it with its last day.

    The day on which the time is up is counted from when the last of them may learn of it.
    """
    chosen = [people.find(turn.db, ask.person or "") for ask in store.asks_of(turn.db, request.id)]
    told = [want_requests(turn, person) for person in chosen if person is not None]
    last = rules.last_day(turn.calendar, told)
    store.send(turn.db, request.id, last, turn.at)
    sent = store.find_request(turn.db, request.id)
    assert sent is not None
    asker = people.find(turn.db, sent.asker)
    assert asker is not None
    end = turn.calendar.at(turn.calendar.next_working_day(last), asker.clock)
    schedule.set_due(turn.db, DEADLINE, str(sent.id), turn.calendar.open_from(end))
    return sent


def run_deadline(turn: Turn, due: Due) -> None:
    """The time is up: the asker hears how many answered, the same of silence and of a no."""
    request = store.find_request(turn.db, int(due.subject))
    if request is None or request.state != "open" or request.sent is None:
        return
    store.set_state(turn.db, request.id, "closed")
    asker = people.find(turn.db, request.asker)
    asks = store.asks_of(turn.db, request.id)
    answered = count_answers(asks)
    if asker is None or asker.paused or answered == len(asks):
        return
    say = turn.say_to(asker)
    turn.send(
        asker,
        say("feedback-deadline", day=letters.day_of(turn, request.sent), count=answered),
        [letters.back(say)],
        silent=True,
        not_before=people.moment_for(turn.calendar, asker, turn.now),
    )


def count_answers(asks: list[Ask]) -> int:
    """How many of those who were asked have answered, and not taken it back."""
    return sum(ask.state == "answered" for ask in asks)


def withdraw(turn: Turn, request: Request) -> None:
    """The asker takes a wish back: it is gone where it was read, and nobody is asked any more."""
    schedule.cancel(turn.db, DEADLINE, str(request.id))
    store.set_state(turn.db, request.id, "withdrawn")
    _wipe_wish(turn, request, "feedback-words-withdrawn")


def deliver(turn: Turn, feedback: Feedback) -> None:
    """Feedback goes to its receiver: an answer is told of at once, a gift with what else waits."""
    store_given.send(turn.db, feedback.id, turn.at)
    receiver = people.find(turn.db, feedback.receiver)
    assert receiver is not None
    if feedback.form == "gift":
        want_requests(turn, receiver)
        return
    assert feedback.ask is not None
    store.set_ask(turn.db, feedback.ask, "answered")
    tell_of(turn, receiver, feedback, "feedback-arrived")


def tell_of(turn: Turn, receiver: Person, feedback: Feedback, text: str) -> None:
    """Say that words have come which the receiver asked for, without any of them.

    Who pauses finds them under *Det venter*.
    """
    if receiver.paused:
        return
    say = turn.say_to(receiver)
    turn.send(
        receiver,
        say(text, name=letters.name_of(turn, say, feedback.giver)),
        [[Button(str(say("feedback-button-read")), f"feedback.read:{feedback.id}")]],
        subject=about_notice(feedback.id),
        not_before=people.moment_for(turn.calendar, receiver, turn.now),
    )


def take_back(turn: Turn, feedback: Feedback) -> None:
    """The giver takes feedback back: it is deleted, and gone from the chats it was read in."""
    wipe_copies(turn, feedback, "feedback-words-withdrawn")
    if feedback.ask is not None:
        store.set_ask(turn.db, feedback.ask, "withdrawn")
    store_given.delete(turn.db, feedback.id)


def wipe_copies(turn: Turn, feedback: Feedback, text: str) -> None:
    """Put a line in the place of the words in the receiver's and the partner's chats.

    Also in the place of the notice that they came: its button leads nowhere then.
    """
    readers = [
        (feedback.receiver, about_feedback(feedback.id)),
        (feedback.receiver, about_notice(feedback.id)),
    ]
    readers += [
        (key, about_shown(feedback.id)) for key in store_given.shown_to(turn.db, feedback.id)
    ]
    for key, about in readers:
        reader = people.find(turn.db, key)
        if reader is not None:
            turn.change_words(reader, about, turn.say_to(reader)(text), last=True)


def forget_wish(turn: Turn, request: Request) -> None:
    """A wish has had its time: it goes here and where it was read."""
    schedule.cancel(turn.db, DEADLINE, str(request.id))
    _wipe_wish(turn, request, "feedback-words-deleted")
    store.delete_request(turn.db, request.id)


def on_left(turn: Turn, person: Person) -> None:
    """Somebody leaves: their wishes are taken back, and who asked them hears it as silence."""
    for request in store.sent_by(turn.db, person.key, 0):
        if request.state == "open":
            withdraw(turn, request)
    for ask in store.asks_for(turn.db, person.key):
        store.set_ask(turn.db, ask.id, "declined")
    draft = store.draft_of(turn.db, person.key)
    if draft is not None:
        store.delete_request(turn.db, draft.id)
    for begun in store_given.drafts_of(turn.db, person.key):
        store_given.delete(turn.db, begun.id)
    for one in store_given.to_elaborate(turn.db, person.key):
        store_given.set_more(turn.db, one.id, "declined")


def on_changed(turn: Turn, person: Person) -> None:
    """Somebody is back: what came while they were away and no letter has named is told now."""
    if person.takes_messages(turn.now.date()) and store.has_untold(turn.db, person.key):
        want_requests(turn, person)


def _wipe_wish(turn: Turn, request: Request, text: str) -> None:
    for ask in store.asks_of(turn.db, request.id):
        person = None if ask.person is None else people.find(turn.db, ask.person)
        if person is not None:
            turn.change_words(person, about_ask(ask.id), turn.say_to(person)(text), last=True)
