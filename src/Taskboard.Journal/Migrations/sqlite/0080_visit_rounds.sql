-- Read tables, as those of 0002: rounds of visits, and which round makes which visit.

CREATE TABLE visit_round (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    year INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE visit_claim (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    round_id TEXT,
    body TEXT NOT NULL
) STRICT;
