package import Features

extension FeatureVector {
    /// The known values by their names, one JSON object: how a limit report keeps them.
    package var json: String {
        let fields = Feature.allCases.compactMap { feature in
            self[feature].map { "\"\(feature.name)\":\($0)" }
        }
        return "{" + fields.joined(separator: ",") + "}"
    }
}
