import Bot
import Coaching
import Domain
import Foundation
import Storage
import Testing

/// A chat with the whole bot and its built-in coach.
enum CoachChat {
    private static let prompts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Prompts").path

    /// Learnt once for all tests.
    static let coach = Swift.Result<Coach, any Error> {
        try Coach(folder: prompts, toolbox: .standard, model: nil)
    }

    /// Has not learnt what danger looks like, and never will.
    private static let unlearnt = Swift.Result<Coach, any Error> {
        try Coach(folder: prompts, models: ["/nowhere"], toolbox: .standard, model: nil)
    }

    /// One that asks a model.
    static func coach(_ model: ModelMind) throws -> Coach {
        try Coach(folder: prompts, toolbox: .standard, model: model)
    }

    static func options() throws -> Conversation.Options {
        let table = StandardCommands.table(live: LiveFigures(startedAt: Conversation.start), coach: try coach.get())
        return Conversation.Options(commands: table.commands)
    }

    /// With a coach that has learnt already what danger looks like.
    static func learntOptions() throws -> Conversation.Options {
        try coach.get().warmUp()
        return try options()
    }

    /// With one that has not learnt it: the phrases alone decide.
    static func unlearntOptions() throws -> Conversation.Options {
        let table = StandardCommands.table(
            live: LiveFigures(startedAt: Conversation.start),
            coach: try unlearnt.get()
        )
        return Conversation.Options(commands: table.commands)
    }

    /// Two bets at Bet365: +18.00 and -10.00.
    static func playBets(_ chat: Conversation) async throws {
        try await chat.send("/bet bet365 football 1.90 20 Arsenal")
        try await chat.send("/settle 1 won")
        try await chat.send("/bet bet365 tennis 2.10 10 Nadal")
        try await chat.send("/settle 2 lost")
    }

    /// All turns on record, the oldest first.
    static func turns(_ chat: Conversation, of person: Int64 = 7) async throws -> [KeptTurn] {
        let user = try await chat.userID(of: person)
        return try await chat.store.read { book in
            try (1...50).compactMap { try book.turn($0, of: user) }
        }
    }
}
