import Foundation

/// The updates that wait for the bot, with the rules by which they are handed out and confirmed.
struct UpdateQueue {
    private struct Entry {
        let id: Int64
        let bytes: Data
        /// Set after the numbering jumped, until the update is handed out: such an update may have a lower number
        /// than the client's offset, and is not lost because of that.
        var ignoresOffset: Bool
    }

    private var entries: [Entry] = []
    /// Every update that was ever queued, by number, so that one can come twice.
    private var history: [Int64: Data] = [:]
    private var hasJumped = false
    private var lastPoll: (offset: Int64, at: Duration)?

    /// The number of the next update.
    private(set) var nextID: Int64

    /// The kinds that the bot asked for last; nil until it has, and the default is in force.
    private(set) var allowed: Set<String>?

    /// Whether a poll that repeats its offset at once is held back, as the real server does.
    var holdsRepeatedPolls = false

    init(firstID: Int64) {
        nextID = firstID
    }

    var count: Int { entries.count }

    /// Takes the next number.
    mutating func takeID() -> Int64 {
        defer { nextID += 1 }
        return nextID
    }

    /// From here on numbers count from `id`, as after a week of silence.
    mutating func jump(to id: Int64) {
        nextID = id
        hasJumped = true
    }

    /// Adds an update, unless the bot does not want its kind. Updates of no known kind are always delivered.
    mutating func add(id: Int64, kind: String?, bytes: Data) {
        if let kind, !isWanted(kind) { return }
        entries.append(Entry(id: id, bytes: bytes, ignoresOffset: hasJumped))
        history[id] = bytes
    }

    /// Queues an update once more, whatever offset the bot has reached; false when there never was one.
    mutating func repeatUpdate(_ id: Int64) -> Bool {
        guard let bytes = history[id] else { return false }
        entries.append(Entry(id: id, bytes: bytes, ignoresOffset: true))
        return true
    }

    private func isWanted(_ kind: String) -> Bool {
        if let allowed, !allowed.isEmpty { return allowed.contains(kind) }
        return !["chat_member", "message_reaction", "message_reaction_count"].contains(kind)
    }

    /// What a poll asks for, within the server's limits.
    struct Poll {
        let offset: Int64
        /// 1…100.
        let limit: Int
        /// 0…50 s.
        let timeout: Duration
    }

    /// Confirms what the poll confirms and gives the terms under which it is served.
    mutating func open(_ call: RecordedCall, at now: Duration) -> Poll {
        let offset = call.integer("offset") ?? 0
        var limit = Int(min(max(call.integer("limit") ?? 100, 1), 100))
        var timeout = Duration.seconds(min(max(call.integer("timeout") ?? 0, 0), 50))
        if let kinds = call.structure("allowed_updates")?.array {
            allowed = Set(kinds.compactMap(\.string))
        }
        if offset > 0 {
            entries.removeAll { $0.id < offset && !$0.ignoresOffset }
        } else if offset < 0 {
            entries.removeFirst(max(0, entries.count - Int(clamping: offset.magnitude)))
        }
        if holdsRepeatedPolls, let lastPoll, lastPoll.offset == offset {
            let pause = now - lastPoll.at
            if pause < .seconds(3) { timeout = max(timeout, .seconds(3)) }
            if pause < .milliseconds(500) { limit = 1 }
        }
        lastPoll = (offset, now)
        return Poll(offset: offset, limit: limit, timeout: timeout)
    }

    /// Up to `limit` updates in the order of their arrival; they stay until they are confirmed.
    mutating func batch(_ limit: Int) -> [Data] {
        for index in entries.indices.prefix(limit) { entries[index].ignoresOffset = false }
        return entries.prefix(limit).map(\.bytes)
    }

    mutating func drop() {
        entries = []
    }
}
