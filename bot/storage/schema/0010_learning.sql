-- A course day or a theme meeting, whom it was for, and what of its after-processing was asked.
-- While it is a draft, or its day lies ahead, who takes part follows from `audience`; then the
-- rows of learning_event_people say it.
create table learning_events (
    id integer primary key autoincrement,
    title text not null,
    local_date text not null,
    audience text not null default 'all' check (audience in ('all', 'some')),
    state text not null default 'draft' check (state in ('draft', 'open', 'begun')),
    changed integer not null
) strict;
create table learning_event_models (
    event integer not null references learning_events (id) on delete cascade,
    model text not null,
    primary key (event, model)
) strict, without rowid;
create table learning_event_departments (
    event integer not null references learning_events (id) on delete cascade,
    department integer not null references departments (id),
    primary key (event, department)
) strict, without rowid;
create table learning_event_people (
    event integer not null references learning_events (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    took_part integer not null check (took_part in (0, 1)),
    primary key (event, person)
) strict, without rowid;
create index learning_event_people_people on learning_event_people (person);
create table after_processing (
    asked integer primary key references asked (id) on delete cascade,
    event integer not null references learning_events (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    stage integer not null
) strict;
create index after_processing_people on after_processing (person, event);
create index after_processing_events on after_processing (event);

-- Programmes that run, ran, or are about to: for all, or for some departments. `first_day` is any
-- day of the first week, `weeks` how many weeks it had when it was started, and `shift` how many
-- weeks were leapt over since it began (negative: repeated).
create table programme_runs (
    id integer primary key autoincrement,
    programme text not null,
    audience text not null default 'all' check (audience in ('all', 'leaders')),
    reach text not null default 'all' check (reach in ('all', 'some')),
    first_day text not null,
    weeks integer not null,
    shift integer not null default 0,
    by_whom text not null check (by_whom in ('makker', 'facilitator', 'vote')),
    state text not null default 'draft' check (state in ('draft', 'running', 'ended')),
    ended_on text,
    changed integer not null
) strict;
create table programme_run_departments (
    run integer not null references programme_runs (id) on delete cascade,
    department integer not null references departments (id),
    primary key (run, department)
) strict, without rowid;
-- The weeks from `first_day` until the one before that of `until` are left out; null: paused still.
create table programme_pauses (
    id integer primary key,
    run integer not null references programme_runs (id) on delete cascade,
    first_day text not null,
    until text
) strict;
create index programme_pauses_runs on programme_pauses (run);
-- In which week somebody first met a programme that runs.
create table programme_meetings (
    run integer not null references programme_runs (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    monday text not null,
    primary key (run, person)
) strict, without rowid;
create index programme_meetings_people on programme_meetings (person);
-- What comes after a programme: the themes to choose from; ballots are deleted when it closes.
create table programme_votes (
    run integer primary key references programme_runs (id) on delete cascade,
    choices text not null,
    state text not null default 'open' check (state in ('open', 'asked', 'chosen', 'dropped'))
) strict;
create table programme_ballots (
    run integer not null references programme_votes (run) on delete cascade,
    person text not null references people (id) on delete cascade,
    programme text not null,
    primary key (run, person)
) strict, without rowid;
create index programme_ballots_people on programme_ballots (person);
-- A question or model that a facilitator writes, until it is kept as a file.
create table prompt_drafts (
    id integer primary key autoincrement,
    person text not null references people (id) on delete cascade,
    token text not null,
    model text,
    texts text not null default '{}',
    state text not null default 'draft' check (state in ('draft', 'keeping')),
    changed integer not null
) strict;
create index prompt_drafts_people on prompt_drafts (person);

-- What ran for all so far, without an end, runs as what it always was: the first programme.
insert into programme_runs (programme, audience, first_day, weeks, by_whom, state, changed)
select 'faelles-fagligt-fundament', 'all', value, 16, 'makker', 'running', 0
from meta where key = 'reflection.programme_started';
insert into programme_runs (programme, audience, first_day, weeks, by_whom, state, changed)
select 'lederspor', 'leaders', value, 12, 'makker', 'running', 0
from meta where key = 'reflection.programme_started';
update meta set key = 'programmes.began' where key = 'reflection.programme_started';
