import Foundation

/// An update without those of its members that no decoder takes: text that is not UTF-8, nesting without end, what only
/// looks like a number.
///
/// Foundation's decoder takes a body whole or not at all. Without this, one such byte in a field that nobody reads would
/// cost the words that somebody wrote.
struct JSONPruner {
    /// Levels that are kept; Telegram's own updates have about ten.
    private static let deepest = 32
    /// What identifies, and what is said: an update in which one of these cannot be read is not understood.
    private static let needed: [StaticString] = [
        "update_id", "message", "edited_message", "callback_query", "my_chat_member", "message_id", "from", "chat",
        "id",
        "text", "caption", "data",
    ]

    private var scanner: JSONScanner
    private var output: [UInt8] = []
    private var hasDropped = false

    /// - Returns: nil where nothing can be dropped, or the bytes do not have the structure of JSON.
    static func pruned(_ raw: [UInt8]) -> [UInt8]? {
        var pruner = JSONPruner(scanner: JSONScanner(raw))
        guard (try? pruner.copyValue(isNeeded: true, depth: 0)) == true, pruner.hasDropped else { return nil }
        return pruner.output
    }

    private init(scanner: JSONScanner) { self.scanner = scanner }

    /// Passes over one value.
    /// - Returns: false where it was left out.
    private mutating func copyValue(isNeeded: Bool, depth: Int) throws(JSONScanner.Failure) -> Bool {
        switch try scanner.peek() {
        case UInt8(ascii: "{") where depth < Self.deepest:
            try copyObject(depth)
            return true
        case UInt8(ascii: "[") where depth < Self.deepest:
            try copyList(depth)
            return true
        case let first:
            let bytes = scanner.bytes[try scanner.skipValue()]
            let isContainer = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
            guard isNeeded || !isContainer && Self.isReadable(bytes) else { return false }
            output += bytes
            return true
        }
    }

    private mutating func copyObject(_ depth: Int) throws(JSONScanner.Failure) {
        output.append(UInt8(ascii: "{"))
        var isFirst = true
        try scanner.take(UInt8(ascii: "{"))
        if try !scanner.takeIfPresent(UInt8(ascii: "}")) {
            repeat {
                let key = try scanner.readKey()
                let name = scanner.bytes[key.lowerBound - 1..<key.upperBound + 1]
                let isNeeded = Self.needed.contains { scanner.text(key, equals: $0) }
                let before = output.count
                if !isFirst { output.append(UInt8(ascii: ",")) }
                output += name
                output.append(UInt8(ascii: ":"))
                let isKept = try copyValue(isNeeded: isNeeded, depth: depth + 1)
                if isKept, isNeeded || Self.isReadable(name) { isFirst = false } else { drop(from: before) }
            } while try scanner.takeIfPresent(UInt8(ascii: ","))
            try scanner.take(UInt8(ascii: "}"))
        }
        output.append(UInt8(ascii: "}"))
    }

    private mutating func copyList(_ depth: Int) throws(JSONScanner.Failure) {
        output.append(UInt8(ascii: "["))
        var isFirst = true
        try scanner.take(UInt8(ascii: "["))
        if try !scanner.takeIfPresent(UInt8(ascii: "]")) {
            repeat {
                let before = output.count
                if !isFirst { output.append(UInt8(ascii: ",")) }
                if try copyValue(isNeeded: false, depth: depth + 1) { isFirst = false } else { drop(from: before) }
            } while try scanner.takeIfPresent(UInt8(ascii: ","))
            try scanner.take(UInt8(ascii: "]"))
        }
        output.append(UInt8(ascii: "]"))
    }

    private mutating func drop(from place: Int) {
        output.removeSubrange(place...)
        hasDropped = true
    }

    /// Whether a string or a scalar is one that the decoder takes.
    private static func isReadable(_ bytes: ArraySlice<UInt8>) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    }
}
