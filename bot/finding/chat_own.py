"""What a person gave to the library: to see it, to take it out, and to say that it may stay."""

from bot import people
from bot.feature import OpenItem
from bot.finding import rules, store
from bot.finding.chat_parts import head_of, search_again, title_of
from bot.finding.entries import remove
from bot.finding.store import Entry
from bot.people.rules import Person
from bot.texts import Html
from bot.transport import Button, Turn, number, stale

PAGE = 8


def tap_mine(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Mit i biblioteket*: the person's own texts in it, one button each."""
    entries = store.entries_of(turn.db, turn.who.key, people.own_since(turn.who))
    page = min(number(arguments), max(0, (len(entries) - 1) // PAGE))
    rows = [
        [Button(_label(turn, one), f"find.own:{one.id}")]
        for one in entries[page * PAGE : (page + 1) * PAGE]
    ]
    turning = [
        Button(turn.say(label), f"find.mine:{other}")
        for label, other in (("find-button-before", page - 1), ("find-button-after", page + 1))
        if 0 <= other * PAGE < len(entries)
    ]
    text = turn.say("find-mine" if entries else "find-mine-none")
    turn.edit(text, [*rows, *([turning] if turning else []), search_again(turn)])


def tap_own(turn: Turn, arguments: tuple[str, ...]) -> None:
    """One of the person's own texts in full, with the way to take it out."""
    entry = _find_own(turn, arguments)
    if entry is None:
        stale(turn)
        return
    buttons = [Button(turn.say("find-button-remove"), f"find.remove:{entry.id}")]
    if entry.asking:
        buttons.insert(0, Button(turn.say("find-button-keep"), f"find.keep:{entry.id}"))
    messages = rules.in_messages([rules.Part(entry.text, False)])
    messages[0] = Html(f"{head_of(turn, entry)}\n\n{messages[0]}")
    if entry.asking:
        messages[-1] = Html(f"{messages[-1]}\n\n{turn.say('find-keep-ask')}")
    for message in messages:
        turn.reply(message, [buttons] if message is messages[-1] else ())


def tap_keep(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Behold*: it stays, and is not asked about for another year."""
    entry = _find_own(turn, arguments)
    if entry is None:
        stale(turn)
        return
    store.stop_asking(turn.db, entry.id)
    turn.edit(turn.say("find-kept"))


def tap_remove(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fjern*, the first step: is that meant?"""
    entry = _find_own(turn, arguments)
    if entry is None:
        stale(turn)
        return
    turn.edit(
        turn.say("find-remove-ask"),
        [
            [Button(turn.say("find-button-remove-now"), f"find.remove_now:{entry.id}")],
            [Button(turn.say("find-button-not-remove"), f"find.keep:{entry.id}")],
        ],
    )


def tap_remove_now(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Fjern*, the second step: it is out of the library and of the chats."""
    entry = _find_own(turn, arguments)
    if entry is None:
        stale(turn)
        return
    remove(turn, entry.kind, entry.source)
    turn.edit(turn.say("find-removed"), [search_again(turn)])


def list_open_items(turn: Turn, person: Person) -> list[OpenItem]:
    """The texts that the person is asked about, after two years in the library."""
    label = str(turn.say_to(person)("find-item-keep"))
    return [
        OpenItem(label, f"find.own:{one.id}")
        for one in store.entries_of(turn.db, person.key, people.own_since(person))
        if one.asking
    ]


def _find_own(turn: Turn, arguments: tuple[str, ...]) -> Entry | None:
    entry = store.find(turn.db, number(arguments))
    if entry is None or entry.author != turn.who.key or entry.kind == "shared":
        return None
    return entry if entry.added >= people.own_since(turn.who) else None


def _label(turn: Turn, entry: Entry) -> str:
    kind = str(turn.say(f"find-kind-{entry.kind}"))
    title = title_of(turn, entry)
    return kind if title is None else f"{kind}: {title}"
