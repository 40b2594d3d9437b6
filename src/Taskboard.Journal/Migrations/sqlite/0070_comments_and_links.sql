-- Read tables, as those of 0002: what was said on cards, and which task hangs on which.

CREATE TABLE comment (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    task_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE INDEX comment_task ON comment (task_id, number);

CREATE TABLE link (
    id TEXT NOT NULL PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    task_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    other_id TEXT NOT NULL
) STRICT;

CREATE INDEX link_task ON link (task_id, kind);
CREATE INDEX link_other ON link (other_id, kind);
