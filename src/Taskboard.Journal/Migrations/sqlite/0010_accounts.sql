-- Credentials: outside the journal, so that they can be erased. Who a person is and what they may do stands in the journal.
-- Moments are microseconds since 1970-01-01 UTC. No secret stands here in clear but the keys of data_protection_key.

CREATE TABLE account_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    version INTEGER NOT NULL             -- goes up with every change that other nodes must know of
) STRICT;

INSERT INTO account_head (one, version) VALUES (1, 0);

CREATE TABLE account (
    person_id TEXT NOT NULL PRIMARY KEY,
    user_name TEXT NOT NULL,
    user_key TEXT NOT NULL UNIQUE,       -- the name as compared
    password_hash TEXT,                  -- null until an invitation or a reset link was used
    security_stamp TEXT NOT NULL,        -- a new one ends every session
    language TEXT,
    created_at INTEGER NOT NULL,
    last_sign_in INTEGER,
    changed INTEGER NOT NULL             -- account_head.version of the last change
) STRICT;

CREATE INDEX account_changed ON account (changed);

CREATE TABLE access_token (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE,           -- SHA-256 of 256 random bits
    scope TEXT NOT NULL,                 -- read, write
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    last_used_at INTEGER,
    changed INTEGER NOT NULL
) STRICT;

CREATE INDEX access_token_person ON access_token (person_id);
CREATE INDEX access_token_changed ON access_token (changed);

CREATE TABLE account_link (
    hash BLOB NOT NULL PRIMARY KEY,      -- SHA-256 of 256 random bits
    purpose TEXT NOT NULL,               -- invite, reset, set-up
    person_id TEXT,                      -- null for set-up: there is nobody yet
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER                      -- also where a newer link took its place
) STRICT;

CREATE INDEX account_link_person ON account_link (person_id);

CREATE TABLE passkey (
    credential_id BLOB NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    name TEXT,
    created_at INTEGER NOT NULL,
    public_key BLOB NOT NULL,
    sign_count INTEGER NOT NULL,
    body TEXT NOT NULL                   -- the rest, as JSON
) STRICT;

CREATE INDEX passkey_person ON passkey (person_id);

CREATE TABLE sign_in_failures (
    user_key TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) STRICT;

CREATE TABLE data_protection_key (
    name TEXT NOT NULL PRIMARY KEY,
    xml TEXT NOT NULL
) STRICT;
