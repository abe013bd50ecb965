-- What admins did, and the broadcasts that they sent.

CREATE TABLE admin_actions (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    admin_id    INTEGER NOT NULL,                       -- the vault's number
    action      TEXT NOT NULL,                          -- the command
    outcome     TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
    detail      TEXT NOT NULL CHECK (json_valid(detail)), -- counts and codes, never a text
    occurred_at INTEGER NOT NULL
) STRICT;

CREATE TABLE broadcasts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    admin_id    INTEGER NOT NULL,
    chat_id     INTEGER,                                -- where its progress is shown: the vault's number of a chat
    message_id  INTEGER,                                -- and Telegram's of the message there
    content     BLOB NOT NULL,                          -- sealed under the system's key
    state       TEXT NOT NULL CHECK (state IN ('running', 'stopping', 'stopped', 'done')),
    recipients  INTEGER NOT NULL,                       -- how many it was meant for
    queued      INTEGER NOT NULL DEFAULT 0,
    delivered   INTEGER NOT NULL DEFAULT 0,
    failed      INTEGER NOT NULL DEFAULT 0,
    last_user   INTEGER NOT NULL DEFAULT 0,             -- how far down the users it has come
    created_at  INTEGER NOT NULL,
    ended_at    INTEGER
) STRICT;

CREATE INDEX broadcasts_unfinished ON broadcasts (id) WHERE ended_at IS NULL;

-- Users for whom it was night when a broadcast came to them: it comes back in their morning.
CREATE TABLE broadcast_postponed (
    broadcast_id INTEGER NOT NULL REFERENCES broadcasts (id),
    user_id      INTEGER NOT NULL REFERENCES users (id),
    due_at       INTEGER NOT NULL,
    PRIMARY KEY (broadcast_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX broadcast_postponed_due ON broadcast_postponed (broadcast_id, due_at);
CREATE INDEX broadcast_postponed_by_user ON broadcast_postponed (user_id);
