-- What stands now, made from the journal: `rebuild` may empty and refill every table here.
-- Dates are ISO text, moments microseconds since 1970-01-01 UTC, bodies JSON.

CREATE TABLE task (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    plan_id TEXT,
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    stage TEXT NOT NULL,
    version INTEGER NOT NULL,
    due TEXT,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX task_plan ON task (plan_id, ordinal);

CREATE TABLE plan (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    year INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
