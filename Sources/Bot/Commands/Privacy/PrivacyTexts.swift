import Domain
import Telegram

/// The policy in short, as users read it.
struct PrivacyTexts {
    let turn: ActionTurn

    func policy() throws -> OutgoingMessage {
        let words = ConsentWords(language: turn.language)
        let consents = ConsentPurpose.allCases.map { purpose -> RichText in
            let isGiven = turn.profile.consents.allows(purpose)
            return "\n\(isGiven ? "☑" : "☐") \(bold: words.name(of: purpose)): \(words.meaning(of: purpose))"
        }
        guard turn.isThroughOnboarding else {
            let next = turn.say(
                en: "\n\n/start asks what you agree to.",
                fr: "\n\n/start demande à quoi vous consentez."
            )
            return OutgoingMessage(text() + next)
        }
        let heading = turn.say(en: "\n\n\(bold: "Your consents")", fr: "\n\n\(bold: "Vos consentements")")
        return OutgoingMessage(text() + heading + consents.joined(), buttons: try toggles(words))
    }

    private func toggles(_ words: ConsentWords) throws -> [[InlineKeyboardButton]] {
        try ConsentPurpose.allCases.map { purpose in
            let isGiven = turn.profile.consents.allows(purpose)
            let label = "\(isGiven ? "☑" : "☐") \(words.name(of: purpose))"
            return [try turn.button(label, PrivacyCommand.Verb.set, purpose.rawValue, isGiven ? "0" : "1")]
        }
    }

    private func text() -> RichText {
        turn.say(
            en: """
                \(bold: "Privacy, version \(ConsentPurpose.policyVersion)")

                \(bold: "What and why.") The bets, money, limits, budgets and settings you give me, and when you use me: to \
                answer you and to show your figures. Nothing is read from your casinos, and nothing is ever sold.

                \(bold: "How.") The tables hold a number, not you: who belongs to it stands in a separate file. What you \
                write freely (selections, matches, names of your own casinos, pictures, conversations) is sealed with a key \
                of your own. Amounts, prices and times are not sealed, so that they can be counted.

                \(bold: "Mood.") Only if you allow it, a list of words scores the mood of what you write, so that I can say \
                when to stop. The scores go after 30 days, or at once when you withdraw.

                \(bold: "Your rights.") /export gives you all of it. /delete erases it: rows are overwritten, your key and \
                your Telegram id are destroyed, and older backups keep figures that name nobody and texts that nothing opens. \
                No decision about you is left to a machine alone.

                \(bold: "Contact.") Whoever runs this bot: see its profile here in Telegram.
                """,
            fr: """
                \(bold: "Confidentialité, version \(ConsentPurpose.policyVersion)")

                \(bold: "Quoi et pourquoi.") Les paris, l'argent, les limitations, budgets et réglages que vous me donnez, et \
                quand vous m'utilisez\u{A0}: pour vous répondre et montrer vos chiffres. Rien n'est lu chez vos casinos, et \
                rien n'est jamais vendu.

                \(bold: "Comment.") Les tables contiennent un numéro, pas vous\u{A0}: à qui il appartient se trouve dans un \
                fichier séparé. Ce que vous écrivez librement (sélections, matchs, noms de vos propres casinos, images, \
                conversations) est scellé avec une clé qui n'est qu'à vous. Montants, cotes et heures ne le sont pas, pour \
                pouvoir être comptés.

                \(bold: "Humeur.") Seulement si vous le permettez, une liste de mots évalue l'humeur de ce que vous écrivez, \
                pour que je puisse dire quand s'arrêter. Les scores partent après 30\u{A0}jours, ou aussitôt que vous retirez \
                ce consentement.

                \(bold: "Vos droits.") /export vous donne tout. /delete l'efface\u{A0}: les lignes sont écrasées, votre clé et \
                votre identifiant Telegram détruits\u{A0}; les sauvegardes antérieures gardent des chiffres qui ne nomment \
                personne et des textes que rien n'ouvre. Aucune décision sur vous n'est laissée à une machine seule.

                \(bold: "Contact.") La personne qui fait tourner ce bot\u{A0}: voir son profil ici, dans Telegram.
                """
        )
    }

    /// What withdrawing the first consent means.
    func leaving() throws -> OutgoingMessage {
        var buttons = [
            [try turn.button(turn.word("Delete my data", "Effacer mes données"), DeleteCommand.Verb.ask)],
            [try turn.button(turn.word("Stay", "Rester"), PrivacyCommand.Verb.show)],
        ]
        if turn.setting.onboarding == .required {
            let label = turn.word("Withdraw, delete later", "Retirer, effacer plus tard")
            buttons.insert([try turn.button(label, PrivacyCommand.Verb.leave)], at: 1)
        }
        return OutgoingMessage(
            turn.say(
                en: """
                    Without this consent I may keep nothing new and answer nothing: withdrawing it means leaving. Most people \
                    who leave want their data erased, too.
                    """,
                fr: """
                    Sans ce consentement je ne peux plus rien noter ni répondre\u{A0}: le retirer, c'est partir. La plupart de \
                    ceux qui partent veulent aussi effacer leurs données.
                    """
            ),
            buttons: buttons
        )
    }

    func left() throws -> OutgoingMessage {
        OutgoingMessage(
            turn.say(
                en: """
                    Withdrawn: all consents are off, and I keep nothing new. What there is stays until you erase it with \
                    /delete; /export gives you a copy. If you come back: /start.
                    """,
                fr: """
                    C'est retiré\u{A0}: plus aucun consentement, et je ne note plus rien. Ce qui existe reste jusqu'à ce que \
                    vous l'effaciez avec /delete\u{A0}; /export en donne une copie. Pour revenir\u{A0}: /start.
                    """
            ),
            buttons: [[try turn.button(turn.word("Delete my data", "Effacer mes données"), DeleteCommand.Verb.ask)]]
        )
    }

    func refusal(of text: String) throws -> Refusal {
        let found = text.visible(limit: 40)
        return Refusal(
            "bad_consent",
            turn.say(
                en: """
                    I do not understand \(code: found). Write a purpose and \(code: "on") or \(code: "off"): \
                    \(code: "/privacy training off")
                    """,
                fr: """
                    Je ne comprends pas \(code: found). Écrivez un usage puis \(code: "oui") ou \(code: "non")\u{A0}: \
                    \(code: "/privacy entraînement non")
                    """
            ),
            buttons: turn.isThroughOnboarding ? try toggles(ConsentWords(language: turn.language)) : []
        )
    }
}
