-- Whose the closing prices are, by the source's codes: PS is Pinnacle, BFE the Betfair Exchange before commission, mean
-- the mean of all books. Of a parlay each that a leg has, joined by +.

ALTER TABLE bet_legs ADD COLUMN closing_book TEXT;
ALTER TABLE bet_decisions ADD COLUMN closing_book TEXT;

-- Until now the mean counted where Pinnacle had no price.
UPDATE bet_legs SET closing_book = iif(EXISTS (
    SELECT 1 FROM match_prices AS p
    WHERE p.match_id = bet_legs.match_id
      AND p.market = CASE WHEN bet_legs.side = 'over' OR bet_legs.side = 'under' THEN 'total'
                          WHEN bet_legs.side = 'draw' OR bet_legs.line IS NULL THEN 'winner' ELSE 'handicap' END
      AND p.line = coalesce(bet_legs.line, 0) AND p.moment = 'close' AND p.book = 'PS' AND p.taken_at = 0
), 'PS', 'mean')
WHERE closing_price IS NOT NULL AND match_id IS NOT NULL AND side IS NOT NULL;

-- A leg of a parlay that was void closed at its own price, which is nobody's.
UPDATE bet_decisions SET closing_book = (
    SELECT group_concat(of_legs.book, '+') FROM (
        SELECT DISTINCT l.closing_book AS book FROM bet_legs AS l
        WHERE l.bet_id = bet_decisions.id AND l.closing_book IS NOT NULL
          AND (bet_decisions.legs = 1 OR l.result IS NOT 'void')
        ORDER BY l.closing_book
    ) AS of_legs
)
WHERE closing_price IS NOT NULL;

-- How many of a user's closing prices are not Pinnacle's is asked apart; most are.
CREATE INDEX bet_decisions_other_close ON bet_decisions (user_id, currency, settled_at, casino_id, closing_book)
    WHERE closing_book <> 'PS' AND result IS NOT NULL AND undone_at IS NULL;
