import Domain
import Telegram

/// What a number that was refused stands for.
private enum NumberRole {
    case price, stake, accepted, payout

    func name(_ turn: Turn) -> String {
        switch self {
        case .price: turn.word("price", "cote")
        case .stake: turn.word("stake", "mise")
        case .accepted: turn.word("accepted stake (cut=)", "mise acceptée (cut=)")
        case .payout: turn.word("cash-out", "montant du cash-out")
        }
    }
}

extension BetLineFault {
    /// What is wrong, in the user's language; at most 40 characters of what they wrote are repeated.
    func explanation(_ turn: Turn) -> RichText {
        switch self {
        case .tooLong(let count):
            turn.say(
                en: "That is \(count) characters, too long for a bet.",
                fr: "Cela fait \(count) caractères, c'est trop long pour un pari."
            )
        case .missing(let part): part.missing(turn)
        case .badCasino(let found):
            turn.say(
                en: "“\(found)” cannot be a casino's name: it needs a letter and at most 40 characters.",
                fr: "« \(found) » ne peut pas être un nom de casino : il faut une lettre et au plus 40 caractères."
            )
        case .unknownSport(let head):
            turn.say(
                en: "I do not know the sport in “\(head.joined(separator: " ").visible(limit: 40))”.",
                fr: "Je ne reconnais pas le sport dans « \(head.joined(separator: " ").visible(limit: 40)) »."
            )
        case .price(let fault): fault.explanation(of: .price, turn)
        case .stake(let fault): fault.explanation(of: .stake, turn)
        case .cut(let fault): fault.explanation(of: .accepted, turn)
        case .cutNotBelowStake(let cut, let stake):
            turn.say(
                en: """
                    cut= says what was accepted, so it must be below the stake: \(cut.formatted(.english)) is not \
                    below \(stake.formatted(.english)).
                    """,
                fr: """
                    cut= dit ce qui a été accepté, donc moins que la mise : \(cut.formatted(.french)) n'est pas \
                    inférieur à \(stake.formatted(.french)).
                    """
            )
        case .cutOtherCurrency(let cut, let stake):
            turn.say(
                en: "The stake is in \(stake.code) and cut= in \(cut.code). Use one currency.",
                fr: "La mise est en \(stake.code) et cut= en \(cut.code). Utilisez une seule devise."
            )
        case .time(let fault): fault.explanation(turn)
        case .unknownKey(let found): Self.unknownKey(found, turn)
        case .wordsTooLong(let limit):
            turn.say(
                en: "A selection or a match may have \(limit) characters at most.",
                fr: "Une sélection ou un match peut avoir \(limit) caractères au plus."
            )
        case .slip(let fault): fault.explanation(turn)
        case .leg(let number, let fault):
            turn.say(
                en: "Leg \(number): \(fault.explanation(turn))",
                fr: "Sélection \(number) : \(fault.explanation(turn))"
            )
        case .tooFewLegs(let found):
            turn.say(
                en: "A parlay has 2 to 20 legs; here there \(found == 1 ? "is" : "are") \(found).",
                fr: "Un combiné compte de 2 à 20 sélections ; ici il y en a \(found)."
            )
        case .severalReadings(let line):
            turn.say(
                en: "“\(line.found)” can be read in more than one way.",
                fr: "« \(line.found) » peut se lire de plusieurs façons."
            )
        }
    }

    private static func unknownKey(_ found: String, _ turn: Turn) -> RichText {
        let known = BetTail.keys.map { $0 + "=" }.joined(separator: ", ")
        return turn.say(
            en: "I do not know \(code: found + "="). There are \(known); put quotes around words that hold a “=”.",
            fr: "Je ne connais pas \(code: found + "="). Il y a \(known) ; mettez entre guillemets un texte avec « = »."
        )
    }
}

extension BetLineFault.Part {
    fileprivate func missing(_ turn: Turn) -> RichText {
        switch self {
        case .casino: turn.say(en: "The casino is missing.", fr: "Il manque le casino.")
        case .sport: turn.say(en: "The sport is missing.", fr: "Il manque le sport.")
        case .price: turn.say(en: "The price is missing.", fr: "Il manque la cote.")
        case .stake: turn.say(en: "The stake is missing.", fr: "Il manque la mise.")
        case .legs: turn.say(en: "The legs are missing.", fr: "Il manque les sélections.")
        }
    }
}

extension NumberFault {
    /// What is wrong with the amount of a cash-out.
    func payoutExplanation(_ turn: Turn) -> RichText { explanation(of: .payout, turn) }

    fileprivate func explanation(of role: NumberRole, _ turn: Turn) -> RichText {
        let name = role.name(turn)
        return switch self {
        case .missing: turn.say(en: "The \(name) is missing.", fr: "Il manque ceci : \(name).")
        case .notANumber(let found):
            turn.say(
                en: "“\(found)” is not a number I can take as the \(name).",
                fr: "« \(found) » n'est pas un nombre valable (\(name))."
            )
        case .negative(let found):
            turn.say(
                en: "The \(name) cannot be negative: \(found).",
                fr: "Un nombre négatif est impossible (\(name)) : \(found)."
            )
        case .zero: turn.say(en: "The \(name) cannot be zero.", fr: "Zéro est impossible (\(name)).")
        case .tooLarge(let found, let limit):
            turn.say(
                en: "\(found) is too much for the \(name); the most is \(limit).",
                fr: "\(found) est trop grand (\(name)) ; le maximum est \(limit)."
            )
        case .tooPrecise(let found, let digits):
            turn.say(
                en: "\(found) has too many decimals; the \(name) takes at most \(digits).",
                fr: "\(found) a trop de décimales ; \(digits) au plus (\(name))."
            )
        case .notAbovePar(let found):
            turn.say(
                en: "A price of \(found) pays nothing: a decimal price is above 1.",
                fr: "Une cote de \(found) ne rapporte rien : une cote décimale dépasse 1."
            )
        case .unknownCurrency(let found):
            turn.say(en: "I keep no books in “\(found)”.", fr: "Je ne tiens pas de comptes en « \(found) ».")
        case .belowSmallest, .unitUnknown, .severalReadings: amountWords(for: turn.language)
        }
    }
}

extension TimeFault {
    fileprivate func explanation(_ turn: Turn) -> RichText {
        switch self {
        case .missing, .notATime, .noSuchTime:
            turn.say(
                en: "at= needs a time such as at=19:45 or at=\"21/11 19:45\".",
                fr: "at= demande une heure, par exemple at=19:45 ou at=\"21/11 19:45\"."
            )
        case .past(let found): turn.say(en: "\(found) is over.", fr: "\(found) est passé.")
        case .tooFar(let found):
            turn.say(en: "\(found) is more than two years ahead.", fr: "\(found) est dans plus de deux ans.")
        }
    }
}

extension SlipFault {
    fileprivate func explanation(_ turn: Turn) -> RichText {
        switch self {
        case .noLegs: turn.say(en: "The bet has no selection.", fr: "Le pari n'a pas de sélection.")
        case .tooManyLegs(let found, let limit):
            turn.say(
                en: "A parlay has at most \(limit) legs; here there are \(found).",
                fr: "Un combiné a au plus \(limit) sélections ; ici il y en a \(found)."
            )
        case .stakeNotPositive: turn.say(en: "The stake must be above zero.", fr: "La mise doit être positive.")
        case .stakeTooLarge(let limit), .requestedTooLarge(let limit):
            turn.say(
                en: "The stake may be at most \(limit.formatted(.english)).",
                fr: "La mise peut être de \(limit.formatted(.french)) au plus."
            )
        case .requestedNotAboveStake(let requested, let stake):
            BetLineFault.cutNotBelowStake(cut: stake, stake: requested).explanation(turn)
        case .requestedOtherCurrency(let requested, let stake):
            BetLineFault.cutOtherCurrency(cut: stake, stake: requested).explanation(turn)
        case .payoutTooLarge:
            turn.say(
                en: "This would pay more than any casino does. Please check the price and the stake.",
                fr: "Cela rapporterait plus que ce que paie n'importe quel casino. Vérifiez la cote et la mise."
            )
        }
    }
}
