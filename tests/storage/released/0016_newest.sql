CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE meta (key text primary key, value text not null) strict;
CREATE TABLE departments (
    id integer primary key,
    name text not null,
    closed integer not null default 0
) strict;
CREATE TABLE people (
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
, contact text) strict;
CREATE UNIQUE INDEX people_names on people (lower(name)) where status <> 'left' and name <> '';
CREATE INDEX people_departments on people (department, status);
CREATE TABLE accounts (
    telegram_id integer primary key,
    person text not null unique references people (id) on delete cascade,
    reachable integer not null default 1
) strict;
CREATE TABLE leads (
    department integer not null references departments (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    primary key (department, person)
) strict;
CREATE INDEX leads_people on leads (person);
CREATE TABLE invitations (
    id integer primary key,
    code_hash text not null unique,
    role text not null check (role in ('colleague', 'leader', 'facilitator')),
    department integer references departments (id),
    until text not null,
    many integer not null default 0,
    used integer not null default 0,
    revoked integer not null default 0,
    made integer not null
, name text, profession text) strict;
CREATE TABLE moves (
    code_hash text primary key,
    person text not null references people (id) on delete cascade,
    until integer not null
) strict;
CREATE TABLE inbox (
    update_id integer primary key,
    payload text,
    received integer not null,
    done integer,
    attempts integer not null default 0,
    fault text
) strict;
CREATE INDEX inbox_undone on inbox (received, update_id) where done is null;
CREATE INDEX inbox_done on inbox (done) where done is not null;
CREATE TABLE outbox (
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
CREATE INDEX outbox_queued on outbox (priority, id) where state = 'queued';
CREATE INDEX outbox_sending on outbox (id) where state = 'sending';
CREATE INDEX outbox_people on outbox (person) where state = 'queued';
CREATE INDEX outbox_expiring on outbox (expires) where state = 'queued';
CREATE INDEX outbox_finished on outbox (finished) where finished is not null;
CREATE TABLE messages (
    person text not null references people (id) on delete cascade,
    message_id integer not null,
    subject text not null,
    words_of text,
    at integer not null, hidden integer not null default 0,
    primary key (person, message_id)
) strict, without rowid;
CREATE INDEX messages_subjects on messages (subject);
CREATE INDEX messages_words on messages (words_of) where words_of is not null;
CREATE INDEX messages_at on messages (at);
CREATE TABLE schedule (
    job text not null,
    subject text not null,
    wall text not null,
    due integer not null,
    attempts integer not null default 0,
    fault text,
    primary key (job, subject)
) strict, without rowid;
CREATE INDEX schedule_due on schedule (due) where fault is null;
CREATE TABLE ran (
    job text not null,
    subject text not null,
    wall text not null,
    at integer not null,
    primary key (job, subject, wall)
) strict, without rowid;
CREATE INDEX ran_at on ran (at);
CREATE TABLE wants (
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
CREATE INDEX wants_waiting on wants (person) where state = 'waiting';
CREATE INDEX wants_changed on wants (changed) where state <> 'waiting';
CREATE TABLE reached (
    id integer primary key,
    want integer not null,
    person text not null references people (id) on delete cascade,
    local_date text not null,
    kind text not null
) strict;
CREATE INDEX reached_people on reached (person, local_date);
CREATE INDEX reached_wants on reached (want);
CREATE TABLE faults (
    id integer primary key,
    at integer not null,
    kind text not null,
    detail text not null,
    told integer
) strict;
CREATE INDEX faults_untold on faults (id) where told is null;
CREATE TABLE audit (
    id integer primary key,
    at integer not null,
    action text not null,
    by text not null check (by in ('person', 'host', 'time')),
    actor text references people (id) on delete set null,
    subject text references people (id) on delete set null,
    detail text not null
) strict;
CREATE INDEX audit_at on audit (at);
CREATE INDEX audit_actors on audit (actor);
CREATE INDEX audit_subjects on audit (subject);
CREATE TABLE erasures (
    key text primary key,
    erased_on text not null
) strict, without rowid;
CREATE TABLE takeover_asks (
    id integer primary key autoincrement,
    absent text references people (id) on delete cascade,
    asked text not null references people (id) on delete cascade,
    at integer not null,
    closed integer not null default 0
) strict;
CREATE INDEX takeover_asks_absent on takeover_asks (absent);
CREATE INDEX takeover_asks_asked on takeover_asks (asked);
CREATE TABLE asked (
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
CREATE INDEX asked_people on asked (person, id);
CREATE INDEX asked_open on asked (person) where state = 'open';
CREATE INDEX asked_instead on asked (instead_of) where instead_of is not null;
CREATE TABLE question_seeds (
    person text primary key references people (id) on delete cascade,
    seed integer not null
) strict, without rowid;
CREATE TABLE answers (
    asked integer primary key references asked (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    parts text not null,
    visibility text not null default 'me' check (visibility in ('me', 'partner', 'all')),
    made integer not null,
    changed integer not null
) strict;
CREATE INDEX answers_people on answers (person, asked);
CREATE INDEX answers_shared on answers (visibility) where visibility <> 'me';
CREATE INDEX answers_made on answers (made);
CREATE TABLE answer_versions (
    id integer primary key,
    asked integer not null references answers (asked) on delete cascade,
    parts text not null,
    at integer not null
) strict;
CREATE INDEX answer_versions_answers on answer_versions (asked);
CREATE TABLE answer_readers (
    asked integer not null references answers (asked) on delete cascade,
    reader text not null references people (id) on delete cascade,
    primary key (asked, reader)
) strict, without rowid;
CREATE INDEX answer_readers_readers on answer_readers (reader);
CREATE TABLE rounds (
    id integer primary key,
    seed integer not null,
    starts text not null,
    ends text not null,
    state text not null default 'open' check (state in ('open', 'closed')),
    explanation text not null default '{}'
, form text not null default 'pairs') strict;
CREATE TABLE sparring_groups (
    id integer primary key,
    round integer not null references rounds (id) on delete cascade,
    protocol text not null,
    suggested text,
    agreed text check (agreed in ('suggested', 'own')),
    never_met integer not null,
    across integer not null
, origin text not null default 'round'
    check (origin in ('round', 'late', 'again', 'today')), sequence integer not null default 0) strict;
CREATE INDEX sparring_groups_rounds on sparring_groups (round);
CREATE TABLE left_over (
    round integer not null references rounds (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    primary key (round, person)
) strict, without rowid;
CREATE TABLE round_skips (
    person text primary key references people (id) on delete cascade,
    at integer not null
) strict, without rowid;
CREATE TABLE blocks (
    person text not null references people (id) on delete cascade,
    blocked text not null references people (id) on delete cascade,
    primary key (person, blocked)
) strict, without rowid;
CREATE TABLE "seats" (
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
, counted text check (counted in ('held', 'partly', 'later', 'no'))) strict;
CREATE INDEX seats_groups on seats (sparring_group);
CREATE INDEX seats_people on seats (person);
CREATE INDEX seats_steps on seats (next_step_day) where next_step is not null;
CREATE TABLE talks (
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
CREATE TABLE written_talks (
    sparring_group integer primary key references sparring_groups (id) on delete cascade,
    state text not null check (state in ('asked', 'open', 'ended', 'closed')),
    asked_by integer references seats (id) on delete set null,
    starts text,
    ends text,
    ended text
) strict;
CREATE TABLE written_moves (
    sparring_group integer not null references written_talks (sparring_group) on delete cascade,
    move integer not null,
    seat integer not null references seats (id) on delete cascade,
    text text not null,
    written integer not null,
    primary key (sparring_group, move)
) strict, without rowid;
CREATE TABLE time_proposals (
    -- Never used anew: a button names the newest row that it stands for.
    id integer primary key autoincrement,
    sparring_group integer not null references sparring_groups (id) on delete cascade,
    seat integer not null references seats (id) on delete cascade,
    at text not null,
    sent integer,
    unique (seat, at)
) strict;
CREATE INDEX time_proposals_groups on time_proposals (sparring_group);
CREATE TABLE free_today (
    person text primary key references people (id) on delete cascade,
    since integer not null,
    until integer not null
) strict, without rowid;
CREATE TABLE sparring_silence (
    person text primary key references people (id) on delete cascade,
    asked text not null,
    round integer not null
) strict, without rowid;
CREATE TABLE shown_answers (
    id integer primary key,
    audience text not null check (audience in ('all', 'leaders')),
    batch integer not null,
    author integer not null,
    asked integer unique references answers (asked) on delete set null,
    changed integer not null,
    gone integer not null default 0
) strict;
CREATE TABLE feedback_requests (
    id integer primary key autoincrement,
    asker text not null references people (id) on delete cascade,
    state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'withdrawn')),
    kind text check (kind in ('worked', 'next', 'question')),
    wish text,
    changed integer not null,
    sent integer,
    last text
) strict;
CREATE INDEX feedback_requests_askers on feedback_requests (asker);
CREATE UNIQUE INDEX feedback_requests_drafts on feedback_requests (asker) where state = 'draft';
CREATE TABLE feedback_asks (
    id integer primary key autoincrement,
    request integer not null references feedback_requests (id) on delete cascade,
    person text references people (id) on delete set null,
    state text not null default 'chosen'
        check (state in ('chosen', 'asked', 'declined', 'answered', 'withdrawn')),
    told integer not null default 0,
    opened integer,
    unique (request, person)
) strict;
CREATE INDEX feedback_asks_people on feedback_asks (person);
CREATE TABLE feedback (
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
CREATE INDEX feedback_givers on feedback (giver);
CREATE INDEX feedback_receivers on feedback (receiver);
CREATE UNIQUE INDEX feedback_gift_drafts on feedback (giver) where sent is null and form = 'gift';
CREATE TABLE feedback_words (
    feedback integer not null references feedback (id) on delete cascade,
    part text not null check (part in ('situation', 'seen', 'led_to', 'thought', 'more')),
    text text not null,
    primary key (feedback, part)
) strict, without rowid;
CREATE TABLE feedback_shown (
    feedback integer not null references feedback (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    primary key (feedback, person)
) strict, without rowid;
CREATE INDEX feedback_shown_people on feedback_shown (person);
CREATE TABLE feedback_closed (
    person text primary key references people (id) on delete cascade,
    until text not null
) strict, without rowid;
CREATE TABLE cases (
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
CREATE INDEX cases_bringers on cases (bringer);
CREATE UNIQUE INDEX cases_drafts on cases (bringer) where state = 'draft';
CREATE TABLE case_questions (
    case_id integer not null references cases (id) on delete cascade,
    place integer not null,
    da text not null,
    en text not null,
    professions text,
    primary key (case_id, place)
) strict, without rowid;
CREATE TABLE case_asks (
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
CREATE INDEX case_asks_people on case_asks (person);
CREATE TABLE case_reflections (
    id integer primary key autoincrement,
    ask integer not null references case_asks (id) on delete cascade,
    place integer not null,
    author text not null references people (id) on delete cascade,
    text text,
    at integer not null,
    unique (ask, place)
) strict;
CREATE INDEX case_reflections_authors on case_reflections (author);
CREATE TABLE library_entries (
    id integer primary key autoincrement,
    kind text not null check (kind in ('case', 'lesson', 'reflection', 'shared')),
    source integer not null,
    model text,
    author text not null references people (id) on delete cascade,
    named integer not null default 0,
    text text not null,
    added integer not null,
    asked text,
    asking integer not null default 0,
    unique (kind, source)
) strict;
CREATE INDEX library_entries_authors on library_entries (author);
CREATE INDEX library_entries_models on library_entries (model, kind);
CREATE VIRTUAL TABLE library_words using fts5 (stems, tokenize = 'ascii');
CREATE VIRTUAL TABLE library_terms using fts5vocab (library_words, row);
CREATE TABLE library_searches (
    id integer primary key autoincrement,
    person text not null unique references people (id) on delete cascade,
    text text not null,
    model text,
    found text
) strict;
CREATE TABLE library_seen (
    reader text not null references people (id) on delete cascade,
    subject text not null,
    entry integer not null,
    at integer not null,
    primary key (reader, subject, entry)
) strict, without rowid;
CREATE INDEX library_seen_entries on library_seen (entry);
CREATE TABLE library_told (
    person text not null references people (id) on delete cascade,
    entry integer not null references library_entries (id) on delete cascade,
    primary key (person, entry)
) strict, without rowid;
CREATE INDEX library_told_entries on library_told (entry);
CREATE TABLE weeks_elsewhere (
    person text not null references people (id) on delete cascade,
    local_date text not null,
    primary key (person, local_date)
) strict, without rowid;
CREATE TABLE case_calls (
    id integer primary key autoincrement,
    state text not null default 'open' check (state in ('open', 'ended', 'withdrawn')),
    model text not null,
    title_da text not null,
    title_en text not null,
    occasion text not null check (occasion in ('course', 'meeting')),
    day text not null,
    seed integer not null
) strict;
CREATE TABLE case_call_questions (
    call_id integer not null references case_calls (id) on delete cascade,
    place integer not null,
    da text not null,
    en text not null,
    primary key (call_id, place)
) strict, without rowid;
CREATE TABLE case_call_asks (
    call_id integer not null references case_calls (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    told integer not null default 0,
    opened integer,
    primary key (call_id, person)
) strict, without rowid;
CREATE INDEX case_call_asks_people on case_call_asks (person);
CREATE INDEX cases_calls on cases (call) where call is not null;
CREATE TABLE goals (
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
CREATE INDEX goals_owners on goals (owner);
CREATE UNIQUE INDEX goals_drafts on goals (owner) where state = 'draft';
CREATE TABLE goal_levels (
    goal integer not null references goals (id) on delete cascade,
    local_date text not null,
    level integer not null check (level between 1 and 10),
    more text,
    primary key (goal, local_date)
) strict, without rowid;
CREATE TABLE goal_readers (
    goal integer not null references goals (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    kind text not null check (kind in ('partner', 'leader')),
    state text not null default 'sees' check (state in ('sees', 'asked')),
    primary key (goal, person)
) strict, without rowid;
CREATE INDEX goal_readers_people on goal_readers (person);
CREATE TABLE goal_notes (
    goal integer not null references goals (id) on delete cascade,
    leader text not null references people (id) on delete cascade,
    local_date text not null,
    primary key (goal, leader, local_date)
) strict, without rowid;
CREATE INDEX goal_notes_leaders on goal_notes (leader);
CREATE TABLE goal_questions (
    id integer primary key autoincrement,
    goal integer not null references goals (id) on delete cascade,
    leader text not null references people (id) on delete cascade,
    question text not null,
    sent integer not null,
    told integer not null default 0,
    opened integer
) strict;
CREATE INDEX goal_questions_goals on goal_questions (goal);
CREATE INDEX goal_questions_leaders on goal_questions (leader);
CREATE TABLE learning_events (
    id integer primary key autoincrement,
    title text not null,
    local_date text not null,
    audience text not null default 'all' check (audience in ('all', 'some')),
    state text not null default 'draft' check (state in ('draft', 'open', 'begun')),
    changed integer not null
) strict;
CREATE TABLE learning_event_models (
    event integer not null references learning_events (id) on delete cascade,
    model text not null,
    primary key (event, model)
) strict, without rowid;
CREATE TABLE learning_event_departments (
    event integer not null references learning_events (id) on delete cascade,
    department integer not null references departments (id),
    primary key (event, department)
) strict, without rowid;
CREATE TABLE learning_event_people (
    event integer not null references learning_events (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    took_part integer not null check (took_part in (0, 1)),
    primary key (event, person)
) strict, without rowid;
CREATE INDEX learning_event_people_people on learning_event_people (person);
CREATE TABLE after_processing (
    asked integer primary key references asked (id) on delete cascade,
    event integer not null references learning_events (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    stage integer not null
) strict;
CREATE INDEX after_processing_people on after_processing (person, event);
CREATE INDEX after_processing_events on after_processing (event);
CREATE TABLE programme_runs (
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
CREATE TABLE programme_run_departments (
    run integer not null references programme_runs (id) on delete cascade,
    department integer not null references departments (id),
    primary key (run, department)
) strict, without rowid;
CREATE TABLE programme_pauses (
    id integer primary key,
    run integer not null references programme_runs (id) on delete cascade,
    first_day text not null,
    until text
) strict;
CREATE INDEX programme_pauses_runs on programme_pauses (run);
CREATE TABLE programme_meetings (
    run integer not null references programme_runs (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    monday text not null,
    primary key (run, person)
) strict, without rowid;
CREATE INDEX programme_meetings_people on programme_meetings (person);
CREATE TABLE programme_votes (
    run integer primary key references programme_runs (id) on delete cascade,
    choices text not null,
    state text not null default 'open' check (state in ('open', 'asked', 'chosen', 'dropped'))
) strict;
CREATE TABLE programme_ballots (
    run integer not null references programme_votes (run) on delete cascade,
    person text not null references people (id) on delete cascade,
    programme text not null,
    primary key (run, person)
) strict, without rowid;
CREATE INDEX programme_ballots_people on programme_ballots (person);
CREATE TABLE prompt_drafts (
    id integer primary key autoincrement,
    person text not null references people (id) on delete cascade,
    token text not null,
    model text,
    texts text not null default '{}',
    state text not null default 'draft' check (state in ('draft', 'keeping')),
    changed integer not null
) strict;
CREATE INDEX prompt_drafts_people on prompt_drafts (person);
CREATE TABLE pulses (
    month text primary key,
    opens text not null,
    closes text not null,
    items text not null,
    state text not null default 'open' check (state in ('open', 'closed'))
) strict, without rowid;
CREATE TABLE pulse_counts (
    pulse text not null references pulses (month) on delete cascade,
    item text not null,
    department integer not null,
    value integer not null check (value between 1 and 5),
    count integer not null default 0,
    primary key (pulse, item, department, value)
) strict, without rowid;
CREATE TABLE pulse_done (
    pulse text not null references pulses (month) on delete cascade,
    person text not null references people (id) on delete cascade,
    primary key (pulse, person)
) strict, without rowid;
CREATE INDEX pulse_done_people on pulse_done (person);
CREATE TABLE table_plans (
    id integer primary key autoincrement,
    facilitator text references people (id) on delete set null,
    state text not null default 'open' check (state in ('open', 'ended')),
    size integer not null check (size between 4 and 6),
    seed integer,
    changed integer not null,
    used integer
) strict;
CREATE UNIQUE INDEX table_plans_open on table_plans (facilitator) where state = 'open';
CREATE TABLE table_seats (
    plan integer not null references table_plans (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    place integer,
    primary key (plan, person)
) strict, without rowid;
CREATE INDEX table_seats_people on table_seats (person);
CREATE TABLE minute_questions (
    id integer primary key autoincrement,
    facilitator text references people (id) on delete set null,
    state text not null default 'draft' check (state in ('draft', 'open', 'shown')),
    question text,
    words text,
    code text not null,
    seed integer not null,
    changed integer not null,
    opened integer,
    ends integer,
    check ((question is null) <> (words is null))
) strict;
CREATE UNIQUE INDEX minute_questions_drafts on minute_questions (facilitator)
    where state = 'draft';
CREATE UNIQUE INDEX minute_questions_open on minute_questions (state) where state = 'open';
CREATE TABLE minute_answers (
    question integer not null references minute_questions (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    text text,
    at integer not null,
    primary key (question, person)
) strict, without rowid;
CREATE INDEX minute_answers_people on minute_answers (person);
CREATE TABLE glossary_words (
    id integer primary key autoincrement,
    word text not null,
    meaning text,
    state text not null default 'open' check (state in ('open', 'closed')),
    changed integer not null
) strict;
CREATE TABLE glossary_proposals (
    id integer primary key autoincrement,
    word integer not null references glossary_words (id) on delete cascade,
    person text references people (id) on delete cascade,
    wording text not null,
    at integer not null
) strict;
CREATE INDEX glossary_proposals_words on glossary_proposals (word);
CREATE INDEX glossary_proposals_people on glossary_proposals (person);
CREATE TABLE glossary_votes (
    word integer not null references glossary_words (id) on delete cascade,
    person text not null references people (id) on delete cascade,
    proposal integer not null references glossary_proposals (id) on delete cascade,
    at integer not null,
    primary key (word, person)
) strict, without rowid;
CREATE INDEX glossary_votes_people on glossary_votes (person);
CREATE INDEX glossary_votes_proposals on glossary_votes (proposal);
CREATE TABLE month_counts (
    month text not null,
    department integer not null,
    what text not null,
    people integer not null check (people >= 5),
    times integer not null,
    primary key (month, department, what)
) strict, without rowid;
CREATE TABLE round_counts (
    round integer primary key,
    starts text not null,
    met integer not null,
    groups integer not null
) strict;
CREATE TABLE names_version (
    version text not null
) strict;
CREATE INDEX asked_origins on asked (person, origin, local_date, id);
CREATE INDEX answers_changed on answers (person, changed, asked);
insert into _sqlite_migrations values (1, 'makker', '0001_foundation', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (2, 'makker', '0002_sparring', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (3, 'makker', '0003_shared', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (4, 'makker', '0004_feedback', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (5, 'makker', '0005_cases', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (6, 'makker', '0006_library', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (7, 'makker', '0007_weeks', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (8, 'makker', '0008_calls', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (9, 'makker', '0009_goals', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (10, 'makker', '0010_learning', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (11, 'makker', '0011_pulse', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (12, 'makker', '0012_together', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (13, 'makker', '0013_leading', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (14, 'makker', '0014_hosting', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (15, 'makker', '0015_names', '2026-09-21 08:00:00+00:00');
insert into _sqlite_migrations values (16, 'makker', '0016_newest', '2026-09-21 08:00:00+00:00');
insert into meta values ('programmes.began', '2026-08-31');
insert into meta values ('bot_id', '100000000');
insert into departments values (1, 'Job og virksomhed', 1);
insert into departments values (2, 'Unge & uddannelse', 0);
insert into people values ('anna', 'Anna', 'da', 'joining', 'step-1', 1, 'caseworker', 1, 1, 1, '09:15', 1, 1, '2026-11-09', 1, 1, 1, 'awaiting-1', 1790000000, 'recovery_hash-1', 1790000000, 1, 1, 1790000000, 1790000000, 1790000000, 'contact-1');
insert into people values ('bo', 'Bo', 'en', 'unconfirmed', 'step-2', 2, 'company_consultant', 0, 0, 2, '13:00', 0, 0, '2026-11-10', 2, 0, 0, 'awaiting-2', 1790003600, 'recovery_hash-2', 1790003600, 2, 0, 1790003600, 1790003600, 1790003600, 'contact-2');
insert into people values ('cecilie', 'Cecilie', 'da', 'active', 'step-3', 1, 'caseworker', 1, 1, 3, '09:15', 1, 1, '2026-11-11', 3, 1, 1, 'awaiting-3', 1790007200, 'recovery_hash-3', 1790007200, 3, 1, 1790007200, 1790007200, 1790007200, 'contact-3');
insert into people values ('dorthe', 'Dorthe', 'en', 'left', 'step-4', 2, 'company_consultant', 0, 0, 4, '13:00', 0, 0, '2026-11-12', 4, 0, 0, 'awaiting-4', 1790010800, 'recovery_hash-4', 1790010800, 1, 0, 1790010800, 1790010800, 1790010800, 'contact-4');
insert into people values ('erik', 'Erik', 'da', 'joining', 'step-5', 1, 'caseworker', 1, 1, 5, '09:15', 1, 1, '2026-11-13', 5, 1, 1, 'awaiting-5', 1790014400, 'recovery_hash-5', 1790014400, 2, 1, 1790014400, 1790014400, 1790014400, 'contact-5');
insert into people values ('frida', 'Frida', 'en', 'unconfirmed', NULL, NULL, NULL, 0, 0, 6, '13:00', 0, 0, NULL, 6, 0, 0, NULL, NULL, NULL, NULL, NULL, 0, 1790018000, 1790018000, NULL, NULL);
insert into accounts values (5000000000, 'anna', 1);
insert into accounts values (5000000001, 'bo', 0);
insert into leads values (1, 'anna');
insert into leads values (2, 'bo');
insert into invitations values (1, 'code_hash-1', 'colleague', 1, '2026-11-09', 1, 1, 1, 1790000000, 'name-1', 'caseworker');
insert into invitations values (2, 'code_hash-2', 'leader', 2, '2026-11-10', 0, 0, 0, 1790003600, 'name-2', 'company_consultant');
insert into invitations values (3, 'code_hash-3', 'facilitator', NULL, '2026-11-11', 1, 1, 1, 1790007200, NULL, NULL);
insert into moves values ('code_hash-1', 'anna', 1790000000);
insert into moves values ('code_hash-2', 'bo', 1790003600);
insert into inbox values (1, '{"text": "Hej"}', 1790000000, 1790000000, 1, 'fault-1');
insert into inbox values (2, NULL, 1790003600, NULL, 2, NULL);
insert into outbox values (1, 'anna', 5000000000, 1, 'sendMessage', '{"text": "Hej"}', X'255044462000FF', 1790000000, 1790000000, 'queued', 1, 1, 1, 'subject-1', 'words_of-1', 1, 1790000000, 'fault-1');
insert into outbox values (2, 'bo', 5000000001, 2, 'editMessageText', '{"text": "Godmorgen"}', X'255044462000FF', 1790003600, 1790003600, 'sending', 0, 2, 0, 'subject-2', 'words_of-2', 2, 1790003600, 'fault-2');
insert into outbox values (3, 'cecilie', 5000000002, 3, 'sendMessage', '{"text": "Hej"}', X'255044462000FF', 1790007200, 1790007200, 'sent', 1, 3, 1, 'subject-3', 'words_of-3', 3, 1790007200, 'fault-3');
insert into outbox values (4, 'dorthe', 5000000003, 4, 'editMessageText', '{"text": "Godmorgen"}', X'255044462000FF', 1790010800, 1790010800, 'failed', 0, 4, 0, 'subject-4', 'words_of-4', 4, 1790010800, 'fault-4');
insert into outbox values (5, NULL, NULL, 5, 'sendMessage', NULL, NULL, 1790014400, NULL, 'dropped', 1, 5, 1, NULL, NULL, NULL, NULL, NULL);
insert into messages values ('anna', 1, 'subject-1', 'words_of-1', 1790000000, 1);
insert into messages values ('bo', 2, 'subject-2', NULL, 1790003600, 0);
insert into schedule values ('job-1', 'subject-1', '2026-11-09', 1790000000, 1, 'fault-1');
insert into schedule values ('job-2', 'subject-2', '2026-11-10', 1790003600, 2, NULL);
insert into ran values ('job-1', 'subject-1', '2026-11-09', 1790000000);
insert into ran values ('job-2', 'subject-2', '2026-11-10', 1790003600);
insert into wants values (1, 'anna', 'kind-1', 'subject-1', '2026-11-09', '2026-11-09', 'waiting', 1790000000);
insert into wants values (2, 'bo', 'kind-2', 'subject-2', '2026-11-10', '2026-11-10', 'sent', 1790003600);
insert into wants values (3, 'cecilie', 'kind-3', 'subject-3', '2026-11-11', '2026-11-11', 'expired', 1790007200);
insert into wants values (4, 'dorthe', 'kind-4', 'subject-4', '2026-11-12', '2026-11-12', 'settled', 1790010800);
insert into reached values (1, 1, 'anna', '2026-11-09', 'kind-1');
insert into reached values (2, 2, 'bo', '2026-11-10', 'kind-2');
insert into faults values (1, 1790000000, 'kind-1', 'detail-1', 1790000000);
insert into faults values (2, 1790003600, 'kind-2', 'detail-2', NULL);
insert into audit values (1, 1790000000, 'action-1', 'person', 'anna', 'anna', 'detail-1');
insert into audit values (2, 1790003600, 'action-2', 'host', 'bo', 'bo', 'detail-2');
insert into audit values (3, 1790007200, 'action-3', 'time', NULL, NULL, 'detail-3');
insert into erasures values ('key-1', '2026-11-09');
insert into erasures values ('key-2', '2026-11-10');
insert into takeover_asks values (1, 'anna', 'anna', 1790000000, 1);
insert into takeover_asks values (2, NULL, 'bo', 1790003600, 0);
insert into asked values (1, 'anna', 'match.1', 'week', 1, '2026-11-09', 1790000000, NULL, 'open');
insert into asked values (2, 'bo', 'match.2', 'own', 2, '2026-11-10', 1790003600, 1, 'answered');
insert into asked values (3, 'cecilie', 'match.1', 'sitting', 3, '2026-11-11', 1790007200, 2, 'skipped');
insert into asked values (4, 'dorthe', 'match.2', 'week', 4, '2026-11-12', 1790010800, 3, 'swapped');
insert into asked values (5, 'erik', 'match.1', 'own', 5, '2026-11-13', 1790014400, 4, 'expired');
insert into asked values (6, 'frida', 'match.2', 'sitting', NULL, '2026-11-14', 1790018000, 5, 'open');
insert into question_seeds values ('anna', 1);
insert into question_seeds values ('bo', 2);
insert into answers values (1, 'anna', '["Vi aftalte en prøveuge."]', 'me', 1790000000, 1790000000);
insert into answers values (2, 'bo', '["Ja", "Måske"]', 'partner', 1790003600, 1790003600);
insert into answers values (3, 'cecilie', '["Vi aftalte en prøveuge."]', 'all', 1790007200, 1790007200);
insert into answer_versions values (1, 1, '["Vi aftalte en prøveuge."]', 1790000000);
insert into answer_versions values (2, 2, '["Ja", "Måske"]', 1790003600);
insert into answer_readers values (1, 'anna');
insert into answer_readers values (2, 'bo');
insert into rounds values (1, 1, '2026-11-09', '2026-11-09', 'open', '{"pairs": 1}', 'pairs');
insert into rounds values (2, 2, '2026-11-10', '2026-11-10', 'closed', '{}', 'threes');
insert into sparring_groups values (1, 1, 'makkersparring', '2026-11-09', 'suggested', 1, 1, 'round', 1);
insert into sparring_groups values (2, 2, 'trio-kort', '2026-11-10', 'own', 2, 2, 'late', 0);
insert into sparring_groups values (3, 1, 'makkersparring', '2026-11-11', 'suggested', 3, 3, 'again', 1);
insert into sparring_groups values (4, 2, 'trio-kort', '2026-11-12', 'own', 4, 4, 'today', 0);
insert into sparring_groups values (5, 1, 'makkersparring', '2026-11-13', 'suggested', 5, 5, 'round', 1);
insert into sparring_groups values (6, 2, 'trio-kort', NULL, 'own', 6, 6, 'late', 0);
insert into left_over values (1, 'anna');
insert into left_over values (2, 'bo');
insert into round_skips values ('anna', 1790000000);
insert into round_skips values ('bo', 1790003600);
insert into blocks values ('anna', 'anna');
insert into blocks values ('bo', 'bo');
insert into seats values (1, 1, 'anna', 'focus_person', 1, 1, 1, 1, 1, 1, 'held', 'no_time', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', '2026-11-09', 'skipped', '2026-11-09', 'held');
insert into seats values (2, 2, 'bo', 'sparring_partner', 0, 0, 0, 0, 2, 0, 'partly', 'no_slot', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', '2026-11-10', 'open', '2026-11-10', 'partly');
insert into seats values (3, 3, 'cecilie', 'interviewer', 1, 1, 1, 1, 3, 1, 'later', 'ill', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', '2026-11-11', 'done', '2026-11-11', 'later');
insert into seats values (4, 4, 'dorthe', 'focus_person', 0, 0, 0, 0, 4, 0, 'no', 'other', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', '2026-11-12', 'not_yet', '2026-11-12', 'no');
insert into seats values (5, 5, NULL, 'sparring_partner', 1, 1, 1, 1, 5, 1, 'held', 'rather_not', NULL, NULL, 'other', NULL, 'held');
insert into talks values (1, 'makkersparring', 'waiting', 1, 1, 1790000000, 1, 1, 1);
insert into talks values (2, 'trio-kort', 'running', 2, 2, 1790003600, 0, 2, 2);
insert into talks values (3, 'makkersparring', 'paused', 3, 3, 1790007200, 1, 3, 3);
insert into talks values (4, 'trio-kort', 'ended', 4, 4, 1790010800, 0, 4, 4);
insert into talks values (5, 'makkersparring', 'stopped', 5, 5, 1790014400, 1, NULL, 5);
insert into written_talks values (1, 'asked', 1, '2026-11-09', '2026-11-09', '2026-11-09');
insert into written_talks values (2, 'open', 2, '2026-11-10', '2026-11-10', '2026-11-10');
insert into written_talks values (3, 'ended', 3, '2026-11-11', '2026-11-11', '2026-11-11');
insert into written_talks values (4, 'closed', NULL, NULL, NULL, NULL);
insert into written_moves values (1, 1, 1, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1790000000);
insert into written_moves values (2, 2, 2, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 1790003600);
insert into time_proposals values (1, 1, 1, 'at-1', 1790000000);
insert into time_proposals values (2, 2, 2, 'at-2', NULL);
insert into free_today values ('anna', 1790000000, 1790000000);
insert into free_today values ('bo', 1790003600, 1790003600);
insert into sparring_silence values ('anna', '2026-11-09', 1);
insert into sparring_silence values ('bo', '2026-11-10', 2);
insert into shown_answers values (1, 'all', 1, 1, 1, 1790000000, 1);
insert into shown_answers values (2, 'leaders', 2, 2, NULL, 1790003600, 0);
insert into feedback_requests values (1, 'anna', 'draft', 'worked', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1790000000, 1790000000, '2026-11-09');
insert into feedback_requests values (2, 'bo', 'open', 'next', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 1790003600, 1790003600, '2026-11-10');
insert into feedback_requests values (3, 'cecilie', 'closed', 'question', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 1790007200, 1790007200, '2026-11-11');
insert into feedback_requests values (4, 'dorthe', 'withdrawn', 'worked', NULL, 1790010800, NULL, NULL);
insert into feedback_asks values (1, 1, 'anna', 'chosen', 1, 1790000000);
insert into feedback_asks values (2, 2, 'bo', 'asked', 0, 1790003600);
insert into feedback_asks values (3, 3, 'cecilie', 'declined', 1, 1790007200);
insert into feedback_asks values (4, 4, 'dorthe', 'answered', 0, 1790010800);
insert into feedback_asks values (5, 1, NULL, 'withdrawn', 1, NULL);
insert into feedback values (1, 'answer', 1, 'anna', 'anna', 1790000000, 1790000000, 1, 1790000000, 1, 'asked', '2026-11-09', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1);
insert into feedback values (2, 'gift', 2, 'bo', 'bo', 1790003600, 1790003600, 0, 1790003600, 0, 'opened', '2026-11-10', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 0);
insert into feedback values (3, 'answer', 3, 'cecilie', 'cecilie', 1790007200, 1790007200, 1, 1790007200, 1, 'declined', '2026-11-11', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 1);
insert into feedback values (4, 'gift', 4, 'dorthe', 'dorthe', 1790010800, 1790010800, 0, 1790010800, 0, 'written', '2026-11-12', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 0);
insert into feedback values (5, 'answer', NULL, 'erik', 'erik', 1790014400, NULL, 1, NULL, 1, 'read', NULL, NULL, 1);
insert into feedback_words values (1, 'situation', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)');
insert into feedback_words values (2, 'seen', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)');
insert into feedback_words values (3, 'led_to', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)');
insert into feedback_words values (4, 'thought', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)');
insert into feedback_words values (5, 'more', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (5)');
insert into feedback_shown values (1, 'anna');
insert into feedback_shown values (2, 'bo');
insert into feedback_closed values ('anna', '2026-11-09');
insert into feedback_closed values ('bo', '2026-11-10');
insert into cases values (1, 'anna', 'draft', 'match', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1790000000, 1, 1790000000, '2026-11-09', 1, 1790000000, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1790000000, 'yes');
insert into cases values (2, 'bo', 'open', 'progression', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 2, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 1790003600, 2, 1790003600, '2026-11-10', 0, 1790003600, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 1790003600, 'no');
insert into cases values (3, 'cecilie', 'ready', 'match', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 3, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 1790007200, 3, 1790007200, '2026-11-11', 1, 1790007200, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 1790007200, 'yes');
insert into cases values (4, 'dorthe', 'closed', 'progression', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 4, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 1790010800, 4, 1790010800, '2026-11-12', 0, 1790010800, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 1790010800, 'no');
insert into cases values (5, 'erik', 'withdrawn', 'match', NULL, NULL, NULL, NULL, NULL, NULL, 1790014400, 5, NULL, NULL, 1, NULL, NULL, NULL, 'yes');
insert into case_questions values (1, 1, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'professions-1');
insert into case_questions values (2, 2, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', NULL);
insert into case_asks values (1, 1, 'anna', 'chosen', 1, 1790000000, 1, 1790000000, '2026-11-09', 1, 'asked', 1);
insert into case_asks values (2, 2, 'bo', 'asked', 0, 1790003600, 0, 1790003600, '2026-11-10', 0, 'yes', 0);
insert into case_asks values (3, 3, 'cecilie', 'declined', 1, 1790007200, 1, 1790007200, '2026-11-11', 1, 'no', 1);
insert into case_asks values (4, 4, 'dorthe', 'finished', 0, 1790010800, 0, 1790010800, '2026-11-12', 0, 'asked', 0);
insert into case_asks values (5, 5, NULL, 'withdrawn', 1, NULL, 1, NULL, NULL, 1, 'yes', 1);
insert into case_reflections values (1, 1, 1, 'anna', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1790000000);
insert into case_reflections values (2, 2, 2, 'bo', NULL, 1790003600);
insert into library_entries values (1, 'case', 1, 'match', 'anna', 1, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1790000000, '2026-11-09', 1);
insert into library_entries values (2, 'lesson', 2, 'progression', 'bo', 0, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 1790003600, '2026-11-10', 0);
insert into library_entries values (3, 'reflection', 3, 'match', 'cecilie', 1, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 1790007200, '2026-11-11', 1);
insert into library_entries values (4, 'shared', 4, NULL, 'dorthe', 0, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 1790010800, NULL, 0);
insert into library_words values ('ring spørg');
insert into library_words values ('virksom praktik');
insert into library_searches values (1, 'anna', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'match', '[1, 2]');
insert into library_searches values (2, 'bo', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', NULL, NULL);
insert into library_seen values ('anna', 'subject-1', 1, 1790000000);
insert into library_seen values ('bo', 'subject-2', 2, 1790003600);
insert into library_told values ('anna', 1);
insert into library_told values ('bo', 2);
insert into weeks_elsewhere values ('anna', '2026-11-09');
insert into weeks_elsewhere values ('bo', '2026-11-10');
insert into case_calls values (1, 'open', 'match', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'course', '2026-11-09', 1);
insert into case_calls values (2, 'ended', 'progression', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 'meeting', '2026-11-10', 2);
insert into case_calls values (3, 'withdrawn', 'match', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 'course', '2026-11-11', 3);
insert into case_call_questions values (1, 1, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)');
insert into case_call_questions values (2, 2, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)');
insert into case_call_asks values (1, 'anna', 1, 1790000000);
insert into case_call_asks values (2, 'bo', 0, NULL);
insert into goals values (1, 'anna', 'draft', 'own', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1, 'match', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1790000000, 1790000000, '2026-11-09', 1, '2026-11-09', 1, 'unasked', 1, 1790000000, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'me');
insert into goals values (2, 'bo', 'active', 'feedback', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 0, 'progression', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 1790003600, 1790003600, '2026-11-10', 2, '2026-11-10', 0, 'me', 0, 1790003600, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 'readers');
insert into goals values (3, 'cecilie', 'closed', 'sparring', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 1, 'match', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 1790007200, 1790007200, '2026-11-11', 3, '2026-11-11', 1, 'partner', 1, 1790007200, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', 'all');
insert into goals values (4, 'dorthe', 'draft', 'own', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 0, 'progression', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 1790010800, 1790010800, '2026-11-12', 4, '2026-11-12', 0, 'leader', 0, 1790010800, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (4)', 'me');
insert into goals values (5, 'erik', 'active', 'feedback', NULL, 1, NULL, NULL, NULL, NULL, 1790014400, 1790014400, NULL, 5, NULL, 1, 'anew', 1, NULL, NULL, 'readers');
insert into goal_levels values (1, '2026-11-09', 1, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)');
insert into goal_levels values (2, '2026-11-10', 2, NULL);
insert into goal_readers values (1, 'anna', 'partner', 'sees');
insert into goal_readers values (2, 'bo', 'leader', 'asked');
insert into goal_notes values (1, 'anna', '2026-11-09');
insert into goal_notes values (2, 'bo', '2026-11-10');
insert into goal_questions values (1, 1, 'anna', 'match.1', 1790000000, 1, 1790000000);
insert into goal_questions values (2, 2, 'bo', 'match.2', 1790003600, 0, NULL);
insert into learning_events values (1, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', '2026-11-09', 'all', 'draft', 1790000000);
insert into learning_events values (2, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', '2026-11-10', 'some', 'open', 1790003600);
insert into learning_events values (3, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (3)', '2026-11-11', 'all', 'begun', 1790007200);
insert into learning_event_models values (1, 'model-1');
insert into learning_event_models values (2, 'model-2');
insert into learning_event_departments values (1, 1);
insert into learning_event_departments values (2, 2);
insert into learning_event_people values (1, 'anna', 0);
insert into learning_event_people values (2, 'bo', 1);
insert into after_processing values (1, 1, 'anna', 1);
insert into after_processing values (2, 2, 'bo', 2);
insert into programme_runs values (1, 'faelles-fagligt-fundament', 'all', 'all', '2026-11-09', 1, 1, 'makker', 'draft', '2026-11-09', 1790000000);
insert into programme_runs values (2, 'lederspor', 'leaders', 'some', '2026-11-10', 2, 0, 'facilitator', 'running', '2026-11-10', 1790003600);
insert into programme_runs values (3, 'faelles-fagligt-fundament', 'all', 'all', '2026-11-11', 3, 1, 'vote', 'ended', '2026-11-11', 1790007200);
insert into programme_runs values (4, 'lederspor', 'leaders', 'some', '2026-11-12', 4, 0, 'makker', 'draft', NULL, 1790010800);
insert into programme_run_departments values (1, 1);
insert into programme_run_departments values (2, 2);
insert into programme_pauses values (1, 1, '2026-11-09', '2026-11-09');
insert into programme_pauses values (2, 2, '2026-11-10', NULL);
insert into programme_meetings values (1, 'anna', '2026-11-09');
insert into programme_meetings values (2, 'bo', '2026-11-10');
insert into programme_votes values (1, '["lederspor"]', 'open');
insert into programme_votes values (2, '["lederspor"]', 'asked');
insert into programme_votes values (3, '["lederspor"]', 'chosen');
insert into programme_votes values (4, '["lederspor"]', 'dropped');
insert into programme_ballots values (1, 'anna', 'faelles-fagligt-fundament');
insert into programme_ballots values (2, 'bo', 'lederspor');
insert into prompt_drafts values (1, 'anna', 'token-1', 'match', '{}', 'draft', 1790000000);
insert into prompt_drafts values (2, 'bo', 'token-2', NULL, '{"da": "Hvad så?"}', 'keeping', 1790003600);
insert into pulses values ('2026-10', '2026-11-09', '2026-11-09', '["pulse.1", "pulse.2"]', 'open');
insert into pulses values ('2026-11', '2026-11-10', '2026-11-10', '["pulse.1", "pulse.2"]', 'closed');
insert into pulse_counts values ('2026-10', 'item-1', 1, 1, 1);
insert into pulse_counts values ('2026-11', 'item-2', 2, 2, 2);
insert into pulse_done values ('2026-10', 'anna');
insert into pulse_done values ('2026-11', 'bo');
insert into table_plans values (1, 'anna', 'open', 4, 1, 1790000000, 1790000000);
insert into table_plans values (2, NULL, 'ended', 5, NULL, 1790003600, NULL);
insert into table_seats values (1, 'anna', 1);
insert into table_seats values (2, 'bo', NULL);
insert into minute_questions values (1, 'anna', 'draft', 'match.1', NULL, 'code-1', 1, 1790000000, 1790000000, 1790000000);
insert into minute_questions values (2, 'bo', 'open', 'match.2', NULL, 'code-2', 2, 1790003600, 1790003600, 1790003600);
insert into minute_questions values (3, NULL, 'shown', NULL, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?«', 'code-3', 3, 1790007200, NULL, NULL);
insert into minute_answers values (1, 'anna', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1790000000);
insert into minute_answers values (2, 'bo', NULL, 1790003600);
insert into glossary_words values (1, 'word-1', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 'open', 1790000000);
insert into glossary_words values (2, 'word-2', NULL, 'closed', 1790003600);
insert into glossary_proposals values (1, 1, 'anna', 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (1)', 1790000000);
insert into glossary_proposals values (2, 2, NULL, 'Når jeg ringer, så vil jeg spørge først: »hvad gør I?« (2)', 1790003600);
insert into glossary_votes values (1, 'anna', 1, 1790000000);
insert into glossary_votes values (2, 'bo', 2, 1790003600);
insert into month_counts values ('2026-10', 1, 'what-1', 5, 1);
insert into month_counts values ('2026-11', 2, 'what-2', 10, 2);
insert into round_counts values (1, '2026-11-09', 1, 1);
insert into round_counts values (2, '2026-11-10', 2, 2);
insert into names_version values ('0A6258C85DA96021061E79EB54E08D49');
CREATE TRIGGER names_added after insert on people begin
    update names_version set version = hex(randomblob(16));
end;
CREATE TRIGGER names_changed after update of name, status on people begin
    update names_version set version = hex(randomblob(16));
end;
CREATE TRIGGER names_removed after delete on people begin
    update names_version set version = hex(randomblob(16));
end;
