import Domain
import Storage
import Telegram

/// Asks whether somebody has the age that their country demands. The age itself is never kept.
struct AgeQuestion {
    let turn: ActionTurn
    let verb: String

    func screen(in country: Jurisdiction, below: [[InlineKeyboardButton]] = []) throws -> OutgoingMessage {
        let age = country.minimumAge
        let place =
            country == .elsewhere ? turn.word("where you live", "là où vous vivez") : country.name(in: turn.language)
        let text = turn.say(
            en: "Betting is for adults (\(place)). Are you \(bold: "\(age) or older")?",
            fr: "Parier est réservé aux adultes (\(place)). Avez-vous \(bold: "\(age)\u{A0}ans ou plus")\u{A0}?"
        )
        return OutgoingMessage(text, buttons: try buttons(in: country) + below)
    }

    /// The country goes with the answer: one given for another country counts for nothing.
    func buttons(in country: Jurisdiction) throws -> [[InlineKeyboardButton]] {
        let age = country.minimumAge
        return [
            [
                try turn.button(turn.word("Yes, \(age) or older", "Oui, \(age) ans ou plus"), verb, country.code, "y"),
                try turn.button(turn.word("No", "Non"), verb, country.code, "n"),
            ]
        ]
    }

    /// Reads «yes», «no» or a number of years.
    func isOfAge(_ text: String, in country: Jurisdiction) throws -> Bool {
        if let years = Int(text.folded.prefix { ("0"..."9").contains($0) }), (2...130).contains(years) {
            return years >= country.minimumAge
        }
        switch YesNo(text) {
        case .yes: return true
        case .no: return false
        case nil:
            throw Refusal(
                "age_not_answered",
                turn.say(
                    en: "A yes or a no, please: are you \(country.minimumAge) or older?",
                    fr: "Par oui ou par non, s'il vous plaît\u{A0}: avez-vous \(country.minimumAge) ans ou plus\u{A0}?"
                ),
                buttons: try buttons(in: country)
            )
        }
    }

    /// Refuses somebody who is too young, with the lines that help, and counts how often that was.
    func refuse(_ profile: Profile, in country: Jurisdiction) throws -> Reply {
        var profile = profile
        profile.country = country.code
        profile.onboarding = .refused
        try turn.ledger.keep(profile)
        let attempt = try turn.book.refusals(of: turn.user) + 1
        let lines = HelplineText(language: turn.language).lines(for: country.code)
        let text = turn.say(
            en: """
                Thank you for the honest answer. RISK0 is for people of \(country.minimumAge) or older, so I stop here, \
                and keep nothing about bets. If you made a mistake, send /start; /delete removes the little I know.

                If betting is on your mind, these people listen, without judging:
                \(lines)
                """,
            fr: """
                Merci pour cette réponse honnête. RISK0 est réservé aux personnes de \(country.minimumAge) ans ou plus\u{A0}; \
                je m'arrête donc ici, sans rien garder sur des paris. Si c'est une erreur, envoyez /start\u{A0}; /delete \
                efface le peu que je sais.

                Si les paris vous préoccupent, ces personnes écoutent, sans juger\u{A0}:
                \(lines)
                """
        )
        return turn.show(
            OutgoingMessage(text),
            events: [
                turn.event(
                    .onboardingStep,
                    [
                        "step": .code("refused"), "country": .code(country.code),
                        "minimum_age": .integer(country.minimumAge), "attempt": .integer(attempt),
                    ]
                ),
                turn.event(.helplineShown, ["country": .code(country.code), "reason": .code("refused")]),
            ],
            flow: .end
        )
    }
}
