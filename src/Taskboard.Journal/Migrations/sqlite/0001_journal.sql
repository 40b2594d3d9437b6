-- What happened. Append-only: nothing in this program updates or deletes a row of `journal`.
-- Moments are microseconds since 1970-01-01 UTC.

CREATE TABLE stream (
    id INTEGER PRIMARY KEY,              -- from journal_head.streams: dense, so that the indexes of `journal` stay small
    name TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    hash BLOB NOT NULL                   -- of the stream's last record
) STRICT;

CREATE TABLE journal (
    position INTEGER PRIMARY KEY,        -- from 1, no gaps, in commit order
    stream_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    command_id TEXT NOT NULL,
    audience TEXT NOT NULL,
    actor TEXT NOT NULL,
    events TEXT NOT NULL,
    previous_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (stream_id, version),
    UNIQUE (stream_id, command_id)
) STRICT;

CREATE TABLE journal_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    position INTEGER NOT NULL,
    at INTEGER NOT NULL,
    streams INTEGER NOT NULL,            -- how many streams there are
    digest BLOB NOT NULL                 -- runs over the hashes of all records
) STRICT;

INSERT INTO journal_head (one, position, at, streams, digest) VALUES (1, 0, 0, 0, zeroblob(32));
