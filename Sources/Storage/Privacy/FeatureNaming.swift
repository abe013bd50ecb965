import Foundation

/// The values of a snapshot by the names of their features, for people; what is unknown is left out.
struct FeatureNaming {
    private let catalogues: FeatureCatalogues

    init(_ catalogues: FeatureCatalogues) { self.catalogues = catalogues }

    /// - Parameter version: of the catalogue under which the snapshot was written. A place without a name in it is told
    ///   by its number; with the version, where nothing is known of that.
    func cell(_ bytes: Data, version: Int) -> DataCell {
        let names = catalogues.names(of: version)
        let fields = FeatureValues.values(in: bytes).enumerated().compactMap { place, value -> String? in
            guard value.isFinite else { return nil }
            let name =
                switch names {
                case let names? where place < names.count: names[place]
                case .some: "feature_\(place + 1)"
                case nil: "version_\(version)_feature_\(place + 1)"
                }
            return "\"\(name)\":\(value)"
        }
        return .json("{" + fields.joined(separator: ",") + "}")
    }
}
