-- Up to which position of the journal each piece of following work has come: notifications, webhooks. No part of the journal.

CREATE TABLE follower (
    name TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL
) STRICT;
