"""Taking answers: writing, adding, correcting, undoing, and choosing who may see them."""

import re

from bot import guarding, people, schedule
from bot.reflection import chat_sitting, store, store_answers
from bot.reflection.jobs import LATER, later_subject
from bot.reflection.letters import settle_reminder
from bot.reflection.questions import await_answer, find_own, subject_of, word_question
from bot.reflection.rules_talk import (
    ANSWER_LENGTH,
    OPEN_DAYS,
    VISIBILITIES,
    Answer,
    AskedQuestion,
    Part,
    adds_to,
    join_parts,
    replace_part,
)
from bot.reflection.sharing import set_visibility
from bot.reflection.words import button_choices, card, say_seen
from bot.startup import guard_for
from bot.texts import Html
from bot.transport import Button, Keyboard, Turn

CARD, SAVED = "card", "saved"
SURE = "sure"


def take_free_text(turn: Turn, text: str) -> bool:
    """Take a text that nothing asked for: more of the answer just given, or an open question's.

    False when there is neither.
    """
    person = turn.who
    asked = store.newest_open(turn.db, person.key, turn.at - OPEN_DAYS * 24 * 3600)
    latest = store_answers.newest_answer(turn.db, person.key)
    if latest is not None and adds_to(latest, asked, turn.at):
        _add(turn, latest, text)
        return True
    if asked is None:
        return False
    take_answer(turn, str(asked.id), text)
    return True


def take_answer(turn: Turn, asked_id: str, text: str) -> None:
    """Take a text as the answer to a question, or as more of an answer that is there."""
    asked = store.find_current(turn.db, turn.who.key, asked_id)
    if asked is None:
        turn.reply(turn.say("reflection-question-gone"))
        return
    answer = store_answers.find_answer(turn.db, turn.who.key, asked.id)
    if answer is None:
        _save(turn, asked, text)
    else:
        _add(turn, answer, text)


def change_answer(turn: Turn, asked_id: str, text: str) -> None:
    """An earlier message was edited: its part of the answer changes, quietly."""
    text = text.strip()
    asked = store.find_asked(turn.db, turn.who.key, asked_id)
    if asked is None or not text:
        return
    answer = store_answers.find_answer(turn.db, turn.who.key, asked.id)
    if answer is None and asked.state == "open":
        _save(turn, asked, text, edited=True)
        return
    parts = None if answer is None else replace_part(answer.parts, _message(turn), text)
    if answer is None or parts is None:
        turn.reply(turn.say("reflection-edit-too-late"))
        return
    if parts == answer.parts or not _may_keep(turn, parts):
        return
    others = join_parts(part for part in answer.parts if part.message != _message(turn))
    if guarding.ask_first(turn, text, f"answer:{asked.id}", edited=True, before=others):
        return
    _change(turn, answer, parts)
    if asked.origin == "sitting":
        chat_sitting.show_summary_anew(turn, asked)
    turn.edit_about(turn.who, f"saved:{asked.id}", *_saved(turn, asked, "reflection-changed"))


def undo(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortryd*: the state before a text came; the question is open again if it was the first."""
    asked = find_own(turn, arguments[0]) if len(arguments) == 2 else None
    if asked is None or not re.fullmatch("[0-9]{1,6}", arguments[1]):
        turn.toast(turn.say("stale-button"))
        return
    versions = int(arguments[1])
    answer = store_answers.find_answer(turn.db, turn.who.key, asked.id)
    if answer is None or answer.versions < versions:
        return
    if answer.versions > versions:
        turn.toast(turn.say("stale-button"))
    elif versions:
        store_answers.restore_version(turn.db, answer)
        turn.edit(turn.say("reflection-undone-change"))
    else:
        store_answers.delete(turn.db, asked.id)
        store.set_state(turn.db, asked.id, "open")
        await_answer(turn, asked)
        turn.edit(turn.say("reflection-undone"))


def choose_visibility(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Who may see an answer, chosen under its confirmation or on its card.

    Where it may point to a person, sharing it asks once more.
    """
    asked_id, chosen, screen, sure = (*arguments, "", "", "", "")[:4]
    asked = find_own(turn, asked_id)
    if asked is None or chosen not in VISIBILITIES or screen not in {CARD, SAVED}:
        turn.toast(turn.say("stale-button"))
        return
    answer = store_answers.find_answer(turn.db, turn.who.key, asked.id)
    if answer is None or chosen == answer.visibility == "me":
        return
    if sure != SURE and chosen != "me" and guarding.points_to_person(turn, answer.text):
        share = f"reflect.see:{asked.id}:{chosen}:{screen}:{SURE}"
        turn.edit(
            turn.say("reflection-share-person"),
            [
                [Button(turn.say("reflection-button-share"), share)],
                [Button(turn.say("reflection-button-no-share"), f"reflect.card:{asked.id}")],
            ],
        )
        return
    if not set_visibility(turn, answer, chosen):
        return
    if screen == SAVED:
        turn.edit(*_saved(turn, asked, "reflection-saved"))
    else:
        turn.edit(*card(turn, answer.asked))


def _save(turn: Turn, asked: AskedQuestion, text: str, *, edited: bool = False) -> None:
    person = turn.who
    subject = f"answer:{asked.id}" if edited else subject_of(asked)
    if guarding.ask_first(turn, text, subject, edited=edited):
        return
    store_answers.save(turn.db, asked, Part(_message(turn), text), turn.at)
    store.set_state(turn.db, asked.id, "answered")
    heard: dict[str, int | None] = {"silences": 0, "reminders": 0}
    if person.awaiting == subject_of(asked):
        heard |= people.AWAITS_NOTHING
    people.change(turn.db, person.key, **heard)
    settle_reminder(turn, person, asked)
    schedule.cancel(turn.db, LATER, later_subject(asked.id, person.key))
    turn.remember_incoming(f"answer:{asked.id}")
    if asked.origin == "sitting":
        chat_sitting.go_on(turn, asked)
    else:
        text_out, keyboard = _saved(turn, asked, "reflection-saved")
        turn.reply(text_out, keyboard, subject=f"saved:{asked.id}")


def _add(turn: Turn, answer: Answer, text: str) -> None:
    parts = (*answer.parts, Part(_message(turn), text))
    if len(join_parts(parts)) > ANSWER_LENGTH:
        turn.reply(turn.say("reflection-answer-full"))
        return
    if not _may_keep(turn, parts):
        return
    subject = f"asked:{answer.asked}"
    if guarding.ask_first(turn, text, subject, before=answer.text):
        return
    _change(turn, answer, parts)
    turn.remember_incoming(f"answer:{answer.asked}")
    turn.reply(
        turn.say("reflection-added"),
        [[_undo_button(turn, answer.asked, answer.versions + 1)]],
        subject=f"saved:{answer.asked}",
    )


def _change(turn: Turn, answer: Answer, parts: tuple[Part, ...]) -> None:
    """Change an answer; what the writer chose to keep for themselves is for nobody else to see."""
    store_answers.change(turn.db, answer, parts, turn.at)
    if guarding.is_kept_private(turn) and answer.visibility != "me":
        store_answers.set_visibility(turn.db, answer.asked, "me")


def _may_keep(turn: Turn, parts: tuple[Part, ...]) -> bool:
    """Whether the answer as a whole passes the hard guard; else say so, and keep nothing new.

    Each message has passed alone, but a number may be split over two of them.
    """
    hits = guard_for(turn.settings)(join_parts(parts))
    if not hits:
        return True
    turn.delete_incoming()
    what = turn.say(f"guard-{hits[0]}")
    turn.reply(turn.say("guard-stop", what=what, contact=turn.settings.dpo_contact))
    return False


def _saved(turn: Turn, asked: AskedQuestion, key: str) -> tuple[Html, Keyboard]:
    """The confirmation of an answer, with *Fortryd* and who may see it."""
    answer = store_answers.find_answer(turn.db, turn.who.key, asked.id)
    assert answer is not None
    question = word_question(turn.library, turn.say, asked.question)
    text = Html(f"{turn.say(key, question=question)}\n\n{say_seen(turn, answer)}")
    choices = button_choices(turn, answer, f"reflect.see:{asked.id}", SAVED)
    return text, [[_undo_button(turn, asked.id, answer.versions)], *choices]


def _undo_button(turn: Turn, asked_id: int, versions: int) -> Button:
    return Button(turn.say("button-cancel"), f"reflect.undo:{asked_id}:{versions}")


def _message(turn: Turn) -> int:
    if turn.came is None or turn.came.message_id is None:
        raise RuntimeError("An answer comes as a message; this turn has none.")
    return turn.came.message_id
