-- What is told of each version of the record, and what the record was like in it. Of what has changed, past states stand here
-- as texts; a current event stands in its own rows alone, so that a first load of many writes nothing here.
create table record_version (
    number      bigint      not null primary key,
    recorded_at timestamp(6) with time zone not null,
    -- When the latest of the current revisions was recorded.
    latest_at   timestamp(6) with time zone,
    author      varchar(50) not null,
    commit_id   varchar(64),
    reason      varchar(500),
    created     integer     default 0 not null,
    revised     integer     default 0 not null,
    withdrawn   integer     default 0 not null,
    rederived   integer     default 0 not null,
    actors      integer     default 0 not null,
    origins     integer     default 0 not null,
    sources     integer     default 0 not null,
    timelines   integer     default 0 not null,
    items       bigint,
    sha256      varchar(64)
);
create index record_version_by_moment on record_version (recorded_at);

-- States that an event is in no more, with the versions in which it was: from the first up to, and without, the second.
create table past_event (
    slug          varchar(100) not null,
    from_version  bigint       not null,
    until_version bigint       not null,
    number        integer      not null,
    withdrawn     boolean      not null,
    state         varchar      not null,
    primary key (slug, until_version)
);
create index past_event_by_end on past_event (until_version);

-- Every state of actors, origins, sources and timelines; the end of the present one is null.
create table reference_state (
    kind          varchar(20)  not null,
    slug          varchar(100) not null,
    from_version  bigint       not null,
    until_version bigint,
    standing      boolean      not null,
    state         varchar      not null,
    primary key (kind, slug, from_version)
);
create index reference_state_open on reference_state (kind, until_version, slug);

-- The sum over the record from which the digest of a version is made; one row, and none where the next version is to count
-- everything anew.
create table record_sum (
    id    integer       not null primary key check (id = 1),
    total varchar(2732) not null,
    items bigint        not null
);
-- The same over what a first load has written so far.
alter table record_load add column written_sum varchar(2732);

-- Of versions before this one nobody knows what they held.
insert into record_version (number, recorded_at, latest_at, author)
select s.version, coalesce((select max(e.loaded_at) from edition e), current_timestamp),
    (select max(v.recorded_at) from event v where v.superseded_at is null), 'seeds'
from record_state s;
