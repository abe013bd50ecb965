import Domain
import Foundation
import Storage
import Telegram

/// `/settings [SETTING [VALUE]]`: how RISK0 talks to a user.
struct SettingsCommand: ActionCommand, ButtonHandler, FlowHandler {
    enum Verb {
        static let prefix = "set"
        static let menu = "set.menu"
        static let open = "set.open"
        static let choose = "set.to"
        static let country = "set.country"
        static let age = "set.age"
    }

    /// What is being asked for.
    struct State: Codable, Equatable {
        var setting: Setting
        /// The country whose part, or whose age, is being asked for.
        var country: String?
        var asksAge = false
    }

    let definition = CommandDefinition(
        "settings",
        topic: .settings,
        privacy: .privately,
        form: "[SETTING [VALUE]]",
        summary: Words(
            en: "Language, currency, unit, odds, time zone, country, notifications",
            fr: "Langue, devise, unité, cotes, fuseau horaire, pays, notifications"
        ),
        examples: [
            "/settings currency GBP", "/settings unit 10", "/settings odds american", "/settings zone Europe/Paris",
        ]
    )

    let verbs = [
        ButtonVerb(Verb.menu), ButtonVerb(Verb.open, .one(of: Setting.self)),
        ButtonVerb(Verb.choose, .one(of: Setting.self), .text(most: 40)),
        ButtonVerb(Verb.country, .text(most: 8), .word(["all"]), optional: 1),
        ButtonVerb(Verb.age, .text(most: 8), .word(["y", "n"])),
    ]
    let flow = "settings"

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        let words = arguments.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        guard let name = words.first else { return try menu(turn) }
        guard let setting = Setting(named: name) else { throw try unknown(String(name), turn) }
        guard words.count == 2 else { return try open(setting, turn) }
        do {
            return try write(String(words[1]), for: setting, partOf: nil, turn)
        } catch let line as AmbiguousLine {
            throw line.within { "\(name) \($0)" }
        }
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        switch button.verb {
        case Verb.open: return try open(button.code(at: 0), turn)
        case Verb.choose:
            let setting: Setting = try button.code(at: 0)
            guard let value = SettingValue(try button.word(at: 1), for: setting, of: turn.profile) else {
                return try menu(turn)
            }
            if case .country = value {
                return try CountryChange(turn: turn, flow: flow).choose(
                    CountryQuestion(turn: turn, verb: Verb.country).read(value.code, wholeCountry: false)
                )
            }
            return try set(setting, to: value, turn)
        case Verb.country:
            let answer = try CountryQuestion(turn: turn, verb: Verb.country).read(button)
            return try CountryChange(turn: turn, flow: flow).choose(answer)
        case Verb.age:
            guard let place = Jurisdiction.named(try button.word(at: 0)) else { return try menu(turn) }
            return try CountryChange(turn: turn, flow: flow).answerAge(isOfAge: button.word(at: 1) == "y", in: place)
        default: return try menu(turn)
        }
    }

    func resume(_ state: [UInt8], _ turn: ActionTurn) throws -> Reply {
        guard let state = try? JSONDecoder().decode(State.self, from: Data(state)) else { return try menu(turn) }
        guard let text = turn.writtenText else { return try open(state.setting, turn) }
        if state.asksAge, let code = state.country {
            let place = Jurisdiction.for(country: code)
            let isOfAge = try AgeQuestion(turn: turn, verb: Verb.age).isOfAge(text, in: place)
            return try CountryChange(turn: turn, flow: flow).answerAge(isOfAge: isOfAge, in: place)
        }
        return try write(text, for: state.setting, partOf: state.country, turn)
    }

    private func menu(_ turn: ActionTurn) throws -> Reply {
        let heading = turn.say(en: "\(bold: "Settings")", fr: "\(bold: "Réglages")")
        let screen = SettingsScreen(turn: turn, prefix: Verb.prefix)
        let ours = turn.flow?.kind == flow
        return turn.show(try screen.menu(Setting.allCases, heading: heading), flow: ours ? .end : .keep)
    }

    /// Shows the choices of a setting; what is written next is taken as its value.
    private func open(_ setting: Setting, _ turn: ActionTurn) throws -> Reply {
        let screen = try SettingsScreen(turn: turn, prefix: Verb.prefix).choices(of: setting)
        return turn.show(screen, flow: try State(setting: setting).kept(as: flow))
    }

    private func write(_ text: String, for setting: Setting, partOf country: String?, _ turn: ActionTurn) throws
        -> Reply
    {
        if setting == .country {
            let answer = CountryQuestion(turn: turn, verb: Verb.country).read(text, partOf: country)
            return try CountryChange(turn: turn, flow: flow).choose(answer, written: text)
        }
        guard let value = SettingValue(text, for: setting, of: turn.profile) else {
            if setting == .unit, let question = Self.question(about: text, turn) { throw question }
            throw try SettingsScreen(turn: turn, prefix: Verb.prefix).refusal(of: text, for: setting)
        }
        return try set(setting, to: value, turn)
    }

    /// Nil where the text is no amount that can be read in several ways.
    private static func question(about text: String, _ turn: ActionTurn) -> AmbiguousLine? {
        do throws(NumberFault) {
            _ = try Money.parse(text, in: turn.profile.amounts)
            return nil
        } catch {
            return AmbiguousLine(error, in: turn.language) { $0 }
        }
    }

    private func set(_ setting: Setting, to value: SettingValue, _ turn: ActionTurn) throws -> Reply {
        let change = turn.settingChange(setting, to: value)
        if change.event != nil { try turn.ledger.keep(change.profile) }
        return try SettingChanged(turn: turn.knowing(change.profile), flow: flow).reply(setting, value, change.event)
    }

    private func unknown(_ name: String, _ turn: ActionTurn) throws -> Refusal {
        let found = name.visible(limit: 40)
        let near = FuzzyMatch.closest(to: name, among: Setting.words, most: 1).first.flatMap { Setting(named: $0) }
        let example = (near ?? .currency).example
        let screen = try SettingsScreen(turn: turn, prefix: Verb.prefix).menu(Setting.allCases, heading: "")
        return Refusal(
            "unknown_setting",
            turn.say(
                en: "There is no setting \(code: found). Choose one below, or write for instance \(code: example)",
                fr:
                    "Il n'y a pas de réglage \(code: found). Choisissez ci-dessous, ou écrivez par exemple \(code: example)"
            ),
            buttons: screen.keyboard?.rows ?? []
        )
    }
}

extension SettingsCommand.State {
    func kept(as flow: String) throws -> Reply.FlowChange {
        .set(kind: flow, state: Array(try JSONEncoder().encode(self)))
    }
}

/// Says what a setting is now, with the menu for the next one.
struct SettingChanged {
    let turn: ActionTurn
    let flow: String

    func reply(_ setting: Setting, _ value: SettingValue, _ event: Event?) throws -> Reply {
        let name = value.name(in: turn.language, at: turn.now)
        let heading =
            event == nil
            ? turn.say(
                en: "\(setting.title(.english)) is \(bold: name) already.",
                fr: "\(setting.title(.french))\u{A0}: c'est déjà \(bold: name)."
            )
            : turn.say(
                en: "Done. \(setting.title(.english)): \(bold: name).",
                fr: "C'est fait. \(setting.title(.french))\u{A0}: \(bold: name)."
            )
        let note =
            setting == .currency && event != nil
            ? turn.say(
                en: " Bets logged before stay in their own currency.",
                fr: " Les paris déjà notés restent dans leur devise."
            ) : ""
        let screen = SettingsScreen(turn: turn, prefix: SettingsCommand.Verb.prefix)
        let ours = turn.flow?.kind == flow
        return turn.show(
            try screen.menu(Setting.allCases, heading: heading + note),
            events: [event].compactMap(\.self),
            flow: ours ? .end : .keep
        )
    }
}
