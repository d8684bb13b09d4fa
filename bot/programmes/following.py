"""What follows a programme: three weeks before its end colleagues vote, else a facilitator chooses.

With nobody choosing, the basic rhythm goes on: it needs nothing from anybody.
"""

from collections.abc import Callable
from datetime import date, timedelta

from bot import people
from bot.feature import Due
from bot.people.rules import Person
from bot.programmes import places, rules, store, store_votes
from bot.programmes.planning import plan_look
from bot.programmes.rules import Run
from bot.programmes.store_votes import Vote
from bot.texts import Html
from bot.transport import Button, Priority, Turn

LOOKED = "programmes.looked"
_DAY = timedelta(days=1)


def look(turn: Turn, due: Due, on_ended: Callable[[Turn], None]) -> None:
    """The week's look at every programme: open a vote, or close it and go on with what it gave.

    Fewer than five could not decide by vote, so they are not asked: the facilitator is, at the
    end. What was missed while the bot was down is caught up with: only the day it is counts.
    """
    for run in store.all_runs(turn.db):
        if run.audience == "all" and run.state == "running" and run.has_begun(turn.now.date()):
            _look_at(turn, run)
    if _have_ended(turn):
        on_ended(turn)
    plan_look(turn.db, turn.calendar, turn.now)


def _have_ended(turn: Turn) -> bool:
    """Whether programmes for colleagues have ended since the last look."""
    today = turn.now.date()
    last = turn.db.get_meta(LOOKED)
    turn.db.set_meta(LOOKED, today.isoformat())
    if last is None:
        return False
    first, until = date.fromisoformat(last), today - _DAY
    return bool(places.ended_between(turn.db, turn.library, first, until, turn.calendar))


def _look_at(turn: Turn, run: Run) -> None:
    vote = store_votes.find_vote(turn.db, run.id)
    if vote is not None and vote.state != "open":
        return
    if is_followed(turn, run):
        if vote is not None:
            store_votes.close_vote(turn.db, run.id, "dropped")
        return
    left = weeks_left(turn, run)
    if left is None or left >= rules.VOTE_WEEKS:
        return
    if vote is None:
        able = len(voters(turn, run))
        programmes = turn.library.programmes.values()
        choices = rules.choices_after(run, programmes, store.all_runs(turn.db))
        # Past its end nothing is asked: an upgrade would ask about what ended years ago.
        if left < 0 or not able or not choices or (left > 0 and able < rules.FEWEST_VOTERS):
            return
        store_votes.open_vote(turn.db, run.id, choices)
    if left <= 0:
        _close(turn, run)


def weeks_left(turn: Turn, run: Run) -> int | None:
    """How many weeks of a run come after this one; negative after its end, None while paused.

    Weeks that are closed do not count: they push the end back.
    """
    if run.is_paused:
        return None
    weeks = places.weeks_of(turn.library, run)
    before = rules.weeks_before(run, turn.now.date(), turn.calendar.is_closed_week)
    return weeks - before - 1


def is_followed(turn: Turn, run: Run) -> bool:
    """Whether another programme that was started takes this one's place, now or soon."""
    return any(
        later.state == "running" and places.takes_the_place(later, run)
        for later in store.all_runs(turn.db)
    )


def voters(turn: Turn, run: Run) -> list[Person]:
    """Whom the programme reaches: active colleagues who follow it now."""
    runs = [one for one in store.all_runs(turn.db) if one.audience == "all"]
    return [
        one
        for one in people.everybody(turn.db)
        if one.is_active and rules.holding(runs, one.department, turn.now.date()) == run
    ]


def _close(turn: Turn, run: Run) -> None:
    """The last week has come: what most chose follows, or the facilitators are asked."""
    vote = store_votes.find_vote(turn.db, run.id)
    assert vote is not None
    may_vote = {one.key for one in voters(turn, run)}
    cast = {
        key: choice
        for key, choice in store_votes.ballots(turn.db, run.id).items()
        if key in may_vote
    }
    choices = [one for one in vote.choices if one in turn.library.programmes]
    chosen = rules.winner(cast, choices)
    if chosen is None:
        store_votes.close_vote(turn.db, run.id, "asked")
        _ask_facilitators(turn, run, vote)
        return
    first = follow(turn, run, chosen, by_whom="vote")
    for person in people.facilitators(turn.db):
        say = turn.say_to(person)
        _tell(
            turn,
            person,
            say(
                "programmes-voted",
                title=places.title_of(turn.library, run.programme, say.language),
                chosen=places.title_of(turn.library, chosen, say.language),
                day=first,
            ),
        )


def follow(turn: Turn, run: Run, programme: str, *, by_whom: str) -> date:
    """Let a programme follow a run, for the same people, in the first week after it.

    Gives the Monday of that week.
    """
    weeks = places.weeks_of(turn.library, run)
    after = rules.last_monday(run, weeks, turn.calendar.is_closed_week) + rules.WEEK
    first = max(after, rules.monday_of(turn.now.date()))
    while turn.calendar.is_closed_week(first):
        first += rules.WEEK
    store.add_run(
        turn.db,
        programme,
        first,
        turn.at,
        weeks=rules.length_of(turn.library.programmes[programme]),
        by_whom=by_whom,
        departments=run.departments,
    )
    store_votes.close_vote(turn.db, run.id, "chosen")
    return first


def choice_buttons(
    turn: Turn, person: Person, vote: Vote, name: str, *, besides: str | None = None
) -> list[list[Button]]:
    """A button for each programme to choose, but for one; `name` is what a tap does."""
    language = turn.say_to(person).language
    return [
        [Button(places.title_of(turn.library, one, language), f"{name}:{vote.run}:{place}")]
        for place, one in enumerate(vote.choices, 1)
        if one in turn.library.programmes and one != besides
    ]


def _ask_facilitators(turn: Turn, run: Run, vote: Vote) -> None:
    for person in people.facilitators(turn.db):
        say = turn.say_to(person)
        title = places.title_of(turn.library, run.programme, say.language)
        rows = choice_buttons(turn, person, vote, "programmes.follow")
        rows.append([Button(say("programmes-button-none"), f"programmes.follow:{run.id}:none")])
        _tell(turn, person, say("programmes-choose", title=title), rows)


def _tell(turn: Turn, person: Person, text: Html, rows: list[list[Button]] | None = None) -> None:
    if person.takes_messages(turn.now.date()):
        turn.send(person, text, rows or (), priority=Priority.BROADCAST)
