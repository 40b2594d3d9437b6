-- A read table, as those of 0002: what the province changed of its workflows.

CREATE TABLE workflow_settings (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
