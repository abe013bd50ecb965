import Domain

/// How people write what a budget is about.
enum BudgetWords {
    static func kind(_ text: some StringProtocol) -> Budget.Kind? { kinds[text.folded] }
    static func period(_ text: some StringProtocol) -> Budget.Period? { periods[text.folded] }
    static func isRemoval(_ text: some StringProtocol) -> Bool { removals.contains(text.folded) }

    static func name(of kind: Budget.Kind, _ language: Language) -> String {
        switch kind {
        case .loss: Words(en: "Loss", fr: "Pertes")(language)
        case .stake: Words(en: "Stakes", fr: "Mises")(language)
        }
    }

    /// "a day", "par jour".
    static func name(of period: Budget.Period, _ language: Language) -> String {
        switch period {
        case .day: Words(en: "a day", fr: "par jour")(language)
        case .week: Words(en: "a week", fr: "par semaine")(language)
        case .month: Words(en: "a month", fr: "par mois")(language)
        }
    }

    private static let kinds: [String: Budget.Kind] = [
        "loss": .loss, "losses": .loss, "lose": .loss, "perte": .loss, "pertes": .loss, "perdre": .loss,
        "stake": .stake, "stakes": .stake, "bet": .stake, "bets": .stake, "mise": .stake, "mises": .stake,
        "miser": .stake,
    ]
    private static let periods: [String: Budget.Period] = [
        "day": .day, "daily": .day, "aday": .day, "today": .day, "d": .day, "jour": .day, "parjour": .day, "j": .day,
        "week": .week, "weekly": .week, "aweek": .week, "w": .week, "semaine": .week, "parsemaine": .week, "s": .week,
        "month": .month, "monthly": .month, "amonth": .month, "m": .month, "mois": .month, "parmois": .month,
    ]
    private static let removals: Set<String> = [
        "off", "none", "remove", "delete", "no", "aucun", "aucune", "sans", "supprimer", "retirer", "enlever", "non",
    ]
}
