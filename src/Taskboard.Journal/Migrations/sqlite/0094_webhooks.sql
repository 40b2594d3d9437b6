-- Signed webhooks. Deliveries are made by following the journal and are written with the position: each once for each webhook and record.
-- Moments are microseconds since 1970-01-01 UTC. Secrets are kept encrypted by a key of data_protection_key.

CREATE TABLE webhook (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    kinds TEXT NOT NULL,                 -- with spaces between; empty for all
    unit_id TEXT,                        -- tasks that this unit leads; null for all
    inside INTEGER NOT NULL,             -- 1 where an administrator allowed an address that is not public
    secret TEXT NOT NULL,                -- encrypted
    old_secret TEXT,                     -- encrypted; signs besides the new one until old_until
    old_until INTEGER,
    state TEXT NOT NULL,                 -- Active, Paused, Gone, GivenUp
    since INTEGER NOT NULL,              -- the journal's position when it was added: it is told of what comes after
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    failing_since INTEGER,               -- null while the last delivery was taken
    pause_until INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE webhook_delivery (
    id TEXT NOT NULL PRIMARY KEY,        -- the header webhook-id, the same at every try
    webhook_id TEXT NOT NULL,
    position INTEGER NOT NULL,           -- of the journal; 0 for a trial
    kind TEXT NOT NULL,
    task_id TEXT,
    body TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    state TEXT NOT NULL,                 -- Waiting, Claimed, Taken, Failed, Withheld
    next_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    claim TEXT,
    claimed_until INTEGER,
    status INTEGER,                      -- HTTP status of the last answer
    took INTEGER,                        -- milliseconds
    answer TEXT,                         -- its beginning
    error TEXT,
    done_at INTEGER
) STRICT;

CREATE INDEX webhook_delivery_due ON webhook_delivery (state, next_at);
CREATE INDEX webhook_delivery_list ON webhook_delivery (webhook_id, made_at);
