-- Exports that admins asked for in the chat: taken up again after a crash, until they have ended.

CREATE TABLE export_requests (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    admin_id     INTEGER NOT NULL,                      -- the vault's number
    plan         TEXT NOT NULL CHECK (json_valid(plan)),
    requested_at INTEGER NOT NULL,
    ended_at     INTEGER,
    outcome      TEXT                                   -- done, or the code of what went wrong
) STRICT;

CREATE INDEX export_requests_waiting ON export_requests (id) WHERE ended_at IS NULL;
