-- Where in its source a passage stands, and what its words are in another language.
alter table citation add column at_page varchar(40);
alter table citation add column at_paragraph varchar(20);
alter table citation add column at_time varchar(40);
alter table citation add column quote_language varchar(35);
alter table citation add column translation_language varchar(35);
alter table citation add column translation varchar(1000);
alter table citation add column translated_by varchar(200);

-- The document in which a source was read, where that is another. No foreign key: rows are moved in no order of their own.
alter table source add column via_slug varchar(100);
