package import Domain

extension Pillar {
    /// What users call it.
    package var words: Words {
        switch self {
        case .closingLine: Words(en: "prices against the close", fr: "cotes face à la clôture")
        case .offMarket: Words(en: "off-market prices and arbitrage", fr: "cotes hors marché et arbitrage")
        case .promotions: Words(en: "dependence on promotions", fr: "dépendance aux promotions")
        case .marketAndTiming: Words(en: "markets and timing", fr: "marchés et moment des paris")
        case .stakes: Words(en: "pattern of stakes", fr: "forme des mises")
        case .profit: Words(en: "results beyond luck", fr: "résultats au-delà de la chance")
        case .lifeCycle: Words(en: "age of the account and cash", fr: "âge du compte et argent")
        case .restrictions: Words(en: "limits met elsewhere", fr: "limitations ailleurs")
        }
    }
}

extension HealthScore.Band {
    /// What users call it.
    package var words: Words {
        switch self {
        case .green: Words(en: "green", fr: "vert")
        case .amber: Words(en: "amber", fr: "orange")
        case .red: Words(en: "red", fr: "rouge")
        case .critical: Words(en: "critical", fr: "critique")
        }
    }
}

extension HealthScore.Confidence {
    /// What users call it.
    package var words: Words {
        switch self {
        case .low: Words(en: "low", fr: "faible")
        case .medium: Words(en: "medium", fr: "moyenne")
        case .high: Words(en: "high", fr: "élevée")
        }
    }
}
