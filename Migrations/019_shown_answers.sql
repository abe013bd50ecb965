-- The message of a group in which an answer was growing: where a crash comes between, the next start completes it there.
ALTER TABLE conversation_logs ADD COLUMN shown_message_id INTEGER;
