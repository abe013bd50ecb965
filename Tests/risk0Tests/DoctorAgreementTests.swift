import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("What run refuses, doctor finds", .timeLimit(.minutes(5)))
struct DoctorAgreementTests {
    /// A data directory in which something is wrong.
    private struct Trouble: Sendable {
        let name: String
        var path = ""
        /// Other variables for the program.
        var variables: [String: String] = [:]
        /// What is done to a copy of a good data directory.
        var change: @Sendable (String) async throws -> Void = { _ in }

        init(
            _ name: String,
            path: String = "",
            variables: [String: String] = [:],
            _ change: @escaping @Sendable (String) async throws -> Void = { _ in }
        ) {
            (self.name, self.path, self.variables, self.change) = (name, path, variables, change)
        }
    }

    private static let ofKeys = [
        Trouble("no keys") { try FileManager.default.removeItem(atPath: $0 + "/keys.sqlite") },
        Trouble("empty keys") { try Data().write(to: URL(filePath: $0 + "/keys.sqlite")) },
        Trouble("keys that are no database") { try noise(20_000, at: $0 + "/keys.sqlite") },
        Trouble("keys of another installation") { folder in
            try await others(beside: folder)
            try put("others/keys.sqlite", in: "keys.sqlite", of: folder)
        },
        Trouble("a database without tables in place of the keys") { try header(of: $0 + "/keys.sqlite", at: 60, [0]) },
        Trouble("keys of a newer program") { try header(of: $0 + "/keys.sqlite", at: 60, [9]) },
        Trouble("an old store that was never marked, and keys that know nobody") { folder in
            try await others(beside: folder, people: 0)
            try header(of: folder + "/risk0.sqlite", at: 68, [0])
            try put("others/keys.sqlite", in: "keys.sqlite", of: folder)
        },
        Trouble("a log that does not belong to the keys") { try noise(10_000, at: $0 + "/keys.sqlite-wal") },
    ]

    private static let ofStores = [
        Trouble("no store") { try FileManager.default.removeItem(atPath: $0 + "/risk0.sqlite") },
        Trouble("an empty store") { try Data().write(to: URL(filePath: $0 + "/risk0.sqlite")) },
        Trouble("a store that is no database") { try noise(20_000, at: $0 + "/risk0.sqlite") },
        Trouble("no store, and keys that are no database") { folder in
            try FileManager.default.removeItem(atPath: folder + "/risk0.sqlite")
            try noise(20_000, at: folder + "/keys.sqlite")
        },
        Trouble("no store, and keys of a newer program") { folder in
            try FileManager.default.removeItem(atPath: folder + "/risk0.sqlite")
            try header(of: folder + "/keys.sqlite", at: 60, [9])
        },
        Trouble("a folder where the store should be") { folder in
            try FileManager.default.removeItem(atPath: folder + "/risk0.sqlite")
            try makeFolder(folder + "/risk0.sqlite")
        },
        Trouble("a log that does not belong to the store") { try noise(10_000, at: $0 + "/risk0.sqlite-wal") },
        Trouble("a store of a newer program") { folder in
            try await change(folder, "INSERT INTO schema_migrations VALUES (99, '099_later.sql', 'x', 'x')")
        },
        Trouble("a migration that was changed") { folder in
            try await change(folder, "UPDATE schema_migrations SET hash = 'x' WHERE number = 3")
        },
        Trouble("a folder where a lock should be") { folder in
            try FileManager.default.removeItem(atPath: folder + "/serving.lock")
            try makeFolder(folder + "/serving.lock")
        },
    ]

    private static let ofSettings = [
        Trouble("a data directory that cannot be made", path: "/proc/foo"),
        Trouble("a data directory below one that cannot be made", path: "/proc/foo/bar"),
        Trouble("a data directory that is a file", path: "/etc/hostname"),
        Trouble("a data directory below a file", path: "/etc/hostname/data"),
        Trouble("no prompts", variables: ["PROMPTS_DIRECTORY": "/nonexistent/prompts"]),
        Trouble("a file for prompts", variables: ["PROMPTS_DIRECTORY": "/etc/hostname"]),
        Trouble("a folder without prompts", variables: ["PROMPTS_DIRECTORY": Stage.migrations]),
        Trouble("no migrations", variables: ["MIGRATIONS_DIRECTORY": "/nonexistent/migrations"]),
        Trouble("a folder without migrations", variables: ["MIGRATIONS_DIRECTORY": Stage.prompts]),
    ]

    @Test("in the keys, in the store and in the settings: the same sentence, with the way out, and nothing is changed")
    func agree() async throws {
        try await Stage.open { stage in
            try await stage.run { _ in try await stage.say("/bet bet365 football 1.90 20 Arsenal", ann) }
            for (number, trouble) in (Self.ofKeys + Self.ofStores + Self.ofSettings).enumerated() {
                var other = stage
                let folder = stage.directory.file("trouble-\(number)/data").path
                if trouble.path.isEmpty {
                    try Self.makeFolder(stage.directory.file("trouble-\(number)").path)
                    try FileManager.default.copyItem(atPath: stage.data, toPath: folder)
                    try await trouble.change(folder)
                }
                other.environment["RISK0_DATA_DIRECTORY"] = trouble.path.isEmpty ? folder : trouble.path
                other.environment.merge(trouble.variables) { $1 }
                let before = Self.names(in: folder)
                let doctor = try await other.end(of: ["doctor", "--offline"])
                #expect(doctor.end == .exited(1), "\(trouble.name): \(doctor.output)")
                #expect(Self.names(in: folder) == before, "\(trouble.name)")
                let run = try await other.end(of: ["run"])
                #expect(run.end == .exited(74) || run.end == .exited(78), "\(trouble.name): \(run)")
                let sentence = run.errors.split(separator: "\n").last.map { $0.dropFirst("risk0: ".count) } ?? "nothing"
                #expect(doctor.output.contains(sentence), "\(trouble.name): \(sentence)\n\(doctor.output)")
                #expect(!sentence.contains("could not be completed") && !sentence.contains(".."), "\(sentence)")
                #expect(Self.names(in: folder) == before, "\(trouble.name)")
            }
        }
    }

    @Test("and where nothing is wrong neither finds anything, also in a folder that is not there yet")
    func bothContent() async throws {
        try await Stage.open { stage in
            for folder in ["new", "new/and/deep"].map({ stage.directory.file($0).path }) {
                let doctor = try await stage.command(["doctor", "--offline"], in: folder)
                #expect(doctor.end == .exited(0), "\(doctor.output)")
                #expect(!FileManager.default.fileExists(atPath: folder))
                #expect(Self.names(in: stage.directory.path).allSatisfy { !$0.hasPrefix(".risk0") })
                #expect(try await stage.command(["migrate"], in: folder).end == .exited(0))
                #expect(try await stage.command(["doctor", "--offline"], in: folder).end == .exited(0))
                try FileManager.default.removeItem(atPath: folder)
            }
        }
    }

    /// Without what SQLite makes beside a database that is read, and what `run` notes of itself.
    private static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") && $0 != "models" }.sorted()
    }

    private static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    private static func noise(_ count: Int, at path: String) throws {
        try Data(repeating: 0x5A, count: count).write(to: URL(filePath: path))
    }

    /// Writes a word of four bytes into the head of a database that nobody has open.
    private static func header(of path: String, at place: Int, _ value: [UInt8]) throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes.replaceSubrange(place..<(place + 4), with: Array(repeating: 0, count: 4 - value.count) + value)
        try bytes.write(to: URL(filePath: path))
    }

    /// Makes another installation beside a data directory.
    private static func others(beside folder: String, people: Int64 = 1) async throws {
        let store = try Store(folder: folder + "/../others", migrations: Migrations(folder: Stage.migrations))
        if people > 0 { _ = try await store.vault.identify((1...people).map { TelegramIdentity(telegramID: $0) }) }
        try store.close()
    }

    private static func put(_ name: String, in other: String, of folder: String) throws {
        try FileManager.default.removeItem(atPath: folder + "/" + other)
        try FileManager.default.copyItem(atPath: folder + "/../" + name, toPath: folder + "/" + other)
    }

    private static func change(_ folder: String, _ sql: String) async throws {
        let store = try Store(folder: folder, migrations: Migrations(folder: Stage.migrations))
        try await store.write { try $0.database.run(sql) }
        try store.close()
    }
}
