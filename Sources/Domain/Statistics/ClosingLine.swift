/// Closing-line value over bets: the price taken / the closing price - 1, both as they were offered.
package struct ClosingLine: Sendable {
    /// All bets, and those whose closing price is known.
    package private(set) var bets = 0
    package private(set) var betsWithClose = 0
    /// Of those, how many had a price above the closing one; an equal one is no win.
    package private(set) var beaten = 0
    private var sum = 0.0
    private var squares = 0.0

    package init() {}

    package mutating func add(price: Double, closingPrice: Double?) {
        bets += 1
        guard let closingPrice, closingPrice > 1, price > 1 else { return }
        let value = price / closingPrice - 1
        betsWithClose += 1
        if price > closingPrice { beaten += 1 }
        sum += value
        squares += value * value
    }

    /// Nil while no closing price is known.
    package var mean: Double? { betsWithClose > 0 ? sum / Double(betsWithClose) : nil }

    /// Where the mean lies with 95 % confidence; nil of fewer than ten, and where all are the same.
    package var interval: ClosedRange<Double>? {
        guard betsWithClose >= YieldEstimate.fewestForInterval, let mean else { return nil }
        let count = Double(betsWithClose)
        let variance = (squares - count * mean * mean) / (count - 1)
        guard variance > 1e-18 else { return nil }
        let error = 1.96 * (variance / count).squareRoot()
        return (mean - error)...(mean + error)
    }
}
