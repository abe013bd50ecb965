package import Domain

/// Prices of a match's market by one book at one moment.
package struct Quote: Sendable, Equatable {
    /// `winner` or `total`.
    package var isTotal: Bool
    /// When it stood; nil for the close.
    package var takenAt: Timestamp?
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
    /// What is on record of the market before the match: at each of ``recordedHours`` that has come.
    package func readings(upTo moment: Timestamp, books: [CasinoBook]) -> [Quote] {
        Self.recordedHours.flatMap { hours -> [Quote] in
            let takenAt = startsAt - Milliseconds(Int64(clamping: hours * 3_600_000))
            return takenAt <= moment ? quotes(hoursBefore: hours, takenAt: takenAt, books) : []
        }
    }

    /// What is on record of the market at its close: the casinos' own prices as well.
    package func close(books: [CasinoBook]) -> [Quote] { quotes(hoursBefore: 0, takenAt: nil, books) }

    /// The sharp book, the mean and the best price, which is a casino's or the sharp book's.
    private func quotes(hoursBefore hours: Double, takenAt: Timestamp?, _ books: [CasinoBook]) -> [Quote] {
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
                Quote(isTotal: isTotal, takenAt: takenAt, book: "PS", prices: sharp),
                Quote(isTotal: isTotal, takenAt: takenAt, book: "mean", prices: mean),
                Quote(isTotal: isTotal, takenAt: takenAt, book: "best", prices: best),
            ]
            if takenAt == nil {
                quotes += zip(books, own).map { Quote(isTotal: isTotal, takenAt: nil, book: $0.key, prices: $1) }
            }
            return quotes
        }
    }
}
