-- What stands now, made from the journal: `rebuild` may empty and refill every table here.
-- Dates are ISO text, moments microseconds since 1970-01-01 UTC, bodies JSON kept as written.

CREATE TABLE task (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    plan_id text COLLATE "C",
    ordinal bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,
    stage text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    due text COLLATE "C",
    body text COLLATE "C" NOT NULL
) WITH (fillfactor = 60);

CREATE INDEX task_plan ON task (plan_id, ordinal);

CREATE TABLE plan (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    version bigint NOT NULL,
    year bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);

CREATE TABLE unit (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    version bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);

CREATE TABLE person (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    version bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);
