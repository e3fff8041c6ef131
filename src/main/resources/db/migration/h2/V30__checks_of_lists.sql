-- H2 holds a check against a list of values to the session that made it: once that connection is closed, which a pool does with what
-- is idle, every row is refused with "Check constraint invalid" until the database is opened anew. The same said in another way is not.
execute immediate 'alter table actor drop constraint "' || (select c.constraint_name
    from information_schema.check_constraints c join information_schema.table_constraints t
    on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name
    where t.table_schema = current_schema and t.table_name = 'ACTOR' and c.check_clause like '"KIND" IN(%') || '"';
execute immediate 'alter table event_relation drop constraint "' || (select c.constraint_name
    from information_schema.check_constraints c join information_schema.table_constraints t
    on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name
    where t.table_schema = current_schema and t.table_name = 'EVENT_RELATION' and c.check_clause like '"KIND" IN(%') || '"';
alter table citation drop constraint citation_stance;
alter table event drop constraint event_status;
alter table vocabulary drop constraint vocabulary_kind;
alter table actor add constraint actor_kind check (regexp_like(kind,
    '^(PERSON|ORGANISATION)$'));
alter table event_relation add constraint event_relation_kind check (regexp_like(kind,
    '^(AFTER|BEFORE)$'));
alter table citation add constraint citation_stance check (regexp_like(stance,
    '^(ASSERTS|DENIES|DECLINES_TO_COMMENT|DID_NOT_RESPOND|DOES_NOT_KNOW|CONTEXT)$'));
alter table event add constraint event_status check (regexp_like(status,
    '^(DISPUTED|ON_RECORD|CORROBORATED|SINGLE_ORIGIN|UNATTRIBUTED|UNASSERTED|UNSOURCED)$'));
alter table vocabulary add constraint vocabulary_kind check (regexp_like(kind,
    '^(type|role|unit)$'));
