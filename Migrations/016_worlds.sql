-- Where the data of this store comes from. A real store has no row here; a simulated world says so, for ever.

CREATE TABLE worlds (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    kind       TEXT NOT NULL CHECK (kind = 'simulated'),
    seed       INTEGER NOT NULL,
    users      INTEGER NOT NULL,
    days       INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
