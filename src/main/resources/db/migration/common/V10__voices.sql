-- Whose voice somebody is, and what was taken back. Evidence is counted in voices; the first load weighs everything anew.
create table actor_speaks_for (
    actor_slug      varchar(100) not null references actor,
    speaks_for_slug varchar(100) not null references actor,
    primary key (actor_slug, speaks_for_slug)
);
create table origin_speaks_for (
    origin_slug     varchar(100) not null references origin,
    speaks_for_slug varchar(100) not null references actor,
    primary key (origin_slug, speaks_for_slug)
);
create table origin_retraction (
    origin_slug    varchar(100) not null references origin,
    retracted_slug varchar(100) not null references origin,
    kind           varchar(20)  not null,
    parts          varchar(100) not null
);
create table source_correction (
    source_slug  varchar(100)  not null references source,
    position     integer       not null,
    corrected_on varchar(2000) not null,
    what         varchar(500)  not null,
    url          varchar(2000),
    retracts     boolean       not null,
    primary key (source_slug, position)
);
-- The check of a column is dropped with it; one that has no name cannot be dropped by itself on both databases.
alter table origin drop constraint origin_named_has_actor;
alter table origin add column attributed varchar(20);
update origin set attributed = attribution;
alter table origin drop column attribution;
alter table origin rename column attributed to attribution;
alter table origin alter column attribution set not null;
alter table origin add constraint origin_fits_attribution check (
    (attribution = 'NAMED' and actor_slug is not null and people is null)
    or (attribution = 'UNNAMED' and actor_slug is null)
    or (attribution = 'UNATTRIBUTED' and people is null));
alter table origin add column said varchar(2000);
alter table origin add column retracted varchar(100);
alter table origin add column retracted_by varchar;
alter table source add column checked_sha256 varchar(64);
alter table origin_derivation add column basis varchar(20) default 'STATED' not null;
alter table citation add column inferred boolean default false not null;
alter table event add column on_record_slug varchar(100) references origin;
alter table event rename column origins to voices;
alter table event rename column named_origins to named_voices;
alter table event rename column denying_origins to denying_voices;
alter table timeline rename column min_origins to min_voices;
alter table timeline rename column min_named_origins to min_named_voices;
alter table event drop constraint event_status;
alter table event add constraint event_status check (status in
    ('DISPUTED', 'ON_RECORD', 'CORROBORATED', 'SINGLE_ORIGIN', 'UNATTRIBUTED', 'UNASSERTED'));
