/// Which updates the bot gets, and when.
enum Load {
    /// As many as the bot takes, until `count` are answered; `unanswered` at most wait at the bot.
    case flood(count: Int, unanswered: Int)
    /// `perSecond` updates a second, evenly, `count` in all.
    case rate(perSecond: Int, count: Int)
    /// `count` updates at once, whose answers the server holds back until the bot has taken all of them.
    case hold(count: Int)
    /// The same with many users, and everything that they may say; answers are not counted, for one may be several.
    case soak(perSecond: Int, count: Int)
    /// None, ever: the bot waits, until the server is told to end.
    case idle

    /// How many people write.
    var users: Int {
        if case .soak = self { 2_000 } else { 500 }
    }

    /// What they write, each user one after the other, a place further with each.
    var texts: [String] {
        if case .soak = self { SoakTexts.all } else { ["/bet bet365 football 1.90 20 Arsenal"] }
    }

    /// How many there are in all.
    var count: Int {
        switch self {
        case .idle: 0
        case .flood(let count, _), .rate(_, let count), .soak(_, let count), .hold(let count): count
        }
    }
}

/// The updates of a run: which are available, handed out, and answered; times are nanoseconds of the monotonic clock.
///
/// Update number `n` is the message of user `n % users`, and each user's answers come in the order of their messages,
/// so the n-th answer in a chat tells the time of that chat's n-th update.
struct UpdateSource {
    static let firstUser = 1_000

    let load: Load
    let users: Int
    /// When the first poll came, from which a schedule counts.
    private(set) var startedAt: Int64?
    private(set) var handedOut = 0
    private(set) var answered = 0
    private(set) var firstHandedOutAt: Int64 = 0
    private(set) var lastAnsweredAt: Int64 = 0
    /// How long each answer took from the moment its update was available, in the order of the answers.
    private(set) var latencies: [Int64] = []
    /// When each answer came.
    private(set) var answerTimes: [Int64] = []
    private var answersOfUser: [Int]
    private var handedOutAt: [Int64] = []

    init(load: Load) {
        self.load = load
        users = load.users
        answersOfUser = [Int](repeating: 0, count: users)
        latencies.reserveCapacity(load.count)
        answerTimes.reserveCapacity(load.count)
        handedOutAt.reserveCapacity(load.count)
    }

    /// - Parameter last: when the last updates were handed out.
    func isFinished(at now: Int64, last: Int64) -> Bool {
        switch load {
        case .idle: false
        case .soak(_, let count): handedOut >= count && now > last + 3_000_000_000
        default: answered >= load.count
        }
    }

    /// Whether answers wait until everything was handed out.
    var holdsAnswers: Bool {
        if case .hold(let count) = load { handedOut < count } else { false }
    }

    mutating func start(at now: Int64) {
        if startedAt == nil { startedAt = now }
    }

    /// The numbers of the updates to hand out now, `limit` at most.
    mutating func take(_ limit: Int, at now: Int64) -> Range<Int> {
        let end = max(handedOut, min(handedOut + limit, available(at: now)))
        let batch = handedOut..<end
        if handedOut == 0, !batch.isEmpty { firstHandedOutAt = now }
        for _ in batch { handedOutAt.append(now) }
        handedOut = end
        return batch
    }

    private func available(at now: Int64) -> Int {
        switch load {
        case .flood(let count, let unanswered):
            return min(count, answered + unanswered)
        case .rate(let perSecond, let count), .soak(let perSecond, let count):
            guard let startedAt, now >= startedAt else { return 0 }
            return min(count, Int((now - startedAt) * Int64(perSecond) / 1_000_000_000) + 1)
        case .hold(let count):
            return count
        case .idle:
            return 0
        }
    }

    /// When the next update will be available by the schedule; nil when that does not depend on time.
    func nextAvailableAt() -> Int64? {
        switch load {
        case .rate(let perSecond, let count), .soak(let perSecond, let count):
            guard let startedAt, handedOut < count else { return nil }
            return startedAt + scheduled(handedOut, perSecond)
        default: return nil
        }
    }

    private func scheduled(_ number: Int, _ perSecond: Int) -> Int64 {
        // Rounded up, so that the update is there when its time has come.
        (Int64(number) * 1_000_000_000 + Int64(perSecond) - 1) / Int64(perSecond)
    }

    /// Notes an answer to a chat; answers to unknown chats, or more than there were updates, are not counted.
    mutating func answer(chat: Int, at now: Int64) {
        let user = chat - Self.firstUser
        guard answersOfUser.indices.contains(user) else { return }
        let number = answersOfUser[user] * users + user
        guard number < handedOut else { return }
        answersOfUser[user] += 1
        answered += 1
        lastAnsweredAt = now
        latencies.append(now - availableAt(number))
        answerTimes.append(now)
    }

    private func availableAt(_ number: Int) -> Int64 {
        if case .rate(let perSecond, _) = load, let startedAt { return startedAt + scheduled(number, perSecond) }
        return handedOutAt[number]
    }
}
