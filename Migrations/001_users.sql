-- People, as settings and protections. Who they are stands in keys.sqlite, never here.

CREATE TABLE users (
    id                  INTEGER PRIMARY KEY,            -- the vault's number for them
    language            TEXT NOT NULL CHECK (language IN ('en', 'fr')),
    currency            TEXT NOT NULL,                  -- ISO 4217
    odds_format         TEXT NOT NULL CHECK (odds_format IN ('decimal', 'american', 'fractional')),
    zone                TEXT NOT NULL,                  -- IANA name
    country             TEXT,                           -- ISO 3166, with the region where it matters: CA-QC
    onboarding          TEXT NOT NULL
        CHECK (onboarding IN ('country', 'age', 'consent', 'preferences', 'done', 'refused')),
    consent_service     INTEGER NOT NULL DEFAULT 0 CHECK (consent_service IN (0, 1)),
    consent_analytics   INTEGER NOT NULL DEFAULT 0 CHECK (consent_analytics IN (0, 1)),
    consent_training    INTEGER NOT NULL DEFAULT 0 CHECK (consent_training IN (0, 1)),
    consent_publication INTEGER NOT NULL DEFAULT 0 CHECK (consent_publication IN (0, 1)),
    consent_policy      INTEGER NOT NULL DEFAULT 0,     -- the version of the policy agreed to
    notifications       INTEGER NOT NULL DEFAULT 1 CHECK (notifications IN (0, 1)),
    cool_off_until      INTEGER,
    excluded_until      INTEGER,
    budgets             TEXT CHECK (budgets IS NULL OR json_valid(budgets)),
    start_payload       BLOB,                           -- sealed: what a deep link carried
    created_at          INTEGER NOT NULL,
    unreachable_since   INTEGER                         -- Telegram says that they blocked the bot
) STRICT;

-- What a user is in the middle of: one flow at a time, restored after a restart.
CREATE TABLE flows (
    user_id    INTEGER PRIMARY KEY REFERENCES users (id),
    kind       TEXT NOT NULL,
    state      BLOB NOT NULL,                           -- sealed
    updated_at INTEGER NOT NULL
) STRICT;

-- Erasures that were asked for: the receipt outlives the person, without naming them.
CREATE TABLE erasures (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id      INTEGER NOT NULL UNIQUE,               -- of a vault row that is gone once this is complete
    receipt      TEXT NOT NULL CHECK (json_valid(receipt)),
    requested_at INTEGER NOT NULL,
    completed_at INTEGER
) STRICT;
