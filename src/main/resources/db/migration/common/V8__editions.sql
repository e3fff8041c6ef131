-- Which seeds the record was brought to: one row for each version that seeds have made, in the order of versions. A server whose
-- seeds are one of these and not the latest has nothing new to say.
create table edition (
    number      bigint       not null primary key,
    fingerprint varchar(64)  not null,
    generation  bigint       not null,
    desk        varchar      not null,
    loaded_at   timestamp(6) with time zone not null
);
create index edition_by_fingerprint on edition (fingerprint);
