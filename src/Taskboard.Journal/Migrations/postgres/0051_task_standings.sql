-- A read table, as those of 0002: where each task stood after every record that changed it, so that the status of a past day can be had again.

CREATE TABLE task_standing (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    task_id text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);

CREATE INDEX task_standing_task ON task_standing (task_id, version, changed_at);
