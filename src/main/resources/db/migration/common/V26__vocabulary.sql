-- What the desk calls the types, roles and units of its record. They are words of answers, and no part of what is recorded.
create table vocabulary (
    kind varchar(10) not null,
    code varchar(50) not null,
    language varchar(35) not null,
    word varchar(100) not null,
    primary key (kind, code, language),
    constraint vocabulary_kind check (kind in ('type', 'role', 'unit'))
);
