-- Work that one of several nodes does at a time: who does it, and until when without saying so again.

CREATE TABLE lease (
    name TEXT NOT NULL PRIMARY KEY,
    holder TEXT NOT NULL,
    ends_at INTEGER NOT NULL              -- microseconds since 1970-01-01 UTC, by the database's clock
) STRICT, WITHOUT ROWID;
