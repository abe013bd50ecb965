-- What came in and what must go out: neither is lost by a crash.

-- Each update of Telegram's once: kept whole until it is handled, then only its number.
CREATE TABLE updates (
    id          INTEGER PRIMARY KEY,                    -- Telegram's update_id
    user_id     INTEGER,                                -- whose key seals the payload; null: the system's
    received_at INTEGER NOT NULL,
    handled_at  INTEGER,
    payload     BLOB                                    -- sealed; null once handled
) STRICT;

CREATE INDEX updates_waiting ON updates (received_at, id) WHERE handled_at IS NULL;

-- Messages that are committed and not yet delivered.
CREATE TABLE outbox (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    recipient_id INTEGER NOT NULL,                      -- the vault's number of a person or a group
    priority     INTEGER NOT NULL,                      -- 0 interactive, 1 broadcast
    broadcast_id INTEGER,
    sealed_by    INTEGER,                               -- whose key; null: the system's
    payload      BLOB NOT NULL,                         -- sealed
    created_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX outbox_by_recipient ON outbox (recipient_id);
CREATE INDEX outbox_by_broadcast ON outbox (broadcast_id) WHERE broadcast_id IS NOT NULL;
