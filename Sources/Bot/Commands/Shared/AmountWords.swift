import Domain
import Telegram

/// Amounts in a line: "100 5", "100 → 5", "from 1 000 € to 50 €".
enum AmountWords {
    private static let connectors: Set<String> = ["to", "from", "a", "à", "de", "->", "-->", "=>", "→", "/"]

    /// The texts of the amounts. Where connecting words part them, numbers may have spaces within; otherwise each word
    /// with a digit is one, together with the currency beside it.
    static func split(_ words: some Sequence<Substring>) -> [String] {
        let spaced = words.joined(separator: " ").split(separator: "→").joined(separator: " → ")
            .replacing("->", with: " → ")
        let parts = spaced.split(separator: " ").split { connectors.contains($0.lowercased()) }
        return parts.count > 1 ? parts.map { $0.joined(separator: " ") } : numbers(in: parts.first ?? [])
    }

    private static func numbers(in words: ArraySlice<Substring>) -> [String] {
        var amounts: [String] = []
        var leading = ""
        for word in words {
            if word.unicodeScalars.contains(where: { $0.decimalDigit != nil }) {
                amounts.append(leading + word)
                leading = ""
            } else if let last = amounts.indices.last {
                amounts[last] += " " + word
            } else {
                leading += word + " "
            }
        }
        if !leading.isEmpty { amounts.append(leading.visible(limit: 40)) }
        return amounts
    }
}

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
        }
    }
}
