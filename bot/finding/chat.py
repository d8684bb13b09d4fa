"""Searching the library in the chat: the words, what was found, and a text in full.

A search runs beside the bot; its answer comes as a message of its own.
"""

from bot import guarding, people, schedule
from bot.feature import Computed, Due, Feature, Shown, Task
from bot.finding import chat_own, index, personal, rules, store, store_seen
from bot.finding.chat_parts import head_of, search_again
from bot.finding.entries import ENTRY, LIST, follow_board, titles
from bot.finding.index import opener_of, search_in
from bot.finding.personal import PERSONAL
from bot.finding.store_seen import Search
from bot.texts import Html
from bot.transport import Button, Turn, number, stale

SEARCH = "finding.search"
QUERY = "find_query"
QUERY_LENGTH = 200
FIVE = 5
MOST = 50
EXCERPTS = (rules.EXCERPT, 140, 60)
"""Lengths to show what was found in, the first that fits in a message."""
_LIST_LENGTH = 3900
_HERE = f"{QUERY}:0"


def feature() -> Feature:
    """The room's commands, buttons, texts and jobs."""
    return Feature(
        name="finding",
        commands={"find": _command, "soeg": _command},
        taps={
            "find.home": _tap_home,
            "find.page": _tap_page,
            "find.open": _tap_open,
            "find.topics": _tap_topics,
            "find.topic": _tap_topic,
            "find.mine": chat_own.tap_mine,
            "find.own": chat_own.tap_own,
            "find.keep": chat_own.tap_keep,
            "find.remove": chat_own.tap_remove,
            "find.remove_now": chat_own.tap_remove_now,
        },
        texts={QUERY: take_query},
        jobs={personal.FOLLOW: personal.follow},
        computed={SEARCH: Computed(_ask, _finish), **index.COMPUTED},
        open_items=chat_own.list_open_items,
        requests=chat_own.list_open_items,
        show_again={ENTRY: _show_again},
        personal=PERSONAL,
    )


def take_query(turn: Turn, _item: str, text: str) -> None:
    """Look for what somebody wrote; the words are theirs alone and are forgotten at night."""
    words = rules.read_query(opener_of(turn.library), text[:QUERY_LENGTH])
    if not words:
        turn.reply(turn.say("find-no-words"), [search_again(turn)])
        return
    if guarding.ask_first(turn, text, _HERE):
        return
    if turn.who.awaiting == _HERE:
        people.await_text(turn.db, turn.who.key, None)
    _begin(turn, text[:QUERY_LENGTH])


def _command(turn: Turn, rest: str) -> None:
    if rest:
        take_query(turn, "0", rest)
    else:
        _show_home(turn)


def _tap_home(turn: Turn, _arguments: tuple[str, ...]) -> None:
    _show_home(turn)


def _show_home(turn: Turn) -> None:
    people.await_today(turn, _HERE)
    mine = Button(turn.say("find-button-mine"), "find.mine:0")
    turn.reply(turn.say("find-home"), [[mine, Button(turn.say("button-menu"), "menu.show")]])


def _begin(turn: Turn, text: str, model: str | None = None) -> None:
    follow_board(turn)
    search_id = store_seen.begin_search(turn.db, turn.who.key, text, model)
    schedule.set_due(turn.db, SEARCH, str(search_id), turn.now)


def _ask(turn: Turn, due: Due) -> Task | None:
    search = store_seen.find_search(turn.db, int(due.subject))
    if search is None:
        return None
    words = rules.read_query(opener_of(turn.library), search.text)
    return Task(search_in, (turn.db.path, words, search.model, MOST), where="thread")


def _finish(turn: Turn, due: Due, found: list[int]) -> None:
    search = store_seen.find_search(turn.db, int(due.subject))
    person = None if search is None else people.find(turn.db, search.person)
    if search is None or person is None or not person.is_active:
        return
    follow_board(turn)
    turn.person = person
    store_seen.keep_found(turn.db, search.id, found)
    shown = _page(turn, search, _entries(turn, found), 0)
    if shown is None:
        text = turn.say("find-none" if search.model is None else "find-none-on-topic")
        turn.send(person, text, [search_again(turn), *_topics(turn, search)])
        return
    text, buttons = shown
    turn.send(person, text, buttons, subject=f"{LIST}:{search.id}", protected=True)


def _tap_page(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Another five of what was found, in the same message."""
    follow_board(turn)
    search = _own(turn, arguments)
    page = number(arguments, 1)
    shown = None
    if search is not None and search.found is not None:
        shown = _page(turn, search, _entries(turn, search.found), page)
    if search is None or shown is None:
        stale(turn)
        return
    text, buttons = shown
    turn.edit(text, buttons, subject=f"{LIST}:{search.id}")


def _tap_open(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vis hele*: one text in full, as a message of its own."""
    follow_board(turn)
    entry = store.find(turn.db, number(arguments))
    if entry is None:
        stale(turn)
        return
    subject = f"{ENTRY}:{entry.id}"
    # What is shared with all goes from the chats by batches: one alone would tell whose it was.
    words_of = None if entry.kind == "shared" else entry.author
    for message in _word_entry(turn, entry):
        turn.send(turn.who, message, subject=subject, words_of=words_of, protected=True)
    store_seen.note_seen(turn.db, turn.who.key, subject, [entry.id], turn.at)


def _show_again(turn: Turn, item: str) -> Shown | None:
    """A text of the library once more, while it is there."""
    follow_board(turn)
    entry = store.find(turn.db, number((item,)))
    if entry is None or entry.kind == "shared":
        return None
    store_seen.note_seen(turn.db, turn.who.key, f"{ENTRY}:{entry.id}", [entry.id], turn.at)
    return Shown(_word_entry(turn, entry), entry.author)


def _word_entry(turn: Turn, entry: store.Entry) -> list[Html]:
    search = store_seen.last_search(turn.db, turn.who.key)
    opener = opener_of(turn.library)
    words = () if search is None else rules.read_query(opener, search.text)
    shown = rules.in_messages(rules.mark(entry.text, words, opener))
    shown[0] = Html(f"{head_of(turn, entry)}\n\n{shown[0]}")
    author = people.find(turn.db, entry.author)
    if entry.named and author is not None and author.is_active:
        shown[-1] = Html(f"{shown[-1]}\n\n{turn.say('find-by', name=author.name)}")
    return shown


def _tap_topics(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Vælg emne*: the models that there is something about."""
    search = _own(turn, arguments)
    if search is None:
        stale(turn)
        return
    every = Button(turn.say("find-button-all-topics"), f"find.topic:{search.id}")
    rows = [
        [Button(title, f"find.topic:{search.id}:{model}")]
        for model, title in titles(turn, store.models(turn.db))
    ]
    turn.reply(turn.say("find-topics"), [*rows, [every]])


def _tap_topic(turn: Turn, arguments: tuple[str, ...]) -> None:
    """Search for the same words on one model, or on all again."""
    search = _own(turn, arguments)
    model = arguments[1] if len(arguments) > 1 else None
    if search is None or (model is not None and model not in turn.library.models):
        stale(turn)
        return
    _begin(turn, search.text, model)


def _own(turn: Turn, arguments: tuple[str, ...]) -> Search | None:
    search = store_seen.find_search(turn.db, number(arguments))
    return search if search is not None and search.person == turn.who.key else None


def _entries(turn: Turn, found: list[int] | tuple[int, ...]) -> list[store.Entry]:
    return [entry for one in found if (entry := store.find(turn.db, one)) is not None]


def _page(
    turn: Turn, search: Search, entries: list[store.Entry], page: int
) -> tuple[Html, list[list[Button]]] | None:
    """Five of what was found with their buttons, noted as shown; None for no such page."""
    shown = entries[page * FIVE : (page + 1) * FIVE]
    if not shown:
        return None
    opener = opener_of(turn.library)
    words = rules.read_query(opener, search.text)
    head = _found_head(turn, search, len(entries))
    for length in EXCERPTS:
        rows = [head]
        for place, entry in enumerate(shown, page * FIVE + 1):
            piece = rules.excerpt(entry.text, words, opener, length)
            marked = rules.as_html(rules.mark(" ".join(piece.split()), words, opener))
            rows.append(Html(f"<b>{place}.</b> {head_of(turn, entry)}\n{marked}"))
        text = Html("\n\n".join(rows))
        if len(text) <= _LIST_LENGTH:
            break
    store_seen.note_seen(
        turn.db, turn.who.key, f"{LIST}:{search.id}", [one.id for one in shown], turn.at
    )
    numbers = [
        Button(turn.say("find-button-open", number=str(place)), f"find.open:{entry.id}")
        for place, entry in enumerate(shown, page * FIVE + 1)
    ]
    turning = [
        Button(turn.say(label), f"find.page:{search.id}:{other}")
        for label, other in (("find-button-before", page - 1), ("find-button-after", page + 1))
        if 0 <= other * FIVE < len(entries)
    ]
    rows_of_buttons = [
        numbers[:3],
        numbers[3:],
        turning,
        *_topics(turn, search),
        search_again(turn),
    ]
    return text, [row for row in rows_of_buttons if row]


def _found_head(turn: Turn, search: Search, count: int) -> Html:
    text = turn.say("find-found-most" if count == MOST else "find-found", count=count)
    if search.model is None or search.model not in turn.library.models:
        return text
    title = turn.library.models[search.model].title.in_(turn.say.language)
    return Html(f"{text}\n{turn.say('find-on-topic', title=title)}")


def _topics(turn: Turn, search: Search) -> list[list[Button]]:
    if len(titles(turn, store.models(turn.db))) < 2:
        return []
    return [[Button(turn.say("find-button-topics"), f"find.topics:{search.id}")]]
