"""A move that stands is changed or taken back, here and in the other's chat, until they answer."""

from bot import guarding, people
from bot.sparring import letters_written, store_written, writing
from bot.sparring.chat_moves import find_written, group_id_of, is_too_long, words_before
from bot.sparring.rules_written import Move
from bot.transport import Turn, number, stale


def edit_move(turn: Turn, item: str, text: str) -> None:
    """The message with a move was edited: the other's copy follows until they have answered."""
    own = find_written(turn, group_id_of(item))
    last = None if own is None else own.talk.last
    if own is None or (last is None and not own.talk.is_open):
        turn.reply(turn.say("sparring-written-over"))
        return
    name = letters_written.name_of_other(turn, turn.who, own.group)
    if last is None or last.number < _number_of(item):
        turn.reply(turn.say("sparring-written-not-sent"))
        return
    if last.seat != own.seat.id or last.number != _number_of(item):
        turn.reply(turn.say("sparring-written-stays", name=name))
        return
    if last.text == text:
        return
    if is_too_long(turn, text) or guarding.ask_first(
        turn,
        text,
        f"move-sent:{item}",
        edited=True,
        before=words_before(own, last.number),
        names=frozenset({name}),
        sends=True,
    ):
        return
    store_written.change_move(turn.db, own.group.id, last.number, text)
    changed = Move(last.number, last.seat, text, last.written)
    for reader in writing.readers_of(turn, own.group, last):
        words = letters_written.word_words(turn.say_to(reader), turn.who.name, text)
        about = letters_written.about_words(own.group.id, last.number)
        if not turn.change_words(reader, about, words):
            at = people.moment_for(turn.calendar, reader, turn.now)
            letters_written.send_words(turn, reader, turn.who, own.group.id, changed, at)
    turn.reply(turn.say("sparring-written-changed", name=name))


def tap_take_back(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fortryd teksten*: the move is gone here and with the other, who has not answered yet."""
    own = find_written(turn, number(arguments))
    move = number(arguments, 1)
    if own is None or not 0 < move <= own.talk.next_move:
        stale(turn)
        return
    if move == own.talk.next_move:
        return
    group, last = own.group, own.talk.last
    name = letters_written.name_of_other(turn, turn.who, group)
    if last is None or last.number != move or last.seat != own.seat.id:
        turn.toast(turn.say("sparring-written-stays", name=name))
        return
    writing.take_back(turn, group, own.talk)
    writing.wipe_copies(turn, group, last, turn.who.name)
    if not own.talk.is_open:
        turn.edit(turn.say("sparring-written-wiped", name=name))
        return
    other = letters_written.other_of(turn, turn.who, group)
    if other is not None:
        turn.delete_about(other, letters_written.about_prompt(group.id, own.talk.next_move))
    turn.edit(
        turn.say("sparring-written-taken-back", name=name),
        letters_written.turn_keyboard(turn.say, group.id),
        subject=letters_written.about_prompt(group.id, move),
    )


def _number_of(item: str) -> int:
    return number((item.partition(".")[2],))
