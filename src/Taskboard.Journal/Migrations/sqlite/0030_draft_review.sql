-- A draft as the importer read it, for telling what was corrected; and the plan that it amends.

ALTER TABLE draft ADD COLUMN as_read TEXT;
ALTER TABLE draft ADD COLUMN amends TEXT;
