-- A personal invitation of a list that was read in: who it is for, until it is used or has ended.
alter table invitations add column name text;
alter table invitations add column profession text;
