import Domain
import Storage
package import Telegram
import Tracking

/// `/bets`: what is open and what is saved, to settle, to place or to drop.
package struct BetsCommand: QueryCommand {
    private let boot: BootClock

    package init(boot: BootClock = .system) { self.boot = boot }

    package let definition = CommandDefinition(
        "bets",
        topic: .bets,
        privacy: .privately,
        summary: Words(en: "Your open and saved bets", fr: "Vos paris ouverts et gardés")
    )

    package func answer(_ arguments: String, _ turn: Turn) throws -> Reply {
        let list = BetList(turn)
        let page = try list.page(0)
        return .text(page.text, buttons: page.buttons, events: [list.event(page, .look)])
    }
}

extension BetsCommand: ButtonHandler {
    package var verbs: [String] { ["bets.page", "bets.place", "bets.drop"] }

    package func press(_ button: CallbackData, _ turn: ActionTurn) throws -> Reply {
        guard let number = button.number(at: 0) else { return missing(turn) }
        switch button.verb {
        case "bets.place": return try place(BetID(number), turn)
        case "bets.drop": return try drop(BetID(number), page: Int(clamping: button.number(at: 1) ?? 0), turn)
        default:
            let page = try BetList(turn.turn).page(Int(clamping: number))
            return .edit(page.text, buttons: page.buttons)
        }
    }

    /// Puts a saved bet before the user as a slip: its price may have moved.
    private func place(_ id: BetID, _ turn: ActionTurn) throws -> Reply {
        guard let bet = try turn.book.bet(id, of: turn.user), bet.isSaved else { return missing(turn) }
        return try SlipDialogue(turn: turn, boot: boot, isInPlace: false).begin(SlipDraft(bet, token: turn.token))
    }

    private func drop(_ id: BetID, page: Int, _ turn: ActionTurn) throws -> Reply {
        guard let bet = try turn.book.bet(id, of: turn.user), bet.isSaved,
            try turn.ledger.releaseSaved(bet, at: turn.interaction.recordedAt)
        else { return missing(turn) }
        let rest = try BetList(turn.turn).page(page)
        let note = turn.say(en: "Dropped #\(id).\n", fr: "#\(id) écarté.\n")
        return .edit(note + rest.text, buttons: rest.buttons, events: [turn.undone(bet)])
    }

    private func missing(_ turn: ActionTurn) -> Reply {
        .text(turn.say(en: "That bet is not saved any more.", fr: "Ce pari n'est plus gardé."))
    }
}

extension Bet {
    var isSaved: Bool { decision == .save && undoneAt == nil }
}
