/// What tells a short text from others without a loop: its first eight bytes, its last eight, and how many there are.
struct CodeKey: Equatable, Sendable {
    private let head: UInt64
    private let tail: UInt64
    private let count: Int

    /// - Parameter range: of the bytes, those of the text.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        let (raw, start) = (UnsafeRawBufferPointer(bytes), range.lowerBound)
        count = range.count
        if count >= 8 {
            head = raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)
            tail = raw.loadUnaligned(fromByteOffset: start + count - 8, as: UInt64.self)
        } else if start + 8 <= raw.count, count > 0 {
            // What is behind the text is cut off.
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            head = word & (.max >> (64 - 8 * UInt64(count)))
            tail = 0
        } else {
            var word: UInt64 = 0
            for byte in raw[range].reversed() { word = word << 8 | UInt64(byte) }
            (head, tail) = (word, 0)
        }
    }

    init(_ text: [UInt8]) {
        self = text.withUnsafeBufferPointer { CodeKey($0, 0..<$0.count) }
    }

    /// Whether texts with the same key are the same.
    var isWhole: Bool { count <= 16 }
}
