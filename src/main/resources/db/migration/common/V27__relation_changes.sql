-- What others began, and ceased, to say of an event beside the order: one row for each, where its states would tell all of it anew.
create table relation_change (
    slug    varchar(100) not null,
    version bigint       not null,
    kind    varchar(20)  not null,
    other   varchar(100) not null,
    begun   boolean      not null,
    primary key (slug, version, kind, other)
);
-- Whether others said something of it that stands in no state, but follows from the present and what has changed since. Earlier
-- states tell it themselves.
alter table past_event add column related boolean default false not null;
