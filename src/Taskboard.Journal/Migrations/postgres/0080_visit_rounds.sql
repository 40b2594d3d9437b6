-- Read tables, as those of 0002: rounds of visits, and which round makes which visit.

CREATE TABLE visit_round (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    version bigint NOT NULL,
    year bigint NOT NULL,
    body text COLLATE "C" NOT NULL
);

CREATE TABLE visit_claim (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    changed_at bigint NOT NULL,
    version bigint NOT NULL,
    round_id text COLLATE "C",
    body text COLLATE "C" NOT NULL
);
