import ArgumentParser
import Bot
import Domain
import Foundation
import HTTP
import Logging
import Telegram
import Tracking
import UnixSignals

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run the bot: on Telegram when a token is set, otherwise as a chat in this terminal.",
        discussion: """
            In the terminal, a line is sent as a message and a number presses the button of that number; a space before \
            a number sends the number itself. Lines may come from a pipe: `printf '/help\\n' | risk0 run`.

            SIGTERM and Ctrl-C stop it in order within ten seconds: what was taken is served, what is committed is sent \
            or kept for the next start.
            """
    )

    @OptionGroup var options: SettingsOptions

    func run() async throws {
        // From here on, before anything is opened: a signal that comes early is no other than one that comes late.
        let stop = await UnixSignalsSequence(trapping: .sigterm, .sigint)
        MemoryService.prepare()
        try await Exit.explained {
            let settings = try options.settings()
            let logger = ProgramLogger.make(settings.logLevel)
            let clock = WallClock.system
            guard let token = settings.token else {
                try await runConsole(settings, clock, logger, stop)
                return
            }
            let client = HTTPClient(configuration: .init(environment: ProcessInfo.processInfo.environment))
            let api = TelegramAPI(baseURL: settings.apiURL, token: token, client: client)
            let program = try await Program(
                settings: settings,
                channel: .telegram(api, client),
                clock: clock,
                logger: logger
            )
            do { try await program.run(until: stop) } catch {
                await client.shutdown()
                throw error
            }
            await client.shutdown()
        }
    }

    private func runConsole(
        _ settings: Settings,
        _ clock: WallClock,
        _ logger: Logger,
        _ stop: UnixSignalsSequence
    ) async throws {
        let isInteractive = TerminalLines.isInteractive
        let files = settings.dataDirectory + "/console"
        let console = ConsoleChannel(
            languageCode: TerminalLanguage.code(in: ProcessInfo.processInfo.environment),
            now: { clock.now },
            write: { FileHandle.standardOutput.write(Data("\($0)\n".utf8)) },
            saveFile: { try ConsoleFiles.save($0, $1, in: files) }
        )
        if isInteractive {
            print(
                """
                RISK0, in this terminal. Lines are messages, numbers press buttons, Ctrl-D ends.
                Begin with /start, or see /help.
                """
            )
        }
        let lines = TerminalLines.stream(prompt: isInteractive ? "> " : nil)
        let program = try await Program(
            settings: settings,
            channel: .console(console, lines: lines),
            clock: clock,
            logger: logger
        )
        try await program.run(until: stop)
    }
}

extension WallClock {
    /// The machine's own clock.
    static let system = WallClock {
        Timestamp(rawValue: Int64(clamping: (Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }
}
