-- Where each task stood last before a moment, by one step into an index for each task: without it a question about a past day read every change
-- since the beginning.

CREATE INDEX task_standing_task ON task_standing (task_id, changed_at, version);
