import GRDB
import GRDBSQLite

/// The number of the last commit, in the database's own header (`user_version`): it grows with each, so that of two
/// states of one store one can say which is the later, and that a `-wal` goes on from its database.
///
/// Only the distance of two numbers means anything: after four thousand million commits they begin again. 0 is a database
/// that was never numbered.
struct CommitNumber: Hashable, Sendable {
    let rawValue: Int32

    /// Of the commit that begins to number: its lower half is empty, so that it can be told from all that follow.
    static let first = CommitNumber(rawValue: leap)
    /// From one life of a store to the next, as a restore begins one.
    private static let leap: Int32 = 1 << 16

    var isNumbered: Bool { rawValue != 0 }
    var mayBeginNumbering: Bool { rawValue & (Self.leap - 1) == 0 }

    var next: CommitNumber { CommitNumber(rawValue: rawValue == -1 ? 1 : rawValue &+ 1) }

    /// Beyond anything that this life of the store has committed.
    var nextLife: CommitNumber {
        let raw = (rawValue & ~(Self.leap - 1)) &+ Self.leap &+ Self.leap
        return CommitNumber(rawValue: raw == 0 ? Self.leap : raw)
    }

    /// Commits from `other` to this one; negative where this one is the earlier.
    func distance(from other: CommitNumber) -> Int32 { rawValue &- other.rawValue }

    func isBehind(_ other: CommitNumber) -> Bool { distance(from: other) < 0 }

    static func later(_ one: CommitNumber, _ other: CommitNumber) -> CommitNumber {
        one.isBehind(other) ? other : one
    }

    static func read(in database: Database) throws -> CommitNumber {
        CommitNumber(rawValue: Int32(truncatingIfNeeded: try database.integer("PRAGMA user_version")))
    }

    func write(in database: Database) throws { try database.execute(sql: "PRAGMA user_version = \(rawValue)") }
}

/// The installation that a database or a vault belongs to, in its header (`application_id`): a keyed digest by the vault,
/// so that another keys.sqlite has another one. 0 is a database that was never marked.
struct InstallationMark: Hashable, Sendable {
    let rawValue: Int32

    var isMarked: Bool { rawValue != 0 }

    /// What is marked, and under the key for what.
    static let subject = Array("risk0.sqlite".utf8)
    static let purpose = PseudonymPurpose.receipt

    init(rawValue: Int32) { self.rawValue = rawValue }

    /// - Parameter pseudonym: of the subject, by the vault.
    init(pseudonym: String) {
        let mark = Int32(truncatingIfNeeded: UInt32(pseudonym.prefix(8), radix: 16) ?? 0)
        rawValue = mark == 0 ? 1 : mark
    }

    static func of(_ vault: Vault) -> InstallationMark {
        InstallationMark(pseudonym: vault.pseudonym(of: subject, for: purpose))
    }

    static func read(in database: Database) throws -> InstallationMark {
        InstallationMark(rawValue: Int32(truncatingIfNeeded: try database.integer("PRAGMA application_id")))
    }

    func write(in database: Database) throws { try database.execute(sql: "PRAGMA application_id = \(rawValue)") }

    /// Runs what may write, and marks its commit where it did: the log of writes holds a copy of the head then.
    func marking<T>(_ database: Database, _ body: () throws -> T) throws -> T {
        let before = database.totalChangesCount
        let result = try body()
        if database.totalChangesCount != before { try write(in: database) }
        return result
    }
}
