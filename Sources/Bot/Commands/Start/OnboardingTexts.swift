import Domain
import Telegram

/// What `/start` says at each step.
struct OnboardingTexts {
    let turn: ActionTurn

    /// The preferences that are shown before the first bet.
    static let preferences: [Setting] = [.language, .currency, .odds, .zone]

    var preferences: SettingsScreen { SettingsScreen(turn: turn, prefix: StartCommand.Verb.prefix) }

    func country(_ question: CountryQuestion) throws -> OutgoingMessage {
        let text = turn.say(
            en: """
                \(bold: "RISK0 keeps your betting diary, and learns how casinos limit accounts.")

                It is not a bookmaker, takes no bets, and promises no profit. Three questions first, then we begin.

                \(bold: "1.") Which country do you live in? Choose, or write its name.
                """,
            fr: """
                \(bold: "RISK0 tient votre carnet de paris, et apprend comment les casinos limitent les comptes.")

                Ce n'est pas un bookmaker\u{A0}: il ne prend aucun pari et ne promet aucun gain. Trois questions d'abord, \
                puis nous commençons.

                \(bold: "1.") Dans quel pays vivez-vous\u{A0}? Choisissez, ou écrivez son nom.
                """
        )
        let other: Language = turn.language == .english ? .french : .english
        let name = other == .french ? "Français" : "English"
        let language = try turn.button(name, StartCommand.Verb.language, other.rawValue)
        return OutgoingMessage(text, buttons: try question.countryButtons() + [[language]])
    }

    func age(_ question: AgeQuestion, in country: Jurisdiction) throws -> OutgoingMessage {
        let back = try turn.button(turn.word("« Another country", "« Un autre pays"), StartCommand.Verb.back)
        var screen = try question.screen(in: country, below: [[back]])
        screen.text = "\(bold: "2.") " + screen.text
        return screen
    }

    func consent(ticked: Set<ConsentPurpose>) throws -> OutgoingMessage {
        let words = ConsentWords(language: turn.language)
        // French sets a no-break space before a colon.
        let colon = turn.word(": ", "\u{A0}: ")
        let purposes = ConsentPurpose.allCases.map {
            "\n• \(bold: words.name(of: $0))\(colon)\(words.meaning(of: $0))" as RichText
        }
        let text = turn.say(
            en: """
                \(bold: "3.") What do you agree to? The first is needed; the others are your choice, off until you tick \
                them, and can be changed at any time with /privacy.
                \(purposes.joined())

                Nothing is sold, and /delete erases everything. (Policy, version \(ConsentPurpose.policyVersion))
                """,
            fr: """
                \(bold: "3.") À quoi consentez-vous\u{A0}? Le premier point est nécessaire\u{A0}; les autres sont votre \
                choix, inactifs tant que vous ne les cochez pas, et modifiables à tout moment avec /privacy.
                \(purposes.joined())

                Rien n'est vendu, et /delete efface tout. (Politique, version \(ConsentPurpose.policyVersion))
                """
        )
        let toggles = try ConsentPurpose.allCases.filter { $0 != .service }.map { purpose in
            let isTicked = ticked.contains(purpose)
            let label = "\(isTicked ? "☑" : "☐") \(words.name(of: purpose))"
            return [try turn.button(label, StartCommand.Verb.tick, purpose.rawValue, isTicked ? "0" : "1")]
        }
        let agree = try turn.button(turn.word("Agree and go on", "Accepter et continuer"), StartCommand.Verb.agree)
        let decline = try turn.button(turn.word("I do not agree", "Je refuse"), StartCommand.Verb.decline)
        return OutgoingMessage(text, buttons: toggles + [[agree], [decline]])
    }

    func declined() -> RichText {
        turn.say(
            en: """
                That is your right. Without the first consent I cannot keep bets, so I stop here. /start asks again, \
                /delete removes the little I know of you.
                """,
            fr: """
                C'est votre droit. Sans le premier consentement je ne peux pas noter de paris\u{A0}; je m'arrête donc ici. \
                /start repose la question, /delete efface le peu que je sais de vous.
                """
        )
    }

    func preferencesMenu() throws -> OutgoingMessage {
        let heading = turn.say(
            en:
                "Last: is this right? Change what is not, or write it (\(code: "GBP"), \(code: "american"), \(code: "Chicago")).",
            fr: """
                Pour finir\u{A0}: est-ce correct\u{A0}? Changez ce qui ne l'est pas, ou écrivez-le (\(code: "CAD"), \
                \(code: "décimales"), \(code: "Montréal")).
                """
        )
        let fine = try turn.button(turn.word("Fine", "Parfait"), StartCommand.Verb.fine)
        return try preferences.menu(Self.preferences, heading: heading, below: [[fine]])
    }

    /// For those who rest, instead of any encouragement; nil for the others.
    func resting() -> OutgoingMessage? {
        guard let end = turn.profile.protection.restsUntil(at: turn.now) else { return nil }
        let moment = turn.momentText(end)
        return OutgoingMessage(
            turn.say(
                en: """
                    Welcome back. You are on a break until \(bold: moment). /settle, /stats, /export and /helpline are \
                    there.
                    """,
                fr: """
                    Rebonjour. Vous êtes en pause jusqu'au \(bold: moment). /settle, /stats, /export et /helpline restent \
                    là.
                    """
            )
        )
    }

    func welcome() -> OutgoingMessage {
        if let resting = resting() { return resting }
        let price = turn.profile.oddsFormat.example(turn.language)
        return OutgoingMessage(
            turn.say(
                en: """
                    That is all; welcome. Three things to try:
                    \(code: "/bet bet365 football \(price) 20 Arsenal") logs a bet
                    \(code: "/limit bet365 stake 100 5") reports a limit you met
                    /stats shows where you stand

                    /help has the rest. If betting stops being fun: /break, /budget, /helpline.
                    """,
                fr: """
                    C'est tout\u{A0}; bienvenue. Trois choses à essayer\u{A0}:
                    \(code: "/bet winamax football \(price) 20 Lyon") note un pari
                    \(code: "/limit winamax stake 100 5") signale une limitation
                    /stats montre où vous en êtes

                    /help contient le reste. Si parier n'est plus un plaisir\u{A0}: /break, /budget, /helpline.
                    """
            )
        )
    }
}

extension OddsFormat {
    /// The same price as everybody's example.
    fileprivate func example(_ language: Language) -> String {
        switch self {
        case .decimal: language == .english ? "1.90" : "1,90"
        case .american: "-110"
        case .fractional: "10/11"
        }
    }
}
