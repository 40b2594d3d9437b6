-- Signed webhooks. Deliveries are made by following the journal and are written with the position: each once for each webhook and record.
-- Moments are microseconds since 1970-01-01 UTC. Secrets are kept encrypted by a key of data_protection_key.

CREATE TABLE webhook (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    name text COLLATE "C" NOT NULL,
    url text COLLATE "C" NOT NULL,
    kinds text COLLATE "C" NOT NULL,                 -- with spaces between; empty for all
    unit_id text COLLATE "C",                        -- tasks that this unit leads; null for all
    inside bigint NOT NULL,             -- 1 where an administrator allowed an address that is not public
    secret text COLLATE "C" NOT NULL,                -- encrypted
    old_secret text COLLATE "C",                     -- encrypted; signs besides the new one until old_until
    old_until bigint,
    state text COLLATE "C" NOT NULL,                 -- Active, Paused, Gone, GivenUp
    since bigint NOT NULL,              -- the journal's position when it was added: it is told of what comes after
    made_at bigint NOT NULL,
    made_by text COLLATE "C" NOT NULL,
    failing_since bigint,               -- null while the last delivery was taken
    pause_until bigint NOT NULL DEFAULT 0,
    changed bigint NOT NULL DEFAULT 0
);

CREATE TABLE webhook_delivery (
    id text COLLATE "C" NOT NULL PRIMARY KEY,        -- the header webhook-id, the same at every try
    webhook_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,           -- of the journal; 0 for a trial
    kind text COLLATE "C" NOT NULL,
    task_id text COLLATE "C",
    body text COLLATE "C" NOT NULL,
    made_at bigint NOT NULL,
    state text COLLATE "C" NOT NULL,                 -- Waiting, Claimed, Taken, Failed, Withheld
    next_at bigint NOT NULL,
    tries bigint NOT NULL,
    claim text COLLATE "C",
    claimed_until bigint,
    status bigint,                      -- HTTP status of the last answer
    took bigint,                        -- milliseconds
    answer text COLLATE "C",                         -- its beginning
    error text COLLATE "C",
    done_at bigint
);

CREATE INDEX webhook_delivery_due ON webhook_delivery (state, next_at);
CREATE INDEX webhook_delivery_list ON webhook_delivery (webhook_id, made_at);
