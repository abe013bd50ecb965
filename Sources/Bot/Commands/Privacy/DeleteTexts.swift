import Domain
import Storage
import Telegram

/// What `/delete` says.
struct DeleteTexts {
    let turn: ActionTurn

    /// Words that confirm, folded: of both languages, whichever is set.
    static let confirmations: Set<String> = ["delete", "erase", "effacer", "supprimer"]

    func explanation() -> RichText { description() + exception() }

    private func exception() -> RichText {
        guard turn.profile.protection.isExcluded(at: turn.now) else {
            guard turn.profile.protection.isCoolingOff(at: turn.now) else { return "" }
            return turn.say(
                en: """


                    Your break holds on: its end is kept under a pseudonym, and nothing else, so that it counts if you \
                    come back.
                    """,
                fr: """


                    Votre pause demeure\u{A0}: sa fin est gardée sous un pseudonyme, et rien d'autre, pour valoir si vous \
                    revenez.
                    """
            )
        }
        return turn.say(
            en: """


                Your self-exclusion holds on: its end is kept under a pseudonym, and nothing else, so that it counts if \
                you come back.
                """,
            fr: """


                Votre auto-exclusion demeure\u{A0}: sa fin est gardée sous un pseudonyme, et rien d'autre, pour valoir si \
                vous revenez.
                """
        )
    }

    private func description() -> RichText {
        turn.say(
            en: """
                \(bold: "Erase everything about you?")

                Your bets, money, limits, settings, visits and events are deleted and overwritten. The key that opens \
                your texts is destroyed, so that they cannot be read in any backup either. Your Telegram id is forgotten.

                A budget ends with it. /export gives you a copy first.
                """,
            fr: """
                \(bold: "Effacer tout ce qui vous concerne\u{A0}?")

                Vos paris, votre argent, vos limitations, réglages, visites et événements sont supprimés et écrasés. La clé \
                qui ouvre vos textes est détruite\u{A0}: ils deviennent illisibles, même dans une sauvegarde. Votre \
                identifiant Telegram est oublié.

                Vos budgets s'arrêtent avec. /export vous en donne d'abord une copie.
                """
        )
    }

    func question() -> RichText {
        turn.say(
            en: "This cannot be undone by anybody. To confirm, press the button or write \(code: "DELETE").",
            fr: "Personne ne pourra l'annuler. Pour confirmer, appuyez sur le bouton ou écrivez \(code: "EFFACER")."
        )
    }

    func notUnderstood(buttons: [[InlineKeyboardButton]]) -> Refusal {
        Refusal(
            "delete_not_answered",
            turn.say(
                en: "Please choose: \(code: "yes") to go on to the last question, \(code: "no") to keep your data.",
                fr:
                    "Choisissez\u{A0}: \(code: "oui") pour passer à la dernière question, \(code: "non") pour garder vos données."
            ),
            buttons: buttons
        )
    }

    func notConfirmed(buttons: [[InlineKeyboardButton]]) -> Refusal {
        Refusal(
            "delete_not_confirmed",
            turn.say(
                en: "Nothing is erased yet. Write \(code: "DELETE") to confirm, or \(code: "no").",
                fr: "Rien n'est encore effacé. Écrivez \(code: "EFFACER") pour confirmer, ou \(code: "non")."
            ),
            buttons: buttons
        )
    }

    /// Its number, what was erased, and when.
    func receipt(_ receipt: ErasureReceipt) -> RichText {
        let lines = Self.names.compactMap { table, name -> RichText? in
            let rows = table.reduce(0) { $0 + (receipt.rows[$1] ?? 0) }
            return rows == 0 ? nil : "\n• \(name(turn.language)): \(rows)"
        }
        let when = turn.momentText(receipt.requestedAt)
        return turn.say(
            en: """
                \(bold: "Receipt no. \(receipt.number)"), \(when) (\(turn.profile.zone))

                Erased, rows in all: \(receipt.total)\(lines.joined())

                Your key is destroyed, and your Telegram id is forgotten once this message has reached you. What may be \
                pending: while another program reads the database, a backup for example, copies of your rows stay in its \
                log; they go within seconds of its end, at the latest when I next start. Thank you for your time; if you \
                write again, you start anew.
                """,
            fr: """
                \(bold: "Reçu n°\u{A0}\(receipt.number)"), \(when) (\(turn.profile.zone))

                Effacé, lignes en tout\u{A0}: \(receipt.total)\(lines.joined())

                Votre clé est détruite, et votre identifiant Telegram est oublié dès que ce message vous est parvenu. Ce qui \
                peut rester en attente\u{A0}: tant qu'un autre programme lit la base, une sauvegarde par exemple, des copies \
                de vos lignes demeurent dans son journal\u{A0}; elles partent dans les secondes qui suivent sa fin, au plus tard à \
                mon prochain démarrage. Merci pour votre temps\u{A0}; si vous écrivez à nouveau, vous repartez de zéro.
                """
        )
    }

    private static let names: [(tables: [String], name: Words)] = [
        (["users"], Words(en: "settings, consents and protections", fr: "réglages, consentements et protections")),
        (["bet_decisions", "bet_legs"], Words(en: "bets and their legs", fr: "paris et leurs sélections")),
        (["accounts", "cash_movements"], Words(en: "balances, deposits, withdrawals", fr: "soldes, dépôts, retraits")),
        (["limit_reports"], Words(en: "limits reported", fr: "limitations signalées")),
        (["casinos", "casino_aliases"], Words(en: "casinos you added", fr: "casinos ajoutés")),
        (["conversation_logs"], Words(en: "turns of conversation", fr: "tours de conversation")),
        (["user_behavior_sessions"], Words(en: "visits", fr: "visites")),
        (["system_events", "rejected_events"], Words(en: "events of the log", fr: "événements du journal")),
        (["flows", "outbox", "admin_actions"], Words(en: "things in hand", fr: "choses en cours")),
    ]
}
