package import Domain
import Foundation
import GRDB

/// The ends of breaks and self-exclusions, and who asked to be erased: kept under pseudonyms, through every erasure.
extension Vault {
    /// Keeps the ends of a self-exclusion and of a rest, each under a pseudonym of its own, so that an erasure undoes
    /// neither: an end, and nothing else. An earlier one never shortens what is kept; what is over is let go.
    package func keepRests(_ protection: Protection, of user: UserID, at now: Timestamp) throws {
        guard let person = try soundRow(of: user)?.person else { return }
        let ends = [
            (protection.excludedUntil, pseudonym(of: person.telegramID, for: .exclusion)),
            (protection.coolOffUntil, pseudonym(of: person.telegramID, for: .rest)),
        ]
        try writing { database in
            // What is damaged may not be over: it stays.
            for row in try Row.fetchAll(
                database,
                sql: "SELECT rowid, CAST(pseudonym AS BLOB), until, check_value FROM excluded WHERE until <= ?",
                arguments: [now.rawValue]
            ) where KeyCheck.of(pseudonym: row[1], until: row[2]) == row[3] as Data? {
                try database.execute(sql: "DELETE FROM excluded WHERE rowid = ?", arguments: [row[0] as Int64])
            }
            let kept = try KeptPseudonyms.rests(in: database)
            for (end, pseudonym) in ends {
                guard let end, now < end else { continue }
                let until = max(end, kept.end(of: pseudonym) ?? end).rawValue
                try database.execute(
                    sql: """
                        INSERT INTO excluded (pseudonym, until, check_value) VALUES (?1, ?2, ?3)
                        ON CONFLICT (pseudonym) DO UPDATE SET until = ?2, check_value = ?3
                        """,
                    arguments: [pseudonym, until, KeyCheck.of(pseudonym: Data(pseudonym.utf8), until: until)]
                )
            }
        }
    }

    /// What was kept of a user's rests through an erasure of theirs; none for most.
    package func rests(of user: UserID) throws -> Protection {
        guard let person = try soundRow(of: user)?.person else { return .none }
        return protection(of: person.telegramID, in: try reading { try KeptPseudonyms.rests(in: $0) })
    }

    /// The rests and self-exclusions that are kept here and whose users are known.
    func keptRests() throws -> [UserID: Protection] {
        let (kept, people) = try reading { database in
            (
                try KeptPseudonyms.rests(in: database),
                try Row.fetchAll(database, sql: "SELECT id, telegram_id FROM identities WHERE is_group = 0")
                    .map { ($0[0] as Int64, $0[1] as Int64) }
            )
        }
        guard !kept.isEmpty else { return [:] }
        return people.reduce(into: [:]) { found, person in
            let rests = protection(of: person.1, in: kept)
            if rests.coolOffUntil != nil || rests.excludedUntil != nil { found[UserID(person.0)] = rests }
        }
    }

    private func protection(of telegramID: Int64, in kept: KeptPseudonyms) -> Protection {
        Protection(
            coolOffUntil: kept.end(of: pseudonym(of: telegramID, for: .rest)),
            excludedUntil: kept.end(of: pseudonym(of: telegramID, for: .exclusion))
        )
    }

    /// Whether this person has asked to be erased. Their own coming back is theirs to choose; an import is not.
    package func isSuppressed(_ person: TelegramIdentity) throws -> Bool {
        let pseudonym = pseudonym(of: person.telegramID, for: .suppression)
        return try reading { try KeptPseudonyms.suppressed(in: $0).contains(pseudonym) }
    }
}
