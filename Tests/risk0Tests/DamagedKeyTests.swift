import Domain
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite("One damaged key", .timeLimit(.minutes(5)))
struct DamagedKeyTests {
    private func change(_ stage: Stage, _ sql: String, _ arguments: StatementArguments) async throws {
        let queue = try DatabaseQueue(path: stage.data + "/keys.sqlite")
        try await queue.write { try $0.execute(sql: sql, arguments: arguments) }
        try queue.close()
    }

    private func key(_ stage: Stage, _ sql: String, _ arguments: StatementArguments = []) async throws -> Data {
        let queue = try DatabaseQueue(path: stage.data + "/keys.sqlite")
        let key = try await queue.read { try Data.fetchOne($0, sql: sql, arguments: arguments) }
        try queue.close()
        return try #require(key)
    }

    @Test("is its owner's trouble: they are told, others are served, and the program and the doctor name it")
    func ofSomebody() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                for person in [ann, bruno] {
                    await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: person)
                    _ = try await api.nextMessage(to: person)
                }
            }
            let user = try await stage.user(ann)
            var key = try await key(stage, "SELECT key FROM identities WHERE id = ?", [user.rawValue])
            let whole = key
            key[17] ^= 4
            try await change(stage, "UPDATE identities SET key = ? WHERE id = ?", [key, user.rawValue])
            let name = "keys.sqlite is damaged: the key of user \(user.rawValue) is not what was written there"
            try await stage.run { program in
                await api.sendText("I want to kill myself", from: ann)
                let told = try await api.nextMessage(to: ann)
                #expect(told.text.contains("the key to it is damaged") && told.text.contains("emergency number"))
                await api.sendText("/bet bet365 football 1.90 20 Chelsea", from: bruno)
                #expect(try await api.nextMessage(to: bruno).text.hasPrefix("Noté #"))
                try await api.allConfirmed()
                _ = try await program.standardError.contains(name)
            }
            let doctor = try await stage.end(of: ["doctor", "--offline"])
            #expect(doctor.end == .exited(1) && doctor.output.contains(name), "\(doctor.output)")
            // With the key put right all is as it was.
            try await change(stage, "UPDATE identities SET key = ? WHERE id = ?", [whole, user.rawValue])
            try await stage.run { _ in
                await api.sendText("/settle 1 won", from: ann)
                let settled = try await api.nextMessage(to: ann)
                #expect(settled.text.contains("Arsenal"), "\(settled.text)")
            }
            let mended = try await stage.end(of: ["doctor", "--offline"])
            #expect(mended.end == .exited(0), "\(mended.output)")
        }
    }

    @Test("of the installation's own refuses the start with 74, and the doctor says the same")
    func ofTheInstallation() async throws {
        try await Stage.open { stage in
            try await stage.run { _ in
                await stage.api.sendText("/cancel", from: ann)
                _ = try await stage.api.nextMessage(to: ann)
            }
            let name = "keys.sqlite is damaged: the installation's own key pseudonym.exclusion is not what was written"
            let mend = "UPDATE purpose_keys SET key = ? WHERE purpose = 'pseudonym.exclusion'"
            let whole = try await key(stage, "SELECT key FROM purpose_keys WHERE purpose = 'pseudonym.exclusion'")
            try await change(stage, mend, [Data(repeating: 9, count: 32)])
            let run = try await stage.end(of: ["run"])
            #expect(run.end == .exited(74) && run.errors.contains(name), "\(run.errors)")
            let doctor = try await stage.end(of: ["doctor", "--offline"])
            #expect(doctor.end == .exited(1) && doctor.output.contains(name), "\(doctor.output)")
            try await change(stage, mend, [whole])
        }
    }
}
