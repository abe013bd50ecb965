/// Leaves a server that keeps failing alone, so that nobody waits for an answer that will not come and the server has
/// peace to recover. Times are since one start.
package struct CircuitBreaker: Sendable, Equatable {
    /// How a request ended, as far as it says something of the server.
    package enum Verdict: Sendable, Equatable {
        case succeeded
        case failed
        /// It was given up for a reason that is not the server's.
        case unknown
    }

    /// Leave for one request. Its verdict counts only as long as the state that gave it lasts.
    package struct Pass: Sendable, Equatable {
        fileprivate let era: Int
    }

    package enum Admission: Sendable, Equatable {
        case admitted(Pass)
        /// Not before so long.
        case refused(remaining: Duration)
    }

    /// For the admins' figures.
    package enum Status: Sendable, Equatable {
        case closed(failures: Int)
        case open(remaining: Duration)
        case probing
    }

    private enum State: Equatable {
        /// Requests pass. Next: `open`, when too many in a row have failed.
        case closed(failures: Int)
        /// None passes before `until`. Next: `probing`.
        case open(until: Duration, pause: Duration)
        /// One request is out to see whether the server is back. Next: `closed`, `open` with a longer pause, or
        /// `halfOpen` when it ended for another reason.
        case probing(pause: Duration)
        /// The pause is over and the next request will be the probe. Next: `probing`.
        case halfOpen(pause: Duration)
    }

    private let threshold: Int
    private let firstPause: Duration
    private let longestPause: Duration
    private var state = State.closed(failures: 0)
    private var era = 0

    package init(
        threshold: Int = 5,
        firstPause: Duration = .seconds(30),
        longestPause: Duration = .seconds(600)
    ) {
        self.threshold = max(threshold, 1)
        self.firstPause = firstPause
        self.longestPause = max(longestPause, firstPause)
    }

    package mutating func admit(at now: Duration) -> Admission {
        switch state {
        case .closed: return .admitted(Pass(era: era))
        case .open(let until, _) where now < until: return .refused(remaining: until - now)
        case .open(_, let pause), .halfOpen(let pause):
            move(to: .probing(pause: pause))
            return .admitted(Pass(era: era))
        case .probing: return .refused(remaining: .seconds(1))
        }
    }

    /// To be called once for each pass. A late verdict, from before the last change of state, says nothing new.
    package mutating func report(_ verdict: Verdict, of pass: Pass, at now: Duration) {
        guard pass.era == era else { return }
        switch (state, verdict) {
        case (.closed, .succeeded): state = .closed(failures: 0)
        case (.closed(let failures), .failed) where failures + 1 < threshold: state = .closed(failures: failures + 1)
        case (.closed, .failed): move(to: .open(until: now + firstPause, pause: firstPause))
        case (.probing, .succeeded): move(to: .closed(failures: 0))
        case (.probing(let pause), .failed):
            let next = min(pause * 2, longestPause)
            move(to: .open(until: now + next, pause: next))
        case (.probing(let pause), .unknown): move(to: .halfOpen(pause: pause))
        case (.closed, .unknown), (.open, _), (.halfOpen, _): break
        }
    }

    package func status(at now: Duration) -> Status {
        switch state {
        case .closed(let failures): .closed(failures: failures)
        case .open(let until, _) where now < until: .open(remaining: until - now)
        case .open, .halfOpen: .open(remaining: .zero)
        case .probing: .probing
        }
    }

    private mutating func move(to next: State) {
        state = next
        era += 1
    }
}
