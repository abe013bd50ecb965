/// Decides when an answer has been waited for long enough. All times are since one start.
struct AnswerWatch: Sendable, Equatable {
    enum Verdict: Sendable, Equatable {
        /// Look again after so long.
        case wait(Duration)
        case expired(ModelFault.Stage)
    }

    private enum Phase: Equatable {
        /// Nothing has come. Next: `handling`.
        case asked(at: Duration)
        /// A piece has come and is being passed on: the server is not to blame for the time that takes. Next:
        /// `listening`, `over`.
        case handling
        /// The next piece is waited for. Next: `handling`.
        case listening(since: Duration)
        /// The answer is complete; only the end of the connection's body is waited for, to use the connection again.
        case over(at: Duration)
    }

    /// How often it is looked at: no wait ends later than this after its limit.
    private static let interval = Duration.seconds(1)
    /// How long the end of a body may lag behind the end of the answer.
    private static let grace = Duration.milliseconds(500)

    private let limits: ModelLimits
    private let deadline: Duration
    private var phase: Phase

    /// - Parameter deadline: when the total time ends.
    init(limits: ModelLimits, askedAt start: Duration, deadline: Duration) {
        self.limits = limits
        self.deadline = deadline
        phase = .asked(at: start)
    }

    mutating func pieceCame() {
        phase = .handling
    }

    mutating func pieceHandled(at now: Duration, isLast: Bool) {
        phase = isLast ? .over(at: now) : .listening(since: now)
    }

    func verdict(at now: Duration) -> Verdict {
        let (end, stage): (Duration, ModelFault.Stage) =
            switch phase {
            case .asked(let start): (start + limits.firstChunk, .firstChunk)
            case .handling: (deadline, .total)
            case .listening(let start): (start + limits.silence, .silence)
            case .over(let start): (start + Self.grace, .silence)
            }
        guard now < deadline else { return .expired(.total) }
        guard now < end else { return .expired(stage) }
        return .wait(min(min(end, deadline) - now, Self.interval))
    }
}
