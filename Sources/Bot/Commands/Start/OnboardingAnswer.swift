import Domain
import Telegram

/// Reads what a newcomer writes as the answer to the question that is open.
struct OnboardingAnswer {
    private let turn: ActionTurn
    private let onboarding: Onboarding

    init(_ turn: ActionTurn) {
        self.turn = turn
        onboarding = Onboarding(turn)
    }

    func read(_ text: String) throws -> Reply {
        guard !text.visible(limit: 40).isEmpty else { return try onboarding.ask() }
        switch turn.profile.onboarding {
        case .country: return try country(text)
        case .age:
            let isOfAge = try onboarding.ages.isOfAge(text, in: onboarding.country)
            return try onboarding.answerAge(isOfAge: isOfAge, in: onboarding.country.code)
        case .consent: return try consent(text)
        case .preferences: return try preference(text)
        case .refused, .done: return try onboarding.ask()
        }
    }

    private func country(_ text: String) throws -> Reply {
        let answer = onboarding.countries.read(text, partOf: onboarding.state.country)
        return try onboarding.choose(answer, written: text)
    }

    /// «agree», «no», or a purpose with yes or no: `training yes`.
    private func consent(_ text: String) throws -> Reply {
        if let answer = YesNo(text) { return answer == .yes ? try onboarding.agree() : try onboarding.decline() }
        let words = text.split(whereSeparator: \.isWhitespace)
        let answer = words.last.flatMap { YesNo($0) }
        let name = (answer == nil ? words : words.dropLast()).joined()
        guard let purpose = ConsentWords.purpose(named: name), purpose != .service else {
            throw Refusal(
                "consent_not_answered",
                turn.say(
                    en: "Please write \(code: "agree"), \(code: "no"), or a choice such as \(code: "training yes").",
                    fr:
                        "Veuillez écrire \(code: "accepter"), \(code: "non"), ou un choix comme \(code: "entraînement oui")."
                )
            )
        }
        return try onboarding.tick(purpose, answer != .no)
    }

    /// «fine», or a new value, with or without the name of what it is for: `GBP`, `zone Chicago`.
    private func preference(_ text: String) throws -> Reply {
        if let open = onboarding.state.setting, let value = SettingValue(text, for: open, of: turn.profile) {
            return try onboarding.set(open, to: value)
        }
        if YesNo(text) == .yes { return try onboarding.finish() }
        let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        if words.count == 2, let named = Setting(named: words[0]), OnboardingTexts.preferences.contains(named),
            let value = SettingValue(words[1], for: named, of: turn.profile)
        {
            return try onboarding.set(named, to: value)
        }
        for setting in OnboardingTexts.preferences {
            if let value = SettingValue(text, for: setting, of: turn.profile) {
                return try onboarding.set(setting, to: value)
            }
        }
        let screen = OnboardingTexts(turn: turn).preferences
        if let open = onboarding.state.setting { throw try screen.refusal(of: text, for: open) }
        throw Refusal(
            "preference_not_understood",
            turn.say(
                en:
                    "I do not know \(code: text.visible(limit: 40)). Write \(code: "fine"), or a value such as \(code: "GBP").",
                fr: """
                    Je ne connais pas \(code: text.visible(limit: 40)). Écrivez \(code: "parfait"), ou une valeur comme \
                    \(code: "CAD").
                    """
            ),
            buttons: try OnboardingTexts(turn: turn).preferencesMenu().keyboard?.rows ?? []
        )
    }
}
