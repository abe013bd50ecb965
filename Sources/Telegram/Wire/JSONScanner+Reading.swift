/// Reading values of a known type; a value of any other throws.
extension JSONScanner {
    typealias Visit = (inout JSONScanner, Range<Int>) throws(Failure) -> Void

    /// Enters an object and calls `visit` at the value of each member, with where its key stands. `visit` must pass
    /// over the value.
    mutating func eachMember(_ visit: Visit) throws(Failure) {
        try take(UInt8(ascii: "{"))
        if try takeIfPresent(UInt8(ascii: "}")) { return }
        repeat {
            let key = try readKey()
            try visit(&self, key)
        } while try takeIfPresent(UInt8(ascii: ","))
        try take(UInt8(ascii: "}"))
    }

    /// Enters an array and calls `visit` at each element, which it must pass over.
    mutating func eachElement(_ visit: (inout JSONScanner) throws(Failure) -> Void) throws(Failure) {
        try take(UInt8(ascii: "["))
        if try takeIfPresent(UInt8(ascii: "]")) { return }
        repeat { try visit(&self) } while try takeIfPresent(UInt8(ascii: ","))
        try take(UInt8(ascii: "]"))
    }

    mutating func integer() throws(Failure) -> Int64 {
        guard let value = try readInteger() else { throw .unexpected(at: position) }
        return value
    }

    mutating func flag() throws(Failure) -> Bool {
        let value = try skipValue()
        if text(value, equals: "true") { return true }
        if text(value, equals: "false") { return false }
        throw .unexpected(at: value.lowerBound)
    }

    /// A string that is in the bytes as it is: valid UTF-8, without escapes or control characters.
    mutating func plainString() throws(Failure) -> String {
        guard try peek() == UInt8(ascii: "\"") else { throw .unexpected(at: position) }
        let value = try skipValue()
        let characters = bytes[value.lowerBound + 1..<value.upperBound - 1]
        guard !characters.contains(where: { $0 == UInt8(ascii: "\\") || $0 < 0x20 }),
            let string = String(validating: characters, as: UTF8.self)
        else { throw .unexpected(at: value.lowerBound) }
        return string
    }
}
