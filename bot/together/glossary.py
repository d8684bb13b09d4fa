"""The glossary: a wording comes, goes and is decided, and what the chats show of it follows.

Who proposed a wording is told to nobody. What was decided is everybody's: it has no author.
"""

from collections.abc import Callable

from bot import people
from bot.people import Person
from bot.texts import Html
from bot.together import rules
from bot.together import store_glossary as store
from bot.together.rules import Word
from bot.transport import Turn

DAY = 24 * 3600


def about(word: Word) -> str:
    """The subject of the messages that show the wordings of a word."""
    return f"glossary_vote:{word.id}"


def propose(turn: Turn, name: str, wording: str) -> Word:
    """A wording by the person of the turn: of a new word, or in a vote that it opens anew."""
    word = store.named(turn.db, name) or store.add(turn.db, name, turn.at)
    if not word.is_open:
        store.reopen(turn.db, word, turn.at)
    store.propose(turn.db, word.id, turn.who.key, wording, turn.at)
    wipe_screens(turn, word, "glossary-changed")
    found = store.find(turn.db, word.id)
    assert found is not None
    return found


def withdraw(turn: Turn, word: Word, proposal: int) -> bool:
    """A wording is taken back, here and in the chats; gives whether there is a vote still."""
    store.withdraw(turn.db, proposal)
    return _settle(turn, word)


def decide(turn: Turn, word: Word, meaning: str | None) -> None:
    """The vote is over; without a meaning the word goes."""
    if meaning is None:
        wipe_screens(turn, word, "glossary-gone")
    else:
        _wipe(
            turn,
            word,
            lambda reader: turn.say_to(reader)("glossary-ended", word=word.word, meaning=meaning),
        )
    store.decide(turn.db, word.id, meaning)


def let_go(turn: Turn, key: str) -> None:
    """Somebody leaves or is erased: their wordings and votes go, here and in the chats."""
    mine = store.words_with_proposals_of(turn.db, key)
    store.forget_person(turn.db, key)
    for word in mine:
        _settle(turn, word)


def end_old_votes(turn: Turn) -> None:
    """A vote that nobody closes ends: with what most want, if five voted, else as it was before."""
    for word in store.open_before(turn.db, turn.at - rules.VOTE_DAYS * DAY):
        best = rules.winner(store.proposals(turn.db, word.id))
        decide(turn, word, word.meaning if best is None else best.wording)


def wipe_screens(turn: Turn, word: Word, text: str) -> None:
    """Put a line in the place of every message that shows the wordings of a word."""
    _wipe(turn, word, lambda reader: turn.say_to(reader)(text, word=word.word))


def _settle(turn: Turn, word: Word) -> bool:
    """After a wording went: a vote without another one is over."""
    left = store.proposals(turn.db, word.id)
    if any(one.person is not None for one in left):
        wipe_screens(turn, word, "glossary-changed")
        return True
    decide(turn, word, word.meaning)
    return False


def _wipe(turn: Turn, word: Word, text: Callable[[Person], Html]) -> None:
    for reader in people.everybody(turn.db):
        turn.change_words(reader, about(word), text(reader), last=True)
