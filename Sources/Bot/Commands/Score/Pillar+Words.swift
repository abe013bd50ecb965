import Domain
import Features

extension Pillar {
    /// What users call it.
    func name(in language: Language) -> String { words(language) }

    private var words: Words {
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
