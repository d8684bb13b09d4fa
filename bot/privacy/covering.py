"""Colleagues' words do not stand open in a chat for good: after some days a line covers them.

*Vis igen* puts them back, as long as they are kept; how, each feature says.
"""

from collections.abc import Mapping

from bot import transport
from bot.feature import Everybody, ShowAgain
from bot.transport import Button, Turn

AGAIN = "privacy.again"
MOST_A_NIGHT = 5000
"""So many messages are covered in one night, the oldest first: Telegram takes 30 a second."""
DAY = 24 * 3600


def cover_old_words(turn: Turn, everybody: Everybody, features: Mapping[str, ShowAgain]) -> None:
    """Cover what has stood open in the chats of those whom the bot reaches for its days.

    What is kept nowhere else, such as a note to meet, is gone then, and offers nothing.
    """
    days = turn.settings.words_shown_days
    readers = {one.key: one for one in everybody(turn.db) if one.reachable and one.has_telegram}
    before = turn.at - days * DAY
    for one in transport.words_to_cover(turn.db, list(readers), before, MOST_A_NIGHT):
        say = turn.say_to(readers[one.reader])
        if one.subject.partition(":")[0] in features:
            again = [[Button(str(say("privacy-button-again")), AGAIN)]]
            turn.cover_words(one, say("privacy-words-covered", days=days), again)
        else:
            turn.cover_words(one, say("privacy-words-gone"), ())
            transport.forget_words(turn.db, one.reader, one.message_id)


def show_again(turn: Turn, features: Mapping[str, ShowAgain]) -> None:
    """*Vis igen*: the words stand where they stood; one sentence when they are kept no longer."""
    message_id = None if turn.came is None else turn.came.tapped_message
    if message_id is None:
        return
    subject = transport.subject_of(turn.db, turn.who.key, message_id) or ""
    kind, _, item = subject.partition(":")
    shown = features[kind](turn, item) if kind in features else None
    if shown is None or not shown.messages:
        transport.forget_words(turn.db, turn.who.key, message_id)
        turn.edit(turn.say("privacy-words-gone"))
        return
    turn.show_again(message_id, subject, shown.messages, shown.keyboard, shown.words_of)
