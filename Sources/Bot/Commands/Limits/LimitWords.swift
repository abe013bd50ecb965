import Domain
import Features
import Telegram

/// What is said about a limit.
struct LimitWords {
    let turn: Turn

    func typeQuestion(_ casino: Casino) -> RichText {
        turn.say(
            en: "\(bold: casino.name): what did they do? Choose, or write it.",
            fr: "\(bold: casino.name) : qu'ont-ils fait ? Choisissez, ou écrivez-le."
        )
    }

    func unknownType(_ text: String) -> RichText {
        let shown = text.visible(limit: 40)
        var types: [LimitType] = []
        for name in FuzzyMatch.closest(to: text, among: LimitType.names, most: 5) {
            if let type = LimitType.named(name), !types.contains(type) { types.append(type) }
        }
        let near = types.prefix(2).map { $0.name(in: turn.language) }.joined(separator: ", ")
        return turn.say(
            en: """
                I do not know the limit “\(shown)”. \
                \(near.isEmpty ? "Choose what it was:" : "Did you mean: \(near)? Or choose:")
                """,
            fr: """
                Je ne connais pas la limitation « \(shown) ». \
                \(near.isEmpty ? "Choisissez ce que c'était :" : "Vouliez-vous dire : \(near) ? Ou choisissez :")
                """
        )
    }

    func amountQuestion(_ draft: LimitDraft) -> RichText {
        if let before = draft.before?.formatted(turn.language) {
            return turn.say(
                en: "You could stake \(before) before. What is the most they accept now? For example \(code: "5").",
                fr: """
                    Vous pouviez miser \(before) avant. Combien acceptent-ils au plus maintenant ? \
                    Par exemple \(code: "5").
                    """
            )
        }
        return turn.say(
            en: """
                What was the most you could stake before, and what is it now? For example \(code: "100 5"). \
                Skip if you do not know.
                """,
            fr: """
                Combien pouviez-vous miser au plus avant, et combien maintenant ? Par exemple \(code: "100 5"). \
                Passez si vous ne savez pas.
                """
        )
    }

    /// What was recorded, what it comes to, and what it means.
    /// - Parameter score: the account's health before it.
    func recorded(_ draft: LimitDraft, _ type: LimitType, at casino: Casino, score: HealthScore?) -> RichText {
        var text = turn.say(
            en: "Noted: \(bold: casino.name), \(type.name(in: .english).lowercased()).",
            fr: "C'est noté : \(bold: casino.name), \(type.name(in: .french).lowercased())."
        )
        if let line = amounts(draft) { text += "\n" + line }
        if let score {
            let value = ScoreWords(turn: turn).value(score)
            text += turn.say(
                en: "\nThe account's health before it: \(value). It is kept with the report.",
                fr: "\nSanté du compte juste avant : \(value). Elle est gardée avec le signalement."
            )
        }
        text += "\n\n" + meaning(of: type)
        if draft.evidence != nil {
            text += turn.say(
                en: "\n\nYour picture is kept with the report, encrypted.",
                fr: "\n\nVotre image est gardée avec le signalement, chiffrée."
            )
        } else {
            text += turn.say(
                en: "\n\nTo keep a screenshot with it, send a picture now, or Skip.",
                fr: "\n\nPour y joindre une capture d'écran, envoyez une image maintenant, ou passez."
            )
        }
        return text
    }

    private func amounts(_ draft: LimitDraft) -> RichText? {
        guard let before = draft.before else { return nil }
        let old = before.formatted(turn.language)
        guard let after = draft.after else { return turn.say(en: "Most before: \(old)", fr: "Maximum avant : \(old)") }
        let new = after.formatted(turn.language)
        let factor = Double(after.minorUnits) / Double(before.minorUnits)
        let shown = DecimalText.fixed(factor, places: factor >= 0.1 ? 2 : 3, turn.language)
        let left = DecimalText.percent(factor, places: factor >= 0.1 ? 0 : 1, turn.language)
        return turn.say(
            en: "Most accepted: \(old) → \(new). Stake factor \(shown): \(left) of what you could stake is left.",
            fr: """
                Mise maximale : \(old) → \(new). Facteur de mise \(shown) : il reste \(left) de ce que vous pouviez \
                miser.
                """
        )
    }

    /// What such a limit is and what one can rightly do; nothing of how to get round it.
    private func meaning(of type: LimitType) -> RichText {
        switch type {
        case .stakeCut:
            turn.say(
                en: """
                    Casinos cut the stakes of accounts that they expect to cost them money. It is their decision, and \
                    no fault of yours; your balance stays yours.
                    """,
                fr: """
                    Les casinos réduisent les mises des comptes dont ils pensent qu'ils leur coûteront de l'argent. \
                    C'est leur décision, pas une faute de votre part ; votre solde reste le vôtre.
                    """
            )
        case .marketBan:
            turn.say(
                en: "Some markets are closed to this account; the others stay open, and your balance stays yours.",
                fr:
                    "Certains marchés sont fermés à ce compte ; les autres restent ouverts et votre solde reste le vôtre."
            )
        case .promotionBan:
            turn.say(
                en: "No more bonuses, boosts or free bets there. Ordinary bets can go on as before.",
                fr:
                    "Plus de bonus, de cotes boostées ni de paris gratuits là-bas. Les paris ordinaires restent possibles."
            )
        case .withdrawalDelay:
            turn.say(
                en: """
                    Keep the dates and their messages. If they do not pay, you can complain to the casino in writing, \
                    and then to the authority that licenses it.
                    """,
                fr: """
                    Gardez les dates et leurs messages. S'ils ne paient pas, vous pouvez réclamer par écrit auprès du \
                    casino, puis auprès de l'autorité qui lui a donné sa licence.
                    """
            )
        case .identityCheck:
            turn.say(
                en: "Licensed casinos must check who their customers are. Your own documents usually settle it.",
                fr:
                    "Les casinos agréés doivent vérifier qui sont leurs clients. Vos propres documents suffisent souvent."
            )
        case .closed:
            turn.say(
                en: """
                    Ask them in writing to pay out your balance and to give the reason. Another account there, in any \
                    name, would break their rules and could cost you the money.
                    """,
                fr: """
                    Demandez-leur par écrit de verser votre solde et d'indiquer le motif. Un autre compte là-bas, à \
                    quelque nom que ce soit, enfreindrait leurs règles et pourrait vous coûter l'argent.
                    """
            )
        }
    }
}
