package import Domain
import Foundation
import GRDB

extension Book {
    /// What is known of a casino; nil where nothing was ever computed.
    package func intelligence(of casino: CasinoID) throws -> CasinoIntelligence? {
        try database.row(Self.intelligenceColumns + " WHERE i.casino_id = ?", [casino.rawValue]) {
            try Self.intelligence(from: $0)
        }
    }

    /// What is shown of all casinos of the catalogue, those with the most accounts first.
    package func publishedIntelligence() throws -> [(casino: Casino, intelligence: CasinoIntelligence)] {
        let all = try database.rows(
            Self.intelligenceColumns + " WHERE i.is_published = 1 ORDER BY i.accounts DESC, i.casino_id"
        ) { try Self.intelligence(from: $0) }
        return try all.compactMap { intelligence in
            try cataloguedCasino(intelligence.casino).map { ($0, intelligence) }
        }
    }

    /// What was known at a moment to stand behind the rates of all casinos, a place each; whether anything of them is
    /// shown or not.
    package func casinoTallies(at moment: Timestamp) throws -> [CasinoID: CasinoTally] {
        var tallies: [CasinoID: CasinoTally] = [:]
        try database.each(
            """
            SELECT t.casino_id, t.observed, t.expected, t.exposure_days
            FROM casinos AS c INDEXED BY casinos_of_catalogue
            JOIN casino_tallies AS t ON t.casino_id = c.id AND t.recorded_at = (
                SELECT max(k.recorded_at) FROM casino_tallies AS k WHERE k.casino_id = c.id AND k.recorded_at <= ?)
            WHERE c.owner_id IS NULL
            """,
            [moment.rawValue]
        ) {
            tallies[CasinoID($0[0] as Int64)] = CasinoTally(observed: $0[1], expected: $0[2], exposureDays: $0[3])
        }
        return tallies
    }

    /// From what the intelligence that is kept of a casino was read; nil where none is kept.
    func intelligenceOrigin(of casino: CasinoID) throws -> ReadingOrigin? {
        try database.row("SELECT read_seq, as_of FROM casino_intelligence WHERE casino_id = ?", [casino.rawValue]) {
            ReadingOrigin(seq: $0[0], asOf: Timestamp(rawValue: $0[1]))
        }
    }

    /// Casinos of the catalogue. What users added themselves is theirs alone.
    package func catalogueCasinos() throws -> [Casino] {
        try database.rows(
            "SELECT id, name, sealed_name, group_name, owner_id FROM casinos WHERE owner_id IS NULL ORDER BY id"
        ) { try casino(from: $0) }
    }

    /// Whether a casino is one of the catalogue.
    package func isCatalogued(_ casino: CasinoID) throws -> Bool {
        try database.integer(
            "SELECT EXISTS (SELECT 1 FROM casinos WHERE id = ? AND owner_id IS NULL)",
            [casino.rawValue]
        ) == 1
    }

    private static let intelligenceColumns = """
        SELECT i.casino_id, i.accounts, i.limits_by_type, i.mean_score_at_limit, i.common_factors, i.factor_importance,
               i.hypothesis_evidence, i.confidence, i.as_of, i.yearly_rate, i.yearly_rate_low, i.yearly_rate_high,
               i.survival, i.median_life, i.is_published
        FROM casino_intelligence AS i
        """

    private static func intelligence(from row: ResultRow) throws -> CasinoIntelligence {
        let decoder = JSONDecoder()
        func decoded<Value: Decodable>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
            try decoder.decode(type, from: Data((row[column] as String).utf8))
        }
        var known = CasinoIntelligence(casino: CasinoID(row[0] as Int64), asOf: Timestamp(rawValue: row[8]))
        known.accounts = row[1]
        let limits = try decoded(2, as: LimitCells.self)
        known.reporters = limits.users
        for (word, users) in limits.types {
            let type = try LimitType.stored(word, in: "limits_by_type")
            if let users { known.limitsByType[type] = users } else { known.rareTypes.insert(type) }
        }
        known.meanScoreAtLimit = row[3]
        known.factors = try decoded(4)
        known.importance = try decoded(5)
        if let evidence = row[6] as String? {
            known.hypothesis = try decoder.decode(AlgorithmHypothesis.self, from: Data(evidence.utf8))
        }
        known.confidence = row[7]
        if let yearly = row[9] as Double?, let low = row[10] as Double?, let high = row[11] as Double? {
            known.rate = RestrictionRate(yearly: yearly, low: low, high: high)
        }
        known.survival = try decoded(12)
        known.medianLife = try decoded(13)
        known.isPublished = row[14]
        return known
    }
}

/// How the column `limits_by_type` tells of users who were restricted: null where it must not be told by how many.
private struct LimitCells: Codable {
    var users: Int?
    var types: [String: Int?]
}

extension Ledger {
    /// Puts what is known of a casino in the place of what was known before, unless that was read from more of the log:
    /// whoever read first and writes last would undo what came between.
    /// - Parameters:
    ///   - hypothesis: in words, for people who read the table.
    ///   - seq: the last of the log in the snapshot that it was computed from.
    ///   - recordedAt: now.
    /// - Returns: false where nothing was written.
    package func keep(
        _ known: CasinoIntelligence,
        tally: CasinoTally,
        hypothesis: String?,
        readAt seq: Int64,
        recordedAt: Timestamp
    ) throws -> Bool {
        let origin = ReadingOrigin(seq: seq, asOf: known.asOf)
        if let kept = try book.intelligenceOrigin(of: known.casino), origin < kept { return false }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        func encoded(_ value: some Encodable) throws -> String {
            String(decoding: try encoder.encode(value), as: UTF8.self)
        }
        var types: [String: Int?] = [:]
        for (type, users) in known.limitsByType { types[type.rawValue] = .some(users) }
        for type in known.rareTypes { types[type.rawValue] = .some(nil) }
        try database.run(
            """
            INSERT OR REPLACE INTO casino_intelligence (casino_id, accounts, limits_by_type, mean_score_at_limit,
                common_factors, factor_importance, hypothesis, confidence, as_of, reporters, observed, expected,
                exposure_days, yearly_rate, yearly_rate_low, yearly_rate_high, survival, median_life,
                hypothesis_evidence, is_published, read_seq)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                known.casino.rawValue, known.accounts,
                try encoded(LimitCells(users: known.reporters, types: types)), known.meanScoreAtLimit,
                try encoded(known.factors), try encoded(known.importance), hypothesis, known.confidence,
                known.asOf.rawValue, known.reporters ?? 0, tally.observed, tally.expected, tally.exposureDays,
                known.rate?.yearly, known.rate?.low, known.rate?.high, try encoded(known.survival),
                try encoded(known.medianLife), try known.hypothesis.map { try encoded($0) }, known.isPublished, seq,
            ]
        )
        try database.run(
            """
            INSERT OR REPLACE INTO casino_tallies (casino_id, recorded_at, observed, expected, exposure_days)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                known.casino.rawValue, recordedAt.rawValue, tally.observed, tally.expected, tally.exposureDays,
            ]
        )
        return true
    }

    /// Keeps how much each feature told of restrictions on a day.
    /// - Parameter casino: nil for all of them together.
    package func keep(_ importance: [FactorImportance], of casino: CasinoID?, at moment: Timestamp) throws {
        let (place, day) = (casino?.rawValue ?? 0, moment.daysSince1970)
        try database.run("DELETE FROM feature_importance WHERE casino_id = ? AND day = ?", [place, day])
        for feature in importance {
            try database.run(
                """
                INSERT INTO feature_importance (casino_id, feature, day, model, correlation, mutual_information,
                    accounts)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    place, feature.feature, day, feature.model, feature.correlation, feature.mutualInformation,
                    feature.accounts,
                ]
            )
        }
    }
}
