-- The rules of the record hold that nobody has one role in an event twice, and nothing is looked up by all three.
alter table participant drop constraint participant_event_id_actor_slug_role_key;
