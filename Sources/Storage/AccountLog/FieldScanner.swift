/// Reads chosen fields of a flat JSON object in one pass over its bytes, allocating nothing: the log is read from its
/// beginning by everything that folds it.
///
/// Values stay where they are until they are asked for. What is malformed is refused as a whole.
struct FieldScanner {
    private enum Kind: UInt8 { case absent, number, text, yes, no, other }

    private struct Slot {
        var kind = Kind.absent
        var start = 0
        var end = 0
    }

    private var slots = [Slot](repeating: Slot(), count: FieldNames.most)
    private var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    /// Finds the fields of an object. What they hold can be asked for until the next call.
    /// - Parameter object: must stay as it is for as long as values are asked for.
    /// - Returns: false for what is no JSON object.
    mutating func scan(_ object: UnsafeBufferPointer<UInt8>, for names: FieldNames) -> Bool {
        bytes = object
        for place in 0..<names.count { slots[place].kind = .absent }
        var at = space(from: 0)
        guard byte(at) == UInt8(ascii: "{") else { return false }
        at = space(from: at + 1)
        guard byte(at) != UInt8(ascii: "}") else { return space(from: at + 1) == bytes.count }
        var hint = 0
        while true {
            guard let name = text(at: at) else { return false }
            at = space(from: name.end + 1)
            guard byte(at) == UInt8(ascii: ":"), let value = value(at: space(from: at + 1)) else { return false }
            if let place = names.place(of: UnsafeBufferPointer(rebasing: bytes[name.start..<name.end]), from: hint) {
                slots[place] = value.slot
                hint = place + 1
            }
            at = space(from: value.next)
            switch byte(at) {
            case UInt8(ascii: ","): at = space(from: at + 1)
            case UInt8(ascii: "}"): return space(from: at + 1) == bytes.count
            default: return false
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
        return table[UnsafeBufferPointer(rebasing: bytes[slot.start..<slot.end])]
    }

    /// A code that is kept as it is.
    func text(_ place: Int) -> String? {
        let slot = slots[place]
        guard slot.kind == .text else { return nil }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[slot.start..<slot.end]), as: UTF8.self)
    }
}

extension FieldScanner {
    private func byte(_ at: Int) -> UInt8 { at < bytes.count ? bytes[at] : 0 }

    private func space(from start: Int) -> Int {
        var at = start
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
        return at
    }

    /// What stands between quotes; the end is at the closing one.
    private func text(at start: Int) -> (start: Int, end: Int, isPlain: Bool)? {
        guard byte(start) == UInt8(ascii: "\"") else { return nil }
        var (at, isPlain) = (start + 1, true)
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""): return (start + 1, at, isPlain)
            case UInt8(ascii: "\\"):
                isPlain = false
                at += 2
            default: at += 1
            }
        }
        return nil
    }

    private func value(at start: Int) -> (slot: Slot, next: Int)? {
        switch byte(start) {
        case UInt8(ascii: "\""):
            guard let text = text(at: start) else { return nil }
            // Codes hold nothing to escape; what does is none.
            return (Slot(kind: text.isPlain ? .text : .other, start: text.start, end: text.end), text.end + 1)
        case UInt8(ascii: "t"): return word("true", at: start, as: .yes)
        case UInt8(ascii: "f"): return word("false", at: start, as: .no)
        case UInt8(ascii: "n"): return word("null", at: start, as: .absent)
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            return nested(at: start).map { (Slot(kind: .other, start: start, end: $0), $0) }
        default:
            var at = start
            while Self.isOfNumber(byte(at)) { at += 1 }
            return at == start ? nil : (Slot(kind: .number, start: start, end: at), at)
        }
    }

    private func word(_ word: StaticString, at start: Int, as kind: Kind) -> (slot: Slot, next: Int)? {
        let end = start + word.utf8CodeUnitCount
        guard end <= bytes.count else { return nil }
        for offset in 0..<word.utf8CodeUnitCount where bytes[start + offset] != word.utf8Start[offset] { return nil }
        return (Slot(kind: kind, start: start, end: end), end)
    }

    /// Behind an array or an object, whatever is in it.
    private func nested(at start: Int) -> Int? {
        var (at, depth) = (start, 0)
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                guard let text = text(at: at) else { return nil }
                at = text.end
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return at + 1 }
            default: break
            }
            at += 1
        }
        return nil
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}
