"""What is kept about people and programmes: for them to take along, and for how long.

Rows go with the person's own row, so nothing needs erasing here.
"""

from datetime import timedelta

from bot.feature import Personal, Records
from bot.people.rules import Person
from bot.programmes import places, store, store_prompts, store_votes
from bot.retention import Retention
from bot.transport import Turn

DAY = 24 * 3600


def export(turn: Turn, person: Person) -> Records:
    """The programmes that the person met, their open ballots, and what they write for prompts."""
    language = turn.say_to(person).language
    return {
        "programmes": [
            {"title": places.title_of(turn.library, programme, language), "from": monday}
            for programme, monday in store.meetings_of(turn.db, person.key)
        ],
        "programme_ballots": [
            {"title": places.title_of(turn.library, programme, language)}
            for programme in store_votes.ballots_of(turn.db, person.key)
        ],
        "prompt_drafts": [
            {"texts": [f"{name}: {text}" for name, text in draft.texts.items()]}
            for draft in store_prompts.drafts_of(turn.db, person.key)
        ],
    }


def retain(turn: Turn, limits: Retention) -> None:
    """Forget drafts, and programmes that ended so long ago."""
    before = turn.at - limits.draft * DAY
    store.forget_drafts(turn.db, before)
    store_prompts.forget_drafts(turn.db, before)
    oldest = turn.now.date() - timedelta(days=limits.learning)
    runs = store.all_runs(turn.db)
    for run in runs:
        if run.audience == "leaders" and run.state == "running":
            continue
        last = places.last_day(run, runs, turn.library, turn.calendar)
        if last is not None and last < oldest:
            store.forget_run(turn.db, run.id)


PERSONAL = Personal(export=export, retain=retain)
