-- How a passage at second hand departs from whom it has it from, as seen in other events that cite both. The first load derives it.
alter table citation add column departs varchar;

-- The first moment that is known of when it was said, in seconds since 1970 UTC; the largest number where none is. Derived likewise.
alter table origin add column said_from bigint default 9223372036854775807 not null;
create index origin_by_saying on origin (said_from, slug);
