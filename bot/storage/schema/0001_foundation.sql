create table meta (key text primary key, value text not null) strict;

create table departments (
    id integer primary key,
    name text not null,
    closed integer not null default 0
) strict;

create table people (
    id text primary key,
    name text not null,
    language text not null,
    status text not null check (status in ('joining', 'unconfirmed', 'active', 'left')),
    step text,
    department integer references departments (id),
    profession text,
    leader integer not null default 0,
    facilitator integer not null default 0,
    weekday integer not null,
    clock text not null,
    sparring integer not null default 0,
    paused integer not null default 0,
    away_until text,
    pace integer not null default 1,
    silences integer not null default 0,
    reminders integer not null default 0,
    awaiting text,
    awaiting_until integer,
    recovery_hash text,
    locked_until integer,
    invitation integer references invitations (id) on delete set null,
    confirmed integer not null default 1,
    joined integer not null,
    seen integer not null,
    left_at integer
) strict;
create unique index people_names on people (lower(name)) where status <> 'left' and name <> '';
create index people_departments on people (department, status);

create table accounts (
    telegram_id integer primary key,
    person text not null unique references people (id) on delete cascade,
    reachable integer not null default 1
) strict;

create table leads (
    department integer not null references departments (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    primary key (department, person)
) strict;
create index leads_people on leads (person);

create table invitations (
    id integer primary key,
    code_hash text not null unique,
    role text not null check (role in ('colleague', 'leader', 'facilitator')),
    department integer references departments (id),
    until text not null,
    many integer not null default 0,
    used integer not null default 0,
    revoked integer not null default 0,
    made integer not null
) strict;

create table moves (
    code_hash text primary key,
    person text not null references people (id) on delete cascade,
    until integer not null
) strict;

create table inbox (
    update_id integer primary key,
    payload text,
    received integer not null,
    done integer,
    attempts integer not null default 0,
    fault text
) strict;
create index inbox_undone on inbox (received, update_id) where done is null;
create index inbox_done on inbox (done) where done is not null;

create table outbox (
    id integer primary key autoincrement,
    person text references people (id) on delete cascade,
    chat integer,
    priority integer not null,
    method text not null,
    payload text,
    file blob,
    made integer not null,
    expires integer,
    state text not null default 'queued'
        check (state in ('queued', 'sending', 'sent', 'failed', 'dropped')),
    not_before integer not null default 0,
    attempts integer not null default 0,
    again integer not null default 0,
    subject text,
    words_of text,
    want integer,
    finished integer,
    fault text
) strict;
create index outbox_queued on outbox (priority, id) where state = 'queued';
create index outbox_sending on outbox (id) where state = 'sending';
create index outbox_people on outbox (person) where state = 'queued';
create index outbox_expiring on outbox (expires) where state = 'queued';
create index outbox_finished on outbox (finished) where finished is not null;

create table messages (
    person text not null references people (id) on delete cascade,
    message_id integer not null,
    subject text not null,
    words_of text,
    at integer not null,
    primary key (person, message_id)
) strict, without rowid;
create index messages_subjects on messages (subject);
create index messages_words on messages (words_of) where words_of is not null;
create index messages_at on messages (at);

create table schedule (
    job text not null,
    subject text not null,
    wall text not null,
    due integer not null,
    attempts integer not null default 0,
    fault text,
    primary key (job, subject)
) strict, without rowid;
create index schedule_due on schedule (due) where fault is null;

create table ran (
    job text not null,
    subject text not null,
    wall text not null,
    at integer not null,
    primary key (job, subject, wall)
) strict, without rowid;
create index ran_at on ran (at);

create table wants (
    id integer primary key,
    person text not null references people (id) on delete cascade,
    kind text not null,
    subject text not null,
    earliest text not null,
    last text not null,
    state text not null default 'waiting'
        check (state in ('waiting', 'sent', 'expired', 'settled')),
    changed integer not null,
    unique (person, kind, subject)
) strict;
create index wants_waiting on wants (person) where state = 'waiting';
create index wants_changed on wants (changed) where state <> 'waiting';

create table reached (
    id integer primary key,
    want integer not null,
    person text not null references people (id) on delete cascade,
    local_date text not null,
    kind text not null
) strict;
create index reached_people on reached (person, local_date);
create index reached_wants on reached (want);

create table faults (
    id integer primary key,
    at integer not null,
    kind text not null,
    detail text not null,
    told integer
) strict;
create index faults_untold on faults (id) where told is null;

create table audit (
    id integer primary key,
    at integer not null,
    action text not null,
    by text not null check (by in ('person', 'host', 'time')),
    actor text references people (id) on delete set null,
    subject text references people (id) on delete set null,
    detail text not null
) strict;
create index audit_at on audit (at);
create index audit_actors on audit (actor);
create index audit_subjects on audit (subject);

create table erasures (
    key text primary key,
    erased_on text not null
) strict, without rowid;

create table takeover_asks (
    id integer primary key autoincrement,
    absent text references people (id) on delete cascade,
    asked text not null references people (id) on delete cascade,
    at integer not null,
    closed integer not null default 0
) strict;
create index takeover_asks_absent on takeover_asks (absent);
create index takeover_asks_asked on takeover_asks (asked);

create table asked (
    id integer primary key autoincrement,
    person text not null references people (id) on delete cascade,
    question text not null,
    origin text not null check (origin in ('week', 'own', 'sitting')),
    sitting integer,
    local_date text not null,
    at integer not null,
    instead_of integer references asked (id) on delete set null,
    state text not null default 'open'
        check (state in ('open', 'answered', 'skipped', 'swapped', 'expired'))
) strict;
create index asked_people on asked (person, id);
create index asked_open on asked (person) where state = 'open';
create index asked_instead on asked (instead_of) where instead_of is not null;

create table question_seeds (
    person text primary key references people (id) on delete cascade,
    seed integer not null
) strict, without rowid;

create table answers (
    asked integer primary key references asked (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    parts text not null,
    visibility text not null default 'me' check (visibility in ('me', 'partner', 'all')),
    made integer not null,
    changed integer not null
) strict;
create index answers_people on answers (person, asked);
create index answers_shared on answers (visibility) where visibility <> 'me';
create index answers_made on answers (made);

create table answer_versions (
    id integer primary key,
    asked integer not null references answers (asked) on delete cascade,
    parts text not null,
    at integer not null
) strict;
create index answer_versions_answers on answer_versions (asked);

create table answer_readers (
    asked integer not null references answers (asked) on delete cascade,
    reader text not null references people (id) on delete cascade,
    primary key (asked, reader)
) strict, without rowid;
create index answer_readers_readers on answer_readers (reader);

create table rounds (
    id integer primary key,
    seed integer not null,
    starts text not null,
    ends text not null,
    state text not null default 'open' check (state in ('open', 'closed')),
    explanation text not null default '{}'
) strict;

create table sparring_groups (
    id integer primary key,
    round integer not null references rounds (id) on delete cascade,
    protocol text not null,
    suggested text,
    agreed text check (agreed in ('suggested', 'own')),
    never_met integer not null,
    across integer not null
) strict;
create index sparring_groups_rounds on sparring_groups (round);

create table seats (
    id integer primary key,
    sparring_group integer not null references sparring_groups (id) on delete cascade,
    person text references people (id) on delete set null,
    role text not null,
    gone integer not null default 0,
    time_fits integer not null default 0,
    notes integer not null default 0,
    new_partner integer not null default 0,
    outcome text check (outcome in ('held', 'partly', 'later', 'no')),
    reason text check (reason in ('no_time', 'no_slot', 'ill', 'other', 'rather_not')),
    next_step text,
    next_step_day text,
    next_step_state text check (next_step_state in ('skipped', 'open', 'done', 'not_yet')),
    next_step_shown text
) strict;
create index seats_groups on seats (sparring_group);
create index seats_people on seats (person);
create index seats_steps on seats (next_step_day) where next_step is not null;

create table left_over (
    round integer not null references rounds (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    primary key (round, person)
) strict, without rowid;

create table round_skips (
    person text primary key references people (id) on delete cascade,
    at integer not null
) strict, without rowid;

create table blocks (
    person text not null references people (id) on delete cascade,
    blocked text not null references people (id) on delete cascade,
    primary key (person, blocked)
) strict, without rowid;
