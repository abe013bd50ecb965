-- A bet put before a user or logged by them, where they stood then, what they decided, how it ended.

CREATE TABLE bet_decisions (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,  -- buttons name it: never given twice
    user_id         INTEGER NOT NULL REFERENCES users (id),
    session_id      INTEGER,
    casino_id       INTEGER NOT NULL REFERENCES casinos (id),
    decision        TEXT NOT NULL CHECK (decision IN ('bet', 'skip', 'save')),
    source          TEXT NOT NULL CHECK (source IN ('line', 'slip', 'saved')),
    sport           TEXT NOT NULL,                      -- of the first leg; legs stand in bet_legs
    market          TEXT NOT NULL,
    legs            INTEGER NOT NULL CHECK (legs BETWEEN 1 AND 20),
    price           REAL NOT NULL CHECK (price > 1),    -- decimal, all legs together; exact ratios stand in bet_legs
    stake           INTEGER NOT NULL CHECK (stake > 0), -- minor units of currency, as accepted
    currency        TEXT NOT NULL,
    requested_stake INTEGER CHECK (requested_stake > stake),
    is_live         INTEGER NOT NULL CHECK (is_live IN (0, 1)),
    is_boost        INTEGER NOT NULL CHECK (is_boost IN (0, 1)),
    is_free         INTEGER NOT NULL CHECK (is_free IN (0, 1)),
    is_prop         INTEGER NOT NULL CHECK (is_prop IN (0, 1)),
    is_max          INTEGER NOT NULL CHECK (is_max IN (0, 1)),
    -- where the user stood just before
    bankroll        INTEGER NOT NULL,
    open_exposure   INTEGER NOT NULL,
    open_bets       INTEGER NOT NULL,
    streak          INTEGER NOT NULL,
    recent_results  TEXT NOT NULL,                      -- JSON array, newest first, ten at most
    decision_ms     INTEGER,                            -- from being shown to being decided
    decided_at      INTEGER NOT NULL,
    recorded_at     INTEGER NOT NULL,
    -- the outcome
    result          TEXT CHECK (result IN ('won', 'lost', 'void', 'half_won', 'half_lost', 'cashed_out')),
    payout          INTEGER,
    profit          INTEGER,
    settled_at      INTEGER,
    closing_price   REAL,
    undone_at       INTEGER,
    CHECK ((result IS NULL) = (settled_at IS NULL)),
    CHECK ((result IS NULL) = (profit IS NULL))
) STRICT;

CREATE INDEX bet_decisions_by_user ON bet_decisions (user_id, decided_at);
CREATE INDEX bet_decisions_open ON bet_decisions (user_id, id)
    WHERE result IS NULL AND undone_at IS NULL AND decision <> 'skip';
-- Holds all that statistics read, so that ten thousand bets are a few neighbouring pages.
CREATE INDEX bet_decisions_settled
    ON bet_decisions (user_id, settled_at, id, casino_id, sport, stake, profit, result, is_free, legs, price, currency,
     undone_at)
    WHERE result IS NOT NULL AND undone_at IS NULL;
CREATE INDEX bet_decisions_by_casino ON bet_decisions (casino_id);
-- So that decisions are counted by their indexes alone.
CREATE INDEX bet_decisions_undone ON bet_decisions (undone_at) WHERE undone_at IS NOT NULL;

CREATE TABLE bet_legs (
    bet_id            INTEGER NOT NULL REFERENCES bet_decisions (id),
    position          INTEGER NOT NULL CHECK (position BETWEEN 0 AND 19),
    sport             TEXT NOT NULL,
    market            TEXT NOT NULL,
    price_numerator   INTEGER NOT NULL,
    price_denominator INTEGER NOT NULL CHECK (price_denominator > 0 AND price_numerator > price_denominator),
    price             REAL GENERATED ALWAYS AS (CAST(price_numerator AS REAL) / price_denominator) VIRTUAL,
    detail            BLOB,                             -- sealed: selection and match
    starts_at         INTEGER,
    result            TEXT CHECK (result IN ('won', 'lost', 'void', 'half_won', 'half_lost')),
    closing_price     REAL,
    PRIMARY KEY (bet_id, position)
) STRICT, WITHOUT ROWID;

-- A user's account at a casino in one currency: a fold over bets and cash, kept with them.
CREATE TABLE accounts (
    user_id            INTEGER NOT NULL REFERENCES users (id),
    casino_id          INTEGER NOT NULL REFERENCES casinos (id),
    currency           TEXT NOT NULL,
    deposited          INTEGER NOT NULL DEFAULT 0,
    withdrawn          INTEGER NOT NULL DEFAULT 0,
    withdrawal_pending INTEGER NOT NULL DEFAULT 0,
    bonus              INTEGER NOT NULL DEFAULT 0,
    profit             INTEGER NOT NULL DEFAULT 0,      -- of settled bets
    open_stake         INTEGER NOT NULL DEFAULT 0,      -- the user's own money in open bets
    open_bets          INTEGER NOT NULL DEFAULT 0,
    bets               INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (user_id, casino_id, currency)
) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_by_casino ON accounts (casino_id);

-- Money and bonuses in and out.
CREATE TABLE cash_movements (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id     INTEGER NOT NULL REFERENCES users (id),
    casino_id   INTEGER NOT NULL REFERENCES casinos (id),
    kind        TEXT NOT NULL CHECK (kind IN ('deposit', 'withdrawal', 'bonus')),
    state       TEXT NOT NULL CHECK (state IN ('requested', 'cancelled', 'done')),
    amount      INTEGER NOT NULL CHECK (amount > 0),
    currency    TEXT NOT NULL,
    occurred_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    resolved_at INTEGER                                 -- when a withdrawal was paid or cancelled
) STRICT;

CREATE INDEX cash_movements_by_user ON cash_movements (user_id, occurred_at);
CREATE INDEX cash_movements_by_casino ON cash_movements (casino_id);
