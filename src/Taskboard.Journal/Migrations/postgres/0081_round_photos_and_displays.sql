-- Outside the journal, so that they can be erased: photos of visits, and the links by which a wall display may look.
-- Moments are microseconds since 1970-01-01 UTC.

CREATE TABLE round_photo (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    round_id text COLLATE "C" NOT NULL,
    stop_id text COLLATE "C" NOT NULL,
    taken_by text COLLATE "C" NOT NULL,
    taken_at bigint NOT NULL,
    digest bytea NOT NULL,
    content bytea NOT NULL
);

CREATE INDEX round_photo_stop ON round_photo (round_id, stop_id);

CREATE TABLE display_link (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    round_id text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    hash bytea NOT NULL UNIQUE,
    created_by text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    revoked_at bigint
);

CREATE INDEX display_link_round ON display_link (round_id);
