import Domain

/// Prices of a match's market by one book at one moment, as odds files tell them.
package struct Quote: Sendable, Equatable {
    /// `winner` or `total`.
    package var isTotal: Bool
    package var isClose: Bool
    /// The source's code: `PS` the sharp book, `mean`, `best`, or a casino's key.
    package var book: String
    /// Home, draw, away; or over, under.
    package var prices: [Double]
}

/// Prices with a margin.
enum Pricing {
    /// Prices from which Shin's method finds these probabilities again, with this share of insiders `z`: a margin of
    /// about 2 z over three outcomes, of z over two. q = √(z p + (1 - z) p²) times the sum of those.
    static func prices(of probabilities: [Double], insiders: Double) -> [Double] {
        let roots = probabilities.map { (insiders * $0 + (1 - insiders) * $0 * $0).squareRoot() }
        let sum = roots.reduce(0, +)
        return roots.map { 1 / ($0 * sum) }
    }

    /// To two decimals, as they are shown.
    static func shown(_ price: Double) -> Double { max(1.01, (price * 100).rounded() / 100) }
}

extension OutcomeProbabilities {
    func market(isTotal: Bool) -> [Double] { isTotal ? [over, 1 - over] : [home, draw, away] }
}

extension Fixture {
    /// What odds files would tell of the match: the sharp book, the mean and the best price, before it or at its close.
    /// - Parameter books: of the casinos; the best price is theirs or the sharp book's.
    package func quotes(isClose: Bool, books: [CasinoBook]) -> [Quote] {
        let hours = isClose ? 0 : Self.recordedHours
        let fair = fair(hoursBefore: hours)
        return [false, true].flatMap { isTotal -> [Quote] in
            let sharp = Pricing.prices(of: fair.market(isTotal: isTotal), insiders: isTotal ? 0.022 : 0.013)
                .map { ($0 * 1_000).rounded() / 1_000 }
            let own = books.map { $0.prices(of: self, isTotal: isTotal, hoursBefore: hours) }
            let all = own + [sharp]
            let mean = sharp.indices.map { place in
                let sum = all.reduce(0) { $0 + $1[place] }
                return (sum / Double(all.count) * 1_000).rounded() / 1_000
            }
            let best = sharp.indices.map { place in all.map { $0[place] }.max() ?? sharp[place] }
            var quotes = [
                Quote(isTotal: isTotal, isClose: isClose, book: "PS", prices: sharp),
                Quote(isTotal: isTotal, isClose: isClose, book: "mean", prices: mean),
                Quote(isTotal: isTotal, isClose: isClose, book: "best", prices: best),
            ]
            if isClose {
                quotes += zip(books, own).map {
                    Quote(isTotal: isTotal, isClose: true, book: $0.key, prices: $1)
                }
            }
            return quotes
        }
    }
}
