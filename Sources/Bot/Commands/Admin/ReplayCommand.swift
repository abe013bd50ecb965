import Domain
import Storage
import Telegram
import Tracking

/// `/replay`: rejected events tried again, and a list of what was set aside, each with a button that tries it again. The
/// action is kept in the log when it is done.
struct ReplayCommand: ActionCommand, ButtonHandler {
    static let again = "replay.again"
    /// Pieces of work that are listed at a time, the oldest first.
    private static let listed = 10

    let definition = CommandDefinition.admin(
        "replay",
        summary: Words(
            en: "Try rejected events and work set aside again",
            fr: "Réessayer ce qui fut rejeté ou mis de côté"
        )
    )

    /// What is set aside is any admin's to try again, whoever it belongs to.
    let verbs = [ButtonVerb(Self.again, .number(1...Int64.max))]

    func perform(_ arguments: String, _ turn: ActionTurn) throws -> Reply {
        var items: [Reply.Item] = [.deferred(.replay(admin: turn.user), to: .here)]
        let waiting = try turn.book.setAside(limit: Self.listed)
        if !waiting.isEmpty { items.append(.send(try list(waiting, turn), to: .here)) }
        return Reply(items)
    }

    func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        guard let work = try turn.ledger.putBack(setAside: button.number(at: 0), at: turn.now) else {
            return .text(
                turn.say(
                    en: "That is not set aside any more, or what it was about is gone.",
                    fr: "Ce n'est plus mis de côté, ou son objet n'existe plus."
                )
            )
        }
        let name = Self.name(work.kind)(turn.language)
        var reply = Reply.text(
            turn.say(
                en: "Trying it again: \(name) \(work.subject). If it brings me down once more, it is set aside again.",
                fr: "Nouvel essai : \(name) \(work.subject). Si cela m'arrête encore, ce sera remis de côté."
            ),
            events: [try turn.audit("replay", detail: ["kind": .code(work.kind), "item": .integer(work.subject)])]
        )
        reply.consequences = [.takeUp(work)]
        return reply
    }

    private func list(_ waiting: [SetAside], _ turn: ActionTurn) throws -> OutgoingMessage {
        let lines = waiting.map { work -> RichText in
            let why =
                switch work.reason {
                case .crash: turn.word("brought the program down", "a arrêté le programme")
                case .damage: turn.word("met a damaged page", "a touché une page abîmée")
                }
            return "\n• \(Self.name(work.kind)(turn.language)) \(work.subject): \(why), \(turn.momentText(work.at))"
        }.joined()
        let heading = turn.say(en: "\(bold: "Set aside")", fr: "\(bold: "Mis de côté")")
        let buttons = try waiting.filter { $0.kind != .recipient }.map { work in
            let label =
                turn.word("Try again: ", "Réessayer : ") + "\(Self.name(work.kind)(turn.language)) \(work.subject)"
            return [try turn.button(label, Self.again, CallbackData.number(work.id))]
        }
        return OutgoingMessage(heading + lines, buttons: buttons)
    }

    static func name(_ kind: WorkKind) -> Words {
        switch kind {
        case .update: Words(en: "update", fr: "mise à jour")
        case .task: Words(en: "task", fr: "tâche")
        case .broadcast: Words(en: "broadcast", fr: "diffusion")
        case .recipient: Words(en: "recipient of a broadcast", fr: "destinataire d'une diffusion")
        case .question: Words(en: "question", fr: "question")
        case .export: Words(en: "export", fr: "export")
        }
    }
}
