import Domain
import Foundation
import Testing

@testable import Storage

@Suite struct AccountEventTests {
    /// Writes events as the tracker does, reads them back as events of accounts.
    private func read(_ events: [Event]) async throws -> (events: [AccountEvent], tally: AccountLogTally) {
        var result: (events: [AccountEvent], tally: AccountLogTally) = ([], AccountLogTally(cursor: 0))
        try await withStore { store in
            let user = try await store.newcomer()
            try await store.write { ledger in
                for (number, event) in events.enumerated() {
                    var event = event
                    event.user = user
                    try event.validate(now: .noon)
                    try ledger.append(
                        event,
                        id: EventID(at: .noon, random: (1, UInt64(number))),
                        session: nil,
                        recordedAt: .noon + .seconds(1)
                    )
                }
            }
            result = try await store.read { book in
                var read: [AccountEvent] = []
                let tally = try book.eachAccountEvent(after: 0) { _, _, event in read.append(event) }
                return (read, tally)
            }
        }
        return result
    }

    private func content(_ type: EventType, _ data: EventData) async throws -> AccountEvent? {
        try await read([Event(type, user: nil, data: data, occurredAt: .noon)]).events.first
    }

    @Test("every field that is read is declared by the event's schema", arguments: AccountEventKind.allCases)
    func declared(kind: AccountEventKind) {
        let declared = Set(kind.type.schema.fields.map(\.name))
        #expect(Set(kind.names.names).subtracting(declared) == [])
        #expect(AccountEventKind.allCases.count == 10)
    }

    @Test("a placed bet keeps all that was said of it")
    func placed() async throws {
        let event = try await content(
            .betPlaced,
            [
                "bet": .integer(9), "decision_ms": .integer(800), "casino": .integer(3), "sport": .code("ice_hockey"),
                "market": .code("both_teams_to_score"), "legs": .integer(2), "price": .number(3.705),
                "stake": .integer(2_550), "currency": .code("CAD"), "requested_stake": .integer(10_000),
                "live": .flag(false), "boost": .flag(true), "free": .flag(false), "prop": .flag(true),
                "max": .flag(true), "hours_before_start": .number(-0.25), "hour_of_week": .integer(167),
                "source": .code("line"),
            ]
        )
        let bet = PlacedBet(
            id: BetID(9),
            sport: .iceHockey,
            market: .bothTeamsToScore,
            legs: 2,
            price: 3.705,
            stake: 2_550,
            currency: try #require(Currency(code: "CAD")),
            requestedStake: 10_000,
            marks: [.boost, .prop, .max],
            hoursBeforeStart: -0.25,
            hourOfWeek: 167
        )
        #expect(
            event
                == AccountEvent(
                    casino: CasinoID(3),
                    occurredAt: .noon,
                    recordedAt: .noon + .seconds(1),
                    content: .placed(bet)
                )
        )
    }

    @Test("every other kind of event is read as it was written")
    func others() async throws {
        var reading = MarketReading()
        (reading.match, reading.side, reading.tier, reading.sharpClose) = (77, .over, 2, 1.87)
        (reading.fairClose, reading.bookClose, reading.consensus, reading.best) = (0.5213, 1.83, 1.85, 1.95)
        (reading.othersBest, reading.hoursSinceOpen, reading.minutesSinceMove) = (0.51, 20.5, 4.5)
        reading.isSameGame = false
        (reading.minutesSinceAlert, reading.secondsSinceIncident, reading.marketLimit) = (2.5, 7.5, 50_000)
        let cases: [(EventType, EventData, CasinoID?, AccountEvent.Content)] = [
            (
                .betSettled,
                [
                    "bet": .integer(1), "result": .code("half_lost"), "casino": .integer(2), "stake": .integer(100),
                    "payout": .integer(50), "profit": .integer(-50), "currency": .code("EUR"),
                ], CasinoID(2), .settled(SettledOutcome(bet: BetID(1), result: .halfLost, stake: 100, profit: -50))
            ),
            (.betUndone, ["bet": .integer(4), "casino": .integer(2)], CasinoID(2), .undone(BetID(4))),
            (
                .betReopened, ["bet": .integer(4), "casino": .integer(2), "profit": .integer(-7)], CasinoID(2),
                .reopened(BetID(4), profit: -7)
            ),
            (
                .betMarked, ["bet": .integer(4), "mark": .code("free"), "set": .flag(false)], nil,
                .marked(BetID(4), .free, isSet: false)
            ),
            (
                .betPriced,
                [
                    "bet": .integer(4), "casino": .integer(2), "match": .integer(77), "side": .code("over_2.5"),
                    "same_game": .flag(false),
                    "league": .code("E1"), "tier": .integer(2), "sharp_close": .number(1.87),
                    "fair_close": .number(0.5213), "book_close": .number(1.83), "consensus": .number(1.85),
                    "best": .number(1.95), "others_best": .number(0.51), "hours_since_open": .number(20.5),
                    "minutes_since_move": .number(4.5), "minutes_since_alert": .number(2.5),
                    "seconds_since_incident": .number(7.5), "market_limit": .integer(50_000),
                ], CasinoID(2), .priced(BetID(4), reading)
            ),
            (
                .cashMoved,
                [
                    "kind": .code("withdrawal"), "state": .code("requested"), "casino": .integer(2),
                    "amount": .integer(5_000), "currency": .code("GBP"),
                ], CasinoID(2), .cash(.withdrawal, .requested, amount: 5_000, try #require(Currency(code: "GBP")))
            ),
            (
                .limitReported,
                [
                    "casino": .integer(2), "type": .code("stake_cut"), "report": .integer(6),
                    "stake_before": .integer(10_000), "stake_after": .integer(0), "evidence": .flag(false),
                ], CasinoID(2),
                .limited(
                    MetLimit(report: LimitReportID(6), type: .stakeCut, stakeBefore: 10_000, stakeAfter: 0)
                )
            ),
            (
                .limitWithdrawn, ["report": .integer(6), "casino": .integer(2)], CasinoID(2),
                .limitWithdrawn(LimitReportID(6))
            ), (.sessionStarted, ["platform": .code("telegram")], nil, .visited(isDesktop: nil)),
            (.sessionStarted, ["platform": .code("console")], nil, .visited(isDesktop: true)),
        ]
        let found = try await read(cases.map { Event($0.0, user: nil, data: $0.1, occurredAt: .noon) })
        #expect(found.tally == AccountLogTally(events: cases.count, skipped: 0, odd: 0, cursor: Int64(cases.count)))
        for (event, expected) in zip(found.events, cases) {
            #expect(event.casino == expected.2)
            #expect(event.content == expected.3)
        }
    }

    @Test("a closing price that stands in for Pinnacle's is no sharp one; without a word whose it is, it is Pinnacle's")
    func sharpCloses() async throws {
        let books: [(code: String?, price: Double?)] = [
            (nil, 1.87), ("PS", 1.87), ("mean", nil), ("BFE", nil), ("PS+mean", nil), ("PS+BFE+mean", nil),
        ]
        let found = try await read(
            books.map { book in
                Event(
                    .betPriced,
                    user: nil,
                    data: [
                        "bet": .integer(4), "casino": .integer(2), "sharp_close": .number(1.87),
                        "fair_close": .number(0.5213), "close_book": .optional(book.code) { .code($0) },
                    ],
                    occurredAt: .noon
                )
            }
        )
        for (event, book) in zip(found.events, books) {
            guard case .priced(_, let reading) = event.content else {
                Issue.record("\(event)")
                continue
            }
            #expect(reading.sharpClose == book.price && reading.fairClose == 0.5213, "\(book.code ?? "-")")
        }
        #expect(found.events.count == books.count)
    }

    @Test("rows of other kinds are passed over, odd ones too, and both are counted")
    func odd() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            let rows: [(type: String, data: String, user: Int64?)] = [
                ("command_used", #"{"command":"bet"}"#, user.rawValue),
                ("program_started", "{}", nil),
                ("bet_placed", "{}", user.rawValue),
                ("bet_placed", #"{"bet":1,"casino":1,"sport":"chess","market":"winner","price":2.0}"#, user.rawValue),
                ("bet_settled", #"{"bet":1,"result":"drawn","stake":1,"profit":1}"#, user.rawValue),
                ("bet_undone", #"{"bet":7,"casino":2}"#, user.rawValue),
                ("bet_undone", #"{"bet":8,"casino":2}"#, nil),
                ("a_type_of_tomorrow", #"{"bet":8}"#, user.rawValue),
            ]
            try await store.write { ledger in
                for (number, row) in rows.enumerated() {
                    try ledger.database.run(
                        """
                        INSERT INTO system_events (id, user_id, type, category, importance, data, schema_version,
                            occurred_at, recorded_at) VALUES (?, ?, ?, 'bet', 7, ?, 1, 0, ?)
                        """,
                        [Data(repeating: UInt8(number), count: 16), row.user, row.type, row.data, number]
                    )
                }
            }
            let tally = try await store.read { book in
                try book.eachAccountEvent(after: 0) { seq, _, _ in #expect(seq == 6) }
            }
            #expect(tally == AccountLogTally(events: 1, skipped: 4, odd: 3, cursor: 8))
        }
    }

    @Test("a passage begins behind its cursor, ends where it is told, and sees one user alone")
    func bounds() async throws {
        try await withStore { store in
            let (one, two) = (try await store.newcomer(), try await store.newcomer(7_000_000_002))
            try await store.write { ledger in
                for number in 0..<10 {
                    try ledger.append(
                        Event(
                            .betUndone,
                            user: number.isMultiple(of: 2) ? one : two,
                            data: ["bet": .integer(number), "casino": .integer(1)],
                            occurredAt: .noon
                        ),
                        id: EventID(at: .noon, random: (2, UInt64(number))),
                        session: nil,
                        recordedAt: Timestamp(rawValue: Int64(number))
                    )
                }
            }
            try await store.read { book in
                var seen: [Int64] = []
                let some = try book.eachAccountEvent(after: 3, through: 7) { seq, _, _ in seen.append(seq) }
                #expect(seen == [4, 5, 6, 7])
                #expect(some.cursor == 7)
                seen = []
                try book.eachAccountEvent(after: 0, of: two) { seq, user, _ in
                    #expect(user == two)
                    seen.append(seq)
                }
                #expect(seen == [2, 4, 6, 8, 10])
                let until = try book.eachAccountEventWhile(after: 0, goesOn: { $0.rawValue < 4 }) { _, _, _ in true }
                #expect(until == AccountLogTally(events: 4, skipped: 0, odd: 0, cursor: 4))
                let one = try book.eachAccountEventWhile(after: 0, goesOn: { _ in true }) { _, _, _ in false }
                #expect(one.cursor == 1)
                #expect(try book.lastSeq() == 10)
            }
        }
    }
}
