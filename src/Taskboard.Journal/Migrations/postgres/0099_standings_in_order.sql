-- What stood last before a moment is found by the key; the index beside it cost every move a page. What changed since a moment is found by one that
-- grows at its end.

DROP INDEX task_standing_task;

CREATE INDEX task_standing_changed ON task_standing (changed_at);
