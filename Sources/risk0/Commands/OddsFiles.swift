import Domain
import Foundation
import Market
import Storage
import Tracking

/// Reads files of odds one after the other, says what came of each, and prices the bets that they tell of.
struct OddsFiles {
    let tracker: MLEventTracker

    /// - Returns: how many files could not be read.
    func read(_ files: [String]) async throws -> Int {
        try await tracker.perform { ledger, _ in try ledger.keepAliases(of: .football, TeamSpellings.of) }
        var (unread, total) = (0, OddsImport.Report())
        for file in files {
            do {
                let report = try await read(file)
                total = total + report
                print("\(file): \(Self.words(for: report))")
            } catch let fault as OddsFileFault {
                unread += 1
                FileHandle.standardError.write(Data("risk0: \(fault)\n".utf8))
            }
        }
        if files.count - unread > 1 { print("All together: \(Self.words(for: total))") }
        for (reason, count) in total.tally.refused.sorted(by: {
            ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
        }) {
            print("  refused \(count) \(reason.rawValue)")
        }
        return unread
    }

    private func read(_ file: String) async throws -> OddsImport.Report {
        let tracker = tracker
        let source = OddsImport(now: tracker.clock.now) { work in
            try await tracker.perform { ledger, _ in try work(ledger) }
        }
        let report = try await source.read(file)
        let name = file.split(separator: "/").last.map(String.init) ?? file
        try await tracker.record { ledger, now in
            try ledger.keep(OddsImportRecord(report, file: name, at: now))
            return ((), [Event(report, at: now)])
        }
        return report
    }

    private static func words(for report: OddsImport.Report) -> String {
        let tally = report.tally
        return "\(tally.rows) rows, \(tally.matches) matches (\(report.newMatches) new), \(tally.markets) markets "
            + "(\(report.changedMarkets) new or changed), \(tally.refusedTotal) refused"
    }
}

extension OddsImportRecord {
    fileprivate init(_ report: OddsImport.Report, file: String, at moment: Timestamp) {
        self.init(
            file: file.visible(limit: 120),
            rows: report.tally.rows,
            matches: report.newMatches,
            markets: report.changedMarkets,
            refused: Dictionary(uniqueKeysWithValues: report.tally.refused.map { ($0.key.rawValue, $0.value) }),
            importedAt: moment
        )
    }
}

extension Event {
    fileprivate init(_ report: OddsImport.Report, at moment: Timestamp) {
        self.init(
            .oddsImported,
            data: [
                "rows": .integer(report.tally.rows), "matches": .integer(report.newMatches),
                "markets": .integer(report.changedMarkets), "refused": .integer(report.tally.refusedTotal),
            ],
            occurredAt: moment
        )
    }
}
