import Domain
import Foundation
import Market
import Storage
import TestSupport

/// Taking the margin out of prices, reading and importing files of odds, and pricing bets.
///
/// The matches are made here, of the width of a real file of 2019 and later.
struct MarketBenchmark {
    /// Of the file that is imported.
    let megabytes: Int

    func run() async throws {
        try devig()
        let folder = FileManager.default.currentDirectoryPath + "/.build/benchmark-market"
        try? FileManager.default.removeItem(atPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try Store(folder: folder, migrations: try Migrations(folder: "Migrations"))
        let path = folder + "/odds.csv"
        try write(to: path)
        try read(path)
        for name in ["import of new matches", "import of the same again"] { try await importFile(path, store, name) }
        try await price(store)
        try store.close()
    }

    private func devig() throws {
        var random = SplitMix64(seed: 1)
        let markets = (0..<1_024).map { _ in market(&random, margin: 0.05) }
        var (sum, span) = (0.0, [0.0, 0, 0])
        let clock = ContinuousClock()
        let rounds = 1_000
        for method in [MarginRemoval.shin, .power] {
            let before = clock.now
            for _ in 0..<rounds {
                for market in markets {
                    (span[0], span[1], span[2]) = (market.0, market.1, market.2)
                    var prices = span.mutableSpan
                    sum += try method.removeMargin(&prices)
                }
            }
            let each = (clock.now - before).milliseconds * 1e6 / Double(rounds * markets.count)
            Result.show("\(method.rawValue), one three-way market", each, "ns")
        }
        guard sum > 0 else { return }
    }

    /// Prices of a match whose sides have random strengths.
    private func market(_ random: inout SplitMix64, margin: Double) -> (Double, Double, Double) {
        let home = 0.15 + 0.5 * Double(random.next() >> 11) / Double(UInt64(1) << 53)
        let draw = 0.18 + 0.1 * Double(random.next() >> 11) / Double(UInt64(1) << 53)
        let inflation = 1 + margin
        return (1 / (home * inflation), 1 / (draw * inflation), 1 / ((1 - home - draw) * inflation))
    }

    private static let books = ["B365", "BW", "IW", "PS", "WH", "VC", "Max", "Avg"]

    /// A season is 380 matches of 20 teams.
    private func write(to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { return }
        let columns = ["", "C"].flatMap { moment in
            Self.books.flatMap { book in ["H", "D", "A"].map { book + moment + $0 } }
        }
        var text = "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG," + columns.joined(separator: ",") + "\n"
        var (random, written, number) = (SplitMix64(seed: 2), 0, 0)
        while written < megabytes * 1_000_000 {
            let (season, match) = (number / 380, number % 380)
            let (home, away) = (match / 19, match % 19)
            let date = CivilDate(daysSince1970: 4_000 + Int64(season * 30 + match / 20))
            let day = "\(date.day < 10 ? "0" : "")\(date.day)/\(date.month < 10 ? "0" : "")\(date.month)/\(date.year)"
            text += "E\(season % 4),\(day),15:00,Team \(home),Team \(away >= home ? away + 1 : away),1,0"
            for place in 0..<(2 * Self.books.count) {
                let book = place % Self.books.count
                let best = Self.books[book] == "Max"
                let (one, two, three) = market(&random, margin: best ? 0.002 : 0.03 + 0.005 * Double(book % 5))
                for price in [one, two, three] { text += ",\((price * 100).rounded() / 100)" }
            }
            text += "\n"
            number += 1
            if text.utf8.count > 1_000_000 {
                try file.write(contentsOf: Data(text.utf8))
                written += text.utf8.count
                text = ""
            }
        }
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    private func read(_ path: String) throws {
        let clock = ContinuousClock()
        let before = clock.now
        var reader = try MatchReader(path: path)
        var prices = 0
        while let match = try reader.next() { prices += match.prices.count }
        let seconds = (clock.now - before).milliseconds / 1_000
        Result.show("reading odds, rows", Double(reader.tally.rows) / seconds, "rows/s")
        Result.show("reading odds, prices", Double(prices) / seconds, "markets/s")
    }

    private func importFile(_ path: String, _ store: Store, _ name: String) async throws {
        let clock = ContinuousClock()
        let before = clock.now
        let source = OddsImport(now: Timestamp(rawValue: 4_000_000_000_000)) { work in try await store.write(work) }
        let report = try await source.read(path)
        let seconds = (clock.now - before).milliseconds / 1_000
        Result.show(name, Double(report.tally.rows) / seconds, "rows/s")
        Result.show(name + ", changed", Double(report.changedMarkets), "markets")
    }

    /// Bets on one match each day, from being logged to their closing prices.
    private func price(_ store: Store) async throws {
        let person = TelegramIdentity(telegramID: 1)
        guard let user = try await store.vault.identify([person])[person] else { return }
        let bets = 20_000
        try await store.write { ledger in
            try ledger.enroll(.made(user))
            guard let casino = try ledger.book.casino(named: "bet365", for: user),
                let price = Price(numerator: 19, denominator: 10)
            else { return }
            let context = try ledger.book.context(of: user, in: .euro)
            for number in 0..<bets {
                let match = number % 3_800
                let placed = Timestamp(rawValue: (4_000 + Int64(match / 380 * 30 + match % 380 / 20)) * 86_400_000)
                let home = match % 380 / 19
                let away = match % 380 % 19
                _ = try ledger.record(
                    NewBet(
                        user: user,
                        session: nil,
                        slip: BetSlip(
                            casino: casino.id,
                            legs: [
                                Leg(
                                    price: price,
                                    sport: .football,
                                    selection: "Team \(home)",
                                    match: "Team \(home) - Team \(away >= home ? away + 1 : away)"
                                )
                            ],
                            stake: Money(minorUnits: 1_000, currency: .euro)
                        ),
                        decision: .bet,
                        source: .line,
                        context: context,
                        decidedAt: placed,
                        recordedAt: placed
                    )
                )
            }
        }
        let clock = ContinuousClock()
        let before = clock.now
        var (told, isDone) = (0, false)
        while !isDone {
            let (done, events) = try await store.write { ledger in
                try ClosingDesk().pass(ledger, now: Timestamp(rawValue: 4_000_000_000_000))
            }
            told += events.count
            isDone = done == 0
        }
        let seconds = (clock.now - before).milliseconds / 1_000
        Result.show("bets matched and priced (\(told) of \(bets))", Double(bets) / seconds, "legs/s")
    }
}
