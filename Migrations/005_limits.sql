-- Limits that users met.

CREATE TABLE limit_reports (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id      INTEGER NOT NULL REFERENCES users (id),
    session_id   INTEGER,
    casino_id    INTEGER NOT NULL REFERENCES casinos (id),
    type         TEXT NOT NULL CHECK (type IN
        ('stake_cut', 'market_ban', 'promotion_ban', 'withdrawal_delay', 'identity_check', 'closed')),
    stake_before INTEGER CHECK (stake_before > 0),
    stake_after  INTEGER CHECK (stake_after >= 0),
    currency     TEXT,
    evidence     BLOB,                                  -- sealed: Telegram's file id of a picture
    score        REAL,                                  -- the account's health score at that moment
    features     TEXT CHECK (features IS NULL OR json_valid(features)),
    reported_at  INTEGER NOT NULL,
    recorded_at  INTEGER NOT NULL,
    undone_at    INTEGER
) STRICT;

CREATE INDEX limit_reports_by_user ON limit_reports (user_id, reported_at);
CREATE INDEX limit_reports_by_casino ON limit_reports (casino_id, reported_at);
