-- A webhook may be told of the tasks of some plans alone.

ALTER TABLE webhook ADD COLUMN plan_ids TEXT NOT NULL DEFAULT '';  -- with spaces between; empty for all
