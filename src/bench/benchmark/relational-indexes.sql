CREATE INDEX ON events (timeline, earliest, starts_latest, id);
CREATE INDEX ON events (earliest, starts_latest, id);
CREATE INDEX ON events (starts_latest, ends_earliest, type) WHERE NOT approximate;
CREATE INDEX ON events USING gin (search);
CREATE INDEX ON participants (actor, event);
CREATE ROLE reader NOLOGIN;
GRANT USAGE ON SCHEMA public TO reader;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;
VACUUM ANALYZE;
