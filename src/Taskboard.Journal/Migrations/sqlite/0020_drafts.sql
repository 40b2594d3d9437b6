-- Drafts of plans under review. No part of the journal: a draft that was not accepted leaves no trace.

CREATE TABLE draft (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    owner_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,          -- milliseconds since 1970-01-01 UTC
    title TEXT NOT NULL,
    number TEXT,
    tasks INTEGER NOT NULL,
    body TEXT NOT NULL,
    document TEXT,
    plan_id TEXT                          -- the plan that came of it; null while it is under review
) STRICT;

CREATE INDEX draft_open ON draft (created_at) WHERE plan_id IS NULL;
