package import Features
package import Storage

/// Reads the values of snapshots by the names of the catalogue under which each was written, in the order of today's
/// features. A feature that the catalogue lacks is unknown, and what is no feature any more is left out.
package struct FeatureReading: Sendable {
    /// Of each known version, the place of each of today's features in its values.
    private var places: [Int: [Int?]] = [:]

    /// - Parameter catalogues: of the store. This program's own version is what this program says.
    package init(_ catalogues: FeatureCatalogues) {
        for version in catalogues.versions where version != FeatureDefinition.version {
            guard let names = catalogues.names(of: version) else { continue }
            let byName = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            places[version] = Feature.allCases.map { byName[$0.name] }
        }
    }

    package init(in book: Book) throws { self.init(try book.featureCatalogues()) }

    /// - Returns: nil where nothing is known of the version: its values cannot be told apart.
    package func vector(of values: [Double], version: Int) -> FeatureVector? {
        guard version != FeatureDefinition.version else { return FeatureVector(values: values) }
        return places[version].map { places in
            FeatureVector(values: places.map { $0.flatMap { $0 < values.count ? values[$0] : nil } ?? .nan })
        }
    }

    /// An account's day with its values in the order of today's features. Of a version of which nothing is known the
    /// account stays, without a value.
    func renamed(_ day: AccountDay) -> AccountDay {
        guard day.version != FeatureDefinition.version else { return day }
        var renamed = day
        renamed.values = (vector(of: day.values, version: day.version) ?? FeatureVector()).values
        renamed.version = FeatureDefinition.version
        return renamed
    }
}
