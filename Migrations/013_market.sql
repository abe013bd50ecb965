-- Matches, their prices before and at the close, and what of a bet they tell.

CREATE TABLE teams (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    sport TEXT NOT NULL,
    name  TEXT NOT NULL,                                -- as the source first wrote it
    UNIQUE (sport, name)
) STRICT;

-- Ways to write a team, folded. One spelling may stand for several teams: the other side and the date tell which.
CREATE TABLE team_aliases (
    sport   TEXT NOT NULL,
    alias   TEXT NOT NULL,
    team_id INTEGER NOT NULL REFERENCES teams (id),
    PRIMARY KEY (sport, alias, team_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE matches (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    sport      TEXT NOT NULL,
    league     TEXT NOT NULL,                           -- a code: E0
    tier       INTEGER NOT NULL,                        -- 1: a country's first division
    home_id    INTEGER NOT NULL REFERENCES teams (id),
    away_id    INTEGER NOT NULL REFERENCES teams (id),
    day        INTEGER NOT NULL,                        -- of the start, where it is played; days since 1970-01-01
    starts_at  INTEGER NOT NULL,                        -- the end of that day where the hour is not known
    knows_hour INTEGER NOT NULL CHECK (knows_hour IN (0, 1)),
    home_goals INTEGER CHECK (home_goals >= 0),
    away_goals INTEGER CHECK (away_goals >= 0),
    UNIQUE (league, home_id, away_id, day)
) STRICT;

CREATE INDEX matches_by_start ON matches (sport, starts_at);

-- One book's prices of one market at one moment. `book` is the source's code; `mean` and `best` are those of all books.
CREATE TABLE match_prices (
    match_id  INTEGER NOT NULL REFERENCES matches (id),
    market    TEXT NOT NULL CHECK (market = 'winner' OR market = 'total' OR market = 'handicap'),
    line      REAL NOT NULL DEFAULT 0,                  -- goals; 0 for the winner
    moment    TEXT NOT NULL CHECK (moment = 'before' OR moment = 'close'),
    book      TEXT NOT NULL,
    home      REAL NOT NULL CHECK (home > 1),           -- or over
    draw      REAL CHECK (draw > 1),                    -- of the winner alone
    away      REAL NOT NULL CHECK (away > 1),           -- or under
    PRIMARY KEY (match_id, market, line, moment, book)
) STRICT, WITHOUT ROWID;

-- Files that were read, and what of them was refused.
CREATE TABLE odds_imports (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    file        TEXT NOT NULL,                          -- its name, without folders
    rows        INTEGER NOT NULL,
    matches     INTEGER NOT NULL,                       -- new ones
    markets     INTEGER NOT NULL,                       -- new or changed
    refused     TEXT NOT NULL CHECK (json_valid(refused)), -- counts by reason
    imported_at INTEGER NOT NULL
) STRICT;

-- To which match a leg belongs, and which side of it: home, draw, away, over, under.
ALTER TABLE bet_legs ADD COLUMN match_id INTEGER REFERENCES matches (id);
ALTER TABLE bet_legs ADD COLUMN side TEXT;
ALTER TABLE bet_legs ADD COLUMN line REAL;
-- Null: not looked at yet. waiting: its match was found and has not closed. closed: what the market said is told.
-- unknown: no such match so far. ambiguous: two could be meant. unreadable: its words name no team. left_out: not placed,
-- or taken back.
ALTER TABLE bet_legs ADD COLUMN match_state TEXT;

CREATE INDEX bet_legs_to_match ON bet_legs (bet_id, position)
    WHERE match_state IS NULL AND detail IS NOT NULL AND sport = 'football';
CREATE INDEX bet_legs_unmatched ON bet_legs (bet_id, position) WHERE match_state = 'unknown';
CREATE INDEX bet_legs_waiting ON bet_legs (match_id, bet_id, position) WHERE match_state = 'waiting';
CREATE INDEX bet_legs_by_match ON bet_legs (match_id, bet_id, position) WHERE match_id IS NOT NULL;
-- A void leg of a parlay counts for nothing, whatever the market said.
CREATE INDEX bet_legs_void ON bet_legs (bet_id, position) WHERE result = 'void' AND match_state IS NOT 'closed';
