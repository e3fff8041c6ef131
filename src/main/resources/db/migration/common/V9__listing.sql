-- Lists have an event on the first day that is known of it, by moments on one day, and else by slugs. What that is made of
-- stands here in place of a rank, which what comes or goes beside it would change. The first load derives it anew.
drop index event_by_moment;
alter table event drop column moment_day;
alter table event drop column ordinal;
alter table event rename column starts_earliest to listed_on;
alter table event rename column starts_latest to listed_until;
alter table event add column listed_at bigint default -9223372036854775808 not null;
alter table event add column listed_by varchar(100) default '-' not null;
alter table event add column listed_steps integer default 0 not null;
