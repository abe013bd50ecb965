/// Values by their code, to be found in the bytes of a JSON string without making one of them.
struct CodeTable<Value: Sendable>: Sendable {
    // Beside each other, so that the keys can be gone through alone.
    private let keys: [CodeKey]
    private let codes: [[UInt8]]
    private let values: [Value]

    /// - Parameter values: the most frequent first.
    init(_ values: [(code: String, value: Value)]) {
        codes = values.map { Array($0.code.utf8) }
        keys = codes.map { CodeKey($0) }
        self.values = values.map(\.value)
    }

    subscript(code: UnsafeBufferPointer<UInt8>) -> Value? { self[code, 0..<code.count] }

    /// - Parameter range: of the bytes, those of the code.
    subscript(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>) -> Value? {
        let key = CodeKey(bytes, range)
        for place in keys.indices where keys[place] == key {
            if key.isWhole || codes[place].elementsEqual(bytes[range]) { return values[place] }
        }
        return nil
    }
}

extension CodeTable where Value: CaseIterable & RawRepresentable<String> {
    /// All cases, by their raw values.
    init() { self.init(Value.allCases.map { ($0.rawValue, $0) }) }
}
