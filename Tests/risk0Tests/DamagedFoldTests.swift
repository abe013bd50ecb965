import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("One damaged page of the folds of features", .timeLimit(.minutes(5)))
struct DamagedFoldTests {
    @Test("is the trouble of whoever stands on it: the others' go on, and answers are given")
    func states() async throws {
        try await Stage.open { stage in
            let api = stage.api
            try await stage.run { _ in
                await api.sendText("/bet bet365 football 1.90 20 Arsenal", from: ann)
                _ = try await api.nextMessage(to: ann)
            }
            let first = try await stage.user(ann)
            try await fill(stage, after: first)
            try await stage.run { _ in
                await api.sendText("/bet bet365 football 1.90 20 Chelsea", from: bruno)
                _ = try await api.nextMessage(to: bruno)
            }
            let second = try await stage.user(bruno)
            let (number, size) = try await age(stage, first, second)
            let file = URL(filePath: stage.data).appending(path: "risk0.sqlite")
            let page = try DamagedPage(number, ofBytes: size, in: file)
            let snapshot = try await stage.end(of: ["features", "snapshot"])
            #expect(snapshot.end == .exited(0), "\(snapshot.errors)")
            let doctor = try await stage.end(of: ["doctor", "--offline"])
            #expect(doctor.output.contains("damaged (in feature_states:"), "\(doctor.output)")
            try await stage.run { program in
                for person in [ann, bruno] {
                    await api.sendText("/score", from: person)
                    _ = try await api.nextMessage(to: person)
                }
                try await api.allConfirmed()
            }
            try page.mend()
            let states = try await stage.inspect { book in
                (try book.featureState(of: first)?.bytes, try book.featureState(of: second)?.cursor)
            }
            #expect(states.0 == [1, 2, 3])
            #expect(try #require(states.1) > 0)
        }
    }

    /// People between two, each with a fold that takes much of a page.
    private func fill(_ stage: Stage, after user: UserID) async throws {
        let store = try stage.store()
        let people = (1...40).map { TelegramIdentity(telegramID: 5_000 + $0) }
        let known = try await store.vault.identify(people)
        let zone = try #require(try await store.read { try $0.profile(of: user) })
        try await store.write { ledger in
            for user in known.values {
                var profile = Profile.copy(of: zone, as: user)
                profile.notifications = false
                try ledger.enroll(profile)
                let bytes = Array(repeating: UInt8(7), count: 900)
                try ledger.keep(FeatureState(user: user, cursor: 1, version: 0, bytes: bytes))
            }
        }
        try store.close()
    }

    /// Has all that the log holds have come days ago; the first user has a fold of another form, on the first page.
    private func age(_ stage: Stage, _ first: UserID, _ second: UserID) async throws -> (page: Int64, size: Int64) {
        let store = try stage.store()
        let found = try await store.write { ledger in
            let database = ledger.database
            try database.run("DELETE FROM feature_states WHERE user_id IN (?, ?)", [first.rawValue, second.rawValue])
            try ledger.keep(FeatureState(user: first, cursor: 0, version: 0, bytes: [1, 2, 3]))
            try database.run("DELETE FROM fold_cursors")
            try database.run(
                "UPDATE system_events SET occurred_at = occurred_at - ?1, recorded_at = recorded_at - ?1",
                [3 * 86_400_000]
            )
            let leaves = try database.rows(DamagedPage.leaves(of: "feature_states")) { $0[0] as Int64 }
            #expect(leaves.count > 3)
            return (try #require(leaves.first), try database.integer("PRAGMA page_size"))
        }
        try await store.truncateLog()
        try store.close()
        return found
    }
}

extension Profile {
    fileprivate static func copy(of other: Profile, as user: UserID) -> Profile {
        Profile(
            id: user,
            language: other.language,
            currency: other.currency,
            oddsFormat: other.oddsFormat,
            zone: other.zone,
            country: other.country,
            onboarding: other.onboarding,
            consents: other.consents,
            notifications: other.notifications,
            protection: other.protection,
            createdAt: other.createdAt,
            isUnreachable: other.isUnreachable
        )
    }
}
