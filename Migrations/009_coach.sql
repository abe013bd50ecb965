-- The coach: who answered a turn, from which facts, how it was taken, and where an answer that is being made goes.
--
-- A regenerated answer is a sibling: candidate 1 and on, with the first answer's id as its parent_turn. A first answer's
-- parent_turn is the turn before it in the conversation.

ALTER TABLE conversation_logs ADD COLUMN served_by TEXT
    CHECK (served_by = 'built_in' OR served_by = 'model' OR served_by = 'fallback');
ALTER TABLE conversation_logs ADD COLUMN intent TEXT;
ALTER TABLE conversation_logs ADD COLUMN intent_confidence REAL CHECK (intent_confidence BETWEEN 0 AND 1);
ALTER TABLE conversation_logs ADD COLUMN facts BLOB;                -- sealed: the fact sheets that it was given
ALTER TABLE conversation_logs ADD COLUMN feedback_reason TEXT;      -- a code
ALTER TABLE conversation_logs ADD COLUMN feedback_at INTEGER;
ALTER TABLE conversation_logs ADD COLUMN cost_micros INTEGER CHECK (cost_micros >= 0); -- millionths of a dollar
-- Where the answer goes while it is being made: the vault's number of the chat, and the message that asked.
ALTER TABLE conversation_logs ADD COLUMN chat_id INTEGER;
ALTER TABLE conversation_logs ADD COLUMN message_id INTEGER;
ALTER TABLE conversation_logs ADD COLUMN answered_at INTEGER;       -- null while the answer is being made
UPDATE conversation_logs SET answered_at = recorded_at;

CREATE INDEX conversation_logs_unanswered ON conversation_logs (id) WHERE answered_at IS NULL;
CREATE INDEX conversation_logs_by_conversation ON conversation_logs (user_id, conversation_id, id);

-- The conversation that a user is in; a new one begins when they say so.
CREATE TABLE conversations (
    user_id         INTEGER PRIMARY KEY REFERENCES users (id),
    conversation_id TEXT NOT NULL,
    started_at      INTEGER NOT NULL
) STRICT;

-- What a day's answers of a model used, by user; user 0 is everybody together.
CREATE TABLE model_usage (
    day           INTEGER NOT NULL,                     -- days since 1970-01-01
    user_id       INTEGER NOT NULL,
    input_tokens  INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0,
    cost_micros   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (user_id, day)
) STRICT, WITHOUT ROWID;

-- The mood of a message, scored only with consent: the scores, never the words. Gone after thirty days.
CREATE TABLE mood_scores (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id     INTEGER NOT NULL REFERENCES users (id),
    tilt        REAL NOT NULL CHECK (tilt BETWEEN 0 AND 1),
    chase       REAL NOT NULL CHECK (chase BETWEEN 0 AND 1),
    fomo        REAL NOT NULL CHECK (fomo BETWEEN 0 AND 1),
    valence     REAL NOT NULL CHECK (valence BETWEEN -1 AND 1),
    occurred_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;

CREATE INDEX mood_scores_by_user ON mood_scores (user_id, occurred_at);
CREATE INDEX mood_scores_by_age ON mood_scores (recorded_at);

ALTER TABLE users ADD COLUMN consent_mood INTEGER NOT NULL DEFAULT 0 CHECK (consent_mood IN (0, 1));
