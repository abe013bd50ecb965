package import Domain
package import Features

/// An account as it stands at a moment: its features, its health score, and what both took from its casino.
package struct AccountReading: Sendable {
    package let casino: CasinoID
    package let vector: FeatureVector
    /// Nil where there is no data to make one of.
    package let score: HealthScore?
    package let standing: CasinoStanding
}
