-- Whiles of a timeline that have a name, as JSON.
alter table timeline add column eras varchar;
