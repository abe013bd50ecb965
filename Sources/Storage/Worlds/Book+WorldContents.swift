import Domain
import GRDB

/// What a simulated world has come to in its store: the same for the same plan, whatever ids and keys were drawn.
package struct WorldContents: Sendable, Equatable {
    package var users: Int
    package var bets: Int
    package var settled: Int
    package var staked: Int64
    package var profit: Int64
    package var limits: Int
    package var movements: Int
    package var matches: Int
    package var closes: Int
    package var events: Int
    package var rejected: Int
    package var waitingMessages: Int
}

extension Book {
    package func worldContents() throws -> WorldContents {
        func count(_ sql: String) throws -> Int { Int(try database.integer(sql)) }
        return WorldContents(
            users: try count("SELECT count(*) FROM users"),
            bets: try count("SELECT count(*) FROM bet_decisions"),
            settled: try count("SELECT count(*) FROM bet_decisions WHERE result IS NOT NULL"),
            staked: try database.integer("SELECT sum(stake) FROM bet_decisions"),
            profit: try database.integer("SELECT sum(profit) FROM bet_decisions"),
            limits: try count("SELECT count(*) FROM limit_reports"),
            movements: try count("SELECT count(*) FROM cash_movements"),
            matches: try count("SELECT count(*) FROM matches"),
            closes: try count("SELECT count(*) FROM match_prices WHERE moment = 'close'"),
            events: try count("SELECT count(*) FROM system_events"),
            rejected: try count("SELECT count(*) FROM rejected_events"),
            waitingMessages: try count("SELECT count(*) FROM outbox")
        )
    }
}
