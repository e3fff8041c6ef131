-- Lists and facets are ordered by slugs, tags and types: compare them byte by byte, as H2 does, whatever the locale of the
-- database. What refers to a slug is compared likewise, so that an index serves both.
alter table event          alter column slug type varchar(100) collate "C";
alter table event          alter column type type varchar(50) collate "C";
alter table actor          alter column slug type varchar(100) collate "C";
alter table origin         alter column slug type varchar(100) collate "C";
alter table source         alter column slug type varchar(100) collate "C";
alter table timeline       alter column slug type varchar(100) collate "C";
alter table event_tag      alter column tag type varchar(100) collate "C";
alter table event_timeline alter column timeline_slug type varchar(100) collate "C";
alter table participant    alter column actor_slug type varchar(100) collate "C";
alter table citation       alter column source_slug type varchar(100) collate "C";
alter table citation       alter column origin_slug type varchar(100) collate "C";
