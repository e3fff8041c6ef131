-- What the desk calls the types, roles and units of its record, and in which versions: from one on, and until another takes its place.
create table vocabulary (
    kind varchar(10) not null,
    code varchar(50) not null,
    language varchar(35) not null,
    word varchar(100) not null,
    from_version bigint not null,
    until_version bigint,
    primary key (kind, code, language, from_version),
    constraint vocabulary_kind check (kind in ('type', 'role', 'unit'))
);
