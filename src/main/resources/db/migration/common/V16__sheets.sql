-- What a sheet may leave open, and what of it has no other place.
alter table citation alter column exact drop not null;
alter table source alter column url drop not null;
alter table source alter column published drop not null;
alter table actor alter column kind drop not null;
alter table event add column media varchar;
alter table event add column extras varchar;
alter table event drop constraint event_status;
alter table event add constraint event_status check (status in
    ('DISPUTED', 'ON_RECORD', 'CORROBORATED', 'SINGLE_ORIGIN', 'UNATTRIBUTED', 'UNASSERTED', 'UNSOURCED'));
