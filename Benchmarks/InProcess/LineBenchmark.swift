import Bot
import Domain

/// Reading lines of text: bets, parlays and settlements as commands take them, amounts in every form.
/// Each line is timed by itself, many times; what counts is the slowest hundredth.
struct LineBenchmark {
    private let rounds = 2_000

    func run() {
        let notation = Notation(
            odds: .decimal,
            currency: .euro,
            language: .french,
            unit: Money(minorUnits: 1_000, currency: .euro),
            zone: .shared("Europe/Paris"),
            moment: Timestamp(seconds: 1_760_000_000)
        )
        measure("reading a line of a bet, p99", Self.bets) { _ = try? BetLine($0, notation) }
        measure("reading a line of a parlay, p99", Self.parlays) {
            _ = try? ParlayLine($0, notation) { $0 == "bet365" }
        }
        measure("reading a line of a settlement, p99", Self.settlements) { _ = try? SettleLine($0) }
        measure("reading an amount, p99", Self.amounts) { _ = try? Money.parse($0, in: notation.amounts) }
        measure("reading a price, p99", Self.prices) { _ = try? Price.parse($0, as: .decimal) }
    }

    private func measure(_ what: String, _ lines: [String], _ read: (String) -> Void) {
        let clock = ContinuousClock()
        var times: [Double] = []
        times.reserveCapacity(rounds * lines.count)
        for _ in 0..<rounds {
            for line in lines {
                let start = clock.now
                read(line)
                times.append((clock.now - start).milliseconds * 1_000)
            }
        }
        Result.show(what, Result.percentile(0.99, of: times), "µs")
    }

    private static let bets = [
        "bet365 football 1.90 20 Arsenal", "winamax football 1,90 1 000 Arsenal",
        "winamax football 1,90 1\u{202F}234,50\u{A0}€ Arsenal", "stake esports 1.90 500 sats Navi",
        "bet365 tennis +150 50 Sinner live cut=20 match=Sinner-Alcaraz at=19:45", "bet 365 table tennis 5/2 2u Ma Long",
    ]
    private static let parlays = [
        "bet365 10: 1.90 Arsenal, 2.10 Bayern", "bet365 1 000 : 1,90 Arsenal ; 2,10 Bayern ; 1,50 plus de 2,5 buts",
        "bet365 10 1.90 Leeds 1,2 Hull, 2.10 Bayern",
    ]
    private static let settlements = ["12 won", "12,13,15 lost", "12 cashout 1 034,50 €", "1 ½ won", "12 ✅❌✅"]
    private static let amounts = ["20", "1.500", "1\u{202F}234\u{202F}567,89\u{A0}€", "5 mBTC", "20½ u", "20 kr", "2k"]
    private static let prices = ["1.90", "1,90", "+150", "5/2", "½", "evens"]
}
