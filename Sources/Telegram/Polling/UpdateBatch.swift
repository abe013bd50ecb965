/// What one answer of `getUpdates` brought: its updates, cut apart without decoding them, and where to ask next.
package struct UpdateBatch: Sendable {
    package enum SplitError: Error, Equatable {
        /// The body is not a successful answer with a list of updates, or ends before the first one does.
        case noUpdates
    }

    package private(set) var updates: [ReceivedUpdate] = []
    /// Updates without a readable `update_id`: passed over.
    package private(set) var unreadable = 0
    /// Unreadable ones since the last that had an id.
    private var trailing = 0

    package init() {}

    /// Cuts a whole body apart.
    package init(body: [UInt8], decoder: UpdateDecoder = UpdateDecoder()) throws(SplitError) {
        guard let envelope = ResponseEnvelope(reading: body), envelope.isSuccess, let start = envelope.resultStart
        else {
            throw .noUpdates
        }
        try self.init(body: body, from: start, decoder: decoder)
    }

    init(body: [UInt8], from resultStart: Int, decoder: UpdateDecoder) throws(SplitError) {
        var scanner = JSONScanner(body, at: resultStart)
        do {
            try scanner.take(UInt8(ascii: "["))
            if try scanner.takeIfPresent(UInt8(ascii: "]")) { return }
            repeat {
                try addElement(&scanner, decoder)
            } while try scanner.takeIfPresent(UInt8(ascii: ","))
        } catch {
            // Cut off or damaged on the way: what is whole is served, and the rest is asked for again.
            if isEmpty { throw .noUpdates }
        }
    }

    /// Whether there is nothing to hand over and nothing to pass over.
    package var isEmpty: Bool { updates.isEmpty && unreadable == 0 }

    /// How many of the updates could not be decoded.
    package var undecodable: Int {
        updates.reduce(0) { count, update in
            if case .undecodable = update.content { count + 1 } else { count }
        }
    }

    /// The offset that confirms this batch and nothing more, given the one it was asked with. It follows the last id,
    /// also downwards: after a week of silence Telegram begins anew at a random id. Ids grow by one, which tells the
    /// ids of unreadable updates. nil if nothing tells.
    package func nextOffset(after offset: Int64?) -> Int64? {
        if let last = updates.last { return last.id &+ 1 &+ Int64(trailing) }
        return offset.map { $0 &+ Int64(trailing) }
    }

    private mutating func addElement(_ scanner: inout JSONScanner, _ decoder: UpdateDecoder) throws(JSONScanner.Failure)
    {
        _ = try scanner.peek()
        let start = scanner.position
        do {
            let range = try scanner.skipValue()
            guard let id = Self.updateID(in: scanner.bytes, at: start) else {
                unreadable += 1
                trailing += 1
                return
            }
            add(decoder.decode(Array(scanner.bytes[range]), id: id))
        } catch {
            // A damaged update at the head would come again at every poll and block all others: it is passed over. One
            // that is merely cut off comes whole the next time.
            if case .unexpected(let end) = error, isEmpty, let id = Self.updateID(in: scanner.bytes, at: start) {
                let reason = "the update is not valid JSON at byte \(end - start)"
                add(
                    ReceivedUpdate(
                        id: id,
                        raw: Array(scanner.bytes[start..<end]),
                        content: .undecodable(reason: reason)
                    )
                )
            }
            throw error
        }
    }

    private mutating func add(_ update: ReceivedUpdate) {
        updates.append(update)
        trailing = 0
    }

    private static func updateID(in bytes: [UInt8], at start: Int) -> Int64? {
        var scanner = JSONScanner(bytes, at: start)
        guard let value = try? scanner.member("update_id") else { return nil }
        // The largest id has no next one, so it cannot be confirmed.
        return Int64(String(decoding: bytes[value], as: UTF8.self)).flatMap { $0 < Int64.max - 100 ? $0 : nil }
    }
}
