package import Domain
package import Storage

/// Brings a file of odds and results into the store, a few hundred matches in each transaction.
///
/// What was committed stays when it is killed, and reading the file again changes nothing of it: an import may always be
/// repeated.
package struct OddsImport: Sendable {
    /// Runs a piece of work in a transaction of its own.
    package typealias Commit<T> = @Sendable (@escaping @Sendable (Ledger) throws -> T) async throws -> T

    /// Matches in a transaction.
    package static let batch = 400

    /// What came of a file.
    package struct Report: Sendable, Equatable {
        package internal(set) var tally = ReadTally()
        /// Columns that were not read.
        package internal(set) var unread = UnreadColumns()
        /// Matches that the store did not have.
        package internal(set) var newMatches = 0
        /// Prices that were new or different.
        package internal(set) var changedMarkets = 0

        package init() {}

        /// Where a file has prices and none could be taken, why; the matches are kept all the same.
        /// - Parameter path: the file's.
        package func fault(of path: String) -> OddsFileFault? {
            let refused = Refusal.ofPrices.contains { tally.refused[$0] != nil }
            return tally.markets == 0 && refused ? .noPrices(path: path, tally: tally) : nil
        }

        package static func + (left: Self, right: Self) -> Self {
            var sum = left
            sum.tally = left.tally + right.tally
            sum.newMatches += right.newMatches
            sum.changedMarkets += right.changedMarkets
            sum.unread.add(right.unread)
            return sum
        }
    }

    private let now: Timestamp
    private let commit: Commit<MatchBatch.Kept>

    /// - Parameters:
    ///   - now: results of matches that start later are not believed.
    ///   - commit: what puts a batch on the disk.
    package init(now: Timestamp, commit: @escaping Commit<MatchBatch.Kept>) {
        self.now = now
        self.commit = commit
    }

    /// - Parameter progress: told the rows that were read, after each batch.
    /// - Throws: ``OddsFileFault``, for a file of which nothing was taken as well, or what `commit` throws.
    package func read(_ path: String, progress: (Int) -> Void = { _ in }) async throws -> Report {
        var reader = try MatchReader(path: path, latest: now)
        var report = Report()
        var isAtEnd = false
        while !isAtEnd {
            var matches: [MarketMatch] = []
            matches.reserveCapacity(Self.batch)
            while matches.count < Self.batch, !isAtEnd {
                if let match = try reader.next() { matches.append(match) } else { isAtEnd = true }
            }
            guard !matches.isEmpty else { break }
            let batch = MatchBatch(matches)
            let kept = try await commit { ledger in try batch.keep(in: ledger) }
            report.newMatches += kept.newMatches
            report.changedMarkets += kept.changedMarkets
            progress(reader.tally.rows)
        }
        (report.tally, report.unread) = (reader.tally, reader.unread)
        guard reader.tally.rows > 0 else { throw OddsFileFault.noRows(path: path) }
        guard reader.tally.matches > 0 else { throw OddsFileFault.nothingTaken(path: path, tally: reader.tally) }
        return report
    }
}

/// Matches that are kept in one transaction.
package struct MatchBatch: Sendable {
    private let matches: [MarketMatch]

    package init(_ matches: [MarketMatch]) { self.matches = matches }

    package struct Kept: Sendable, Equatable {
        package var newMatches = 0
        package var changedMarkets = 0
    }

    package func keep(in ledger: Ledger) throws -> Kept {
        var keeper = MatchKeeper(ledger: ledger, aliases: TeamSpellings.of)
        return try matches.reduce(into: Kept()) { sum, match in
            let kept = try keeper.keep(match)
            if kept.isNew { sum.newMatches += 1 }
            sum.changedMarkets += kept.changedPrices
        }
    }
}
