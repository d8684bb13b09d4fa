-- On which local dates the week's message carried another room's question than reflection's.
create table weeks_elsewhere (
    person text not null references people (id) on delete cascade,
    local_date text not null,
    primary key (person, local_date)
) strict, without rowid;
