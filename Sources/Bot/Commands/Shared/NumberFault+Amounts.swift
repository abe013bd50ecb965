import Domain
import Telegram

extension NumberFault {
    /// What is wrong with an amount of money, said to the user, with the right form.
    func amountWords(for language: Language) -> RichText {
        switch language {
        case .english: english
        case .french: french
        }
    }

    private var english: RichText {
        switch self {
        case .missing: "The amount is missing. For example: \(code: "50")"
        case .notANumber(let found), .notAbovePar(let found):
            "“\(found)” is not an amount. Write a number, for example \(code: "50") or \(code: "49.90")."
        case .negative(let found):
            "“\(found)” is below zero. Write the amount without a sign, for example \(code: "50")."
        case .zero: "An amount of zero changes nothing. For example: \(code: "50")"
        case .tooLarge(let found, let limit): "“\(found)” is too large to be true; \(limit) is the most."
        case .tooPrecise(let found, let digits):
            digits == 0
                ? "“\(found)” has decimals, and this currency has none."
                : "“\(found)” has too many decimals; this currency has \(digits)."
        case .unknownCurrency(let found):
            "I do not keep books in “\(found)”. For example: \(code: "50 EUR"), \(code: "50 USD"), \(code: "50 GBP")"
        case .belowSmallest(let found, let smallest):
            "“\(found)” is no whole number of the smallest amount that I keep, \(smallest)."
        case .unitUnknown(let found):
            """
            “\(found)” is counted in units, and I do not know what one of yours is. Tell me once: \
            \(code: "/settings unit 10")
            """
        case .severalReadings(let found, let amounts):
            """
            “\(found)” can be \(Self.list(amounts, .english, " or ")). \
            Write it so: \(code: amounts.map(\.plainText).joined(separator: "  "))
            """
        }
    }

    private var french: RichText {
        switch self {
        case .missing: "Il manque le montant. Par exemple : \(code: "50")"
        case .notANumber(let found), .notAbovePar(let found):
            "« \(found) » n'est pas un montant. Écrivez un nombre, par exemple \(code: "50") ou \(code: "49,90")."
        case .negative(let found):
            "« \(found) » est inférieur à zéro. Écrivez le montant sans signe, par exemple \(code: "50")."
        case .zero: "Un montant nul ne change rien. Par exemple : \(code: "50")"
        case .tooLarge(let found, let limit): "« \(found) » est trop grand pour être vrai ; le maximum est \(limit)."
        case .tooPrecise(let found, let digits):
            digits == 0
                ? "« \(found) » a des décimales, et cette monnaie n'en a pas."
                : "« \(found) » a trop de décimales ; cette monnaie en a \(digits)."
        case .unknownCurrency(let found):
            "Je ne tiens pas de comptes en « \(found) ». Par exemple : \(code: "50 EUR"), \(code: "50 CAD")"
        case .belowSmallest(let found, let smallest):
            "« \(found) » n'est pas un multiple du plus petit montant que je garde, \(smallest)."
        case .unitUnknown(let found):
            """
            « \(found) » est compté en unités, et je ne sais pas ce que vaut la vôtre. Dites-le-moi une fois : \
            \(code: "/settings unité 10")
            """
        case .severalReadings(let found, let amounts):
            """
            « \(found) » peut être \(Self.list(amounts, .french, " ou ")). \
            Écrivez-le ainsi : \(code: amounts.map(\.plainText).joined(separator: "  "))
            """
        }
    }

    private static func list(_ amounts: [Money], _ language: Language, _ joiner: String) -> String {
        amounts.map { $0.formatted(language) }.joined(separator: joiner)
    }
}
