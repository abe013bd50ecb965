import Bot
import Coaching
import Domain
import Foundation
import HTTP
import Logging
import Operations
import TestSupport
import Testing

@testable import Storage

/// Questions that a model is to answer: only so many wait, and none stays without an answer.
@Suite(.timeLimit(.minutes(2))) struct WaitingQuestionTests {
    private func open(
        _ model: StandInModel,
        capacity: Int,
        _ body: (Conversation) async throws -> Void
    ) async throws {
        let client = HTTPClient()
        let coach = try CoachChat.coach(
            ModelMind(
                OpenAIModel(name: "stand-in-1", endpoint: try ModelEndpoint(model.url), apiKey: nil, client: client)
            )
        )
        var options = Conversation.Options(
            commands: StandardCommands.table(live: LiveFigures(startedAt: Conversation.start), coach: coach).commands
        )
        options.coach = { tracker, outbox, clock in
            let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            return CoachDesk(
                coach: coach,
                tracker: tracker,
                outbox: outbox,
                fleeting: FleetingMessages(),
                quarantine: Quarantine(tracker: tracker, logger: quiet),
                clock: clock,
                pause: ManualClock(),
                capacity: capacity,
                logger: quiet
            )
        }
        try await Conversation.open(options, body)
    }

    @Test("beyond the bound a question is answered at once by the built-in coach, and those that wait go on waiting")
    func bound() async throws {
        try await StandInModel.withServer { model in
            await model.reply(.silence(after: []), .silence(after: []))
            try await open(model, capacity: 2) { chat in
                for person in [Int64(1), 2] {
                    let said = try await chat.send("what is a price?", from: person)
                    #expect(said.isEmpty)
                    _ = try await model.nextRequest()
                }
                for person in [Int64(3), 4] {
                    let said = try await chat.send("what is a price?", from: person)
                    #expect(said.count == 1 && said.allSatisfy { $0.chat == person && !$0.text.isEmpty })
                    let turn = try #require(try await CoachChat.turns(chat, of: person).first)
                    #expect(turn.turn.answer?.error == "too_many_waiting")
                }
                #expect(await model.requests.count == 2)
                for person in [Int64(1), 2] {
                    #expect(try await CoachChat.turns(chat, of: person).first?.turn.answer == nil)
                }
            }
        }
    }

    @Test("a store that refuses an answer ends in an apology, and the next question is answered")
    func refusal() async throws {
        try await StandInModel.withServer { model in
            await model.reply(.text("A price is a promise."), .text("A price is a promise."))
            try await open(model, capacity: 10) { chat in
                try await chat.store.write { ledger in
                    try ledger.database.run(
                        """
                        CREATE TRIGGER refuse BEFORE UPDATE OF answered_at ON conversation_logs
                        WHEN NEW.served_by = 'model' BEGIN SELECT RAISE(ABORT, 'refused'); END
                        """
                    )
                }
                try await chat.send("what is a price?")
                try await chat.settleAnswers()
                #expect(chat.sent.last?.text.contains("I could not answer your question") == true)
                #expect(try await chat.store.read { try $0.unansweredTurns() }.isEmpty)
                try await chat.store.write { try $0.database.run("DROP TRIGGER refuse") }
                try await chat.send("what is a price?")
                try await chat.settleAnswers()
                #expect(chat.sent.last?.text == "A price is a promise.")
            }
        }
    }

    @Test("in a group the apology takes the place of the half that was shown")
    func half() async throws {
        try await StandInModel.withServer { model in
            await model.reply(.text("A price is a promise."))
            try await open(model, capacity: 10) { chat in
                try await chat.store.write { ledger in
                    try ledger.database.run(
                        """
                        CREATE TRIGGER show AFTER INSERT ON conversation_logs
                        BEGIN UPDATE conversation_logs SET shown_message_id = 77 WHERE id = NEW.id; END
                        """
                    )
                    try ledger.database.run(
                        """
                        CREATE TRIGGER refuse BEFORE UPDATE OF answered_at ON conversation_logs
                        WHEN NEW.served_by = 'model' BEGIN SELECT RAISE(ABORT, 'refused'); END
                        """
                    )
                }
                try await chat.send("/coach what is a price?", group: -5)
                try await chat.settleAnswers()
                let said = try #require(chat.sent.last)
                #expect(said.text.contains("I could not answer your question"))
                #expect(said.isEdit && said.chat == -5 && said.messageID == 77)
            }
        }
    }
}
