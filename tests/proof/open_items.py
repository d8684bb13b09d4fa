"""What is open though its time is over: by kind, how many. Nothing may be, whatever people did.

Each limit is the feature's own; a night or the next working day later, when it is looked at.
"""

from datetime import datetime, timedelta

from bot.reflection.rules_talk import OPEN_DAYS, WEEK_OPEN_DAYS
from bot.retention import Retention
from bot.storage import Database

LIMITS = Retention()

# A row that matches is late. `now` is in seconds since 1970, `today` a local date.
LATE = {
    "updates not handled or set aside":
        "select count(*) from inbox where done is null or fault is not null",
    "messages not sent":
        "select count(*) from outbox where state in ('queued', 'sending', 'failed')"
        " and not_before <= :now",
    "jobs set aside or not run":
        "select count(*) from schedule where fault is not null or due < :now - 900",
    "messages that waited past their last day":
        "select count(*) from wants where state = 'waiting' and last < :week_ago",
    "questions of a week":
        "select count(*) from asked where state = 'open' and origin = 'week' and at < :weeks_open",
    "questions that people asked for":
        "select count(*) from asked where state = 'open' and origin <> 'week'"
        " and at < :open_since",
    "rounds": "select count(*) from rounds where state = 'open' and ends < :yesterday",
    "proposed times": "select count(*) from time_proposals where unixepoch(at) < :now - 90000",
    "talks":
        "select count(*) from talks where state in ('waiting', 'running', 'paused')"
        " and since < :now - 86400",
    "written talks":
        "select count(*) from written_talks t join sparring_groups g on g.id = t.sparring_group"
        " join rounds r on r.id = g.round where t.state = 'open' and t.ends < :yesterday"
        " or t.state = 'asked' and r.ends < :week_ago",
    "who was free today": "select count(*) from free_today where until < :now - 90000",
    "the silent who were asked":
        "select count(*) from sparring_silence where asked < :month_ago",
    "wishes for feedback":
        "select count(*) from feedback_requests where state = 'open' and last < :week_ago",
    "drafts of wishes":
        "select count(*) from feedback_requests where state = 'draft' and changed < :drafts",
    "drafts of feedback":
        "select count(*) from feedback where sent is null and changed < :drafts",
    "cases": "select count(*) from cases where state = 'open' and last < :week_ago",
    "drafts of cases": "select count(*) from cases where state = 'draft' and changed < :drafts",
    "drafts of answers to cases":
        "select count(*) from case_reflections r join case_asks a on a.id = r.ask"
        " join cases c on c.id = a.case_id"
        " where a.state = 'asked' and c.state <> 'open' and r.at < :drafts",
    "calls": "select count(*) from case_calls where state = 'open' and day < :yesterday",
    "drafts of goals": "select count(*) from goals where state = 'draft' and changed < :drafts",
    "drafts of course days":
        "select count(*) from learning_events where state = 'draft' and changed < :drafts",
    "course days that never began":
        "select count(*) from learning_events where state = 'open' and local_date < :week_ago",
    "drafts of programmes":
        "select count(*) from programme_runs where state = 'draft' and changed < :drafts",
    "votes on programmes":
        "select count(*) from programme_votes v join programme_runs r on r.id = v.run"
        " where v.state = 'open' and (r.state = 'ended' or r.ended_on < :week_ago)",
    "drafts of prompts": "select count(*) from prompt_drafts where changed < :drafts",
    "pulses": "select count(*) from pulses where state = 'open' and closes < :yesterday",
    "tables": "select count(*) from table_plans where state = 'open' and used is null"
        " and changed < :drafts",
    "questions at meetings":
        "select count(*) from minute_questions where state = 'draft' and changed < :drafts"
        " or state = 'open' and ends < :now - 3600",
    "votes on words":
        "select count(*) from glossary_words where state = 'open' and changed < :now - 91 * 86400",
    "takeovers": "select count(*) from takeover_asks where at < :now - 62 * 86400",
    "joining":
        "select count(*) from people where status = 'joining' and joined < :now - 31 * 86400",
    "who left":
        "select count(*) from people where status = 'left' and left_at < :now - 31 * 86400",
    "days away": "select count(*) from people where away_until < :week_ago",
    "invitations": "select count(*) from invitations where until < :month_ago",
    "library entries asked about":
        "select count(*) from library_entries where asking = 1 and asked < :month_ago",
    "faults that nobody was told of":
        "select count(*) from faults where told is null and at < :now - 5 * 86400",
}  # fmt: skip


def past_their_time(db: Database, now: datetime) -> dict[str, int]:
    """How many of each kind are late at that moment; kinds without any are left out."""
    at = int(now.timestamp())
    day = {name: (now.date() - timedelta(days=days)).isoformat() for name, days in DAYS.items()}
    values = {
        "now": at,
        "open_since": at - (OPEN_DAYS + 1) * 86_400,
        "weeks_open": at - (WEEK_OPEN_DAYS + 1) * 86_400,
        "drafts": at - (LIMITS.draft + 1) * 86_400,
        **day,
    }
    found = {kind: int(db.value(sql, values)) for kind, sql in LATE.items()}
    return {kind: count for kind, count in found.items() if count}


DAYS = {"yesterday": 1, "week_ago": 7, "month_ago": 31}
