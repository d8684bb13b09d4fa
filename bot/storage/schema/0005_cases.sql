-- A case that somebody brings to colleagues. The title is the model's, kept when it is sent, so
-- that the case outlives a change of the prompts. `changed` is when its draft was last touched,
-- `last` the local date up to which those who are asked have time, `notices` how often the bringer
-- was told of answers, `read` when they last read them.
create table cases (
    id integer primary key autoincrement,
    bringer text not null references people (id) on delete cascade,
    state text not null default 'draft'
        check (state in ('draft', 'open', 'ready', 'closed', 'withdrawn')),
    model text not null,
    title_da text,
    title_en text,
    call integer,
    happened text,
    tried text,
    wanted text,
    changed integer not null,
    seed integer not null,
    sent integer,
    last text,
    notices integer not null default 0,
    read integer,
    lesson text,
    closed integer,
    consent text check (consent in ('yes', 'no'))
) strict;
create index cases_bringers on cases (bringer);
create unique index cases_drafts on cases (bringer) where state = 'draft';

-- The model's questions as they were when the case was sent. `professions` are those that a
-- question is for, with spaces between; null is everybody.
create table case_questions (
    case_id integer not null references cases (id) on delete cascade,
    place integer not null,
    da text not null,
    en text not null,
    professions text,
    primary key (case_id, place)
) strict, without rowid;

-- Who is asked. Somebody who says no stays here like one who says nothing. `told`: the letter
-- about requests has named it; `outcome_on` is the local date on which a week's message said that
-- there is something to read about what became of the case. `consent` is about the library.
create table case_asks (
    id integer primary key autoincrement,
    case_id integer not null references cases (id) on delete cascade,
    person text references people (id) on delete set null,
    state text not null default 'chosen'
        check (state in ('chosen', 'asked', 'declined', 'finished', 'withdrawn')),
    told integer not null default 0,
    opened integer,
    named integer not null default 0,
    finished integer,
    outcome_on text,
    outcome_read integer not null default 0,
    consent text check (consent in ('asked', 'yes', 'no')),
    consent_told integer not null default 0,
    unique (case_id, person)
) strict;
create index case_asks_people on case_asks (person);

-- What somebody answered to a question; without a text they skipped it.
create table case_reflections (
    id integer primary key autoincrement,
    ask integer not null references case_asks (id) on delete cascade,
    place integer not null,
    author text not null references people (id) on delete cascade,
    text text,
    at integer not null,
    unique (ask, place)
) strict;
create index case_reflections_authors on case_reflections (author);
