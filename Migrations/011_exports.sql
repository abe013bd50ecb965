-- What has left the database as files, and whose rows are in each: an erasure finds them by the pseudonym.

CREATE TABLE exports (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    path            TEXT NOT NULL UNIQUE,               -- absolute: a folder of conversations, or a table's file
    subject         TEXT NOT NULL,                      -- conversations, or the table's name
    format          TEXT NOT NULL,
    filter          TEXT NOT NULL CHECK (json_valid(filter)),
    made_at         INTEGER NOT NULL,
    manifest_sha256 TEXT NOT NULL,                      -- of manifest.json; of the file itself where it has none
    stale_at        INTEGER,                            -- someone in it was erased
    marked_at       INTEGER                             -- and the files on the disk say so
) STRICT;

CREATE INDEX exports_to_mark ON exports (id) WHERE stale_at IS NOT NULL AND marked_at IS NULL;

CREATE TABLE export_members (
    pseudonym TEXT NOT NULL,                            -- of the user, for the purpose of exports
    export_id INTEGER NOT NULL REFERENCES exports (id) ON DELETE CASCADE,
    PRIMARY KEY (pseudonym, export_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX export_members_by_export ON export_members (export_id);

-- Pseudonyms of the erased: their rows do not come back by an import.
CREATE TABLE erased_members (
    pseudonym TEXT PRIMARY KEY,
    erased_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
