import Domain
import Operations
import Telegram

/// Country, age and consent come before anything else, where the operator has not turned that off.
struct OnboardingGate: Sendable {
    let setting: BotSetting

    /// - Parameter command: nil for text that is no command.
    /// - Returns: what to say instead of serving the command; nil when it may be served.
    func refusal(for command: CommandDefinition?, _ turn: Turn) -> Reply? {
        guard setting.onboarding == .required, turn.profile.onboarding != .done else { return nil }
        if let command, command.isOpenToNewcomers || command.audience == .admins { return nil }
        if turn.profile.onboarding == .refused {
            return .text(
                turn.say(
                    en: "RISK0 is for adults only. If you have come of age, or made a mistake, send /start.",
                    fr: "RISK0 est réservé aux adultes. Si vous avez l'âge requis ou vous êtes trompé, envoyez /start."
                )
            )
        }
        return .text(
            turn.say(
                en: "Before that: a few questions (country, age, what you agree to). Send /start, it takes a minute.",
                fr: "Avant cela : quelques questions (pays, âge, consentements). Envoyez /start, cela prend une minute."
            )
        )
    }
}
