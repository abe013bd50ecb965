-- Prices before the start may be told for several hours.

CREATE TABLE timed_match_prices (
    match_id  INTEGER NOT NULL REFERENCES matches (id),
    market    TEXT NOT NULL CHECK (market = 'winner' OR market = 'total' OR market = 'handicap'),
    line      REAL NOT NULL DEFAULT 0,                  -- goals; 0 for the winner
    moment    TEXT NOT NULL CHECK (moment = 'before' OR moment = 'close'),
    book      TEXT NOT NULL,
    taken_at  INTEGER NOT NULL DEFAULT 0,               -- 0: the source does not say, and at the close
    home      REAL NOT NULL CHECK (home > 1),           -- or over
    draw      REAL CHECK (draw > 1),                    -- of the winner alone
    away      REAL NOT NULL CHECK (away > 1),           -- or under
    PRIMARY KEY (match_id, market, line, moment, book, taken_at),
    CHECK (moment = 'before' OR taken_at = 0)
) STRICT, WITHOUT ROWID;

INSERT INTO timed_match_prices (match_id, market, line, moment, book, home, draw, away)
SELECT match_id, market, line, moment, book, home, draw, away FROM match_prices;

DROP TABLE match_prices;
ALTER TABLE timed_match_prices RENAME TO match_prices;
