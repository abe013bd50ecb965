import Testing

@testable import Domain

@Suite("Names in both languages")
struct NameTests {
    /// Every name of a table leads to its own value, so that no two values share one.
    private static func expectUnique<Value>(_ table: NameTable<Value>) {
        for entry in table.entries.values {
            for name in [entry.english, entry.french] + entry.others {
                #expect(table.value(named: name) == entry.value, "\(name)")
            }
        }
    }

    @Test("every sport, limit, market, result and period has names, and no two share one")
    func tables() {
        Self.expectUnique(Sport.table)
        Self.expectUnique(LimitType.table)
        Self.expectUnique(Market.table)
        Self.expectUnique(BetResult.table)
        Self.expectUnique(StatisticsPeriod.table)
        for language in Language.allCases {
            #expect(Sport.allCases.allSatisfy { Sport.named($0.name(in: language)) == $0 })
            #expect(LimitType.allCases.allSatisfy { LimitType.named($0.name(in: language)) == $0 })
            #expect(Market.allCases.allSatisfy { Market.named($0.name(in: language)) == $0 })
            #expect(BetResult.allCases.allSatisfy { BetResult.named($0.name(in: language)) == $0 })
            #expect(LegResult.allCases.allSatisfy { LegResult.named($0.name(in: language)) == $0 })
            #expect(StatisticsPeriod.allCases.allSatisfy { StatisticsPeriod.parse($0.name(in: language)) == $0 })
        }
    }

    @Test("the stored word of every value is understood")
    func rawValues() {
        #expect(Sport.allCases.allSatisfy { Sport.named($0.rawValue) == $0 })
        #expect(Market.allCases.allSatisfy { Market.named($0.rawValue) == $0 })
        #expect(LimitType.allCases.allSatisfy { LimitType.named($0.rawValue) == $0 })
        #expect(BetResult.allCases.allSatisfy { BetResult.named($0.rawValue) == $0 })
        #expect(StatisticsPeriod.allCases.allSatisfy { StatisticsPeriod.parse($0.rawValue) == $0 })
    }

    @Test(
        "case, accents and spaces do not count",
        arguments: [
            ("FOOT", Sport.football), ("soccer", .football), ("NBA", .basketball), ("hockey", .iceHockey),
            ("NHL", .iceHockey),
            ("MLB", .baseball), ("atp", .tennis), ("UFC", .mma), ("f1", .motorsport), ("e-sport", .esports),
            ("Hippisme", .horseRacing), ("flechettes", .darts), ("Fléchettes", .darts), ("fle\u{301}chettes", .darts),
            ("American Football", .americanFootball), ("football americain", .americanFootball),
            ("nfl", .americanFootball),
        ]
    )
    func sports(text: String, sport: Sport) {
        #expect(Sport.named(text) == sport)
    }

    @Test(
        "limits answer to what bettors call them",
        arguments: [
            ("cut", LimitType.stakeCut), ("limited", .stakeCut), ("réduction", .stakeCut), ("promo ban", .promotionBan),
            ("gubbed", .promotionBan), ("fermé", .closed), ("ferme", .closed), ("KYC", .identityCheck),
            ("retrait bloqué", .withdrawalDelay), ("market ban", .marketBan),
        ]
    )
    func limits(text: String, type: LimitType) {
        #expect(LimitType.named(text) == type)
    }

    @Test(
        "results answer to their short forms",
        arguments: [
            ("w", BetResult.won), ("L", .lost), ("v", .void), ("gagné", .won), ("perdu", .lost), ("annule", .void),
            ("remboursé", .void), ("half won", .halfWon), ("demi-perdu", .halfLost), ("cash out", .cashedOut),
        ]
    )
    func results(text: String, result: BetResult) {
        #expect(BetResult.named(text) == result)
    }

    @Test("a leg is never cashed out")
    func legResults() {
        #expect(LegResult.named("cash out") == nil)
        #expect(LegResult.named("w") == .won)
    }

    @Test("hostile text names nothing", arguments: HostileTexts.all)
    func hostile(text: String) {
        #expect(Sport.named(text) == nil)
        #expect(LimitType.named(text) == nil)
        #expect(BetResult.named(text) == nil)
        #expect(StatisticsPeriod.parse(text) == nil)
    }
}
