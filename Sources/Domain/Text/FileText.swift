/// What a text file says, whichever system it was written on: UTF-8 without the mark that some editors put before it,
/// every line end one line feed.
package struct FileText: Sendable, Equatable {
    package let text: String

    /// - Returns: nil where the bytes are no UTF-8.
    package init?(_ bytes: some Collection<UInt8>) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let rest = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
        guard let text = String(validating: rest, as: UTF8.self) else { return nil }
        self.init(text)
    }

    package init(_ text: String) {
        self.text = text.utf8.contains(Self.carriageReturn) ? text.lines.joined(separator: "\n") : text
    }

    package var lines: [Substring] { text.lines }

    fileprivate static let lineFeed: UInt8 = 0x0A
    fileprivate static let carriageReturn: UInt8 = 0x0D
}

extension String {
    /// As those of a `Substring`.
    package var lines: [Substring] { self[...].lines }
}

extension Substring {
    /// The lines in their order, empty ones too, without their ends: a line feed (Unix), a carriage return (old Macs), or
    /// both (Windows; the two are one `Character`, so that no comparison with "\n" meets them).
    package var lines: [Substring] {
        var lines: [Substring] = []
        var (start, place) = (startIndex, startIndex)
        while place < endIndex {
            let byte = utf8[place]
            guard byte == FileText.lineFeed || byte == FileText.carriageReturn else {
                place = utf8.index(after: place)
                continue
            }
            lines.append(self[start..<place])
            place = utf8.index(after: place)
            if byte == FileText.carriageReturn, place < endIndex, utf8[place] == FileText.lineFeed {
                place = utf8.index(after: place)
            }
            start = place
        }
        lines.append(self[start...])
        return lines
    }
}
