import Domain
import Storage
import Telegram

/// `/start [payload]`: country, age, consents and preferences before anything else; afterwards a short menu.
struct StartCommand: ActionCommand, ButtonHandler, FlowHandler {
    static let name = "start"

    enum Verb {
        static let prefix = "start"
        static let country = "start.country"
        static let back = "start.back"
        static let age = "start.age"
        static let tick = "start.tick"
        static let agree = "start.agree"
        static let decline = "start.decline"
        static let open = "start.open"
        static let choose = "start.to"
        static let menu = "start.menu"
        static let fine = "start.fine"
        static let language = "start.lang"
        static let all =
            [back, agree, decline, menu, fine].map { ButtonVerb($0) } + [
                ButtonVerb(country, .text(most: 8), .word(["all"]), optional: 1),
                ButtonVerb(age, .text(most: 8), .word(["y", "n"])),
                ButtonVerb(tick, .one(of: ConsentPurpose.self), .word(["0", "1"])),
                ButtonVerb(open, .one(of: Setting.self)), ButtonVerb(choose, .one(of: Setting.self), .text(most: 40)),
                ButtonVerb(language, .one(of: Language.self)),
            ]
    }

    let definition = CommandDefinition(
        Self.name,
        topic: .settings,
        privacy: .privately,
        isOpenToNewcomers: true,
        summary: Words(en: "Begin: country, age, what you agree to", fr: "Commencer\u{A0}: pays, âge, consentements")
    )

    let verbs = Verb.all
    let flow = OnboardingState.flow

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let link = try DeepLink(arguments).map { try $0.keep(in: turn) }
        var reply = try greet(turn)
        reply.events += link?.events ?? []
        if let note = link?.note { reply.items.append(.send(OutgoingMessage(note), to: .here)) }
        return reply
    }

    private func greet(_ asked: ActionTurn) throws -> Reply {
        let turn = try resting(asked)
        var profile = turn.profile
        guard turn.setting.onboarding == .required, profile.onboarding != .done else {
            return turn.show(try menu(turn))
        }
        if profile.onboarding == .refused {
            // Asking again is allowed: people do press the wrong button.
            profile.onboarding = .age
            try turn.ledger.keep(profile)
        }
        let isNew = turn.flow?.kind != flow
        let begun = isNew ? [turn.event(.flowStarted, ["flow": .code(flow), "source": .code("line")])] : []
        return try Onboarding(turn.knowing(profile)).ask(events: begun)
    }

    /// Somebody who was erased in a self-exclusion or a rest and comes back is still in it. Whoever began before that
    /// held from the first message on is caught here.
    private func resting(_ turn: ActionTurn) throws -> ActionTurn {
        var profile = turn.profile
        profile.protection.lengthen(by: try turn.ledger.vault.rests(of: turn.user), at: turn.now)
        guard profile.protection != turn.profile.protection else { return turn }
        try turn.ledger.keep(profile)
        return turn.knowing(profile)
    }

    /// For those who are through.
    private func menu(_ turn: ActionTurn) throws -> OutgoingMessage {
        if let resting = OnboardingTexts(turn: turn).resting() { return resting }
        let settings = try turn.button(turn.word("Settings", "Réglages"), SettingsCommand.Verb.menu)
        return OutgoingMessage(
            turn.say(
                en: """
                    Welcome back. /bet logs a bet, /bets shows the open ones, /stats where you stand, /limit reports a \
                    limit; /help has the rest. RISK0 takes no bets and promises no profit.
                    """,
                fr: """
                    Rebonjour. /bet note un pari, /bets montre ceux en cours, /stats où vous en êtes, /limit signale une \
                    limitation\u{A0}; /help contient le reste. RISK0 ne prend aucun pari et ne promet aucun gain.
                    """
            ),
            buttons: [[settings]]
        )
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        let onboarding = Onboarding(turn)
        switch button.verb {
        case Verb.country:
            guard let answer = try onboarding.countries.read(button) else { return try onboarding.ask() }
            return try onboarding.choose(answer)
        case Verb.back: return try onboarding.changeCountry()
        case Verb.age:
            return try onboarding.answerAge(isOfAge: button.word(at: 1) == "y", in: button.word(at: 0))
        case Verb.tick: return try onboarding.tick(button.code(at: 0), button.word(at: 1) == "1")
        case Verb.agree: return try onboarding.agree()
        case Verb.decline: return try onboarding.decline()
        case Verb.open: return try onboarding.open(button.code(at: 0))
        case Verb.choose:
            let setting: Setting = try button.code(at: 0)
            guard OnboardingTexts.preferences.contains(setting),
                let value = SettingValue(try button.word(at: 1), for: setting, of: turn.profile)
            else { return try onboarding.ask() }
            return try onboarding.set(setting, to: value)
        case Verb.fine: return try onboarding.finish()
        case Verb.language: return try speak(button.code(at: 0), turn)
        default: return try onboarding.open(nil)
        }
    }

    func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        try OnboardingAnswer(turn).read(turn.writtenText ?? "")
    }

    /// Changes the language in the middle of the questions.
    private func speak(_ language: Language, _ turn: ActionTurn) throws -> Reply {
        let change = turn.settingChange(.language, to: .language(language))
        if change.event != nil { try turn.ledger.keep(change.profile) }
        return try Onboarding(turn.knowing(change.profile)).ask(events: [change.event].compactMap(\.self))
    }
}
