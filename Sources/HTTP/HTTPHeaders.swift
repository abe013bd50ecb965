/// The header fields of an answer, in the order received.
///
/// They are kept as the bytes of the wire and searched when asked: most answers are never asked for any, and making
/// strings of all of them would cost more than the rest of reading the answer.
package struct HTTPHeaders: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// Lines `name: value`, each ended by LF, without the status line.
    private var lines: [UInt8] = []

    package init() {}

    package init(dictionaryLiteral elements: (String, String)...) {
        for (name, value) in elements {
            "\(name): \(value)\n".utf8.withContiguousStorageIfAvailable { append(line: UnsafeRawBufferPointer($0)) }
        }
    }

    /// The value of the first field of this name, whatever its case, without the white space around it.
    package subscript(name: String) -> String? {
        let wanted = Array(name.utf8)
        for line in lines.split(separator: Ascii.lineFeed) {
            guard let colon = line.firstIndex(of: Ascii.colon), line[..<colon].count == wanted.count,
                zip(line[..<colon], wanted).allSatisfy({ Ascii.lowercased($0) == Ascii.lowercased($1) })
            else { continue }
            return String(decoding: Self.trimmed(line[line.index(after: colon)...]), as: UTF8.self)
        }
        return nil
    }

    /// Adds a line as it was received, its end included.
    mutating func append(line: UnsafeRawBufferPointer) {
        lines.append(contentsOf: line)
        if lines.last != Ascii.lineFeed { lines.append(Ascii.lineFeed) }
    }

    private static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isSpace = { (byte: UInt8) in byte == Ascii.space || byte == Ascii.tab || byte == Ascii.carriageReturn }
        var value = value.drop(while: isSpace)
        while let last = value.last, isSpace(last) { value.removeLast() }
        return value
    }
}
