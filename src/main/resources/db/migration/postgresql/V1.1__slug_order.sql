-- Lists are ordered and paged by slug: compare it byte by byte, as H2 does, whatever the locale of the database.
alter table event    alter column slug type varchar(100) collate "C";
alter table actor    alter column slug type varchar(100) collate "C";
alter table origin   alter column slug type varchar(100) collate "C";
alter table source   alter column slug type varchar(100) collate "C";
alter table timeline alter column slug type varchar(100) collate "C";
