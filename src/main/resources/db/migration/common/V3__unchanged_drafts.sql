-- What the record was last brought to, so that a start which finds the same has nothing to do: the fingerprint of the
-- draft, and which rules everything derived follows. Empty until the load that follows this migration, which derives
-- everything anew.
create table record_state (
    id          integer     not null primary key check (id = 1),
    fingerprint varchar(64) not null,
    rules       integer     not null
);

-- The day on which the moment of a revision is told, in days since 1970-01-01; null where its moment is not known. Events
-- of one day follow one another as their moments do.
alter table event add column moment_day bigint;
create index event_by_moment on event (moment_day);
