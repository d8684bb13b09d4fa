-- A wish for feedback. `changed` is when its draft was last touched, `last` the local date up to
-- which those who were asked may answer.
create table feedback_requests (
    id integer primary key autoincrement,
    asker text not null references people (id) on delete cascade,
    state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'withdrawn')),
    kind text check (kind in ('worked', 'next', 'question')),
    wish text,
    changed integer not null,
    sent integer,
    last text
) strict;
create index feedback_requests_askers on feedback_requests (asker);
create unique index feedback_requests_drafts on feedback_requests (asker) where state = 'draft';

-- Who is asked. Somebody who says no stays here like one who says nothing, until the last day.
-- `told`: the letter about requests has named it.
create table feedback_asks (
    id integer primary key autoincrement,
    request integer not null references feedback_requests (id) on delete cascade,
    person text references people (id) on delete set null,
    state text not null default 'chosen'
        check (state in ('chosen', 'asked', 'declined', 'answered', 'withdrawn')),
    told integer not null default 0,
    opened integer,
    unique (request, person)
) strict;
create index feedback_asks_people on feedback_asks (person);

-- Feedback on its way or there; without `sent` it is a draft that its giver alone sees.
-- `recalled` is the local date on which a week's message asked what was used of it, `used` what
-- the receiver wrote then, for themselves alone.
create table feedback (
    id integer primary key autoincrement,
    form text not null check (form in ('answer', 'gift')),
    ask integer unique references feedback_asks (id) on delete set null,
    giver text not null references people (id) on delete cascade,
    receiver text not null references people (id) on delete cascade,
    changed integer not null,
    sent integer,
    told integer not null default 0,
    opened integer,
    thanked integer not null default 0,
    more text check (more in ('asked', 'opened', 'declined', 'written', 'read')),
    recalled text,
    used text,
    used_told integer not null default 0
) strict;
create index feedback_givers on feedback (giver);
create index feedback_receivers on feedback (receiver);
create unique index feedback_gift_drafts on feedback (giver) where sent is null and form = 'gift';

create table feedback_words (
    feedback integer not null references feedback (id) on delete cascade,
    part text not null check (part in ('situation', 'seen', 'led_to', 'thought', 'more')),
    text text not null,
    primary key (feedback, part)
) strict, without rowid;

-- To which partner the receiver has shown it, without the giver's name.
create table feedback_shown (
    feedback integer not null references feedback (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    primary key (feedback, person)
) strict, without rowid;
create index feedback_shown_people on feedback_shown (person);

-- Who takes no wishes until that local date.
create table feedback_closed (
    person text primary key references people (id) on delete cascade,
    until text not null
) strict, without rowid;
