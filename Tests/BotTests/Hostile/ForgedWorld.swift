import Domain
import Foundation
import Logging
import Storage
import Telegram
import TestSupport

@testable import Bot
@testable import Tracking

/// A store with people in it who hold something of every kind, and the request path of the bot over it.
final class ForgedWorld: Sendable {
    /// Words that stand only in what the victims wrote; no forged request has one.
    static let words = ["Qzarvonia", "Wuxbrellin", "Jorvikplonk", "Xylopharn"]
    /// The same, and an amount that only the victims have.
    static let secrets = words + ["7,654,321", "765432189"]
    static let now = Conversation.start

    let tracker: MLEventTracker
    let router: Router
    let desk: RequestDesk
    let setting = BotSetting(onboarding: .required, administrators: [5, 6])
    /// Who forges: a usual user, one who rests, a newcomer, an admin.
    let forgers: [ChatReference]
    /// Whose rows are theirs alone; the last is an admin with a broadcast.
    let victims: [ChatReference]

    init(_ commands: [any Command], in folder: String) async throws {
        let store = try Store(
            folder: folder,
            migrations: Migrations(folder: SharedFiles.packageRoot.appending(path: "Migrations").path)
        )
        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        tracker = MLEventTracker(store: store, clock: WallClock { Self.now }, logger: quiet)
        router = Router(table: CommandTable(commands), setting: setting)
        desk = RequestDesk(router: router, setting: setting)
        let people = (1...7).map { TelegramIdentity(telegramID: $0) }
        let ids = try await store.vault.identify(people)
        let chats = people.compactMap { person in
            ids[person].map { ChatReference(id: $0, telegramID: person.telegramID, isGroup: false) }
        }
        forgers = [chats[0], chats[1], chats[2], chats[4]]
        victims = [chats[3], chats[6], chats[5]]
    }

    /// Takes everybody to where they stand.
    func settle() async throws {
        for chat in victims + forgers where chat != forgers[2] {
            try await enroll(chat)
        }
        for (number, victim) in victims.enumerated() {
            try await live(victim, casino: number == 0 ? "Qzarvonia" : "Qzarvonia \(number)")
        }
        for chat in forgers where chat != forgers[2] { try await live(chat, casino: "Ownplace") }
        let (resting, sender) = (forgers[1].id, victims[2].id)
        try await tracker.perform { ledger, now in
            if var profile = try ledger.book.profile(of: resting) {
                profile.protection.excludedUntil = now.adding(months: 12)
                try ledger.keep(profile)
            }
            _ = try ledger.startBroadcast("Xylopharn", by: sender, display: nil, recipients: 1, at: now)
        }
    }

    private func enroll(_ chat: ChatReference) async throws {
        try await tracker.perform { [setting] ledger, now in
            var profile = setting.newcomer(chat.id, languageCode: "en", at: now)
            profile.onboarding = .done
            profile.country = "GB"
            profile.consents = .initial
            try ledger.enroll(profile)
        }
    }

    /// Everything that leaves a row: bets open, settled, saved, parlays, money, limits, a talk with the coach.
    private func live(_ chat: ChatReference, casino: String) async throws {
        let isVictim = victims.contains(chat)
        let (pick, match) = isVictim ? ("Wuxbrellin", "Jorvikplonk-Ajax") : ("Arsenal", "Arsenal-Ajax")
        try await tracker.perform { ledger, now in
            _ = try ledger.addCasino(named: casino, for: chat.id, at: now)
        }
        let amount = isVictim ? "7654321.89" : "120"
        for line in [
            "/deposit \(casino) \(amount)", "/bonus \(casino) 20", "/withdraw \(casino) 100",
            "/bet \(casino) football 1.90 20 \(pick) match=\(match)", "/bet \(casino) tennis 2.10 10 \(pick)",
            "/bet bet365 football 3.10 15 \(pick)", "/parlay \(casino) 10: 1.90 \(pick), 2.10 \(pick)",
            "/bet", casino, "football", "1.80", "5", pick, "save", "/limit \(casino) cut 100 5", "/cancel",
            "/coach \(isVictim ? "Xylopharn" : "Hello"), how did I do at \(casino)?", "/settle all won",
            "/bet \(casino) football 1.50 20 \(pick)",
            "/bet bet365 football 1.70 20 \(pick)", "/parlay \(casino) 10: 1.50 \(pick), 2.50 \(pick)",
        ] {
            let input =
                CommandText(line).map { Request.Input.command(name: $0.name, arguments: $0.arguments) } ?? .text(line)
            _ = try await serve([request(input, chat)], of: chat)
        }
    }

    func request(_ input: Request.Input, _ chat: ChatReference, message: Int64? = 77) -> Request {
        Request(
            input: input,
            user: chat.id,
            chat: chat,
            privateChat: chat,
            message: message,
            occurredAt: Self.now,
            isAdmin: setting.administrators.contains(chat.telegramID)
        )
    }

    /// Serves requests of one person in one transaction, each undone by itself where its handler throws.
    /// - Parameter before: what that person is in the middle of when a request comes; nil: whatever the last one left.
    func serve(
        _ requests: [Request],
        before: [(kind: String, state: [UInt8])?] = [],
        of chat: ChatReference
    ) async throws -> [Result<Outcome, any Error>] {
        let visit = desk.visit(
            request(.other(caption: ""), chat),
            newcomer: setting.newcomer(chat.id, languageCode: "en", at: Self.now),
            update: nil
        )
        let served = Served()
        _ = try await tracker.commit(visit) { [self] interaction in
            served.outcomes = []
            for (number, request) in requests.enumerated() {
                let ledger = interaction.ledger
                if number < before.count, let flow = before[number] {
                    try ledger.keepFlow(flow, of: request.user, at: Self.now)
                }
                served.outcomes.append(Result { try serve(request, interaction) })
            }
            return Outcome(events: served.outcomes.flatMap { (try? $0.get())?.events ?? [] })
        }
        return served.outcomes
    }

    private func serve(_ request: Request, _ interaction: Interaction) throws -> Outcome {
        let ledger = interaction.ledger
        guard let profile = try ledger.book.profile(of: request.user) else { throw ForgerGone() }
        let fresh = Interaction(
            ledger: ledger,
            profile: profile,
            session: interaction.session,
            visitBegan: interaction.visitBegan,
            occurredAt: request.occurredAt,
            recordedAt: interaction.recordedAt,
            isNewcomer: false
        )
        var erased: Outcome?
        do {
            return try ledger.attempt {
                let outcome = try answer(request, fresh)
                for event in outcome.events { try event.validate(now: Self.now) }
                // Who is erased comes back for the next request.
                if outcome.consequences == [.shred(request.user)] {
                    erased = outcome
                    throw ForgerGone()
                }
                return outcome
            }
        } catch let refusal as Refusal {
            let reply = router.addressed(refusal.reply, Turn(request, fresh, setting))
            try reply.keepFlow(in: fresh, of: request.user)
            return try reply.outcome(for: request)
        } catch is ForgerGone {
            return erased ?? Outcome()
        }
    }

    /// As the bot does: queries and what is prepared read first.
    private func answer(_ request: Request, _ interaction: Interaction) throws -> Outcome {
        let turn = Turn(request, interaction, setting)
        if router.isQuery(request) { return try router.answer(turn).outcome(for: request) }
        let flow = try interaction.ledger.book.flow(of: request.user)
        let prepared = router.mayPrepare(request) ? try router.prepare(turn, flow: flow) : nil
        return try desk.answer(request, interaction, prepared: prepared)
    }

    /// All rows of the victims, and whether each of them could still be erased whole.
    func victimsRows() async throws -> String {
        let users = victims.map(\.id)
        let rows = try await tracker.store.read { book in
            try users.map { user in
                try book.personalData(of: user).map { table in
                    table.table + "\n"
                        + table.rows.map { "\($0.map { "\($0.column)=\($0.value)" })" }.joined(separator: "\n")
                }.joined(separator: "\n")
            }.joined(separator: "\n\n")
        }
        try await tracker.perform { ledger, now in
            for user in users {
                do {
                    try ledger.attempt {
                        _ = try ledger.erase(user, at: now)
                        throw ForgerGone()
                    }
                } catch is ForgerGone {}
            }
        }
        return rows
    }

    func close() throws { try tracker.store.close() }
}

private struct ForgerGone: Error {}

/// What a transaction came to; it runs on the writer, one at a time.
private final class Served: @unchecked Sendable {
    // SAFETY: written on the writer's queue inside `commit`, read once that has returned.
    var outcomes: [Result<Outcome, any Error>] = []
}
