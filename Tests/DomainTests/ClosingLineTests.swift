import Domain
import Testing

@Suite("Closing-line value")
struct ClosingLineTests {
    @Test("is the mean of the prices over the closing ones; an equal price beats nothing")
    func mean() throws {
        var line = ClosingLine()
        line.add(price: 2.2, closingPrice: 2)
        line.add(price: 1.9, closingPrice: 2)
        line.add(price: 2, closingPrice: 2)
        line.add(price: 3, closingPrice: nil)
        #expect(line.bets == 4 && line.betsWithClose == 3 && line.beaten == 1)
        let (mean, expected): (Double, Double) = (try #require(line.mean), 0.05 / 3)
        #expect(abs(mean - expected) < 1e-12)
        #expect(line.interval == nil)
    }

    @Test("has its interval from ten closing prices on, and none where all are the same")
    func interval() throws {
        var (line, same) = (ClosingLine(), ClosingLine())
        for number in 0..<16 {
            line.add(price: number % 2 == 0 ? 2.2 : 2, closingPrice: 2)
            same.add(price: 2.2, closingPrice: 2)
        }
        // Values 0.1 and 0: standard deviation 0.05 · √(16 / 15), error a quarter of it.
        let variance: Double = 0.0025 * 16 / 15 / 16
        let half = 1.96 * variance.squareRoot()
        let interval = try #require(line.interval)
        let upper = 0.05 + half
        #expect(abs(interval.upperBound - upper) < 1e-9)
        #expect(same.interval == nil)
        #expect(ClosingLine().mean == nil)
    }
}
