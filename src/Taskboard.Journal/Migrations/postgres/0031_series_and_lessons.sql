-- Recurring work as it stands, and what importers have learned from corrections; both made from the journal.

CREATE TABLE task_series (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    version bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);

CREATE TABLE lessons (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    version bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);
