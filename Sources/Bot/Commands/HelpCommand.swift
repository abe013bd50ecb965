package import Domain
import Operations
import Telegram

/// `/help [COMMAND]`: all commands by topic, or one with its form and examples.
package struct HelpCommand: QueryCommand {
    /// The commands that it explains: all of the bot's.
    private let definitions: [CommandDefinition]

    package init(explaining definitions: [CommandDefinition]) { self.definitions = definitions + [Self.definition] }

    package var definition: CommandDefinition { Self.definition }

    static let name = "help"

    private static let definition = CommandDefinition(
        Self.name,
        topic: .help,
        isOpenToNewcomers: true,
        form: "[COMMAND]",
        summary: Words(en: "What I can do", fr: "Ce que je sais faire"),
        examples: ["/help bet"]
    )

    package func answer(_ arguments: String, _ turn: Turn) throws -> Reply {
        let visible = definitions.filter { Authorization.allows($0.audience, isAdmin: turn.request.isAdmin) }
        let name = arguments.drop { $0 == "/" }.lowercased()
        guard !name.isEmpty else { return .text(overview(of: visible, turn)) }
        if let one = visible.first(where: { $0.name == name }) { return .text(page(of: one, turn)) }
        let near = FuzzyMatch.closest(to: name, among: visible.map(\.name), most: 3).map { "/help \($0)" }
        let list = near.isEmpty ? "/help" : near.joined(separator: ", ")
        throw Refusal(
            "unknown_command",
            turn.say(en: "I have no such command. Try: \(list)", fr: "Je n'ai pas cette commande. Essayez : \(list)")
        )
    }

    private func overview(of visible: [CommandDefinition], _ turn: Turn) -> RichText {
        let sections = CommandDefinition.Topic.allCases.compactMap { topic -> RichText? in
            let commands = visible.filter { $0.topic == topic }
            guard !commands.isEmpty else { return nil }
            let lines = commands.map { RichText("\n/\($0.name) – \($0.summary(turn.language))") }.joined()
            return "\(bold: topic.title(turn.language))\(lines)"
        }
        let footer = turn.say(
            en: "\n\n/help bet explains one of them. RISK0 takes no bets and promises no profit; /helpline is there.",
            fr: "\n\n/help bet en explique une. RISK0 ne prend aucun pari et ne promet aucun gain ; /helpline est là."
        )
        return sections.joined(separator: "\n\n") + footer
    }

    private func page(of command: CommandDefinition, _ turn: Turn) -> RichText {
        var page: RichText = "\(code: command.usage)\n\(command.summary(turn.language))"
        for example in command.examples { page += "\n• \(code: example)" as RichText }
        return page
    }
}

extension CommandDefinition.Topic {
    package func title(_ language: Language) -> String {
        switch self {
        case .bets: Words(en: "Bets", fr: "Paris")(language)
        case .money: Words(en: "Money", fr: "Argent")(language)
        case .limits: Words(en: "Limits", fr: "Limitations")(language)
        case .coach: Words(en: "The coach", fr: "Le coach")(language)
        case .protection: Words(en: "Staying in control", fr: "Garder le contrôle")(language)
        case .settings: Words(en: "You and your data", fr: "Vous et vos données")(language)
        case .help: Words(en: "Help", fr: "Aide")(language)
        case .administration: Words(en: "Administration", fr: "Administration")(language)
        }
    }
}
