-- The same table, kept in the order of its key: a move writes one page of it and not three. What changed since a moment is found by an index
-- that grows at its end.

CREATE TABLE task_standing_in_order (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    task_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO task_standing_in_order (id, changed_at, task_id, version, body)
SELECT id, changed_at, task_id, version, body FROM task_standing;

DROP TABLE task_standing;

ALTER TABLE task_standing_in_order RENAME TO task_standing;

CREATE INDEX task_standing_changed ON task_standing (changed_at);
