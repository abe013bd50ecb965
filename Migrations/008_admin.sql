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
    content     BLOB NOT NULL,                          -- sealed under the system's key
    state       TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'done')),
    recipients  INTEGER NOT NULL,                       -- how many it was meant for
    queued      INTEGER NOT NULL DEFAULT 0,
    delivered   INTEGER NOT NULL DEFAULT 0,
    failed      INTEGER NOT NULL DEFAULT 0,
    last_user   INTEGER NOT NULL DEFAULT 0,             -- how far down the users it has come
    created_at  INTEGER NOT NULL,
    ended_at    INTEGER
) STRICT;
