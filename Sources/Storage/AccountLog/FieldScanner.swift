/// Reads chosen fields of a flat JSON object in one pass over its bytes, allocating nothing: the log is read from its
/// beginning by everything that folds it.
///
/// Values stay where they are until they are asked for. What is malformed is refused as a whole.
struct FieldScanner {
    private var slots = [JSONSpan](repeating: JSONSpan(), count: FieldNames.most)
    private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    /// Finds the fields of an object. What they hold can be asked for until the next call.
    /// - Parameter object: must stay as it is for as long as values are asked for.
    /// - Returns: false for what is no JSON object.
    mutating func scan(_ object: UnsafeBufferPointer<UInt8>, for names: FieldNames) -> Bool {
        bytes = object
        return slots.withUnsafeMutableBufferPointer { slots in
            for place in 0..<names.count { slots[place].kind = .absent }
            var cursor = JSONCursor(object)
            cursor.skipSpace()
            guard cursor.take(UInt8(ascii: "{")) else { return false }
            cursor.skipSpace()
            if cursor.take(UInt8(ascii: "}")) { return cursor.isAtEndBehindSpace() }
            var hint = 0
            while true {
                guard let name = cursor.text() else { return false }
                cursor.skipSpace()
                guard cursor.take(UInt8(ascii: ":")) else { return false }
                cursor.skipSpace()
                guard let value = cursor.value() else { return false }
                if let place = names.place(of: name.start..<name.end, in: object, from: hint) {
                    slots[place] = value
                    hint = place + 1
                }
                cursor.skipSpace()
                if cursor.take(UInt8(ascii: ",")) {
                    cursor.skipSpace()
                } else {
                    return cursor.take(UInt8(ascii: "}")) && cursor.isAtEndBehindSpace()
                }
            }
        }
    }

    /// A whole number; nil for anything else, and for one that is too large.
    func integer(_ place: Int) -> Int64? {
        let slot = slots[place]
        guard slot.kind == .number else { return nil }
        let isNegative = bytes[slot.start] == UInt8(ascii: "-")
        let first = isNegative ? slot.start + 1 : slot.start
        guard first < slot.end else { return nil }
        var value: Int64 = 0
        for index in first..<slot.end {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflows) = product.subtractingReportingOverflow(Int64(digit))
            guard !overflow, !overflows else { return nil }
            value = sum
        }
        // Summed up below zero, where there is room for one more.
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// A number that is finite.
    func number(_ place: Int) -> Double? {
        let slot = slots[place]
        guard slot.kind == .number else { return nil }
        return DecimalNumber.value(UnsafeBufferPointer(rebasing: bytes[slot.start..<slot.end]))
    }

    func flag(_ place: Int) -> Bool { slots[place].kind == .yes }

    /// The flag's value; nil where it is no flag.
    func knownFlag(_ place: Int) -> Bool? {
        switch slots[place].kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    func code<Value>(_ place: Int, in table: CodeTable<Value>) -> Value? {
        let slot = slots[place]
        guard slot.kind == .text else { return nil }
        return table[bytes, slot.start..<slot.end]
    }

    /// The value of the word with which a code begins: of "over" in "over_2.5".
    func word<Value>(_ place: Int, in table: CodeTable<Value>) -> Value? {
        let slot = slots[place]
        guard slot.kind == .text else { return nil }
        var end = slot.start
        while end < slot.end, bytes[end] &- UInt8(ascii: "a") < 26 { end += 1 }
        return table[bytes, slot.start..<end]
    }

    /// A code that is kept as it is.
    func text(_ place: Int) -> String? {
        let slot = slots[place]
        guard slot.kind == .text else { return nil }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[slot.start..<slot.end]), as: UTF8.self)
    }
}
