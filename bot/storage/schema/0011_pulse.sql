-- A month's pulse ("2026-12"): open from the local date `opens` until the morning of `closes`.
-- `items` are the ids that it asks, in order, as a JSON list.
create table pulses (
    month text primary key,
    opens text not null,
    closes text not null,
    items text not null,
    state text not null default 'open' check (state in ('open', 'closed'))
) strict, without rowid;

-- How many chose which value, in which department (0: none, or one of fewer than five). A row
-- of each department and value is there from the first: which came later would tell of somebody.
create table pulse_counts (
    pulse text not null references pulses (month) on delete cascade,
    item text not null,
    department integer not null,
    value integer not null check (value between 1 and 5),
    count integer not null default 0,
    primary key (pulse, item, department, value)
) strict, without rowid;

-- Who is done with a pulse: has answered or skipped it. No time, no order, no way to the counts.
create table pulse_done (
    pulse text not null references pulses (month) on delete cascade,
    person text not null references people (id) on delete cascade,
    primary key (pulse, person)
) strict, without rowid;
create index pulse_done_people on pulse_done (person);
