-- Hours in which a person wants no mail of their own. Minutes of the day in Vietnam; all three null for the general ones.

ALTER TABLE mail_choice ADD COLUMN quiet_from INTEGER;
ALTER TABLE mail_choice ADD COLUMN quiet_to INTEGER;
ALTER TABLE mail_choice ADD COLUMN quiet_rest INTEGER;  -- 1 where whole days of rest are quiet as well
