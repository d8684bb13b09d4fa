-- How somebody without Telegram is reached; null for everybody who has it.
alter table people add column contact text;

alter table rounds add column form text not null default 'pairs';

-- Why a group was made, and how often its calendar entry has changed (iCalendar's SEQUENCE).
alter table sparring_groups add column origin text not null default 'round'
    check (origin in ('round', 'late', 'again', 'today'));
alter table sparring_groups add column sequence integer not null default 0;

-- SQLite cannot alter a check; next_step_state may be 'other' now. `sign`: whether the person did
-- anything about their place, such as tapping a button; never what.
create table seats_again (
    id integer primary key,
    sparring_group integer not null references sparring_groups (id) on delete cascade,
    person text references people (id) on delete set null,
    role text not null,
    gone integer not null default 0,
    time_fits integer not null default 0,
    notes integer not null default 0,
    new_partner integer not null default 0,
    ready integer not null default 0,
    sign integer not null default 0,
    outcome text check (outcome in ('held', 'partly', 'later', 'no')),
    reason text check (reason in ('no_time', 'no_slot', 'ill', 'other', 'rather_not')),
    next_step text,
    next_step_day text,
    next_step_state text
        check (next_step_state in ('skipped', 'open', 'done', 'not_yet', 'other')),
    next_step_shown text
) strict;
insert into seats_again (id, sparring_group, person, role, gone, time_fits, notes, new_partner,
        sign, outcome, reason, next_step, next_step_day, next_step_state, next_step_shown)
    select id, sparring_group, person, role, gone, time_fits, notes, new_partner,
        1, outcome, reason, next_step, next_step_day, next_step_state, next_step_shown from seats;
drop table seats;
alter table seats_again rename to seats;
create index seats_groups on seats (sparring_group);
create index seats_people on seats (person);
create index seats_steps on seats (next_step_day) where next_step is not null;

-- A talk that the bot holds the frame of. `since` is the instant at which the phase began, or
-- would have begun without its pauses; `held_at` how many seconds of it were gone at the pause.
-- `number` is how many talks these people had before: it draws other questions each time.
create table talks (
    sparring_group integer primary key references sparring_groups (id) on delete cascade,
    protocol text not null,
    state text not null check (state in ('waiting', 'running', 'paused', 'ended', 'stopped')),
    turn integer not null default 0,
    phase integer not null default 0,
    since integer not null,
    extra integer not null default 0,
    held_at integer,
    number integer not null default 0
) strict;

create table written_talks (
    sparring_group integer primary key references sparring_groups (id) on delete cascade,
    state text not null check (state in ('asked', 'open', 'ended', 'closed')),
    asked_by integer references seats (id) on delete set null,
    starts text,
    ends text,
    ended text
) strict;
create table written_moves (
    sparring_group integer not null references written_talks (sparring_group) on delete cascade,
    move integer not null,
    seat integer not null references seats (id) on delete cascade,
    text text not null,
    written integer not null,
    primary key (sparring_group, move)
) strict, without rowid;

-- Which times fit whom, as they said: `sent` is the instant at which the others were told, null
-- while somebody is choosing. A time is agreed when it fits everybody.
create table time_proposals (
    -- Never used anew: a button names the newest row that it stands for.
    id integer primary key autoincrement,
    sparring_group integer not null references sparring_groups (id) on delete cascade,
    seat integer not null references seats (id) on delete cascade,
    at text not null,
    sent integer,
    unique (seat, at)
) strict;
create index time_proposals_groups on time_proposals (sparring_group);

-- Who would like to talk today, from when and until when.
create table free_today (
    person text primary key references people (id) on delete cascade,
    since integer not null,
    until integer not null
) strict, without rowid;

-- Who was asked, after rounds without a sign, whether they still want to take part.
create table sparring_silence (
    person text primary key references people (id) on delete cascade,
    asked text not null,
    round integer not null
) strict, without rowid;
