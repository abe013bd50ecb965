/// Writes numbers behind each other, in as few bytes as they need.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: how many bytes it will about be.
    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    /// Writes many numbers at once: room is made for them a single time.
    /// - Parameter most: bytes that they take together at the most.
    mutating func many(_ most: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
        bytes.append(addingCapacity: most, initializingWith: body)
    }

    mutating func byte(_ value: UInt8) { bytes.append(value) }
    mutating func unsigned(_ value: UInt64) { many(OutputSpan.longest) { $0.unsigned(value) } }
    mutating func signed(_ value: Int64) { many(OutputSpan.longest) { $0.signed(value) } }
    mutating func count(_ value: Int) { unsigned(UInt64(max(0, value))) }
    mutating func double(_ value: Double) { many(8) { $0.double(value) } }
    mutating func optional(_ value: Int64?) { many(1 + OutputSpan.longest) { $0.optional(value) } }

    /// A sum over the bytes so far, against bytes that changed in the store.
    mutating func seal() {
        let sum = StateSum.of(bytes[...])
        many(4) { $0.word(sum) }
    }
}
