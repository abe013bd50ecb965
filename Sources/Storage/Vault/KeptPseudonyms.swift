import Domain
import Foundation
import GRDB

/// The pseudonyms of a table of the vault, read so that damage to one of them lets nobody off: whose it was is told by
/// what is left of it.
///
/// The whole table is read, and none of its indexes: they hold copies, which may be damaged, too.
struct KeptPseudonyms {
    /// One that is not as it was written.
    private struct Damaged {
        let pseudonym: Data
        let until: Int64?
        let check: Data
    }

    /// Until somebody has mended it: the end of a rest that cannot be read any more.
    static let unknownEnd = Timestamp(seconds: 253_402_214_400)
    /// Bits in which a damaged pseudonym may differ from the one that it was; two people's differ in about 64 of 128.
    private static let mostWrongBits = 12
    /// Bits in which a damaged check value may.
    private static let mostWrongCheckBits = 2

    /// Each with its end; of what has none, never.
    private var sound: [Data: Timestamp] = [:]
    private var damaged: [Damaged] = []

    static func rests(in database: Database) throws -> KeptPseudonyms {
        try KeptPseudonyms("SELECT CAST(pseudonym AS BLOB), check_value, until FROM excluded NOT INDEXED", database)
    }

    static func suppressed(in database: Database) throws -> KeptPseudonyms {
        try KeptPseudonyms("SELECT CAST(pseudonym AS BLOB), check_value, NULL FROM suppressed NOT INDEXED", database)
    }

    private init(_ sql: String, _ database: Database) throws {
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() {
            let pseudonym = row[0] as Data? ?? Data()
            let (check, until) = (row[1] as Data? ?? Data(), row[2] as Int64?)
            if KeyCheck.of(pseudonym: pseudonym, until: until) == check {
                sound[pseudonym] = until.map(Timestamp.init(rawValue:)) ?? Self.unknownEnd
            } else {
                damaged.append(Damaged(pseudonym: pseudonym, until: until, check: check))
            }
        }
    }

    var isEmpty: Bool { sound.isEmpty && damaged.isEmpty }

    func contains(_ pseudonym: String) -> Bool {
        let wanted = Data(pseudonym.utf8)
        return sound[wanted] != nil || damaged.contains { Self.end(of: $0, for: wanted) != nil }
    }

    /// The end that is kept under a pseudonym; the latest where there are several.
    func end(of pseudonym: String) -> Timestamp? {
        let wanted = Data(pseudonym.utf8)
        return (damaged.map { Self.end(of: $0, for: wanted) } + [sound[wanted]]).compactMap(\.self).max()
    }

    /// - Returns: nil for what is another's.
    private static func end(of row: Damaged, for pseudonym: Data) -> Timestamp? {
        // The pseudonym alone is damaged: with the right one the check value is right.
        func fits(_ until: Int64?) -> Bool { KeyCheck.of(pseudonym: pseudonym, until: until) == row.check }
        let stored = Timestamp(rawValue: row.until ?? 0)
        if fits(row.until) { return stored }
        guard KeyCheck.distance(row.pseudonym, pseudonym) <= mostWrongBits else { return nil }
        let check = KeyCheck.of(pseudonym: row.pseudonym, until: row.until)
        if row.pseudonym == pseudonym, KeyCheck.distance(check, row.check) <= mostWrongCheckBits { return stored }
        // One bit of the end: the right one is found by trying.
        let until = row.until.flatMap { until in (0..<64).map { until ^ (1 << $0) }.first { fits($0) } }
        return until.map(Timestamp.init(rawValue:)) ?? unknownEnd
    }
}
