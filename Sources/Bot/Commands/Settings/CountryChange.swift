import Domain
import Storage
import Telegram

/// Moves a user to another country. Where that one asks for a higher age, so does RISK0, again.
struct CountryChange {
    let turn: ActionTurn
    let flow: String

    private var countries: CountryQuestion { CountryQuestion(turn: turn, verb: SettingsCommand.Verb.country) }
    private var ages: AgeQuestion { AgeQuestion(turn: turn, verb: SettingsCommand.Verb.age) }

    /// - Parameter answer: nil for an old button that names no place.
    func choose(_ answer: CountryQuestion.Answer?, written: String = "") throws -> Reply {
        switch answer {
        case nil:
            return turn.show(try SettingsScreen(turn: turn, prefix: SettingsCommand.Verb.prefix).choices(of: .country))
        case .unknown(let near): throw try countries.refusal(of: written, near: near)
        case .country(let country):
            let state = SettingsCommand.State(setting: .country, country: country.code)
            return turn.show(try countries.parts(of: country), flow: try state.kept(as: flow))
        case .place(let place):
            guard asksAge(for: place) else { return try move(to: place) }
            let state = SettingsCommand.State(setting: .country, country: place.code, asksAge: true)
            return turn.show(try ages.screen(in: place), flow: try state.kept(as: flow))
        }
    }

    /// - Parameter place: that the question was about; the answer holds for no other.
    func answerAge(isOfAge: Bool, in place: Jurisdiction) throws -> Reply {
        guard asksAge(for: place) else { return try move(to: place) }
        guard isOfAge else { return try ages.refuse(turn.profile, in: place) }
        return try move(to: place)
    }

    /// In a private bot everybody counts as an adult.
    private func asksAge(for place: Jurisdiction) -> Bool {
        turn.setting.onboarding == .required
            && place.minimumAge > Jurisdiction.for(country: turn.profile.country).minimumAge
    }

    private func move(to place: Jurisdiction) throws -> Reply {
        let change = turn.settingChange(.country, to: .country(place))
        if change.event != nil { try turn.ledger.keep(change.profile) }
        return try SettingChanged(turn: turn.knowing(change.profile), flow: flow)
            .reply(.country, .country(place), change.event)
    }
}
