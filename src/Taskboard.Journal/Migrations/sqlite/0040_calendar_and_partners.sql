-- Read tables, as those of 0002: what the province entered about working days, and its partners.

CREATE TABLE calendar (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE partner (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
