-- Evidence: how many really say so, and where they disagree. Everything here but what a passage leaves open and a
-- timeline's policy is derived from citations and origins by a load, so that filters and lists are plain SQL.

alter table timeline add column min_origins integer;
alter table timeline add column min_named_origins integer;
alter table timeline add constraint timeline_policy check (
    (min_origins is null) = (min_named_origins is null) and min_origins >= 0 and min_named_origins >= 0);

-- The origins that derive from no other and to which an origin goes back; itself when it stands for itself.
create table origin_root (
    origin_slug varchar(100) not null references origin,
    root_slug   varchar(100) not null references origin,
    primary key (origin_slug, root_slug)
);
create index origin_root_root on origin_root (root_slug);

alter table event add column sources integer default 0 not null;
alter table event add column origins integer default 0 not null;
alter table event add column named_origins integer default 0 not null;
alter table event add column denying_origins integer default 0 not null;
-- Null in a tombstone, and until the load that follows this migration.
alter table event add column status varchar(20);
alter table event add constraint event_status check (status in
    ('DISPUTED', 'CORROBORATED', 'SINGLE_ORIGIN', 'UNASSERTED'));
-- Null where no timeline it stands in has a policy.
alter table event add column meets_policy boolean;
create index event_by_status on event (status, superseded_at);

create table event_disagreement (
    event_id bigint      not null references event,
    field    varchar(20) not null check (field in ('WHEN', 'QUANTITY', 'STANCE')),
    primary key (event_id, field)
);
create index event_disagreement_field on event_disagreement (field, event_id);

alter table citation add column leaves_when_open boolean default false not null;
alter table citation add column leaves_quantity_open boolean default false not null;
-- Where the quote stands in the document it was checked against, in Unicode code points.
alter table citation add column starts_at integer;
alter table citation add column ends_at integer;
alter table citation add column document_sha256 varchar(64);
alter table citation add constraint citation_checked check (
    (starts_at is null and ends_at is null and document_sha256 is null)
    or (starts_at >= 0 and ends_at > starts_at and document_sha256 is not null));
