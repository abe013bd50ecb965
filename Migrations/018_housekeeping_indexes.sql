-- What housekeeping and erasures look for has an index; what is known of casinos says from what it was read; names of
-- features are kept by the version of their catalogue.

-- A handled update is its number alone. What waits for a user is found without those of everybody else; what is to be
-- forgotten is found by its age. The first index holds the few updates that wait, the second is only appended to.
UPDATE updates SET user_id = NULL WHERE handled_at IS NOT NULL AND user_id IS NOT NULL;
CREATE INDEX updates_waiting_by_user ON updates (user_id, received_at, id) WHERE handled_at IS NULL;
CREATE INDEX updates_handled ON updates (received_at) WHERE handled_at IS NOT NULL;

CREATE INDEX admin_actions_by_admin ON admin_actions (admin_id, id);
CREATE INDEX export_requests_by_admin ON export_requests (admin_id, id);
CREATE INDEX broadcasts_by_admin ON broadcasts (admin_id);
CREATE INDEX erasures_unfinished ON erasures (user_id) WHERE completed_at IS NULL;
CREATE INDEX exports_stale ON exports (id) WHERE stale_at IS NOT NULL;
CREATE INDEX casinos_of_catalogue ON casinos (id) WHERE owner_id IS NULL;

-- Consents as of any moment: the log has each change.
CREATE INDEX system_events_consents ON system_events (user_id, seq) WHERE type = 'consent_changed';

-- When a picture came with a report, or after it.
ALTER TABLE limit_reports ADD COLUMN evidence_at INTEGER;
UPDATE limit_reports SET evidence_at = coalesce(
    (SELECT min(e.recorded_at) FROM system_events AS e
     WHERE e.user_id = limit_reports.user_id AND e.type = 'limit_evidence_added'
       AND e.data ->> '$.report' = limit_reports.id),
    recorded_at)
WHERE evidence IS NOT NULL;

-- The last seq of the log in the snapshot that it was computed from: what was read earlier never takes its place.
ALTER TABLE casino_intelligence ADD COLUMN read_seq INTEGER NOT NULL DEFAULT 0;

-- When a standing became known: nothing before is made of it.
ALTER TABLE casino_standings ADD COLUMN recorded_at INTEGER NOT NULL DEFAULT 0;
UPDATE casino_standings SET recorded_at = as_of;
CREATE INDEX casino_standings_by_record ON casino_standings (casino_id, recorded_at, as_of);

-- What stood behind a casino's rate, from when on it was known: the rates of other casinos as of then are weighed with it.
CREATE TABLE casino_tallies (
    casino_id     INTEGER NOT NULL REFERENCES casinos (id),
    recorded_at   INTEGER NOT NULL,
    observed      REAL NOT NULL,
    expected      REAL NOT NULL,
    exposure_days REAL NOT NULL,
    PRIMARY KEY (casino_id, recorded_at)
) STRICT, WITHOUT ROWID;

INSERT INTO casino_tallies (casino_id, recorded_at, observed, expected, exposure_days)
SELECT casino_id, as_of, observed, expected, exposure_days FROM casino_intelligence;

-- The names of the values of a snapshot, by the version of the catalogue that it was written under. They never change.
CREATE TABLE feature_catalogues (
    version INTEGER NOT NULL,
    number  INTEGER NOT NULL,                           -- 1 and on: its place in the values
    name    TEXT NOT NULL,
    PRIMARY KEY (version, number)
) STRICT, WITHOUT ROWID;

-- All snapshots up to now are of the first catalogue.
INSERT INTO feature_catalogues (version, number, name) SELECT 1, number, name FROM feature_definitions;
