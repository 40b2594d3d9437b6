-- Secret addresses at which calendars read what somebody has to do. Credentials: outside the journal, as those of 0010.
-- Moments are microseconds since 1970-01-01 UTC.

CREATE TABLE calendar_feed (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,             -- who reads it: it shows what they may know of, and ends with them
    unit_id TEXT,                        -- the unit whose work it shows; null for the person's own
    hash BLOB NOT NULL UNIQUE,           -- SHA-256 of 256 random bits
    created_at INTEGER NOT NULL,
    revoked_at INTEGER,
    last_read_at INTEGER
) STRICT;

CREATE INDEX calendar_feed_person ON calendar_feed (person_id);
CREATE INDEX calendar_feed_unit ON calendar_feed (unit_id);
