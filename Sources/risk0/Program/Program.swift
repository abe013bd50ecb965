import Bot
import Coaching
import Domain
import Foundation
import HTTP
import Logging
import Operations
import ServiceLifecycle
import Storage
import Synchronization
import Telegram
import Tracking
import UnixSignals

/// The whole of RISK0 as it runs: built here, once, for `main` and for the tests alike.
struct Program {
    /// Where messages go and updates come from.
    enum Channel {
        case telegram(TelegramAPI, HTTPClient)
        case console(ConsoleChannel, lines: AsyncStream<String>)
    }

    let settings: Settings
    let store: Store
    /// Held until the program ends: nobody else serves from the data directory.
    private let serving: FolderLock
    let tracker: MLEventTracker
    let outbox: Outbox
    let bot: Bot
    let coach: Coach
    let coachDesk: CoachDesk
    let exportDesk: ExportDesk
    let intelligenceDesk: IntelligenceDesk
    let quarantine: Quarantine
    let housekeeping: Housekeeping
    /// Carries requests to a model's server.
    let modelClient: HTTPClient
    let table: CommandTable
    let channel: Channel
    let identity: BotIdentity
    let live: LiveFigures
    let clock: WallClock
    let logger: Logger

    /// Opens the store and puts the parts together; nothing runs yet.
    /// - Throws: `SettingsFault` before anything is made; `StoreFault`, also where another process serves from the data
    ///   directory.
    init(settings: Settings, channel: Channel, clock: WallClock, logger: Logger) async throws {
        self.settings = settings
        self.channel = channel
        self.clock = clock
        self.logger = logger
        try settings.expectPrompts()
        let migrations = try Migrations.complete(folder: settings.migrationsDirectory)
        serving = try FolderLock.serve(settings.dataDirectory, as: "run", since: clock.now)
        let client = HTTPClient(configuration: .init(maximumConnectionsPerHost: 8))
        // The prompts are read while the store is opened: together they are most of a start.
        async let made = CoachFactory.coach(settings, client: client)
        store = try await StoreOpening.open(
            settings.dataDirectory,
            migrations: migrations,
            busyTimeout: 2,
            at: clock.now,
            tell: { logger.warning("A store of the past was put in place", metadata: ["what was done": "\($0)"]) }
        )
        tracker = MLEventTracker(store: store, clock: clock, logger: logger)
        let erasures = ErasureDesk(tracker: tracker)
        quarantine = Quarantine(tracker: tracker, defaultLanguage: settings.defaultLanguage, logger: logger)
        housekeeping = Housekeeping(
            tasks: Housekeeping.tasks(tracker) + [
                .init("held_logs", every: ErasureDesk.interval) { _ in try await erasures.emptyHeldLogs() }
            ],
            clock: clock,
            logger: logger
        )
        let desk = DeliveryDesk(tracker: tracker, erasures: erasures, clock: clock, logger: logger)
        let workshop = Workshop(
            tracker: tracker,
            draw: { try await $0.picture() },
            dataDirectory: settings.dataDirectory,
            clock: clock,
            quarantine: quarantine,
            logger: logger
        )
        let fleeting = FleetingMessages()
        outbox = Outbox(
            limits: channel.limits(settings),
            sender: channel.sender,
            prepare: { try await workshop.prepare($0) },
            report: { deliveries in
                fleeting.note(deliveries)
                await desk.book(deliveries)
            }
        )
        modelClient = client
        do { coach = try await made } catch {
            try? store.close()
            throw error
        }
        exportDesk = ExportDesk(
            tracker: tracker,
            outbox: outbox,
            fleeting: fleeting,
            quarantine: quarantine,
            folder: settings.dataDirectory + "/exports",
            evaluationFolder: settings.promptsDirectory + "/evaluation",
            clock: clock,
            logger: logger
        )
        coachDesk = CoachDesk(
            coach: coach,
            tracker: tracker,
            outbox: outbox,
            fleeting: fleeting,
            quarantine: quarantine,
            clock: clock,
            logger: logger
        )
        intelligenceDesk = IntelligenceDesk(tracker: tracker, clock: clock, logger: logger)
        identity = BotIdentity()
        live = LiveFigures(startedAt: clock.now)
        table = StandardCommands.table(live: live, coach: coach)
        bot = Bot(
            tracker: tracker,
            outbox: outbox,
            erasures: erasures,
            coach: coachDesk,
            exports: exportDesk,
            intelligence: intelligenceDesk,
            quarantine: quarantine,
            table: table,
            setting: channel.setting(settings),
            identity: identity,
            clock: clock,
            logger: logger
        )
    }

    /// Runs until a signal comes, the lines end, or something final goes wrong; then stops in order: no more updates,
    /// the lanes to their end, the outbox emptied, the log on the disk.
    /// - Parameter stop: the signals, also those that came before.
    func run(until stop: UnixSignalsSequence) async throws {
        let started = ContinuousClock.now
        await tracker.track(Event(.programStarted, data: ["channel": .code(channel.name)], occurredAt: clock.now))
        // Services stop in the reverse of this order.
        var services: [any Service] = [
            TrackerService(tracker: tracker, clock: clock, started: started, logger: logger),
            OutboxService(outbox: outbox, logger: logger),
            CoachService(
                coach: coach,
                desk: coachDesk,
                trainer: CoachTrainer(
                    promptsDirectory: settings.promptsDirectory,
                    dataDirectory: settings.dataDirectory
                ),
                logger: logger
            ),
            ExportService(desk: exportDesk),
            IntelligenceService(desk: intelligenceDesk, logger: logger),
            LaneService(bot: bot, coach: coach),
            MemoryService(),
            HousekeepingService(housekeeping: housekeeping),
            MarketService(tracker: tracker, logger: logger),
            FeatureService(desk: FeatureDesk(tracker: tracker, clock: clock), clock: clock, logger: logger),
        ]
        let broadcasts = BroadcastRunner(
            tracker: tracker,
            outbox: outbox,
            clock: clock,
            window: channel.broadcastWindow(settings),
            quarantine: quarantine,
            logger: logger
        )
        switch channel {
        case .telegram(let api, _):
            let poller = poller(api)
            services.append(LiveFiguresService(program: self, poller: poller))
            services.append(MenuService(api: api, table: table, settings: settings, identity: identity, logger: logger))
            services.append(PollingService(bot: bot, poller: poller, broadcasts: broadcasts))
        case .console(let console, let lines):
            services.append(LiveFiguresService(program: self, poller: nil))
            services.append(
                ConsoleService(
                    console: console,
                    lines: lines,
                    bot: bot,
                    coach: coachDesk,
                    outbox: outbox,
                    broadcasts: broadcasts
                )
            )
        }
        var configuration = ServiceGroupConfiguration(
            services: services.map {
                .init(
                    service: $0,
                    successTerminationBehavior: .gracefullyShutdownGroup,
                    failureTerminationBehavior: .gracefullyShutdownGroup,
                    // Otherwise its name is all that it holds, written out.
                    serviceName: "\(type(of: $0))"
                )
            },
            logger: Logger(label: "services") { _ in SwiftLogNoOpLogHandler() }
        )
        // A commit that waits for a lock is given up after the busy timeout: together they stay within ten seconds.
        configuration.maximumGracefulShutdownDuration = .seconds(7)
        defer { close() }
        do { try await ServiceGroup(configuration: configuration).run(until: stop) } catch is CancellationError {
            // A stop that came before something had begun, or that broke something off: what was taken in is on the disk.
        } catch {
            await conclude()
            throw error
        }
        await conclude()
    }

    private func poller(_ api: TelegramAPI) -> Poller {
        Poller(
            api: api,
            logger: logger,
            room: { [bot] in await bot.room() },
            intake: { [bot] in try await bot.take($0) }
        )
    }

    /// Nothing runs any more: what was under way is no fault of what it was.
    private func conclude() async {
        await modelClient.shutdown()
        do { try await Quarantine.close(store, at: clock.now) } catch {
            logger.error("The end of the run could not be noted", metadata: ["error": "\(error)"])
        }
    }

    private func close() {
        do { try store.close() } catch {
            logger.error("The database could not be closed", metadata: ["error": "\(error)"])
        }
        serving.release()
    }
}

extension ServiceGroup {
    /// Runs all of them; stops them in order when a signal comes, or has come already.
    fileprivate func run(until stop: UnixSignalsSequence) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in stop { await self.triggerGracefulShutdown() } }
            defer { group.cancelAll() }
            try await self.run()
        }
    }
}

extension Program.Channel {
    var name: String {
        switch self {
        case .telegram: "telegram"
        case .console: "console"
        }
    }

    fileprivate var sender: Outbox.Sender {
        switch self {
        case .telegram(let api, _): { @Sendable call throws(TelegramError) in try await api.send(call) }
        case .console(let console, _): { @Sendable call throws(TelegramError) in try console.send(call) }
        }
    }

    /// Messages of a broadcast that are queued at a time: two seconds' worth.
    fileprivate func broadcastWindow(_ settings: Settings) -> Int {
        settings.messagesPerSecond == 0 ? 200 : max(2, Int(clamping: settings.messagesPerSecond * 2))
    }

    /// A terminal takes whatever comes.
    fileprivate func limits(_ settings: Settings) -> OutboxLimits {
        switch self {
        case .telegram:
            OutboxLimits(
                messagesPerSecond: settings.messagesPerSecond,
                messagesPerChatPerSecond: settings.messagesPerChatPerSecond,
                messagesPerGroupPerMinute: settings.messagesPerChatPerSecond == 0 ? 0 : 20
            )
        case .console:
            OutboxLimits(messagesPerSecond: 0, messagesPerChatPerSecond: 0, messagesPerGroupPerMinute: 0)
        }
    }

    fileprivate func setting(_ settings: Settings) -> BotSetting {
        BotSetting(
            onboarding: settings.onboarding,
            defaultLanguage: settings.defaultLanguage,
            administrators: settings.administrators,
            platform: name,
            updatesPerMinute: name == "console" ? 0 : settings.updatesPerMinute
        )
    }
}
