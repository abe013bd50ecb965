import Coaching
import Domain
import Testing

@Suite("What a question names")
struct EntityExtractorTests {
    private func entities(_ text: String) -> Entities { UnderstandingSamples.extractor.entities(in: text) }

    @Test(
        "is the casino, by any spelling and with a slip",
        arguments: [
            ("how am I doing at bet365?", ["Bet365"]), ("b365 stats", ["Bet365"]), ("bet 365 profit", ["Bet365"]),
            ("j'ai perdu sur winamx", ["Winamax"]), ("unibt tennis", ["Unibet"]), ("draft kings nba", ["DraftKings"]),
            ("drftkings", ["DraftKings"]), ("parions sport en ligne", ["Parions Sport"]),
            ("mise-o-jeu", ["Mise-o-jeu"]),
            ("pmu ou zebet", ["PMU", "ZEbet"]), ("limited at stake", ["Stake"]),
        ]
    )
    func casinos(text: String, names: [String]) {
        #expect(entities(text).casinos.map(\.name) == names)
    }

    @Test(
        "is no casino where an ordinary word or a sum is meant",
        arguments: [
            "what stake should I take", "how much is at stake", "bet 365 euros on it", "no vig odds 1.91 1.91",
            "let us bet us", "the underdog won", "a 10 bet parlay", "better odds", "le circus est en ville",
        ]
    )
    func noCasino(text: String) {
        #expect(entities(text).casinos.isEmpty)
    }

    @Test("is also a casino of the user's own")
    func ownCasino() {
        let own = KnownCasino(id: CasinoID(9), name: "Chez Marcel", aliases: ["marcel"])
        let extractor = EntityExtractor(casinos: [own])
        #expect(extractor.entities(in: "combien j'ai chez Marcel ?").casinos == [own])
        #expect(extractor.entities(in: "bet365").casinos.isEmpty)
    }

    @Test(
        "is the sport, in both languages",
        arguments: [
            ("nba results", Sport.basketball), ("au tenis", .tennis), ("bilan foot", .football), ("hokey", .iceHockey),
            ("courses hippiques", .horseRacing), ("la boxe", .boxing), ("f1", .motorsport), ("fléchettes", .darts),
        ]
    )
    func sports(text: String, sport: Sport) {
        #expect(entities(text).sports == [sport])
    }

    @Test(
        "is the market, in both languages",
        arguments: [
            ("how are my totals", Market.total), ("over 2.5", .total), ("plus de 2,5 buts", .total),
            ("asian handicap roi", .handicap), ("btts", .bothTeamsToScore), ("1x2", .winner), ("mes buteurs", .prop),
            ("score exact", .correctScore), ("mi-temps", .period), ("futures", .future),
        ]
    )
    func markets(text: String, market: Market) {
        #expect(entities(text).markets == [market])
    }

    @Test("is neither sport nor market where the word means something else")
    func ordinaryWords() {
        for text in ["1.90 ou 2.00", "lol", "over the last month", "on the other hand", "ten bets", "en série", "ah"] {
            #expect(entities(text).sports.isEmpty && entities(text).markets.isEmpty)
        }
    }

    @Test(
        "is the period nearest to the one named",
        arguments: [
            ("today", StatisticsPeriod.today), ("aujourd'hui", .today), ("this week", .week), ("cette semaine", .week),
            ("la semaine dernière", .sevenDays), ("last month", .thirtyDays), ("30d", .thirtyDays), ("7j", .sevenDays),
            ("depuis janvier", .year), ("last 3 months", .year), ("since monday", .week), ("all time", .all),
            ("depuis le début", .all), ("ce mois-ci", .month), ("ajd", .today), ("last 14 days", .thirtyDays),
        ]
    )
    func periods(text: String, period: StatisticsPeriod) {
        #expect(entities(text).period == period)
    }

    @Test(
        "is the sum with its currency",
        arguments: [
            ("20€", "EUR", 2_000), ("$50 on it", "USD", 5_000), ("1 500 € sur psg", "EUR", 150_000),
            ("20 balles", "CAD", 2_000), ("50 bucks", "CAD", 5_000), ("10 piasses", "CAD", 1_000),
            ("£7.50", "GBP", 750),
            ("stake 200 on this", "CAD", 20_000), ("mise 25", "CAD", 2_500), ("2k on this", "CAD", 200_000),
            ("1,000 euros", "EUR", 100_000), ("12,50 €", "EUR", 1_250), ("bets of 20", "CAD", 2_000),
        ]
    )
    func amounts(text: String, code: String, minorUnits: Int64) throws {
        let own = try #require(Currency(code: code == "USD" ? "EUR" : "CAD"))
        let currency = try #require(Currency(code: code))
        let amounts = entities(text).amounts
        #expect(amounts.map { $0.money(in: own) } == [Money(minorUnits: minorUnits, currency: currency)])
    }

    @Test(
        "is the price in every form",
        arguments: [
            ("1.90 and 2,05", [1.9, 2.05]), ("-110 / +150", [1.909, 2.5]), ("is 5/2 good", [3.5]),
            ("50 @ 2.10", [2.1]), ("cote de 3", [3]), ("à 1,85", [1.85]), ("at evens", [2]), ("minus 200", [1.5]),
            ("1.90 1.90", [1.9, 1.9]),
        ]
    )
    func prices(text: String, decimals: [Double]) {
        let found = entities(text).prices.map(\.decimal)
        #expect(found.count == decimals.count)
        for (price, decimal) in zip(found, decimals) { #expect(abs(price - decimal) < 0.001) }
    }

    @Test("is no price where a sum, a line, a clock or a date is meant")
    func noPrice() {
        for text in ["12,50 €", "handicap -1.5", "over 2.5", "24/7", "3 times", "5 units", "10 %", "the 12/05/2024"] {
            #expect(entities(text).prices.isEmpty)
        }
    }

    @Test(
        "is the probability, not another share",
        arguments: [
            ("55%", 0.55), ("60 pour cent", 0.6), ("a 45% chance", 0.45), ("1 in 4 chance", 0.25),
            ("une chance sur 4", 0.25), ("6 times out of 10", 0.6), ("ma proba 50", 0.5), ("5% of my bankroll", nil),
            ("10% yield", nil), ("100%", nil), ("0%", nil),
        ] as [(String, Double?)]
    )
    func probabilities(text: String, share: Double?) {
        #expect(entities(text).probability == share)
    }

    @Test(
        "is the count of bets or legs",
        arguments: [
            ("my last 5 bets", 5), ("mes 10 derniers paris", 10), ("last five", 5), ("a 4-leg parlay", 4),
            ("combiné de 3", 3), ("trois derniers tickets", 3), ("5 euros", nil), ("last 0 bets", nil),
        ] as [(String, Int?)]
    )
    func counts(text: String, count: Int?) {
        #expect(entities(text).count == count)
    }

    @Test(
        "is the term, by name and abbreviation in both languages",
        arguments: [
            ("what is clv", GlossaryTerm.clv), ("c'est quoi le rendement", .yield), ("explain kelly", .kelly),
            ("handicap asiatique", .asianHandicap), ("le trj", .overround), ("overound", .overround),
            ("vig", .overround),
            ("wagering requirements", .rollover), ("facteur de mise", .stakeFactor), ("surebet", .arbitrage),
            ("espérance", .expectedValue), ("probabilité implicite", .impliedProbability), ("gubbed", .gubbed),
        ]
    )
    func terms(text: String, term: GlossaryTerm) {
        #expect(entities(text).term == term)
    }

    @Test("has each term of the glossary under its own name")
    func everyTerm() {
        for term in GlossaryTerm.allCases {
            #expect(entities(term.rawValue.replacing("_", with: " ")).term == term)
        }
    }

    @Test("goes together in one question")
    func together() throws {
        let found = entities("j'ai mis 20€ à 1,90 sur le tennis chez Winamax hier, 55 % de chances")
        #expect(found.casinos.map(\.name) == ["Winamax"] && found.sports == [.tennis])
        #expect(found.amounts == [Amount(value: 20, unit: "€")] && found.prices.map(\.decimal) == [1.9])
        #expect(found.probability == 0.55 && found.period == .sevenDays)
    }

    @Test("is found or not in hostile texts, always within bounds", arguments: UnderstandingSamples.hostile.indices)
    func hostile(index: Int) {
        let found = entities(UnderstandingSamples.hostile[index])
        #expect(found.amounts.allSatisfy { $0.value.isFinite && $0.value > 0 })
        #expect(found.probability.map { $0 > 0 && $0 < 1 } ?? true)
        #expect(found.count.map { (1...1_000).contains($0) } ?? true)
        #expect(found.prices.count <= 64)
        for amount in found.amounts { _ = amount.money(in: .euro) }
    }
}
