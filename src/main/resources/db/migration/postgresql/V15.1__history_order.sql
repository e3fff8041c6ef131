-- As slugs are ordered everywhere: by their letters, whatever the locale of the database.
alter table past_event alter column slug type varchar(100) collate "C";
alter table reference_state alter column slug type varchar(100) collate "C";
