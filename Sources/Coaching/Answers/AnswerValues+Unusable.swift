import Domain

/// Says what of a question cannot be used, and what can be given in its place.
extension AnswerValues {
    /// - Parameters:
    ///   - numbers: those of the question that cannot be what they are called.
    ///   - refused: arguments that a tool could make nothing of, with what it was asked with.
    ///   - tools: those of the answer; what none of them takes is not worth a word.
    mutating func add(
        unusable numbers: [UnusableNumber],
        refused: [(parameter: String, found: String)],
        for tools: [FactToolDefinition],
        _ language: Language
    ) {
        let parameters = Set(tools.flatMap { $0.parameters.map(\.name) })
        let sentences =
            numbers.filter { !parameters.isDisjoint(with: $0.kind.parameters) }.map { $0.words(language) }
            + refused.compactMap { Self.words(of: $0.parameter, $0.found).map { $0(language) } }
        if !sentences.isEmpty { set("unusable", to: sentences.joined(separator: " ")) }
    }

    private static func words(of parameter: String, _ found: String) -> Words? {
        let count = Double(found).flatMap { Int(exactly: $0) }.map(String.init) ?? found
        switch parameter {
        case "legs":
            return Words(
                en: "\(count) is no number of legs that I can use: give 1 to \(BetSlip.mostLegs).",
                fr: "\(count) n'est pas un nombre de sélections utilisable : donnez-en 1 à \(BetSlip.mostLegs)."
            )
        case "bets":
            return Words(
                en: "\(count) is no number of bets that I can play out: give 1 to 10,000.",
                fr: "\(count) n'est pas un nombre de paris que je peux simuler : donnez-en 1 à 10 000."
            )
        case "edge":
            return Words(
                en: "No bet at that price can have such an edge: give the chance instead, between 0 and 100%.",
                fr: "Aucun pari à cette cote n'a un tel avantage : donnez plutôt la chance, entre 0 et 100 %."
            )
        case "prices":
            return Words(
                en: "I cannot use these prices together: give those of one market, each above 1.",
                fr:
                    "Je ne peux pas utiliser ces cotes ensemble : donnez celles d'un même marché, chacune au-dessus de 1."
            )
        case "price":
            return Words(
                en: "I cannot use that price: give one from 1.01 to 1000.",
                fr: "Je ne peux pas utiliser cette cote : donnez-en une de 1,01 à 1000."
            )
        default: return nil
        }
    }
}

extension UnusableNumber {
    fileprivate func words(_ language: Language) -> String {
        let shown = language == .english ? text : text.replacing(".", with: ",")
        let words =
            switch kind {
            case .chance:
                Words(
                    en: "\(shown)% is no chance: give one between 0 and 100%.",
                    fr: "\(shown) % n'est pas une chance : donnez-en une entre 0 et 100 %."
                )
            case .bankroll:
                Words(
                    en: "\(shown) is no bankroll: give an amount above 0, up to a billion.",
                    fr: "\(shown) n'est pas une bankroll : donnez un montant au-dessus de 0, un milliard au plus."
                )
            case .price:
                Words(
                    en: "\(shown) is no price: a decimal price is above 1, such as 1.90.",
                    fr: "\(shown) n'est pas une cote : une cote décimale est au-dessus de 1, comme 1,90."
                )
            case .stake:
                Words(
                    en: "\(shown) is no stake: give an amount above 0.",
                    fr: "\(shown) n'est pas une mise : donnez un montant au-dessus de 0."
                )
            }
        return words(language)
    }
}

extension UnusableNumber.Kind {
    /// Of tools that take such a number.
    fileprivate var parameters: Set<String> {
        switch self {
        case .chance: ["probability"]
        case .bankroll: ["bankroll"]
        case .price: ["price", "prices"]
        case .stake: ["stake"]
        }
    }
}
