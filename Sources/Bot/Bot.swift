import Domain
package import Logging
package import Operations
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

    let tracker: MLEventTracker
    let outbox: Outbox
    let server: UpdateServer
    let lanes: Lanes<TakenUpdate>
    let quarantine: Quarantine
    let coach: CoachDesk?
    let exports: ExportDesk?
    private let waitingPerChat: Int
    let decoder = UpdateDecoder()

    package init(
        tracker: MLEventTracker,
        outbox: Outbox,
        erasures: ErasureDesk,
        coach: CoachDesk? = nil,
        exports: ExportDesk? = nil,
        intelligence: IntelligenceDesk? = nil,
        quarantine: Quarantine,
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
        self.quarantine = quarantine
        waitingPerChat = setting.updatesPerMinute == 0 ? .max : Self.waitingPerChat
        let server = UpdateServer(
            tracker: tracker,
            outbox: outbox,
            erasures: erasures,
            coach: coach,
            exports: exports,
            intelligence: intelligence,
            quarantine: quarantine,
            router: Router(table: table, setting: setting),
            reader: RequestReader(
                vault: tracker.store.vault,
                setting: setting,
                identity: identity,
                gate: SafetyGate(table.listener, commands: table.commands.map(\.definition))
            ),
            setting: setting,
            clock: clock,
            pause: pause,
            logger: logger
        )
        self.server = server
        lanes = Lanes(
            following: { taken in
                if taken.mayHaveBegun {
                    await server.serveAlone(taken.update)
                } else {
                    await server.serve(taken.update, isResumed: taken.isResumed)
                }
                return server.takePutBack()
            },
            capacity: Self.capacity
        )
    }

    /// Waits until there is room for an update, and says for how many.
    package func room() async -> Int { await lanes.room() }

    /// Updates that wait or are being served.
    package var waiting: Int { get async { await lanes.count } }

    /// Takes updates in: once it returns they are on the disk, and Telegram may forget them.
    package func take(_ batch: [ReceivedUpdate]) async throws {
        let fresh = try await tracker.receive(batch.map(IncomingUpdate.init))
        var served: [(chat: Int64, job: TakenUpdate)] = []
        for received in batch where fresh.contains(received.id) {
            guard case .update(let update) = received.content else { continue }
            var taken = TakenUpdate(update: update)
            if case .callbackQuery(let query) = update.content {
                do {
                    guard try await admit(query, of: update) else { continue }
                } catch {
                    // Nobody hands it over again: its lane looks once more at whose button it is.
                    server.note(error, update)
                    taken.isResumed = true
                }
            }
            served.append((update.lane, taken))
        }
        await append(served)
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
        let (user, isOwner) = try await server.presser(of: query)
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

    private func append(_ updates: [(chat: Int64, job: TakenUpdate)]) async {
        var kept: [(chat: Int64, job: TakenUpdate)] = []
        var depths: [Int64: Int] = [:]
        for update in updates {
            let queued = if let known = depths[update.chat] { known } else { await lanes.depth(of: update.chat) }
            depths[update.chat] = queued + 1
            if queued >= waitingPerChat, await shed(update.job.update) { continue }
            kept.append(update)
        }
        await lanes.append(kept)
    }

    /// - Returns: false where that cannot be noted: then it waits in its lane.
    private func shed(_ update: Update) async -> Bool {
        do {
            try await server.shed(update)
            return true
        } catch {
            server.note(error, update)
            return false
        }
    }
}

/// An update in its lane.
struct TakenUpdate: Sendable {
    let update: Update
    /// Whether an earlier run took it in.
    var isResumed = false
    /// Whether it may have brought an earlier run down.
    var mayHaveBegun = false
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
    /// The chat in whose order it is served; of what has none, whoever sent it.
    var lane: Int64 { chat?.id ?? sender?.id ?? 0 }

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
