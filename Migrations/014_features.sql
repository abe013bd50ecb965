-- Features of accounts: what each means, what is remembered to fold the next event, and their values day by day.

CREATE TABLE feature_definitions (
    number     INTEGER PRIMARY KEY,                     -- 1 to 92: its place in the values of a snapshot
    name       TEXT NOT NULL UNIQUE,
    topic      TEXT NOT NULL,
    unit       TEXT NOT NULL,
    window     TEXT NOT NULL,                           -- over which bets or days
    needs      TEXT NOT NULL,                           -- what must be known for it
    null_means TEXT NOT NULL,
    meaning    TEXT NOT NULL,
    version    INTEGER NOT NULL,                        -- of the registry that last changed it
    changed_at INTEGER NOT NULL
) STRICT;

-- A user's accounts, folded up to an event of the log: the next fold goes on from there.
CREATE TABLE feature_states (
    user_id INTEGER PRIMARY KEY REFERENCES users (id),
    cursor  INTEGER NOT NULL,                           -- the last seq of system_events that is in it
    version INTEGER NOT NULL,                           -- of the fold's form
    state   BLOB NOT NULL
) STRICT;

-- Values at the end of a day (UTC) on which something happened to the account. On a day without a row they are those of
-- the row before, older by the days between.
CREATE TABLE feature_snapshots (
    id           INTEGER PRIMARY KEY,
    casino_id    INTEGER NOT NULL REFERENCES casinos (id),
    user_id      INTEGER NOT NULL REFERENCES users (id),
    day          INTEGER NOT NULL,                      -- days since 1970-01-01
    as_of        INTEGER NOT NULL,
    first_bet_at INTEGER,
    last_bet_at  INTEGER,
    bets         INTEGER NOT NULL,
    score        REAL,                                  -- the health score; null where there is none
    version      INTEGER NOT NULL,                      -- of the registry
    "values"     BLOB NOT NULL                          -- doubles, little-endian, by number; NaN where unknown
) STRICT;

CREATE UNIQUE INDEX feature_snapshots_by_account ON feature_snapshots (casino_id, user_id, day);
CREATE INDEX feature_snapshots_by_user ON feature_snapshots (user_id);

-- How much each feature tells of limits: casino 0 is all of them together.
CREATE TABLE feature_importance (
    casino_id          INTEGER NOT NULL,
    feature            TEXT NOT NULL,
    day                INTEGER NOT NULL,
    model              REAL,                            -- share of what the model explains
    correlation        REAL,                            -- rank correlation with being limited, -1 to 1
    mutual_information REAL,                            -- bits
    accounts           INTEGER NOT NULL,
    PRIMARY KEY (casino_id, day, feature)
) STRICT, WITHOUT ROWID;

-- How far down the log each fold that is kept has come.
CREATE TABLE fold_cursors (
    name       TEXT PRIMARY KEY,
    seq        INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
