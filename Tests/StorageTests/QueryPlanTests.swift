import Domain
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// A question or a write whose statements are planned: what its name says, asked as the program asks it.
typealias PlannedQuery = (name: String, run: @Sendable (Ledger, UserID) throws -> Void)

/// What stands on the path of each update, of housekeeping and of erasures uses an index, whatever the size of the
/// tables; and so does every other statement, unless it is named with its reason.
@Suite struct QueryPlanTests {
    private static let hot: [PlannedQuery] = housekeepingQueries + interactive

    private static let interactive: [PlannedQuery] = [
        ("profile", { _ = try $0.book.profile(of: $1) }),
        ("flow", { _ = try $0.book.flow(of: $1) }),
        ("casino", { _ = try $0.book.casino(named: "nowhere", for: $1) }),
        ("casino by its number", { _ = try $0.book.casino(CasinoID(1), for: $1) }),
        ("context", { _ = try $0.book.context(of: $1, in: .euro) }),
        ("open bets", { _ = try $0.book.openBets(of: $1) }),
        ("saved bets", { _ = try $0.book.savedBets(of: $1) }),
        ("open counts", { _ = try $0.book.openCounts(of: $1) }),
        ("one bet", { _ = try $0.book.bet(BetID(1), of: $1) }),
        (
            "settled bets",
            {
                try $0.book.eachSettledBet(of: $1, in: .euro, casino: nil, span: .noon..<(.noon + .days(1))) { _ in }
            }
        ),
        ("spending", { _ = try $0.book.spending(of: $1, in: .euro, since: .noon) }),
        ("cash movements", { _ = try $0.book.cashMovements(of: $1) }),
        ("limit reports", { _ = try $0.book.limitReports(of: $1) }),
        ("open visit", { _ = try $0.book.openSession(of: $1) }),
        ("silent visits", { ledger, _ in _ = try ledger.book.idleSessions(since: .noon, limit: 200) }),
        ("handling an update", { ledger, _ in _ = try ledger.markHandled(1, at: .noon) }),
        ("taking an update", { ledger, _ in _ = try ledger.receive(1, from: nil, sealed: nil, at: .noon) }),
        ("outbox", { ledger, _ in _ = try ledger.book.outbox() }),
        ("removing a message", { ledger, _ in _ = try ledger.remove(outbox: 1) }),
        ("removing a recipient's messages", { _ = try $0.removeOutbox(of: $1) }),
        ("counting", { ledger, _ in try ledger.addCounters([.accepted: 1]) }),
        (
            "appending an event",
            {
                try $0.append(
                    Event(.sessionStarted, user: $1, occurredAt: .noon),
                    id: EventID(at: .noon, random: (1, 2)),
                    session: nil,
                    recordedAt: .noon
                )
            }
        ),
        ("an attempt at an update", { ledger, _ in _ = try ledger.beginAttempt(.update, 1) }),
        ("an attempt at a task", { ledger, _ in _ = try ledger.beginAttempt(.task, 1) }),
        ("the end of an attempt", { ledger, _ in try ledger.endAttempt(.question, 1) }),
        ("tasks that were begun", { ledger, _ in _ = try ledger.book.begun(.task) }),
        ("updates that wait", { ledger, _ in _ = try ledger.book.begun(.update) }),
        ("an update that waits", { ledger, _ in _ = try ledger.book.waitingUpdate(1) }),
        ("setting a task aside", { ledger, _ in _ = try ledger.setAside(.task, 1, because: .crash, at: .noon) }),
        ("forgetting attempts", { ledger, _ in try ledger.forgetAttempts() }),
        ("erasures with bytes left", { ledger, _ in _ = try ledger.book.erasuresWithBytes() }),
        ("whether somebody is erased", { _ = try $0.isErased($1) }),
        ("moods", { _ = try $0.book.moods(of: $1, since: .noon) }),
        (
            "keeping a mood",
            { _ = try $0.keepMood(MoodScore(tilt: 0, chase: 0, fomo: 0, valence: 0), of: $1, at: .noon) }
        ),
        ("old moods", { ledger, _ in _ = try ledger.forgetMoods(before: .noon) }),
        (
            "settled bets in full",
            { try $0.book.eachSettledBetFacts(of: $1, in: .euro, span: .noon..<(.noon + .days(1))) { _ in } }
        ),
        ("recent bets", { _ = try $0.book.recentBets(of: $1, in: .euro, limit: 5) }),
        ("newest open bets", { _ = try $0.book.newestOpenBets(of: $1, in: .euro, limit: 5) }),
        ("possible return", { _ = try $0.book.possibleReturn(of: $1, in: .euro) }),
        ("decisions", { try $0.book.eachDecision(of: $1, in: .euro, span: .noon..<(.noon + .days(1))) { _ in } }),
        (
            "cash flow",
            { _ = try $0.book.cashFlow(of: $1, in: .euro, casino: nil, span: .noon..<(.noon + .days(1))) }
        ),
        ("a conversation", { _ = try $0.book.turns(of: $1, conversation: "c", limit: 12) }),
        ("a turn", { _ = try $0.book.turn(1, of: $1) }),
        ("siblings", { _ = try $0.book.candidates(of: 1, user: $1) }),
        ("unanswered turns", { ledger, _ in _ = try ledger.book.unansweredTurns() }),
        ("exports that wait", { ledger, _ in _ = try ledger.book.begun(.export) }),
        ("an export that waits", { ledger, _ in _ = try ledger.book.exportRequest(1) }),
        (
            "a refused attempt",
            { try $0.audit(AdminAction(admin: $1, action: "users", outcome: .refused, occurredAt: .noon)) }
        ),
        ("a day's tokens", { _ = try $0.book.modelUsage(of: $1, day: 20_000) }),
        ("a casino's standing", { ledger, _ in _ = try ledger.book.standing(of: CasinoID(1), at: .noon) }),
        ("a casino's intelligence", { ledger, _ in _ = try ledger.book.intelligence(of: CasinoID(1)) }),
        ("an account's day", { _ = try $0.book.accountDay(of: $1, at: CasinoID(1), before: .noon) }),
        ("a casino's limits", { ledger, _ in _ = try ledger.book.reportedLimits(at: CasinoID(1), upTo: .noon) }),
        ("features at a limit", { ledger, _ in _ = try ledger.book.features(atReport: LimitReportID(1)) }),
        ("a reporter's casinos", { _ = try $0.book.reportPlaces(of: $1, known: .noon) }),
        ("limits since", { ledger, _ in _ = try ledger.book.casinosWithLimits(after: 1) }),
        ("a score to compare", { _ = try $0.book.scoreToCompare(of: $1, at: CasinoID(1)) }),
        (
            "a user's account events",
            { try $0.book.eachAccountEvent(after: 0, of: $1) { _, _, _ in } }
        ), ("new account events", { ledger, _ in try ledger.book.eachAccountEvent(after: 0) { _, _, _ in } }),
        ("a folded state", { _ = try $0.book.featureState(of: $1) }),
        ("a snapshot", { _ = try $0.book.featureSnapshot(of: $1, at: CasinoID(1), through: 1) }),
        ("an account's snapshots", { _ = try $0.book.featureSnapshots(of: $1, at: CasinoID(1)) }),
        ("keeping a state", { try $0.keep(FeatureState(user: $1, cursor: 1, version: 1, bytes: [])) }),
        ("keeping a snapshot", { try $0.keep(.made(of: $1, at: CasinoID(1))) }),
        ("a fold's cursor", { ledger, _ in _ = try ledger.book.foldCursor("features") }),
        ("groups of a user's casinos", { _ = try $0.book.casinoGroups(of: $1) }),
        ("whether the store is simulated", { ledger, _ in _ = try ledger.book.isSimulated }),
        ("rejected events", { ledger, _ in _ = try ledger.book.rejectedEvents(limit: 10) }),
        ("legs to match", { ledger, _ in _ = try ledger.book.legsToMatch(limit: 10) }),
        ("whether legs are to match", { ledger, _ in _ = try ledger.book.hasLegsToMatch() }),
        (
            "keeping a leg's match",
            { ledger, _ in try ledger.keep(.ambiguous, of: LegID(bet: BetID(1), position: 0)) }
        ),
        ("looking at legs again", { ledger, _ in _ = try ledger.lookAgain(atLegsSince: .noon) }),
        ("matches that wait", { ledger, _ in _ = try ledger.book.nextWaitingMatch(after: MatchID(0)) }),
        ("legs that wait", { ledger, _ in _ = try ledger.book.waitingLegs(of: MatchID(1), limit: 10) }),
        ("void legs", { ledger, _ in _ = try ledger.book.voidLegs(settledBy: .noon, limit: 10) }),
        ("a bet to price", { ledger, _ in _ = try ledger.book.betToPrice(BetID(1)) }),
        ("closing a leg", { ledger, _ in try ledger.close(LegID(bet: BetID(1), position: 0), at: 2) }),
        ("keeping a closing price", { ledger, _ in try ledger.keepClosingPrice(2, of: BetID(1)) }),
        ("reopening legs", { ledger, _ in try ledger.reopenLegs(of: MatchID(1)) }),
        ("a match", { ledger, _ in _ = try ledger.book.match(MatchID(1)) }),
        ("prices of a match", { ledger, _ in _ = try ledger.book.prices(of: MatchID(1)) }),
        (
            "matches of some days",
            { ledger, _ in _ = try ledger.book.matches(of: .football, startingIn: .noon..<(.noon + .days(1))) }
        ),
        ("spellings of teams", { ledger, _ in try ledger.book.eachTeamAlias(of: .football) { _, _ in } }),
        (
            "keeping a match",
            { ledger, _ in
                _ = try ledger.keep(
                    MarketMatch(
                        league: "E0",
                        tier: 1,
                        home: "Arsenal",
                        away: "Chelsea",
                        day: 20_000,
                        startsAt: .noon,
                        knowsHour: true,
                        homeGoals: 1,
                        awayGoals: 0,
                        prices: [MatchPrices(market: .total, line: 2.5, moment: .close, book: "PS", home: 1.9, away: 2)]
                    )
                )
            }
        ),
    ]

    /// What goes through thousands of rows of one user reads nothing beside its index.
    private static let wide: Set = ["settled bets", "settled bets in full", "spending", "decisions"]

    @Test("no hot query reads a whole table or sorts")
    func indexed() async throws {
        try await withStore { store in
            for query in try await store.plans(of: Self.hot) {
                #expect(!query.plans.isEmpty, "\(query.name) runs nothing")
                for (sql, step) in query.plans.flatMap({ plan in plan.steps.map { (plan.sql, $0) } }) {
                    #expect(!PlanStep.isScan(step), "\(query.name): \(step) in «\(sql)»")
                    #expect(!step.contains("TEMP B-TREE"), "\(query.name): \(step)")
                    let isCovered = step.contains("USING COVERING INDEX")
                    #expect(!Self.wide.contains(query.name) || isCovered, "\(query.name): \(step)")
                }
            }
        }
    }

    @Test("each is in the list once")
    func once() async throws {
        let names = Self.hot.map(\.name)
        #expect(names.count == Set(names).count)
        try await withStore { store in
            var known: [[String]: String] = [:]
            for query in try await store.plans(of: Self.hot) {
                let statements = query.plans.map(\.sql)
                if let other = known[statements] { Issue.record("«\(query.name)» runs what «\(other)» runs") }
                known[statements] = query.name
            }
        }
    }

    @Test("every statement of Storage is planned, and none reads all of a table that grows, but those that are named")
    func complete() async throws {
        try await withStore { store in
            let queries = try await store.plans(of: Self.hot + composedQueries)
            for step in queries.flatMap(\.plans).flatMap(\.steps) { #expect(!PlanStep.isScan(step), "\(step)") }
            let ran = Set(queries.flatMap(\.plans).map(\.sql))
            let statements = try StatementSource.all()
            #expect(statements.count > 250)
            var unused = Set(wholeTables.keys)
            for statement in statements where !ran.contains(where: statement.matches) {
                if wholeTables[statement.place] != nil {
                    unused.remove(statement.place)
                } else if statement.isComposed {
                    Issue.record("\(statement.place) puts «\(statement.sql)» together: add it to a list of these tests")
                } else {
                    for step in try await store.plan(of: statement.sql) {
                        #expect(!PlanStep.isScan(step), "\(statement.place): \(step) in «\(statement.sql)»")
                    }
                }
            }
            #expect(unused.isEmpty, "exceptions that are none: \(unused.sorted())")
        }
    }

    @Test("a statement that reads a whole table is told, as one that is in no list")
    func told() async throws {
        let source = """
            func forget() throws {
                // "SELECT nothing" is a comment.
                try database.run("DELETE FROM updates WHERE payload IS \\(word) AND id = ?", [1])
                try database.rows(\"\"\"
                    SELECT id
                    FROM users WHERE zone = ?
                    \"\"\") { $0[0] }
            }
            """
        let found = StatementSource.statements(in: source, file: "A.swift")
        #expect(
            found == [
                StatementSource(
                    place: "A.swift#forget",
                    sql: "DELETE FROM updates WHERE payload IS \\(word) AND id = ?"
                ),
                StatementSource(place: "A.swift#forget", sql: "SELECT id FROM users WHERE zone = ?"),
            ]
        )
        #expect(found.map(\.isComposed) == [true, false])
        #expect(found[0].matches("DELETE FROM updates WHERE payload IS NULL AND id = ?"))
        #expect(!found[0].matches("DELETE FROM updates WHERE id = ?"))
        try await withStore { store in
            let steps = try await store.plan(of: found[1].sql)
            #expect(steps.contains(where: PlanStep.isScan))
        }
    }
}
