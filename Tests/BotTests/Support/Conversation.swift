import Bot
import Domain
import Foundation
import Logging
import Operations
import Storage
import Synchronization
import Telegram
import Testing
import Tracking

/// A user's chat with the whole bot, without a network: what is written goes in as Telegram's JSON, what is sent comes
/// out as the calls that the outbox makes.
final class Conversation: Sendable {
    /// What the tests' clock shows at first: 2026-03-10T12:00:00Z, a Tuesday.
    static let start = Timestamp(seconds: 1_773_144_000)

    let folder: String
    private let options: Options
    private let clock: Mutex<Timestamp>
    private let wire = Wire()
    private let engine: Mutex<Engine?> = Mutex(nil)
    private let numbers = Mutex((update: Int64(1000), message: Int64(1)))

    struct Options: Sendable {
        var commands: [any Command]
        var languageCode = "en"
        var onboarding = BotSetting.Onboarding.off
        var administrators: Set<Int64> = []
        var updatesPerMinute = 0
        /// Makes deferred calls ready; without it they count as delivered.
        var prepare: (@Sendable (MLEventTracker) -> Outbox.Prepare)?
        /// Has a model answer questions.
        var coach: (@Sendable (MLEventTracker, Outbox, WallClock) -> CoachDesk)?
        /// The program's services beside the bot, such as the broadcast's.
        var services: @Sendable (MLEventTracker, Outbox, WallClock) -> [@Sendable () async -> Void] = { _, _, _ in [] }
    }

    private struct Engine: Sendable {
        let tracker: MLEventTracker
        let outbox: Outbox
        let erasures: ErasureDesk
        let bot: Bot
        let coach: CoachDesk?
        let tasks: [Task<Void, Never>]
    }

    /// Opens a chat in a folder of its own, and checks at the end that no event was rejected and every count adds up.
    static func open(
        _ options: Options,
        _ body: (Conversation) async throws -> Void
    ) async throws {
        let folder = NSTemporaryDirectory() + "risk0-chat-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let chat = Conversation(folder: folder, options: options)
        try await chat.begin()
        do {
            try await body(chat)
        } catch {
            await chat.end()
            throw error
        }
        let counters = try await chat.store.read { try $0.counters() }
        let rejected = try await chat.store.read { try $0.rejectedEvents(limit: 5) }
            .map { "\($0.event.type) \($0.event.reason) \($0.event.detail)" }
        #expect(rejected == [])
        #expect(
            counters[.accepted, default: 0]
                == counters[.stored, default: 0] + counters[.rejected, default: 0] + counters[.evicted, default: 0]
        )
        let faults = try await chat.store.integrityFaults()
        #expect(faults == [])
        await chat.end()
    }

    static func open(
        _ commands: [any Command],
        language: String = "en",
        _ body: (Conversation) async throws -> Void
    ) async throws {
        try await open(Options(commands: commands, languageCode: language), body)
    }

    private init(folder: String, options: Options) {
        self.folder = folder
        self.options = options
        clock = Mutex(Self.start)
    }

    var store: Store { get async { await tracker.store } }
    var tracker: MLEventTracker { get async { running.tracker } }
    var now: Timestamp { clock.withLock { $0 } }

    /// Lets time pass.
    func wait(_ span: Milliseconds) { clock.withLock { $0 = $0 + span } }

    /// Calls of these methods fail so, as often as the list is long.
    func fail(with errors: [TelegramError]) { wire.fail(with: errors) }

    /// Everything that was sent so far, to all.
    var sent: [Said] { wire.sent }

    /// The internal id of a person.
    func userID(of person: Int64 = 7) async throws -> UserID {
        let identity = TelegramIdentity(telegramID: person)
        return try #require(try await store.vault.identify([identity])[identity])
    }

    // Speaking: each returns what the bot sent because of it.

    @discardableResult
    func send(_ text: String, from person: Int64 = 7, group: Int64? = nil) async throws -> [Said] {
        try await deliver([update(message(text: text, from: person, group: group))])
    }

    @discardableResult
    func photo(_ fileID: String, caption: String? = nil, from person: Int64 = 7) async throws -> [Said] {
        var message = message(text: nil, from: person, group: nil)
        message.photo = [PhotoSize(fileID: fileID, width: 100, height: 100)]
        message.caption = caption
        return try await deliver([update(message)])
    }

    /// Presses the newest button whose label holds `label`.
    @discardableResult
    func press(_ label: String, by person: Int64 = 7) async throws -> [Said] {
        let buttons = wire.sent.reversed().lazy.flatMap { said in said.buttons.map { (said, $0) } }
        let found = try #require(buttons.first { $0.1.label.contains(label) }, "no button «\(label)» was shown")
        return try await press(found.1, on: found.0, by: person)
    }

    @discardableResult
    func press(_ button: Said.Button, on said: Said, by person: Int64 = 7) async throws -> [Said] {
        let chat = Chat(id: said.chat, kind: said.chat < 0 ? .group : .private)
        let shown = Message(id: said.messageID, from: nil, chat: chat, date: now.seconds)
        return try await deliver([
            Update(
                id: nextUpdate(),
                content: .callbackQuery(
                    CallbackQuery(
                        id: "q\(UUID().uuidString)",
                        from: self.person(person),
                        message: shown,
                        data: button.data
                    )
                )
            )
        ])
    }

    /// Hands over updates as the poller does, and waits until all of their answers are sent.
    @discardableResult
    func deliver(_ updates: [Update]) async throws -> [Said] {
        let before = wire.sent.count
        let decoder = UpdateDecoder()
        try await running.bot.take(
            updates.map { decoder.decode(Array(try JSONEncoder().encode($0)), id: $0.id) }
        )
        try await settle()
        return Array(wire.sent.dropFirst(before))
    }

    /// Hands over bytes as they came, whatever they are.
    @discardableResult
    func deliver(raw body: String, id: Int64) async throws -> [Said] {
        let before = wire.sent.count
        try await running.bot.take([UpdateDecoder().decode(Array(body.utf8), id: id)])
        try await settle()
        return Array(wire.sent.dropFirst(before))
    }

    /// Waits until nothing is left to serve or to send.
    func settle() async throws {
        await running.bot.drain()
        try #require(await running.outbox.drain(within: .seconds(30)), "the outbox was not emptied")
    }

    /// Waits until the model has answered all that it was asked, and all of it is sent.
    func settleAnswers() async throws {
        await running.coach?.drain()
        try await settle()
    }

    func update(_ message: Message) -> Update { Update(id: nextUpdate(), content: .message(message)) }

    func message(text: String?, from person: Int64 = 7, group: Int64? = nil) -> Message {
        let chat = group.map { Chat(id: $0, kind: .group) } ?? Chat(id: person)
        let id = numbers.withLock { numbers in
            numbers.message += 1
            return numbers.message
        }
        return Message(id: id, from: self.person(person), chat: chat, date: now.seconds, text: text)
    }

    /// What the housekeeping does every few seconds: tries again to empty logs that somebody's reading kept.
    func emptyHeldLogs() async throws { try await running.erasures.emptyHeldLogs() }

    /// Stops everything and starts it again on the same files.
    func restart() async throws {
        await end()
        try await begin()
    }

    private var running: Engine {
        guard let engine = engine.withLock({ $0 }) else { preconditionFailure("the conversation is closed") }
        return engine
    }

    private func nextUpdate() -> Int64 {
        numbers.withLock { numbers in
            numbers.update += 1
            return numbers.update
        }
    }

    private func person(_ id: Int64) -> User {
        User(id: id, isBot: false, firstName: "Test", languageCode: options.languageCode)
    }

    private func begin() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let store = try Store(
            folder: folder,
            migrations: Migrations(folder: root.appending(path: "Migrations").path)
        )
        let wall = WallClock { [weak self] in self?.now ?? Self.start }
        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let tracker = MLEventTracker(store: store, clock: wall, logger: quiet)
        let erasures = ErasureDesk(tracker: tracker)
        let desk = DeliveryDesk(tracker: tracker, erasures: erasures, clock: wall, logger: quiet)
        let prepare: Outbox.Prepare = options.prepare?(tracker) ?? { @Sendable _ in nil }
        let outbox = Outbox(
            limits: OutboxLimits(messagesPerSecond: 0, messagesPerChatPerSecond: 0, messagesPerGroupPerMinute: 0),
            sender: { [wire] call throws(TelegramError) in try wire.send(call) },
            prepare: prepare,
            report: { await desk.book($0) }
        )
        let intelligence = IntelligenceDesk(tracker: tracker, clock: wall, logger: quiet)
        let coach = options.coach?(tracker, outbox, wall)
        let bot = Bot(
            tracker: tracker,
            outbox: outbox,
            erasures: erasures,
            coach: coach,
            intelligence: intelligence,
            quarantine: Quarantine(tracker: tracker, logger: quiet),
            table: CommandTable(options.commands),
            setting: BotSetting(
                onboarding: options.onboarding,
                administrators: options.administrators,
                updatesPerMinute: options.updatesPerMinute
            ),
            identity: BotIdentity(username: "risk0_bot"),
            clock: wall,
            logger: quiet
        )
        var tasks = [
            Task { await tracker.run() },
            Task { _ = try? await outbox.run() },
            Task { await bot.run() },
            Task { await intelligence.run() },
        ]
        if let coach { tasks.append(Task { await coach.run() }) }
        for service in options.services(tracker, outbox, wall) { tasks.append(Task { await service() }) }
        engine.withLock {
            $0 = Engine(
                tracker: tracker,
                outbox: outbox,
                erasures: erasures,
                bot: bot,
                coach: coach,
                tasks: tasks
            )
        }
        try await bot.resume()
        try await settle()
    }

    private func end() async {
        guard let engine = engine.withLock({ $0 }) else { return }
        engine.bot.finish()
        _ = await engine.tracker.shutdown(within: .seconds(10))
        for task in engine.tasks { task.cancel() }
        for task in engine.tasks { await task.value }
        try? await Quarantine.close(engine.tracker.store, at: now)
        try? engine.tracker.store.close()
    }
}
