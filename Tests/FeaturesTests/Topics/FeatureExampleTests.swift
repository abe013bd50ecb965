import Domain
import Testing

@testable import Features

/// What needs a story: cash, promotions, visits, limits, the casino.
@Suite("Features of a story")
struct FeatureExampleTests {
    @Test("what cannot be known is no value, and never 0")
    func unknown() {
        var story = Story()
        story.bet()
        let vector = story.vector()
        let known: Set<Feature> = [
            .inPlayShare, .playerPropShare, .derivativeShare, .futuresShare, .parlayShare, .meanLegs, .marketEntropy,
            .nonRoundStakeShare, .centsStakeShare, .maxBetShare, .cutBetShare, .largeStakeShare, .bonusStakeShare,
            .boostShare, .promotionOnlyDays, .accountAge, .bets, .betsPerActiveDay, .identityRechecks, .stakeFactor,
            .cuts, .promotionBanned, .marketBanned, .limitsElsewhere,
        ]
        #expect(Set(Feature.allCases.filter { vector[$0] != nil }) == known)
    }

    @Test("stakes are round in the steps of their currency")
    func roundStakes() throws {
        func shares(_ stake: Int64, _ code: String) throws -> [Double?] {
            var story = Story()
            story.bet(stake: stake, currency: try #require(Currency(code: code)))
            return [story.vector()[.nonRoundStakeShare], story.vector()[.centsStakeShare]]
        }
        #expect(try shares(25_00, "EUR") == [0, 0])
        #expect(try shares(37_00, "EUR") == [1, 0])
        #expect(try shares(37_50, "EUR") == [1, 1])
        #expect(try shares(150_00, "SEK") == [0, 0])
        #expect(try shares(155_00, "SEK") == [1, 1])
        #expect(try shares(1_500, "JPY") == [0, 0])
        #expect(try shares(1_550, "JPY") == [1, 1])
        #expect(try shares(2_500_000, "BTC") == [0, 0])
        #expect(try shares(2_512_345, "BTC") == [1, 1])
    }

    @Test("a coin is known to be one; of other money, the way that it came is not known")
    func coins() throws {
        let expected: [(String, Double?)] = [("BTC", 1), ("USDT", 1), ("EUR", nil)]
        for (code, flag) in expected {
            var story = Story()
            story.bet(currency: try #require(Currency(code: code)))
            #expect(story.vector()[.eWallet] == flag)
        }
    }

    @Test("every currency that RISK0 keeps has a scale of its own")
    func scales() {
        for currency in Currency.all {
            #expect(CurrencyScale.all[Int(CurrencyScale.index(of: currency))].code == currency.code)
        }
        // A hundred euros' worth is about that in each.
        #expect(CurrencyScale.euroCents(100_00, .euro) == 100_00)
        #expect(Currency(code: "JPY").map { CurrencyScale.euroCents(16_000, $0) } == 96_00)
        #expect(Currency(code: "TND").map { CurrencyScale.euroCents(300_000, $0) } == 90_00)
        #expect(Currency(code: "BTC").map { CurrencyScale.euroCents(125_000, $0) } == 100_00)
    }

    @Test("money in and out")
    func cash() throws {
        var story = Story()
        story.cash(.deposit, 100_00)
        story.wait(days: 2)
        story.bet(price: 2, stake: 200_00, result: .won)
        story.cash(.withdrawal, 150_00, .requested)
        story.wait(days: 1)
        story.cash(.withdrawal, 150_00, .done)
        story.cash(.deposit, 300_00)
        story.cash(.deposit, 50_00)
        let vector = story.vector()
        #expect(vector[.deposits] == 3)
        #expect(vector[.withdrawnShare] == 150.0 / 450)
        #expect(vector[.lowTurnoverWithdrawals] == 1)
        #expect(vector[.daysToWithdrawal] == 2)
        #expect(vector[.highestBalance] == 500)
        #expect(vector[.profitToDeposits] == 200.0 / 300)
        #expect(try #require(vector[.depositVariation]).isNear(0.881_917))
        // Enough is staked before the next one, which is cancelled: it was tried all the same, and the money is back.
        story.bet(stake: 1_050_00)
        story.cash(.withdrawal, 100_00, .requested)
        story.cash(.withdrawal, 100_00, .cancelled)
        #expect(story.vector()[.lowTurnoverWithdrawals] == 0.5)
        #expect(story.vector()[.withdrawnShare] == 150.0 / 450)
        // A deposit that was booked by mistake.
        story.cash(.deposit, 50_00, .cancelled)
        #expect(story.vector()[.deposits] == 2)
    }

    @Test("promotions")
    func promotions() throws {
        var story = Story()
        story.bet(stake: 30_00, result: .lost)
        story.wait(days: 1)
        story.cash(.bonus, 20_00)
        story.bet(price: 1.53, stake: 20_00, result: .won)
        story.bet(price: 6, stake: 10_00, marks: .free, result: .won)
        story.bet(price: 2.5, stake: 40_00, marks: .boost)
        story.wait(days: 3)
        story.cash(.withdrawal, 10_00, .requested)
        let vector = story.vector()
        #expect(vector[.bonusStakeShare] == 0.1)
        #expect(vector[.boostShare] == 0.4)
        #expect(vector[.promotionOnlyDays] == 0.75)
        #expect(vector[.freeBetPrice] == 6)
        #expect(vector[.qualifyingPriceShare] == 0.5)
        #expect(vector[.bonusToWithdrawal] == 3)
        #expect(try #require(vector[.promotionProfitShare]).isNear(50 / (50 + 10.6 - 30)))
        #expect(try #require(vector.evidence?.turnoverPerBonus) == 5)
    }

    @Test("stakes that grew, payouts that were capped, stakes near the market's limit")
    func stakes() {
        var story = Story()
        for _ in 0..<10 { story.bet(stake: 10_00) }
        #expect(story.vector()[.stakeGrowth] == nil)
        for number in 0..<10 {
            story.wait(minutes: 5)
            story.bet(price: 3, stake: 25_00, result: .won, profit: number < 3 ? 30_00 : 50_00) {
                $0.marketLimit = 50_00
            }
        }
        let vector = story.vector()
        #expect(vector[.stakeGrowth] == 2.5)
        #expect(vector[.payoutCappedShare] == 0.3)
        #expect(vector[.stakeToMarketLimit] == 0.5)
        #expect(vector[.lowLiquidityShare] == 1)
    }

    @Test("visits are the user's, whatever the account")
    func visits() {
        var story = Story()
        story.bet()
        for day in 0..<10 {
            story.wait(days: 1)
            story.add(.visited(isDesktop: day < 8 ? day < 2 : nil), at: nil)
            if day % 5 == 0 { story.bet(at: CasinoID(99)) }
        }
        let vector = story.vector()
        #expect(vector[.sessionsPerDay] == 1)
        #expect(vector[.idleSessionShare] == 0.8)
        #expect(vector[.desktopShare] == 0.25)
        #expect(story.vector(at: CasinoID(99))[.desktopShare] == 0.25)
        #expect(story.vector(moment: story.now + .days(200))[.sessionsPerDay] == nil)
    }

    @Test("limits here, at sister brands, and elsewhere")
    func limits() {
        var story = Story()
        let (sister, other) = (CasinoID(8), CasinoID(9))
        story.bet()
        story.limit(.stakeCut, before: 100_00, after: 50_00)
        story.wait(days: 10)
        story.limit(.stakeCut, before: 50_00, after: 5_00)
        let mistake = story.limit(.promotionBan)
        story.limit(.identityCheck)
        story.add(.limitWithdrawn(mistake))
        story.limit(.marketBan, at: sister)
        story.limit(.closed, at: other)
        story.wait(days: 4)
        let groups: [CasinoID: String] = [Story.casino: "entain", sister: "entain", other: "kindred"]
        let vector = story.vector(groups: groups)
        #expect(vector[.stakeFactor] == 0.05)
        #expect(vector[.cuts] == 2)
        #expect(vector[.daysSinceCut] == 4)
        #expect(vector[.promotionBanned] == 0)
        #expect(vector[.identityRechecks] == 1)
        #expect(vector[.sisterLimits] == 1)
        #expect(vector[.limitsElsewhere] == 2)
        #expect(vector[.casinoGroup] == Double(NameHash.of("entain")))
        #expect(story.vector(at: other)[.stakeFactor] == 0)
        #expect(story.vector(at: sister)[.marketBanned] == 1)
        #expect(story.vector()[.sisterLimits] == nil)
        #expect(story.vector(moment: story.now + .days(91), groups: groups)[.limitsElsewhere] == 0)
        // A cut whose amounts were not said has no factor.
        var silent = Story()
        silent.limit(.stakeCut)
        #expect(silent.vector()[.stakeFactor] == nil)
        #expect(silent.vector()[.cuts] == 1)
    }

    @Test("what is known of the casino, by the band of the account's own value")
    func standing() {
        let standing = CasinoStanding(group: "betway", yearlyRate: 0.4, medianLife: [900, 400, 200, nil])
        func life(_ clv: Double?) -> Double? {
            var story = Story()
            story.bet(clv: clv)
            return story.vector(standing: standing)[.casinoMedianLife]
        }
        #expect([life(-0.1), life(-0.01), life(0.01), life(0.1), life(nil)] == [900, 400, 200, nil, nil])
        var story = Story()
        story.bet()
        #expect(story.vector(standing: standing)[.casinoLimitRate] == 0.4)
        #expect(story.vector(standing: standing)[.casinoGroup] == Double(NameHash.of("betway")))
    }

    @Test("the code of a group is the published FNV-1a")
    func checksum() {
        #expect(NameHash.of("") == 0x811c_9dc5)
        #expect(NameHash.of("a") == 0xe40c_292c)
        #expect(NameHash.of("foobar") == 0xbf9c_f968)
    }

    @Test("alerts, by the logarithm of minutes")
    func alerts() throws {
        var story = Story()
        story.bet { $0.minutesSinceAlert = 0 }
        story.bet { $0.minutesSinceAlert = 9 }
        #expect(try #require(story.vector()[.alertGap]).isNear(1.151_292_5))
    }

    @Test("every feature that the log can tell has been told by some story")
    func reach() {
        // No event tells of play besides bets: it stays unknown until one does.
        let silent: Set<Feature> = [.casinoPlayShare]
        var reached: Set<Feature> = []
        for seed in UInt64(1)...6 {
            let log = RandomLog(seed: seed, steps: 900)
            let fold = UserFold.folding(log.events, knownBy: log.end)
            let standing = CasinoStanding(group: "one", yearlyRate: 0.3, medianLife: [1, 2, 3, 4])
            for casino in log.casinos {
                guard let vector = fold.vector(of: casino, at: log.end, standing: standing) else { continue }
                reached.formUnion(Feature.allCases.filter { vector[$0] != nil })
            }
        }
        #expect(Set(Feature.allCases).subtracting(reached) == silent)
    }
}
