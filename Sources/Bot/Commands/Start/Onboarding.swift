import Domain
import Storage
import Telegram

/// The questions that come before anything else: what each answer does, wherever it came from.
///
/// How far a newcomer has come stands in the profile, so that a restart, a lost flow or an old button never skips one.
struct Onboarding {
    let turn: ActionTurn
    var state: OnboardingState

    init(_ turn: ActionTurn) {
        self.turn = turn
        let kept = turn.flow.flatMap { $0.kind == OnboardingState.flow ? OnboardingState($0.state) : nil }
        state = kept ?? OnboardingState()
    }

    private var profile: Profile { turn.profile }
    private var texts: OnboardingTexts { OnboardingTexts(turn: turn) }
    var country: Jurisdiction { .for(country: profile.country) }
    var countries: CountryQuestion { CountryQuestion(turn: turn, verb: StartCommand.Verb.country) }
    var ages: AgeQuestion { AgeQuestion(turn: turn, verb: StartCommand.Verb.age) }

    /// Asks what is to be answered now.
    func ask(events: [Event] = []) throws -> Reply {
        // An old button, pressed when all is done, must not end what the user is in the middle of.
        let flow = profile.onboarding == .done ? .keep : try state.kept()
        return turn.show(try screen(), events: events, flow: flow)
    }

    /// The next question, as a new message or in the place of the last one.
    private func screen() throws -> OutgoingMessage {
        switch profile.onboarding {
        case .country:
            if let country = state.country { return try countries.parts(of: .for(country: country)) }
            return try texts.country(countries)
        case .age, .refused: return try texts.age(ages, in: country)
        case .consent: return try texts.consent(ticked: state.ticked)
        case .preferences:
            if let setting = state.setting { return try texts.preferences.choices(of: setting) }
            return try texts.preferencesMenu()
        case .done: return texts.welcome()
        }
    }

    /// The country was named. Until the age is confirmed it can be changed.
    func choose(_ answer: CountryQuestion.Answer, written: String = "") throws -> Reply {
        guard [.country, .age, .refused].contains(profile.onboarding) else { return try ask() }
        switch answer {
        case .unknown(let near): throw try countries.refusal(of: written, near: near)
        case .country(let country):
            var next = moved(to: .country)
            next.state.country = country.code
            try turn.ledger.keep(next.profile)
            return try next.ask()
        case .place(let place):
            var changed = profile
            changed.country = place.code
            changed.onboarding = .age
            try turn.ledger.keep(changed)
            var next = knowing(changed)
            next.state.country = nil
            return try next.ask(events: [stepEvent(.country, in: place)])
        }
    }

    /// Goes back to the first question.
    func changeCountry() throws -> Reply {
        guard [.country, .age, .refused].contains(profile.onboarding) else { return try ask() }
        var next = moved(to: .country)
        next.state.country = nil
        try turn.ledger.keep(next.profile)
        return try next.ask()
    }

    /// - Parameter place: the country for which the age was confirmed or denied.
    func answerAge(isOfAge: Bool, in place: String) throws -> Reply {
        guard profile.onboarding == .age, profile.country == place else { return try ask() }
        guard isOfAge else { return try ages.refuse(profile, in: country) }
        var changed = profile
        changed.currency = country.currency
        changed.oddsFormat = country.oddsFormat
        changed.zone = country.zone
        changed.onboarding = .consent
        try turn.ledger.keep(changed)
        return try knowing(changed).ask(events: [stepEvent(.age, in: country)])
    }

    func tick(_ purpose: ConsentPurpose, _ isTicked: Bool) throws -> Reply {
        guard profile.onboarding == .consent, purpose != .service else { return try ask() }
        var next = self
        if isTicked { next.state.ticked.insert(purpose) } else { next.state.ticked.remove(purpose) }
        return try next.ask()
    }

    /// Gives the consent without which there is no bot, and those that were ticked.
    func agree() throws -> Reply {
        guard profile.onboarding == .consent else { return try ask() }
        var changed = profile
        changed.consents = Consents(granted: state.ticked.union([.service]))
        changed.onboarding = .preferences
        try turn.ledger.keep(changed)
        let given = ConsentPurpose.allCases.filter { changed.consents.allows($0) }
        let events = given.map { turn.consentEvent($0, granted: true, source: "onboarding") }
        return try knowing(changed).ask(events: events + [stepEvent(.consent, in: nil)])
    }

    func decline() throws -> Reply {
        guard profile.onboarding == .consent else { return try ask() }
        return turn.show(
            OutgoingMessage(texts.declined()),
            events: [
                turn.event(
                    .flowCancelled,
                    ["flow": .code(OnboardingState.flow), "step": .code("consent"), "reason": .code("user")]
                )
            ],
            flow: .end
        )
    }

    /// Shows the choices of one preference; nil shows all of them.
    func open(_ setting: Setting?) throws -> Reply {
        guard profile.onboarding == .preferences else { return try ask() }
        var next = self
        next.state.setting = setting
        return try next.ask()
    }

    func set(_ setting: Setting, to value: SettingValue) throws -> Reply {
        guard profile.onboarding == .preferences else { return try ask() }
        let change = turn.settingChange(setting, to: value)
        if change.event != nil { try turn.ledger.keep(change.profile) }
        var next = knowing(change.profile)
        next.state.setting = nil
        return try next.ask(events: [change.event].compactMap(\.self))
    }

    func finish() throws -> Reply {
        guard profile.onboarding == .preferences else { return try ask() }
        var changed = profile
        changed.onboarding = .done
        try turn.ledger.keep(changed)
        let events = [stepEvent(.preferences, in: country), stepEvent(.done, in: country)]
        return turn.show(texts.welcome(), events: events, flow: .end)
    }

    private func moved(to step: OnboardingStep) -> Onboarding {
        var changed = profile
        changed.onboarding = step
        return knowing(changed)
    }

    private func knowing(_ profile: Profile) -> Onboarding {
        var next = Onboarding(turn.knowing(profile))
        next.state = state
        return next
    }

    private func stepEvent(_ step: OnboardingStep, in place: Jurisdiction?) -> Event {
        turn.event(
            .onboardingStep,
            [
                "step": .code(step), "country": .optional(place) { .code($0.code) },
                "minimum_age": .optional(place) { .integer($0.minimumAge) },
            ]
        )
    }
}
