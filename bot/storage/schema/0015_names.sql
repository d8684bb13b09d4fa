-- What was made of everybody's names (for the guard) is kept for as long as this is the same.
create table names_version (
    version text not null
) strict;
insert into names_version (version) values (hex(randomblob(16)));

create trigger names_added after insert on people begin
    update names_version set version = hex(randomblob(16));
end;

create trigger names_changed after update of name, status on people begin
    update names_version set version = hex(randomblob(16));
end;

create trigger names_removed after delete on people begin
    update names_version set version = hex(randomblob(16));
end;
