import Domain
import Features
import TestSupport
import Testing

@testable import Intelligence
@testable import Storage

/// From the rows of a store to what is known of a casino.
@Suite struct CasinoAggregatorTests {
    @Test("a casino's policy is found in the rows, with its rate, its survival and a rule; and is kept as it was found")
    func found() async throws {
        try await withStore { store in
            let casino = try await store.casino()
            let made = SyntheticCasino(.promotions, seed: 7, accounts: 700)
            try await store.fill(casino, with: made)
            let reading = try #require(try await store.reading(of: casino))
            let known = reading.known
            let limits = made.accounts.count { $0.limitedOn != nil }
            #expect(known.isPublished && known.reporters == limits)
            #expect(known.limitsByType == [.stakeCut: limits])
            #expect(abs(try #require(known.meanScoreAtLimit) - 40) < 1e-9)
            #expect(["bonus_stake_share", "boost_share"].contains(known.factors.first?.feature))
            let rule = try #require(known.hypothesis)
            #expect(rule.low > 1 && rule.type == .stakeCut)
            let rate = try #require(known.rate)
            #expect(rate.low < rate.yearly && rate.yearly < rate.high)
            // Nothing but the casino's own limits and days stands behind a rate of so many accounts.
            #expect(abs(rate.yearly / (reading.tally.observed / reading.tally.exposureDays * 365.25) - 1) < 0.15)
            #expect(known.survival.count > 10 && known.survival.first?.survival == 1)
            #expect(zip(known.survival, known.survival.dropFirst()).allSatisfy { $0.survival >= $1.survival })
            #expect(known.survival.allSatisfy { $0.atRisk >= 20 && $0.low <= $0.survival && $0.survival <= $0.high })
            let moment = SyntheticCasino.moment(231)
            let (kept, standing) = try await store.write { ledger in
                let event = try CasinoAggregator.keep(reading, in: ledger, took: Milliseconds(5), at: moment)
                #expect(event?.type == .intelligenceUpdated)
                return (try ledger.book.intelligence(of: casino), try ledger.book.standing(of: casino, at: moment))
            }
            #expect(kept == known)
            #expect(standing.yearlyRate == rate.yearly && standing.observedLimits == reading.tally.observed)
        }
    }

    @Test("a poisoned casino moves nothing: fifty accounts without history that report the same limit")
    func poisoned() async throws {
        try await withStore { store in
            let casino = try await store.casino()
            try await store.fill(casino, with: SyntheticCasino(.randomByDay, seed: 3, accounts: 150))
            let before = try #require(try await store.reading(of: casino))
            #expect(before.known.reporters ?? 0 > 20)
            let attack = SyntheticCasino.moment(229)
            try await store.write { ledger in
                for number in 1...50 {
                    let user = UserID(100_000 + Int64(number))
                    try ledger.enroll(.made(user, since: attack - .days(1)))
                    try ledger.report(.closed, of: user, at: casino, moment: attack + .minutes(Int64(number)))
                    // Half of them logged a few bets first, to look like bettors.
                    guard number % 2 == 0 else { continue }
                    try ledger.openAccount(of: user, at: casino)
                    try ledger.logBets(4, of: user, at: casino, before: attack)
                    try ledger.keep(.attacker(user, at: casino, bets: 4, before: attack))
                }
            }
            let after = try #require(try await store.reading(of: casino))
            #expect(after.known == before.known)
            #expect(after.tally == before.tally && after.standing == before.standing)
        }
    }

    @Test("patient attackers with bets and weeks behind them are held back while they come all at once")
    func burst() async throws {
        try await withStore { store in
            let casino = try await store.casino()
            try await store.fill(casino, with: SyntheticCasino(.randomByDay, seed: 4, accounts: 150))
            let before = try #require(try await store.reading(of: casino))
            let attack = SyntheticCasino.moment(229)
            try await store.write { ledger in
                for number in 1...50 {
                    let user = UserID(200_000 + Int64(number))
                    try ledger.enroll(.made(user, since: attack - .days(20)))
                    try ledger.openAccount(of: user, at: casino)
                    try ledger.logBets(10, of: user, at: casino, before: attack)
                    try ledger.report(.closed, of: user, at: casino, moment: attack + .minutes(Int64(number)))
                }
            }
            let after = try #require(try await store.reading(of: casino))
            #expect(after.known.limitsByType[.closed] == nil && after.known.rareTypes.isEmpty)
            #expect(after.known.reporters == before.known.reporters)
            #expect(after.known.rate == before.known.rate)
        }
    }

    @Test("a casino with one report, with none, with reports alone, or of ten people shows nothing")
    func tooFew() async throws {
        try await withStore { store in
            let moment = SyntheticCasino.moment(100)
            let (none, one, reports, ten) = (
                try await store.casino("Bet365"), try await store.casino("Winamax"), try await store.casino("Unibet"),
                try await store.casino("Betclic")
            )
            try await store.write { ledger in
                for number in 1...20 {
                    let user = UserID(Int64(number))
                    try ledger.enroll(.made(user))
                    if number == 1 { try ledger.report(.closed, of: user, at: one, moment: moment) }
                    try ledger.report(.closed, of: user, at: reports, moment: moment + .hours(Int64(number)))
                    guard number <= 10 else { continue }
                    try ledger.openAccount(of: user, at: ten)
                    try ledger.keep(.attacker(user, at: ten, bets: 30, before: moment))
                }
            }
            for casino in [none, one, reports, ten] {
                let reading = try #require(try await store.reading(of: casino))
                #expect(!reading.known.isPublished && reading.known.accounts == 0 && reading.standing == nil)
                #expect(reading.known.rate == nil && reading.known.survival.isEmpty && reading.importance.isEmpty)
                let kept = try await store.write { ledger in
                    _ = try CasinoAggregator.keep(reading, in: ledger, took: Milliseconds(0), at: moment)
                    return try ledger.book.publishedIntelligence().count
                }
                #expect(kept == 0)
            }
        }
    }

    @Test("groups of one to four are not told, and cannot be found by subtraction")
    func smallGroups() async throws {
        try await withStore { store in
            let casino = try await store.casino()
            let moment = SyntheticCasino.moment(100)
            try await store.write { ledger in
                for number in 1...30 {
                    let user = UserID(Int64(number))
                    try ledger.enroll(.made(user))
                    try ledger.openAccount(of: user, at: casino)
                    try ledger.keep(.attacker(user, at: casino, bets: 30, before: moment))
                    guard number <= 3 else { continue }
                    try ledger.logBets(10, of: user, at: casino, before: moment)
                    try ledger.report(.closed, of: user, at: casino, moment: moment + .hours(Int64(number)))
                }
            }
            let reading = try #require(try await store.reading(of: casino))
            #expect(reading.known.isPublished && reading.known.accounts == 30)
            #expect(reading.known.reporters == nil && reading.known.rate == nil && reading.standing == nil)
            #expect(reading.known.limitsByType.isEmpty && reading.known.rareTypes == [.closed])
            #expect(reading.known.survival.isEmpty && reading.known.factors.isEmpty)
        }
    }

    @Test("who has not agreed to published figures does not count, and a withdrawn report counts no more")
    func consent() async throws {
        try await withStore { store in
            let casino = try await store.casino()
            let made = SyntheticCasino(.randomByDay, seed: 5, accounts: 120)
            try await store.fill(casino, with: made, consents: [.service, .analytics, .training])
            let silent = try #require(try await store.reading(of: casino))
            #expect(!silent.known.isPublished && silent.tally.exposureDays == 0)
            try await store.write { try $0.database.run("UPDATE users SET consent_publication = 1") }
            let open = try #require(try await store.reading(of: casino))
            #expect(open.known.isPublished && open.known.reporters ?? 0 > 10)
            try await store.write { try $0.database.run("UPDATE limit_reports SET undone_at = 1 WHERE id % 2 = 0") }
            let fewer = try #require(try await store.reading(of: casino))
            #expect(fewer.known.accounts <= open.known.accounts)
            #expect(try #require(fewer.known.reporters) < #require(open.known.reporters))
        }
    }

    @Test("a casino that a user added is theirs alone; a clock that went back, and blank features, harm nothing")
    func odd() async throws {
        try await withStore { store in
            let casino = try await store.casino()
            let moment = SyntheticCasino.moment(100)
            try await store.write { ledger in
                for number in 1...40 {
                    let user = UserID(Int64(number))
                    try ledger.enroll(.made(user))
                    try ledger.openAccount(of: user, at: casino)
                    try ledger.keep(.attacker(user, at: casino, bets: 30, before: moment))
                    try ledger.logBets(10, of: user, at: casino, before: moment - .days(5))
                    // Before the first bet that is known.
                    guard number <= 25 else { continue }
                    try ledger.report(.stakeCut, of: user, at: casino, moment: moment - .days(4), FeatureVector())
                }
            }
            let reading = try #require(try await store.reading(of: casino))
            #expect(reading.known.reporters == 25 && reading.known.factors.isEmpty)
            #expect(reading.tally.exposureDays >= 20 && reading.known.survival.allSatisfy { $0.survival.isFinite })
            let person = TelegramIdentity(telegramID: 5)
            let owner = try #require(try await store.vault.identify([person])[person])
            let own = try await store.write { ledger in
                if try ledger.book.profile(of: owner) == nil { try ledger.enroll(.made(owner)) }
                return try ledger.addCasino(named: "Corner Shop", for: owner, at: moment)
            }
            #expect(try await store.reading(of: try #require(own).id) == nil)
        }
    }
}

extension FeatureSnapshot {
    /// An account of one day.
    fileprivate static func attacker(_ user: UserID, at casino: CasinoID, bets: Int, before moment: Timestamp) -> Self {
        var vector = FeatureVector()
        vector[.meanClv] = 0.01
        vector[.bets] = Double(bets)
        return FeatureSnapshot(
            casino: casino,
            user: user,
            day: moment.daysSince1970 - 1,
            asOf: moment,
            firstBetAt: moment - .days(2),
            lastBetAt: moment - .hours(2),
            bets: bets,
            score: 50,
            version: 1,
            values: vector.values
        )
    }
}
