"""What the library keeps about people: shown to them, erased, asked about, and followed up.

An erased person's texts and their words in the index go before their row does.
"""

from datetime import UTC, datetime, timedelta

from bot import people, schedule
from bot.feature import Due, Personal, Records
from bot.finding import store, store_seen
from bot.finding.entries import ENTRY, follow_board, replace_gone
from bot.people.rules import Person
from bot.requests import want_requests
from bot.retention import Retention
from bot.transport import Turn

FOLLOW = "finding.follow"
ORGANISATION = "org"
DAY = 24 * 3600
ASK_AFTER_DAYS = 730
ASK_AGAIN_AFTER_DAYS = 365
ANSWER_DAYS = 30


def export(turn: Turn, person: Person) -> Records:
    """What the person gave to the library, and what they searched for today.

    While the account is locked after a move, what was written before it is left out.
    """
    since = people.own_since(person)
    search = store_seen.last_search(turn.db, person.key)
    told = store_seen.count_told(turn.db, person.key)
    return {
        "library": [
            {
                "kind": one.kind,
                "model": one.model,
                "text": one.text,
                "named": one.named,
                "added": datetime.fromtimestamp(one.added, UTC),
            }
            for one in store.entries_of(turn.db, person.key, since)
        ],
        "library_search": [] if search is None else [{"text": search.text}],
        "library_shown": [
            {"about": subject, "at": datetime.fromtimestamp(at, UTC)}
            for subject, at in store_seen.seen_of(turn.db, person.key)
        ],
        "library_lessons": [{"told": told}] if told else [],
    }


def erase(turn: Turn, key: str) -> None:
    """Take the person's texts out of library and index; what shows them is replaced at once after.

    The messages that carried one text alone are replaced because they were the person's words.
    """
    store_seen.leave_to_others(turn.db, key, f"{ENTRY}:")
    store.remove_of(turn.db, key)
    # Only when their row is gone does the board know of it.
    schedule.set_due(turn.db, FOLLOW, ORGANISATION, turn.now)


def retain(turn: Turn, limits: Retention) -> None:
    """Each night: forget searches, follow what is shared, ask authors after two years."""
    store_seen.forget_searches(turn.db)
    store_seen.forget_seen_before(turn.db, turn.at - limits.messages * DAY)
    follow_board(turn)
    today = turn.now.date()
    store.stop_asking_before(turn.db, (today - timedelta(days=ANSWER_DAYS)).isoformat())
    again = (today - timedelta(days=ASK_AGAIN_AFTER_DAYS)).isoformat()
    for entry in store.to_ask(turn.db, turn.at - ASK_AFTER_DAYS * DAY, again):
        author = people.find(turn.db, entry.author)
        if author is not None and author.is_active:
            store.ask(turn.db, entry.id, today.isoformat())
            want_requests(turn, author)


def follow(turn: Turn, _due: Due) -> None:
    """After somebody was erased: what shows something of theirs shows it no more."""
    follow_board(turn)
    replace_gone(turn)


PERSONAL = Personal(export=export, retain=retain, erase=erase, tidy=store.tidy)
