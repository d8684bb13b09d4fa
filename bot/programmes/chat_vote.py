"""Voting on what follows a programme, and the facilitator's choice where no vote decides."""

from datetime import date

from bot.feature import Line, OpenItem
from bot.people.rules import Person
from bot.programmes import following, places, rules, store, store_votes
from bot.programmes.chat_parts import back, title
from bot.programmes.rules import Run
from bot.programmes.store_votes import Vote
from bot.texts import Html
from bot.transport import Button, Turn, number, stale

NONE = "none"


def write_week_line(turn: Turn, person: Person, day: date) -> Line | None:
    """The line of a week's message: there is a vote, until the person has voted."""
    found = _open_vote(turn, person)
    if found is None:
        return None
    run, _ = found
    if store_votes.ballot_of(turn.db, run.id, person.key) is not None:
        return None
    say = turn.say_to(person)
    text = say(
        "programmes-vote-line",
        title=places.title_of(turn.library, run.programme, say.language),
    )
    return Line(text, (Button(say("programmes-button-vote"), f"programmes.vote:{run.id}"),))


def list_items(turn: Turn, person: Person) -> list[OpenItem]:
    """The vote, under *Det venter*, until the person has voted."""
    found = _open_vote(turn, person)
    if found is None:
        return []
    run, _ = found
    if store_votes.ballot_of(turn.db, run.id, person.key) is not None:
        return []
    label = turn.say_to(person)("programmes-button-vote")
    return [OpenItem(str(label), f"programmes.vote:{run.id}")]


def show_vote(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The themes to choose from, in a message of its own: the week's question stays to be read."""
    found = _find(turn, arguments)
    if found is None:
        stale(turn)
        return
    run, vote = found
    turn.reply(*_screen(turn, run, vote))


def cast(turn: Turn, arguments: tuple[str, ...]) -> None:
    """A ballot, which can be changed until the vote closes."""
    found = _find(turn, arguments)
    choice = None if found is None else _choice(found[1], arguments)
    if found is None or choice is None:
        stale(turn)
        return
    run, vote = found
    store_votes.cast(turn.db, run.id, turn.who.key, choice)
    turn.edit(*_screen(turn, run, vote))


def follow(turn: Turn, arguments: tuple[str, ...]) -> None:
    """The facilitator's choice of what follows; *Grundrytme* is one, too."""
    run = store.find_run(turn.db, number(arguments))
    vote = None if run is None else store_votes.find_vote(turn.db, run.id)
    if run is None or vote is None or vote.state != "asked":
        stale(turn)
        return
    choice = _choice(vote, arguments)
    if arguments[1:] == (NONE,):
        store_votes.close_vote(turn.db, run.id, "dropped")
        turn.edit(turn.say("programmes-follows-none"), [back(turn, "programmes.home")])
        return
    if choice is None or choice not in turn.library.programmes:
        stale(turn)
        return
    if following.is_followed(turn, run):
        store_votes.close_vote(turn.db, run.id, "dropped")
        stale(turn)
        return
    first = following.follow(turn, run, choice, by_whom="facilitator")
    chosen = places.title_of(turn.library, choice, turn.say.language)
    text = turn.say("programmes-follows", chosen=chosen, day=first)
    turn.edit(text, [back(turn, "programmes.home")])


def _screen(turn: Turn, run: Run, vote: Vote) -> tuple[Html, list[list[Button]]]:
    say = turn.say
    mine = store_votes.ballot_of(turn.db, run.id, turn.who.key)
    choices = [one for one in vote.choices if one in turn.library.programmes]
    lines = [
        say(
            "programmes-choice",
            title=places.title_of(turn.library, one, say.language),
            weeks=rules.length_of(turn.library.programmes[one]),
            intro=turn.library.programmes[one].intro.in_(say.language),
        )
        for one in choices
    ]
    head = (
        say("programmes-vote", title=title(turn, run), fewest=rules.FEWEST_VOTERS)
        if mine is None
        else say("programmes-vote-cast", chosen=places.title_of(turn.library, mine, say.language))
    )
    rows = following.choice_buttons(turn, turn.who, vote, "programmes.ballot", besides=mine)
    return Html("\n\n".join([head, *lines])), rows


def _choice(vote: Vote, arguments: tuple[str, ...]) -> str | None:
    """The programme whose place among the choices (from 1) is a button's second argument."""
    place = number(arguments, 1)
    return vote.choices[place - 1] if 1 <= place <= len(vote.choices) else None


def _find(turn: Turn, arguments: tuple[str, ...]) -> tuple[Run, Vote] | None:
    found = _open_vote(turn, turn.who)
    return found if found is not None and found[0].id == number(arguments) else None


def _open_vote(turn: Turn, person: Person) -> tuple[Run, Vote] | None:
    """The open vote on what follows the programme of a person, and that programme."""
    if not person.is_active:
        return None
    run = places.run_of(turn.db, person.department, turn.now.date())
    vote = None if run is None else store_votes.find_vote(turn.db, run.id)
    if run is None or vote is None or vote.state != "open":
        return None
    return run, vote


TAPS = {
    "programmes.vote": show_vote,
    "programmes.ballot": cast,
    "programmes.follow": follow,
}
