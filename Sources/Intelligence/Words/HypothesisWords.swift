package import Domain
import Features
package import Storage

/// A casino's rule in a sentence: "limits stakes after about 25 bets when the share of bets that beat the sharp close
/// reaches 60%".
package struct HypothesisWords: Sendable {
    private let hypothesis: AlgorithmHypothesis
    private let feature: FeatureWords

    /// Nil for a feature that this program does not know.
    package init?(_ hypothesis: AlgorithmHypothesis) {
        guard let feature = Feature(name: hypothesis.feature).flatMap(FeatureWords.of) else { return nil }
        self.hypothesis = hypothesis
        self.feature = feature
    }

    /// The rule alone.
    package func rule(in language: Language) -> String {
        let value = feature.unit.text(hypothesis.threshold, in: language)
        let after = hypothesis.afterBets.map {
            language == .english ? " after about \($0) bets" : " après environ \($0) paris"
        }
        let action = hypothesis.type.action(in: language)
        let reaches =
            switch (language, hypothesis.isAtLeast) {
            case (.english, true): "when \(feature.name.english) reaches \(value)"
            case (.english, false): "when \(feature.name.english) is \(value) or less"
            case (.french, true): "quand \(feature.name.french) atteint \(value)"
            case (.french, false): "quand \(feature.name.french) ne dépasse pas \(value)"
            }
        return "\(action)\(after ?? "") \(reaches)"
    }

    /// What speaks for it.
    package func evidence(in language: Language) -> String {
        let (ratio, low, high) = (number(hypothesis.ratio), number(hypothesis.low), number(hypothesis.high))
        return language == .english
            ? """
            \(ratio(language)) times the base rate, \(hypothesis.accounts) accounts, \
            95% interval \(low(language)) to \(high(language))
            """
            : """
            \(ratio(language)) fois le taux de base, \(hypothesis.accounts) comptes, \
            intervalle à 95\u{A0}% de \(low(language)) à \(high(language))
            """
    }

    /// Both.
    package func text(in language: Language) -> String {
        rule(in: language) + (language == .english ? ": " : "\u{A0}: ") + evidence(in: language)
    }

    private func number(_ value: Double) -> (Language) -> String {
        { FeatureValueWords.decimal(value, places: value < 20 ? 1 : 0, $0) }
    }
}

extension LimitType {
    /// What a casino does, as a verb.
    package func action(in language: Language) -> String {
        switch self {
        case .stakeCut: Words(en: "limits stakes", fr: "limite les mises")(language)
        case .marketBan: Words(en: "bars markets", fr: "ferme des marchés")(language)
        case .promotionBan: Words(en: "stops promotions", fr: "retire les promotions")(language)
        case .withdrawalDelay: Words(en: "delays withdrawals", fr: "retarde les retraits")(language)
        case .identityCheck: Words(en: "asks for documents", fr: "demande des documents")(language)
        case .closed: Words(en: "closes accounts", fr: "ferme les comptes")(language)
        }
    }
}
