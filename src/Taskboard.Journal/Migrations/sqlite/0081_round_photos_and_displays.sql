-- Outside the journal, so that they can be erased: photos of visits, and the links by which a wall display may look.
-- Moments are microseconds since 1970-01-01 UTC.

CREATE TABLE round_photo (
    id TEXT NOT NULL PRIMARY KEY,
    round_id TEXT NOT NULL,
    stop_id TEXT NOT NULL,
    taken_by TEXT NOT NULL,
    taken_at INTEGER NOT NULL,
    digest BLOB NOT NULL,
    content BLOB NOT NULL
) STRICT;

CREATE INDEX round_photo_stop ON round_photo (round_id, stop_id);

CREATE TABLE display_link (
    id TEXT NOT NULL PRIMARY KEY,
    round_id TEXT NOT NULL,
    name TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;

CREATE INDEX display_link_round ON display_link (round_id);
