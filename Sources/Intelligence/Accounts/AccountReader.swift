package import Domain
package import Features
package import Storage

/// Answers how a user's accounts stand now: what was folded before, and the events since.
///
/// The cost grows with what is new: the daily passage keeps every user's fold.
package struct AccountReader: Sendable {
    package init() {}

    /// All accounts of a user, in the order of the casinos' numbers.
    /// - Parameter moment: now; nothing that the log got later is in the book.
    package func readings(of user: UserID, at moment: Timestamp, in book: Book) throws -> [AccountReading] {
        let fold = try fold(of: user, in: book)
        let groups = try book.casinoGroups(of: user)
        return try fold.casinos.compactMap { casino in
            try reading(of: casino, in: fold, at: moment, groups: groups, book)
        }
    }

    /// One account of a user; nil where nothing has happened at that casino.
    package func reading(
        of user: UserID,
        at casino: CasinoID,
        at moment: Timestamp,
        in book: Book
    ) throws -> AccountReading? {
        let fold = try fold(of: user, in: book)
        return try reading(of: casino, in: fold, at: moment, groups: book.casinoGroups(of: user), book)
    }

    private func reading(
        of casino: CasinoID,
        in fold: UserFold,
        at moment: Timestamp,
        groups: [CasinoID: String],
        _ book: Book
    ) throws -> AccountReading? {
        let standing = try book.standing(of: casino, at: moment)
        guard let vector = fold.vector(of: casino, at: moment, standing: standing, groups: groups) else { return nil }
        return AccountReading(
            casino: casino,
            vector: vector,
            score: HealthScore.of(vector, standing: standing),
            standing: standing
        )
    }

    /// A user's accounts, folded to the end of the log.
    package func fold(of user: UserID, in book: Book) throws -> UserFold {
        var (fold, cursor) = Self.kept(try book.featureState(of: user))
        try book.eachAccountEvent(after: cursor, of: user) { _, _, event in fold.apply(event) }
        return fold
    }

    /// What was kept of a user, or an empty fold before the log's beginning where it cannot be read any more: the log
    /// has it all.
    static func kept(_ state: FeatureState?) -> (fold: UserFold, cursor: Int64) {
        guard let state, state.version == Int(UserFold.version), let fold = try? UserFold(decoding: state.bytes) else {
            return (UserFold(), 0)
        }
        return (fold, state.cursor)
    }
}
