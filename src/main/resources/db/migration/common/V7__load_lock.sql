-- Who loads holds this row locked from beginning to end, in a transaction of its own. The database frees it when that process
-- dies, and others wait meanwhile.
create table load_lock (
    id integer not null primary key check (id = 1)
);
insert into load_lock (id) values (1);
