-- The same record as tables, for the peer: what its questions need is indexed, each answer in the order of ours.
CREATE TABLE actors (id text PRIMARY KEY, name text NOT NULL, kind text NOT NULL);
CREATE TABLE sources (
    id text PRIMARY KEY, title text NOT NULL, publisher text NOT NULL, published text NOT NULL, url text NOT NULL,
    language text NOT NULL);
CREATE TABLE origins (id text PRIMARY KEY, name text NOT NULL, attribution text NOT NULL);
CREATE TABLE events (
    id text PRIMARY KEY, timeline text NOT NULL, headline text NOT NULL, summary text NOT NULL, type text NOT NULL,
    edtf text NOT NULL, earliest date NOT NULL, latest date NOT NULL, starts_latest date NOT NULL, ends_earliest date NOT NULL,
    precision text NOT NULL, approximate boolean NOT NULL,
    search tsvector GENERATED ALWAYS AS (to_tsvector('english', headline || ' ' || summary)) STORED);
CREATE TABLE participants (event text NOT NULL REFERENCES events, actor text NOT NULL REFERENCES actors, PRIMARY KEY (event, actor));
CREATE TABLE passages (
    event text NOT NULL REFERENCES events, position integer NOT NULL, source text NOT NULL REFERENCES sources,
    origin text NOT NULL REFERENCES origins, quote text NOT NULL, stance text NOT NULL, PRIMARY KEY (event, position));
