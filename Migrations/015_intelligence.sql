-- What is known of each casino, with its evidence; and what was known before, for what was computed from it then.

ALTER TABLE casino_intelligence ADD COLUMN reporters INTEGER NOT NULL DEFAULT 0;       -- distinct users who met a limit
ALTER TABLE casino_intelligence ADD COLUMN observed REAL NOT NULL DEFAULT 0;           -- restrictions, weighted
ALTER TABLE casino_intelligence ADD COLUMN expected REAL NOT NULL DEFAULT 0;           -- by the rate of all casinos
ALTER TABLE casino_intelligence ADD COLUMN exposure_days REAL NOT NULL DEFAULT 0;      -- account-days at risk
ALTER TABLE casino_intelligence ADD COLUMN yearly_rate REAL;                           -- empirical Bayes
ALTER TABLE casino_intelligence ADD COLUMN yearly_rate_low REAL;                       -- 95 % interval
ALTER TABLE casino_intelligence ADD COLUMN yearly_rate_high REAL;
ALTER TABLE casino_intelligence ADD COLUMN survival TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(survival));
ALTER TABLE casino_intelligence ADD COLUMN median_life TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(median_life));
ALTER TABLE casino_intelligence ADD COLUMN hypothesis_evidence TEXT
    CHECK (hypothesis_evidence IS NULL OR json_valid(hypothesis_evidence));
-- 0 while fewer users than the k-anonymity threshold stand behind it: it is shown to nobody then.
ALTER TABLE casino_intelligence ADD COLUMN is_published INTEGER NOT NULL DEFAULT 0 CHECK (is_published IN (0, 1));

CREATE TABLE casino_standings (
    casino_id   INTEGER NOT NULL REFERENCES casinos (id),
    as_of       INTEGER NOT NULL,
    observed    REAL NOT NULL,
    expected    REAL NOT NULL,
    yearly_rate REAL,
    median_life TEXT NOT NULL CHECK (json_valid(median_life)),
    PRIMARY KEY (casino_id, as_of)
) STRICT, WITHOUT ROWID;
