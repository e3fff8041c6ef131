-- Ids of events that a passage says this one was because of, replied to, or is a part of.
alter table citation add column says_because_of varchar(2000);
alter table citation add column says_in_reply_to varchar(2000);
alter table citation add column says_part_of varchar(2000);

-- The same from the other side, as JSON: which events say so of this one. Derived.
alter table event add column related_from varchar;
