-- Compared byte by byte, as slugs are.
alter table event alter column listed_by type varchar(100) collate "C";
