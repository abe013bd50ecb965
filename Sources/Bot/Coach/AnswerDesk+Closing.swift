import Domain
import Operations
import Storage
import Telegram
import Tracking

/// Turns that end without an answer.
extension AnswerDesk {
    /// Closes a turn that cannot be answered, and says so; one that met damage is set aside.
    func apologise(for error: any Error, _ turn: Int64, _ user: UserID) async {
        do {
            do {
                if error.isDamage { throw error }
                try await close(turn, of: user, because: "\(type(of: error))".filter(\.isLetter))
            } catch  where error.isDamage {
                await send(try await quarantine.setAside(damaged: .question, turn, of: user))
            }
        } catch TrackerError.stopped {
            return
        } catch let second {
            note(second, turn)
        }
    }

    /// Reads as little as can be: what could not be read before may be what it would read.
    private func close(_ turn: Int64, of user: UserID, because code: String) async throws {
        let words = Words(
            en: "Something went wrong on my side, and I could not answer your question. Please ask it again.",
            fr:
                "Quelque chose s'est mal passé de mon côté, et je n'ai pas pu répondre. Merci de reposer votre question."
        )
        try await deliver { ledger, now in
            var closed = TurnAnswer(server: .fallback, outputMessages: nil, answeredAt: now)
            closed.error = code
            let place = try ledger.book.chat(ofTurn: turn, user: user)
            let chat = place?.chat ?? user
            guard try ledger.complete(turn, of: user, with: closed), let address = try ledger.vault.address(of: chat)
            else { return Outcome() }
            let language = try ledger.book.profile(of: user)?.language ?? .english
            // Half an answer that a group has seen is no more.
            let calls = OutgoingMessage(RichText(words(language))).calls(
                replacing: place?.shown,
                in: ChatReference(id: chat, telegramID: address.telegramID, isGroup: address.isGroup),
                answering: place?.asked
            )
            return Outcome(messages: calls.map { OutboxDraft(recipient: chat, content: OutboxContent.bytes(of: $0)) })
        }
    }

    /// Closes a turn that was left too long, and says so.
    func giveUp(_ question: Question) async throws {
        let (kept, chat) = (question.kept, question.chat)
        let words = Words(
            en: "I was stopped while answering a question of yours, and much time has passed. Please ask it again.",
            fr: "J'ai été interrompu en répondant à l'une de vos questions, il y a longtemps. Merci de la reposer."
        )
        let message = OutgoingMessage(RichText(words(kept.turn.language)))
        let call = message.calls(replacing: kept.turn.shown, in: chat, answering: kept.turn.place?.message)
        try await deliver { ledger, now in
            var closed = TurnAnswer(server: .fallback, outputMessages: nil, answeredAt: now)
            closed.error = "interrupted"
            guard try ledger.complete(kept.id, of: kept.turn.user, with: closed) else { return Outcome() }
            return Outcome(messages: call.map { OutboxDraft(recipient: chat.id, content: OutboxContent.bytes(of: $0)) })
        }
    }
}
