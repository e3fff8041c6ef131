-- The few events that tell a timeline at first glance, as its desk has marked them.
alter table event add column key_event boolean not null default false;
