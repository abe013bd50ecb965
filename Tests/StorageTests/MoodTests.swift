import Domain
import TestSupport
import Testing

@testable import Storage

/// A mood is kept only with consent, and not for long.
@Suite struct MoodTests {
    private static let angry = MoodScore(tilt: 0.8, chase: 0.25, fomo: 0, valence: -0.5)

    private func consent(_ isGranted: Bool, of user: UserID, in store: Store) async throws {
        try await store.write { ledger in
            var profile = try #require(try ledger.book.profile(of: user))
            _ = profile.consents.set(.mood, granted: isGranted)
            try ledger.keep(profile)
        }
    }

    private func moods(of user: UserID, in store: Store) async throws -> [KeptMood] {
        try await store.read { try $0.moods(of: user, since: .noon) }
    }

    @Test("without the consent nothing is kept, and withdrawing it removes what was")
    func consent() async throws {
        try await withStore { store in
            let (user, other) = (try await store.newcomer(1), try await store.newcomer(2))
            #expect(try await store.read { try $0.profile(of: user)?.consents.allows(.mood) } == false)
            #expect(try await store.write { try $0.keepMood(Self.angry, of: user, at: .noon) } == false)
            for person in [user, other] { try await consent(true, of: person, in: store) }
            #expect(try await store.read { try $0.profile(of: user)?.consents.granted } == [.service, .mood])
            for person in [user, other] {
                #expect(try await store.write { try $0.keepMood(Self.angry, of: person, at: .noon) })
            }
            #expect(try await moods(of: user, in: store) == [KeptMood(score: Self.angry, occurredAt: .noon)])
            try await consent(false, of: user, in: store)
            #expect(try await moods(of: user, in: store) == [])
            #expect(try await moods(of: other, in: store).count == 1)
        }
    }

    @Test("after its time a mood is forgotten")
    func forgotten() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            try await consent(true, of: user, in: store)
            for day: Int64 in 0...2 {
                let moment = Timestamp.noon + .days(day)
                _ = try await store.write { try $0.keepMood(Self.angry, of: user, at: moment) }
            }
            #expect(try await store.write { try $0.forgetMoods(before: .noon + .days(1)) } == 1)
            #expect(try await moods(of: user, in: store).map(\.occurredAt) == [.noon + .days(1), .noon + .days(2)])
        }
    }

    @Test("a score is cut to its range")
    func ranges() {
        let score = MoodScore(tilt: 2, chase: -1, fomo: .infinity, valence: -7)
        #expect(score == MoodScore(tilt: 1, chase: 0, fomo: 1, valence: -1))
    }

    @Test("only a change of consents refers to the policy of now")
    func policy() async throws {
        try await withStore { store in
            let user = try await store.newcomer()
            func policy() async throws -> Int64 {
                try await store.read { try $0.database.integer("SELECT consent_policy FROM users") }
            }
            try await store.write { try $0.database.run("UPDATE users SET consent_policy = 1") }
            try await store.write { ledger in
                var profile = try #require(try ledger.book.profile(of: user))
                profile.language = .french
                try ledger.keep(profile)
            }
            #expect(try await policy() == 1)
            try await consent(true, of: user, in: store)
            #expect(try await policy() == Int64(ConsentPurpose.policyVersion))
        }
    }
}
