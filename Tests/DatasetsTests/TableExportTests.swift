import Datasets
import Domain
import Foundation
import Storage
import Synchronization
import Testing

@Suite("table exports", .timeLimit(.minutes(1)))
struct TableExportTests {
    private static let kinds: [(ExportTable, ExportFormat)] = ExportTable.allCases.flatMap { table in
        ExportFormat.allCases.map { (table, $0) }
    }

    @Test("every table reads back from both formats, whole and in order", arguments: kinds)
    func roundTrip(_ table: ExportTable, _ format: ExportFormat) async throws {
        try await Archive.open { archive in
            try await archive.fill()
            let path = archive.folder + "/out.\(format.rawValue)"
            let summary = try await TableExport(store: archive.store, table: table, format: format, madeAt: Archive.now)
                .write(to: path)
            let content = try #require(FileManager.default.contents(atPath: path))
            let rows = try Self.rows(content, format)
            #expect(rows.count == summary.rows && summary.bytes == content.count)
            #expect(summary.rows == archive.consenting[table])
            #expect(summary.withheld == archive.withheld[table])
            let cursor = table == .events ? "seq" : "id"
            let order = rows.compactMap { $0[cursor].flatMap { Int64($0) } }
            #expect(order == order.sorted() && order.count == rows.count)
            let names = table.columns.map(\.name)
            for row in rows {
                #expect(names.allSatisfy { row.keys.contains($0) })
                for column in table.columns where column.kind == .time {
                    let readable = row[column.name + "_iso"] ?? ""
                    let milliseconds = row[column.name].flatMap { Int64($0) }
                    #expect(milliseconds.map { Timestamp(rawValue: $0).iso8601 } ?? "" == readable)
                }
            }
        }
    }

    @Test("only who agrees to training is in it, under a pseudonym, without a word of theirs")
    func privacy() async throws {
        try await Archive.open { archive in
            try await archive.fill()
            for (table, format) in Self.kinds {
                let path = archive.folder + "/\(table).\(format.rawValue)"
                _ = try await TableExport(store: archive.store, table: table, format: format, madeAt: Archive.now)
                    .write(to: path)
                let content = try #require(FileManager.default.contents(atPath: path))
                let users = Set(try Self.rows(content, format).compactMap { $0["user"] }.filter { !$0.isEmpty })
                #expect(users == [archive.store.vault.pseudonym(of: archive.willing.rawValue, for: .export)])
                let text = String(decoding: content, as: UTF8.self)
                for secret in Archive.secrets { #expect(!text.contains(secret), "\(table) holds «\(secret)»") }
            }
        }
    }

    @Test("a casino of the catalogue is named, a user's own is not")
    func casinos() async throws {
        try await Archive.open { archive in
            try await archive.fill()
            let path = archive.folder + "/decisions.jsonl"
            _ = try await TableExport(store: archive.store, table: .decisions, format: .jsonl, madeAt: Archive.now)
                .write(to: path)
            let rows = try Self.rows(try #require(FileManager.default.contents(atPath: path)), .jsonl)
            #expect(Set(rows.compactMap { $0["casino"] }) == ["Bet365", ""])
            #expect(rows.allSatisfy { $0["leg_details"]?.contains("football") == true })
        }
    }

    @Test("many chunks are one file, and progress grows to the whole")
    func chunks() async throws {
        try await Archive.open { archive in
            try await archive.addEvents(4_500)
            let seen = Mutex<[(Int, Int)]>([])
            let summary = try await TableExport(store: archive.store, table: .events, format: .csv, madeAt: Archive.now)
                .write(to: archive.folder + "/events.csv") { done, all in seen.withLock { $0.append((done, all)) } }
            #expect(summary.rows == 4_500 && summary.withheld == 0)
            let progress = seen.withLock { $0 }
            #expect(progress.map(\.0) == [0, 2_000, 4_000, 4_500] && progress.allSatisfy { $0.1 == 4_500 })
            let content = try #require(FileManager.default.contents(atPath: archive.folder + "/events.csv"))
            let rows = try Self.rows(content, .csv)
            #expect(rows.count == 4_500 && Set(rows.compactMap { $0["id"] }).count == 4_500)
        }
    }

    @Test("the digest is that of the file")
    func digest() async throws {
        try await Archive.open { archive in
            try await archive.fill()
            let path = archive.folder + "/limits.csv"
            let export = TableExport(store: archive.store, table: .limits, format: .csv, madeAt: Archive.now)
            let first = try await export.write(to: path)
            let second = try await export.write(to: path, overwrite: true)
            #expect(first == second && first.sha256.count == 64)
            let again = try await export.write(to: archive.folder + "/other.csv")
            #expect(again.sha256 == first.sha256)
        }
    }

    private static func rows(_ content: Data, _ format: ExportFormat) throws -> [[String: String]] {
        switch format {
        case .csv: try CSVReader.rows(String(decoding: content, as: UTF8.self))
        case .jsonl: try JSONLines.rows(content)
        }
    }
}
