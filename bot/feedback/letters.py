"""How feedback stands in the chat: the wish, the parts under their titles, lists, and names."""

from collections.abc import Sequence
from datetime import date, datetime

from bot import people
from bot.feedback import rules, store
from bot.feedback.rules import Feedback, Part, Request
from bot.people import Person
from bot.texts import Html, Say
from bot.transport import Button, Keyboard, Turn, in_rows

PAGE = 8


def name_of(turn: Turn, say: Say, key: str | None) -> str:
    """How a colleague is called; a former colleague once they have gone."""
    person = None if key is None else people.find(turn.db, key)
    if person is None or person.status == "left":
        return str(say("feedback-former-colleague"))
    return person.name


def names_of(turn: Turn, say: Say, keys: Sequence[str | None]) -> list[str]:
    """The names of several, in order."""
    return [name_of(turn, say, key) for key in keys]


def day_of(turn: Turn, at: int) -> date:
    """The workplace's day of an instant in seconds since 1970."""
    return datetime.fromtimestamp(at, turn.calendar.zone).date()


def word_wish(say: Say, request: Request) -> Html:
    """The wish with its kind, as those who are asked see it."""
    kind = say(f"feedback-kind-{request.kind}")
    return say("feedback-wish-shown", kind=kind, wish=request.wish or "")


def word_step(turn: Turn, feedback: Feedback, part: Part) -> Html:
    """What a part asks its writer, with the note that stands at every field."""
    say = turn.say
    name = name_of(turn, say, feedback.receiver)
    if feedback.form == "gift":
        text = say(f"feedback-gift-{part}", name=name)
    elif part == "thought":
        request = request_of(turn, feedback)
        kind = "question" if request is None else request.kind
        text = say("feedback-step-thought", kind=kind or "question")
    else:
        text = say(f"feedback-step-{part}", name=name)
    return join([text, say("feedback-note", room=rules.PART_LENGTH)])


def word_parts(say: Say, feedback: Feedback, *, hide: str | None = None) -> list[Html]:
    """The words under their titles; `hide` is the name that gives way to "a colleague"."""
    blocks = []
    for part in (*rules.PARTS[feedback.form], "more"):
        text = feedback.words.get(part)
        if text is None:
            continue
        if hide is not None:
            text = people.without_name(text, hide, str(say("feedback-a-colleague")))
        blocks.append(Html(f"{say(f'feedback-title-{part}')}\n{rules.quoted(text)}"))
    return blocks


def word_received(turn: Turn, feedback: Feedback) -> list[Html]:
    """Feedback as its receiver reads it: one message, or more where the words are long."""
    say = turn.say_to(people.find(turn.db, feedback.receiver))
    assert feedback.sent is not None
    name = name_of(turn, say, feedback.giver)
    head = [say("feedback-from", name=name, day=day_of(turn, feedback.sent))]
    request = request_of(turn, feedback)
    if request is not None and request.wish is not None:
        head.append(say("feedback-you-asked", wish=request.wish))
    tail = []
    if feedback.used is not None:
        tail.append(say("feedback-used-shown", text=feedback.used))
    return rules.pack([Html("\n".join(head)), *word_parts(say, feedback), *tail])


def request_of(turn: Turn, feedback: Feedback) -> Request | None:
    """The wish that an answer is for, or None."""
    ask = None if feedback.ask is None else store.find_ask(turn.db, feedback.ask)
    return None if ask is None else store.find_request(turn.db, ask.request)


def send_all(
    turn: Turn,
    person: Person,
    messages: Sequence[Html],
    keyboard: Keyboard = (),
    *,
    subject: str,
    words_of: str,
    not_before: datetime | None = None,
) -> None:
    """Send messages that carry somebody's words, with the buttons under the last one."""
    for message in messages:
        turn.send(
            person,
            message,
            keyboard if message is messages[-1] else (),
            subject=subject,
            words_of=words_of,
            not_before=not_before,
        )


def reply_all(turn: Turn, messages: Sequence[Html], keyboard: Keyboard) -> None:
    """Answer with messages of the person's own words, with the buttons under the last one."""
    for message in messages:
        turn.reply(message, keyboard if message is messages[-1] else ())


def list_rows(
    turn: Turn, entries: Sequence[tuple[str, int, str]], data: str, page: int
) -> list[list[Button]]:
    """A page of a list as buttons: each entry is a name, an instant and the button's data."""
    last = max(0, (len(entries) - 1) // PAGE)
    page = min(page, last)
    rows = [
        [Button(_label(turn, name, at), tapped)]
        for name, at, tapped in entries[page * PAGE : (page + 1) * PAGE]
    ]
    turning = [
        Button(str(turn.say(label)), f"{data}:{other}")
        for label, other in (
            ("feedback-button-before", page - 1),
            ("feedback-button-after", page + 1),
        )
        if 0 <= other <= last
    ]
    return [*rows, *in_rows(turning), back(turn.say)]


def back(say: Say) -> list[Button]:
    """The way back to the room's own screen."""
    return [Button(str(say("button-back")), "feedback.home")]


def join(parts: Sequence[Html]) -> Html:
    """Paragraphs as one message."""
    return Html("\n\n".join(parts))


def _label(turn: Turn, name: str, at: int) -> str:
    day = day_of(turn, at)
    # A label is plain text, and a name in it stays as it was written.
    label = turn.say("feedback-row", name="\x00", day=str(day.day), month=str(day.month))
    return str(label).replace("\x00", name)
