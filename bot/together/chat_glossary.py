"""*Vores ord*: what the workplace means by its words; wordings are proposed, voted on, decided."""

from bot import guarding, people, reflection
from bot.feature import OpenItem, Tap
from bot.people import Person
from bot.texts import Html
from bot.together import glossary, rules
from bot.together import store_glossary as store
from bot.together.parts import await_today, back, button, is_too_long, join
from bot.together.rules import Proposal, Word
from bot.transport import Button, Keyboard, Turn, in_rows, number, stale

WORD, WORDING = "glossary_word", "glossary_wording"
QUESTION = "faglig-identitet.4"
"""Where colleagues use the same word and mean different things."""
LONGEST_NAME = 14


def list_items(turn: Turn, person: Person) -> list[OpenItem]:
    """The votes in which somebody has not voted, as one button."""
    count = store.count_unvoted(turn.db, person.key) if person.is_active else 0
    if not count:
        return []
    return [OpenItem(str(turn.say_to(person)("glossary-item", count=count)), "glossary.home:0")]


def list_toolbox(turn: Turn, person: Person) -> list[OpenItem]:
    """The glossary in the toolbox."""
    if not person.is_active:
        return []
    return [OpenItem(str(turn.say_to(person)("glossary-button-home")), "glossary.home:0")]


def tap_home(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The words that were decided with what they mean, and the votes."""
    say = turn.say
    words = store.words(turn.db)
    lines = [
        say("glossary-entry", word=one.word, meaning=one.meaning)
        for one in words
        if one.meaning is not None
    ]
    head = say("glossary-home") if lines else say("glossary-home-none")
    pages = reflection.fill_pages([head, *(Html(f"\n{line}") for line in lines)])
    page = min(number(arguments), len(pages) - 1)
    votes = [
        Button(str(say("glossary-button-vote", word=_short(one.word))), f"glossary.word:{one.id}")
        for one in words
        if one.is_open
    ]
    turn.edit(
        pages[page],
        [
            *in_rows(votes),
            *_turning(turn, "glossary.home", page, len(pages)),
            [
                button(say, "glossary-button-propose", "glossary.propose"),
                button(say, "glossary-button-answers", "glossary.answers:0"),
            ],
            back(say, "toolbox.home"),
        ],
    )


def tap_answers(turn: Turn, arguments: tuple[str, ...]) -> None:
    """What colleagues shared with all on where one word means different things."""
    say = turn.say
    answers = [one for one in reflection.answers_of_colleagues(turn.db) if one.question == QUESTION]
    propose = [button(say, "glossary-button-propose", "glossary.propose")]
    if not answers:
        turn.edit(say("glossary-answers-none"), [propose, back(say, "glossary.home:0")])
        return
    lines = [say("glossary-answers")]
    lines += [Html(f"\n{say('glossary-answer', text=one.text)}") for one in answers]
    pages = reflection.fill_pages(lines)
    page = min(number(arguments), len(pages) - 1)
    turn.edit(
        pages[page],
        [
            propose,
            *_turning(turn, "glossary.answers", page, len(pages)),
            back(say, "glossary.home:0"),
        ],
    )


def tap_propose(turn: Turn, _arguments: tuple[str, ...]) -> None:
    """*Foreslå et ord*: the next text is a word with its wording.

    It comes below, so that the answers from which it is taken stay to be read.
    """
    await_today(turn, WORD)
    turn.reply(
        turn.say("glossary-propose", room=rules.WORDING_LENGTH),
        [back(turn.say, "glossary.home:0")],
        subject=WORD,
    )


def take_word(turn: Turn, _item: str, text: str) -> None:
    """A word and its wording."""
    read = rules.read_proposal(text)
    if read is None:
        turn.reply(turn.say("glossary-unread"))
        return
    word, wording = read
    if is_too_long(turn, word, rules.WORD_LENGTH) or is_too_long(
        turn, wording, rules.WORDING_LENGTH
    ):
        return
    known = store.named(turn.db, word)
    if known is not None and not _has_room(turn, known):
        return
    if guarding.ask_first(turn, text, WORD, sends=True):
        return
    people.await_text(turn.db, turn.who.key, None)
    _thank(turn, glossary.propose(turn, word, wording))


def tap_word(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The vote on a word, as a message of its own that cannot be forwarded."""
    word = _open_word(turn, arguments)
    if word is not None:
        text, keyboard = _vote(turn, word)
        turn.reply(text, keyboard, subject=glossary.about(word), protect_content=True)


def tap_vote(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Stem på 1*: one vote each, which can be given to another wording."""
    word = _open_word(turn, arguments)
    if word is None:
        return
    proposal = _proposal(turn, word, number(arguments, 1))
    if proposal is None:
        stale(turn)
    elif store.vote_of(turn.db, word.id, turn.who.key) != proposal.id:
        store.vote(turn.db, word.id, turn.who.key, proposal.id, turn.at)
        _show_vote(turn, word)


def tap_other(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Foreslå en anden*: the next text is another wording of the word."""
    word = _open_word(turn, arguments)
    if word is None or not _has_room(turn, word):
        return
    await_today(turn, f"{WORDING}:{word.id}")
    turn.reply(
        turn.say("glossary-other", word=word.word, room=rules.WORDING_LENGTH),
        subject=f"{WORDING}:{word.id}",
    )


def take_wording(turn: Turn, item: str, text: str) -> None:
    """Another wording of a word that is voted on."""
    word = store.find(turn.db, number((item,)))
    if word is None or not word.is_open:
        turn.reply(turn.say("glossary-over"), [back(turn.say, "glossary.home:0")])
        return
    if is_too_long(turn, text, rules.WORDING_LENGTH) or not _has_room(turn, word):
        return
    if guarding.ask_first(turn, text, f"{WORDING}:{word.id}", sends=True):
        return
    people.await_text(turn.db, turn.who.key, None)
    _thank(turn, glossary.propose(turn, word.word, " ".join(text.split())))


def tap_withdraw(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Træk mit tilbage*: one's own wording is gone, with the votes for it."""
    word = store.find(turn.db, number(arguments))
    own = None if word is None else _own(turn, word)
    if word is None or own is None or own.id != number(arguments, 1):
        stale(turn)
        return
    glossary.withdraw(turn, word, own.id)
    turn.edit(turn.say("glossary-withdrawn"), [back(turn.say, "glossary.home:0")])


def tap_close(turn: Turn, arguments: tuple[str, ...]) -> None:
    """*Luk afstemningen*: what most want, or where that is not clear what is chosen then."""
    word = _open_word(turn, arguments)
    if word is None:
        return
    say = turn.say
    proposals = store.proposals(turn.db, word.id)
    best = rules.winner(proposals)
    if best is not None:
        keep = f"glossary.decide:{word.id}:{best.id}"
        rows = [[button(say, "glossary-button-keep", keep)]]
        text = say("glossary-close", wording=best.wording)
    else:
        rows = in_rows(
            button(say, "glossary-button-choose", f"glossary.decide:{word.id}:{one.id}", number=at)
            for at, one in enumerate(proposals, 1)
        )
        lines = [
            say("glossary-wording", number=at, wording=one.wording)
            for at, one in enumerate(proposals, 1)
        ]
        text = join([say("glossary-close-open"), *lines])
    turn.edit(
        text,
        [*rows, back(say, f"glossary.back:{word.id}")],
        subject=glossary.about(word),
    )


def tap_back(turn: Turn, arguments: tuple[str, ...]) -> None:
    """From closing back to the vote."""
    word = _open_word(turn, arguments)
    if word is not None:
        _show_vote(turn, word)


def tap_decide(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The vote is closed with a wording: with what most want, where that is clear."""
    word = _open_word(turn, arguments)
    if word is None:
        return
    chosen = _proposal(turn, word, number(arguments, 1))
    best = rules.winner(store.proposals(turn.db, word.id))
    if chosen is None or (best is not None and best.id != chosen.id):
        # Somebody voted meanwhile.
        turn.toast(turn.say("glossary-voted-meanwhile"), alert=True)
        _show_vote(turn, word)
        return
    glossary.decide(turn, word, chosen.wording)
    turn.edit(
        turn.say("glossary-ended", word=word.word, meaning=chosen.wording),
        [back(turn.say, "glossary.home:0")],
    )


def _vote(turn: Turn, word: Word) -> tuple[Html, Keyboard]:
    say = turn.say
    proposals = store.proposals(turn.db, word.id)
    voted = store.vote_of(turn.db, word.id, turn.who.key)
    lines = [say("glossary-vote", word=word.word)]
    total = sum(one.votes for one in proposals)
    is_shown = total >= rules.FEWEST_VOTES
    for at, one in enumerate(proposals, 1):
        line = say("glossary-wording", number=at, wording=one.wording)
        notes = []
        if one.person is None:
            notes.append(say("glossary-stands"))
        if is_shown:
            notes.append(say("glossary-votes", count=one.votes))
        if one.id == voted:
            notes.append(say("glossary-yours"))
        lines.append(Html(f"{line}\n<i>{' · '.join(notes)}</i>") if notes else line)
    if not is_shown:
        lines.append(say("glossary-few"))
    own = _own(turn, word)
    below = [
        button(say, "glossary-button-withdraw", f"glossary.withdraw:{word.id}:{own.id}")
        if own is not None
        else button(say, "glossary-button-other", f"glossary.other:{word.id}")
    ]
    if turn.who.facilitator:
        below.append(button(say, "glossary-button-close", f"glossary.close:{word.id}"))
    votes = [
        button(say, "glossary-button-for", f"glossary.vote:{word.id}:{one.id}", number=at)
        for at, one in enumerate(proposals, 1)
    ]
    return join(lines), [*in_rows(votes), below, back(say, "glossary.home:0")]


def _show_vote(turn: Turn, word: Word) -> None:
    text, keyboard = _vote(turn, word)
    turn.edit(text, keyboard, subject=glossary.about(word))


def _thank(turn: Turn, word: Word) -> None:
    see = Button(
        str(turn.say("glossary-button-vote", word=_short(word.word))), f"glossary.word:{word.id}"
    )
    turn.reply(
        turn.say("glossary-proposed", word=word.word), [[see], back(turn.say, "glossary.home:0")]
    )


def _has_room(turn: Turn, word: Word) -> bool:
    """Whether the person can propose a wording of a word; says why not."""
    proposals = store.proposals(turn.db, word.id)
    if _own(turn, word) is not None:
        turn.reply(turn.say("glossary-one-each", word=word.word))
        return False
    if len(proposals) >= rules.MOST_PROPOSALS:
        turn.reply(turn.say("glossary-full", word=word.word, count=rules.MOST_PROPOSALS))
        return False
    return True


def _open_word(turn: Turn, arguments: tuple[str, ...]) -> Word | None:
    """The word of a button while there is a vote on it; else a stale tap."""
    word = store.find(turn.db, number(arguments))
    if word is None or not word.is_open:
        stale(turn)
        return None
    return word


def _proposal(turn: Turn, word: Word, proposal: int) -> Proposal | None:
    return next((one for one in store.proposals(turn.db, word.id) if one.id == proposal), None)


def _own(turn: Turn, word: Word) -> Proposal | None:
    mine = turn.who.key
    return next((one for one in store.proposals(turn.db, word.id) if one.person == mine), None)


def _short(word: str) -> str:
    return word if len(word) <= LONGEST_NAME else f"{word[: LONGEST_NAME - 1]}…"


def _turning(turn: Turn, data: str, page: int, pages: int) -> list[list[Button]]:
    around = [
        button(turn.say, label, f"{data}:{other}")
        for label, other in (("people-pick-before", page - 1), ("people-pick-more", page + 1))
        if 0 <= other < pages
    ]
    return [around] if around else []


TAPS: dict[str, Tap] = {
    "glossary.home": tap_home,
    "glossary.answers": tap_answers,
    "glossary.propose": tap_propose,
    "glossary.word": tap_word,
    "glossary.vote": tap_vote,
    "glossary.other": tap_other,
    "glossary.withdraw": tap_withdraw,
    "glossary.back": tap_back,
    "glossary.close": tap_close,
    "glossary.decide": tap_decide,
}
