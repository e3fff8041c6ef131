-- What is searched is an index outside of the store, derived from it. These say what of the record an index has to catch up
-- with: the record itself, the number of its state, and in which state an event was last written.
alter table event add column changed_in bigint default 0 not null;
create index event_by_change on event (changed_in);

-- The load that follows begins the first version.
delete from record_state;
alter table record_state add column record varchar(36) not null;
alter table record_state add column version bigint not null;

-- Nothing is looked for here any more.
drop table event_word;
drop index event_by_date;
drop index event_by_type;
drop index event_by_status;
drop index event_tag_tag;
drop index event_disagreement_field;
drop index asserted_date_possible;
