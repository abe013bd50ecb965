-- Turns with the coach. Column names follow OpenTelemetry's GenAI conventions where they have one.

CREATE TABLE conversation_logs (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id             INTEGER NOT NULL REFERENCES users (id),
    session_id          INTEGER,
    conversation_id     TEXT NOT NULL,                  -- gen_ai.conversation.id
    parent_turn         INTEGER REFERENCES conversation_logs (id),
    candidate           INTEGER NOT NULL DEFAULT 0,     -- siblings are regenerations
    language            TEXT NOT NULL,
    request_model       TEXT,                           -- gen_ai.request.model
    prompt_name         TEXT,
    prompt_hash         TEXT,
    system_prompt       BLOB,                           -- sealed, as sent
    input_messages      BLOB NOT NULL,                  -- sealed, as sent
    output_messages     BLOB,                           -- sealed, as shown
    parameters          TEXT CHECK (parameters IS NULL OR json_valid(parameters)),
    tools               TEXT CHECK (tools IS NULL OR json_valid(tools)),
    finish_reason       TEXT,
    input_tokens        INTEGER,                        -- gen_ai.usage.input_tokens
    output_tokens       INTEGER,                        -- gen_ai.usage.output_tokens
    first_chunk_ms      INTEGER,
    duration_ms         INTEGER,
    error               TEXT,
    feedback            INTEGER CHECK (feedback IN (-1, 1)),
    occurred_at         INTEGER NOT NULL,
    recorded_at         INTEGER NOT NULL
) STRICT;

CREATE INDEX conversation_logs_by_user ON conversation_logs (user_id, occurred_at);
CREATE INDEX conversation_logs_by_parent ON conversation_logs (parent_turn) WHERE parent_turn IS NOT NULL;
