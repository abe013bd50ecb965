import Domain
import Foundation
import Storage
import Testing

@testable import Datasets

@Suite("exports and erasures", .timeLimit(.minutes(2)))
struct StaleExportTests {
    @Test("an erasure finds every export that the person is in, and the files say so")
    func erased() async throws {
        try await ConversationArchive.open { archive in
            let users = try await archive.people(3)
            for user in users.prefix(2) { try await archive.add(.init("q\(user)", "a\(user)"), of: user) }
            let plan = archive.plan(.openai)
            try await archive.export(plan)
            let table = archive.folder + "/limits.csv"
            _ = try await TableExport(
                store: archive.store,
                table: .limits,
                format: .csv,
                madeAt: ConversationArchive.now
            ).write(to: table)
            let unknown = try await archive.store.write { try $0.erase(users[2], at: ConversationArchive.now) }
            #expect(unknown.exportsAffected == 0)
            let receipt = try await archive.store.write { try $0.erase(users[0], at: ConversationArchive.now) }
            #expect(receipt.exportsAffected == 1)
            let marked = try await StaleExports(store: archive.store).mark(at: ConversationArchive.now)
            #expect(marked.map { URL(filePath: $0).lastPathComponent } == ["out"])
            #expect(archive.text(plan.path + "/STALE").contains("erased"))
            let manifest = archive.text(plan.path + "/manifest.json")
            #expect(manifest.contains(#""stale_at": "\#(ConversationArchive.now.iso8601)""#))
            #expect((try? JSONReader.value(Array(manifest.utf8)))?["members"]?.array?.count == 2)
            #expect(try await StaleExports(store: archive.store).mark(at: ConversationArchive.now) == [])
            #expect(!FileManager.default.fileExists(atPath: table + ".stale"))
        }
    }

    @Test("one that cannot be marked is told, keeps no other from being marked, and is tried again")
    func unmarkable() async throws {
        try await ConversationArchive.open { archive in
            let user = try await archive.person()
            var files: [String] = []
            for name in ["one.csv", "two.csv", "three.csv"] {
                let path = archive.folder + "/" + name
                files.append(path)
                try Data("rows".utf8).write(to: URL(filePath: path))
                let record = ExportRecord(
                    path: path,
                    subject: "decisions",
                    format: "csv",
                    filter: "{}",
                    madeAt: ConversationArchive.now,
                    digest: ""
                )
                let pseudonym = archive.store.vault.pseudonym(of: user.rawValue, for: .export)
                try await ExportRegister(store: archive.store).remember(record, members: [pseudonym])
            }
            // A folder stands where the mark should.
            let inTheWay = files[0] + ".stale"
            try FileManager.default.createDirectory(atPath: inTheWay + "/x", withIntermediateDirectories: true)
            _ = try await archive.store.write { try $0.erase(user, at: ConversationArchive.now) }
            let stale = StaleExports(store: archive.store)
            for others in [Array(files.dropFirst()), []] {
                let fault = await #expect(throws: UnmarkedExports.self) {
                    try await stale.mark(at: ConversationArchive.now)
                }
                #expect(fault?.faults.map(\.path) == [files[0]] && fault?.marked == others)
                #expect(fault?.description.contains(files[0]) == true)
            }
            try FileManager.default.removeItem(atPath: inTheWay)
            #expect(try await stale.mark(at: ConversationArchive.now) == [files[0]])
        }
    }

    @Test(
        "the rows of the erased do not come back by an import, and others' do",
        arguments: [ConversationFormat.openai, .csv]
    )
    func suppressed(_ format: ConversationFormat) async throws {
        try await ConversationArchive.open { archive in
            let users = try await archive.people(4)
            for user in users {
                try await archive.add(
                    [.init("q\(user)", "a of \(user)"), .init("r\(user)", "b of \(user)")],
                    of: user
                )
            }
            var plan = archive.plan(format)
            plan.split = try #require(SplitShares("100/0/0"))
            try await archive.export(plan)
            let path = "\(plan.path)/train.\(format.fileExtension)"
            _ = try await archive.store.write { try $0.erase(users[1], at: ConversationArchive.now) }
            let copy = archive.folder + "/copy"
            let report = try await ConversationImport(store: archive.store, format: format)
                .convert(path, to: format, out: copy)
            #expect(report.suppressed == 2 && report.written == 6 && !report.isExact && report.isAttributed)
            #expect(!archive.text(copy).contains("of \(users[1])") && archive.text(copy).contains("of \(users[2])"))
            // A file that is not the manifest's any more is nobody's, but for a sheet.
            try Data((archive.text(copy)).utf8).write(to: URL(filePath: path))
            let changed = try await ConversationImport(store: archive.store, format: format).convert(path, to: format)
            #expect(changed.isAttributed == (format == .csv))
        }
    }

    @Test("one who is erased while it is remembered makes an export stale from the first")
    func meanwhile() async throws {
        try await ConversationArchive.open { archive in
            let user = try await archive.person()
            let pseudonym = archive.store.vault.pseudonym(of: user.rawValue, for: .export)
            _ = try await archive.store.write { try $0.erase(user, at: ConversationArchive.now) }
            let record = ExportRecord(
                path: "/somewhere",
                subject: "events",
                format: "csv",
                filter: "{}",
                madeAt: ConversationArchive.now,
                digest: ""
            )
            try await ExportRegister(store: archive.store).remember(record, members: [pseudonym])
            #expect(try await archive.store.read { try $0.staleExports() }.map(\.path) == ["/somewhere"])
            // Made again at the same place, without them, it is fresh.
            try await ExportRegister(store: archive.store).remember(record, members: [])
            #expect(try await archive.store.read { try $0.staleExports() } == [])
        }
    }

    @Test("a conversion keeps what the other format has a place for")
    func converted() async throws {
        try await ConversationArchive.open { archive in
            for (number, user) in try await archive.people(12).enumerated() { try await archive.live(user, number) }
            let plan = archive.plan(.openaiDPO)
            let manifest = try await archive.export(plan)
            let path = "\(plan.path)/\(manifest.parts[0].file)"
            for target in ConversationFormat.allCases {
                let out = archive.folder + "/" + target.rawValue
                let report = try await ConversationImport(store: archive.store, format: .openaiDPO)
                    .convert(path, to: target, out: out)
                #expect(report.written == (target == .trlKTO ? 2 : 1) * manifest.parts[0].rows)
                var faults: [String] = []
                _ = try FileCheck(format: target).check([out]) { if $0.fault != .tooFewRows { faults.append("\($0)") } }
                #expect(faults == [], "\(target)")
            }
            let none = ConversationImport(store: archive.store, format: .openai)
            await #expect(throws: ExportError.self) { try await none.convert(path, to: .openai) }
        }
    }
}
