import Domain
import Testing

@Suite("Protection")
struct ProtectionTests {
    private static let start = Timestamp(seconds: 1_790_000_000)
    private static func euros(_ amount: Int64) -> Money { Money(minorUnits: amount * 100, currency: .euro) }

    @Test(
        "lengths are read in both languages",
        arguments: [
            ("24h", PauseLength.coolOff(.day)), ("24 h", .coolOff(.day)), ("1 day", .coolOff(.day)),
            ("1 jour", .coolOff(.day)),
            ("7d", .coolOff(.week)), ("7 j", .coolOff(.week)), ("1 semaine", .coolOff(.week)),
            ("week", .coolOff(.week)),
            ("30d", .coolOff(.month)), ("30 jours", .coolOff(.month)), ("1 month", .coolOff(.month)),
            ("1 mois", .coolOff(.month)),
            ("6 months", .exclusion(months: 6)), ("6 mois", .exclusion(months: 6)), ("1 an", .exclusion(months: 12)),
            ("1 année", .exclusion(months: 12)), ("2 years", .exclusion(months: 24)), ("5 ans", .exclusion(months: 60)),
        ]
    )
    func lengths(text: String, length: PauseLength) throws {
        #expect(try PauseLength.parse(text) == length)
    }

    @Test("what is not offered is told from what is no length")
    func lengthFaults() {
        #expect(throws: PauseFault.missing) { try PauseLength.parse(" ") }
        #expect(throws: PauseFault.notALength(found: "soon")) { try PauseLength.parse("soon") }
        #expect(throws: PauseFault.notALength(found: "-7d")) { try PauseLength.parse("-7d") }
        #expect(throws: PauseFault.notALength(found: "0d")) { try PauseLength.parse("0d") }
        #expect(throws: PauseFault.notOffered(found: "3 days")) { try PauseLength.parse("3 days") }
        #expect(throws: PauseFault.notOffered(found: "5 months")) { try PauseLength.parse("5 months") }
        #expect(throws: PauseFault.tooLong(found: "6 years")) { try PauseLength.parse("6 years") }
        for text in HostileTexts.all { #expect(throws: PauseFault.self) { try PauseLength.parse(text) } }
    }

    @Test("half a year is six months of the calendar")
    func exclusionEnd() throws {
        // 2026-08-31 12:00 UTC; February has 28 days in 2027.
        let from = Timestamp(seconds: 1_788_177_600)
        let end = PauseLength.exclusion(months: 6).end(from: from)
        #expect(end.since(from) == Milliseconds.days(181))
    }

    @Test("what runs is never shortened, whatever is asked and when")
    func onlyExtends() throws {
        let lengths: [PauseLength] = [
            .coolOff(.day), .coolOff(.week), .coolOff(.month), .exclusion(months: 6), .exclusion(months: 12),
        ]
        for seed in 0..<200 {
            var random = SplitMix64(seed: UInt64(seed))
            var protection = Protection.none
            var now = Self.start
            for _ in 0..<20 {
                now = now + .hours(Int64.random(in: 0...2_000, using: &random))
                let before = protection
                let length = try #require(lengths.randomElement(using: &random))
                do {
                    let end = try protection.start(length, at: now)
                    #expect(end > now)
                } catch { #expect(protection == before) }
                #expect(protection.isResting(at: now))
                for moment in [now, now + .days(1), now + .days(40), now + .days(300)] {
                    #expect(!before.isExcluded(at: moment) || protection.isExcluded(at: moment))
                    #expect(!before.isCoolingOff(at: moment) || protection.isCoolingOff(at: moment))
                }
                #expect(protection.restsUntil(at: now) != nil)
            }
        }
    }

    @Test("a shorter rest is refused with the end of the one that runs")
    func wouldShorten() throws {
        var protection = Protection.none
        let end = try protection.start(.coolOff(.month), at: Self.start)
        #expect(throws: ProtectionFault.wouldShorten(until: end)) {
            try protection.start(.coolOff(.day), at: Self.start + .hours(1))
        }
        #expect(throws: Never.self) { try protection.start(.coolOff(.day), at: end) }
    }

    @Test("a budget tightens at once and loosens after a day")
    func budget() throws {
        var protection = Protection.none
        #expect(try protection.setBudget(.loss, per: .week, to: Self.euros(100), at: Self.start) == .effective)
        #expect(try protection.setBudget(.loss, per: .week, to: Self.euros(50), at: Self.start) == .effective)
        #expect(try protection.setBudget(.loss, per: .week, to: Self.euros(50), at: Self.start) == .unchanged)
        let due = Self.start + .hours(24)
        #expect(try protection.setBudget(.loss, per: .week, to: Self.euros(80), at: Self.start) == .pending(from: due))
        #expect(
            try protection.setBudget(.loss, per: .week, to: Self.euros(80), at: Self.start + .hours(5))
                == .pending(from: due)
        )
        #expect(protection.effective(at: due - Milliseconds(1)).budgets.first?.limit == Self.euros(50))
        #expect(
            protection.effective(at: due).budgets.first == Budget(kind: .loss, period: .week, limit: Self.euros(80))
        )
        #expect(try protection.setBudget(.loss, per: .week, to: nil, at: due) == .pending(from: due + .hours(24)))
        #expect(protection.effective(at: due + .hours(24)).budgets.isEmpty)
        #expect(throws: ProtectionFault.noSuchBudget) { try protection.setBudget(.stake, per: .day, to: nil, at: due) }
        #expect(throws: ProtectionFault.badLimit) {
            try protection.setBudget(.stake, per: .day, to: Self.euros(0), at: due)
        }
    }

    @Test("another currency counts as looser")
    func otherCurrency() throws {
        var protection = Protection.none
        _ = try protection.setBudget(.loss, per: .day, to: Self.euros(10), at: Self.start)
        let dollar = try #require(Currency(code: "USD"))
        let change = try protection.setBudget(
            .loss,
            per: .day,
            to: Money(minorUnits: 1, currency: dollar),
            at: Self.start
        )
        #expect(change == .pending(from: Self.start + .hours(24)))
    }

    /// A limit as something to compare: no budget allows everything.
    private static func allowance(_ protection: Protection, at moment: Timestamp) -> Int64 {
        protection.effective(at: moment).budgets.first?.limit.minorUnits ?? .max
    }

    @Test("no sequence of wishes loosens a budget before a day has passed since one of them asked for it")
    func neverLoosensEarly() throws {
        for seed in 0..<300 {
            var random = SplitMix64(seed: UInt64(seed))
            var protection = Protection.none
            _ = try protection.setBudget(.stake, per: .day, to: Self.euros(50), at: Self.start)
            var wishes: [(at: Timestamp, limit: Int64)] = []
            var now = Self.start
            var held = Self.allowance(protection, at: now)
            for _ in 0..<40 {
                now = now + .minutes(Int64.random(in: 1...1_000, using: &random))
                let dueBefore = Self.allowance(protection, at: now)
                if dueBefore > held {
                    // It grew by itself: some wish of a day ago or more asked for at least that.
                    #expect(wishes.contains { $0.at + .hours(24) <= now && $0.limit >= dueBefore })
                }
                let wish = Bool.random(using: &random) ? Int64.random(in: 1...100, using: &random) : nil
                wishes.append((now, wish.map { $0 * 100 } ?? .max))
                _ = try? protection.setBudget(.stake, per: .day, to: wish.map(Self.euros), at: now)
                let after = Self.allowance(protection, at: now)
                if dueBefore != .max { #expect(after <= dueBefore, "a wish never loosens at once") }
                if let wish, wish * 100 < dueBefore { #expect(after == wish * 100, "a tighter wish holds at once") }
                held = after
            }
        }
    }

    @Test("a budget is exceeded above its limit, not at it")
    func exceeded() throws {
        var protection = Protection.none
        _ = try protection.setBudget(.loss, per: .day, to: Self.euros(10), at: Self.start)
        _ = try protection.setBudget(.stake, per: .month, to: Self.euros(100), at: Self.start)
        func kinds(_ loss: Int64, _ stake: Int64) -> [Budget.Kind] {
            protection.exceeded(at: Self.start) { kind, _ in Self.euros(kind == .loss ? loss : stake) }.map(\.kind)
        }
        #expect(kinds(10, 100).isEmpty)
        #expect(kinds(11, 100) == [.loss])
        #expect(kinds(11, 101) == [.loss, .stake])
        #expect(protection.exceeded(at: Self.start) { _, _ in nil }.isEmpty)
    }

    @Test("withdrawing the service withdraws every consent")
    func consents() {
        var consents = Consents.initial
        #expect(!consents.allows(.training))
        #expect(consents.set(.training, granted: true) == [.training])
        #expect(consents.set(.training, granted: true).isEmpty)
        #expect(consents.set(.service, granted: false) == [.service, .training])
        #expect(consents.granted.isEmpty)
        #expect(consents.set(.analytics, granted: true) == [.service, .analytics])
    }
}
