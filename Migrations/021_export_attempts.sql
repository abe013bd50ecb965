-- Exports on request are counted before each attempt, like all work that came from outside; of refused attempts at what
-- only admins may do, one row counts those of a day; and whom a broadcast would reach is counted beside a damaged page.

ALTER TABLE export_requests ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;

-- As before, with one kind more. Buttons name its rows: their numbers go on where they were.
CREATE TABLE set_aside_work (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL
        CHECK (kind IN ('update', 'task', 'broadcast', 'recipient', 'question', 'export')),
    subject      INTEGER NOT NULL,                      -- its row in the table of its kind
    user_id      INTEGER,                               -- whose it is, by the vault's number; null: nobody's
    reason       TEXT NOT NULL CHECK (reason IN ('crash', 'damage')),
    attempts     INTEGER NOT NULL,
    sealed_by    INTEGER,                               -- whose key; null: the system's
    payload      BLOB,                                  -- of a task, sealed: its row of the outbox is gone
    set_aside_at INTEGER NOT NULL,
    UNIQUE (kind, subject)
) STRICT;

INSERT INTO sqlite_sequence (name, seq) SELECT 'set_aside_work', seq FROM sqlite_sequence WHERE name = 'set_aside';
INSERT INTO set_aside_work (id, kind, subject, user_id, reason, attempts, sealed_by, payload, set_aside_at)
SELECT id, kind, subject, user_id, reason, attempts, sealed_by, payload, set_aside_at FROM set_aside;
DROP TABLE set_aside;
ALTER TABLE set_aside_work RENAME TO set_aside;
CREATE INDEX set_aside_by_user ON set_aside (user_id);

-- A refused attempt: how many there were of one person at one command within a day (UTC) stands in its detail.
UPDATE admin_actions SET detail = json_object('count', day.attempts), occurred_at = day.last
FROM (
    SELECT max(id) AS id, count(*) AS attempts, max(occurred_at) AS last FROM admin_actions WHERE outcome = 'refused'
    GROUP BY admin_id, action, occurred_at / 86400000
) AS day
WHERE admin_actions.id = day.id;
DELETE FROM admin_actions WHERE outcome = 'refused' AND json_extract(detail, '$.count') IS NULL;

CREATE INDEX admin_actions_refused ON admin_actions (admin_id, action, occurred_at) WHERE outcome = 'refused';
CREATE INDEX admin_actions_refused_lately ON admin_actions (occurred_at, id) WHERE outcome = 'refused';
CREATE INDEX admin_actions_taken ON admin_actions (id) WHERE outcome <> 'refused';

-- Holds all that decides whether somebody can be written to: how many they are is known without reading their rows.
CREATE INDEX users_to_write_to
    ON users (cool_off_until, excluded_until, onboarding, notifications, unreachable_since)
    WHERE onboarding = 'done' AND notifications = 1 AND unreachable_since IS NULL;
