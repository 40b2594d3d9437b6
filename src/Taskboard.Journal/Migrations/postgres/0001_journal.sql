-- What happened. Append-only: nothing in this program updates or deletes a row of `journal`.
-- Moments are microseconds since 1970-01-01 UTC. Keys compare by bytes, as on SQLite.

CREATE TABLE stream (
    id bigint PRIMARY KEY,               -- from journal_head.streams: dense, so that the indexes of `journal` stay small
    name text COLLATE "C" NOT NULL UNIQUE,
    version bigint NOT NULL,
    hash bytea NOT NULL                  -- of the stream's last record
) WITH (fillfactor = 60);                -- room on the page: a new version touches no index

CREATE TABLE journal (
    position bigint PRIMARY KEY,         -- from 1, no gaps, in commit order
    stream_id bigint NOT NULL,
    version bigint NOT NULL,
    at bigint NOT NULL,
    command_id text COLLATE "C" NOT NULL,
    audience text COLLATE "C" NOT NULL,
    actor text COLLATE "C" NOT NULL,
    events text COLLATE "C" NOT NULL,
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    UNIQUE (stream_id, version),
    UNIQUE (stream_id, command_id)
);

CREATE TABLE journal_head (
    one integer PRIMARY KEY CHECK (one = 1),
    position bigint NOT NULL,
    at bigint NOT NULL,
    streams bigint NOT NULL,             -- how many streams there are
    digest bytea NOT NULL                -- runs over the hashes of all records
) WITH (fillfactor = 10);

INSERT INTO journal_head (one, position, at, streams, digest) VALUES (1, 0, 0, 0, decode(repeat('00', 32), 'hex'));
