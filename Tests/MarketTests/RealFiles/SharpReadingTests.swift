import Domain
import Foundation
import Market
import Testing

/// What the order of the yardsticks rests on.
@Suite("Readings at the close, on real matches", .enabled(if: RealFiles.exist, RealFiles.missing))
struct SharpReadingTests {
    private func close(_ match: MarketMatch, _ book: String) -> MatchPrices? {
        match.prices.first { $0.market == .winner && $0.moment == .close && $0.book == book }
    }

    @Test("Pinnacle's knows most, then the market's mean, then one soft book's")
    func order() throws {
        let books = [MatchPrices.sharp, MatchPrices.mean, "B365", "WH"]
        var (losses, count) = ([0.0, 0, 0, 0], 0)
        for match in try RealFiles.matches.get() {
            let readings = books.compactMap { close(match, $0) }
            guard readings.count == books.count, let home = match.homeGoals, let away = match.awayGoals else {
                continue
            }
            let outcome = home > away ? 0 : home == away ? 1 : 2
            count += 1
            for (place, reading) in readings.enumerated() {
                losses[place] -= log(try MarginRemoval.shin.fairProbabilities(of: reading.prices)[outcome])
            }
        }
        print("\(count) matches, Shin, log loss at the close: \(zip(books, losses.map { $0 / Double(count) }))")
        #expect(count > 3_500)
        #expect(zip(losses, losses.dropFirst()).allSatisfy { $0 < $1 }, "\(losses)")
    }

    @Test("the exchange's close has hardly a margin, and is liquid in these leagues")
    func exchange() throws {
        let closes = try RealFiles.matches.get().compactMap { close($0, MatchPrices.exchange) }
        #expect(closes.count > 600 && closes.allSatisfy(\.isYardstick))
        let overround = closes.map(\.overround).reduce(0, +) / Double(closes.count)
        #expect((0..<0.01).contains(overround), "\(overround)")
    }
}
