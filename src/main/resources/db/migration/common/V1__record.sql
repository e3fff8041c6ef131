-- The record. Common SQL for H2 and PostgreSQL (15 or later); what must differ stands in the folder of its vendor.
-- Reference data is keyed by its slug; a row of event is one revision, and everything below it belongs to that revision.

create table actor (
    slug        varchar(100) not null primary key,
    name        varchar(200) not null,
    kind        varchar(20)  not null check (kind in ('PERSON', 'ORGANISATION')),
    description varchar(500),
    removed_at  timestamp(6) with time zone
);

create table actor_alias (
    actor_slug varchar(100) not null references actor,
    position   integer      not null,
    alias      varchar(200) not null,
    primary key (actor_slug, position),
    unique (actor_slug, alias)
);

create table origin (
    slug             varchar(100) not null primary key,
    name             varchar(200) not null,
    attribution      varchar(20)  not null check (attribution in ('NAMED', 'UNNAMED')),
    actor_slug       varchar(100) references actor,
    occasion         varchar(300),
    people           varchar(20),
    description      varchar(500),
    obtained_by_slug varchar(100) references actor,
    note             varchar(500),
    removed_at       timestamp(6) with time zone,
    constraint origin_named_has_actor check (
        (attribution = 'NAMED' and actor_slug is not null and people is null)
        or (attribution = 'UNNAMED' and actor_slug is null))
);
create index origin_actor on origin (actor_slug);
create index origin_obtained_by on origin (obtained_by_slug);

create table origin_derivation (
    origin_slug       varchar(100) not null references origin,
    derives_from_slug varchar(100) not null references origin,
    primary key (origin_slug, derives_from_slug),
    check (origin_slug <> derives_from_slug)
);
create index origin_derivation_root on origin_derivation (derives_from_slug);

create table source (
    slug         varchar(100)  not null primary key,
    title        varchar(500)  not null,
    publisher    varchar(200)  not null,
    published    varchar(1000) not null,
    url          varchar(2000) not null,
    archived_url varchar(2000),
    accessed     date,
    language     varchar(35)   not null,
    sha256       varchar(64),
    removed_at   timestamp(6) with time zone
);

create table source_author (
    source_slug varchar(100) not null references source,
    position    integer      not null,
    author      varchar(200) not null,
    primary key (source_slug, position)
);

create table timeline (
    slug        varchar(100) not null primary key,
    title       varchar(200) not null,
    description varchar(1000),
    zone        varchar(60)  not null,
    removed_at  timestamp(6) with time zone
);

create sequence event_seq increment by 50;

create table event (
    id               bigint        not null primary key,
    slug             varchar(100)  not null,
    number           integer       not null check (number >= 1),
    recorded_at      timestamp(6) with time zone not null,
    superseded_at    timestamp(6) with time zone,
    withdrawn_reason varchar(500),
    digest           varchar(64),
    headline         varchar(200)  not null,
    summary          varchar(2000),
    type             varchar(50),
    -- The date as written, and the hull of its bounds in days since 1970-01-01 for the order of lists.
    -- An open or unknown side, and every bound of an undated event, is LocalDate.MIN or MAX.
    edtf             varchar(1000),
    when_reason      varchar(500),
    starts_earliest  bigint        not null,
    starts_latest    bigint        not null,
    -- Its place among events whose dates are equal, by what is known of their order.
    ordinal          integer       not null,
    zone             varchar(60),
    quantity         varchar(20),
    quantity_unit    varchar(50),
    quantity_reason  varchar(500),
    place_name       varchar(200),
    place_country    varchar(2),
    constraint event_revision unique (slug, number),
    constraint event_one_current unique nulls not distinct (slug, superseded_at),
    constraint event_whole_or_tombstone check (withdrawn_reason is not null
        or (digest is not null and summary is not null and type is not null)),
    constraint event_lifetime check (superseded_at is null or superseded_at >= recorded_at),
    constraint event_quantity_has_unit check ((quantity is null) = (quantity_unit is null)),
    constraint event_country_has_place check (place_country is null or place_name is not null)
);
create index event_by_date on event (superseded_at, starts_earliest, starts_latest, ordinal, slug);
create index event_by_record on event (superseded_at, recorded_at, slug);
create index event_by_type on event (type);

create table event_timeline (
    event_id      bigint       not null references event,
    timeline_slug varchar(100) not null references timeline,
    primary key (event_id, timeline_slug)
);
create index event_timeline_timeline on event_timeline (timeline_slug, event_id);

create table event_tag (
    event_id bigint       not null references event,
    tag      varchar(100) not null,
    primary key (event_id, tag)
);
create index event_tag_tag on event_tag (tag, event_id);

create table participant (
    event_id   bigint       not null references event,
    position   integer      not null,
    actor_slug varchar(100) not null references actor,
    role       varchar(50)  not null,
    primary key (event_id, position),
    unique (event_id, actor_slug, role)
);
create index participant_actor on participant (actor_slug, event_id);

create sequence citation_seq increment by 50;

create table citation (
    id            bigint       not null primary key,
    event_id      bigint       not null references event,
    position      integer      not null,
    source_slug   varchar(100) not null references source,
    origin_slug   varchar(100) not null references origin,
    exact         varchar(1000) not null,
    prefix        varchar(300),
    suffix        varchar(300),
    stance        varchar(30)  not null check (stance in
        ('ASSERTS', 'DENIES', 'DECLINES_TO_COMMENT', 'DOES_NOT_KNOW', 'CONTEXT')),
    says_when     varchar(1000),
    says_quantity varchar(20),
    says_after    varchar(2000),
    says_before   varchar(2000),
    note          varchar(500),
    unique (event_id, position)
);
create index citation_source on citation (source_slug, event_id);
create index citation_origin on citation (origin_slug, event_id);

-- What date filters read: the four bounds of every row of every date asserted of a revision, the chosen one and
-- those that its citations give instead.
create table asserted_date (
    event_id        bigint  not null references event,
    position        integer not null,
    starts_earliest bigint  not null,
    starts_latest   bigint  not null,
    ends_earliest   bigint  not null,
    ends_latest     bigint  not null,
    chosen          boolean not null,
    approximate     boolean not null,
    uncertain       boolean not null,
    primary key (event_id, position),
    constraint asserted_date_ordered check (starts_earliest <= starts_latest and ends_earliest <= ends_latest
        and starts_earliest <= ends_earliest and starts_latest <= ends_latest)
);
create index asserted_date_possible on asserted_date (starts_earliest, ends_latest, event_id);

-- Which events some passage puts a revision after or before, so that the other one finds it.
create table event_relation (
    event_id bigint       not null references event,
    kind     varchar(10)  not null check (kind in ('AFTER', 'BEFORE')),
    other    varchar(100) not null,
    primary key (event_id, kind, other)
);
create index event_relation_other on event_relation (other, event_id);

-- What q reads: the words of a revision, folded to lower case without accents.
create table event_word (
    event_id bigint       not null references event,
    word     varchar(100) not null,
    primary key (event_id, word)
);
create index event_word_word on event_word (word, event_id);
