"""What happens to a case once it is sent: asked about, answered, its days go by, taken back.

Called where something changes; it knows nothing of the talk about it.
"""

from bot import attention, finding, people, schedule, sparring
from bot.attention import Kind
from bot.cases import letters, rules, store, store_asks, store_calls
from bot.cases.rules import Ask, Case, CaseQuestion
from bot.cases.rules_choice import ASKED_LATELY_DAYS, Candidate, fair_choice
from bot.feature import Due, Letter
from bot.people import Person
from bot.reflection.library import CaseModel
from bot.requests import had_requests, want_requests
from bot.transport import Turn

DEADLINE = "cases.deadline"
DAY = 24 * 3600


def about_ask(ask_id: int) -> str:
    """The subject of the messages with a case in the chat of somebody who is asked."""
    return f"case_ask:{ask_id}"


def about_answers(case_id: int) -> str:
    """The subject of the message with the answers in the bringer's chat."""
    return f"case_answers:{case_id}"


def about_outcome(ask_id: int) -> str:
    """The subject of the message with what became of a case, in the chat of who answered."""
    return f"case_outcome:{ask_id}"


def can_ask(turn: Turn, bringer: Person, person: Person) -> bool:
    """Whether somebody can be asked now; why not stays untold."""
    return (
        person.key != bringer.key
        and person.takes_messages(turn.now.date())
        and person.has_telegram
        and store_asks.open_asks(turn.db).get(person.key, 0) < rules.MOST_OPEN
        and bringer.key not in sparring.blocked_by(turn.db, person.key)
        and person.key not in sparring.blocked_by(turn.db, bringer.key)
    )


def choose_fairly(turn: Turn, case: Case, bringer: Person, count: int) -> list[str]:
    """Whom the bot asks, by key: never the bringer's leaders, nor whom the bringer leads."""
    lately = store_asks.asked_since(turn.db, turn.at - ASKED_LATELY_DAYS * DAY)
    leaders = {one.key for one in people.leaders_of(turn.db, bringer.department)}
    led = {one.id for one in people.led_by(turn.db, bringer.key)}
    candidates = [
        _candidate(turn, one, lately.get(one.key, 0))
        for one in people.everybody(turn.db)
        if can_ask(turn, bringer, one) and one.key not in leaders and one.department not in led
    ]
    return fair_choice(candidates, _candidate(turn, bringer, 0), count, case.seed)


def send(turn: Turn, case: Case, model: CaseModel) -> Case:
    """Let the chosen know, within their attention, that they are asked; gives it with its last day.

    The model's title and questions are kept as they are now: what becomes of the prompts changes
    nothing about a case that is out.
    """
    chosen = [ask for ask in store_asks.of_case(turn.db, case.id) if ask.state == "chosen"]
    told = {}
    for ask in chosen:
        person = people.find(turn.db, ask.person or "")
        if person is not None:
            told[person.key] = (ask, person, want_requests(turn, person))
    last = rules.last_day(turn.calendar, [first for _, _, first in told.values()])
    title = {language: model.title.in_(language) for language in ("da", "en")}
    store.send(turn.db, case.id, title, snapshot(model), last, turn.at)
    store_asks.ask_chosen(turn.db, case.id)
    for ask, person, first in told.values():
        day = rules.reminder_day(turn.calendar, first)
        attention.want(turn, person, Kind.REMINDER, about_ask(ask.id), earliest=day, last=day)
    sent = store.find(turn.db, case.id)
    bringer = people.find(turn.db, case.bringer)
    assert sent is not None
    assert bringer is not None
    end = turn.calendar.at(turn.calendar.next_working_day(last), bringer.clock)
    schedule.set_due(turn.db, DEADLINE, str(case.id), turn.calendar.open_from(end))
    return sent


def snapshot(model: CaseModel) -> list[CaseQuestion]:
    """A model's questions as a case keeps them."""
    return [
        CaseQuestion(
            place,
            {language: question.text.in_(language) for language in ("da", "en")},
            None if question.professions is None else frozenset(question.professions),
        )
        for place, question in enumerate(model.questions, 1)
    ]


def write_reminder(turn: Turn, person: Person, subject: str) -> Letter | None:
    """The one silent reminder; None when there is nothing to remind of, or it is another room's."""
    kind, _, item = subject.partition(":")
    ask = store_asks.find(turn.db, int(item)) if kind == "case_ask" and item.isdecimal() else None
    case = None if ask is None else store.find(turn.db, ask.case)
    if ask is None or case is None or ask.person != person.key or case.last is None:
        return None
    if ask.state != "asked" or not case.takes_answers or turn.now.date() > case.last:
        return None
    say = turn.say_to(person)
    return Letter(
        say("cases-reminder", day=case.last),
        [[letters.button(say, "see-case", f"cases.open:{ask.id}")]],
        silent=True,
    )


def finish(turn: Turn, case: Case, ask: Ask) -> None:
    """Somebody's answers go to the bringer: told of when all are there, or as late ones, once."""
    store_asks.finish(turn.db, ask.id, turn.at)
    settle_reminder(turn, ask)
    if case.state == "ready":
        if case.notices < rules.MOST_NOTICES:
            _tell(turn, case, "cases-late-answers")
    elif rules.all_finished(store_asks.of_case(turn.db, case.id)):
        schedule.cancel(turn.db, DEADLINE, str(case.id))
        store.set_state(turn.db, case.id, "ready")
        _tell(turn, case, "cases-all-answered")


def run_deadline(turn: Turn, due: Due) -> None:
    """The time is up: the bringer hears how many answered, the same of silence and of a no."""
    case = store.find(turn.db, int(due.subject))
    if case is None or case.state != "open":
        return
    store.set_state(turn.db, case.id, "ready")
    _tell(turn, case, "cases-deadline")


def decline(turn: Turn, ask: Ask) -> None:
    """Somebody does not answer this time; nobody hears of it."""
    store_asks.set_state(turn.db, ask.id, "declined")
    store_asks.forget_reflections(turn.db, ask.id)
    settle_reminder(turn, ask)


def settle_reminder(turn: Turn, ask: Ask) -> None:
    """No reminder is needed any more."""
    if ask.person is not None:
        attention.settle(turn.db, ask.person, Kind.REMINDER, about_ask(ask.id), turn.now)


def close(turn: Turn, case: Case, lesson: str | None) -> None:
    """The case is closed: nobody is asked any more, and what was begun is forgotten."""
    schedule.cancel(turn.db, DEADLINE, str(case.id))
    store.close(turn.db, case.id, lesson, turn.at)
    for ask in store_asks.of_case(turn.db, case.id):
        if ask.state != "finished":
            store_asks.forget_reflections(turn.db, ask.id)
            settle_reminder(turn, ask)


def withdraw(turn: Turn, case: Case) -> None:
    """The bringer takes a case back: gone where it was read, and nobody is asked any more."""
    schedule.cancel(turn.db, DEADLINE, str(case.id))
    _leave_library(turn, case)
    _wipe(turn, case, "cases-words-withdrawn")
    for ask in store_asks.of_case(turn.db, case.id):
        settle_reminder(turn, ask)
    store.withdraw(turn.db, case.id)


def take_back(turn: Turn, case: Case, ask: Ask) -> None:
    """Somebody takes their answers back: gone here and from the bringer's chat."""
    for reflection in store_asks.reflections_of(turn.db, ask.id).values():
        finding.remove(turn, "reflection", reflection.id)
    wipe_answers(turn, case, "cases-answers-changed")
    store_asks.forget_reflections(turn.db, ask.id)
    store_asks.set_state(turn.db, ask.id, "withdrawn")


def forget(turn: Turn, case: Case) -> None:
    """A case has had its time: it goes here and where it was read. The library keeps its own."""
    schedule.cancel(turn.db, DEADLINE, str(case.id))
    _wipe(turn, case, "cases-words-deleted")
    store.delete(turn.db, case.id)


def wipe_answers(turn: Turn, case: Case, text: str) -> None:
    """Put a line in the place of the answers in the bringer's chat."""
    bringer = people.find(turn.db, case.bringer)
    if bringer is not None:
        words = turn.say_to(bringer)(text)
        turn.change_words(bringer, about_answers(case.id), words, last=True)


def on_left(turn: Turn, person: Person) -> None:
    """Somebody leaves: their cases are taken back, and who asked them hears it as silence.

    What is closed stays as long as everybody's does, until they are erased.
    """
    for case in store.sent_by(turn.db, person.key):
        if case.takes_answers or case.is_brought:
            withdraw(turn, case)
    store_calls.leave_all(turn.db, person.key)
    for ask in store_asks.waiting_for(turn.db, person.key):
        decline(turn, ask)
    draft = store.draft_of(turn.db, person.key)
    if draft is not None:
        store.delete(turn.db, draft.id)


def on_changed(turn: Turn, person: Person) -> None:
    """Somebody is back: what came while they were away and no letter has named is told now."""
    if not person.takes_messages(turn.now.date()):
        return
    if store_asks.has_untold(turn.db, person.key) or store_calls.has_untold(turn.db, person.key):
        want_requests(turn, person)


def _tell(turn: Turn, case: Case, text: str) -> None:
    """Tell the bringer how many have answered; who pauses finds it under *Det venter*."""
    store.note_notice(turn.db, case.id)
    bringer = people.find(turn.db, case.bringer)
    if bringer is None or bringer.paused or not bringer.is_active:
        return
    say = turn.say_to(bringer)
    count = len(letters.answered(turn, case))
    read = letters.button(say, "read", f"cases.read:{case.id}")
    own = letters.button(say, "see-case", f"cases.card:{case.id}")
    turn.send(
        bringer,
        say(text, title=letters.title_of(turn, say, case), count=count),
        [[read if count else own]],
        silent=not count,
        not_before=people.moment_for(turn.calendar, bringer, turn.now),
    )


def _wipe(turn: Turn, case: Case, text: str) -> None:
    for ask in store_asks.of_case(turn.db, case.id):
        person = None if ask.person is None else people.find(turn.db, ask.person)
        if person is not None:
            words = turn.say_to(person)(text)
            for about in (about_ask(ask.id), about_outcome(ask.id)):
                turn.change_words(person, about, words, last=True)
    wipe_answers(turn, case, text)


def _leave_library(turn: Turn, case: Case) -> None:
    finding.remove(turn, "case", case.id)
    for ask in store_asks.of_case(turn.db, case.id):
        for reflection in store_asks.reflections_of(turn.db, ask.id).values():
            finding.remove(turn, "reflection", reflection.id)


def _candidate(turn: Turn, person: Person, asked_lately: int) -> Candidate:
    return Candidate(
        person.key,
        person.department,
        person.profession,
        asked_lately,
        has_room=not had_requests(turn, person),
    )


def erase(turn: Turn, key: str) -> None:
    """Take the answers of somebody who is erased out of the bringers' chats."""
    for ask in store_asks.of_person(turn.db, key):
        case = store.find(turn.db, ask.case)
        if case is not None and ask.finished is not None and case.read is not None:
            wipe_answers(turn, case, "cases-answers-changed")
