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

-- Who was asked and did not answer. The check of a column is dropped with it, as one without a name is on both databases.
alter table citation add column asked_slug varchar(100);
alter table citation add constraint citation_asked foreign key (asked_slug) references actor;
create index citation_asked_slug on citation (asked_slug);
alter table citation add column stands varchar(30);
update citation set stands = stance;
alter table citation drop column stance;
alter table citation rename column stands to stance;
alter table citation alter column stance set not null;
alter table citation add constraint citation_stance check (stance in
    ('ASSERTS', 'DENIES', 'DECLINES_TO_COMMENT', 'DID_NOT_RESPOND', 'DOES_NOT_KNOW', 'CONTEXT'));

-- That unnamed people were named later. Such an origin is named from then on, and may still say how many it was.
alter table origin add column identified_on varchar(1000);
alter table origin add column identified_in varchar(100);
alter table origin add column identified_by varchar(1000);
alter table origin drop constraint origin_fits_attribution;
alter table origin add constraint origin_fits_attribution check (
    (attribution = 'NAMED' and actor_slug is not null and (people is null or identified_on is not null))
    or (attribution = 'UNNAMED' and actor_slug is null)
    or (attribution = 'UNATTRIBUTED' and people is null));

-- Whether an author is a person or a body, and which part of a person's name is the family's.
alter table source_author add column kind varchar(20);
alter table source_author add column family varchar(200);
alter table source_author add column given varchar(200);
