-- What a timeline and its events are written in, and the same in other languages, as JSON.
alter table timeline add column language varchar(35);
alter table timeline add column translations varchar;
alter table event add column language varchar(35);
alter table event add column translations varchar;
