import ArgumentParser
import Coaching
import Foundation

/// What is learnt, by hand.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Learn what is learnt beforehand, and keep it as files.",
        subcommands: [TrainCoachCommand.self]
    )
}

struct TrainCoachCommand: AsyncParsableCommand {
    /// Those with which the bot calls it.
    static let arguments = ["train", "coach", "--attached"]

    static let configuration = CommandConfiguration(
        commandName: "coach",
        abstract: "Learn what questions mean and danger looks like from the examples in Prompts/, unless that is kept.",
        discussion: """
            `run` has this done where it is missing, and does not wait for it. Nothing needs to be stopped for it: a \
            running bot keeps what it has until its next start.

            Example: risk0 train coach --to /opt/risk0/Prompts/models
            """
    )

    @OptionGroup var options: SettingsOptions

    @Option(help: "The folder for the file. Default: models/ in the data directory, unless Prompts/models/ has it.")
    var to: String?

    @Flag(help: .private)
    var attached = false

    func run() async throws {
        try await Exit.explained {
            let settings = try options.settings()
            try settings.expectPrompts()
            if attached { try Self.standBack(settings) }
            let model = CoachModel(prompts: settings.promptsDirectory)
            // Where no folder is named it is for the bot, which takes it from wherever it is kept.
            if to == nil, let path = try model.path(in: settings.modelsDirectories) {
                print("\(path): kept already")
                return
            }
            let kept = try model.keep(in: to ?? settings.ownModelsDirectory)
            print("\(kept.path): \(kept.isNew ? "learnt" : "kept already")")
        }
    }

    /// Ends with the program that holds the other end of the input, which waits for one thing only: whether the examples
    /// are in order. After that it leaves the processor to everybody else.
    private static func standBack(_ settings: Settings) throws {
        Thread {
            while readLine() != nil {}
            _exit(1)
        }
        .start()
        try CoachModel(prompts: settings.promptsDirectory).check()
        _ = nice(19)
    }
}
