import Testing

@testable import Domain

@Suite("Values that may be missing, in no more room than the value")
struct SparseTests {
    private struct Reading: Hashable {
        @Sparse var price: Double?
        @Sparse var amount: Int64?
    }

    @Test(
        "come back as they were written",
        arguments: [0, -0.0, 1.95, .infinity, -.greatestFiniteMagnitude, .leastNonzeroMagnitude]
    )
    func numbers(number: Double) {
        let reading = Reading(price: number, amount: 7)
        #expect(reading.price == number && reading.price?.sign == number.sign)
        #expect(reading.amount == 7)
    }

    @Test("are nil where nothing is known, and where it is no number")
    func nothing() {
        var reading = Reading(price: nil, amount: nil)
        #expect(reading.price == nil && reading.amount == nil)
        (reading.price, reading.amount) = (-.nan, .max)
        #expect(reading.price == nil && reading.amount == .max)
        reading.amount = nil
        #expect(reading == Reading(price: .signalingNaN, amount: nil))
    }

    @Test("take eight bytes")
    func room() {
        #expect(MemoryLayout<Reading>.size == 16)
        #expect(MemoryLayout<Currency>.size == 1)
    }
}
