-- Every server that listens is told of a version when it is committed, whoever has written it.
create function tell_of_version() returns trigger language plpgsql as $$
begin
    perform pg_notify('dateline_version', new.version::text);
    return null;
end
$$;
create trigger record_state_version after insert or update of version on record_state
    for each row execute function tell_of_version();
