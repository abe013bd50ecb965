import Domain

/// A part of the log that is folded at once: two stretches, one behind the other, that were read side by side.
struct AccountBatch: Sendable {
    private let first: LogStretch
    private let second: LogStretch?

    /// The users of both, each once.
    let users: [UserID]

    init(_ stretch: LogStretch) { self.init(stretch, nil) }

    /// - Parameters:
    ///   - second: what is behind the first; passed over where the log ended in that.
    ///   - floor: the day that was reached before.
    init(_ first: LogStretch, _ second: LogStretch, floor: Int64) {
        var (first, second) = (first, second)
        first.raise(to: floor)
        second.raise(to: first.lastDay)
        self.init(first, first.isLast ? nil : second)
    }

    private init(_ first: LogStretch, _ second: LogStretch?) {
        (self.first, self.second) = (first, second)
        users = first.users + (second?.users ?? []).filter { !first.has($0) }
    }

    var stretches: [LogStretch] { [first] + (second.map { [$0] } ?? []) }

    private var last: LogStretch { second ?? first }

    /// The last row of the log that was looked at.
    var cursor: Int64 { last.cursor }
    /// Whether nothing is left behind it.
    var isLast: Bool { last.isLast }
    /// The day that was reached, with this batch or before it.
    var lastDay: Int64 { last.lastDay }
    var count: Int { first.count + (second?.count ?? 0) }
    /// Rows that could not be understood.
    var odd: Int { first.odd + (second?.odd ?? 0) }

    /// The days to which its events count.
    var days: ClosedRange<Int64>? {
        guard let one = first.days, let other = second?.days else { return first.days ?? second?.days }
        return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    }

    func has(_ user: UserID) -> Bool { first.has(user) || second?.has(user) ?? false }

    /// The events of a user, in the order of the log.
    func each(of user: UserID, _ body: (LogStretch.Item) -> Void) {
        first.each(of: user, body)
        second?.each(of: user, body)
    }
}
