-- Being told by e-mail: how each person wants it, and the outbox. No part of the journal: what is to be sent follows the notices and is written with them.
-- Moments are microseconds since 1970-01-01 UTC. The mail server's password is kept encrypted by a key of data_protection_key.

CREATE TABLE mail_setting (
    one integer PRIMARY KEY CHECK (one = 1),
    host text COLLATE "C" NOT NULL,
    port bigint NOT NULL,
    security text COLLATE "C" NOT NULL,              -- None, StartTls, Tls
    user_name text COLLATE "C" NOT NULL,
    password text COLLATE "C" NOT NULL,              -- encrypted; empty for none
    fingerprint text COLLATE "C" NOT NULL,           -- SHA-256 of a certificate that is trusted besides those of the system; empty for none
    sender text COLLATE "C" NOT NULL,
    sender_name text COLLATE "C" NOT NULL,
    public_address text COLLATE "C" NOT NULL,        -- where links in mails lead
    changed_at bigint NOT NULL
);

CREATE TABLE mail_choice (
    person_id text COLLATE "C" NOT NULL PRIMARY KEY,
    how text COLLATE "C" NOT NULL,                   -- None, AtOnce, Daily
    address text COLLATE "C",                        -- confirmed by its owner, or set by an administrator
    pending text COLLATE "C",                        -- an address that is not confirmed yet
    pending_hash bytea,                   -- SHA-256 of the secret in the link that was sent to it
    pending_until bigint,
    asked_at bigint,                    -- when a link was sent last
    digest_day bigint NOT NULL DEFAULT 0, -- day number of the last daily mail
    last_at bigint NOT NULL DEFAULT 0,  -- when the last mail was made
    fault text COLLATE "C"                           -- what the mail server said when it refused the address for good
);

CREATE INDEX mail_choice_pending ON mail_choice (pending_hash);

CREATE TABLE mail (
    id text COLLATE "C" NOT NULL PRIMARY KEY,        -- also its Message-ID
    person_id text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL,                 -- Waiting, Claimed, Handing, Sent, Unsure, Failed, Void
    made_at bigint NOT NULL,
    next_at bigint NOT NULL,
    tries bigint NOT NULL,
    claim text COLLATE "C",
    claimed_until bigint,
    address text COLLATE "C",                        -- where it went
    notices bigint,                     -- how many it told
    error text COLLATE "C",
    done_at bigint
);

CREATE INDEX mail_state ON mail (state, next_at);
CREATE INDEX mail_person ON mail (person_id, state);

CREATE TABLE mail_due (
    notice_id text COLLATE "C" NOT NULL PRIMARY KEY,
    person_id text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    mail_id text COLLATE "C"                         -- null while no mail takes it
);

CREATE INDEX mail_due_person ON mail_due (person_id) WHERE mail_id IS NULL;
CREATE INDEX mail_due_mail ON mail_due (mail_id);
