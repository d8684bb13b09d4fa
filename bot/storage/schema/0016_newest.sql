-- The newest of what somebody was asked and answered is looked for with each text they write.
create index asked_origins on asked (person, origin, local_date, id);
create index answers_changed on answers (person, changed, asked);
