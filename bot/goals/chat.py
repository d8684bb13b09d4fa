"""Learning goals in the chat: the room's own screen, what waits, and every button by name.

The talk itself is in the modules beside this one.
"""

from bot import people
from bot.feature import Feature, Hooks, OpenItem
from bot.goals import (
    chat_card,
    chat_follow,
    chat_leader,
    chat_picture,
    chat_set,
    chat_share,
    letters,
    rules,
    sharing,
    store,
    store_readers,
)
from bot.goals.personal import PERSONAL
from bot.people import Person
from bot.requests import want_requests
from bot.texts import Html
from bot.transport import Button, Turn, in_rows


def feature(_hooks: Hooks) -> Feature:
    """The room's commands, buttons, texts and jobs."""
    return Feature(
        name="goals",
        commands={"maal": _command, "goal": _command},
        taps={
            "goals.home": _tap_home,
            "goals.new": chat_set.tap_new,
            "goals.from": chat_set.tap_from,
            "goals.words": chat_set.tap_words,
            "goals.model": chat_set.tap_model,
            "goals.later": chat_set.tap_later,
            "goals.drop": chat_set.tap_drop,
            "goals.rewrite": chat_set.tap_rewrite,
            "goals.level": chat_follow.tap_level,
            "goals.number": chat_follow.tap_number,
            "goals.follow": chat_follow.tap_follow,
            "goals.skip": chat_follow.tap_skip,
            "goals.no_more": chat_follow.tap_no_more,
            "goals.renew": chat_follow.tap_renew,
            "goals.show": chat_card.tap_show,
            "goals.closed": chat_card.tap_closed,
            "goals.close": chat_card.tap_close,
            "goals.close_now": chat_card.tap_close_now,
            "goals.learned": chat_card.tap_learned,
            "goals.learned_who": chat_card.tap_learned_who,
            "goals.delete": chat_card.tap_delete,
            "goals.delete_now": chat_card.tap_delete_now,
            "goals.way": chat_picture.tap_way,
            "goals.who": chat_share.tap_who,
            "goals.see": chat_share.tap_see,
            "goals.scale": chat_share.tap_scale,
            "goals.seen": chat_share.tap_seen,
            "goals.question": chat_leader.tap_question,
            "goals.partner": chat_leader.tap_partner,
            "goals.shared": chat_leader.tap_shared,
            "goals.look": chat_leader.tap_look,
            "goals.talked": chat_leader.tap_talked,
            "goals.not_talked": chat_leader.tap_not_talked,
            "goals.questions": chat_leader.tap_questions,
            "goals.ask": chat_leader.tap_ask,
        },
        texts={
            "goal_text": chat_set.take_text,
            "goal_plan": chat_set.take_plan,
            "goal_scale": chat_follow.take_level,
            "goal_more": chat_follow.take_more,
            "goal_learned": chat_card.take_learned,
        },
        edits={
            "goal_text": chat_set.edit_text,
            "goal_plan": chat_set.edit_plan,
            "goal_scale": chat_follow.edit_level,
            "goal_more": chat_follow.edit_more,
            "goal_learned": chat_card.edit_learned,
        },
        computed=chat_picture.COMPUTED,
        open_items=list_open_items,
        requests=chat_leader.list_requests,
        show_again={sharing.SHOWN: chat_leader.show_again},
        week_question=chat_follow.ask_week,
        overview_line=_write_overview,
        on_changed=_on_changed,
        on_left=sharing.on_left,
        personal=PERSONAL,
    )


def list_open_items(turn: Turn, person: Person) -> list[OpenItem]:
    """What waits: a draft, a follow-up, whom to let see a goal, a leader's question."""
    say = turn.say_to(person)
    since = people.own_since(person)
    items = chat_leader.list_questions(turn, person)
    for goal in store.active_of(turn.db, person.key, since):
        if goal.waits:
            items.append(OpenItem(str(say("goals-item-follow")), f"goals.follow:{goal.id}"))
        if goal.visibility == "anew" and sharing.leaders_for(turn.db, person):
            items.append(OpenItem(str(say("goals-item-who")), f"goals.who:{goal.id}"))
    if store.draft_of(turn.db, person.key) is not None:
        items.append(OpenItem(str(say("goals-item-draft")), "goals.new"))
    return items


def _write_overview(turn: Turn, person: Person, department: int | None) -> Html | None:
    """How many goals are shared with a leader, beside the numbers of the whole."""
    if department is not None or not person.leader:
        return None
    return turn.say_to(person)("goals-overview", count=sharing.count_shared(turn.db, person))


def _on_changed(turn: Turn, person: Person) -> None:
    """Somebody moved, leads elsewhere, or is back: rights end, and what they missed is told."""
    sharing.on_changed(turn, person)
    if person.takes_messages(turn.now.date()) and store_readers.has_untold(turn.db, person.key):
        want_requests(turn, person)


def _command(turn: Turn, _rest: str) -> None:
    turn.reply(*_home(turn))


def _tap_home(turn: Turn, _arguments: tuple[str, ...]) -> None:
    turn.edit(*_home(turn))


def _home(turn: Turn) -> tuple[Html, list[list[Button]]]:
    say, person = turn.say, turn.who
    since = people.own_since(person)
    goals = store.active_of(turn.db, person.key, since)

    def button(text: str, data: str) -> Button:
        return Button(str(say(f"goals-button-{text}")), data)

    waiting = [[Button(item.label, item.data)] for item in list_open_items(turn, person)]
    rows = [[Button(letters.label_of(one), f"goals.show:{one.id}")] for one in goals]
    choices = []
    is_free = len(goals) < rules.MOST_ACTIVE
    if is_free and store.draft_of(turn.db, person.key) is None:
        choices.append(button("new", "goals.new"))
    if store.closed_of(turn.db, person.key, since):
        choices.append(button("closed", "goals.closed"))
    if person.leader:
        shared = sharing.count_shared(turn.db, person)
        choices.append(Button(str(say("goals-button-shared", count=shared)), "goals.shared"))
    choices.append(Button(str(say("button-back")), "reflect.home"))
    parts = [say("goals-home")]
    if person.locked_until is not None:
        parts.append(say("goals-locked"))
    return letters.join(parts), [*waiting, *rows, *in_rows(choices)]
