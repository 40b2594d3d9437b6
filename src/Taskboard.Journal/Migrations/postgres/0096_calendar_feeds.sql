-- Secret addresses at which calendars read what somebody has to do. Credentials: outside the journal, as those of 0010.
-- Moments are microseconds since 1970-01-01 UTC.

CREATE TABLE calendar_feed (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    person_id text COLLATE "C" NOT NULL,             -- who reads it: it shows what they may know of, and ends with them
    unit_id text COLLATE "C",                        -- the unit whose work it shows; null for the person's own
    hash bytea NOT NULL UNIQUE,                      -- SHA-256 of 256 random bits
    created_at bigint NOT NULL,
    revoked_at bigint,
    last_read_at bigint
);

CREATE INDEX calendar_feed_person ON calendar_feed (person_id);
CREATE INDEX calendar_feed_unit ON calendar_feed (unit_id);
