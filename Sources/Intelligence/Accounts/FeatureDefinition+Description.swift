import Features
import Storage

extension FeatureDefinition {
    /// The registry as the database keeps it, beside the values that it explains.
    static let descriptions = all.map { definition in
        FeatureDescription(
            number: definition.feature.number,
            name: definition.feature.name,
            topic: definition.topic.rawValue,
            unit: definition.unit.rawValue,
            window: definition.window.description,
            needs: definition.needs,
            nullMeans: definition.nullMeans,
            meaning: definition.meaning
        )
    }
}
