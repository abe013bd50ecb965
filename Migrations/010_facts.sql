-- What the coach asks of a user's bets stands in the indexes by which it finds them: ten thousand bets are a few
-- neighbouring pages, whatever else the tables hold.

-- Those of statistics, with what the first leg was a bet on, when the bet was placed, and its closing price.
DROP INDEX bet_decisions_settled;
CREATE INDEX bet_decisions_settled
    ON bet_decisions (user_id, settled_at, id, casino_id, sport, stake, profit, result, is_free, legs, price, currency,
     undone_at, market, decided_at, closing_price)
    WHERE result IS NOT NULL AND undone_at IS NULL;

-- Decisions by time, with what habits and budgets are read from.
DROP INDEX bet_decisions_by_user;
CREATE INDEX bet_decisions_by_user
    ON bet_decisions (user_id, decided_at, id, decision, currency, undone_at, stake, is_free, is_live, legs,
     decision_ms);
