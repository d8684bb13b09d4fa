-- What stands under *Fra kolleger*, or stood there and has gone for good. A batch comes in as one.
-- `author` numbers the authors within a batch; `asked` is null when the answer was erased.
create table shown_answers (
    id integer primary key,
    audience text not null check (audience in ('all', 'leaders')),
    batch integer not null,
    author integer not null,
    asked integer unique references answers (asked) on delete set null,
    changed integer not null,
    gone integer not null default 0
) strict;

-- The outcome that is in the counts which others are shown; it follows the outcome in steps.
alter table seats add column counted text check (counted in ('held', 'partly', 'later', 'no'));
