-- Beside each foreign key H2 keeps an index of that column alone, whatever other index begins with it, so that every row of these
-- tables stood in two of the same use and a load wrote a third more than is ever read. What serves the search is an index of its own
-- since the fifth version, so that the wider ones are not read any more; where the primary key begins with the event, the foreign
-- key goes: one class writes the parts of an event, with it. Names of those of the first version were given by H2 and are looked up.
drop index citation_source;
drop index citation_origin;
drop index event_timeline_timeline;
drop index participant_actor;
execute immediate 'alter table citation drop constraint "' || (select k.constraint_name
    from information_schema.key_column_usage k join information_schema.referential_constraints r
    on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name
    where k.table_schema = current_schema and k.table_name = 'CITATION' and k.column_name = 'EVENT_ID') || '"';
execute immediate 'alter table event_timeline drop constraint "' || (select k.constraint_name
    from information_schema.key_column_usage k join information_schema.referential_constraints r
    on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name
    where k.table_schema = current_schema and k.table_name = 'EVENT_TIMELINE' and k.column_name = 'EVENT_ID') || '"';
execute immediate 'alter table participant drop constraint "' || (select k.constraint_name
    from information_schema.key_column_usage k join information_schema.referential_constraints r
    on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name
    where k.table_schema = current_schema and k.table_name = 'PARTICIPANT' and k.column_name = 'EVENT_ID') || '"';
execute immediate 'alter table event_relation drop constraint "' || (select k.constraint_name
    from information_schema.key_column_usage k join information_schema.referential_constraints r
    on r.constraint_schema = k.constraint_schema and r.constraint_name = k.constraint_name
    where k.table_schema = current_schema and k.table_name = 'EVENT_RELATION' and k.column_name = 'EVENT_ID') || '"';

-- The rules of the record hold that nobody has one role in an event twice, and nothing is looked up by all three.
execute immediate 'alter table participant drop constraint "' || (select c.constraint_name
    from information_schema.table_constraints c
    where c.table_schema = current_schema and c.table_name = 'PARTICIPANT' and c.constraint_type = 'UNIQUE') || '"';
