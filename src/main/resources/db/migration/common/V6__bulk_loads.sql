-- A start tells by the bytes that a draft was made from that there is nothing to read, and how many events that told.
alter table record_state add column made_from varchar(64);
alter table record_state add column told integer default 0 not null;

-- A load of many events that was begun: from which bytes, and how many of its events are written. What it writes beside a
-- record has the moment 9999-12-31 for the beginning and the end of its time, so that nobody sees it before all of it is there.
create table record_load (
    id          integer     not null primary key check (id = 1),
    made_from   varchar(64) not null,
    recorded_at timestamp(6) with time zone not null,
    passed      bigint      not null,
    fresh       boolean     not null
);

-- Of what is written with one moment the index is then in the order of ids, and its rows are found one beside the other.
drop index event_by_record;
create index event_by_record on event (superseded_at, recorded_at);

-- What is read with an event and never asked for by itself stands in its row: less to write and to read.
alter table event add column tags varchar;
alter table event add column contested varchar;
alter table event add column asserted_dates varchar;
update event set tags = (select string_agg(t.tag, ',' order by t.tag) from event_tag t where t.event_id = event.id);
update event set contested = (select string_agg(d.field, ',' order by d.field) from event_disagreement d
    where d.event_id = event.id);
update event set asserted_dates = (select string_agg(a.starts_earliest || ' ' || a.starts_latest || ' ' || a.ends_earliest
    || ' ' || a.ends_latest || ' ' || case when a.chosen then 'c' else '' end || case when a.approximate then '~' else '' end
    || case when a.uncertain then '?' else '' end, ',' order by a.position) from asserted_date a where a.event_id = event.id);
drop table event_tag;
drop table event_disagreement;
drop table asserted_date;
