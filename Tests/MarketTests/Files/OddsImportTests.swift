import Domain
import Foundation
import Market
import Storage
import TestSupport
import Testing
import Tracking

@Suite("Importing odds")
struct OddsImportTests {
    private func importing(_ text: String, _ bench: MarketBench) async throws -> OddsImport.Report {
        try await withTemporaryDirectory { directory in
            let file = directory.file("odds.csv")
            try Data(text.utf8).write(to: file)
            let tracker = bench.tracker
            let source = OddsImport(now: .saturday + .days(400)) { work in
                try await tracker.perform { ledger, _ in try work(ledger) }
            }
            return try await source.read(file.path)
        }
    }

    @Test("a repeated import adds nothing; what is different takes the place of what was")
    func idempotence() async throws {
        try await MarketBench.open { bench in
            let text = OddsText.header + "\n" + OddsText.row + "\n"
            let first = try await importing(text, bench)
            #expect(first.newMatches == 1 && first.changedMarkets == 2)
            let again = try await importing(text, bench)
            #expect(again.newMatches == 0 && again.changedMarkets == 0 && again.tally == first.tally)
            let changed = try await importing(OddsText.file(replacing: ["PSCH": "1.16", "FTHG": "3"]), bench)
            #expect(changed.newMatches == 0 && changed.changedMarkets == 1)
            try await bench.store.read { book in
                let span = Timestamp.saturday - .days(1)..<(.saturday + .days(1))
                let matches = try book.matches(of: .football, startingIn: span)
                #expect(matches.map(\.homeGoals) == [3])
                let prices = try book.prices(of: try #require(matches.first).id)
                #expect(prices.count == 2)
                #expect(prices.contains { $0.book == "PS" && $0.home == 1.16 })
            }
        }
    }

    @Test("an announced match becomes the one that was played, on whatever day it was")
    func moved() async throws {
        try await MarketBench.open { bench in
            _ = try await importing(OddsText.file(replacing: ["FTHG": "", "FTAG": "", "FTR": ""]), bench)
            let played = try await importing(OddsText.file(replacing: ["Date": "20/08/2024"]), bench)
            #expect(played.newMatches == 0)
            let count = try await bench.store.read { try $0.matchCount() }
            #expect(count == 1)
            // The announcement again takes no result away.
            let stale = try await importing(
                OddsText.file(replacing: ["Date": "20/08/2024", "FTHG": "", "FTAG": "", "FTR": "", "Time": ""]),
                bench
            )
            #expect(stale.newMatches == 0)
            try await bench.store.read { book in
                let span = Timestamp.saturday..<(.saturday + .days(5))
                let match = try #require(try book.matches(of: .football, startingIn: span).first)
                #expect(match.homeGoals == 2 && match.knowsHour)
            }
        }
    }

    @Test(
        "every real file is read, and the second time nothing is new",
        .enabled(if: RealFiles.exist, RealFiles.missing)
    )
    func real() async throws {
        try await MarketBench.open { bench in
            let tracker = bench.tracker
            let source = OddsImport(now: .saturday + .days(400)) { work in
                try await tracker.perform { ledger, _ in try work(ledger) }
            }
            for name in ["E0_1415.csv", "D1_2324.csv", "E0_2425.csv"] {
                let path = RealFiles.folder.appending(path: name).path
                let first = try await source.read(path)
                let again = try await source.read(path)
                #expect(first.tally.rows == first.newMatches && first.newMatches > 300, "\(name)")
                #expect(again.newMatches == 0 && again.changedMarkets == 0, "\(name)")
            }
        }
    }
}
