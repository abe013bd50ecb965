-- What a user stakes as one unit: "2u" is two of them. Both columns are null until they say so.

ALTER TABLE users ADD COLUMN unit_minor INTEGER CHECK (unit_minor > 0);
ALTER TABLE users ADD COLUMN unit_currency TEXT CHECK ((unit_currency IS NULL) = (unit_minor IS NULL));
