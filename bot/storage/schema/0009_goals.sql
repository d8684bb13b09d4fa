-- A learning goal in its owner's own words. The model's title is kept, so that the goal outlives a
-- change of the prompts; `model_asked`: it was asked for, and may be none. `set_on` is the local
-- date on which it was set or last renewed; follow-ups are counted from there: `stage` is the
-- newest that was asked, `asked_on` when, and `waits` whether it is open. `visibility` "anew": it
-- was shared with a leader who is theirs no more, and nobody sees it until they choose again.
create table goals (
    id integer primary key autoincrement,
    owner text not null references people (id) on delete cascade,
    state text not null default 'draft' check (state in ('draft', 'active', 'closed')),
    origin text not null default 'own' check (origin in ('own', 'feedback', 'sparring')),
    text text,
    model_asked integer not null default 0,
    model text,
    title_da text,
    title_en text,
    plan text,
    made integer not null,
    changed integer not null,
    set_on text,
    stage integer not null default 0,
    asked_on text,
    waits integer not null default 0,
    visibility text not null default 'unasked'
        check (visibility in ('unasked', 'me', 'partner', 'leader', 'anew')),
    scale_shared integer not null default 0,
    closed integer,
    learned text,
    learned_for text not null default 'me' check (learned_for in ('me', 'readers', 'all'))
) strict;
create index goals_owners on goals (owner);
create unique index goals_drafts on goals (owner) where state = 'draft';

-- Where somebody is on the scale from 1 to 10, and what would give one point more; one a day.
create table goal_levels (
    goal integer not null references goals (id) on delete cascade,
    local_date text not null,
    level integer not null check (level between 1 and 10),
    more text,
    primary key (goal, local_date)
) strict, without rowid;

-- Whom a goal is shared with. A leader has a row from the choice on, a partner once they were shown
-- it. "asked": a new leader about whom the owner was asked, and who sees nothing.
create table goal_readers (
    goal integer not null references goals (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    kind text not null check (kind in ('partner', 'leader')),
    state text not null default 'sees' check (state in ('sees', 'asked')),
    primary key (goal, person)
) strict, without rowid;
create index goal_readers_people on goal_readers (person);

-- On which local date a leader noted that the goal was talked about.
create table goal_notes (
    goal integer not null references goals (id) on delete cascade,
    leader text not null references people (id) on delete cascade,
    local_date text not null,
    primary key (goal, leader, local_date)
) strict, without rowid;
create index goal_notes_leaders on goal_notes (leader);

-- A question of the library that a leader sent to a goal's owner.
create table goal_questions (
    id integer primary key autoincrement,
    goal integer not null references goals (id) on delete cascade,
    leader text not null references people (id) on delete cascade,
    question text not null,
    sent integer not null,
    told integer not null default 0,
    opened integer
) strict;
create index goal_questions_goals on goal_questions (goal);
create index goal_questions_leaders on goal_questions (leader);
