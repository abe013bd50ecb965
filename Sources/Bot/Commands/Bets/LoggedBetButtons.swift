import Domain
import Storage
import Telegram
import Tracking

/// The buttons under a bet that is logged: Undo, and the marks behind "…".
struct LoggedBetButtons {
    static let verbs =
        ["bet.undo", "bet.more", "bet.less"].map { ButtonVerb($0, .id) }
        + [ButtonVerb("bet.mark", .id, .word(BetMarks.named.map(\.word)))]

    private let turn: ActionTurn
    private let words: BetWords

    init(_ turn: ActionTurn) {
        self.turn = turn
        words = BetWords(turn.turn)
    }

    func press(_ button: Press) throws -> Reply {
        guard let bet = try turn.book.bet(button.claim(at: 0), of: turn.user) else {
            return .text(turn.say(en: "I do not find that bet.", fr: "Je ne trouve pas ce pari."))
        }
        if button.verb == "bet.undo" { return try undo(bet) }
        guard bet.isOpen else { return closed(bet) }
        switch button.verb {
        case "bet.less": return try show(bet, marks: false)
        case "bet.mark": return try toggle(button, bet)
        default: return try show(bet, marks: true)
        }
    }

    private func undo(_ bet: Bet) throws -> Reply {
        guard try turn.ledger.undo(bet, at: turn.interaction.recordedAt) else { return closed(bet) }
        let line = words.line(bet.slip, at: bet.casinoName)
        return .edit(
            turn.say(
                en: "Undone: \(strikethrough: "#\(bet.id) \(line)" as RichText)\nIt counts nowhere.",
                fr: "Annulé : \(strikethrough: "#\(bet.id) \(line)" as RichText)\nIl ne compte nulle part."
            ),
            events: [turn.undone(bet)]
        )
    }

    /// Why nothing can be changed any more.
    private func closed(_ bet: Bet) -> Reply {
        if bet.undoneAt != nil {
            return .text(turn.say(en: "#\(bet.id) is undone already.", fr: "Le pari #\(bet.id) est déjà annulé."))
        }
        return .text(
            turn.say(
                en: "#\(bet.id) is settled. To change it, reopen it first: \(code: "/settle \(bet.id) open")",
                fr: "Le pari #\(bet.id) est réglé. Pour le changer, rouvrez-le : \(code: "/settle \(bet.id) open")"
            )
        )
    }

    private func toggle(_ button: Press, _ bet: Bet) throws -> Reply {
        let word = try button.word(at: 1)
        guard let mark = BetMarks.named.first(where: { $0.word == word })?.mark else {
            return try show(bet, marks: true)
        }
        var changed = bet
        changed.slip.marks.formSymmetricDifference(mark)
        guard try turn.ledger.mark(bet, as: changed.slip.marks) else { return closed(bet) }
        var reply = try show(changed, marks: true)
        reply.events.append(
            turn.event(
                .betMarked,
                [
                    "bet": .integer(bet.id), "casino": .integer(bet.slip.casino), "mark": .code(word),
                    "set": .flag(changed.slip.marks.contains(mark)),
                ]
            )
        )
        return reply
    }

    private func show(_ bet: Bet, marks: Bool) throws -> Reply {
        let text = turn.say(en: "\(bold: "Logged #\(bet.id)") · ", fr: "\(bold: "Noté #\(bet.id)") · ")
        return .edit(
            text + words.whole(bet.slip, at: bet.casinoName),
            buttons: marks ? try rows(for: bet) : [try BetRecorder(turn).buttons(for: bet.id)]
        )
    }

    private func rows(for bet: Bet) throws -> [[InlineKeyboardButton]] {
        let id = CallbackData.number(bet.id.rawValue)
        let marks = try BetMarks.named.map { word, mark in
            try turn.button(words.label(of: mark, isSet: bet.slip.marks.contains(mark)), "bet.mark", id, word)
        }
        return [
            Array(marks.prefix(3)), Array(marks.dropFirst(3)),
            [
                try turn.button(turn.word("Undo", "Annuler"), "bet.undo", id),
                try turn.button(turn.word("Done", "Terminé"), "bet.less", id),
            ],
        ]
    }
}

extension ActionTurn {
    /// Tells the log that a bet, or a saved one, counts no more.
    func undone(_ bet: Bet) -> Event {
        event(
            .betUndone,
            [
                "bet": .integer(bet.id), "casino": .integer(bet.slip.casino),
                "age_ms": .integer(max(0, turn.occurredAt.since(bet.placedAt).rawValue)),
            ]
        )
    }
}

extension BetWords {
    /// A mark as a button that turns it on and off.
    func label(of mark: BetMarks, isSet: Bool) -> String { (isSet ? "✓ " : "") + name(of: mark) }
}
