-- What Orleans' AdoNet providers read and write. They know it only through the queries in `orleansquery`; names of columns in their answers
-- and of parameters are the contract. Nothing here is the truth about a task: empty it with all nodes stopped, and nothing is lost.

CREATE SCHEMA IF NOT EXISTS orleans;

CREATE TABLE IF NOT EXISTS orleans.orleansquery (
    querykey text NOT NULL PRIMARY KEY,
    querytext text NOT NULL
);

-- One row a cluster: its version goes up with every change of the rows below, and whoever changes one names the version that they had seen.
CREATE TABLE IF NOT EXISTS orleans.membership_version (
    deployment text NOT NULL PRIMARY KEY,
    version integer NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS orleans.membership (
    deployment text NOT NULL REFERENCES orleans.membership_version,
    address text NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    silo_name text NOT NULL,
    host_name text NOT NULL,
    status integer NOT NULL,
    proxy_port integer,
    suspect_times text,
    start_time timestamptz NOT NULL,
    alive_time timestamptz NOT NULL,
    PRIMARY KEY (deployment, address, port, generation)
);

CREATE TABLE IF NOT EXISTS orleans.reminder (
    service text NOT NULL,
    grain text NOT NULL,
    name text NOT NULL,
    start_time timestamptz NOT NULL,
    period bigint NOT NULL,
    hash integer NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (service, grain, name)
);

CREATE INDEX IF NOT EXISTS reminder_hash ON orleans.reminder (service, hash);

-- Keyed by what names a grain, so that of two first writers one loses by the key alone.
CREATE TABLE IF NOT EXISTS orleans.snapshot (
    service text NOT NULL,
    grain_type text NOT NULL,
    n0 bigint NOT NULL,
    n1 bigint NOT NULL,
    extension text NOT NULL,
    payload bytea,
    version integer NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (service, grain_type, n0, n1, extension)
);
