import ArgumentParser
import Coaching
import Foundation
import Storage
import Telegram

/// How the program ends: the codes of sysexits.h where there is one.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    case failed = 1
    case wrongArguments = 64
    case unfitFile = 65
    case store = 74
    case token = 77
    case setting = 78

    /// What it means, for an operator.
    var meaning: String {
        switch self {
        case .done: "done"
        case .failed: "failed"
        case .wrongArguments: "wrong arguments"
        case .unfitFile: "a file that was given is not all sound"
        case .store: "the disk or the database refuses"
        case .token: "Telegram refuses the token"
        case .setting: "a setting is wrong"
        }
    }

    /// Whether starting again cannot help before somebody has mended something.
    var isForOperator: Bool {
        switch self {
        case .wrongArguments, .store, .token, .setting: true
        case .done, .failed, .unfitFile: false
        }
    }

    var code: ExitCode { ExitCode(rawValue) }
}

/// How a subcommand ends when something goes wrong: one sentence on standard error, and a code that scripts can read.
enum Exit {
    /// Runs `body`; explains what it throws and exits with the code that belongs to it.
    static func explained(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            FileHandle.standardError.write(Data("risk0: \(sentence(for: error))\n".utf8))
            throw status(for: error).code
        }
    }

    /// The error's own sentence; of the system's and Foundation's errors the file and the reason.
    static func sentence(for error: any Error) -> String {
        guard error is CocoaError || error is POSIXError else { return "\(error)" }
        let file = SystemReason.path(of: error) ?? "A file or folder"
        return "\(file) cannot be used: \(SystemReason.of(error)). Check that it is there, its owner and its mode."
    }

    static func status(for error: any Error) -> ExitStatus {
        switch error {
        case is SettingsFault, is PromptFault: .setting
        case is StoreFault: .store
        case let error as TelegramError where error.isFinal: .token
        default: .failed
        }
    }
}
