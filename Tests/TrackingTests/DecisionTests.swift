import Domain
import TestSupport
import Testing

@testable import Storage
@testable import Tracking

/// Decisions about bets with the context of their moment, and turns with the coach.
@Suite(.timeLimit(.minutes(1))) struct DecisionTests {
    private func slip(_ casino: CasinoID, stake: Int64) throws -> BetSlip {
        BetSlip(
            casino: casino,
            legs: [Leg(price: try #require(Price(numerator: 2, denominator: 1)), sport: .football)],
            stake: Money(minorUnits: stake, currency: .euro)
        )
    }

    @Test("the context is where the user stood just before, not after and not at another time")
    func context() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.enrolled()
            let casino = try #require(try await bench.store.read { try $0.casino(named: "Bet365", for: user) })
            try await bench.store.write { ledger in
                _ = try ledger.move(
                    .deposit,
                    Money(minorUnits: 10_000, currency: .euro),
                    at: casino.id,
                    of: user,
                    occurredAt: .noon,
                    recordedAt: .noon
                )
            }
            let slips = try [slip(casino.id, stake: 1_000), slip(casino.id, stake: 2_000)]
            let first = try await bench.tracker.trackBetDecision(
                BetDecision(slip: slips[0], decision: .bet, source: .line),
                on: visit(user)
            )
            _ = try await bench.tracker.trackBetDecision(
                BetDecision(slip: slips[1], decision: .skip, source: .slip, decisionTime: .seconds(4)),
                on: visit(user)
            )
            try await bench.store.write { ledger in
                let bet = try #require(try ledger.book.bet(first, of: user))
                let settlement = Settlement(
                    result: .lost,
                    payout: .zero(.euro),
                    profit: Money(minorUnits: -1_000, currency: .euro),
                    settledAt: .noon
                )
                let isSettled = try ledger.settle(bet, as: settlement, legs: [.lost])
                #expect(isSettled)
            }
            let third = try await bench.tracker.trackBetDecision(
                BetDecision(slip: slips[0], decision: .save, source: .slip, decisionTime: .seconds(2)),
                on: visit(user)
            )
            let contexts = [
                "id = \(first.rawValue) AND bankroll = 10000 AND open_exposure = 0 AND open_bets = 0 AND streak = 0",
                "decision = 'skip' AND bankroll = 9000 AND open_exposure = 1000 AND open_bets = 1",
                """
                id = \(third.rawValue) AND bankroll = 9000 AND open_exposure = 0 AND streak = -1
                  AND recent_results = '["lost"]'
                """,
            ]
            for condition in contexts {
                let rows = try await bench.count("bet_decisions", where: condition)
                #expect(rows == 1, "\(condition)")
            }
            let statistics = try await bench.tracker.decisionStats(for: user)
            #expect(
                statistics
                    == DecisionStatistics(bets: 1, skips: 1, saves: 1, meanDecisionTime: .seconds(3), timed: 2)
            )
            let rejected = try await bench.count("rejected_events")
            let events = try await bench.count("system_events", where: "category = 'bet' AND session_id IS NOT NULL")
            #expect(rejected == 0 && events == 3)
        }
    }

    @Test("a turn with the coach is kept sealed, in its visit, with its siblings")
    func conversation() async throws {
        try await TrackerBench.open { bench in
            let user = try await bench.user()
            _ = try await bench.tracker.startSession(for: visit(user))
            var turn = ConversationTurn(
                user: user,
                conversation: "c1",
                language: .french,
                inputMessages: Array("[]".utf8),
                occurredAt: .noon
            )
            turn.answer = TurnAnswer(
                server: .builtIn,
                outputMessages: Array("a private answer".utf8),
                answeredAt: .noon
            )
            let first = try await bench.tracker.trackConversation(turn, events: [.command(user)])
            turn.parent = first
            turn.candidate = 1
            _ = try await bench.tracker.trackConversation(turn, events: [])
            let rows = try await bench.count("conversation_logs", where: "session_id IS NOT NULL")
            let siblings = try await bench.count("conversation_logs", where: "parent_turn = \(first) AND candidate = 1")
            let clear = try await bench.count(
                "conversation_logs",
                where: "instr(output_messages, CAST('private' AS BLOB)) > 0"
            )
            #expect(rows == 2 && siblings == 1 && clear == 0)
        }
    }
}
