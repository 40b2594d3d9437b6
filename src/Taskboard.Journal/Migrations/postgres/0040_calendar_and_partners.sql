-- Read tables, as those of 0002: what the province entered about working days, and its partners.

CREATE TABLE calendar (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    version bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);

CREATE TABLE partner (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    version bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);
