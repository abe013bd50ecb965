import Domain
import Telegram

/// What `/break` says.
struct BreakTexts {
    let turn: ActionTurn

    static func name(of length: PauseLength, _ language: Language) -> String {
        switch length {
        case .coolOff(.day): Words(en: "24 hours", fr: "24 heures")(language)
        case .coolOff(.week): Words(en: "7 days", fr: "7 jours")(language)
        case .coolOff(.month): Words(en: "30 days", fr: "30 jours")(language)
        case .exclusion(12): Words(en: "1 year", fr: "1 an")(language)
        case .exclusion(let months) where months % 12 == 0:
            Words(en: "\(months / 12) years", fr: "\(months / 12) ans")(language)
        case .exclusion(let months): Words(en: "\(months) months", fr: "\(months) mois")(language)
        }
    }

    func offer() -> RichText {
        let running = turn.profile.protection.restsUntil(at: turn.now).map { end in
            turn.say(
                en:
                    "You are on a break until \(bold: turn.momentText(end)). It can be lengthened, never shortened.\n\n",
                fr: """
                    Vous êtes en pause jusqu'au \(bold: turn.momentText(end)). Elle peut être prolongée, jamais raccourcie.


                    """
            )
        }
        return (running ?? "")
            + turn.say(
                en: """
                    \(bold: "A rest") (24 hours, 7 or 30 days) begins at once. \(bold: "A self-exclusion") lasts 6 months \
                    to 5 years and cannot be undone while it runs.

                    During either I show no slips and no suggestions, and send no news or reminders. You can still settle \
                    what is open, see your figures, and take or delete your data.

                    How long? Choose, or write it: \(code: "7d"), \(code: "6 months").
                    """,
                fr: """
                    \(bold: "Une pause") (24 heures, 7 ou 30 jours) commence aussitôt. \(bold: "Une auto-exclusion") dure \
                    de 6 mois à 5 ans et ne peut pas être annulée en cours de route.

                    Pendant ce temps je ne montre ni fiche de pari ni suggestion, et n'envoie ni nouvelles ni rappels. Vous \
                    pouvez toujours régler ce qui est en cours, voir vos chiffres, et emporter ou effacer vos données.

                    Combien de temps\u{A0}? Choisissez, ou écrivez-le\u{A0}: \(code: "7j"), \(code: "6 mois").
                    """
            )
    }

    func confirmation(of length: PauseLength, until end: String) -> RichText {
        let name = Self.name(of: length, turn.language)
        return turn.say(
            en: """
                Shut yourself out for \(bold: name), until \(bold: end)?

                This cannot be undone while it runs: not by you, not by me, not by an admin.
                """,
            fr: """
                Vous exclure pour \(bold: name), jusqu'au \(bold: end)\u{A0}?

                C'est irrévocable tant que cela dure\u{A0}: ni vous, ni moi, ni un administrateur ne peut l'annuler.
                """
        )
    }

    func started(_ length: PauseLength, until end: Timestamp) -> RichText {
        let moment = turn.momentText(end)
        let lines = HelplineText(language: turn.language).lines(for: turn.profile.country)
        return turn.say(
            en: """
                Done: you are on a break until \(bold: moment) (\(turn.profile.zone)).

                Until then: no slips, no suggestions, no news, no reminders. /settle, /stats, /export, /delete and /help \
                still work. This break is mine only; casinos have their own, on their pages.

                If you would like to talk:\(lines)
                """,
            fr: """
                C'est fait\u{A0}: vous êtes en pause jusqu'au \(bold: moment) (\(turn.profile.zone)).

                D'ici là\u{A0}: ni fiches, ni suggestions, ni nouvelles, ni rappels. /settle, /stats, /export, /delete et \
                /help restent là. Cette pause ne vaut qu'ici\u{A0}; les casinos ont la leur, sur leurs pages.

                Si vous souhaitez parler\u{A0}:\(lines)
                """
        )
    }

    func refusal(of fault: PauseFault) -> Refusal {
        let form = turn.say(
            en:
                "Offered are \(code: "24h"), \(code: "7d"), \(code: "30d"), and 6 months to 5 years: \(code: "/break 6 months").",
            fr: """
                Sont possibles \(code: "24h"), \(code: "7j"), \(code: "30j"), et de 6 mois à 5 ans\u{A0}: \
                \(code: "/break 6 mois").
                """
        )
        switch fault {
        case .missing: return Refusal("break_missing", form)
        case .notALength(let found):
            return Refusal(
                "break_not_a_length",
                turn.say(
                    en: "\(code: found) is no break that I know. ",
                    fr: "\(code: found) n'est pas une pause que je connais. "
                ) + form
            )
        case .notOffered(let found):
            return Refusal(
                "break_not_offered",
                turn.say(en: "\(code: found) is not offered. ", fr: "\(code: found) n'est pas proposé. ") + form
            )
        case .tooLong(let found):
            return Refusal(
                "break_too_long",
                turn.say(
                    en: "\(code: found) is more than 5 years. ",
                    fr: "\(code: found), c'est plus de 5 ans. "
                ) + form
            )
        }
    }
}
