import ArgumentParser
import Domain
import Features

struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "Print what is made from the code: the events, the commands, the features, the settings.",
        discussion: "`make docs` keeps docs/events.md, docs/commands.md, docs/features.md and bot.env.example this way."
    )

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case events, commands, features, settings
    }

    @Argument(help: "events, commands, features or settings.")
    var subject: Subject

    func run() { print(Self.text(of: subject), terminator: "") }

    static func text(of subject: Subject) -> String {
        switch subject {
        case .events: EventCatalogue.markdown
        case .commands: CommandCatalogue.markdown
        case .features: FeatureCatalogue.markdown
        case .settings: SettingDefinition.exampleFile
        }
    }
}
