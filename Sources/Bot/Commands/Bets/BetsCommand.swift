import Domain
import Storage
import Telegram
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
    package var verbs: [ButtonVerb] {
        [
            ButtonVerb("bets.page", .page), ButtonVerb("bets.place", .id),
            ButtonVerb("bets.drop", .id, .page, optional: 1),
        ]
    }

    package func press(_ button: Press, _ turn: ActionTurn) throws -> Reply {
        switch button.verb {
        case "bets.place": return try place(button.claim(at: 0), turn)
        case "bets.drop": return try drop(button.claim(at: 0), page: Int(button.numberIfAny(at: 1) ?? 0), turn)
        default:
            let page = try BetList(turn.turn).page(Int(button.number(at: 0)))
            return .edit(page.text, buttons: page.buttons)
        }
    }

    /// Puts a saved bet before the user as a slip: its price may have moved.
    private func place(_ claimed: Claimed<BetID>, _ turn: ActionTurn) throws -> Reply {
        guard let bet = try turn.book.bet(claimed, of: turn.user), bet.isSaved else { return missing(turn) }
        return try SlipDialogue(turn: turn, boot: boot, isInPlace: false).begin(SlipDraft(bet, token: turn.token))
    }

    private func drop(_ claimed: Claimed<BetID>, page: Int, _ turn: ActionTurn) throws -> Reply {
        guard let bet = try turn.book.bet(claimed, of: turn.user), bet.isSaved,
            try turn.ledger.releaseSaved(bet, at: turn.interaction.recordedAt)
        else { return missing(turn) }
        let rest = try BetList(turn.turn).page(page)
        let note = turn.say(en: "Dropped #\(bet.id).\n", fr: "#\(bet.id) écarté.\n")
        return .edit(note + rest.text, buttons: rest.buttons, events: [turn.undone(bet)])
    }

    private func missing(_ turn: ActionTurn) -> Reply {
        .text(turn.say(en: "That bet is not saved any more.", fr: "Ce pari n'est plus gardé."))
    }
}

extension Bet {
    var isSaved: Bool { decision == .save && undoneAt == nil }
}
