import ArgumentParser
import Foundation

/// What every subcommand needs to know where RISK0 lives.
struct SettingsOptions: ParsableArguments {
    @Option(name: .customLong("env-file"), help: "A file of NAME=value lines; the environment wins over it.")
    var envFile: String?

    func settings() throws -> Settings {
        try Settings(environment: ProcessInfo.processInfo.environment, file: envFile)
    }
}
