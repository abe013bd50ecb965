package import Domain
import GRDB

/// What a feature means, as the database tells it to whoever reads a snapshot there.
package struct FeatureDescription: Sendable, Equatable {
    /// 1 to 92: its place in the values of a snapshot.
    package var number: Int
    package var name: String
    package var topic: String
    package var unit: String
    package var window: String
    package var needs: String
    package var nullMeans: String
    package var meaning: String

    package init(
        number: Int,
        name: String,
        topic: String,
        unit: String,
        window: String,
        needs: String,
        nullMeans: String,
        meaning: String
    ) {
        self.number = number
        self.name = name
        self.topic = topic
        self.unit = unit
        self.window = window
        self.needs = needs
        self.nullMeans = nullMeans
        self.meaning = meaning
    }
}

extension Book {
    /// The registry as it was last kept, in the order of the numbers.
    package func featureDescriptions() throws -> [FeatureDescription] {
        try database.rows(
            """
            SELECT number, name, topic, unit, window, needs, null_means, meaning FROM feature_definitions
            ORDER BY number
            """
        ) {
            FeatureDescription(
                number: $0[0],
                name: $0[1],
                topic: $0[2],
                unit: $0[3],
                window: $0[4],
                needs: $0[5],
                nullMeans: $0[6],
                meaning: $0[7]
            )
        }
    }
}

extension Ledger {
    /// Keeps the registry of features. A definition that did not change keeps the version and moment of its last change.
    /// - Throws: ``FeatureCatalogueFault`` where the version is known with other names.
    package func keep(_ descriptions: [FeatureDescription], version: Int, at moment: Timestamp) throws {
        try keepCatalogue(descriptions.sorted { $0.number < $1.number }.map(\.name), version: version)
        let known = Dictionary(
            try book.featureDescriptions().map { ($0.number, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for description in descriptions where known[description.number] != description {
            try database.run(
                """
                INSERT INTO feature_definitions (number, name, topic, unit, window, needs, null_means, meaning,
                    version, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (number) DO UPDATE SET name = excluded.name, topic = excluded.topic, unit = excluded.unit,
                    window = excluded.window, needs = excluded.needs, null_means = excluded.null_means,
                    meaning = excluded.meaning, version = excluded.version, changed_at = excluded.changed_at
                """,
                [
                    description.number, description.name, description.topic, description.unit, description.window,
                    description.needs, description.nullMeans, description.meaning, version, moment.rawValue,
                ]
            )
        }
    }
}
