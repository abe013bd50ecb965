import Coaching
import Domain
import Logging
import Operations
import Storage
import Synchronization
import Telegram
import Tracking

/// Serves one update from its request to its committed answer.
final class UpdateServer: Sendable {
    let erasures: ErasureDesk
    let coach: CoachDesk?
    let quarantine: Quarantine
    private let exports: ExportDesk?
    private let intelligence: IntelligenceDesk?
    let tracker: MLEventTracker
    let outbox: Outbox
    private let router: Router
    private let desk: RequestDesk
    private let reader: RequestReader
    let setting: BotSetting
    let clock: WallClock
    let pause: any Clock<Duration>
    let logger: Logger
    let pace: Mutex<UserPace>
    /// Whether committed messages, and slow work, are left for whoever reads their rows next.
    let holdsMessages = Mutex(false)
    /// Updates that an admin has put back, on their way to their lanes.
    let putBack = Mutex<[(chat: Int64, job: TakenUpdate)]>([])

    init(
        tracker: MLEventTracker,
        outbox: Outbox,
        erasures: ErasureDesk,
        coach: CoachDesk?,
        exports: ExportDesk?,
        intelligence: IntelligenceDesk?,
        quarantine: Quarantine,
        router: Router,
        reader: RequestReader,
        setting: BotSetting,
        clock: WallClock,
        pause: any Clock<Duration>,
        logger: Logger
    ) {
        self.tracker = tracker
        self.outbox = outbox
        self.erasures = erasures
        self.coach = coach
        self.exports = exports
        self.intelligence = intelligence
        self.quarantine = quarantine
        self.router = router
        desk = RequestDesk(router: router, setting: setting)
        self.reader = reader
        self.setting = setting
        self.clock = clock
        self.pause = pause
        self.logger = logger
        pace = Mutex(UserPace(perMinute: setting.updatesPerMinute))
    }

    /// Never throws: what goes wrong with an update is answered, counted and logged here, and the lane goes on.
    /// - Parameter isResumed: whether an earlier run took it in: it has waited long enough, and who pressed a button is
    ///   looked at again.
    func serve(_ update: Update, isResumed: Bool = false) async {
        var attempts = 0
        while true {
            do {
                try await attempt(update, isResumed: isResumed)
                return
            } catch  where error.mayPass {
                if attempts == 0 { note(error, update) }
                attempts += 1
                // Ended early by a stop: the update stays in the inbox, and is served after the restart.
                do { try await pause.sleep(for: .milliseconds(min(5_000, 100 << min(attempts, 8)))) } catch { return }
            } catch is CancellationError {
                // Stopping, or shed.
                return
            } catch TrackerError.stopped {
                return
            } catch {
                note(error, update)
                await setAside(update, where: error)
                return
            }
        }
    }

    func note(_ error: any Error, _ update: Update) {
        logger.error("An update could not be served", metadata: ["update": "\(update.id)", "error": "\(error)"])
    }

    private func attempt(_ update: Update, isResumed: Bool) async throws {
        do {
            try await attemptOnce(update, isResumed: isResumed)
        } catch let gone as PersonGone {
            // Erased or forgotten between two steps of this one: whoever wrote is met as someone new.
            try await erasures.finishShredding(gone.user)
            try await attemptOnce(update, isResumed: true)
        }
    }

    private func attemptOnce(_ update: Update, isResumed: Bool) async throws {
        if isResumed, case .callbackQuery(let query) = update.content {
            let (user, isOwner) = try await presser(of: query)
            guard isOwner else { return try await refuse(update, by: user) }
        }
        guard let request = try await reader.request(from: update, now: clock.now) else {
            try await pass(over: update)
            return
        }
        if !isResumed, !request.isUrgent { try await slowDown(request, update) }
        try await serve(request, update)
    }

    private func serve(_ request: Request, _ update: Update) async throws {
        do {
            let committed = try await commit(request, update)
            try await deliver(committed)
            if committed.isRepeat { try await erasures.forget(unlessKnown: request.user) }
        } catch let refusal as Refusal {
            try await deliver(try await commit(refusal, request, update))
        } catch let error
            where error is CancellationError || error is TrackerError || error is PersonGone || error.mayPass
            || error.isDamage
        {
            throw error
        } catch {
            logger.error("A handler failed", metadata: ["update": "\(update.id)", "error": "\(error)"])
            try await apologise(for: error, request, update)
        }
    }

    private func commit(_ request: Request, _ update: Update) async throws -> Committed {
        let visit = visit(request, update)
        let (router, setting) = (router, setting)
        if router.isQuery(request) {
            let now = clock.now
            let outcome = try await tracker.store.read { book in
                let profile = try book.profile(orBeginning: visit.newcomer)
                let turn = Turn(request: request, profile: profile, book: book, now: now, setting: setting)
                return try router.answer(turn).outcome(for: request)
            }
            return try await tracker.commit(visit) { interaction in
                let turn = Turn(request, interaction, setting)
                return try RealityCheck(turn, interaction).following(outcome)
            }
        }
        let prepared = try await prepare(request, visit)
        return try await tracker.commit(visit) { [desk] interaction in
            try desk.answer(request, interaction, prepared: prepared)
        }
    }

    /// Does the reading for a request beside the writer, where there is much of it. A question waits until the coach has
    /// learnt what questions mean, and holds up nobody else meanwhile.
    private func prepare(_ request: Request, _ visit: Visit) async throws -> Prepared? {
        guard router.mayPrepare(request) else { return nil }
        do { return try await read(for: request, visit) } catch let wait as StillLearning {
            guard let coach else { throw wait }
            try await coach.learnt()
            return try await read(for: request, visit)
        }
    }

    private func read(for request: Request, _ visit: Visit) async throws -> Prepared? {
        let (router, setting, now) = (router, setting, clock.now)
        return try await tracker.store.read { book in
            let profile = try book.profile(orBeginning: visit.newcomer)
            let turn = Turn(request: request, profile: profile, book: book, now: now, setting: setting)
            return try router.prepare(turn, flow: book.flow(of: request.user))
        }
    }

    /// Says what was wrong with the request; nothing else of it is kept.
    private func commit(_ refusal: Refusal, _ request: Request, _ update: Update) async throws -> Committed {
        let (router, setting) = (router, setting)
        return try await tracker.commit(visit(request, update)) { interaction in
            let turn = Turn(request, interaction, setting)
            var reply = router.addressed(refusal.reply, turn)
            reply.items += HelplineText.beside(turn)
            reply.events.append(
                Event(
                    .inputRefused,
                    user: request.user,
                    data: ["where": .code(request.input.place), "reason": .code(refusal.code)],
                    occurredAt: request.occurredAt
                )
            )
            try reply.keepFlow(in: interaction, of: request.user)
            return try RealityCheck(turn, interaction).following(try reply.outcome(for: request))
        }
    }

    /// Hands the committed messages to the outbox, and does what follows.
    func deliver(_ committed: Committed) async throws {
        let isHolding = holdsMessages.withLock { $0 }
        if !isHolding {
            let vault = tracker.store.vault
            await outbox.enqueue(committed.messages.compactMap { OutboxItem(id: $0.id, draft: $0.draft, vault: vault) })
        }
        for consequence in committed.consequences {
            switch consequence {
            case .shred(let user): try await erasures.shred(user)
            // What is on record is taken up after the messages.
            case .converse(let turn, let user): if !isHolding { await coach?.take(turn, of: user) }
            case .export(let request): if !isHolding { exports?.take(request) }
            case .reconsider(let casino): intelligence?.take(casino)
            case .takeUp(let work): try await takeUp(work, isHolding: isHolding)
            }
        }
    }

    private func visit(_ request: Request, _ update: Update) -> Visit {
        desk.visit(
            request,
            newcomer: setting.newcomer(
                request.user,
                languageCode: update.sender?.languageCode,
                at: request.occurredAt
            ),
            update: update.id
        )
    }
}

extension Error {
    /// Whether the store refuses only for a while: a lock, a disk without room.
    fileprivate var mayPass: Bool { (self as? StoreFault)?.mayPass ?? false }
}

extension Request.Input {
    /// Where in the conversation it came, for the log.
    fileprivate var place: String {
        switch self {
        case .command(let name, _): name.isCode && name.utf8.count <= 64 ? name : "command"
        case .button(let data): data.verb
        default: kind
        }
    }
}
