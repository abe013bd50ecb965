import Domain
import Market
import Storage
import Testing
import Tracking

@Suite("Finding the match of a bet")
struct MatchingTests {
    /// What a user wrote, and which side of Arsenal-Chelsea it must be read as.
    struct Case: Sendable, CustomTestStringConvertible {
        let selection: String?
        var match: String?
        var market = Domain.Market.winner
        let side: MatchSide?
        var line: Double?

        init(
            _ selection: String?,
            match: String? = nil,
            _ market: Domain.Market = .winner,
            is side: MatchSide?,
            _ line: Double? = nil
        ) {
            (self.selection, self.match, self.market, self.side, self.line) = (selection, match, market, side, line)
        }

        var testDescription: String { "\(selection ?? "-") / \(match ?? "-") / \(market.rawValue)" }
    }

    static let read: [Case] = [
        Case("Arsenal", is: .home), Case("arsenal fc", is: .home), Case("Gunners to win", is: .home),
        Case("Chelsea", is: .away), Case("Arsenal-Chelsea: Arsenal", is: .home),
        Case("Arsenal v Chelsea draw", is: .draw),
        Case("Arsenal vs. Chelsea – over 2.5", is: .over, 2.5), Case("Arsenal x Chelsea 2", is: .away),
        Case("Chelsea to beat Arsenal", is: .away), Case("Arsenal bat Chelsea", is: .home),
        Case("Arsenal", match: "Arsenal-Chelsea", is: .home), Case("draw", match: "Arsenal - Chelsea", is: .draw),
        Case("X", match: "Arsenal/Chelsea", is: .draw), Case("1", match: "Arsenal-Chelsea", is: .home),
        Case("2", match: "Arsenal v Chelsea", is: .away), Case("nul", match: "Arsenal contre Chelsea", is: .draw),
        Case("match nul", match: "Arsenal-Chelsea", is: .draw),
        Case("Unentschieden", match: "Arsenal gegen Chelsea", is: .draw),
        Case("over 2.5", match: "Arsenal-Chelsea", .total, is: .over, 2.5),
        Case("u2,5", match: "Arsenal-Chelsea", is: .under, 2.5),
        Case("plus de 2,5 buts", match: "Arsenal-Chelsea", .total, is: .over, 2.5),
        Case("-2,5 buts", match: "Arsenal-Chelsea", is: .under, 2.5),
        Case("Arsenal -0.5", is: .home, -0.5), Case("Chelsea +0.5", is: .away, -0.5),
        Case("Arsenal -1 AH", is: .home, -1),
        Case("Chelsea +1.25", match: "Arsenal-Chelsea", .handicap, is: .away, -1.25),
        Case("Arsenl", is: .home), Case("Arsenal", match: "Arsenal-Chelsee", is: .home),
        // The match is known, the side is nothing that a price on record is about.
        Case("Saka to score", match: "Arsenal-Chelsea", is: nil), Case(nil, match: "Arsenal-Chelsea", is: nil),
        Case("1X", match: "Arsenal-Chelsea", is: nil), Case("Arsenal or draw", match: "Arsenal-Chelsea", is: nil),
        Case("Arsenal -1", is: nil), Case("Arsenal over 1.5", is: nil),
        Case("Liverpool", match: "Arsenal-Chelsea", is: nil),
        Case("1", match: "Chelsea-Arsenal", is: nil), Case("Arsenal", match: "Arsenal-Chelsea", .period, is: nil),
        Case("Arsenal v Chelsea", is: nil),
    ]

    @Test("a leg's words name its match and its side")
    func sides() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([
                .fixture(), .fixture("Liverpool", "Brentford", startsAt: .saturday + .days(20)),
            ])
            var bets: [(Case, BetID)] = []
            for one in Self.read {
                let leg = try Leg.football(200, one.selection, match: one.match, market: one.market)
                bets.append((one, try await bench.bet([leg])))
            }
            try await bench.close()
            for (one, id) in bets {
                let leg = try #require(try await bench.bet(id).legs.first)
                #expect(leg.match != nil, "\(one.testDescription): its match was not found")
                #expect(leg.side == one.side && leg.line == one.line, "\(one.testDescription): \(leg)")
            }
        }
    }

    @Test("what is not plainly that match is left alone")
    func strangers() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([.fixture()])
            let strange: [(String?, String?)] = [
                ("Arsenal Women", nil), ("Arsenal", "Arsenal Women - Chelsea Women"), ("Arsenal U21", nil),
                ("Arsenal", "Arsenal-Milan"), ("Arsenal-Milan", nil), ("Milan", nil), ("draw", nil), ("over 2.5", nil),
                ("Real Madrid", "Real Madrid - Barcelona"), ("Arsenal Haaland", nil), ("Sun 16:00", nil), ("🏆", nil),
                ("Arsenal Chelsea Arsenal Chelsea", nil), (String(repeating: "Arsenal ", count: 20), nil),
            ]
            for (selection, match) in strange {
                let id = try await bench.bet([try .football(200, selection, match: match)])
                try await bench.close()
                let leg = try #require(try await bench.bet(id).legs.first)
                #expect(leg.match == nil, "\(selection ?? "-") / \(match ?? "-")")
            }
        }
    }

    @Test("a match is looked for from a day before the bet to three days after, or about the start that was given")
    func dates() async throws {
        try await MarketBench.open { bench in
            let start = Timestamp.saturday
            try await bench.keep([
                .fixture(startsAt: start), .fixture("Chelsea", "Arsenal", startsAt: start + .days(10)),
            ])
            let placements: [(Milliseconds, Timestamp?, Bool)] = [
                (.days(-4), nil, false), (.days(-2), nil, true), (.hours(20), nil, true), (.hours(30), nil, false),
                (.days(-9), start, true), (.days(3), start + .days(10), true), (.days(3), start + .days(5), false),
            ]
            for (offset, startsAt, isFound) in placements {
                bench.now = start + offset
                let id = try await bench.bet([try .football(200, "Arsenal", startsAt: startsAt)])
                try await bench.close()
                let leg = try #require(try await bench.bet(id).legs.first)
                #expect((leg.match != nil) == isFound, "\(offset) \(String(describing: startsAt))")
            }
        }
    }

    @Test("two matches that could be meant are one too many, unless a start says which")
    func ambiguity() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([
                .fixture(), .fixture("Fulham", "Arsenal", startsAt: .saturday + .hours(60)),
                .fixture("Man United", "Everton"), .fixture("Leeds", "Burnley"),
            ])
            let either = try await bench.bet([try .football(200, "Arsenal")])
            let second = try await bench.bet([try .football(200, "Arsenal", startsAt: .saturday + .hours(60))])
            let nickname = try await bench.bet([try .football(200, "United")])
            let told = try await bench.bet([try .football(200, "United", match: "United - Everton")])
            try await bench.close()
            #expect(try await bench.bet(either).legs.map(\.match) == [nil])
            #expect(try await bench.bet(second).legs.map(\.side) == [.away])
            #expect(try await bench.bet(nickname).legs.map(\.match) == [nil])
            #expect(try await bench.bet(told).legs.map(\.side) == [.home])
        }
    }

    @Test("of two legs of a tie, the one is meant that was written, home side first")
    func ties() async throws {
        try await MarketBench.open { bench in
            try await bench.keep([
                .fixture(), .fixture("Chelsea", "Arsenal", startsAt: .saturday + .hours(64)),
            ])
            let first = try await bench.bet([try .football(200, "draw", match: "Arsenal-Chelsea")])
            let second = try await bench.bet([try .football(200, "1", match: "Chelsea-Arsenal")])
            try await bench.close()
            let legs = [try await bench.bet(first).legs[0], try await bench.bet(second).legs[0]]
            #expect(legs[0].match != nil && legs[1].match != nil && legs[0].match != legs[1].match)
            #expect(legs[1].side == .home)
        }
    }

    @Test("a match that is imported after the bet is found then")
    func later() async throws {
        try await MarketBench.open { bench in
            let bet = try await bench.bet([try .football(205, "Arsenal")])
            try await bench.close()
            #expect(try await bench.bet(bet).legs.map(\.match) == [nil])
            bench.now = .saturday + .days(30)
            try await bench.keep([.fixture()])
            let found = try await bench.tracker.perform { ledger, now in try ClosingDesk().lookAgain(ledger, now: now) }
            #expect(found == 1)
            let events = try await bench.close()
            #expect(events.map { $0.data["sharp_close"] } == [.number(1.9)])
        }
    }

    @Test("every team of the real files is found by the ways in which people write it")
    func spellings() {
        for (team, spellings) in TeamSpellings.byName {
            #expect(!spellings.isEmpty, "\(team)")
            #expect(spellings.allSatisfy { !$0.folded.isEmpty })
        }
        for (team, spelling) in [
            ("Man United", "Manchester Utd"), ("M'gladbach", "Borussia Mönchengladbach"), ("FC Koln", "1. FC Köln"),
            ("Nott'm Forest", "Nottingham Forest"), ("Bayern Munich", "FC Bayern München"), ("Mainz", "Mayence"),
            ("Ein Frankfurt", "Francfort"), ("Wolves", "Wolverhampton Wanderers"), ("St Pauli", "FC St. Pauli"),
        ] {
            #expect(TeamSpellings.of(team).map(\.folded).contains(spelling.folded), "\(spelling)")
        }
    }
}
