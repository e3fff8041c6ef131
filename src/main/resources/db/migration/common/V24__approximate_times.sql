-- About when in its day: late_evening, around 15:00. Null where nobody says, and where the date has a time of its own.
alter table event add column when_time varchar(20);
