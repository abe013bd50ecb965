import ArgumentParser
import Coaching
import Foundation
import Storage
import Telegram

/// How a subcommand ends when something goes wrong: one sentence on standard error, and a code that scripts can read.
enum Exit {
    /// Runs `body`; explains what it throws and exits with the code that belongs to it.
    static func explained(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            FileHandle.standardError.write(Data("risk0: \(error)\n".utf8))
            throw code(for: error)
        }
    }

    /// The codes of sysexits.h where there is one.
    static func code(for error: any Error) -> ExitCode {
        switch error {
        case is SettingsFault, is PromptFault: ExitCode(78)
        case is StoreFault: ExitCode(74)
        case let error as TelegramError where error.isFinal: ExitCode(77)
        default: .failure
        }
    }
}
