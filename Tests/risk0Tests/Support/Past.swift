import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// A data directory with a past: two people were erased after its backup was made, and another one came since.
struct Past {
    static let erased = [Person(id: 7_731_357_931, firstName: "Xanadu"), Person(id: 7_619_283_777, firstName: "Ygg")]
    static let late = Person(id: 33)
    /// In cents, as no other number in a store is.
    static let stakes: [Int64] = [731_357_931, 619_283_777]

    let stage: Stage
    let backup: String

    /// Lets people talk to the real program before and after the backup.
    static func make(in stage: Stage) async throws -> Past {
        let backup = stage.directory.file("old.sqlite").path
        try await stage.run { _ in
            try await stage.say("/bet bet365 football 1.90 20 Arsenal", ann)
            try await stage.say("/bet bet365 football 1.90 30 Chelsea", bruno)
            for (person, stake) in zip(erased, stakes) {
                try await stage.say("/bet bet365 football 7.93 \(stake / 100).\(stake % 100) Quetzal", person)
                try await stage.say("/limit", person)
            }
            let made = try await stage.end(of: ["backup", backup])
            #expect(made.end == .exited(0), "\(made.errors)")
        }
        let past = Past(stage: stage, backup: backup)
        #expect(try past.traces(in: backup).isEmpty == false, "the stakes are found where they are")
        try await stage.run { _ in
            for person in erased { for line in ["/delete", "yes", "delete"] { try await stage.say(line, person) } }
            try await stage.say("/bet bet365 football 1.90 40 Lyon", late)
        }
        #expect(try past.traces(inStoreAt: stage.data) == [])
        return past
    }

    /// What stands in a file of the erased: their stakes as SQLite and as events write them.
    func traces(in path: String) throws -> [String] {
        guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
        return Self.stakes.flatMap { stake in
            [Data("\(stake)".utf8), withUnsafeBytes(of: UInt32(stake).bigEndian) { Data($0) }]
                .filter { bytes.range(of: $0) != nil }
                .map { _ in "\(stake) in \(path.split(separator: "/").last ?? "")" }
        }
    }

    /// The same of all files of a store, and of what a replacement that was broken off may have left.
    func traces(inStoreAt folder: String) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try names.filter { $0.hasPrefix("risk0.sqlite") || $0.hasPrefix("keys.sqlite") }
            .flatMap { try traces(in: folder + "/" + $0) }
    }

    /// Each of the people with their open bets; nothing for whom the store does not know.
    func openBets(in store: Store) async throws -> [Int64: Int] {
        var found: [Int64: Int] = [:]
        for person in [ann, bruno, Self.late] + Self.erased {
            let identity = TelegramIdentity(telegramID: person.id)
            guard let user = try await store.vault.identify([identity])[identity] else { continue }
            let count = try await store.read { try $0.profile(of: user) == nil ? nil : $0.openBets(of: user).count }
            found[person.id] = count
        }
        return found
    }
}

extension Stage {
    /// Writes a line, and waits for what is answered.
    func say(_ line: String, _ person: Person) async throws {
        await api.sendText(line, from: person)
        _ = try await api.nextMessage(to: person)
    }

    /// Runs the program to its end in another data directory, or kills it after a while.
    func command(_ arguments: [String], in folder: String, killedAfter limit: Duration? = nil) async throws
        -> (end: Program.End, output: String, errors: String)
    {
        var other = self
        other.environment["RISK0_DATA_DIRECTORY"] = folder
        guard let limit else { return try await other.end(of: arguments) }
        var end = Program.End.exited(-1)
        try await other.launch(arguments) { program in
            // Nothing is waited for: this is the instant at which it dies.
            try await Task.sleep(for: limit)
            try program.signal(SIGKILL)
            end = try await program.wait()
        }
        return (end, "", "")
    }
}
