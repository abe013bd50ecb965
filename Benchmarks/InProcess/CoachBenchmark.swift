import Bot
import Coaching
import Domain
import Foundation
import Logging
import Operations
import Storage
import Telegram
import Tracking

/// The built-in coach from a question's arrival to its answer at the wire, for a user with 10,000 bets in a store with
/// millions of events: inbox, transaction and outbox included.
struct CoachBenchmark {
    private static let questions = [
        "how did I do this month?", "comment je m'en sors chez bet365 ?", "which sport am I losing on",
        "combien miser à 2,10 si je crois à 52 % ?", "what's open right now", "am I lucky or good?",
        "c'est quoi le yield ?", "will bet365 limit me", "how many losses in a row is normal for me",
        "qu'est-ce que tu gardes sur moi", "what does a parlay at 1.90 2.10 1.80 cost me", "am i chasing my losses",
    ]

    let world: World

    func run(events: Int) async throws {
        let coach = try Coach(folder: "Prompts", toolbox: .standard, model: nil)
        let clock = ContinuousClock()
        let learning = clock.now
        try coach.warmUp()
        Result.show(
            "learning to understand questions, with the first after a start",
            (clock.now - learning).milliseconds,
            "ms"
        )
        let sent = AsyncStream.makeStream(of: ContinuousClock.Instant.self)
        let logger = Logger(label: "benchmark")
        let erasures = ErasureDesk(tracker: world.tracker)
        let desk = DeliveryDesk(tracker: world.tracker, erasures: erasures, clock: world.clock, logger: logger)
        let outbox = Outbox(
            limits: OutboxLimits(messagesPerSecond: 0, messagesPerChatPerSecond: 0, messagesPerGroupPerMinute: 0),
            sender: { _ in
                sent.continuation.yield(clock.now)
                return 1
            },
            prepare: { _ in nil },
            report: { await desk.book($0) }
        )
        let bot = Bot(
            tracker: world.tracker,
            outbox: outbox,
            erasures: erasures,
            quarantine: Quarantine(tracker: world.tracker, logger: logger),
            table: StandardCommands.table(live: LiveFigures(startedAt: world.clock.now), coach: coach),
            setting: BotSetting(onboarding: .off, updatesPerMinute: 0),
            identity: BotIdentity(),
            clock: world.clock,
            logger: logger
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await outbox.run() }
            group.addTask { await bot.run() }
            var times: [Double] = []
            var answers = sent.stream.makeAsyncIterator()
            for number in 0..<1_200 {
                let update = try update(number)
                let before = clock.now
                try await bot.take([update])
                guard let answered = await answers.next() else { break }
                times.append((answered - before).milliseconds)
            }
            let size = events == 10_000_000 ? "10 million" : "\(events)"
            Result.show(
                "built-in answer with 10,000 bets in \(size) events, p50",
                Result.percentile(0.5, of: times),
                "ms"
            )
            Result.show(
                "built-in answer with 10,000 bets in \(size) events, p99",
                Result.percentile(0.99, of: times),
                "ms"
            )
            bot.finish()
            group.cancelAll()
        }
    }

    /// The first user of the world asks; each question in its turn.
    private func update(_ number: Int) throws -> ReceivedUpdate {
        let message = Message(
            id: Int64(number + 1),
            from: User(id: 1_000_001, isBot: false, firstName: "You", languageCode: "en"),
            chat: Chat(id: 1_000_001),
            date: world.clock.now.seconds,
            text: Self.questions[number % Self.questions.count]
        )
        let update = Update(id: Int64(50_000_000 + number), content: .message(message))
        return ReceivedUpdate(
            id: update.id,
            raw: Array(try JSONEncoder().encode(update)),
            content: .update(update)
        )
    }
}
