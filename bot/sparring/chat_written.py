"""The talk about writing instead of meeting: asking for it, the answer, and closing it.

The texts themselves are taken in chat_moves.py.
"""

from bot import people
from bot.feature import OpenItem
from bot.people import Person
from bot.sparring import (
    chat_moves,
    chat_rewrites,
    letters_written,
    store,
    store_written,
    writing,
)
from bot.sparring.chat_group import find_own
from bot.sparring.letters import group_keyboard
from bot.sparring.rules import Seat, SparringGroup
from bot.sparring.rules_written import WrittenTalk
from bot.transport import Button, Turn, number, stale


def tap_written(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Skriv i stedet*, and the other's *Ja tak* or *Hellere mødes*.

    Of the one who was asked, *Skriv i stedet* is a yes.
    """
    own = find_own(turn, number(arguments))
    answer = arguments[1] if len(arguments) > 1 else ""
    if own is None or answer not in ("", "yes", "no"):
        stale(turn)
        return
    group, seat = own
    talk = store_written.find(turn.db, group.id)
    if talk is not None and talk.state == "asked" and talk.asked_by == seat.id and not answer:
        return
    if talk is not None and talk.state == "asked" and talk.asked_by != seat.id:
        if answer == "no":
            _say_no(turn, group, talk)
        else:
            _say_yes(turn, group, seat, talk)
    elif talk is None and not answer:
        _ask(turn, group, seat)
    elif talk is None or not _is_answered_so(talk, seat, answer):
        stale(turn)


def tap_unask(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortryd*: the other is not asked after all."""
    own = find_own(turn, number(arguments))
    talk = None if own is None else store_written.find(turn.db, own[0].id)
    if own is None or (talk is not None and (talk.state, talk.asked_by) != ("asked", own[1].id)):
        stale(turn)
        return
    if talk is None:
        return
    group, _ = own
    store_written.take_back_ask(turn.db, group.id)
    other = letters_written.other_of(turn, turn.who, group)
    if other is not None:
        turn.delete_about(other, _asking(group))
    turn.edit(turn.say("sparring-written-unasked"))


def tap_quit(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Hellere mødes* in the middle: asks first, for it cannot be opened again."""
    own = chat_moves.find_written(turn, number(arguments))
    answer = arguments[1] if len(arguments) > 1 else ""
    if own is not None and own.talk.state == "closed" and answer == "yes":
        return
    if own is None or not own.talk.is_open or answer not in ("", "yes", "no"):
        stale(turn)
        return
    if not answer:
        data = f"sparring.quit:{own.group.id}"
        turn.reply(
            turn.say("sparring-written-stop"),
            [
                [
                    Button(str(turn.say("sparring-button-stop-written")), f"{data}:yes"),
                    Button(str(turn.say("sparring-button-go-on")), f"{data}:no"),
                ]
            ],
        )
        return
    if answer == "no":
        turn.edit(turn.say("sparring-written-goes-on"))
        return
    chat_moves.stop_awaiting(turn, own.group.id)
    writing.close(turn, own.group, own.talk, "other-stops", but=turn.who.key)
    closed = store_written.find(turn.db, own.group.id)
    assert closed is not None
    keyboard = group_keyboard(turn, turn.who, own.group) if own.group.round.open else []
    turn.edit(writing.word_closed(turn, turn.who, own.group, closed, "stopped"), keyboard)


def offer_turn(turn: Turn, _text: str) -> bool:
    """A text that nothing asked for, of somebody whose turn it is: it is not sent unasked.

    They may have meant the bot, or another question. False when it is not their turn anywhere.
    """
    for talk in store_written.under_way(turn.db, turn.who.key):
        group = store.find_group(turn.db, talk.group)
        if group is None:
            continue
        seat = letters_written.writer_of(turn, group, talk)
        if seat is not None and seat.person == turn.who.key:
            name = letters_written.name_of_other(turn, turn.who, group)
            turn.reply(
                turn.say("sparring-written-for-whom", name=name),
                letters_written.turn_keyboard(turn.say, group.id),
                subject=letters_written.about_prompt(group.id, talk.next_move),
            )
            return True
    return False


def list_items(turn: Turn, person: Person) -> list[OpenItem]:
    """What waits for a person in their written talks: their turn to write."""
    say = turn.say_to(person)
    items = []
    for talk in store_written.under_way(turn.db, person.key):
        group = store.find_group(turn.db, talk.group)
        if group is None:
            continue
        seat = letters_written.writer_of(turn, group, talk)
        if seat is not None and seat.person == person.key:
            label = str(say("sparring-item-write"))
            items.append(OpenItem(label, f"sparring.write:{group.id}:again"))
    return items


def open_groups(turn: Turn, person: Person) -> set[int]:
    """The groups (by id) in which a person writes: there nothing is asked about a meeting."""
    found = store_written.under_way(turn.db, person.key)
    return {talk.group for talk in found if talk.is_open}


def _ask(turn: Turn, group: SparringGroup, seat: Seat) -> None:
    other = letters_written.other_of(turn, turn.who, group)
    if other is None or not letters_written.can_ask(turn, group, seat, None):
        stale(turn)
        return
    store_written.ask(turn.db, group.id, seat.id)
    say = turn.say_to(other)
    protocol = letters_written.protocol_of(turn)
    data = f"sparring.written:{group.id}"
    turn.send(
        other,
        say(
            "sparring-written-ask",
            name=turn.who.name,
            count=len(protocol.phases),
            days=protocol.working_days or 0,
            kept=turn.settings.retention.written_talk,
        ),
        [
            [
                Button(str(say("button-yes")), f"{data}:yes"),
                Button(str(say("sparring-button-rather-meet")), f"{data}:no"),
            ]
        ],
        subject=_asking(group),
        not_before=people.moment_for(turn.calendar, other, turn.now),
    )
    undo = Button(str(turn.say("button-cancel")), f"sparring.unask:{group.id}")
    turn.reply(turn.say("sparring-written-asked", name=other.name), [[undo]])


def _say_no(turn: Turn, group: SparringGroup, talk: WrittenTalk) -> None:
    other = letters_written.other_of(turn, turn.who, group)
    assert other is not None
    store_written.end(turn.db, talk.group, "closed", turn.now.date())
    turn.edit(turn.say("sparring-written-no", name=other.name))
    turn.send(
        other,
        turn.say_to(other)("sparring-written-said-no", name=turn.who.name),
        group_keyboard(turn, other, group),
        subject=f"group:{group.id}",
        not_before=people.moment_for(turn.calendar, other, turn.now),
    )


def _say_yes(turn: Turn, group: SparringGroup, seat: Seat, talk: WrittenTalk) -> None:
    other = letters_written.other_of(turn, turn.who, group)
    if other is None or not letters_written.can_ask(turn, group, seat, talk):
        if group.agreed is None:
            stale(turn)
        else:
            turn.edit(turn.say("sparring-written-met"))
        return
    begun = writing.begin(turn, group)
    assert begun.ends is not None
    writer = letters_written.writer_of(turn, group, begun)
    first = letters_written.word_move(turn, turn.who, group, 1)
    is_mine = writer == seat
    keyboard = letters_written.turn_keyboard(turn.say, group.id)
    turn.edit(
        letters_written.join([turn.say("sparring-written-begun", date=begun.ends), first]),
        keyboard if is_mine else (),
        subject=letters_written.about_prompt(group.id, 1),
    )
    say = turn.say_to(other)
    text = say("sparring-written-yes", name=turn.who.name, date=begun.ends)
    theirs = letters_written.word_move(turn, other, group, 1)
    turn.send(
        other,
        letters_written.join([text, theirs]),
        () if is_mine else letters_written.turn_keyboard(say, group.id),
        subject=letters_written.about_prompt(group.id, 1),
        not_before=people.moment_for(turn.calendar, other, turn.now),
    )
    if is_mine:
        chat_moves.await_move(turn, group)


def _is_answered_so(talk: WrittenTalk, seat: Seat, answer: str) -> bool:
    """Whether a second fast tap says what is so already."""
    if talk.asked_by == seat.id:
        return False
    return (answer in ("", "yes") and talk.is_open) or (answer == "no" and talk.state == "closed")


def _asking(group: SparringGroup) -> str:
    return f"writing:{group.id}"


TAPS = {
    "sparring.written": tap_written,
    "sparring.unask": tap_unask,
    "sparring.quit": tap_quit,
    "sparring.write": chat_moves.tap_write,
    "sparring.nowrite": chat_moves.tap_no_write,
    "sparring.takeback": chat_rewrites.tap_take_back,
    "sparring.keepstep": chat_moves.tap_keep_step,
}
SHOW_AGAIN = {"move": chat_moves.show_words_again}
TEXTS = {"move": chat_moves.take_move}
EDITS = {"move-sent": chat_rewrites.edit_move}
