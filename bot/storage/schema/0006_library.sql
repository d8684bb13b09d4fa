-- What colleagues let everybody find: closed cases with what was learnt, reflections on them, and
-- what stands under *Fra kolleger*. `source` is the row it comes from, in the room that `kind`
-- tells: a case and its lesson have one. `asked` is the local date on which its author was last
-- asked whether it may stay, `asking` whether they have not said so yet.
create table library_entries (
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
create index library_entries_authors on library_entries (author);
create index library_entries_models on library_entries (model, kind);

-- The stems of each entry, made by bot/finding/words.py: nothing but letters, digits and blanks.
create virtual table library_words using fts5 (stems, tokenize = 'ascii');
create virtual table library_terms using fts5vocab (library_words, row);

-- The newest search of each person, until the night; `found` is a list of entries, the best first.
create table library_searches (
    id integer primary key autoincrement,
    person text not null unique references people (id) on delete cascade,
    text text not null,
    model text,
    found text
) strict;

-- Which messages in whose chat show an entry, so that all are replaced when it goes. An entry that
-- has gone stays here until that is done.
create table library_seen (
    reader text not null references people (id) on delete cascade,
    subject text not null,
    entry integer not null,
    at integer not null,
    primary key (reader, subject, entry)
) strict, without rowid;
create index library_seen_entries on library_seen (entry);

-- Whom a week's message has told of which lesson: nobody is told of one twice.
create table library_told (
    person text not null references people (id) on delete cascade,
    entry integer not null references library_entries (id) on delete cascade,
    primary key (person, entry)
) strict, without rowid;
create index library_told_entries on library_told (entry);
