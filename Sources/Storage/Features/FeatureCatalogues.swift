import GRDB

/// The names of features by the version of their catalogue, each in the order in which snapshots hold their values.
///
/// A place in a snapshot means what the catalogue of that day said. Read by the order of today, a feature that was
/// inserted, left out or moved since would lend its name to another one's number.
package struct FeatureCatalogues: Sendable, Equatable {
    private var names: [Int: [String]]

    package init(_ names: [Int: [String]] = [:]) { self.names = names }

    package var versions: [Int] { names.keys.sorted() }

    /// Nil for a version that was never kept here.
    package func names(of version: Int) -> [String]? { names[version] }
}

/// A version of the catalogue of features is known with other names: the program's features changed, its version did not.
package struct FeatureCatalogueFault: Error, Equatable, CustomStringConvertible {
    package let version: Int
    /// 1 and on.
    package let place: Int
    package let known: String?
    package let found: String?

    package var description: String {
        func told(_ name: String?) -> String { name.map { "«\($0)»" } ?? "nothing" }
        return "Version \(version) of the features has \(told(known)) at place \(place) in this store, and"
            + " \(told(found)) in this program. Features that are added, left out or moved need a new version."
    }
}

extension Book {
    /// The catalogues of all snapshots that were ever written.
    package func featureCatalogues() throws -> FeatureCatalogues {
        var names: [Int: [String]] = [:]
        try database.each("SELECT version, name FROM feature_catalogues ORDER BY version, number") {
            names[$0[0] as Int, default: []].append($0[1])
        }
        return FeatureCatalogues(names)
    }

    private func featureNames(of version: Int) throws -> [String] {
        try database.rows("SELECT name FROM feature_catalogues WHERE version = ? ORDER BY number", [version]) { $0[0] }
    }

    /// - Throws: ``FeatureCatalogueFault`` where other names are kept of this version.
    /// - Returns: whether it is kept already.
    fileprivate func hasCatalogue(_ names: [String], version: Int) throws -> Bool {
        let known = try featureNames(of: version)
        guard !known.isEmpty else { return false }
        for place in 0..<max(known.count, names.count) {
            let pair = (known.indices.contains(place) ? known[place] : nil, place < names.count ? names[place] : nil)
            guard pair.0 != pair.1 else { continue }
            throw FeatureCatalogueFault(version: version, place: place + 1, known: pair.0, found: pair.1)
        }
        return true
    }
}

extension Ledger {
    /// Keeps the names that snapshots of a version have, in their order; once they are kept they never change.
    /// - Throws: ``FeatureCatalogueFault`` where others are kept of it.
    package func keepCatalogue(_ names: [String], version: Int) throws {
        guard try !book.hasCatalogue(names, version: version) else { return }
        for (place, name) in names.enumerated() {
            try database.run(
                "INSERT INTO feature_catalogues (version, number, name) VALUES (?, ?, ?)",
                [version, place + 1, name]
            )
        }
    }
}
