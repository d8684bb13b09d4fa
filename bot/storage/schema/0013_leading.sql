-- What was done in a month ("2026-12"), in the whole (department 0) or a department. Only what may
-- be shown is here: `people` is rounded down to whole fives, `times` how often they did it.
create table month_counts (
    month text not null,
    department integer not null,
    what text not null,
    people integer not null check (people >= 5),
    times integer not null,
    primary key (month, department, what)
) strict, without rowid;

-- How many of a round's groups met, once that may be shown; `starts` is a local date.
create table round_counts (
    round integer primary key,
    starts text not null,
    met integer not null,
    groups integer not null
) strict;
