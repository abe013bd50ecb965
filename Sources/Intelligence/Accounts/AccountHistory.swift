package import Domain
package import Features
package import Storage

/// How an account's score went, day by day, folded again from the log: each point knows what was on record by its day's
/// end, and nothing later.
package struct AccountHistory: Sendable {
    package struct Point: Sendable, Equatable {
        package let at: Timestamp
        package let score: HealthScore
    }

    package let points: [Point]

    /// - Parameter moment: now; the last point is as of then.
    package init(of user: UserID, at casino: CasinoID, until moment: Timestamp, in book: Book) throws {
        let groups = try book.casinoGroups(of: user)
        var (fold, points, open): (UserFold, [Point], Int64?) = (UserFold(), [], nil)
        func close(at moment: Timestamp) throws {
            let standing = try book.standing(of: casino, at: moment)
            guard let vector = fold.vector(of: casino, at: moment, standing: standing, groups: groups),
                let score = HealthScore.of(vector, standing: standing)
            else { return }
            points.append(Point(at: moment, score: score))
        }
        try book.eachAccountEvent(after: 0, of: user) { _, _, event in
            let day = event.recordedAt.daysSince1970
            if let last = open, day > last {
                try close(at: .endOfDay(last))
                open = nil
            }
            fold.apply(event)
            // A day is never taken up again, whatever the clock did.
            if event.concerns(casino) { open = max(open ?? day, day) }
        }
        if let last = open, moment.daysSince1970 > last { try close(at: .endOfDay(last)) }
        try close(at: moment)
        self.points = points
    }
}

extension AccountEvent {
    /// Whether it may change what is known of an account: limits at one casino tell of the others, too.
    func concerns(_ account: CasinoID) -> Bool {
        switch content {
        case .limited, .limitWithdrawn: true
        case .marked: casino == nil || casino == account
        default: casino == account
        }
    }
}

extension Timestamp {
    /// The last millisecond of a day (UTC): what is recorded later is not known by then.
    package static func endOfDay(_ day: Int64) -> Timestamp { Timestamp(rawValue: (day + 1) * 86_400_000 - 1) }
}
