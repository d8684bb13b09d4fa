-- Tables for a meeting, of one facilitator at a time. Without `seed` nothing is drawn yet; `used` is
-- when they were printed or told, from which on they count as having sat together.
create table table_plans (
    id integer primary key autoincrement,
    facilitator text references people (id) on delete set null,
    state text not null default 'open' check (state in ('open', 'ended')),
    size integer not null check (size between 4 and 6),
    seed integer,
    changed integer not null,
    used integer
) strict;
create unique index table_plans_open on table_plans (facilitator) where state = 'open';

-- Who takes part; `place` is the number of their table once it is drawn.
create table table_seats (
    plan integer not null references table_plans (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    place integer,
    primary key (plan, person)
) strict, without rowid;
create index table_seats_people on table_seats (person);

-- A question that all who are present answer in four minutes: one of the library's, or own words.
-- `code` is the word on the wall; `ends` when the time is up. One whose answers were too few to be
-- shown is deleted.
create table minute_questions (
    id integer primary key autoincrement,
    facilitator text references people (id) on delete set null,
    state text not null default 'draft' check (state in ('draft', 'open', 'shown')),
    question text,
    words text,
    code text not null,
    seed integer not null,
    changed integer not null,
    opened integer,
    ends integer,
    check ((question is null) <> (words is null))
) strict;
create unique index minute_questions_drafts on minute_questions (facilitator)
    where state = 'draft';
create unique index minute_questions_open on minute_questions (state) where state = 'open';

-- Who takes part, and their answer once they have given one.
create table minute_answers (
    question integer not null references minute_questions (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    text text,
    at integer not null,
    primary key (question, person)
) strict, without rowid;
create index minute_answers_people on minute_answers (person);

-- The glossary: a word, what it means once that was decided, and whether there is a vote on it.
create table glossary_words (
    id integer primary key autoincrement,
    word text not null,
    meaning text,
    state text not null default 'open' check (state in ('open', 'closed')),
    changed integer not null
) strict;

-- A wording while it is voted on; without `person` it is the one that stood before the vote.
create table glossary_proposals (
    id integer primary key autoincrement,
    word integer not null references glossary_words (id) on delete cascade,
    person text references people (id) on delete cascade,
    wording text not null,
    at integer not null
) strict;
create index glossary_proposals_words on glossary_proposals (word);
create index glossary_proposals_people on glossary_proposals (person);

create table glossary_votes (
    word integer not null references glossary_words (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    proposal integer not null references glossary_proposals (id) on delete cascade,
    at integer not null,
    primary key (word, person)
) strict, without rowid;
create index glossary_votes_people on glossary_votes (person);
create index glossary_votes_proposals on glossary_votes (proposal);
