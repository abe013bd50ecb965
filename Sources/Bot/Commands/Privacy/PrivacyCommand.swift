import Domain
import Storage
import Telegram

/// `/privacy [PURPOSE on|off]`: the policy in short, and the consents, which take effect as they are pressed.
struct PrivacyCommand: ActionCommand, ButtonHandler {
    enum Verb {
        static let set = "privacy.set"
        static let leave = "privacy.leave"
        static let show = "privacy.show"
    }

    let definition = CommandDefinition(
        "privacy",
        topic: .settings,
        privacy: .privately,
        isOpenToNewcomers: true,
        form: "[PURPOSE on|off]",
        summary: Words(en: "What is kept, and what you agree to", fr: "Ce qui est gardé, et vos consentements"),
        examples: ["/privacy", "/privacy training off"]
    )

    let verbs = [
        ButtonVerb(Verb.set, .one(of: ConsentPurpose.self), .word(["0", "1"])), ButtonVerb(Verb.leave),
        ButtonVerb(Verb.show),
    ]

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        guard !arguments.isEmpty else { return try show(turn, events: [turn.event(.privacyShown)]) }
        let words = arguments.split(whereSeparator: \.isWhitespace)
        guard let answer = words.last.flatMap({ YesNo($0) }),
            let purpose = ConsentWords.purpose(named: words.dropLast().joined())
        else { throw try PrivacyTexts(turn: turn).refusal(of: arguments) }
        return try set(purpose, granted: answer == .yes, turn)
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        switch button.verb {
        case Verb.set:
            return try set(button.code(at: 0), granted: button.word(at: 1) == "1", turn)
        case Verb.leave: return try leave(turn)
        default: return try show(turn)
        }
    }

    private func show(_ turn: ActionTurn, events: [Event] = []) throws -> Reply {
        turn.show(try PrivacyTexts(turn: turn).policy(), events: events)
    }

    private func set(_ purpose: ConsentPurpose, granted isGranted: Bool, _ turn: ActionTurn) throws -> Reply {
        let texts = PrivacyTexts(turn: turn)
        // Before the age is known nobody can agree to anything: that comes with /start.
        guard turn.isThroughOnboarding else { return turn.show(try texts.policy()) }
        if purpose == .service, !isGranted { return turn.show(try texts.leaving()) }
        return try change(purpose, isGranted, turn)
    }

    /// Withdraws the consent to the service, and with it all others: nothing more is kept until it is given again.
    private func leave(_ turn: ActionTurn) throws -> Reply {
        guard turn.setting.onboarding == .required, turn.profile.onboarding == .done else { return try show(turn) }
        var profile = turn.profile
        let changed = profile.consents.set(.service, granted: false)
        profile.onboarding = .consent
        try turn.ledger.keep(profile)
        return turn.show(
            try PrivacyTexts(turn: turn).left(),
            events: changed.map { turn.consentEvent($0, granted: false, source: "privacy") },
            flow: .end
        )
    }

    private func change(_ purpose: ConsentPurpose, _ isGranted: Bool, _ turn: ActionTurn) throws -> Reply {
        var profile = turn.profile
        let changed = profile.consents.set(purpose, granted: isGranted)
        if !changed.isEmpty { try turn.ledger.keep(profile) }
        return try show(
            turn.knowing(profile),
            events: changed.map { turn.consentEvent($0, granted: isGranted, source: "privacy") }
        )
    }
}

extension ActionTurn {
    /// Whether country, age and consents are told, or need not be.
    var isThroughOnboarding: Bool { turn.setting.onboarding == .off || turn.profile.onboarding == .done }
}
