import Coaching
import Domain
import Logging
import Operations
import Storage
import Telegram
import Tracking

/// Makes one answer of a model's, shows it as it grows, and commits it with its message.
struct AnswerDesk: Sendable {
    let coach: Coach
    let tracker: MLEventTracker
    let outbox: Outbox
    let fleeting: FleetingMessages
    let quarantine: Quarantine
    let clock: WallClock
    /// What waits between attempts while the store refuses.
    let pause: any Clock<Duration>
    let logger: Logger

    func unanswered() async throws -> [(id: Int64, user: UserID)] {
        do { return try await tracker.store.read { try $0.unansweredTurns() } } catch  where error.isDamage {
            return try await readable()
        }
    }

    /// Turn by turn: those on a damaged page are set aside.
    private func readable() async throws -> [(id: Int64, user: UserID)] {
        var turns: [(id: Int64, user: UserID)] = []
        for id in try await tracker.store.read({ try $0.begun(.question) }) {
            do {
                guard let user = try await tracker.store.read({ try $0.asker(ofUnanswered: id) }) else { continue }
                turns.append((id, user))
            } catch  where error.isDamage {
                await send(try await quarantine.setAside(damaged: .question, id, of: nil))
            }
        }
        return turns
    }

    /// Answers a turn. Whatever the store or a model does meanwhile, its user hears of it: at the latest once the store
    /// takes it. Only a stop leaves a turn as it is, for the next start.
    /// - Parameter isBeyond: whether too many wait for a model already: the built-in coach answers at once.
    func answer(
        _ turn: Int64,
        of user: UserID,
        wasInterrupted: Bool,
        isBeyond: Bool = false,
        patience: Milliseconds
    ) async {
        var refusals = 0
        while true {
            do {
                try await quarantine.attempt(.question, turn) {
                    guard let question = try await question(turn, user) else { return }
                    let isStale = wasInterrupted && clock.now.since(question.kept.turn.occurredAt) > patience
                    if isStale {
                        try await giveUp(question)
                    } else if isBeyond {
                        try await answerAtOnce(question)
                    } else {
                        try await answer(question, wasInterrupted)
                    }
                }
                return
            } catch is CancellationError {
                return
            } catch TrackerError.stopped {
                return
            } catch let fault as StoreFault where fault.mayPass {
                if refusals == 0 { note(fault, turn) }
                refusals += 1
                do { try await pause.sleep(for: .milliseconds(min(5_000, 100 << min(refusals, 8)))) } catch { return }
            } catch {
                note(error, turn)
                await apologise(for: error, turn, user)
                return
            }
        }
    }

    func note(_ error: any Error, _ turn: Int64) {
        logger.error("A turn could not be answered", metadata: ["turn": "\(turn)", "error": "\(error)"])
    }

    /// A turn that waits, whose it is, and where its answer goes.
    struct Question: Sendable {
        let kept: KeptTurn
        let profile: Profile
        let chat: ChatReference
        let isSimulated: Bool
    }

    /// - Returns: nil for a turn that is answered, or whose user is gone.
    private func question(_ turn: Int64, _ user: UserID) async throws -> Question? {
        let found = try await tracker.store.read { book -> (KeptTurn, Profile, Bool)? in
            guard let kept = try book.turn(turn, of: user), kept.turn.answer == nil,
                let profile = try book.profile(of: user)
            else { return nil }
            return (kept, profile, try book.isSimulated)
        }
        guard let (kept, profile, isSimulated) = found else { return nil }
        let place = kept.turn.place?.chat ?? user
        guard let address = try tracker.store.vault.address(of: place) else { return nil }
        let chat = ChatReference(id: place, telegramID: address.telegramID, isGroup: address.isGroup)
        return Question(kept: kept, profile: profile, chat: chat, isSimulated: isSimulated)
    }

    private func answer(_ question: Question, _ wasInterrupted: Bool) async throws {
        let stream = AnswerStream(
            chat: question.chat,
            turn: question.kept.id,
            shown: question.kept.turn.shown,
            outbox: outbox,
            fleeting: fleeting
        )
        await stream.begin()
        var answer = try await converse(question, stream)
        if let trouble = answer.trouble {
            logger.warning("The built-in coach answered for the model", metadata: ["error": "\(trouble)"])
        }
        if wasInterrupted { answer.text = Self.interrupted(question.kept.turn.language) + "\n\n" + answer.text }
        try await commit(answer, question, replacing: stream.shownMessage)
    }

    /// Has the answer made and shown as it grows, and keeps where a group sees it.
    private func converse(_ question: Question, _ stream: AnswerStream) async throws -> CoachAnswer {
        let kept = question.kept
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                guard let message = await stream.arrival() else { return }
                try await tracker.perform { ledger, _ in
                    try ledger.noteShown(message, of: kept.id, user: kept.turn.user)
                }
            }
            let answer: Result<CoachAnswer, any Error>
            do {
                answer = .success(
                    try await coach.converse(
                        kept,
                        isInGroup: question.chat.isGroup,
                        store: tracker.store,
                        now: clock.now
                    ) { event in
                        switch event {
                        case .text(let delta): await stream.append(delta)
                        case .restarted: stream.restart()
                        case .toolCall, .used: break
                        }
                    }
                )
            } catch {
                answer = .failure(error)
            }
            // What a group has seen is noted, whatever comes of the answer: it is taken back with the apology.
            if !stream.hasBegun { group.cancelAll() }
            try await group.waitForAll()
            return try answer.get()
        }
    }

    /// Without the model, for whose turn too many wait.
    private func answerAtOnce(_ question: Question) async throws {
        let answer = try await coach.standIn(
            for: question.kept,
            isInGroup: question.chat.isGroup,
            store: tracker.store,
            now: clock.now,
            because: "too_many_waiting"
        )
        try await commit(answer, question, replacing: nil)
    }

    private func commit(_ answer: CoachAnswer, _ question: Question, replacing shown: Int64?) async throws {
        let kept = question.kept
        let intent = kept.turn.intent.flatMap(Intent.init(rawValue:)) ?? .unknown
        let message = try CoachMessage(
            turn: kept.id,
            answer: answer.text,
            intent: intent,
            isSimulated: question.isSimulated
        ).outgoing(for: kept.turn.user, in: kept.turn.language)
        let calls = message.calls(replacing: shown, in: question.chat, answering: kept.turn.place?.message)
        let (chat, profile) = (question.chat, question.profile)
        try await deliver { ledger, now in
            guard try ledger.complete(kept.id, of: profile.id, with: answer.kept(for: profile, at: now)) else {
                return Outcome()
            }
            if let usage = answer.usage { try ledger.addModelUsage(usage, of: profile.id, day: now.daysSince1970) }
            let event = CoachEvents.answered(kept.id, intent.rawValue, answer, user: profile.id, at: now)
            return Outcome(
                events: [event] + (try CoachEvents.scored(by: answer, for: profile.id, at: now, in: ledger.book)),
                messages: calls.map { OutboxDraft(recipient: chat.id, content: OutboxContent.bytes(of: $0)) }
            )
        }
    }

    func deliver(_ body: @escaping @Sendable (Ledger, Timestamp) throws -> Outcome) async throws {
        await send(try await tracker.commit(body))
    }

    func send(_ committed: Committed) async {
        let vault = tracker.store.vault
        await outbox.enqueue(committed.messages.compactMap { OutboxItem(id: $0.id, draft: $0.draft, vault: vault) })
    }

    private static func interrupted(_ language: Language) -> String {
        Words(
            en: "(I was restarted while answering; here is the whole answer.)",
            fr: "(J'ai été redémarré pendant la réponse ; la voici en entier.)"
        )(language)
    }
}

extension OutgoingMessage {
    /// In a group the whole answer takes the place of what grew there, or answers whoever asked.
    func calls(replacing shown: Int64?, in chat: ChatReference, answering asked: Int64?) -> [OutgoingCall] {
        // An edit holds one message's worth only; what is longer is sent anew.
        if let shown, text.split().count == 1 { return [edit(of: shown, chat: chat.telegramID)] }
        var message = self
        if chat.isGroup, let asked { message.replyTo = .init(messageID: asked) }
        return message.calls(chat: chat.telegramID)
    }
}
