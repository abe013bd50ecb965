import Domain
import Foundation
import Market
import Storage
import Tracking

/// Reads files of odds one after the other, says what came of each, and prices the bets that they tell of.
struct OddsFiles {
    let tracker: MLEventTracker

    private struct Read {
        let file: String
        let report: OddsImport.Report
    }

    /// - Returns: how many files could not be read, or nothing was taken of.
    func read(_ files: [String]) async throws -> Int {
        try await tracker.perform { ledger, _ in try ledger.keepAliases(of: .football, TeamSpellings.of) }
        var (unread, unsound, total) = (0, 0, OddsImport.Report())
        // Bets are priced once, behind all files; the note of the last file says how many.
        var last: Read?
        for file in files {
            do {
                let report = try await read(file)
                if let last { try await note(last) }
                last = Read(file: file, report: report)
                total = total + report
                print("\(file): \(Self.words(for: report))")
                Self.show(report.tally)
                Self.show(report.unread)
                if let fault = report.fault(of: file) {
                    unsound += 1
                    Self.show(fault)
                }
            } catch let fault as OddsFileFault {
                unread += 1
                Self.show(fault)
            }
        }
        guard let last else { return unread }
        let priced = try await priceBets(total)
        try await note(last, priced: priced)
        show(total, files: files.count - unread, priced: priced)
        return unread + unsound
    }

    private func read(_ file: String) async throws -> OddsImport.Report {
        let tracker = tracker
        let source = OddsImport(now: tracker.clock.now) { work in
            try await tracker.perform { ledger, _ in try work(ledger) }
        }
        return try await source.read(file)
    }

    private func priceBets(_ total: OddsImport.Report) async throws -> Int {
        let desk = ClosingDesk()
        if total.newMatches > 0 {
            _ = try await tracker.perform { ledger, now in try desk.lookAgain(ledger, now: now) }
        }
        return try await tracker.closeMarkets(desk)
    }

    /// Notes that a file was read, in its table and in the log.
    private func note(_ read: Read, priced: Int? = nil) async throws {
        let name = read.file.split(separator: "/").last.map(String.init) ?? read.file
        let report = read.report
        try await tracker.record { ledger, now in
            try ledger.keep(OddsImportRecord(report, file: name, at: now))
            return ((), [Event(report, priced: priced, at: now)])
        }
    }

    private func show(_ total: OddsImport.Report, files: Int, priced: Int) {
        if files > 1 {
            print("All together: \(Self.words(for: total))")
            Self.show(total.tally)
        }
        if priced > 0 { print("\(priced) bets were told what the market said of them.") }
    }

    private static func show(_ tally: ReadTally) {
        for refused in tally.refusals { print("  refused \(refused)") }
    }

    /// What is not read, by name: a price that nobody reads is not missed otherwise.
    private static func show(_ unread: UnreadColumns) {
        for reason in UnreadColumns.Reason.allCases {
            guard let names = unread.names[reason] else { continue }
            let shown = names.prefix(Self.mostNames).map { $0.visible(limit: 24) }.joined(separator: " ")
            let rest = names.count > Self.mostNames ? " and \(names.count - Self.mostNames) more" : ""
            print("  not read, \(reason.words): \(shown)\(rest)")
        }
    }

    /// More than any file of the source has of one kind.
    private static let mostNames = 100

    private static func show(_ fault: OddsFileFault) {
        FileHandle.standardError.write(Data("risk0: \(fault)\n".utf8))
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
    fileprivate init(_ report: OddsImport.Report, priced: Int?, at moment: Timestamp) {
        self.init(
            .oddsImported,
            data: [
                "rows": .integer(report.tally.rows), "matches": .integer(report.newMatches),
                "markets": .integer(report.changedMarkets), "refused": .integer(report.tally.refusedTotal),
                "priced": .optional(priced) { .integer($0) },
            ],
            occurredAt: moment
        )
    }
}
