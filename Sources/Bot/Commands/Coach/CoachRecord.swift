import Coaching
import Domain
import Foundation
import Storage
import Telegram
import Tracking

/// A considered question, to be kept with all that came of it.
struct CoachRecord: Sendable {
    let question: CoachQuestion
    let consideration: Consideration
    /// Nil for a user's first.
    let conversation: String?
    let parent: Int64?
    /// `text`, `command` or `again`.
    let source: String

    /// Keeps the turn, its events and the mood's score, and says the answer; or has a model make it.
    func keep(in turn: ActionTurn) throws -> Reply {
        let id = try record(in: turn)
        // Asked again, the words are the same.
        if let mood = consideration.mood, question.candidate == 0 {
            _ = try turn.ledger.keepMood(mood, of: turn.user, at: turn.occurredAt, recordedAt: turn.now)
        }
        var reply = Reply(events: events(of: id, turn))
        switch consideration.course {
        case .answer(let answer):
            let message = CoachMessage(
                turn: id,
                answer: answer.text,
                intent: consideration.intent,
                isSimulated: try turn.book.isSimulated
            )
            let outgoing = try message.outgoing(for: turn.user, in: consideration.language)
            reply.items.append(.send(outgoing, to: place(turn)))
            reply.events.append(
                CoachEvents.answered(id, consideration.intent.rawValue, answer, user: turn.user, at: turn.now)
            )
            reply.events += try CoachEvents.scored(by: answer, for: turn.user, at: turn.now, in: turn.book)
            if case .privately = place(turn) {
                reply.items.append(.send(OutgoingMessage(note(turn)), to: .here))
            }
        case .model:
            reply.consequences.append(.converse(turn: id, user: turn.user))
        }
        return reply
    }

    /// What the group is told. Danger was told before all of it, and nothing says whether the bot can write to its
    /// writer in private: the line to call stands where it is surely seen.
    private func note(_ turn: ActionTurn) -> RichText {
        guard consideration.intent == .crisis else {
            return turn.say(en: "I have answered you in private.", fr: "Je vous ai répondu en privé.")
        }
        return HelplineText(language: consideration.language).forGroup(in: turn.profile.country)
    }

    private func place(_ turn: ActionTurn) -> Reply.Place {
        turn.request.chat.isGroup && consideration.intent.isPersonal ? .privately : .here
    }

    private func record(in turn: ActionTurn) throws -> Int64 {
        var kept = ConversationTurn(
            user: turn.user,
            conversation: try conversation ?? begun(in: turn),
            language: consideration.language,
            inputMessages: try ChatMessage.bytes(of: messages),
            occurredAt: turn.occurredAt
        )
        kept.parent = parent
        kept.candidate = question.candidate
        kept.intent = consideration.intent.rawValue
        kept.intentConfidence = consideration.confidence
        kept.place = .init(chat: turn.request.chat.id, message: turn.request.message)
        switch consideration.course {
        case .answer(let answer):
            kept.promptName = answer.promptName
            kept.promptHash = answer.promptHash
            kept.answer = try answer.kept(for: turn.profile, at: turn.now)
        case .model(let brief):
            kept.promptName = brief.prompt.name
            kept.promptHash = brief.prompt.hash
            kept.systemPrompt = Array(brief.prompt.text.utf8)
            kept.tools = String(decoding: try ToolSchema.json(of: brief.tools), as: UTF8.self)
            kept.parameters = ModelMind.parameters
        }
        return try turn.ledger.record(kept, session: turn.interaction.session, recordedAt: turn.now)
    }

    private var messages: [ChatMessage] {
        switch consideration.course {
        case .answer: coachMessages
        case .model(let brief): brief.messages
        }
    }

    /// The built-in coach considers what was said before, too.
    private var coachMessages: [ChatMessage] { ConversationWindow.messages(question) }

    private func begun(in turn: ActionTurn) throws -> String {
        let id = UUID().uuidString.lowercased()
        try turn.ledger.beginConversation(id, of: turn.user, at: turn.now)
        return id
    }

    private func events(of id: Int64, _ turn: ActionTurn) -> [Event] {
        var asked: EventData = [
            "turn": .integer(id), "intent": .code(consideration.intent),
            "confidence": .number(consideration.confidence),
            "source": .code(source), "length": .integer(question.text.count),
        ]
        if question.candidate > 0 { asked.append("candidate", .integer(question.candidate)) }
        var events = [turn.event(.coachQuestion, asked)]
        if let signal = consideration.reply?.signal ?? consideration.safety.signal {
            var data: EventData = ["signal": .code(signal)]
            if let kind = consideration.reply?.kind ?? consideration.safety.kind { data.append("kind", .code(kind)) }
            if let country = turn.profile.country { data.append("country", .code(country)) }
            events.append(turn.event(.harmSignalMet, data))
        }
        return events
    }
}
