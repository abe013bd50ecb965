import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

/// Closing prices that were told before it was kept whose they are.
@Suite struct ClosingBookMigrationTests {
    /// A winner that Pinnacle priced, a total that it did not, a handicap, a parlay of both kinds, and one with a void leg.
    private static let rows = """
        INSERT INTO users (id, language, currency, odds_format, zone, onboarding, created_at)
            VALUES (1, 'en', 'EUR', 'decimal', 'UTC', 'done', 0);
        INSERT INTO teams (id, sport, name) VALUES (1, 'football', 'Arsenal'), (2, 'football', 'Chelsea');
        INSERT INTO matches (id, sport, league, tier, home_id, away_id, day, starts_at, knows_hour)
            VALUES (1, 'football', 'E0', 1, 1, 2, 1, 1, 1), (2, 'football', 'E0', 1, 2, 1, 2, 2, 1);
        INSERT INTO match_prices (match_id, market, line, moment, book, home, draw, away) VALUES
            (1, 'winner', 0, 'close', 'PS', 1.9, 3.5, 4.3), (1, 'winner', 0, 'close', 'mean', 1.8, 3.4, 4.1),
            (1, 'total', 2.5, 'close', 'mean', 1.8, NULL, 2.0), (1, 'total', 2.5, 'before', 'PS', 1.8, NULL, 2.0),
            (1, 'handicap', -0.5, 'close', 'PS', 1.9, NULL, 1.95), (2, 'winner', 0, 'close', 'mean', 1.8, 3.4, 4.1);
        """

    private static func bet(_ id: Int, legs: [String]) -> String {
        """
        INSERT INTO bet_decisions (id, user_id, casino_id, decision, source, sport, market, legs, price, stake, currency,
            is_live, is_boost, is_free, is_prop, is_max, bankroll, open_exposure, open_bets, streak, recent_results,
            decided_at, recorded_at, closing_price)
        SELECT \(id), 1, min(id), 'bet', 'line', 'football', 'winner', \(legs.count), 2, 100, 'EUR', 0, 0, 0, 0, 0, 0, 0, 0, 0,
            '[]', 0, 0, 1.9 FROM casinos;
        """
            + legs.enumerated().map { position, leg in
                """
                INSERT INTO bet_legs (bet_id, position, sport, market, price_numerator, price_denominator, match_id, side,
                    line, match_state, closing_price, result)
                VALUES (\(id), \(position), 'football', 'winner', 2, 1, \(leg));
                """
            }.joined()
    }

    @Test("each gets the book that it was taken from: Pinnacle's where it had a price, else the mean")
    func books() async throws {
        try await withTemporaryDirectory { directory in
            let migrations = directory.path + "/migrations"
            let data = directory.path + "/data"
            try FileManager.default.createDirectory(atPath: migrations, withIntermediateDirectories: true)
            let shipped = try Migrations.shipped().files
            for file in shipped.prefix(while: { !$0.name.hasSuffix("_closing_books.sql") }) {
                try Data(file.sql.utf8).write(to: URL(filePath: migrations + "/" + file.name))
            }
            let before = try Store(folder: data, migrations: Migrations(folder: migrations))
            let bets = [
                Self.bet(1, legs: ["1, 'home', NULL, 'closed', 1.9, NULL"]),
                Self.bet(2, legs: ["1, 'over', 2.5, 'closed', 1.8, NULL"]),
                Self.bet(3, legs: ["1, 'away', -0.5, 'closed', 1.95, NULL"]),
                Self.bet(4, legs: ["2, 'draw', NULL, 'closed', 3.4, NULL", "1, 'draw', NULL, 'closed', 3.5, NULL"]),
                Self.bet(5, legs: ["1, 'home', NULL, 'closed', 1.9, NULL", "2, 'home', NULL, 'closed', 1.8, 'void'"]),
            ]
            try await before.write { ledger in
                for statements in [Self.rows] + bets { try ledger.database.execute(sql: statements) }
            }
            try before.close()
            let after = try Store(folder: data, migrations: Migrations.shipped())
            let books = try await after.read { book in
                try book.database.rows("SELECT closing_book FROM bet_decisions ORDER BY id") { $0[0] as String? }
            }
            #expect(books == ["PS", "mean", "PS", "PS+mean", "PS"])
            let legs = try await after.read { book in
                try book.database.rows("SELECT closing_book FROM bet_legs ORDER BY bet_id, position") {
                    $0[0] as String?
                }
            }
            #expect(legs == ["PS", "mean", "PS", "mean", "PS", "PS", "mean"])
            try after.close()
        }
    }
}
