/// Makes events of the bytes of a `text/event-stream`, however the network has cut them: lines are put together as
/// bytes, so that a character or a CRLF in two pieces is still one.
///
/// It keeps no more than the event in progress; the request's `maximumResponseBytes` bounds that. An event without its
/// blank line when the stream ends is incomplete, and the standard discards it.
package struct ServerSentEventParser: Sendable {
    private var line: [UInt8] = []
    private var previousWasCarriageReturn = false
    private var isFirstLine = true
    private var name = ""
    private var data: [String] = []
    private var id = ""
    /// How long the server asks to wait before connecting again.
    package private(set) var reconnectionTime: Duration?

    package init() {}

    /// The events that these bytes complete.
    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        for byte in bytes {
            let endsCarriageReturn = previousWasCarriageReturn && byte == Ascii.lineFeed
            previousWasCarriageReturn = byte == Ascii.carriageReturn
            guard !endsCarriageReturn else { continue }
            guard byte == Ascii.lineFeed || byte == Ascii.carriageReturn else {
                line.append(byte)
                continue
            }
            if let event = endLine() { events.append(event) }
        }
        return events
    }

    private mutating func endLine() -> ServerSentEvent? {
        defer {
            line.removeAll(keepingCapacity: true)
            isFirstLine = false
        }
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = isFirstLine && line.starts(with: byteOrderMark) ? line.dropFirst(3) : line[...]
        guard !text.isEmpty else { return endEvent() }
        guard let colon = text.firstIndex(of: Ascii.colon) else {
            take(field: String(decoding: text, as: UTF8.self), value: "")
            return nil
        }
        var value = text[(colon + 1)...]
        if value.first == Ascii.space { value.removeFirst() }
        take(field: String(decoding: text[..<colon], as: UTF8.self), value: String(decoding: value, as: UTF8.self))
        return nil
    }

    /// A line that starts with a colon is a comment: its field is empty, like any unknown one passed over.
    private mutating func take(field: String, value: String) {
        switch field {
        case "event": name = value
        case "data": data.append(value)
        case "id" where !value.utf8.contains(0): id = value
        case "retry":
            guard value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let milliseconds = Int32(value) else { return }
            reconnectionTime = .milliseconds(Int(milliseconds))
        default: break
        }
    }

    private mutating func endEvent() -> ServerSentEvent? {
        defer {
            name = ""
            data.removeAll(keepingCapacity: true)
        }
        guard !data.isEmpty else { return nil }
        return ServerSentEvent(name: name.isEmpty ? "message" : name, data: data.joined(separator: "\n"), id: id)
    }
}
