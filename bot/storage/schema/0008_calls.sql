-- A facilitator asks for cases on a model for a day. Its title and questions are kept as they were
-- then, so that the call outlives a change of the prompts. `day` is a local date; `seed` gives the
-- order of the cases on the hand-out.
create table case_calls (
    id integer primary key autoincrement,
    state text not null default 'open' check (state in ('open', 'ended', 'withdrawn')),
    model text not null,
    title_da text not null,
    title_en text not null,
    occasion text not null check (occasion in ('course', 'meeting')),
    day text not null,
    seed integer not null
) strict;

create table case_call_questions (
    call_id integer not null references case_calls (id) on delete cascade,
    place integer not null,
    da text not null,
    en text not null,
    primary key (call_id, place)
) strict, without rowid;

-- Who has a call before them. Whoever brings a case or says no is not here any more, so that a no
-- leaves no trace. `told`: the letter about requests has named it.
create table case_call_asks (
    call_id integer not null references case_calls (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    told integer not null default 0,
    opened integer,
    primary key (call_id, person)
) strict, without rowid;
create index case_call_asks_people on case_call_asks (person);
create index cases_calls on cases (call) where call is not null;

-- Whether somebody's words in a chat are covered until they are asked for again.
alter table messages add column hidden integer not null default 0;
