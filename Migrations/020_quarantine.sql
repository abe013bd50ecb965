-- What brought the program down, or met damage, is set aside instead of being tried for ever.

-- Attempts that were begun and have not ended, written before the attempt.
ALTER TABLE updates ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;  -- at the slow work that a row names
ALTER TABLE broadcasts ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation_logs ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;

CREATE INDEX outbox_tried ON outbox (id) WHERE attempts > 0;

CREATE TABLE set_aside (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL CHECK (kind IN ('update', 'task', 'broadcast', 'recipient', 'question')),
    subject      INTEGER NOT NULL,                      -- its row in the table of its kind
    user_id      INTEGER,                               -- whose it is, by the vault's number; null: nobody's
    reason       TEXT NOT NULL CHECK (reason IN ('crash', 'damage')),
    attempts     INTEGER NOT NULL,
    sealed_by    INTEGER,                               -- whose key; null: the system's
    payload      BLOB,                                  -- of a task, sealed: its row of the outbox is gone
    set_aside_at INTEGER NOT NULL,
    UNIQUE (kind, subject)
) STRICT;

CREATE INDEX set_aside_by_user ON set_aside (user_id);

-- The last run of the bot: without its end, it was brought down.
CREATE TABLE runs (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    began_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

-- When no byte of what an erasure deleted was left in the files; null while another program's reading keeps some.
ALTER TABLE erasures ADD COLUMN bytes_gone_at INTEGER;
CREATE INDEX erasures_with_bytes ON erasures (id) WHERE bytes_gone_at IS NULL;
