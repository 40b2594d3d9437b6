-- A read table, as those of 0002: what the province changed of its workflows.

CREATE TABLE workflow_settings (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    version bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);
