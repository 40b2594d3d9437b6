-- Read tables, as those of 0002: what was said on cards, and which task hangs on which.

CREATE TABLE comment (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    task_id text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);

CREATE INDEX comment_task ON comment (task_id, number);

CREATE TABLE link (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    task_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    other_id text COLLATE "C" NOT NULL
);

CREATE INDEX link_task ON link (task_id, kind);
CREATE INDEX link_other ON link (other_id, kind);
