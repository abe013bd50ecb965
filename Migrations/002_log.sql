-- The log: everything that happens, once, in order.

CREATE TABLE system_events (
    seq            INTEGER PRIMARY KEY AUTOINCREMENT,   -- the cursor of exports: it only grows
    id             BLOB NOT NULL CHECK (length(id) = 16), -- UUIDv7
    user_id        INTEGER REFERENCES users (id),
    session_id     INTEGER,
    type           TEXT NOT NULL,
    category       TEXT NOT NULL,
    importance     INTEGER NOT NULL CHECK (importance BETWEEN 1 AND 10),
    tags           TEXT NOT NULL DEFAULT '[]',          -- JSON array of codes
    data           TEXT NOT NULL DEFAULT '{}',          -- JSON object, as the type's schema says
    schema_version INTEGER NOT NULL,
    occurred_at    INTEGER NOT NULL,                    -- when it happened, by the user's own message
    recorded_at    INTEGER NOT NULL                     -- when it was stored
) STRICT;

CREATE UNIQUE INDEX system_events_by_id ON system_events (id);
CREATE INDEX system_events_by_user ON system_events (user_id, seq) WHERE user_id IS NOT NULL;

-- How many events of each type happened on each day (UTC): a fold that is kept with the log.
CREATE TABLE event_counts (
    day   INTEGER NOT NULL,                             -- days since 1970-01-01
    type  TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (day, type)
) STRICT, WITHOUT ROWID;

-- accepted = stored + rejected + evicted, and whatever else is counted.
CREATE TABLE counters (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Events that could not be stored, and why; kept so that they can be replayed.
CREATE TABLE rejected_events (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    type        TEXT NOT NULL,
    reason      TEXT NOT NULL,                          -- a code
    detail      TEXT NOT NULL,                          -- the field or number at fault, never a user's words
    user_id     INTEGER,
    event       BLOB NOT NULL,                          -- sealed
    occurred_at INTEGER NOT NULL,
    rejected_at INTEGER NOT NULL,
    replayed_at INTEGER
) STRICT;

CREATE INDEX rejected_events_waiting ON rejected_events (id) WHERE replayed_at IS NULL;
CREATE INDEX rejected_events_by_user ON rejected_events (user_id) WHERE user_id IS NOT NULL;

-- A visit: it ends after thirty minutes of silence.
CREATE TABLE user_behavior_sessions (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id          INTEGER NOT NULL REFERENCES users (id),
    started_at       INTEGER NOT NULL,
    last_activity_at INTEGER NOT NULL,
    ended_at         INTEGER,
    duration_ms      INTEGER,
    platform         TEXT NOT NULL,                     -- telegram, console
    device           TEXT,
    messages_sent    INTEGER NOT NULL DEFAULT 0,
    bets_clicked     INTEGER NOT NULL DEFAULT 0,
    commands_used    INTEGER NOT NULL DEFAULT 0,
    local_hour       INTEGER NOT NULL CHECK (local_hour BETWEEN 0 AND 23),
    local_weekday    INTEGER NOT NULL CHECK (local_weekday BETWEEN 1 AND 7) -- 1 is Monday
) STRICT;

CREATE UNIQUE INDEX user_behavior_sessions_open ON user_behavior_sessions (user_id) WHERE ended_at IS NULL;
CREATE INDEX user_behavior_sessions_idle ON user_behavior_sessions (last_activity_at) WHERE ended_at IS NULL;
CREATE INDEX user_behavior_sessions_by_user ON user_behavior_sessions (user_id, started_at);
