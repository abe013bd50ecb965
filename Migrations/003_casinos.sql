-- Casinos: a common catalogue, and the ones that a user added, which only that user sees.

CREATE TABLE casinos (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT,                                   -- of the catalogue
    sealed_name BLOB,                                   -- of a user's own, under that user's key
    group_name  TEXT,                                   -- brands that share a risk engine
    owner_id    INTEGER REFERENCES users (id),
    created_at  INTEGER NOT NULL,
    CHECK ((owner_id IS NULL) = (name IS NOT NULL)),
    CHECK ((owner_id IS NULL) = (sealed_name IS NULL))
) STRICT;

CREATE INDEX casinos_by_owner ON casinos (owner_id) WHERE owner_id IS NOT NULL;

-- Ways to write a casino: normalised for the catalogue's, a keyed hash for a user's own.
CREATE TABLE casino_aliases (
    alias     TEXT PRIMARY KEY,
    casino_id INTEGER NOT NULL REFERENCES casinos (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX casino_aliases_by_casino ON casino_aliases (casino_id);

-- What is known of each casino, as of when.
CREATE TABLE casino_intelligence (
    casino_id          INTEGER PRIMARY KEY REFERENCES casinos (id),
    accounts           INTEGER NOT NULL,
    limits_by_type     TEXT NOT NULL CHECK (json_valid(limits_by_type)),
    mean_score_at_limit REAL,
    common_factors     TEXT NOT NULL CHECK (json_valid(common_factors)),
    factor_importance  TEXT NOT NULL CHECK (json_valid(factor_importance)),
    hypothesis         TEXT,
    confidence         REAL NOT NULL,
    as_of              INTEGER NOT NULL
) STRICT;
