import Domain
import Telegram

/// Asks where somebody lives, down to the province or state where the age differs.
struct CountryQuestion {
    let turn: ActionTurn
    /// The button for a place carries its code, and `all` where the country as a whole is meant.
    let verb: String

    enum Answer {
        case place(Jurisdiction)
        /// A country whose parts have ages of their own.
        case country(Jurisdiction)
        case unknown(near: [Jurisdiction])
    }

    /// Reads what a user wrote.
    /// - Parameter country: the one whose part was asked for: «other» then means the rest of it.
    func read(_ text: String, partOf country: String?) -> Answer {
        guard let place = Jurisdiction.named(text) else { return .unknown(near: near(text)) }
        if let country, place == .elsewhere { return .place(.for(country: country)) }
        return Jurisdiction.parts(of: place.code).isEmpty ? .place(place) : .country(place)
    }

    /// Reads what a button carries: a code, and whether the country as a whole is meant.
    func read(_ button: Press) throws -> Answer? {
        read(try button.word(at: 0), wholeCountry: try button.wordIfAny(at: 1) == "all")
    }

    /// - Returns: nil for a code that no version of this program offered.
    func read(_ code: String, wholeCountry isWhole: Bool) -> Answer? {
        guard let place = Jurisdiction.named(code), place.code == code else { return nil }
        return isWhole || Jurisdiction.parts(of: code).isEmpty ? .place(place) : .country(place)
    }

    func countryButtons() throws -> [[InlineKeyboardButton]] {
        let places = SettingChoices.countries(in: turn.language) + [.elsewhere]
        return try places.map { try button($0) }.inRows(of: 2)
    }

    /// The question for the part of a country.
    func parts(of country: Jurisdiction) throws -> OutgoingMessage {
        let name = country.name(in: turn.language)
        let isState = country.code == "US"
        let text =
            if isState {
                turn.say(
                    en: "Which state? I list those where the age is not \(country.minimumAge).",
                    fr: "Quel État\u{A0}? Je montre ceux où l'âge n'est pas \(country.minimumAge) ans."
                )
            } else {
                turn.say(en: "Where in \(bold: name)?", fr: "Où au \(bold: name)\u{A0}?")
            }
        let rest = turn.word(isState ? "Another state" : "Another place", isState ? "Un autre État" : "Ailleurs")
        let buttons = try Jurisdiction.parts(of: country.code).map { try button($0) }.inRows(of: 2)
        return OutgoingMessage(text, buttons: buttons + [[try turn.button(rest, verb, country.code, "all")]])
    }

    /// Says that no such place is known, and offers the nearest names.
    func refusal(of text: String, near: [Jurisdiction]) throws -> Refusal {
        let found = text.visible(limit: 40)
        let words =
            if near.isEmpty {
                turn.say(
                    en: "I do not know a country called \(code: found). Check the spelling, or choose «Other country».",
                    fr:
                        "Je ne connais pas de pays nommé \(code: found). Vérifiez l'orthographe, ou choisissez «\u{A0}Autre pays\u{A0}»."
                )
            } else {
                turn.say(
                    en: "I do not know a country called \(code: found). Did you mean one of these?",
                    fr: "Je ne connais pas de pays nommé \(code: found). Est-ce l'un de ceux-ci\u{A0}?"
                )
            }
        let offered = near.isEmpty ? SettingChoices.countries(in: turn.language) : near
        let buttons = try (offered + [.elsewhere]).map { try button($0) }
        return Refusal("unknown_country", words, buttons: buttons.inRows(of: 2))
    }

    private func button(_ place: Jurisdiction) throws -> InlineKeyboardButton {
        try turn.button(place.name(in: turn.language), verb, place.code)
    }

    private func near(_ text: String) -> [Jurisdiction] {
        let names = Jurisdiction.all.flatMap { [$0.name(in: .english), $0.name(in: .french)] }
        var seen: Set<String> = []
        return FuzzyMatch.closest(to: text, among: names, most: 4)
            .compactMap { Jurisdiction.named($0) }
            .filter { seen.insert($0.code).inserted }
    }
}
