-- A read table, as those of 0002: where each task stood after every record that changed it, so that the status of a past day can be had again.

CREATE TABLE task_standing (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    task_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX task_standing_task ON task_standing (task_id, version, changed_at);
