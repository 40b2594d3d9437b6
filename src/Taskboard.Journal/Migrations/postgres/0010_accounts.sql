-- Credentials: outside the journal, so that they can be erased. Who a person is and what they may do stands in the journal.
-- Moments are microseconds since 1970-01-01 UTC. No secret stands here in clear but the keys of data_protection_key.

CREATE TABLE account_head (
    one integer PRIMARY KEY CHECK (one = 1),
    version bigint NOT NULL             -- goes up with every change that other nodes must know of
);

INSERT INTO account_head (one, version) VALUES (1, 0);

CREATE TABLE account (
    person_id text COLLATE "C" NOT NULL PRIMARY KEY,
    user_name text COLLATE "C" NOT NULL,
    user_key text COLLATE "C" NOT NULL UNIQUE,       -- the name as compared
    password_hash text COLLATE "C",                  -- null until an invitation or a reset link was used
    security_stamp text COLLATE "C" NOT NULL,        -- a new one ends every session
    language text COLLATE "C",
    created_at bigint NOT NULL,
    last_sign_in bigint,
    changed bigint NOT NULL             -- account_head.version of the last change
);

CREATE INDEX account_changed ON account (changed);

CREATE TABLE access_token (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    person_id text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    hash bytea NOT NULL UNIQUE,           -- SHA-256 of 256 random bits
    scope text COLLATE "C" NOT NULL,                 -- read, write
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    revoked_at bigint,
    last_used_at bigint,
    changed bigint NOT NULL
);

CREATE INDEX access_token_person ON access_token (person_id);
CREATE INDEX access_token_changed ON access_token (changed);

CREATE TABLE account_link (
    hash bytea NOT NULL PRIMARY KEY,      -- SHA-256 of 256 random bits
    purpose text COLLATE "C" NOT NULL,               -- invite, reset, set-up
    person_id text COLLATE "C",                      -- null for set-up: there is nobody yet
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint                      -- also where a newer link took its place
);

CREATE INDEX account_link_person ON account_link (person_id);

CREATE TABLE passkey (
    credential_id bytea NOT NULL PRIMARY KEY,
    person_id text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    created_at bigint NOT NULL,
    public_key bytea NOT NULL,
    sign_count bigint NOT NULL,
    body text COLLATE "C" NOT NULL                   -- the rest, as JSON
);

CREATE INDEX passkey_person ON passkey (person_id);

CREATE TABLE sign_in_failures (
    user_key text COLLATE "C" NOT NULL PRIMARY KEY,
    failures bigint NOT NULL,
    last_at bigint NOT NULL
);

CREATE TABLE data_protection_key (
    name text COLLATE "C" NOT NULL PRIMARY KEY,
    xml text COLLATE "C" NOT NULL
);
