"""What others see of a goal: the leader's list and what a leader can do, and the partner's look.

Every look asks anew whether it may be; the words come as protected messages of their owner.
"""

from datetime import UTC, datetime, timedelta

from bot import people
from bot.feature import OpenItem, Shown
from bot.goals import letters, rules, sharing, store, store_readers
from bot.goals.chat_parts import find_own
from bot.goals.rules import Goal
from bot.people import Person
from bot.requests import want_requests
from bot.transport import Button, Keyboard, Turn, in_rows, number, stale

PAGE = 8


def tap_shared(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Delt med mig*: whose goals a leader may see and how old they are, a page at a time.

    As a message of its own, so that it can be put right when somebody takes a goal back.
    """
    shared = sharing.shared_with(turn.db, turn.who, turn.now.date())
    last = max(0, (len(shared) - 1) // PAGE)
    page = min(number(arguments), last)
    rows = [
        [Button(_row(turn, goal, age), f"goals.look:{goal.id}")]
        for goal, age in shared[page * PAGE : (page + 1) * PAGE]
    ]
    turning = [
        Button(str(turn.say(f"goals-button-{label}")), f"goals.shared:{other}")
        for label, other in (("before", page - 1), ("after", page + 1))
        if 0 <= other <= last
    ]
    menu = [Button(str(turn.say("button-menu")), "menu.show")]
    text = turn.say("goals-shared" if shared else "goals-shared-none")
    keyboard = [*rows, *in_rows(turning), menu]
    if arguments:
        turn.edit(text, keyboard)
    else:
        turn.reply(text, keyboard, subject=sharing.LIST)


def tap_look(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A goal that is shared with the leader, with what they can do."""
    goal = _shared(turn, arguments)
    if goal is not None:
        _send_words(turn, goal, _leader_choices(turn, goal))


def tap_talked(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vi har talt om det*: the owner sees it, too."""
    goal = _shared(turn, arguments)
    if goal is None:
        return
    today = turn.now.date()
    if store_readers.notes_of(turn.db, goal.id).get(turn.who.key) == today:
        return
    store_readers.add_note(turn.db, goal.id, turn.who.key, today)
    _show_anew(turn, goal)


def tap_not_talked(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortryd noten*, on the same day."""
    goal = _shared(turn, arguments)
    if goal is not None:
        store_readers.remove_note(turn.db, goal.id, turn.who.key, turn.now.date())
        _show_anew(turn, goal)


def tap_questions(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Stil et spørgsmål*: the supportive ones to choose among; one's own words are none."""
    goal = _shared(turn, arguments)
    if goal is None or _has_asked_lately(turn, goal):
        return
    found = _questions(turn)
    lines = [
        turn.say("goals-question-row", number=place, text=text)
        for place, (_, text) in enumerate(found, 1)
    ]
    buttons = [
        Button(str(place), f"goals.ask:{goal.id}:{question}")
        for place, (question, _) in enumerate(found, 1)
    ]
    name = letters.name_of(turn, turn.say, goal.owner)
    turn.reply(letters.join([turn.say("goals-questions", name=name), *lines]), in_rows(buttons, 4))


def tap_ask(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A question: it goes with what else colleagues ask; whether it is read is told to nobody."""
    goal = _shared(turn, arguments)
    if goal is None:
        return
    wanted = arguments[1] if len(arguments) > 1 else ""
    if not goal.is_open or all(question != wanted for question, _ in _questions(turn)):
        stale(turn)
        return
    owner = people.find(turn.db, goal.owner)
    if owner is None or _has_asked_lately(turn, goal):
        return
    store_readers.add_question(turn.db, goal.id, turn.who.key, wanted, turn.at)
    want_requests(turn, owner)
    turn.edit(turn.say("goals-question-sent", name=owner.name))


def tap_question(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A leader's question to the goal's owner: to think or talk about, not to answer here."""
    asked = store_readers.find_question(turn.db, number(arguments))
    goal = None if asked is None else find_own(turn, asked.goal)
    if asked is None or goal is None:
        stale(turn)
        return
    store_readers.note_opened(turn.db, asked.id, turn.at)
    question = turn.library.questions.get(asked.question)
    if question is None:
        turn.reply(turn.say("goals-question-gone"))
        return
    name = letters.name_of(turn, turn.say, asked.leader)
    turn.reply(
        letters.join(
            [
                turn.say("goals-question-from", name=name, text=goal.words),
                turn.say("goals-question", text=question.text.in_(turn.who.language)),
                turn.say("goals-question-how", name=name),
            ]
        ),
        [[Button(str(turn.say("goals-button-show")), f"goals.show:{goal.id}")]],
    )


def tap_partner(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Se deres mål*: what present partners let their partner see, a message each."""
    locked = turn.who.locked_until is not None
    shared = [] if locked else sharing.shown_by_partners(turn.db, turn.who.key)
    for goal in shared:
        store_readers.add_reader(turn.db, goal.id, turn.who.key, "partner")
        _send_words(turn, goal, ())
    if not shared:
        turn.toast(turn.say("goals-partner-none"))


def show_again(turn: Turn, item: str) -> Shown | None:
    """A goal's words once more, to a leader or a partner who may see it now."""
    goal = store.find(turn.db, number((item,)))
    if goal is None:
        return None
    if goal in sharing.shown_to_leader(turn.db, turn.who):
        keyboard = _leader_choices(turn, goal)
    elif turn.who.locked_until is None and goal in sharing.shown_by_partners(turn.db, turn.who.key):
        keyboard = ()
    else:
        return None
    return Shown([letters.word_shared(turn, turn.who, goal)], goal.owner, keyboard)


def list_questions(turn: Turn, person: Person) -> list[OpenItem]:
    """The questions that a person's leaders sent and that they have not seen."""
    label = str(turn.say_to(person)("goals-item-question"))
    return [
        OpenItem(label, f"goals.question:{one.id}", asks=False)
        for one in store_readers.unopened_for(turn.db, person.key, people.own_since(person))
    ]


def list_requests(turn: Turn, person: Person) -> list[OpenItem]:
    """The same for the letter about requests, which names them once."""
    store_readers.note_told(turn.db, person.key)
    return list_questions(turn, person)


def _shared(turn: Turn, arguments: tuple[str, ...]) -> Goal | None:
    """The goal that a leader's button is about while they may see it; else the button is stale."""
    goal = store.find(turn.db, number(arguments))
    if goal is None or goal not in sharing.shown_to_leader(turn.db, turn.who):
        stale(turn)
        return None
    return goal


def _send_words(turn: Turn, goal: Goal, keyboard: Keyboard) -> None:
    turn.send(
        turn.who,
        letters.word_shared(turn, turn.who, goal),
        keyboard,
        subject=sharing.about_shown(goal.id),
        words_of=goal.owner,
    )


def _show_anew(turn: Turn, goal: Goal) -> None:
    turn.edit(letters.word_shared(turn, turn.who, goal), _leader_choices(turn, goal))


def _leader_choices(turn: Turn, goal: Goal) -> Keyboard:
    def button(text: str, action: str) -> Button:
        return Button(str(turn.say(f"goals-button-{text}")), f"goals.{action}:{goal.id}")

    noted = store_readers.notes_of(turn.db, goal.id).get(turn.who.key)
    is_noted = noted == turn.now.date()
    rows = [[button("undo", "not_talked") if is_noted else button("talked", "talked")]]
    if goal.is_open:
        rows.append([button("questions", "questions")])
    return rows


def _row(turn: Turn, goal: Goal, age: int) -> str:
    name = letters.name_of(turn, turn.say, goal.owner)
    if not goal.is_open:
        return str(turn.say("goals-shared-closed", name=name))
    return str(turn.say("goals-shared-row", name=name, age=letters.word_age(turn.say, age)))


def _questions(turn: Turn) -> list[tuple[str, str]]:
    """The supportive questions that the library has: their ids and texts."""
    return [
        (one, turn.library.questions[one].text.in_(turn.say.language))
        for one in rules.SUPPORTIVE
        if one in turn.library.questions
    ]


def _has_asked_lately(turn: Turn, goal: Goal) -> bool:
    """Whether the leader sent a question about it within a week; says from when on they can."""
    last = store_readers.last_asked(turn.db, goal.id, turn.who.key)
    if last is None:
        return False
    day = turn.calendar.local(datetime.fromtimestamp(last, UTC)).date()
    free = day + timedelta(days=rules.QUESTION_DAYS)
    if free <= turn.now.date():
        return False
    turn.toast(turn.say("goals-asked-lately", day=free), alert=True)
    return True
