package import Domain
import Features
package import Storage

/// Folds the log into the features of every account, day by day: each account on which something happened gets a
/// snapshot as of the end of that day, and every user's fold is kept, so that the next passage and every question go on
/// from there.
///
/// It reads each event once, in the order of the log. The log is the truth: a day that was written half is written again.
package struct AccountKeeper: Sendable {
    /// Runs a transaction; returns once it is on the disk.
    package typealias Write = @Sendable (_ body: @escaping @Sendable (Ledger) throws -> Void) async throws -> Void

    /// What a passage may hold in memory.
    package struct Limits: Sendable {
        /// Of the log: read ahead, in two halves side by side, while the batch before is folded.
        package var rowsPerBatch = 800_000
        /// Of folds and snapshots that are not on the disk yet, however many users a batch is of and however much lies
        /// behind each.
        package var heldBytes = 128 << 20
        package var usersPerTransaction = 200
        package init() {}
    }

    /// The fold's form is in its name: another form begins at the log's beginning.
    static let cursor = "features/\(UserFold.version)"
    static let dayCursor = "features-day/\(UserFold.version)"

    let store: Store
    let limits: Limits
    private let write: Write

    package init(store: Store, limits: Limits = Limits(), write: @escaping Write) {
        self.store = store
        self.limits = limits
        self.write = write
    }

    /// Brings the snapshots up to the end of the day before `today`.
    /// - Parameters:
    ///   - today: days since 1970-01-01 (UTC); what was recorded on it is left for the next passage.
    ///   - moment: when this is done, for the record.
    @concurrent
    package func keep(before today: Int64, at moment: Timestamp) async throws -> KeptFeatures {
        let passage = try await store.read { try FeaturePassage(before: today, in: $0) }
        var desk = FoldDesk(standings: try await store.read { try StandingTable(in: $0) })
        var report = KeptFeatures(day: passage.day)
        let shelf = StretchShelf()
        var next: AccountBatch? = try await read(passage, after: passage.start, floor: passage.day, from: shelf)
        while let batch = next {
            // Before both readers are busy with what follows.
            var rest = batch.users[...]
            (desk, rest) = try await prepared(desk, rest, of: batch)
            let (cursor, day, isLast) = (batch.cursor, batch.lastDay, batch.isLast)
            async let following = isLast ? nil : read(passage, after: cursor, floor: day, from: shelf)
            report.add(batch)
            report.note(held: desk.size)
            if isLast || !rest.isEmpty || desk.size > limits.heldBytes {
                report.snapshots += try await flush(&desk, with: batch, of: passage)
                while !rest.isEmpty {
                    (desk, rest) = try await prepared(desk, rest, of: batch)
                    report.note(held: desk.size)
                    report.snapshots += try await flush(&desk, with: batch, of: passage)
                }
                try await keepCursor(batch, at: moment)
            } else {
                let broken = await desk.take(batch)
                if !broken.isEmpty { desk = try await mended(desk, broken, batch, passage, isClosing: false) }
                report.note(held: desk.size)
            }
            shelf.put(batch)
            next = try await following
        }
        return report
    }

    private func read(
        _ passage: FeaturePassage,
        after cursor: Int64,
        floor: Int64,
        from shelf: StretchShelf
    ) async throws -> AccountBatch {
        let (middle, end) = passage.cuts(after: cursor, most: limits.rowsPerBatch)
        let store = store
        async let second = stretch(passage, after: middle, through: end, from: shelf, store)
        let first = try await stretch(passage, after: cursor, through: middle, from: shelf, store)
        return AccountBatch(first, try await second, floor: floor)
    }

    private func stretch(
        _ passage: FeaturePassage,
        after cursor: Int64,
        through end: Int64,
        from shelf: StretchShelf,
        _ store: Store
    ) async throws -> LogStretch {
        do {
            return try await store.read { try passage.stretch(after: cursor, through: end, from: shelf, in: $0) }
        } catch let fault as StoreFault where fault.isDamage {
            let damaged = try await DamagedRows.find(after: cursor, through: end, in: store)
            return try await store.read {
                try passage.stretch(after: cursor, through: end, without: damaged, from: shelf, in: $0)
            }
        }
    }

    /// - Returns: the users for whom there was no room.
    private func prepared(
        _ desk: FoldDesk,
        _ users: ArraySlice<UserID>,
        of batch: AccountBatch
    ) async throws -> (FoldDesk, ArraySlice<UserID>) {
        do {
            return try await bringing(users, of: batch, into: desk)
        } catch let fault as StoreFault where fault.isDamage {
            // A fold on a damaged page is its user's trouble: the others are folded. How casinos stood is everybody's.
            var (desk, _) = try await bringing([], of: batch, into: desk)
            for (place, user) in zip(users.indices, users) {
                do {
                    let (next, left) = try await bringing([user], of: batch, into: desk)
                    guard left.isEmpty else { return (desk, users[place...]) }
                    desk = next
                } catch let fault as StoreFault where fault.isDamage { continue }
            }
            return (desk, [])
        }
    }

    private func bringing(
        _ users: ArraySlice<UserID>,
        of batch: AccountBatch,
        into desk: FoldDesk
    ) async throws -> (FoldDesk, ArraySlice<UserID>) {
        let most = limits.heldBytes
        return try await store.read { book in
            var desk = desk
            let rest = try desk.prepare(users, of: batch, most: most, in: book)
            return (desk, rest)
        }
    }

    private func mended(
        _ desk: FoldDesk,
        _ users: [UserID],
        _ batch: AccountBatch,
        _ passage: FeaturePassage,
        isClosing: Bool
    ) async throws -> FoldDesk {
        var desk = desk
        for user in users {
            do {
                desk = try await rebuilt(desk, user, batch, passage, isClosing: isClosing)
            } catch let fault as StoreFault where fault.isDamage {
                // Neither its state nor the log of it reads: what was kept before stays.
                continue
            }
        }
        return desk
    }

    /// Folds a user from the log's beginning whose state could not be read.
    private func rebuilt(
        _ desk: FoldDesk,
        _ user: UserID,
        _ batch: AccountBatch,
        _ passage: FeaturePassage,
        isClosing: Bool
    ) async throws -> FoldDesk {
        try await store.read { book in
            var desk = desk
            try desk.rebuild(
                user,
                through: batch.cursor,
                days: { passage.day(of: $0, floor: .min) },
                isClosing: isClosing,
                in: book
            )
            return desk
        }
    }

    /// Folds a batch and writes all that is held, some users at a time: the next ones are folded while those before them
    /// are written, and nobody waits long for the writer.
    private func flush(
        _ desk: inout FoldDesk,
        with batch: AccountBatch,
        of passage: FeaturePassage
    ) async throws -> Int {
        let held = desk.release()
        let standings = desk.standings
        let step = limits.usersPerTransaction
        var (snapshots, start, broken) = (0, 0, [UserID]())
        var some = await FoldDesk.folded(held[..<min(step, held.count)], batch, standings, isClosing: true)
        while start < held.count {
            start = min(start + step, held.count)
            let ahead = held[start..<min(start + step, held.count)]
            async let following = FoldDesk.folded(ahead, batch, standings, isClosing: true)
            broken += some.broken
            snapshots += try await keep(some.whole)
            some = await following
        }
        if !broken.isEmpty {
            desk = try await mended(desk, broken, batch, passage, isClosing: true)
            snapshots += try await keep(desk.release())
        }
        return snapshots
    }

    /// Comes last, when all users of the batch are on the disk: when it breaks off before, those that are there know
    /// themselves how far they are.
    private func keepCursor(_ batch: AccountBatch, at moment: Timestamp) async throws {
        let (seq, day) = (batch.cursor, batch.lastDay)
        try await write { ledger in
            try ledger.keep(FeatureDefinition.descriptions, version: FeatureDefinition.version, at: moment)
            try ledger.keepFoldCursor(Self.cursor, at: seq, updatedAt: moment)
            try ledger.keepFoldCursor(Self.dayCursor, at: day, updatedAt: moment)
        }
    }

    /// - Returns: how many snapshots were written.
    private func keep(_ some: [HeldAccounts]) async throws -> Int {
        guard !some.isEmpty else { return 0 }
        do {
            try await write { ledger in
                for accounts in some { _ = try ledger.keep(accounts.rows, with: accounts.kept) }
            }
        } catch let fault as StoreFault where fault.isDamage {
            guard some.count > 1 else { return 0 }
            // Whoever's rows do not stand on that page is kept all the same.
            var snapshots = 0
            for accounts in some { snapshots += try await keep([accounts]) }
            return snapshots
        }
        return some.reduce(0) { $0 + $1.rows.count }
    }
}

/// What a passage came to.
package struct KeptFeatures: Sendable, Equatable {
    /// The last day of which snapshots were kept; days since 1970-01-01.
    package var day: Int64
    package var events = 0
    package var snapshots = 0
    /// Rows of the log that could not be understood.
    package var odd = 0
    /// The most that folds and snapshots took in memory at once; bytes, about.
    package private(set) var mostHeld = 0

    package init(day: Int64) { self.day = day }

    mutating func note(held bytes: Int) { mostHeld = max(mostHeld, bytes) }

    mutating func add(_ batch: AccountBatch) {
        day = max(day, batch.lastDay)
        events += batch.count
        odd += batch.odd
    }
}
