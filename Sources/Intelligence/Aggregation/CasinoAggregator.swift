package import Domain
import Features
package import Storage

/// Computes what is known of casinos, and keeps it. What is read is read on a snapshot; what is found is written casino
/// by casino, each in one transaction, so that the last good one stays until the next is whole.
package enum CasinoAggregator {
    /// What is known of one casino, weighed against what is kept of the others.
    /// - Returns: nil for a casino that is a user's own.
    package static func reading(of casino: CasinoID, in book: Book, at moment: Timestamp) throws -> CasinoReading? {
        guard try book.isCatalogued(casino) else { return nil }
        let evidence = try CasinoEvidence(of: casino, in: book, at: moment)
        var tallies = try book.casinoTallies(at: moment)
        tallies[casino] = evidence.tally
        return CasinoReading(evidence, rates: GammaPoisson(tallies.values))
    }

    /// What is known of all casinos together, weighed against each other.
    package static func rates(of evidence: [CasinoEvidence]) -> GammaPoisson { GammaPoisson(evidence.map(\.tally)) }

    /// How much each feature tells of restrictions over all casinos: so many matched sets of each.
    package static func importance(of evidence: [CasinoEvidence]) -> [FactorImportance] {
        let sets = evidence.filter { $0.users.count >= PublicationRule.fewestUsers }
            .flatMap { $0.sets.prefix(mostSetsOfACasino) }
        guard Set(sets.map(\.user)).count >= PublicationRule.fewestUsers else { return [] }
        return ImportanceReading.of(FactorSearch(sets).tests, sets: sets)
    }

    /// No casino is more than one among others.
    private static let mostSetsOfACasino = 300

    /// Keeps what was found of a casino, in the transaction of `ledger`, unless what is kept of it was read later: a report
    /// or a withdrawal that this one has not seen may be in that.
    /// - Returns: the event that tells of it; nil where nothing was kept.
    package static func keep(
        _ reading: CasinoReading,
        in ledger: Ledger,
        took: Milliseconds,
        at moment: Timestamp
    ) throws -> Event? {
        let known = reading.known
        let words = known.hypothesis.flatMap { HypothesisWords($0)?.text(in: .english) }
        let isKept = try ledger.keep(
            known,
            tally: reading.tally,
            hypothesis: words,
            readAt: reading.readAt,
            recordedAt: moment
        )
        guard isKept else { return nil }
        try ledger.keep(reading.importance, of: known.casino, at: known.asOf)
        if let standing = reading.standing { try ledger.keep(standing, of: known.casino, recordedAt: moment) }
        return Event(
            .intelligenceUpdated,
            data: [
                "casino": .integer(known.casino), "accounts": .integer(known.accounts),
                "limits": .optional(known.reporters) { .integer($0) }, "published": .flag(known.isPublished),
                "duration_ms": .integer(took.rawValue),
            ],
            occurredAt: moment
        )
    }
}

extension CasinoEvidence {
    /// Without what is expected, which depends on the other casinos.
    fileprivate var tally: CasinoTally {
        CasinoTally(observed: survival.observed, exposureDays: survival.exposureDays)
    }
}
