-- What people were told in the program. No part of the journal: made by following it, each person once for each cause.

CREATE TABLE notice (
    id TEXT NOT NULL PRIMARY KEY,         -- person and cause
    person_id TEXT NOT NULL,
    at INTEGER NOT NULL,                  -- microseconds since 1970-01-01 UTC
    kind TEXT NOT NULL,
    task_id TEXT NOT NULL,
    actor TEXT,                           -- who caused it, as shown; null for a day
    seen INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX notice_person ON notice (person_id, at);
