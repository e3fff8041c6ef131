-- A start tells by the bytes that a draft was made from that there is nothing to read, and how many events that told.
alter table record_state add column made_from varchar(64);
alter table record_state add column told integer default 0 not null;

-- A load of many events that was begun: from which bytes, and how many of its events are written. What it has written has
-- the moment 9999-12-31 for the beginning and the end of its time, so that nobody sees it before all of it is there.
create table record_load (
    id          integer     not null primary key check (id = 1),
    made_from   varchar(64) not null,
    recorded_at timestamp(6) with time zone not null,
    passed      bigint      not null
);

-- Of what is written with one moment the index is then in the order of ids, and its rows are found one beside the other.
drop index event_by_record;
create index event_by_record on event (superseded_at, recorded_at);
