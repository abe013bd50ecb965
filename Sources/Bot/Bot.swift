import Domain
package import Logging
import Storage
package import Telegram
package import Tracking

/// The chat: takes updates in, serves each in its chat's lane, and hands what was committed to the outbox.
package final class Bot: Sendable {
    /// Updates in memory; what is beyond stays with Telegram.
    package static let capacity = 2_000
    /// Updates of one chat that may wait while users are paced; what is beyond is shed, so that a flood fills nobody
    /// else's room.
    static let waitingPerChat = 500

    private let tracker: MLEventTracker
    private let outbox: Outbox
    private let server: UpdateServer
    private let lanes: Lanes<Update>
    private let coach: CoachDesk?
    private let exports: ExportDesk?
    private let waitingPerChat: Int
    private let decoder = UpdateDecoder()

    package init(
        tracker: MLEventTracker,
        outbox: Outbox,
        erasures: ErasureDesk,
        coach: CoachDesk? = nil,
        exports: ExportDesk? = nil,
        intelligence: IntelligenceDesk? = nil,
        table: CommandTable,
        setting: BotSetting,
        identity: BotIdentity,
        clock: WallClock,
        pause: any Clock<Duration> = ContinuousClock(),
        logger: Logger
    ) {
        self.tracker = tracker
        self.outbox = outbox
        self.coach = coach
        self.exports = exports
        waitingPerChat = setting.updatesPerMinute == 0 ? .max : Self.waitingPerChat
        let server = UpdateServer(
            tracker: tracker,
            outbox: outbox,
            erasures: erasures,
            coach: coach,
            exports: exports,
            intelligence: intelligence,
            router: Router(table: table, setting: setting),
            reader: RequestReader(
                vault: tracker.store.vault,
                setting: setting,
                identity: identity,
                gate: SafetyGate(table.listener)
            ),
            setting: setting,
            clock: clock,
            pause: pause,
            logger: logger
        )
        self.server = server
        lanes = Lanes(capacity: Self.capacity) { await server.serve($0) }
    }

    /// Waits until there is room for an update, and says for how many.
    package func room() async -> Int { await lanes.room() }

    /// Updates that wait or are being served.
    package var waiting: Int { get async { await lanes.count } }

    /// Takes updates in: once it returns they are on the disk, and Telegram may forget them.
    package func take(_ batch: [ReceivedUpdate]) async throws {
        let fresh = try await tracker.receive(batch.map(IncomingUpdate.init))
        var served: [(chat: Int64, job: Update)] = []
        for received in batch where fresh.contains(received.id) {
            guard case .update(let update) = received.content else { continue }
            if case .callbackQuery(let query) = update.content {
                guard try await admit(query, of: update) else { continue }
            }
            served.append((update.chat?.id ?? update.sender?.id ?? 0, update))
        }
        try await append(served)
    }

    /// Takes up what a stop or a crash left: updates taken in and not handled, messages committed and not sent,
    /// erasures begun and not finished.
    package func resume() async throws {
        try await server.erasures.resume()
        try await resumeOutbox()
        try await coach?.resume()
        try await exports?.resume()
        let waiting = try await tracker.store.read { try $0.waitingUpdates() }
        for (id, raw) in waiting {
            guard case .update(let update) = decoder.decode(raw, id: id).content else {
                _ = try await tracker.dismiss(id, counting: .updatesUndecodable, outcome: Outcome())
                continue
            }
            // A button belongs to its owner also after a crash.
            if case .callbackQuery(let query) = update.content {
                let (user, isOwner) = try await presser(of: query)
                guard isOwner else {
                    try await server.refuse(update, by: user)
                    continue
                }
            }
            await lanes.append([(update.chat?.id ?? update.sender?.id ?? 0, update)])
        }
    }

    private func resumeOutbox() async throws {
        let vault = tracker.store.vault
        var last: Int64 = 0
        while true {
            let unsent = try await tracker.store.read { [last] in try $0.outbox(after: last, limit: 1_000) }
            guard let newest = unsent.last else { return }
            await outbox.enqueue(unsent.compactMap { OutboxItem(id: $0.id, draft: $0.draft, vault: vault) })
            last = newest.id
        }
    }

    /// Serves until ``finish()`` was called and every lane is empty.
    package func run() async { await lanes.run() }

    /// Takes nothing more; what is in the lanes is served to its end.
    package func finish() { lanes.finish() }

    /// Waits until every update that was taken is served.
    package func drain() async { await lanes.drain() }

    /// A press is answered before it queues: Telegram forgets it after seconds, and the user sees a spinner until then.
    /// - Returns: false for a button that is somebody else's.
    private func admit(_ query: CallbackQuery, of update: Update) async throws -> Bool {
        let (user, isOwner) = try await presser(of: query)
        let language = Language(languageCode: query.from.languageCode)
        let refusal = Words(en: "This button is for somebody else.", fr: "Ce bouton est pour quelqu'un d'autre.")
        await outbox.enqueue([
            OutboxItem(
                id: -update.id,
                recipient: -update.id,
                call: .answerCallbackQuery(query.id, text: isOwner ? nil : refusal(language), showAlert: !isOwner)
            )
        ])
        guard !isOwner else { return true }
        try await server.refuse(update, by: user)
        return false
    }

    /// Who pressed, and whether the button is theirs.
    private func presser(of query: CallbackQuery) async throws -> (user: UserID?, isOwner: Bool) {
        let presser = TelegramIdentity(telegramID: query.from.id)
        let user = try await tracker.store.vault.identify([presser])[presser]
        let data = query.data.flatMap(CallbackData.init(parsing:))
        return (user, user.map { data?.mayBePressed(by: $0.rawValue) ?? true } ?? false)
    }

    private func append(_ updates: [(chat: Int64, job: Update)]) async throws {
        var kept: [(chat: Int64, job: Update)] = []
        var depths: [Int64: Int] = [:]
        for update in updates {
            let queued = if let known = depths[update.chat] { known } else { await lanes.depth(of: update.chat) }
            depths[update.chat] = queued + 1
            if queued >= waitingPerChat {
                try await server.shed(update.job)
            } else {
                kept.append(update)
            }
        }
        await lanes.append(kept)
    }
}

extension IncomingUpdate {
    fileprivate init(_ received: ReceivedUpdate) {
        switch received.content {
        case .update(let update):
            // Who only talks in a group is no user: the vault does not learn of them.
            let sender = update.isForBot ? update.sender.map { TelegramIdentity(telegramID: $0.id) } : nil
            self.init(id: received.id, sender: sender, raw: received.raw)
        case .undecodable:
            self.init(id: received.id, sender: nil, raw: received.raw, fault: "undecodable")
        }
    }
}

extension Update {
    /// In a group, only commands and presses are for the bot; of what else is addressed to it, danger alone is met.
    var isForBot: Bool {
        switch content {
        case .message(let message) where message.chat.isGroup:
            (message.text ?? message.caption).flatMap(CommandText.init) != nil
        case .editedMessage(let message): !message.chat.isGroup
        default: true
        }
    }
}
