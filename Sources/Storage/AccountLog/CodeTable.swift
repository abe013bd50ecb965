/// Values by their code, to be found in the bytes of a JSON string without making one of them.
struct CodeTable<Value: Sendable>: Sendable {
    /// A code's first eight bytes, and how many there are in all: nearly always enough to tell it from the others.
    private struct Key: Equatable, Sendable {
        let head: UInt64
        let count: Int

        init(_ code: UnsafeBufferPointer<UInt8>) {
            var head: UInt64 = 0
            for byte in code.prefix(8) { head = head << 8 | UInt64(byte) }
            (self.head, count) = (head, code.count)
        }
    }

    private let entries: [(key: Key, code: [UInt8], value: Value)]

    /// - Parameter values: the most frequent first.
    init(_ values: [(code: String, value: Value)]) {
        entries = values.map { entry in
            let code = Array(entry.code.utf8)
            return (code.withUnsafeBufferPointer(Key.init), code, entry.value)
        }
    }

    subscript(code: UnsafeBufferPointer<UInt8>) -> Value? {
        let key = Key(code)
        for entry in entries where entry.key == key && entry.code.elementsEqual(code) { return entry.value }
        return nil
    }
}

extension CodeTable where Value: CaseIterable & RawRepresentable<String> {
    /// All cases, by their raw values.
    init() { self.init(Value.allCases.map { ($0.rawValue, $0) }) }
}
