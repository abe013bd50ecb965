import Domain
import Foundation
import TestSupport
import Testing

@testable import Storage

/// Who is who, and the keys.
@Suite struct VaultTests {
    private func withVault(_ body: (Vault, String) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.path + "/keys.sqlite"
            try await body(Vault(path: path), path)
        }
    }

    private let plain = Array("Arsenal to win, and my name is Jane".utf8)

    @Test("a person has one id however many ask at once, and another person another", .timeLimit(.minutes(1)))
    func oneID() async throws {
        try await withVault { vault, _ in
            let people = (0..<20).map { TelegramIdentity(telegramID: 9_000_000_000 + Int64($0)) }
            let answers = try await withThrowingTaskGroup(of: [TelegramIdentity: UserID].self) { group in
                for turn in 0..<40 {
                    group.addTask { try await vault.identify([people[turn % 20], people[(turn * 7 + 3) % 20]]) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            var ids: [TelegramIdentity: Set<UserID>] = [:]
            for answer in answers { for (person, id) in answer { ids[person, default: []].insert(id) } }
            #expect(ids.values.allSatisfy { $0.count == 1 })
            #expect(Set(ids.values.flatMap(\.self)).count == ids.count)
        }
    }

    @Test("a person and a group of the same number are two")
    func groups() async throws {
        try await withVault { vault, _ in
            let (person, group) = (
                TelegramIdentity(telegramID: 42), TelegramIdentity(telegramID: 42, isGroup: true)
            )
            let ids = try await vault.identify([person, group, person])
            #expect(ids.count == 2 && ids[person] != ids[group])
            let address = try vault.address(of: try #require(ids[group]))
            #expect(address == group)
        }
    }

    @Test("ids, keys and pseudonyms are the same after reopening")
    func reopening() async throws {
        try await withVault { vault, path in
            let person = TelegramIdentity(telegramID: 77)
            let user = try #require(try await vault.identify([person])[person])
            let sealed = try vault.seal(plain, for: user, as: .flow)
            let system = try vault.seal(plain, for: nil, as: .broadcast)
            let again = try Vault(path: path)
            let ids = try await again.identify([person])
            #expect(ids == [person: user])
            #expect(try again.open(sealed, for: user, as: .flow) == plain)
            #expect(try again.open(system, for: nil, as: .broadcast) == plain)
            for purpose in PseudonymPurpose.allCases {
                #expect(again.pseudonym(of: 77, for: purpose) == vault.pseudonym(of: 77, for: purpose))
            }
        }
    }

    @Test("pseudonyms of one person differ by purpose, of one purpose by person, and by installation")
    func pseudonyms() async throws {
        try await withVault { vault, _ in
            let all = (Int64(1)...50).flatMap { number in
                PseudonymPurpose.allCases.map { vault.pseudonym(of: number, for: $0) }
            }
            #expect(Set(all).count == all.count)
            #expect(all.allSatisfy { $0.utf8.count == 32 })
            try await withVault { other, _ in
                #expect(other.pseudonym(of: 1, for: .export) != vault.pseudonym(of: 1, for: .export))
            }
        }
    }

    @Test("the same text sealed twice looks different, and neither holds a byte of it")
    func nonces() async throws {
        try await withVault { vault, _ in
            let sealed = try (0..<50).map { _ in try vault.seal(plain, for: nil, as: .event) }
            #expect(Set(sealed).count == sealed.count)
            #expect(sealed.allSatisfy { $0.range(of: Data("Jane".utf8)) == nil })
        }
    }

    @Test("a seal opens only for its user and its purpose, and not when a single bit of it is changed")
    func bound() async throws {
        try await withVault { vault, _ in
            let people = [TelegramIdentity(telegramID: 1), TelegramIdentity(telegramID: 2)]
            let ids = try await vault.identify(people)
            let (mine, theirs) = (try #require(ids[people[0]]), try #require(ids[people[1]]))
            let sealed = try vault.seal(plain, for: mine, as: .leg)
            #expect(throws: SealError.doesNotOpen) { try vault.open(sealed, for: mine, as: .flow) }
            #expect(throws: SealError.doesNotOpen) { try vault.open(sealed, for: theirs, as: .leg) }
            #expect(throws: SealError.doesNotOpen) { try vault.open(sealed, for: nil, as: .leg) }
            for index in sealed.indices {
                var changed = sealed
                changed[index] ^= 1
                #expect(throws: SealError.doesNotOpen) { try vault.open(changed, for: mine, as: .leg) }
            }
            for length in [0, 1, 12, 27] {
                #expect(throws: SealError.doesNotOpen) { try vault.open(sealed.prefix(length), for: mine, as: .leg) }
            }
            #expect(try vault.open(sealed, for: mine, as: .leg) == plain)
        }
    }

    @Test("a destroyed key opens and seals nothing, in this program and after a restart; the address stays")
    func shred() async throws {
        try await withVault { vault, path in
            let person = TelegramIdentity(telegramID: 5)
            let user = try #require(try await vault.identify([person])[person])
            let sealed = try vault.seal(plain, for: user, as: .leg)
            try await vault.shred(user)
            for vault in [vault, try Vault(path: path)] {
                #expect(throws: SealError.keyDestroyed) { try vault.open(sealed, for: user, as: .leg) }
                #expect(throws: SealError.keyDestroyed) { try vault.seal(plain, for: user, as: .leg) }
                #expect(try vault.address(of: user) == person)
            }
        }
    }

    @Test("who was forgotten has no address, is suppressed, and comes back as somebody new")
    func forget() async throws {
        try await withVault { vault, path in
            let (person, other) = (TelegramIdentity(telegramID: 5), TelegramIdentity(telegramID: 6))
            let user = try #require(try await vault.identify([person, other])[person])
            #expect(try !vault.isSuppressed(person))
            try await vault.shred(user)
            try await vault.forget(user)
            try await vault.forget(user)
            for vault in [vault, try Vault(path: path)] {
                #expect(try vault.address(of: user) == nil)
                #expect(try vault.isSuppressed(person))
                #expect(try !vault.isSuppressed(other))
            }
            let again = try #require(try await vault.identify([person])[person])
            #expect(again > user)
        }
    }

    @Test("more people than the cache holds are all still known")
    func manyPeople() async throws {
        try await withVault { vault, _ in
            let people = (1...20_500).map { TelegramIdentity(telegramID: Int64($0)) }
            let first = try await vault.identify(people)
            let second = try await vault.identify(people)
            #expect(first == second && first.count == people.count)
        }
    }
}
