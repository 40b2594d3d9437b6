-- Drafts of plans under review. No part of the journal: a draft that was not accepted leaves no trace.

CREATE TABLE draft (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    version bigint NOT NULL,
    owner_id text COLLATE "C" NOT NULL,
    created_at bigint NOT NULL,           -- milliseconds since 1970-01-01 UTC
    title text NOT NULL,
    number text,
    tasks bigint NOT NULL,
    body text NOT NULL,
    document text,
    plan_id text COLLATE "C"              -- the plan that came of it; null while it is under review
);

CREATE INDEX draft_open ON draft (created_at) WHERE plan_id IS NULL;
