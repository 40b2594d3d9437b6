-- Outside the journal, so that they can be erased: the bytes of files on cards and of photos of visits, in pieces. The journal names them by id and,
-- for files, by SHA-256. "kept" is 0 until it was seen that something refers to the file; what nothing refers to is swept after a day.
-- "name" is only there for personal papers, whose names must not stand in the journal. Moments are microseconds since 1970-01-01 UTC.

CREATE TABLE stored_file (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    owner text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    size bigint NOT NULL,
    digest bytea NOT NULL,
    stored_by text COLLATE "C" NOT NULL,
    stored_at bigint NOT NULL,
    kept bigint NOT NULL
);

CREATE INDEX stored_file_owner ON stored_file (owner);
CREATE INDEX stored_file_loose ON stored_file (stored_at) WHERE kept = 0;

CREATE TABLE stored_piece (
    file_id text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (file_id, number)
);

INSERT INTO stored_file (id, owner, name, size, digest, stored_by, stored_at, kept)
SELECT id, 'round/' || round_id || '/' || stop_id, NULL, length(content), digest, taken_by, taken_at, 1 FROM round_photo;

INSERT INTO stored_piece (file_id, number, content) SELECT id, 0, content FROM round_photo;

DROP TABLE round_photo;
