-- Being told by e-mail: how each person wants it, and the outbox. No part of the journal: what is to be sent follows the notices and is written with them.
-- Moments are microseconds since 1970-01-01 UTC. The mail server's password is kept encrypted by a key of data_protection_key.

CREATE TABLE mail_setting (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    security TEXT NOT NULL,              -- None, StartTls, Tls
    user_name TEXT NOT NULL,
    password TEXT NOT NULL,              -- encrypted; empty for none
    fingerprint TEXT NOT NULL,           -- SHA-256 of a certificate that is trusted besides those of the system; empty for none
    sender TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    public_address TEXT NOT NULL,        -- where links in mails lead
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE mail_choice (
    person_id TEXT NOT NULL PRIMARY KEY,
    how TEXT NOT NULL,                   -- None, AtOnce, Daily
    address TEXT,                        -- confirmed by its owner, or set by an administrator
    pending TEXT,                        -- an address that is not confirmed yet
    pending_hash BLOB,                   -- SHA-256 of the secret in the link that was sent to it
    pending_until INTEGER,
    asked_at INTEGER,                    -- when a link was sent last
    digest_day INTEGER NOT NULL DEFAULT 0, -- day number of the last daily mail
    last_at INTEGER NOT NULL DEFAULT 0,  -- when the last mail was made
    fault TEXT                           -- what the mail server said when it refused the address for good
) STRICT;

CREATE INDEX mail_choice_pending ON mail_choice (pending_hash);

CREATE TABLE mail (
    id TEXT NOT NULL PRIMARY KEY,        -- also its Message-ID
    person_id TEXT NOT NULL,
    state TEXT NOT NULL,                 -- Waiting, Claimed, Handing, Sent, Unsure, Failed, Void
    made_at INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    claim TEXT,
    claimed_until INTEGER,
    address TEXT,                        -- where it went
    notices INTEGER,                     -- how many it told
    error TEXT,
    done_at INTEGER
) STRICT;

CREATE INDEX mail_state ON mail (state, next_at);
CREATE INDEX mail_person ON mail (person_id, state);

CREATE TABLE mail_due (
    notice_id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    mail_id TEXT                         -- null while no mail takes it
) STRICT;

CREATE INDEX mail_due_person ON mail_due (person_id) WHERE mail_id IS NULL;
CREATE INDEX mail_due_mail ON mail_due (mail_id);
