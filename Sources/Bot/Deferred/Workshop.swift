package import Domain
import Foundation
package import Logging
package import Operations
import Storage
package import Telegram
package import Tracking

/// Does the slow work that was promised in a transaction: for the outbox, just before its result is sent.
///
/// Each task can be done again from the start, so a crash in the middle costs nothing but time.
package struct Workshop: Sendable {
    /// Draws a picture, as a PNG.
    package typealias Draw = @Sendable (any Chart) async throws -> [UInt8]

    /// What Telegram takes of one file is 50 MB; the request around it needs a little.
    package static let largestFile = 49_000_000
    /// How long a task waits that the store refused, before it is taken up again.
    private static let patience = Duration.seconds(5)

    let tracker: MLEventTracker
    let draw: Draw
    let shelf: BackupFolder
    let clock: WallClock
    let pause: any Clock<Duration>
    let largestFile: Int
    private let quarantine: Quarantine
    private let logger: Logger

    /// - Parameters:
    ///   - dataDirectory: where the folder of backups stands.
    ///   - pause: what waits between attempts while the store refuses, and measures how long work takes.
    ///   - largestFile: bytes of an export that is sent as it is; a larger one is compressed, to at most that.
    package init(
        tracker: MLEventTracker,
        draw: @escaping Draw,
        dataDirectory: String,
        clock: WallClock,
        pause: any Clock<Duration> = ContinuousClock(),
        largestFile: Int = Self.largestFile,
        quarantine: Quarantine,
        logger: Logger
    ) {
        self.tracker = tracker
        self.draw = draw
        shelf = BackupFolder(dataDirectory: dataDirectory)
        self.clock = clock
        self.pause = pause
        self.largestFile = largestFile
        self.quarantine = quarantine
        self.logger = logger
    }

    /// Makes a deferred item ready.
    /// - Returns: nil when there is nobody left to send it to.
    /// - Throws: `CancellationError` when it cannot be done now: it stays in the outbox.
    package func prepare(_ item: OutboxItem) async throws -> OutgoingCall? {
        guard case .deferred(let name, let argument) = item.call.content else { return item.call }
        guard let address = try tracker.store.vault.address(of: UserID(item.recipient)) else { return nil }
        do {
            return try await quarantine.attempt(.task, item.id) {
                let task = try JSONDecoder().decode(DeferredTask.self, from: Data(argument))
                return try await work(on: task, chat: address.telegramID)
            }
        } catch let error where error is CancellationError || error is TrackerError {
            throw CancellationError()
        } catch let fault as StoreFault where fault.mayPass {
            logger.warning("A task waits for the store", metadata: ["task": "\(name)", "error": "\(fault)"])
            try await pause.sleep(for: Self.patience)
            throw CancellationError()
        } catch let fault as StoreFault where fault.isDamage {
            logger.error("A task met damage", metadata: ["task": "\(name)", "error": "\(fault)"])
            return try await setAside(item, chat: address.telegramID)
        } catch {
            logger.error("A task failed", metadata: ["task": "\(name)", "error": "\(error)"])
            return try await apologise(for: error, name, UserID(item.recipient), chat: address.telegramID)
        }
    }

    private func work(on task: DeferredTask, chat: Int64) async throws -> OutgoingCall? {
        switch task {
        case .balanceChart(let user, let currency, let casino, let from, let until):
            let chart = try await balanceChart(user, currency, casino, from, until)
            return try await picture(of: chart, name: "balance.png", chat)
        case .scoreChart(let user, let casino, let until):
            return try await picture(of: try await scoreChart(user, casino, until), name: "score.png", chat)
        case .survivalChart(let user, let casino):
            return try await picture(of: try await survivalChart(user, casino), name: "survival.png", chat)
        case .personalExport(let user):
            return try await export(user)?.call(chat: chat)
        case .backup(let admin):
            return message(try await backUp(for: admin), chat)
        case .replay(let admin):
            return message(try await replay(for: admin), chat)
        case .exportManifest(let folder, let rows, let users, let tokens, let language):
            let caption = ManifestCaption(folder: folder, rows: rows, users: users, tokens: tokens)
            return try manifest(caption, language).call(chat: chat)
        }
    }

    private func apologise(
        for error: any Error,
        _ name: String,
        _ user: UserID,
        chat: Int64
    ) async throws -> OutgoingCall? {
        let failure = error as? TaskFailure ?? TaskFailure(error)
        let code = failure.code.isCode ? failure.code : "unknown"
        await tracker.track(
            Event(
                .errorOccurred,
                data: ["where": .code("bot.workshop.\(name)"), "kind": .code(code)],
                occurredAt: clock.now
            )
        )
        let language = try await tracker.store.read { try $0.profile(of: user)?.language } ?? .english
        return message(RichText(failure.words(language)), chat)
    }

    /// Its row goes; what is said of it takes its place in the outbox.
    private func setAside(_ item: OutboxItem, chat: Int64) async throws -> OutgoingCall? {
        try await quarantine.setAside(damaged: .task, item.id, of: UserID(item.recipient), isTold: false)
        let user = UserID(item.recipient)
        var language = Language.english
        do { language = try await tracker.store.read { try $0.profile(of: user)?.language } ?? .english } catch let
            fault as StoreFault where fault.isDamage
        {
            // Whoever cannot be read is told all the same.
        }
        return message(RichText(SetAsideTexts.text(.task)(language)), chat)
    }

    private func message(_ text: RichText, _ chat: Int64) -> OutgoingCall? {
        OutgoingMessage(text).calls(chat: chat).first
    }
}

/// Work that cannot be done however often it is tried, and what whoever waits for it is told.
package struct TaskFailure: Error, Sendable, CustomStringConvertible {
    /// A code for the log.
    package let code: String
    package let words: Words

    package init(code: String, words: Words) {
        self.code = code
        self.words = words
    }

    init(_ error: any Error) {
        self.init(
            code: (error as? StoreFault)?.code ?? "\(type(of: error))".filter(\.isLetter),
            words: Words(
                en: "What you asked for could not be made; the fault is mine and is noted. Please try again later.",
                fr: "Ce que vous avez demandé n'a pas pu être fait ; l'erreur est de mon côté et notée."
                    + " Réessayez plus tard."
            )
        )
    }

    package var description: String { words.english }
}
