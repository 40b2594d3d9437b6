-- Work that one of several nodes does at a time: who does it, and until when without saying so again.

CREATE TABLE lease (
    name text COLLATE "C" NOT NULL PRIMARY KEY,
    holder text COLLATE "C" NOT NULL,
    ends_at bigint NOT NULL               -- microseconds since 1970-01-01 UTC, by the database's clock
);
