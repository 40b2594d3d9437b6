-- What people were told in the program. No part of the journal: made by following it, each person once for each cause.

CREATE TABLE notice (
    id text COLLATE "C" NOT NULL PRIMARY KEY,         -- person and cause
    person_id text COLLATE "C" NOT NULL,
    at bigint NOT NULL,                               -- microseconds since 1970-01-01 UTC
    kind text COLLATE "C" NOT NULL,
    task_id text COLLATE "C" NOT NULL,
    actor text COLLATE "C",                           -- who caused it, as shown; null for a day
    seen bigint NOT NULL DEFAULT 0
);

CREATE INDEX notice_person ON notice (person_id, at);
